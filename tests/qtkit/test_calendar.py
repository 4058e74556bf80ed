"""The calendar widget: arrows walk, Tab goes over entries, the mouse drags, what is more is told."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.calendar.day_list import DayList
from qiaocrm.qtkit.calendar.grid import Grid
from qiaocrm.qtkit.calendar.items import DayHead, DayItem
from qiaocrm.qtkit.calendar.view import CalendarView
from qiaocrm.qtkit.theme import Theme

DAY = dt.date.fromisoformat
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = DAY("2026-10-26")


def _item(key: str, day: str, *, movable: bool = True) -> DayItem:
    return DayItem(key, DAY(day), f"entry {key}", movable=movable)


ITEMS = (
    _item("a", "2026-11-04"),
    _item("b", "2026-11-04", movable=False),
    *(_item(f"m{number}", "2026-11-11") for number in range(9)),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> CalendarView:
    """November 2026 with two entries on the 4th and nine of thirty on the 11th."""
    view = CalendarView("Calendar")
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_weeks(FIRST, 6, 11)
    days: dict[dt.date, list[DayItem]] = {}
    for item in ITEMS:
        days.setdefault(item.day, []).append(item)
    heads = {DAY("2026-11-04"): DayHead("Feast", True, "off", "green")}
    view.set_entries(heads, days, {DAY("2026-11-04"): 2, DAY("2026-11-11"): 30})
    view.set_cursor_day(DAY("2026-11-04"))
    view.show()
    view.setFocus()
    return view


def _middle(view: CalendarView, item: DayItem) -> QPoint:
    return view.item_rect(item).center().toPoint()


def _cell(view: CalendarView, day: str) -> QPoint:
    return view.grid.cell(DAY(day)).center().toPoint()


def test_no_two_days_overlap_and_every_point_is_on_its_day() -> None:
    grid = Grid(FIRST, 6, QRectF(0, 30, 1001, 613), 25, 21)
    for one, other in combinations(grid.days, 2):
        shared = grid.cell(one).intersected(grid.cell(other))
        assert shared.width() < 0.01 or shared.height() < 0.01
    assert all(grid.day_at(grid.cell(day).center()) == day for day in grid.days)
    assert grid.day_at(QPointF(10, 10)) is None


def test_arrows_walk_days_and_tell_when_they_leave_the_page(
    qtbot: QtBot, view: CalendarView
) -> None:
    walked: list[dt.date] = []
    view.day_changed.connect(walked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
    assert walked == [DAY(f"2026-11-{day}") for day in ("05", "12", "11", "15")]
    view.set_cursor_day(DAY("2026-12-06"))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_day == DAY("2026-12-13")


def test_pages_and_today_by_keys(qtbot: QtBot, view: CalendarView) -> None:
    pages: list[int] = []
    view.page_requested.connect(pages.append)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert pages == [-1, 1]
    with qtbot.waitSignal(view.today_requested):
        qtbot.keyClick(view, Qt.Key.Key_T)


def test_tab_goes_over_the_entries_of_the_day_and_enter_opens(
    qtbot: QtBot, view: CalendarView
) -> None:
    opened: list[DayItem] = []
    listed: list[dt.date] = []
    view.item_opened.connect(opened.append)
    view.list_requested.connect(listed.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert listed == [DAY("2026-11-04")]
    assert "Feast" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.accessibleDescription() == "2026-11-04, Feast, entry a"
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [ITEMS[1]]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.current_item is None


def test_what_has_no_room_is_counted_and_listed(qtbot: QtBot, view: CalendarView) -> None:
    full = DAY("2026-11-11")
    room = view.grid.capacity
    assert len(view.shown(full)) == room - 1
    assert view.hidden(full) == 30 - (room - 1)
    view.set_cursor_day(full)
    listed: list[dt.date] = []
    view.list_requested.connect(listed.append)
    for _step in range(room):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    last = view.grid.slot_rect(full, room - 1, 4).center().toPoint()
    qtbot.mouseClick(view, LEFT, pos=last)
    assert listed == [full, full]


def test_an_entry_is_dragged_to_another_day(qtbot: QtBot, view: CalendarView) -> None:
    moved: list[tuple[DayItem, dt.date]] = []
    view.item_moved.connect(lambda item, day: moved.append((item, day)))
    for item in ITEMS[:2]:
        qtbot.mousePress(view, LEFT, pos=_middle(view, item))
        qtbot.mouseMove(view, _cell(view, "2026-11-19"))
        qtbot.mouseRelease(view, LEFT, pos=_cell(view, "2026-11-19"))
    assert moved == [(ITEMS[0], DAY("2026-11-19"))]
    assert view.cursor_day == DAY("2026-11-04"), "the other one may not be moved"


def test_a_drag_is_given_up_by_esc_and_outside(qtbot: QtBot, view: CalendarView) -> None:
    moved: list[object] = []
    view.item_moved.connect(lambda *found: moved.append(found))
    qtbot.mousePress(view, LEFT, pos=_middle(view, ITEMS[0]))
    qtbot.mouseMove(view, _cell(view, "2026-11-19"))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, LEFT, pos=_cell(view, "2026-11-19"))
    qtbot.mousePress(view, LEFT, pos=_middle(view, ITEMS[0]))
    qtbot.mouseMove(view, QPoint(500, 5))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(500, 5))
    assert moved == []


def test_an_entry_is_moved_by_keys_and_the_cursor_goes_along(
    qtbot: QtBot, view: CalendarView
) -> None:
    moved: list[tuple[DayItem, dt.date]] = []
    view.item_moved.connect(lambda item, day: moved.append((item, day)))
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert moved == [], "no entry is in focus"
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert moved == [(ITEMS[0], DAY("2026-11-11"))]
    there = _item("a", "2026-11-11")
    view.set_entries({}, {there.day: [there]}, {there.day: 1})
    assert view.current_item == there


def test_double_clicks_open_entries_and_fill_free_days(qtbot: QtBot, view: CalendarView) -> None:
    opened: list[DayItem] = []
    created: list[dt.date] = []
    view.item_opened.connect(opened.append)
    view.create_requested.connect(created.append)
    qtbot.mouseDClick(view, LEFT, pos=_middle(view, ITEMS[0]))
    qtbot.mouseDClick(view, LEFT, pos=_cell(view, "2026-11-19"))
    assert (opened, created) == ([ITEMS[0]], [DAY("2026-11-19")])


def test_the_list_of_a_day_opens_an_entry_by_keys(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = DayList("Day", ITEMS, parent)
    opened: list[DayItem] = []
    shown.item_opened.connect(opened.append)
    shown.open_at(QPoint(10_000, 10_000))
    assert parent.screen().availableGeometry().contains(shown.geometry())
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert opened == [ITEMS[1]]
