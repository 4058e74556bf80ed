"""The follow-up list (督办清单) as it is planned."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.printing.followups import FollowUpGrouping, FollowUpLine, followup_plan
from qiaocrm.printing.plain import plain_text

TODAY = dt.date(2026, 11, 23)
LATE, SOON = dt.date(2026, 11, 11), dt.date(2026, 11, 24)
LINES = [
    FollowUpLine(
        "回访换届情况", "东京楚湘同乡会", "周晓岚", "2026-11-11", LATE, 12, "已致电", "日本"
    ),
    FollowUpLine("寄送协议文本", "温哥华闽商总会", "李慕白", "2026-11-24", SOON, country="加拿大"),
    FollowUpLine("圣诞问候", "横浜華僑会", "周晓岚", country="日本"),
]


def test_the_list_says_who_when_and_how_late_and_leaves_room_to_write() -> None:
    lines = plain_text(followup_plan(LINES, date=TODAY, office="楚湘市侨联")).splitlines()
    assert lines[0] == "楚湘市侨联 follow-up list"
    assert lines[2] == (
        "\tNo.\tMatter\tConcerning\tResponsible\tComplete by\tProgress / result\tHandling"
    )
    assert lines[3] == (
        "□\t1\t回访换届情况\t东京楚湘同乡会\t周晓岚\t2026-11-11⏎12 days overdue\t已致电\t"
    )
    assert lines[6] == "3 records in all, 1 of them overdue"


@pytest.mark.parametrize(
    ("group_by", "headings"),
    [
        ("", [""]),
        ("week", ["Week 46: 11-09 to 11-15", "Week 48: 11-23 to 11-29", "No date"]),
        ("officer", ["周晓岚", "李慕白"]),
        ("country", ["日本", "加拿大"]),
    ],
)
def test_it_is_grouped_as_asked(group_by: FollowUpGrouping, headings: list[str]) -> None:
    plan = followup_plan(LINES, date=TODAY, group_by=group_by)
    assert [group.heading for group in plan.groups] == headings
    assert plan.row_count == len(LINES)


def test_only_overdue_rows_are_emphasised() -> None:
    plan = followup_plan(LINES, date=TODAY)
    assert [row.emphasis for row in plan.groups[0].rows] == ["overdue", "", ""]


def test_a_title_of_ones_own_is_kept() -> None:
    assert followup_plan([], date=TODAY, title="重点事项").title == "重点事项"
    assert followup_plan([], date=TODAY).title == "Follow-up list"
