"""The filter line of a list: conditions typed, suggested, taken away, and told wrong in place."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qiaocrm.domain.query import Query
from qiaocrm.qtkit.widgets import LinkLabel
from qiaocrm.services import lists
from qiaocrm.ui.list_page import ListPage
from tests.journeys.conftest import Office


def _page(office: Office) -> ListPage:
    office.window.show_page("association")
    office.settle()
    return office.window.associations


def _type(office: Office, page: ListPage, typed: str) -> None:
    office.window.activateWindow()
    page.search.setFocus()
    office.wait(page.search.hasFocus)
    page.search.clear()
    office.qtbot.keyClicks(page.search, typed)
    page.search.suggestions.look()
    office.settle()


def test_conditions_narrow_the_list_and_are_taken_away_again(office: Office) -> None:
    page = _page(office)
    everything = page.total
    japanese = lists.count(office.library, Query("association").where("country", "in", "JP"))
    assert 0 < japanese < everything

    page.search.set_line("country:Japan -tags:nothing")
    office.wait(lambda: page.total == japanese)
    assert page.conditions.texts == ["Country/region: Japan", "not Tags: nothing"]
    assert page.conditions.isVisible()

    pill = page.filters.pills["country"]
    pill.about_to_open.emit()
    office.settle()
    pill.set_values(("US",))
    page.filters.changed.emit()
    office.wait(lambda: page.total == 0)
    pill.clear()

    page.conditions.removed.emit(page.filters.asked.marks[0])
    office.wait(lambda: page.total == everything)
    assert page.search.text() == "-tags:nothing"
    page.clear_filters()
    office.settle()
    assert not page.conditions.isVisible()
    assert page.total == everything


def test_fields_then_values_are_suggested_with_their_counts(office: Office) -> None:
    page = _page(office)
    _type(office, page, "Count")
    suggestions = page.search.suggestions
    assert suggestions.shown == ["Country/region"]

    office.qtbot.keyClick(suggestions.popup, Qt.Key.Key_Down)
    office.qtbot.keyClick(suggestions.popup, Qt.Key.Key_Return)
    office.settle()
    assert page.search.text() == "Country/region:"
    assert "Japan" in suggestions.shown
    assert not page.conditions.trouble

    office.qtbot.keyClicks(page.search, "jap")
    suggestions.look()
    office.settle()
    assert suggestions.shown == ["Japan"]
    office.qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    office.settle()
    assert page.search.text() == "Country/region:Japan "
    japanese = Query("association").where("country", "in", "JP")
    assert page.total == lists.count(office.library, japanese)


def test_escape_closes_the_suggestions_before_it_clears_the_line(office: Office) -> None:
    page = _page(office)
    _type(office, page, "Count")
    office.qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.suggestions.shown == []
    assert page.search.text() == "Count"
    office.qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""


def test_what_cannot_be_understood_is_told_below_the_line(office: Office) -> None:
    page = _page(office)
    before = page.ids
    _type(office, page, "country:Atlantis")
    assert page.conditions.trouble == ""

    office.qtbot.keyClick(page.search, Qt.Key.Key_Return)
    office.settle()
    assert "Atlantis" in page.conditions.trouble
    assert page.ids == before

    page.conditions.trouble_chosen.emit(page.conditions.place)
    assert page.search.selectedText() == "Atlantis"
    page.search.set_line("country:Japan")
    office.settle()
    assert page.conditions.trouble == ""
    assert page.total < len(before)


def test_what_is_not_in_this_list_is_searched_for_in_all(office: Office) -> None:
    office.window.show_page("project")
    page = office.window.projects
    office.wait(lambda: page.total > 0)
    page.show_as("board")
    page.search.setText("吴志德")
    office.wait(lambda: page.total == 0)
    assert page.table.isVisible(), "an empty board says nothing"
    link = next(one for one in page.findChildren(LinkLabel) if "吴志德" in one.text())
    link.click()
    assert office.window.search.text() == "吴志德"
    page.clear_filters()
    office.wait(page.board.isVisible)
