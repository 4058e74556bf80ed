"""Many records at once through the real window: preview, one button, one undo."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt

from qiaocrm.language.phones import Phone
from qiaocrm.services import records
from qiaocrm.ui.bulk_dialog import BulkDialog
from qiaocrm.ui.bulk_edit import BulkEditDialog
from qiaocrm.ui.bulk_replace import BulkReplaceDialog
from qiaocrm.ui.list_page import ListPage
from tests.books import dump
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=BulkDialog)


def _everything(office: Office) -> ListPage:
    """The associations with Ctrl+A pressed in the list."""
    office.window.show_page("association")
    page = office.window.associations
    office.settle()
    page.table.setFocus()
    office.qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return page


def _opened(office: Office, action: str, kind: type[Kind]) -> Kind:
    office.window.menus.actions[action].trigger()
    office.settle()
    return office.window.findChildren(kind)[-1]


def test_one_officer_for_all_that_match_and_back_with_one_undo(office: Office) -> None:
    page = _everything(office)
    before = dump(office.library)
    assert "all that match" in office.window._status.text()
    dialog = _opened(office, "bulk_edit", BulkEditDialog)
    dialog.choose("owner", "set")
    dialog.editor.set_value("欧阳明")
    dialog.changed()
    office.wait(lambda: dialog.preview is not None)
    assert dialog.preview.changed == page.total
    assert dialog.verb.text() == f"Change {page.total} records"
    assert dialog.table.item(0, 3).text() == "欧阳明"
    ids = page.ids
    dialog.verb.click()
    office.settle()
    assert {records.load(office.library, "association", one).owner for one in ids} == {"欧阳明"}
    office.window.menus.actions["undo"].trigger()
    office.settle()
    assert dump(office.library) == before


def test_a_number_for_all_beside_their_own(office: Office) -> None:
    page = _everything(office)
    dialog = _opened(office, "bulk_edit", BulkEditDialog)
    dialog.choose("phones", "add")
    number = (Phone("+1 212-555-0142", "+12125550142"),)
    dialog.editor.set_value(number)
    dialog.changed()
    office.wait(lambda: dialog.preview is not None)
    ids = page.ids
    dialog.verb.click()
    office.settle()
    loaded = [records.load(office.library, "association", one) for one in ids]
    assert all(one.phones[-1:] == number for one in loaded)
    assert any(len(one.phones) > 1 for one in loaded)


def test_a_pattern_is_replaced_in_the_selected_records_only(office: Office) -> None:
    page = _everything(office)
    first, other = page.ids[:2]
    page.table.select_id(first)
    dialog = _opened(office, "replace", BulkReplaceDialog)
    dialog.pattern.setChecked(True)
    dialog.sought.setText("(.+)会$")
    dialog.by.setText(r"\1总会")
    dialog.fields.setCurrentIndex(dialog.fields.findData("name"))
    office.wait(lambda: dialog.preview is not None)
    name = records.load(office.library, "association", other).name
    dialog.verb.click()
    office.settle()
    assert records.load(office.library, "association", first).name.endswith("总会")
    assert records.load(office.library, "association", other).name == name


def test_a_wrong_pattern_says_where_and_cannot_be_carried_out(office: Office) -> None:
    _everything(office)
    dialog = _opened(office, "replace", BulkReplaceDialog)
    dialog.pattern.setChecked(True)
    dialog.sought.setText("会(")
    office.wait(lambda: bool(dialog.banner.text))
    assert "character 3" in dialog.banner.text
    assert not dialog.verb.isEnabled()


def test_ctrl_delete_moves_all_that_match_into_the_trash(office: Office) -> None:
    page = _everything(office)
    total = page.total
    assert total > 1
    office.window.menus.actions["delete"].trigger()
    office.wait(lambda: page.total == 0)
    office.window.menus.actions["undo"].trigger()
    office.wait(lambda: page.total == total)


def test_every_follow_up_repeats_as_it_is_said(office: Office) -> None:
    office.window.show_page("followup")
    office.settle()
    page = office.window.followups
    page.table.setFocus()
    office.qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dialog = _opened(office, "bulk_edit", BulkEditDialog)
    dialog.choose("repeat", "set")
    dialog.editor.line.setText("每月15日")
    dialog.changed()
    office.wait(lambda: dialog.preview is not None)
    ids = page.ids
    dialog.verb.click()
    office.settle()
    kinds = {records.load(office.library, "followup", one).repeat for one in ids}
    assert kinds == {"FREQ=MONTHLY;BYMONTHDAY=15"}


def _edit(office: Office, one: int, **values: object) -> None:
    record = records.load(office.library, "association", one)
    records.edit(office.library, record, "association", values)


def test_ctrl_d_fills_the_first_row_down_and_the_rows_stay(office: Office) -> None:
    page = _everything(office)
    page.set_columns(["name", "city", "place"])
    for one, city in zip(page.ids[:3], ("东京", "某某城", "某某城"), strict=True):
        _edit(office, one, city=city, remark="某某城" if city == "东京" else "")
    page.search.set_line("某某城")
    office.wait(lambda: page.total == 3)
    first, second, third = page.ids
    before = dump(office.library)
    told: list[tuple[str, bool]] = []
    office.program.desk.told.connect(lambda said, undo: told.append((said, undo)))
    fill = office.window.menus.actions["fill_down"]

    page.table.select_id(first)
    page.table.step(page.column_keys.index("city"))
    fill.trigger()
    office.settle()
    assert told.pop() == (
        "Select the rows below as well: they get the value of the first one.",
        False,
    )
    page.table.select_ids({first, second, third})
    fill.trigger()
    office.settle()
    filled = [records.load(office.library, "association", one).city for one in page.ids]
    assert filled == ["东京"] * 3
    assert told.pop() == ("2 records changed", True)
    fill.trigger()
    office.settle()
    assert told.pop() == ("The selected rows have this value already.", False)
    office.window.menus.actions["undo"].trigger()
    office.settle()
    assert dump(office.library) == before

    page.table.step(page.column_keys.index("place") - page.column_keys.index("city"))
    fill.trigger()
    office.settle()
    assert told.pop() == ("“Country/region” is edited in the form, a record at a time.", False)
    assert dump(office.library) == before
