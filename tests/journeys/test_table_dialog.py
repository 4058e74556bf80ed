"""A dialog's table shows its first row as chosen, whatever the officer's other hand does."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qiaocrm.ui.table_dialog import TableDialog
from tests.journeys.conftest import Office


def test_rows_shown_anew_stay_chosen_while_ctrl_is_held(office: Office) -> None:
    dialog = TableDialog("Names", ("Name",), office.window)
    office.qtbot.addWidget(dialog)
    dialog.show()
    office.qtbot.keyPress(dialog, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    rows = [(("林海平",), 1), (("欧阳明",), 2)]
    for _time in range(2):
        dialog.fill(rows)
        dialog.select_row(1)
        assert dialog.chosen() == [2]
    office.qtbot.keyRelease(dialog, Qt.Key.Key_Control)
