"""Looking through what is remembered as not the same, and taking some of it back."""

from __future__ import annotations

from qiaocrm.services.duplicates import apart
from qiaocrm.ui.duplicates.apart_dialog import ApartDialog
from qiaocrm.ui.duplicates.scan_dialog import DuplicatesDialog
from tests.books import add
from tests.journeys.conftest import Office


def _scan(office: Office) -> DuplicatesDialog:
    office.window.menus.actions["duplicates"].trigger()
    office.wait(lambda: bool(office.window.findChildren(DuplicatesDialog)))
    dialog = office.window.findChildren(DuplicatesDialog)[-1]
    office.wait(dialog.banner.isVisible)
    return dialog


def _listed(scanning: DuplicatesDialog) -> ApartDialog:
    scanning.show_apart()
    return scanning.findChildren(ApartDialog)[-1]


def test_a_pair_is_found_by_name_taken_back_and_named_again(empty_office: Office) -> None:
    office = empty_office
    for name in ("吴志德", "林佩仪"):
        pair = [add(office.library, "person", name, wechat=f"{ord(name[0])}x") for _each in "12"]
        apart.tell_apart(office.library, "person", [one.id for one in pair])
    scanning = _scan(office)
    assert scanning.table.rowCount() == 0
    listed = _listed(scanning)
    office.wait(lambda: listed.table.rowCount() == 2)
    listed.box.setText("吳志")
    listed.box.searched.emit("吳志")
    assert listed.table.rowCount() == 1
    assert listed.table.item(0, 1).text() == "吴志德 ≠ 吴志德"
    listed.back_button.click()
    office.wait(lambda: listed.banner.text.startswith("1 pair taken back"))
    office.wait(lambda: listed.table.rowCount() == 0)
    assert not listed.back_button.isEnabled()
    listed.reject()
    assert scanning.banner.text == "Pairs were taken back; look again to see them."
    scanning.banner._acted()
    office.wait(lambda: scanning.table.rowCount() == 1)
    assert scanning.group is not None
    assert scanning.group.members[0].title == "吴志德"


def test_what_was_taken_back_by_mistake_is_remembered_again(empty_office: Office) -> None:
    office = empty_office
    people = [add(office.library, "person", name).id for name in ("甲", "乙", "丙")]
    apart.tell_apart(office.library, "person", people)
    listed = _listed(_scan(office))
    office.wait(lambda: listed.table.rowCount() == 3)
    listed.table.selectAll()
    listed.back_button.click()
    office.wait(lambda: listed.banner.text.startswith("3 pairs taken back"))
    office.wait(lambda: listed.table.rowCount() == 0)
    assert apart.remembered(office.library) == []
    listed.banner._acted()
    office.wait(lambda: listed.table.rowCount() == 3)
    assert not listed.banner.isVisible()
