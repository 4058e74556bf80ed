"""The calendar's place in the window: made when first shown, and where its festivals lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from qiaocrm.ui.late_page import LatePage

if TYPE_CHECKING:
    from qiaocrm.ui.calendar_page import CalendarPage
    from qiaocrm.ui.window import MainWindow


def make(window: MainWindow, parent: QWidget) -> QWidget:
    """The calendar page, connected to the window's forms."""
    from qiaocrm.ui.calendar_page import CalendarPage  # start-up counts

    page = CalendarPage(window.desk, parent)
    page.create_requested.connect(window.editing.create_on)
    page.edit_requested.connect(window.edit_record)
    return page


def in_sight(window: MainWindow) -> CalendarPage | None:
    """The calendar page where its tab is open."""
    late = window.pages["calendar"]
    page = late.page if isinstance(late, LatePage) and late.isVisible() else None
    return cast("CalendarPage | None", page)


def show_keepers(window: MainWindow, countries: tuple[str, ...]) -> None:
    """List everybody in these countries, to be greeted on a festival of theirs."""
    window.show_list("person")
    page = window.merchants.people
    page.clear_filters()
    page.filters.set_chosen({"@scope": ("all",), "country": countries})
    page.reload()
