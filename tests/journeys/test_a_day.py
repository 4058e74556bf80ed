"""An officer's first day: from the file that the office has to a printed list and an export."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

import openpyxl
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from qiaocrm.domain.query import Query
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.services import lists, records
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.ui.endings import CompleteDialog
from qiaocrm.ui.imports.wizard import ImportWizard
from qiaocrm.ui.list_page import ListPage
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=QWidget)

ROSTER = (
    "姓名,单位,国别,电话,出生日期\n"
    "吴志德,楚湘贸易有限公司,英国,020 7946 0101,1958年3月\n"
    "欧阳明,潇湘科技有限公司,日本,03-5550-0103,春节前\n"
    ",湘江物流有限公司,法国,+33 1 99 00 55 01,1970-05-20\n"
)


def _import_dropped(office: Office, path: Path) -> None:
    """Drop the roster, mend its two cells that cannot be read, import it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    office.window.dropEvent(
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, nothing)
    )
    wizard = office.child(ImportWizard)
    office.wait(lambda: wizard.plan is not None)
    assert wizard.plan is not None
    assert (wizard.plan.counts()["doubtful"], wizard.plan.counts()["refused"]) == (1, 1)
    wizard.go_on()
    for sort, field, mended in (
        ("refused", "姓名", "周启航"),
        ("doubtful", "出生日期", "1962-11-08"),
    ):
        before = wizard.plan
        wizard.check._counts.changed.emit(sort)
        (cell,) = [
            edit
            for edit in wizard.check._detail.findChildren(QLineEdit)
            if edit.accessibleName() == field
        ]
        cell.setText(mended)
        cell.editingFinished.emit()
        office.wait(partial(_is_another, wizard, before))
    assert (wizard.plan.counts()["doubtful"], wizard.plan.counts()["refused"]) == (0, 0)
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    wizard.accept()


def _is_another(wizard: ImportWizard, before: ImportPlan | None) -> bool:
    return wizard.plan is not before


def _shown(page: ListPage) -> int:
    """The id of the record in the detail pane."""
    assert page.pane.key is not None
    return page.pane.key[1]


def _found(office: Office, typed: str) -> None:
    """Type into the search box and open the first result."""
    office.window.search.setText(typed)
    office.wait(lambda: bool(office.window.found.results))
    office.qtbot.keyClick(office.window.search, Qt.Key.Key_Return)
    office.settle()


def test_from_the_first_start_to_the_export(empty_office: Office, tmp_path: Path) -> None:
    office, window = empty_office, empty_office.window
    roster = tmp_path / "客商名册.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    _import_dropped(office, roster)
    office.wait(lambda: lists.count(office.library, Query("person")) == 3)

    _found(office, "wzd")
    assert window.merchants.people.pane.title == "吴志德"
    person = _shown(window.merchants.people)
    window.editing.edit("person", person)
    office.wait(lambda: bool(window.findChildren(FormDialog)))
    form = office.child(FormDialog)
    form.form.set_values({**form.form.values(), "city": "伦敦"})
    form.submit()
    office.wait(lambda: records.load(office.library, "person", person).city == "伦敦")
    window.menus.actions["undo"].trigger()
    office.wait(lambda: records.load(office.library, "person", person).city == "")

    visit = window.editing.create("visit")
    visit.form.set_values({"title": "楚湘贸易考察", "start": PartialDate(2026, 12, 1)})
    visit.submit()
    office.wait(lambda: lists.count(office.library, Query("visit")) == 1)
    task = window.editing.create("followup")
    task.form.set_values({"subject": "寄送邀请函", "due": PartialDate(2026, 11, 23)})
    task.submit()
    office.wait(lambda: lists.count(office.library, Query("followup")) == 1)
    (number,) = lists.ids(office.library, Query("followup"))
    window.open_record("@complete", number)
    done = office.child(CompleteDialog)
    done.result_text.setPlainText("已寄出")
    done.accept()
    office.wait(lambda: records.load(office.library, "followup", number).state == "done")

    window.show_page("person")
    window.output.preview(window.merchants.people)
    preview = office.child(PrintDialog)
    office.wait(lambda: preview.pages is not None)
    preview.reject()
    target = tmp_path / "客商.xlsx"
    window.merchants.people.filters.pills["@scope"].set_values(("all",))
    window.merchants.people.reload()
    office.wait(lambda: window.merchants.people.total == 3)
    window.output.export_to(window.merchants.people, target)
    office.wait(target.exists)
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert {row[0] for row in rows[1:]} == {"吴志德", "欧阳明", "周启航"}


class Keys:
    """Keys pressed where the focus is, as on a computer whose mouse is broken."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def _focus(self) -> QWidget:
        """What has the focus. No window manager is there to go back to the window behind."""
        window = self._office.window
        if QApplication.activeWindow() is None:
            window.activateWindow()
            self._office.qtbot.waitUntil(window.isActiveWindow, timeout=15_000)
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        assert focus is not None
        return focus

    def press(self, keys: str) -> None:
        """One combination, such as Ctrl+Shift+N."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]
        self._office.qtbot.keyClick(
            self._focus(), combination.key(), combination.keyboardModifiers()
        )
        self._office.settle()

    def type(self, words: str) -> None:
        """Words into the field that has the focus."""
        self._office.qtbot.keyClicks(self._focus(), words)
        self._office.settle()


def test_a_morning_by_keyboard_alone(office: Office) -> None:
    window, keys = office.window, Keys(office)
    keys.press("Ctrl+2")
    page = window.associations
    before = page.total
    keys.press("Ctrl+N")
    keys.type("Hunan Club Leeds")
    keys.press("Tab")
    keys.type("Leeds Hunan Association")
    keys.press("Ctrl+S")
    office.wait(lambda: page.total == before + 1)
    assert page.pane.title == "Hunan Club Leeds"
    new = _shown(page)
    keys.press("Ctrl+Return")
    keys.type(" (UK)")
    keys.press("Ctrl+S")
    name = "Hunan Club Leeds (UK)"
    office.wait(lambda: records.load(office.library, "association", new).name == name)
    assert page.table.current_id() == new
    keys.press("Ctrl+Z")
    office.wait(lambda: records.load(office.library, "association", new).name != name)

    keys.press("Ctrl+K")
    keys.type("wzd")
    office.wait(lambda: bool(window.found.results))
    keys.press("Return")
    assert window.merchants.people.pane.title == "吴志德"

    tasks = lists.count(office.library, Query("followup"))
    keys.press("Ctrl+Shift+N")
    keys.type("call back")
    keys.press("Ctrl+S")
    office.wait(lambda: lists.count(office.library, Query("followup")) == tasks + 1)
    newest = max(lists.ids(office.library, Query("followup")))
    assert [one.id for one in records.load(office.library, "followup", newest).about]

    keys.press("Ctrl+5")
    keys.press("Ctrl+P")
    preview = office.child(PrintDialog)
    office.wait(lambda: preview.pages is not None)
    keys.press("Escape")
    office.wait(lambda: not window.findChildren(PrintDialog))
    keys.press("Ctrl+F")
    keys.type("call back")
    office.wait(lambda: window.followups.total == 1)
    keys.press("Escape")
    office.wait(lambda: window.followups.total > 1)
