"""F2 in a list: fields edited in place, as in the form, and the row stays where it is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qiaocrm.domain.fields import Record
from qiaocrm.qtkit.cell_editor import CellEditor
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import records
from qiaocrm.ui.list_page import ListPage
from tests.books import dump
from tests.journeys.conftest import Office


def _at(office: Office, row: int, key: str) -> ListPage:
    """The associations with the cursor in a cell."""
    office.window.show_page("association")
    office.settle()
    page = office.window.associations
    page.set_columns(["name", "city", "founded", "friendship", "place", "president", "extra"])
    page.table.select_id(page.ids[row])
    page.table.step(page.column_keys.index(key))
    return page


def _edit(office: Office, page: ListPage) -> CellEditor:
    office.window.menus.actions["edit_cell"].trigger()
    office.settle()
    return _open(page)


def _open(page: ListPage) -> CellEditor:
    assert page.cells.open_editor is not None
    return page.cells.open_editor


def _press(office: Office, editor: CellEditor, key: Qt.Key) -> None:
    office.qtbot.keyClick(editor.editor.control(), key)
    office.settle()


def _record(office: Office, one: int) -> Record:
    return records.load(office.library, "association", one)


def _going_elsewhere_keeps(office: Office) -> None:
    page = _at(office, 0, "city")
    editor = _edit(office, page)
    office.qtbot.keyClicks(editor.editor.control(), "Springfield")
    page.search.setFocus()
    editor._focus_went(editor, page.search)
    office.settle()
    assert _record(office, page.ids[0]).city == "Springfield"


def _a_conflict_is_told(office: Office) -> None:
    page = _at(office, 0, "city")
    one = page.ids[0]
    editor = _edit(office, page)
    records.edit(office.library, _record(office, one), "association", {"city": "Elsewhere"})
    page.desk.library_changed.emit()
    office.settle()
    office.qtbot.keyClicks(editor.editor.control(), "Springfield")
    _press(office, editor, Qt.Key.Key_Return)
    assert page.cells.open_editor is editor
    assert editor.editor.note.text
    assert _record(office, one).city == "Elsewhere"
    _press(office, editor, Qt.Key.Key_Escape)


def _esc_leaves_and_tab_goes_on(office: Office) -> None:
    page = _at(office, 0, "city")
    before = dump(office.library)
    editor = _edit(office, page)
    office.qtbot.keyClicks(editor.editor.control(), "Nowhere")
    _press(office, editor, Qt.Key.Key_Escape)
    assert dump(office.library) == before
    _press(office, _edit(office, page), Qt.Key.Key_Tab)
    assert _open(page).key == "founded"
    _open(page).leave()


def test_enter_keeps_what_is_typed_and_undo_takes_it_back(office: Office) -> None:
    page = _at(office, 2, "city")
    one = page.ids[2]
    before = dump(office.library)
    editor = _edit(office, page)
    office.qtbot.keyClicks(editor.editor.control(), "Springfield")
    _press(office, editor, Qt.Key.Key_Return)
    assert _record(office, one).city == "Springfield"
    assert page.table.current_id() == one
    assert page.table.currentIndex().column() == 1
    office.window.menus.actions["undo"].trigger()
    office.settle()
    assert dump(office.library) == before
    _esc_leaves_and_tab_goes_on(office)


def test_what_is_not_understood_stays_until_it_is_mended(office: Office) -> None:
    page = _at(office, 0, "founded")
    editor = _edit(office, page)
    office.qtbot.keyClicks(editor.editor.control(), "some day")
    _press(office, editor, Qt.Key.Key_Return)
    assert page.cells.open_editor is editor
    assert editor.editor.note.text
    editor.editor.control().clear()
    office.qtbot.keyClicks(editor.editor.control(), "1975-3")
    _press(office, editor, Qt.Key.Key_Return)
    assert _record(office, page.ids[0]).founded.iso() == "1975-03"
    _a_conflict_is_told(office)
    _going_elsewhere_keeps(office)


def _what_cannot_be_typed_says_so_or_opens_the_form_there(office: Office) -> None:
    page = _at(office, 0, "president")
    said: list[str] = []
    page.desk.told.connect(lambda text, _undo: said.append(text))
    office.window.menus.actions["edit_cell"].trigger()
    office.settle()
    assert "President" in said[-1]
    page.table.step(-1)
    office.window.menus.actions["edit_cell"].trigger()
    office.settle()
    dialog = office.window.findChildren(FormDialog)[-1]
    assert dialog.form.editor("country").control().hasFocus() or not dialog.isActiveWindow()
    dialog.saved()


def test_complaint_4_a_row_that_no_longer_fits_stays_greyed_until_the_list_is_asked_anew(
    office: Office,
) -> None:
    page = _at(office, 0, "friendship")
    page.search.set_line("friendship:friendly")
    office.settle()
    ids, total = page.ids, page.total
    page.table.select_id(ids[1])
    page.table.step(page.column_keys.index("friendship"))
    editor = _edit(office, page)
    editor.editor.set_value("contact")
    editor.keep("stay")
    office.settle()
    assert page.ids == ids
    assert page.total == total - 1
    assert page.table.records.cell(1, 0).tone == "muted"
    assert page.table.current_id() == ids[1]
    office.window.menus.actions["reload"].trigger()
    office.settle()
    assert ids[1] not in page.ids
    page.search.set_line("")
    office.settle()
    _what_cannot_be_typed_says_so_or_opens_the_form_there(office)
