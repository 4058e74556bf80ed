"""Follow-ups and visits on another day: what goes along, and what may not be moved."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.moving import can_move, moved
from qiaocrm.domain.values import ItineraryRow
from qiaocrm.domain.visit import Visit
from tests.books import day

DAY = dt.date.fromisoformat


def test_a_follow_up_takes_its_start_along_only_where_it_would_come_too_late() -> None:
    task = FollowUp(subject="回访", due=day("2026-11-25"), start=day("2026-11-20"))
    assert moved(task, DAY("2026-11-25"), DAY("2026-11-22")) == {"due": day("2026-11-22")}
    assert moved(task, DAY("2026-11-25"), DAY("2026-11-10")) == {
        "due": day("2026-11-10"),
        "start": day("2026-11-05"),
    }


def test_a_visit_keeps_its_length_and_takes_its_itinerary_along() -> None:
    rows = (ItineraryRow("2026-11-25", "9:00", "座谈"), ItineraryRow("次日", "", "考察"))
    visit = Visit(title="团", start=day("2026-11-25"), end=day("2026-11-27"), itinerary=rows)
    values = moved(visit, DAY("2026-11-26"), DAY("2026-12-01"))
    assert (values["start"], values["end"]) == (day("2026-11-30"), day("2026-12-02"))
    assert [row.date for row in values["itinerary"]] == ["2026-11-30", "次日"]


def test_a_visit_of_some_day_of_a_month_gets_its_day() -> None:
    visit = Visit(title="团", start=day("2026-11"), end=day("2026-11"))
    assert moved(visit, DAY("2026-11-01"), DAY("2026-11-18")) == {"start": day("2026-11-18")}
    later = moved(visit, DAY("2026-11-01"), DAY("2026-12-03"))
    assert later == {"start": day("2026-12-03"), "end": None}


@pytest.mark.parametrize(
    ("record", "may"),
    [
        (FollowUp(subject="回访"), True),
        (FollowUp(subject="回访", state="done"), False),
        (Visit(title="团", state="confirmed"), True),
        (Visit(title="团", state="received"), False),
    ],
)
def test_only_plans_are_moved(record: FollowUp | Visit, may: bool) -> None:
    assert can_move(record) is may
