"""The window by keyboard: F6 goes through its parts, Delete and Shift+F10 act on the list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from qiaocrm.services import finding
from qiaocrm.ui import list_menu
from tests.journeys.conftest import Office


def _in_list(office: Office) -> QWidget:
    office.window.show_page("association")
    page = office.window.associations
    office.wait(lambda: page.pane.title != "")
    page.table.setFocus()
    return page.table


def test_f6_goes_through_tabs_filter_list_and_details_and_round(office: Office) -> None:
    table, page = _in_list(office), office.window.associations
    go_on, go_back = (office.window.menus.actions[key] for key in ("next_pane", "previous_pane"))
    go_on.trigger()
    assert page.pane.isAncestorOf(office.window.focusWidget())
    for part in (office.window.tabs, page.search, table):
        go_on.trigger()
        assert office.window.focusWidget() is part
    go_back.trigger()
    assert office.window.focusWidget() is page.search
    office.window.show_page("today")
    office.settle()
    office.window.tabs.setFocus()
    go_on.trigger()
    assert office.window.today.isAncestorOf(office.window.focusWidget())


def test_f6_leaves_the_board_as_it_is(office: Office) -> None:
    office.window.show_page("project")
    page = office.window.projects
    page.show_as("board")
    office.wait(lambda: page.board.isVisible() and bool(page.board.columns))
    board = page.board
    page.search.setFocus()
    office.window.menus.actions["next_pane"].trigger()
    assert page.board is board
    assert board.isAncestorOf(office.window.focusWidget())


def test_slash_goes_to_the_filter_line_and_is_a_sign_where_one_types(office: Office) -> None:
    table, page = _in_list(office), office.window.associations
    office.window.activateWindow()  # shortcuts are looked up in the window in use only
    office.settle()
    press = office.qtbot.keyClick
    press(table, Qt.Key.Key_Slash)
    assert office.window.focusWidget() is page.search
    assert page.search.text() == ""
    press(page.search, Qt.Key.Key_Slash)
    assert page.search.text() == "/"
    office.window.search.setFocus()
    press(office.window.search, Qt.Key.Key_Slash)
    assert (office.window.focusWidget(), office.window.search.text()) == (office.window.search, "/")
    page.clear_filters()
    office.wait(lambda: page.total > 0)
    table.setFocus()
    office.window.menus.actions["edit_cell"].trigger()
    office.wait(lambda: page.cells.open_editor is not None)
    cell = page.cells.open_editor
    assert cell is not None
    typed = cell.editor.control()
    press(typed, Qt.Key.Key_Slash)
    assert page.cells.open_editor is cell
    assert office.window.focusWidget() is typed
    cell.leave()


def test_delete_moves_the_record_to_the_trash_and_undo_brings_it_back(office: Office) -> None:
    table, page = _in_list(office), office.window.associations
    before, (_first, second, third, *_others) = page.total, page.ids
    page.select(second)
    office.qtbot.keyClick(table, Qt.Key.Key_Delete)
    office.wait(lambda: page.total == before - 1)
    assert page.table.current_id() == third
    office.window.menus.actions["undo"].trigger()
    office.wait(lambda: page.total == before)


def test_the_menu_of_a_list_has_the_names_and_keys_of_the_menu_bar(office: Office) -> None:
    table, page = _in_list(office), office.window.associations
    asked: list[QPoint] = []
    page.table.menu_requested.connect(asked.append)
    page.menu_requested.disconnect()
    office.qtbot.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1
    menu = QMenu(page)
    list_menu.fill(menu, page, office.window.menus.actions)
    shown = {action.text(): action for action in menu.actions()}
    for key in ("edit", "edit_cell", "bulk_edit", "delete"):
        action = office.window.menus.actions[key]
        assert shown[action.text()] is action
        assert action.shortcut().toString() != ""


def test_back_and_forward_go_through_what_was_seen(office: Office) -> None:
    _in_list(office)
    window = office.window
    seen = window.associations.ids[1]
    window.associations.select(seen)
    person = finding.find(office.library, "吴志德")[0].id
    window.open_record("person", person)
    office.wait(lambda: window.merchants.people.pane.title != "")
    window.show_page("today")
    window.menus.actions["back"].trigger()
    assert window.list_page is window.merchants.people
    window.menus.actions["back"].trigger()
    assert window.list_page is window.associations
    assert window.associations.table.current_id() == seen
    window.menus.actions["forward"].trigger()
    assert window.list_page is window.merchants.people
    assert window.merchants.people.pane.key == ("person", person)
    window.menus.actions["forward"].trigger()
    assert window.page_in_sight is window.today
