"""Every figure of the overview opens the list behind it, by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qiaocrm.ui.late_page import LatePage
from qiaocrm.ui.overview_page import OverviewPage
from tests.books import add
from tests.journeys.conftest import Office


def _page(office: Office) -> OverviewPage:
    office.window.show_page("overview")
    late = office.window.pages["overview"]
    assert isinstance(late, LatePage)
    page = late.page
    assert isinstance(page, OverviewPage)
    office.wait(lambda: bool(page.charts))
    return page


def test_a_country_leads_to_its_people_whatever_was_filtered(office: Office) -> None:
    people = office.window.merchants.people
    office.window.show_page("person")
    people.search.setText("没有这样的人")
    office.wait(lambda: people.total == 0)
    row = _page(office).charts["countries"].rows[0]
    assert row.accessibleName().startswith(row.bar.label)
    office.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    office.wait(lambda: people.total == row.bar.parts[0])
    assert office.window.list_page is people


def test_a_stage_and_a_month_are_opened_by_keys(office: Office) -> None:
    page = _page(office)
    rows = page.charts["stages"].rows
    row = max(rows, key=lambda one: sum(one.bar.parts))
    office.qtbot.keyClick(row, Qt.Key.Key_Return)
    leads = office.window.list_page
    assert leads is not None
    office.wait(lambda: leads.total == sum(row.bar.parts))
    month = _page(office).charts["followups"].rows[-1]
    office.qtbot.keyClick(month, Qt.Key.Key_Space)
    office.wait(lambda: office.window.followups.total == sum(month.bar.parts))


def _contacts(page: OverviewPage) -> int:
    return sum(sum(row.bar.parts) for row in page.charts["countries"].rows)


def test_what_is_added_meanwhile_is_counted(office: Office) -> None:
    page = _page(office)
    before = _contacts(page)
    office.window.show_page("association")
    add(office.library, "person", "新识一", country="FJ")
    office.program.desk.library_changed.emit()
    office.window.show_page("overview")
    office.wait(lambda: _contacts(page) == before + 1)


def test_a_circle_on_the_map_leads_to_the_contacts_of_its_country(office: Office) -> None:
    page = _page(office)
    assert page.world is not None
    middle, _radius = page.world.circle(0)
    greatest = page.charts["countries"].rows[0].bar
    assert page.world.marks[0].label == greatest.label
    office.qtbot.mouseClick(page.world, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    people = office.window.merchants.people
    office.wait(lambda: people.total == greatest.parts[0])
