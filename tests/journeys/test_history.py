"""The history of a record in the window, and an earlier value restored from it."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from qiaocrm.ui.history_dialog import HistoryDialog
from tests.books import add, edit, load
from tests.journeys.conftest import Office


def test_an_earlier_value_is_restored_and_undone(empty_office: Office) -> None:
    office = empty_office
    office.library.set_options(officer="孟小舟")
    hall = add(office.library, "association", "楚湘会", city="东京")
    edit(office.library, hall, city="横滨")
    edit(office.library, hall, city="大阪")
    office.window.open_record("association", hall.id)
    office.settle()
    pane = office.window.associations.pane
    button = [one for one in pane.findChildren(QToolButton) if one.toolTip() == "History"][-1]
    button.click()
    office.settle()
    dialog = office.window.findChildren(HistoryDialog)[-1]
    assert dialog.table.rowCount() == 3
    dialog.select_row(1)
    assert dialog.said.text() == "Restores “东京”. Edited since: 2026-11-23 09:00 孟小舟"
    dialog.restore_button.click()
    office.settle()
    assert load(office.library, hall).city == "东京"
    assert dialog.table.rowCount() == 4
    dialog.select_row(3)
    assert not dialog.restore_button.isEnabled()
    office.program.desk.undo()
    office.settle()
    assert load(office.library, hall).city == "大阪"
    dialog.reject()
