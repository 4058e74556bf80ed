"""Lists on paper: what stands on the pages, in which groups."""

from __future__ import annotations

import pytest

from qiaocrm.cli import KINDS
from qiaocrm.domain.query import Query
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.services import followups, lists, prints
from qiaocrm.services.library import Library
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
    office: Library, group_by: prints.GroupBy, wanted: list[tuple[str, int]]
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
