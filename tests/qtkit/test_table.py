"""A list of records: read in windows, selected by id, laid out by column key."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.cells import CellView, ColumnSpec, Row
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.theme import Theme

COLUMNS = (
    ColumnSpec("name", "Name", 12, style="two_line"),
    ColumnSpec("country", "Country", 8),
    ColumnSpec("state", "State", 6, style="chip"),
    ColumnSpec("note", "Note", 6, sortable=False),
)


class Rows:
    """Invented rows; notes what was asked."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()
        self.broken = False

    def window(self, ids: Sequence[int]) -> Mapping[int, Row]:
        self.asked.append(list(ids))
        if self.broken:
            raise OSError("busy")
        return {each: self.row(each) for each in ids if each not in self.gone}

    def row(self, record_id: int) -> Row:
        return {
            "name": CellView(f"Name {record_id}", "second\nline", hits=((0, 4),)),
            "country": CellView("<b>JP</b>", tooltip="<img src=x>"),
            "state": CellView("friendly", chip="green"),
        }


@pytest.fixture
def rows() -> Rows:
    return Rows()


@pytest.fixture
def model(rows: Rows, qtbot: QtBot, theme: Theme) -> RecordTableModel:
    model = RecordTableModel(rows, COLUMNS)
    model.set_ids(array("q", range(1000, 2000)))
    return model


@pytest.fixture
def table(qtbot: QtBot, model: RecordTableModel) -> RecordTable:
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    return table


def text(model: RecordTableModel, row: int, column: int) -> Any:
    return model.data(model.index(row, column))


