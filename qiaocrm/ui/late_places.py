"""The pages of the window, each made and connected when it is first shown: the start counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from qiaocrm.ui import going
from qiaocrm.ui.late_page import LatePage
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.merchant_page import MerchantPage
from qiaocrm.ui.pages import BY_KIND
from qiaocrm.ui.project_page import ProjectPage
from qiaocrm.ui.today import TodayPage

if TYPE_CHECKING:
    from qiaocrm.ui.calendar_page import CalendarPage
    from qiaocrm.ui.window import MainWindow


def places(window: MainWindow) -> dict[str, LatePage]:
    """A place for each page by its key, in the order of the tabs."""
    makers: dict[str, Callable[[MainWindow, QWidget], QWidget]] = {
        "today": _today,
        "association": partial(_list, "association"),
        "person": _merchants,
        "project": _projects,
        "followup": partial(_list, "followup"),
        "calendar": _calendar,
        "overview": _overview,
    }
    return {key: LatePage(partial(make, window), window) for key, make in makers.items()}


def calendar_in_sight(window: MainWindow) -> CalendarPage | None:
    """The calendar page where its tab is open."""
    place = window.pages["calendar"]
    return cast("CalendarPage | None", place.page if place.isVisible() else None)


def _today(window: MainWindow, parent: QWidget) -> QWidget:
    page = TodayPage(window.desk, parent)
    page.import_requested.connect(window.import_file)
    page.due_requested.connect(partial(going.show_due, window))
    page.watch_requested.connect(partial(going.show_watched, window))
    return page


def _list(kind: str, window: MainWindow, parent: QWidget) -> QWidget:
    page = ListPage(window.desk, BY_KIND[kind], parent)
    _attend(window, page)
    return page


def _merchants(window: MainWindow, parent: QWidget) -> QWidget:
    page = MerchantPage(window.desk, BY_KIND["person"], partial(_attend, window), parent)
    page.shown.connect(window.show_status)
    return page


def _projects(window: MainWindow, parent: QWidget) -> QWidget:
    page = ProjectPage(window.desk, BY_KIND["project"], parent)
    _attend(window, page)
    return page


def _attend(window: MainWindow, page: ListPage) -> None:
    """Have the window do what a list asks for."""
    window.dragging.attend(page)
    page.create_requested.connect(window.editing.create)
    page.edit_requested.connect(window.editing.edit)
    page.field_requested.connect(window.editing.edit)
    page.import_requested.connect(window.import_file)
    page.copy_requested.connect(window.clipboard.copy)
    page.copy_cell_requested.connect(window.clipboard.copy_cell)
    page.paste_requested.connect(window.output.import_pasted)
    page.export_requested.connect(window.output.export)
    page.print_requested.connect(window.output.preview)
    page.fill_requested.connect(window.bulk.fill_down)
    page.menu_requested.connect(window.menus.open_on)
    page.search_everything_requested.connect(window.search.take_text)
    page.sheet_requested.connect(window.paper.print_selected)
    page.status_changed.connect(window.show_status)


def _calendar(window: MainWindow, parent: QWidget) -> QWidget:
    from qiaocrm.ui.calendar_page import CalendarPage  # start-up counts

    page = CalendarPage(window.desk, window.menus.actions, parent)
    page.create_requested.connect(window.editing.create_on)
    page.edit_requested.connect(window.editing.edit)
    return page


def _overview(window: MainWindow, parent: QWidget) -> QWidget:
    from qiaocrm.ui.overview_page import OverviewPage  # start-up counts

    page = OverviewPage(window.desk, parent)
    page.list_requested.connect(partial(going.show_found, window))
    return page
