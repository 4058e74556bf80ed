"""Pictures of every page, of filters, of saved views and of what the search finds."""

from __future__ import annotations

from tools import shots_calendar, shots_lists
from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """Every page of the window, and what opens on it."""
    from qiaocrm.qtkit.widgets.filter_list import FilterPopup

    window = photographer.window
    for key in window.pages:
        window.show_page(key)
        photographer.take(f"page-{key}")
    shots_calendar.take(photographer)
    window.merchants.show_as("visits")
    window.show_page("person")
    photographer.take("page-visit")
    window.merchants.show_as("people")
    window.show_page("project")
    window.projects.show_as("board")
    photographer.take("page-board")
    window.projects.show_as("list")
    window.show_page("association")
    window.associations.search.setText("没有这样的社团")
    window.associations.search.searched.emit("没有这样的社团")
    photographer.take("page-nothing-found")
    window.associations.clear_filters()
    _filter_lines(photographer)
    shots_lists.take(photographer)
    pill = next(iter(window.associations.filters.pills.values()))
    pill.open_list()
    popup = pill.findChild(FilterPopup)
    photographer.take("popup-filter", popup)
    if popup is not None:
        popup.close()
    window.search.setText("湘")
    window.search.searched.emit("湘")
    photographer.take("search")
    window.search.clear()
    window.search.searched.emit("")
    window.toast.tell("…")
    window.toast.hide()


def _filter_lines(photographer: Photographer) -> None:
    """Conditions in force, values offered while one types, and what cannot be understood."""
    page = photographer.window.associations
    page.search.set_line("国家:日本,美国 -标签:已故 届满:有")
    photographer.take("filter-conditions")
    page.search.set_line("国家:火星 会")
    photographer.take("filter-trouble")
    page.search.setText("国家:")
    page.search.suggestions.look()
    photographer.settle()
    popup = page.search.suggestions.popup
    popup.resize(page.search.width(), 360)
    photographer.take("filter-suggested", popup)
    page.clear_filters()
    _saved_views(photographer)


def _saved_views(photographer: Photographer) -> None:
    """The menu of views with one in use."""
    from qiaocrm.services import views

    page = photographer.window.associations
    page.search.set_line("国家:日本 届满:有")
    photographer.settle()
    library = photographer.program.desk.library
    for name in ("日本社团换届", "重点社团"):
        views.save(library, "association", page.view(name))
    views.make_default(library, "association", "日本社团换届")
    page.views.begin()
    photographer.take("views-chosen")
    menu = page.views.make_menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    photographer.take("views-menu", menu)
    menu.close()
    page.views.choose("")
