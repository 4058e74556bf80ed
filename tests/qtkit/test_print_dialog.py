"""The print preview, as an officer uses it."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base.errors import UserError
from qiaocrm.printing.lists import ListRow, list_plan
from qiaocrm.printing.paper import Paper
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.qtkit import print_dialog
from qiaocrm.qtkit.lanes import Lane
from qiaocrm.qtkit.paper.offer import Offer
from qiaocrm.qtkit.paper.page import mm
from qiaocrm.qtkit.paper.setup_dialog import SetupDialog
from qiaocrm.qtkit.paper.view import PageView
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.theme import Theme
from qiaocrm.qtkit.widgets.column_list import ColumnPopup

Part = TypeVar("Part", bound=QWidget)
GROUPINGS = (("", "Nothing"), ("week", "Week"), ("officer", "Officer"))
COLUMNS = (("name", "Name"), ("city", "City"), ("phones", "Phones"))


def plan_of(count: int, title: str = "List: a/b", *, masked: bool = False) -> PrintPlan:
    rows = [ListRow((f"row {at}{' ***' if masked else ''}",)) for at in range(count)]
    return list_plan(
        title, [PrintColumn("name", "Name", 30)], rows, date=dt.date(2026, 11, 23), subtitle=title
    )


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("work")
    yield lane
    lane.shutdown()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, lane: Lane, tmp_path: Path) -> PrintDialog:
    def source(paper: Paper, progress: Progress) -> PrintPlan:
        progress.check()
        return plan_of(3 if paper.group_by == "officer" else 120, masked=paper.masked)

    offer = Offer(GROUPINGS, COLUMNS, ("name",), masks=True)
    dialog = PrintDialog(source, lane, paper=Paper("week"), offer=offer, folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.pages is not None)
    return dialog


def part(dialog: PrintDialog, kind: type[Part], name: str) -> Part:
    """The control with that name for screen readers, or with those words on it."""
    found = [
        widget
        for widget in dialog.findChildren(kind)
        if name == widget.accessibleName() or name == getattr(widget, "text", str)()
    ]
    assert len(found) == 1, name
    return found[0]


def page_number(dialog: PrintDialog) -> int:
    return part(dialog, PageView, "Print preview").number


def test_it_opens_with_the_first_of_all_pages(dialog: PrintDialog) -> None:
    assert dialog.pages is not None
    assert len(dialog.pages.pages) == 4
    assert page_number(dialog) == 1
    assert part(dialog, QLineEdit, "Page").text() == "1"
    assert part(dialog, QComboBox, "Group by").currentText() == "Week"
    assert not part(dialog, QToolButton, "Previous page").isEnabled()


def test_pages_are_turned_by_button_number_and_key(dialog: PrintDialog, qtbot: QtBot) -> None:
    part(dialog, QToolButton, "Next page").click()
    assert page_number(dialog) == 2
    field = part(dialog, QLineEdit, "Page")
    field.setText("4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page_number(dialog) == 4
    assert dialog.isVisible()
    assert not part(dialog, QToolButton, "Next page").isEnabled()
    view = part(dialog, PageView, "Print preview")
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert page_number(dialog) == 1
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert field.text() == "2"
    field.setText("many")
    field.editingFinished.emit()
    assert field.text() == "2"


def test_scrolling_tells_the_page_in_sight(dialog: PrintDialog) -> None:
    view = part(dialog, PageView, "Print preview")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert part(dialog, QLineEdit, "Page").text() == "4"


def test_zoom_follows_buttons_list_and_window(dialog: PrintDialog) -> None:
    view = part(dialog, PageView, "Print preview")
    fitting = view.zoom
    part(dialog, QToolButton, "Zoom in").click()
    assert view.zoom > fitting
    zoom = part(dialog, QComboBox, "Zoom")
    for at in range(zoom.count()):
        zoom.setCurrentIndex(at)
        zoom.activated.emit(at)
        assert zoom.currentIndex() == at
        assert not dialog.grab().isNull()
    assert view.zoom == 4.0
    part(dialog, QToolButton, "Zoom in").click()
    assert view.zoom == 4.0
    view.set_fit("page")
    dialog.resize(dialog.width() - 50, dialog.height() - 150)
    assert view.zoom < fitting


def texts(dialog: PrintDialog) -> set[str]:
    return {text.text for page in dialog.pages.pages for text in page.texts}


def chosen(dialog: PrintDialog, qtbot: QtBot, act: Callable[[], object]) -> Paper:
    """What the dialog tells to be kept after the officer did something."""
    with qtbot.waitSignal(dialog.paper_changed) as told:
        act()
    return told.args[0]


def test_the_paper_is_turned_and_stays_turned_for_other_groups(
    dialog: PrintDialog, qtbot: QtBot
) -> None:
    kept = chosen(dialog, qtbot, part(dialog, QToolButton, "Landscape").click)
    assert kept == Paper("week", "landscape")
    assert orientation(dialog) == "landscape"
    groups = part(dialog, QComboBox, "Group by")
    groups.setCurrentIndex(2)
    kept = chosen(dialog, qtbot, lambda: groups.activated.emit(2))
    assert kept == Paper("officer", "landscape")
    assert len(dialog.pages.pages) == 1
    assert orientation(dialog) == "landscape"
    with qtbot.assertNotEmitted(dialog.paper_changed):
        groups.activated.emit(2)


def orientation(dialog: PrintDialog) -> str:
    return dialog.pages.orientation if dialog.pages else ""


def test_masks_are_on_until_taken_off(dialog: PrintDialog, qtbot: QtBot) -> None:
    assert "row 0 ***" in texts(dialog)
    kept = chosen(dialog, qtbot, part(dialog, QCheckBox, "Mask personal data").click)
    assert not kept.masked
    assert "row 0" in texts(dialog)


def test_columns_are_ticked_those_printed_first(dialog: PrintDialog, qtbot: QtBot) -> None:
    part(dialog, QPushButton, "Choose columns…").click()
    popup = dialog.findChild(ColumnPopup)
    assert popup.labels_shown()[0] == "Name"
    popup.tick(0)
    kept = chosen(dialog, qtbot, lambda: popup.tick(2))
    assert kept.columns == ("name", "phones")
    assert chosen(dialog, qtbot, popup.clear).columns == ()


def test_the_page_is_set_up_to_the_millimetre(dialog: PrintDialog, qtbot: QtBot) -> None:
    part(dialog, QPushButton, "Page set-up…").click()
    setup = dialog.findChild(SetupDialog)
    assert [field.value() for field in setup.margins] == [22, 20, 22, 25]
    setup.style_box.setCurrentIndex(1)
    assert [field.value() for field in setup.margins] == [37, 26, 35, 28]
    assert setup.paper.margins == ()
    setup.margins[3].setValue(30)
    setup.size_box.setCurrentIndex(1)
    kept = chosen(dialog, qtbot, part(setup, QPushButton, "Use").click)
    assert kept == Paper("week", size="A3", margins=(37, 26, 35, 30), official=True)
    page = dialog.pages.pages[0]
    assert (dialog.pages.width, dialog.pages.height) == (mm(297), mm(420))
    assert min(rule.x1 for rule in page.rules) == pytest.approx(mm(30))
    assert any(text.text.startswith("— 1 —") for text in page.texts)
    turned = chosen(dialog, qtbot, part(dialog, QToolButton, "Landscape").click)
    assert turned.margins == ()
    assert (dialog.pages.width, dialog.pages.height) == (mm(420), mm(297))


def test_cancelling_what_takes_long_keeps_the_pages_shown(
    qtbot: QtBot, theme: Theme, lane: Lane
) -> None:
    begun = threading.Event()

    def source(paper: Paper, progress: Progress) -> PrintPlan:
        while paper.group_by:
            begun.set()
            progress.check()
        return plan_of(3)

    dialog = PrintDialog(source, lane, offer=Offer(GROUPINGS))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.pages is not None)
    pages = dialog.pages
    groups = part(dialog, QComboBox, "Group by")
    groups.setCurrentIndex(1)
    groups.activated.emit(1)
    qtbot.waitUntil(lambda: begun.is_set() and part(dialog, QPushButton, "Cancel").isVisible())
    part(dialog, QPushButton, "Cancel").click()
    qtbot.waitUntil(part(dialog, QPushButton, "Print…").isEnabled)
    assert dialog.pages is pages
    assert groups.currentIndex() == 0


def test_saving_suggests_the_title_as_name_and_writes_the_file(
    dialog: PrintDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    suggested: list[Path] = []

    def choose(_parent: object, _title: str, suggestion: Path, _filters: object) -> Path:
        suggested.append(suggestion)
        return suggestion

    monkeypatch.setattr(print_dialog, "ask_save_file", choose)
    with qtbot.waitSignal(dialog.saved) as saved:
        part(dialog, QPushButton, "Save as PDF…").click()
    assert suggested == [tmp_path / "List a b.pdf"]
    assert saved.args == suggested
    assert suggested[0].read_bytes().startswith(b"%PDF-")
    assert part(dialog, QPushButton, "Print…").isEnabled()


def test_a_file_that_cannot_be_written_is_told_and_the_preview_stays(
    dialog: PrintDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[UserError] = []
    monkeypatch.setattr(print_dialog, "ask_save_file", lambda *_: tmp_path / "missing" / "list.pdf")
    monkeypatch.setattr(print_dialog, "show_error", lambda _parent, error: told.append(error))
    part(dialog, QPushButton, "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(told))
    assert "list.pdf" in str(told[0])
    assert part(dialog, QPushButton, "Save as PDF…").isEnabled()


class PrintsToFile:
    """Stands for the system's printer dialog: the officer chose pages 2 to 3."""

    class DialogCode:
        Accepted = 1

    path: Path

    def __init__(self, printer: QPrinter, _parent: QWidget) -> None:
        self._printer = printer

    def setMinMax(self, first: int, last: int) -> None:  # noqa: N802
        assert (first, last) == (1, 4)

    def setOption(self, _option: object) -> None:  # noqa: N802
        pass

    def exec(self) -> int:
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setOutputFileName(str(self.path))
        return 1


