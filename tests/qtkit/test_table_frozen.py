"""The first column stays in sight while the others scroll under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.cells import CellView, ColumnSpec
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.theme import Theme

COLUMNS = tuple(ColumnSpec(key, key, 12) for key in ("name", "a", "b", "c", "d", "e"))


class Rows:
    """Invented rows."""

    def window(self, ids: object) -> dict[int, dict[str, CellView]]:
        return {one: {"name": CellView(f"Name {one}")} for one in ids}  # type: ignore[attr-defined]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> RecordTable:
    model = RecordTableModel(Rows(), COLUMNS)
    model.set_ids(range(1000, 1200))
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.resize(500, 400)
    table.columns.freeze()
    table.show()
    table.horizontalScrollBar().setValue(300)
    return table


def _picture(table: RecordTable, x: int, width: int) -> object:
    return table.viewport().grab().toImage().copy(x, 0, width, 200)


def test_the_first_column_looks_the_same_wherever_the_others_are(table: RecordTable) -> None:
    width = table.frozen_width()
    assert width > 0
    scrolled = _picture(table, 4, width - 6)
    table.horizontalScrollBar().setValue(0)
    assert table.frozen_width() == 0
    assert _picture(table, 4, width - 6) == scrolled


def test_a_click_on_it_selects_its_row_and_its_cell(table: RecordTable) -> None:
    place = QPoint(20, table.rowViewportPosition(3) + 5)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 0)
    assert table.selected_ids() == [1003]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == 1004
    assert table.horizontalScrollBar().value() == 300
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.visualRect(table.currentIndex()).left() >= table.frozen_width()


def test_its_heading_sorts_by_it_and_nothing_is_moved_before_it(table: RecordTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, down: asked.append((key, down)))
    place = QPoint(20, 10)
    QTest.mouseClick(table.columns.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("name", False)]
    table.columns.restore_layout({"order": ["b", "name", "a"]})
    assert table.columns.logical_in_sight()[0] == 0


def test_a_column_as_wide_as_the_table_does_not_stay(table: RecordTable) -> None:
    table.columns.resizeSection(0, 480)
    assert table.frozen_width() == 0
