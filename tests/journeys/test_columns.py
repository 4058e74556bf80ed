"""Columns of a list through the real window: chosen, placed, widened, sorted by, and kept."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from qiaocrm.qtkit.widgets.column_list import ColumnPopup
from qiaocrm.qtkit.widgets.filter_list import FilterPopup
from qiaocrm.services import views
from qiaocrm.services.columns import DEFAULT_COLUMNS
from qiaocrm.ui.list_page import ListPage
from tests.journeys.conftest import Office


def _page(office: Office) -> ListPage:
    office.window.show_page("association")
    office.settle()
    return office.window.associations


def _chooser(office: Office, page: ListPage) -> ColumnPopup:
    office.window.menus.actions["columns"].trigger()
    return page.findChildren(ColumnPopup)[-1]


def _row_of(popup: ColumnPopup, key: str) -> int:
    return next(row for row in range(99) if popup.value_at(row) == key)


def _choose(office: Office, page: ListPage, key: str, text: str) -> None:
    menu = page.columns.make_menu(key, QPoint())
    next(action for action in menu.actions() if action.text() == text).trigger()
    office.settle()


def _values(office: Office, page: ListPage, *fields: str) -> list[tuple[object, ...]]:
    from qiaocrm.services import records

    found = (records.load(office.library, "association", one) for one in page.ids)
    return [tuple(getattr(one, field) for field in fields) for one in found]


def test_a_column_is_found_by_typing_ticked_and_the_name_stays(office: Office) -> None:
    page = _page(office)
    popup = _chooser(office, page)
    popup.narrow("founded")
    assert popup.labels_shown() == ["Founded"]
    popup.tick(_row_of(popup, "founded"))
    popup.tick(_row_of(popup, "name"))
    popup.close()
    assert page.column_keys == [*DEFAULT_COLUMNS["association"], "founded"]


def test_complaint_1_places_and_widths_stay_by_key_whatever_columns_come_and_go(
    office: Office,
) -> None:
    page = _page(office)
    header = page.table.columns
    header.moveSection(header.visualIndex(page.columns.keys.index("president")), 1)
    header.resizeSection(page.columns.keys.index("kind"), 137)
    page.columns.show([*page.columns.keys, "founded"])
    assert page.column_keys[1] == "president"
    _choose(office, page, "kind", "Hide this column")
    assert "kind" not in page.column_keys
    office.window.resize(900, 600)
    office.window.close()
    again = office.program.show()
    office.settle()
    shown = again.associations
    assert shown.column_keys[1] == "president"
    shown.columns.show([*shown.columns.keys, "kind"])
    assert shown.table.columns.save_layout()["widths"]["kind"] == 137
    shown.columns.reset()
    assert shown.column_keys == list(DEFAULT_COLUMNS["association"])
    assert shown.table.columns.save_layout()["widths"] == {}
    assert shown.table.columns.sectionSize(shown.columns.keys.index("kind")) != 137
    again.close()


def test_rows_are_sorted_by_several_columns_and_a_view_keeps_that(office: Office) -> None:
    page = _page(office)
    page.set_columns(["name", "country", "city"])
    by_name = [one for one, country in _values(office, page, "name", "country") if country == "JP"]
    header = page.table.columns

    def click(key: str, modifier: Qt.KeyboardModifier) -> None:
        logical = page.columns.keys.index(key)
        place = QPoint(header.sectionViewportPosition(logical) + 9, header.height() // 2)
        office.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        office.settle()

    click("country", Qt.KeyboardModifier.NoModifier)
    click("name", Qt.KeyboardModifier.ShiftModifier)
    click("name", Qt.KeyboardModifier.ShiftModifier)
    assert page.columns.order == (("country", False), ("name", True))
    both = _values(office, page, "country", "name")
    assert [name for country, name in both if country == "JP"] == by_name[::-1]
    assert len(by_name) > 1
    view = page.view("Two keys")
    views.save(office.library, "association", view)
    _choose(office, page, "country", "Not sorted")
    assert _values(office, page, "country", "name") != both
    page.show_view(views.load(office.library, "association").views[0])
    office.settle()
    assert _values(office, page, "country", "name") == both
    click("name", Qt.KeyboardModifier.ShiftModifier)
    assert page.columns.order == (("country", False),)


def _ticks(page: ListPage) -> FilterPopup:
    return [one for one in page.findChildren(FilterPopup) if one.isVisible()][-1]


def test_values_are_ticked_below_a_heading_and_stand_in_the_filter_line(office: Office) -> None:
    page = _page(office)
    everything = page.total
    page.columns.show([*page.columns.keys, "city"])
    _choose(office, page, "city", "Filter this column…")
    popup = _ticks(page)
    first, second = popup.labels_shown()[:2]
    popup.tick(0)
    office.settle()
    in_first = page.total
    assert {one for (one,) in _values(office, page, "city")} == {first}
    assert page.conditions.texts == [f"City: {first}"]
    popup.tick(1)
    office.settle()
    assert page.conditions.texts == [f"City: {first}, {second}"]
    assert in_first < page.total < everything
    ticked = popup.values()
    popup.close()
    kept = page.view("two cities")

    _choose(office, page, "city", "Filter this column…")
    assert _ticks(page).values() == ticked
    _ticks(page).clear()
    office.settle()
    assert page.total == everything
    assert page.search.text() == ""
    page.show_view(kept)
    office.settle()
    assert {one for (one,) in _values(office, page, "city")} == {first, second}


def test_a_column_with_a_filter_of_its_own_opens_that_one(office: Office) -> None:
    page = _page(office)
    _choose(office, page, "place", "Filter this column…")
    _ticks(page).tick(0)
    office.settle()
    assert page.filters.pills["country"].values
    assert page.search.text() == ""


def test_a_column_of_names_is_not_ticked(office: Office) -> None:
    page = _page(office)
    menu = page.columns.make_menu("name", QPoint())
    assert not next(one for one in menu.actions() if one.text().startswith("Filter")).isEnabled()
