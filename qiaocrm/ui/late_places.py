"""The places of calendar and overview in the window: made when first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from qiaocrm.ui import going
from qiaocrm.ui.late_page import LatePage

if TYPE_CHECKING:
    from qiaocrm.ui.calendar_page import CalendarPage
    from qiaocrm.ui.window import MainWindow


def make(window: MainWindow, parent: QWidget) -> QWidget:
    """The calendar page, connected to the window's forms."""
    from qiaocrm.ui.calendar_page import CalendarPage  # start-up counts

    page = CalendarPage(window.desk, window.menus.actions, parent)
    page.create_requested.connect(window.editing.create_on)
    page.edit_requested.connect(window.editing.edit)
    return page


def make_overview(window: MainWindow, parent: QWidget) -> QWidget:
    """The overview, whose figures open lists."""
    from qiaocrm.ui.overview_page import OverviewPage  # start-up counts

    page = OverviewPage(window.desk, parent)
    page.list_requested.connect(partial(going.show_found, window))
    return page


def in_sight(window: MainWindow) -> CalendarPage | None:
    """The calendar page where its tab is open."""
    late = window.pages["calendar"]
    page = late.page if isinstance(late, LatePage) and late.isVisible() else None
    return cast("CalendarPage | None", page)
