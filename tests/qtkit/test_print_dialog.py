"""The print preview, as an officer uses it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base.errors import UserError
from qiaocrm.printing.lists import ListRow, list_plan
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.qtkit import print_dialog
from qiaocrm.qtkit.lanes import Lane
from qiaocrm.qtkit.paper.view import PageView
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.qtkit.theme import Theme

Part = TypeVar("Part", bound=QWidget)
GROUPINGS = (("", "Nothing"), ("week", "Week"), ("officer", "Officer"))


def plan_of(count: int, title: str = "List: a/b") -> PrintPlan:
    rows = [ListRow((f"row {at}",)) for at in range(count)]
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
    dialog = PrintDialog(plan_of(120), lane, groupings=GROUPINGS, group="week", folder=tmp_path)
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


def test_the_paper_is_turned_and_stays_turned_for_the_next_list(
    dialog: PrintDialog, qtbot: QtBot
) -> None:
    part(dialog, QToolButton, "Landscape").click()
    qtbot.waitUntil(lambda: orientation(dialog) == "landscape")
    dialog.show_plan(plan_of(3), "officer")
    qtbot.waitUntil(lambda: dialog.pages is not None and len(dialog.pages.pages) == 1)
    assert orientation(dialog) == "landscape"
    assert part(dialog, QComboBox, "Group by").currentText() == "Officer"


def orientation(dialog: PrintDialog) -> str:
    return dialog.pages.orientation if dialog.pages else ""


def test_another_grouping_is_asked_for_once(dialog: PrintDialog, qtbot: QtBot) -> None:
    groups = part(dialog, QComboBox, "Group by")
    with qtbot.waitSignal(dialog.group_changed) as asked:
        groups.setCurrentIndex(2)
        groups.activated.emit(2)
    assert asked.args == ["officer"]
    with qtbot.assertNotEmitted(dialog.group_changed):
        groups.activated.emit(2)


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
