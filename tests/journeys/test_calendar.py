"""The calendar in the window: dragged and undone, walked by keys, opened, filtered."""

from __future__ import annotations

import datetime as dt
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qiaocrm.qtkit.calendar.day_list import DayList
from qiaocrm.qtkit.calendar.items import DayItem
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.ui.calendar_menu import make_menu
from qiaocrm.ui.calendar_page import CalendarPage
from tests.books import add, day, load
from tests.journeys.conftest import Office

DAY = dt.date.fromisoformat
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def _page(office: Office) -> CalendarPage:
    """The calendar on its tab, read."""
    late = office.window.pages["calendar"]
    assert late.page is None, "nothing of it is loaded at the start"
    office.window.resize(1366, 768)
    office.window.show_page("calendar")
    office.settle()
    page = cast(CalendarPage, late.page)
    page.view.setFocus()
    return page


def _on(page: CalendarPage, iso: str) -> list[str]:
    return [item.text for item in page.view.shown(DAY(iso))]


def _item(page: CalendarPage, iso: str, text: str) -> DayItem:
    return next(item for item in page.view.shown(DAY(iso)) if item.text == text)


def test_dragging_a_visit_moves_it_and_undo_brings_it_back(empty_office: Office) -> None:
    office = empty_office
    visit = add(office.library, "visit", "考察团", start=day("2026-11-10"), end=day("2026-11-11"))
    page = _page(office)
    assert _on(page, "2026-11-11") == ["考察团"]
    view = page.view
    there = view.grid.cell(DAY("2026-11-19")).center().toPoint()
    begin = view.item_rect(_item(page, "2026-11-11", "考察团")).center().toPoint()
    office.qtbot.mousePress(view, LEFT, pos=begin)
    office.qtbot.mouseMove(view, there)
    office.qtbot.mouseRelease(view, LEFT, pos=there)
    office.wait(lambda: _on(page, "2026-11-19") == ["考察团"])
    assert load(office.library, visit).start == day("2026-11-18")
    undo = office.window.menus.actions["undo"]
    office.wait(undo.isEnabled)
    assert undo.text() == "Undo “Move “考察团” to 2026-11-19”"
    undo.trigger()
    office.wait(lambda: _on(page, "2026-11-10") == ["考察团"])
    assert _on(page, "2026-11-19") == []


def test_by_keyboard_from_today_to_a_follow_up_of_next_month(empty_office: Office) -> None:
    office = empty_office
    task = add(office.library, "followup", "回访", due=day("2026-11-30"))
    page = _page(office)
    view = page.view
    assert view.cursor_day == DAY("2026-11-23")
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_T, Qt.Key.Key_Down):
        office.qtbot.keyClick(view, key)
        office.settle()
    office.qtbot.keyClick(view, Qt.Key.Key_Tab)
    office.qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    office.wait(lambda: _on(page, "2026-12-07") == ["回访"])
    assert page.title.text() == "December 2026"
    assert load(office.library, task).due == day("2026-12-07")
    office.qtbot.keyClick(view, Qt.Key.Key_Return)
    office.settle()
    assert office.window.tabs.key == "followup"
    assert office.window.followups.pane.title == "回访"


def test_the_commands_of_the_menus_act_on_the_calendar(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "followup", "回访", due=day("2026-11-25"))
    page = _page(office)
    actions = office.window.menus.actions
    page.view.set_cursor_day(DAY("2026-11-25"))
    actions["new_followup"].trigger()
    office.settle()
    form = office.window.findChildren(FormDialog)[-1]
    assert form.form.values()["due"] == day("2026-11-25")
    form.saved()
    page.view.setFocus()
    office.qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert actions["edit"].isEnabled()
    assert not actions["export"].isEnabled()
    actions["edit"].trigger()
    office.settle()
    assert office.window.findChildren(FormDialog)[-1].form.values()["subject"] == "回访"


def test_the_menu_of_an_entry_shows_the_keys_of_the_menu_bar(empty_office: Office) -> None:
    office = empty_office
    add(office.library, "followup", "回访", due=day("2026-11-25"))
    page = _page(office)
    page.view.set_cursor_day(DAY("2026-11-25"))
    page.view.setFocus()
    office.qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    offered = make_menu(page, page.view.current_item, DAY("2026-11-25")).actions()
    keys = dict(action.text().split("\t") for action in offered if "\t" in action.text())
    actions = office.window.menus.actions
    assert keys == {
        actions[key].text(): actions[key].shortcut().toString() for key in ("edit", "new_followup")
    }
    assert actions["edit"].isEnabled()


def test_a_double_click_on_a_free_day_plans_something(empty_office: Office) -> None:
    office = empty_office
    page = _page(office)
    where = page.view.grid.cell(DAY("2026-11-26")).center().toPoint()
    office.qtbot.mouseDClick(page.view, LEFT, pos=where)
    office.settle()
    form = office.window.findChildren(FormDialog)[-1]
    assert form.form.values()["due"] == day("2026-11-26")
    form.form.editors["subject"].set_value("寄送材料")
    form.submit()
    office.wait(lambda: office.window.tabs.key == "followup")
    office.window.show_page("calendar")
    office.wait(lambda: _on(page, "2026-11-26") == ["寄送材料"])


def test_ticks_leave_out_kinds_and_the_day_list_holds_all(empty_office: Office) -> None:
    office = empty_office
    for number in range(9):
        add(office.library, "person", f"寿星{number}", birthday=day(f"{1950 + number}-11-26"))
    add(office.library, "followup", "寄贺卡", due=day("2026-11-26"))
    page = _page(office)
    assert _on(page, "2026-11-26")[0] == "寄贺卡"
    hidden = page.view.hidden(DAY("2026-11-26"))
    assert hidden == 10 - len(_on(page, "2026-11-26"))
    page.list_day(DAY("2026-11-26"))
    office.settle()
    shown = page.view.findChildren(DayList)[-1]
    assert len(shown.items) == 10
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    office.settle()
    assert office.window.merchants.people.pane.title == "寿星6", "who turns seventy comes first"
    office.window.show_page("calendar")
    page.ticks["birthday"].click()
    office.wait(lambda: _on(page, "2026-11-26") == ["寄贺卡"])
    page.show_as("week")
    office.wait(lambda: page.title.text() == "23 – 29 November 2026")
    assert _on(page, "2026-11-26") == ["寄贺卡"]


def test_a_festival_leads_to_those_who_keep_it(empty_office: Office) -> None:
    office = empty_office
    for name, country in (("洛安", "US"), ("东文", "JP")):
        add(office.library, "person", name, country=country)
    page = _page(office)
    page.open_item(_item(page, "2026-11-26", "Thanksgiving (United States)"))
    office.settle()
    people = office.window.merchants.people
    assert people.total == 1
    assert people.pane.title == "洛安"
