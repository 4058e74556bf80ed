"""Lists on paper: what stands on the pages, in which groups."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import Cancelled
from qiaocrm.cli import KINDS
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import read as read_phones
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.services import followups, lists, paperwork, prints, records
from qiaocrm.services.library import Library
from qiaocrm.services.print_groups import GroupBy
from tests.books import add, day


def headings(plan: PrintPlan) -> list[tuple[str, int]]:
    return [(group.heading, len(group.rows)) for group in plan.groups]


@pytest.fixture
def office(book: Library) -> Library:
    book.set_options(office="某市侨联", officer="李敏")
    hall = add(book, "association", "会馆", country="JP")
    wu = add(book, "person", "吴志德", country="HK", owner="王芳", merchant=True)
    add(book, "person", "单雪桥", owner="李敏")
    add(
        book,
        "followup",
        "催问",
        about=(wu, hall),
        due=day("2026-11-20"),
        owner="李敏",
        progress="已发函",
    )
    add(book, "followup", "寄协议", about=(hall,), due=day("2026-11-27"), owner="王芳")
    add(book, "followup", "不急", state="doing")
    return book


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_printed(book: Library, kind: str) -> None:
    add(book, kind, "某某")
    plan = prints.print_plan(book, kind, lists.ids(book, Query(kind)))
    assert plan.row_count >= 1
    assert any("某某" in cell for group in plan.groups for row in group.rows for cell in row.cells)


def test_the_follow_up_list(office: Library) -> None:
    plan = prints.print_plan(office, "followup", followups.due_ids(office, "all"))
    assert plan.title == "某市侨联 follow-up list"
    (group,) = plan.groups
    first = [cell for cell in group.rows[0].cells if cell]
    assert first[-5:] == ["催问", "吴志德、会馆", "李敏", "2026-11-20\n3 days overdue", "已发函"]
    assert [row.emphasis for row in group.rows] == ["overdue", "", ""]
    assert {column.kind for column in plan.columns} >= {"tick", "blank"}


@pytest.mark.parametrize(
    ("group_by", "wanted"),
    [("officer", [("李敏", 1), ("王芳", 1)]), ("country", [("Hong Kong, China", 1), ("Japan", 1)])],
)
def test_the_follow_up_list_in_groups(
    office: Library, group_by: GroupBy, wanted: list[tuple[str, int]]
) -> None:
    plan = prints.print_plan(
        office, "followup", followups.due_ids(office, "all"), group_by=group_by
    )
    assert headings(plan)[:2] == wanted
    assert len(headings(plan)) == 3
    weeks = prints.print_plan(office, "followup", followups.due_ids(office, "all"), group_by="week")
    assert len(weeks.groups) == 3


def test_a_list_with_columns_of_its_own(office: Library) -> None:
    ids = lists.ids(office, Query("person"))
    plan = prints.print_plan(
        office, "person", ids, columns=["name", "owner"], group_by="officer", title="客商名单"
    )
    assert plan.title == "客商名单"
    assert [column.title for column in plan.columns][-2:] == ["Name", "Responsible officer"]
    assert headings(plan) == [("李敏", 1), ("王芳", 1)]
    by_country = prints.print_plan(office, "person", ids, group_by="country")
    assert ("Hong Kong, China", 1) in headings(by_country)


def test_records_that_are_gone_are_left_out(office: Library) -> None:
    assert prints.print_plan(office, "person", [1, 99]).row_count == 1
    assert prints.print_plan(office, "followup", [99]).row_count == 0


def cells(plan: PrintPlan) -> str:
    return "\n".join(cell for group in plan.groups for row in group.rows for cell in row.cells)


def test_what_is_personal_is_masked_when_asked(book: Library) -> None:
    wu = add(
        book, "person", "吴志德", phones=tuple(read_phones("13800000000")[0]), emails=("wu@example.com",),
        address="示例市人民路2号", remark="证件 43030019580307123X", birthday=day("1958-03-07"),
        investment_interest="酒庄 13900000000",
    )  # fmt: skip
    columns = ["name", "phones", "emails", "address", "remark", "birthday", "investment_interest"]
    plain = cells(prints.print_plan(book, "person", [wu.id], columns=columns))
    masked = cells(prints.print_plan(book, "person", [wu.id], columns=columns, masked=True))
    for shown in ("138****0000", "w***@example.com", "430***********123X", "139****0000", "吴志德"):
        assert shown in masked
    for hidden in ("13800000000", "wu@", "人民路", "19580307", "13900000000", "03-07"):
        assert hidden in plain
        assert hidden not in masked
    add(book, "followup", "致电13800000000", about=(wu,), due=day("2026-12-01"))
    assert "致电138****0000" in cells(prints.print_plan(book, "followup", [1], masked=True))
    for sheets in (
        paperwork.record_sheets(book, "person", [wu.id, 99], masked=True),
        paperwork.task_sheets(book, [1], masked=True),
    ):
        (sheet,) = sheets.plans
        assert "138****0000" in cells(sheet)
        assert "13800000000" not in cells(sheet)


def test_records_are_grouped_by_the_association_they_belong_to(office: Library) -> None:
    hall = lists.ids(office, Query("association"))[0]
    wu = next(
        one for one in lists.ids(office, Query("person"))
        if records.load(office, "person", one).name == "吴志德"
    )  # fmt: skip
    add(
        office, "position", "会长", person=(Link("person", wu, "吴志德"),),
        organisation=(Link("association", hall, "会馆"),),
    )  # fmt: skip
    people = prints.print_plan(
        office, "person", lists.ids(office, Query("person")), group_by="association"
    )
    assert headings(people) == [("会馆", 1), ("Not stated", 1)]
    tasks = prints.print_plan(
        office, "followup", followups.due_ids(office, "all"), group_by="association"
    )
    assert headings(tasks) == [("会馆", 2), ("Not stated", 1)]


def test_the_follow_up_list_with_columns_of_ones_own(office: Library) -> None:
    ids = followups.due_ids(office, "all")
    plan = prints.print_plan(office, "followup", ids, columns=["subject", "next_step", "due"])
    titles = [column.title for column in plan.columns]
    assert titles == ["", "No.", "Matter", "Next step", "Complete by"]
    offered = [key for key, _title in prints.columns_offered("followup")]
    whole = prints.print_plan(office, "followup", ids, columns=offered)
    assert len(whole.columns) == len(offered) + 2


def test_reading_very_many_can_be_cancelled(office: Library) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        prints.print_plan(office, "person", lists.ids(office, Query("person")), tick=stop)
