"""Pictures of the calendar beside its month: a week, the list of a day, the menu of an entry."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """The month with an entry in focus and its menu, a full day, a week, and days that are free."""
    from qiaocrm.qtkit.calendar.day_list import DayList
    from qiaocrm.ui.calendar_menu import make_menu
    from qiaocrm.ui.calendar_page import CalendarPage

    window = photographer.window
    window.show_page("calendar")
    photographer.settle()
    page = cast(CalendarPage, window.pages["calendar"].page)
    today = page.view.cursor_day
    page.view.setFocus()
    item = page.view.shown(today)[0]
    page.view.focus_on(item.key)
    photographer.take("calendar-entry")
    menu = make_menu(page, item, today)
    menu.popup(window.mapToGlobal(window.rect().center()))
    photographer.take("calendar-menu", menu)
    menu.close()
    page.list_day(today)
    photographer.settle()
    shown = page.view.findChildren(DayList)[-1]
    photographer.take("calendar-day", shown)
    shown.close()
    page.show_as("week")
    photographer.take("calendar-week")
    page.ticks["festival"].click()
    page.ticks["birthday"].click()
    page.show_day(today + dt.timedelta(days=3000))
    photographer.take("calendar-free")
    page.ticks["festival"].click()
    page.ticks["birthday"].click()
    page.show_today()
    page.show_as("month")