def test_printing_to_a_file_writes_the_findable_kind(
    dialog: PrintDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    PrintsToFile.path = tmp_path / "printed.pdf"
    monkeypatch.setattr(print_dialog, "QPrintDialog", PrintsToFile)
    with qtbot.waitSignal(dialog.saved):
        part(dialog, QPushButton, "Print…").click()
    assert PrintsToFile.path.read_bytes().count(b"%%EOF") == 2


def test_chosen_pages_go_to_the_printer(
    dialog: PrintDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[list[int]] = []

    class Prints(PrintsToFile):
        def exec(self) -> int:
            self._printer.setPrintRange(QPrinter.PrintRange.PageRange)
            self._printer.setFromTo(2, 3)
            return 1

    monkeypatch.setattr(print_dialog, "QPrintDialog", Prints)
    monkeypatch.setattr(
        print_dialog,
        "paint",
        lambda _pages, _printer, *, numbers, progress: sent.append([*numbers]),
    )
    with qtbot.waitSignal(dialog.printed) as printed:
        part(dialog, QPushButton, "Print…").click()
    assert sent == [[2, 3]]
    assert printed.args == [2]


def test_closing_at_once_leaves_nothing_running(qtbot: QtBot, theme: Theme, lane: Lane) -> None:
    dialog = PrintDialog(plan_of(2000), lane)
    qtbot.addWidget(dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not lane.busy)
    assert dialog.pages is None
    assert not part(dialog, QComboBox, "Group by").isVisible()
