"""Finding somebody who is there twice, and making one of them, as an officer does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget

from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services.duplicates import scan
from qiaocrm.services.duplicates.comparing import BOTH
from qiaocrm.services.library import Library
from qiaocrm.ui.duplicates.merge_dialog import MergeDialog
from qiaocrm.ui.duplicates.scan_dialog import DuplicatesDialog
from qiaocrm.ui.jobs import JobDialog
from tests.books import add, load
from tests.journeys.conftest import Office

Kind = TypeVar("Kind", bound=QWidget)
PHONE = Phone("+1 212-555-0142", "+12125550142")


def _pair(office: Office) -> tuple[Link, Link]:
    shared = {"wechat": "wzd58", "merchant": True}
    one = add(office.library, "person", "吴志德", city="东京", tags=("侨领",), **shared)
    other = add(office.library, "person", "吳志德", city="大阪", tags=("重点",), **shared)
    return one, other


def _looked(office: Office) -> DuplicatesDialog:
    office.window.menus.actions["duplicates"].trigger()
    dialog = office.child(DuplicatesDialog)
    office.wait(dialog.banner.isVisible)
    return dialog


def test_found_compared_merged_and_brought_back(empty_office: Office) -> None:
    office = empty_office
    one, other = _pair(office)
    add(office.library, "interaction", "致电", about=(other,))
    dialog = _looked(office)
    assert dialog.table.rowCount() == 1
    assert "吴志德" in dialog.table.item(0, 1).text()
    assert dialog.table.item(0, 2).text() == "same name and same WeChat"
    dialog.merge_button.click()
    merging = office.child(MergeDialog)
    assert set(merging.groups) == {"name", "city", "tags"}
    assert merging.chosen["tags"] == BOTH
    merging.choose("city", 1)
    merging.merge_button.click()
    office.wait(lambda: dialog.table.rowCount() == 0)
    kept = load(office.library, one)
    assert (kept.city, kept.tags) == ("大阪", ("侨领", "重点"))
    assert load(office.library, other).deleted_at
    assert "Merge 2 records into “吴志德”" in office.window.menus.actions["undo"].text()
    office.window.desk.undo()
    office.wait(lambda: load(office.library, other).deleted_at is None)
    assert load(office.library, one).city == "东京"


def test_not_the_same_is_remembered_and_can_be_taken_back(empty_office: Office) -> None:
    office = empty_office
    _pair(office)
    dialog = _looked(office)
    dialog.apart_button.click()
    office.wait(lambda: dialog.table.rowCount() == 0)
    assert not dialog.merge_button.isEnabled()
    dialog.look()
    office.wait(lambda: dialog.banner.text == "No likely duplicates were found.")
    dialog.kinds.changed.emit("person")
    office.settle()
    assert dialog.table.rowCount() == 0


def test_the_next_set_is_selected_when_one_is_settled(empty_office: Office) -> None:
    office = empty_office
    _pair(office)
    for name in ("林佩仪", "林佩宜"):
        add(office.library, "person", name, emails=("lin@example.com",))
    dialog = _looked(office)
    assert dialog.table.rowCount() == 2
    dialog.apart_button.click()
    office.wait(lambda: dialog.table.rowCount() == 1)
    assert dialog.group is not None
    assert [member.title for member in dialog.group.members] == ["林佩仪", "林佩宜"]


def test_taking_back_shows_the_set_again(empty_office: Office) -> None:
    office = empty_office
    _pair(office)
    dialog = _looked(office)
    dialog.apart_button.click()
    office.wait(lambda: dialog.table.rowCount() == 0)
    dialog.banner._acted()
    office.wait(lambda: dialog.table.rowCount() == 1)
    dialog.look()
    office.wait(lambda: dialog.table.rowCount() == 1)


def test_a_window_closed_while_it_looks_leaves_nothing_behind(empty_office: Office) -> None:
    office = empty_office
    _pair(office)
    office.window.menus.actions["duplicates"].trigger()
    office.child(DuplicatesDialog).close()
    office.settle()
    assert office.window.findChildren(DuplicatesDialog) == []


def test_cancel_stops_the_search(empty_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_library: Library, _kind: str, tick: Callable[[int, int], None]) -> None:
        while True:
            tick(0, 1)

    office = empty_office
    _pair(office)
    dialog = _looked(office)
    with monkeypatch.context() as patched:
        patched.setattr(scan, "scan", endless)
        dialog.look()
        dialog.findChildren(JobDialog)[-1].reject()
        office.settle()
    assert dialog.table.rowCount() == 0
    dialog.look()
    office.wait(lambda: dialog.table.rowCount() == 1)


def test_records_selected_in_a_list_are_merged(empty_office: Office) -> None:
    office = empty_office
    one, other = _pair(office)
    office.window.show_page("person")
    office.window.desk.library_changed.emit()
    office.settle()
    action = office.window.menus.actions["merge"]
    page = office.window.list_page
    assert page is not None
    page.table.clearSelection()
    office.settle()
    assert not action.isEnabled()
    page.table.selectAll()
    office.settle()
    assert action.isEnabled()
    action.trigger()
    merging = office.child(MergeDialog)
    merging.stays.button(1).click()
    stays = merging.stays.button(1).text().split()[0].removeprefix("#")
    merging.merge_button.click()
    office.wait(lambda: page.total == 1)
    left = [link.id for link in (one, other) if not load(office.library, link).deleted_at]
    assert left == [int(stays)]


def test_a_form_says_that_the_number_is_known(empty_office: Office) -> None:
    office = empty_office
    one = add(office.library, "person", "吴志德", phones=(PHONE,))
    form = office.window.editing.create("person")
    form.typed.emit("phones", (PHONE,))
    office.wait(form.hint_banner.isVisible)
    assert form.hint_banner.text == "On record already (same telephone): 吴志德"
    opened: list[tuple[str, object]] = []
    office.window.desk.open_requested.connect(lambda kind, record: opened.append((kind, record)))
    form.hint_banner._acted()
    assert opened == [("person", one.id)]
    form.typed.emit("name", "吳志德")
    office.wait(form.hint_banner.isVisible)
    form.typed.emit("phones", ())
    office.wait(lambda: form.hint_banner.text == "There may be one already: 吴志德")
    form.typed.emit("name", "吴志")
    office.wait(lambda: not form.hint_banner.isVisible())
    assert isinstance(form, FormDialog)
    form.reject()