def test_qt_finds_nothing_wrong_with_the_model(rows: Rows, theme: Theme) -> None:
    model = RecordTableModel(rows, COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(range(30))
    model.invalidate([3, 4])
    model.set_ids([])
    model.set_columns(COLUMNS[:2])
    model.set_ids([5])
    assert tester.model() is model


def test_rows_are_read_a_window_at_a_time(model: RecordTableModel, rows: Rows) -> None:
    assert text(model, 250, 0) == "Name 1250"
    assert text(model, 299, 1) == "<b>JP</b>"
    assert rows.asked == [list(range(1200, 1300))]


def test_a_changed_record_is_read_again_and_nothing_else(
    qtbot: QtBot, model: RecordTableModel, rows: Rows
) -> None:
    text(model, 0, 0)
    with qtbot.waitSignal(model.dataChanged):
        model.invalidate([1005, 99_999])
    text(model, 5, 0)
    assert rows.asked[1:] == [[1005]]


def test_a_record_that_is_gone_is_shown_empty(model: RecordTableModel, rows: Rows) -> None:
    rows.gone = {1001}
    assert text(model, 1, 0) == ""
    assert text(model, 2, 0) == "Name 1002"


def test_while_the_file_is_busy_rows_wait_and_then_come(
    qtbot: QtBot, model: RecordTableModel, rows: Rows
) -> None:
    rows.broken = True
    assert text(model, 0, 0) == "…"
    text(model, 1, 0)
    assert len(rows.asked) == 1
    rows.broken = False
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert text(model, 0, 0) == "Name 1000"


def test_tooltips_and_screen_readers_get_text_not_html(model: RecordTableModel) -> None:
    index = model.index(0, 1)
    assert "<img" not in model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Country: <b>JP</b>"


def test_the_same_ids_again_do_not_reset(qtbot: QtBot, model: RecordTableModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(list(range(1000, 2000)))


def test_selection_and_current_row_survive_another_order(table: RecordTable) -> None:
    table.select_id(1010)
    table.select_ids({1010, 1011, 1500})
    table.records.set_ids(list(range(1999, 999, -1)))
    assert set(table.selected_ids()) == {1010, 1011, 1500}
    assert table.current_id() == 1010
    table.records.set_ids([1500, 1501])
    assert table.selected_ids() == [1500]
    assert table.current_id() is None


def test_all_can_be_selected_and_counted_without_reading(table: RecordTable, rows: Rows) -> None:
    before = len(rows.asked)
    table.selectAll()
    assert table.selected_count() == 1000
    assert table.selected_ids() == list(range(1000, 2000))
    assert len(rows.asked) == before


def test_a_header_click_asks_for_an_order_and_then_for_the_reverse(table: RecordTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, down: asked.append((key, down)))
    for column in (1, 1, 0, 3):
        table.columns.sectionClicked.emit(column)
    assert asked == [("country", False), ("country", True), ("name", False)]
    assert text(table.records, 0, 0) == "Name 1000"


def test_layout_is_kept_by_key(qtbot: QtBot, table: RecordTable) -> None:
    header = table.columns
    header.resizeSection(0, 222)
    header.moveSection(header.visualIndex(2), 0)
    header.set_shown("country", False)
    layout = header.save_layout()
    other = RecordTableModel(Rows(), (ColumnSpec("new", "New"), *COLUMNS[1:], COLUMNS[0]))
    again = RecordTable(other)
    qtbot.addWidget(again)
    again.resize(900, 500)
    again.columns.restore_layout({**layout, "widths": {**layout["widths"], "unknown": 5}})
    assert again.columns.sectionSize(4) == 222
    assert not again.columns.is_shown("country")
    assert again.columns.logicalIndex(0) == 2
    shown = again.columns.save_layout()
    assert [key for key in shown["order"] if key != "new"] == layout["order"]
    assert shown["widths"]["state"] == layout["widths"]["state"]


def test_showing_a_table_wide_and_narrow_keeps_its_widths(qtbot: QtBot, table: RecordTable) -> None:
    before = table.columns.save_layout()
    with qtbot.assertNotEmitted(table.columns.layout_changed):
        for width in (300, 1600, 700, 900):
            table.resize(width, 500)
    assert table.columns.save_layout() == before
    assert table.columns.length() == table.viewport().width()


def _room_for(table: RecordTable, width: int) -> list[int]:
    """The widths of all columns where the rows have so much room."""
    table.resize(width + table.width() - table.viewport().width(), 500)
    return [table.columns.sectionSize(number) for number in range(table.columns.count())]


def test_columns_of_words_share_the_room_until_one_is_drawn(qtbot: QtBot) -> None:
    columns = (
        ColumnSpec("name", "Name", 14, style="two_line"),
        ColumnSpec("kind", "Kind", 6),
        ColumnSpec("next", "Next", 11),
        ColumnSpec("state", "State", 6, style="chip"),
    )
    table = RecordTable(RecordTableModel(Rows(), columns))
    qtbot.addWidget(table)
    table.show()
    metrics = current_metrics()
    first = [round(one.width_chars * metrics.char) + metrics.px(18) for one in columns]
    wide, snug = _room_for(table, sum(first) + 300), _room_for(table, sum(first) + 10)
    assert wide[0] > first[0] + 150
    assert wide[2] > first[2] + 100
    assert wide[1] == snug[1]
    assert sum(snug) == sum(first) + 10  # narrowed a little: nothing to scroll
    _room_for(table, sum(first) + 300)
    table.columns.resizeSection(1, 150)
    assert _room_for(table, sum(first))[:3] == [wide[0], 150, wide[2]]


def test_columns_grow_with_the_text(table: RecordTable, theme: Theme) -> None:
    table.columns.resizeSection(1, 100)
    theme.set_points(2 * theme.points)
    QApplication.processEvents()
    assert 190 <= table.columns.sectionSize(1) <= 210


def test_the_last_column_cannot_be_hidden(table: RecordTable) -> None:
    for column in COLUMNS:
        table.columns.set_shown(column.key, False)
    assert sum(table.columns.is_shown(column.key) for column in COLUMNS) == 1


def test_keys(qtbot: QtBot, table: RecordTable) -> None:
    opened: list[int] = []
    typed: list[str] = []
    table.record_activated.connect(opened.append)
    table.typed.connect(typed.append)
    table.select_id(1003)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == 1999
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.current_id() == 1000
    QTest.keyClicks(table, "w")
    assert opened == [1003]
    assert typed == ["w"]


def test_ctrl_c_asks_for_a_copy(qtbot: QtBot, table: RecordTable) -> None:
    with qtbot.waitSignal(table.copy_requested):
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_an_empty_list_says_so(table: RecordTable) -> None:
    nothing = QLabel("Nobody here yet")
    table.set_empty(nothing)
    assert nothing.isHidden()
    table.records.set_ids([])
    assert not nothing.isHidden()
    table.records.set_ids([1])
    assert nothing.isHidden()


def test_the_menu_key_asks_for_the_menu_of_the_current_row(
    qtbot: QtBot, table: RecordTable
) -> None:
    table.select_id(1002)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(table.menu_requested) as signal:
        QApplication.sendEvent(table.viewport(), event)
    assert signal.args is not None
    row = table.visualRect(table.currentIndex())
    assert table.viewport().mapFromGlobal(signal.args[0]) == row.bottomLeft()


def test_rows_grow_with_the_text(table: RecordTable, theme: Theme) -> None:
    before = table.rowHeight(0)
    theme.set_points(16)
    assert table.rowHeight(0) > before
    assert table.rowHeight(0) == theme.metrics.row


def test_what_does_not_fit_is_told_whole_by_the_tooltip(table: RecordTable) -> None:
    QToolTip.hideText()
    table.columns.resizeSection(0, 60)
    place = table.visualRect(table.records.index(0, 0)).center()
    there = table.viewport().mapToGlobal(place)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, there))
    assert "Name 1000 second" in QToolTip.text()


def test_painting_marks_hits_and_the_row_selected(table: RecordTable, theme: Theme) -> None:
    table.select_id(1001)
    picture = table.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(2 * theme.metrics.row)
    }
    tokens = theme.tokens
    assert {tokens.hit, tokens.selection, tokens.hairline, tokens.chips.green.back} <= colours


def test_headings_do_not_look_at_what_is_selected(table: RecordTable) -> None:
    """To paint each heading Qt asked every row: a second and more for a hundred thousand."""
    table.selectAll()
    assert table.selected_count() > 1
    assert not table.columns.selectionModel().hasSelection()
