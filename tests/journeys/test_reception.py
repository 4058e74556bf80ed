"""A visit's file from the list: projects put on it, paper previewed, what came of it recorded."""

from __future__ import annotations

from qiaocrm.domain.query import Query
from qiaocrm.qtkit.print_dialog import PrintDialog
from qiaocrm.services import lists, records
from qiaocrm.ui.reception_dialog import ReceptionDialog
from tests.journeys.conftest import Office


def open_file(office: Office, visit: int) -> ReceptionDialog:
    office.window.desk.open_requested.emit("@reception", visit)
    office.settle()
    return office.window.findChildren(ReceptionDialog)[-1]


def test_a_reception_from_the_plan_to_the_lead(office: Office) -> None:
    library = office.library
    visit = lists.ids(library, Query("visit"))[0]
    dialog = open_file(office, visit)
    name = dialog.table.item(0, 0).text()
    dialog.add_projects.click()
    office.wait(lambda: name in dialog.facts.text())
    dialog.outcome.setPlainText("有意向")
    dialog.tasks[0][0].setText("寄送规划图")
    dialog.lead.setText("新线索一则")
    dialog.conclude.click()
    office.settle()
    assert records.load(library, "visit", visit).outcome == "有意向"
    assert lists.count(library, Query("project").where("name", "in", "新线索一则")) == 1
    assert lists.count(library, Query("followup").where("subject", "in", "寄送规划图")) == 1


def test_sheets_of_selected_follow_ups_are_previewed(office: Office) -> None:
    office.window.show_page("followup")
    office.settle()
    page = office.window.followups
    page.table.selectAll()
    office.window.paper.print_selected(page)
    office.settle()
    preview = office.window.findChildren(PrintDialog)[-1]
    office.wait(lambda: preview.pages is not None)
    assert preview.pages is not None
    assert len(preview.pages.pages) == page.total
    preview.reject()
