"""Follow-ups: which days a choice of the office means, and when something is overdue."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.tasks import Due, completing, days_overdue, is_open, postponing, window
from qiaocrm.language.dates import PartialDate

WEDNESDAY = dt.date(2026, 5, 20)


@pytest.mark.parametrize(
    ("due", "first", "last"),
    [
        ("overdue", None, dt.date(2026, 5, 19)),
        ("today", WEDNESDAY, WEDNESDAY),
        ("week", WEDNESDAY, dt.date(2026, 5, 24)),
        ("month", WEDNESDAY, dt.date(2026, 5, 31)),
        ("all", None, None),
    ],
)
def test_the_days_of_a_window(due: Due, first: dt.date | None, last: dt.date | None) -> None:
    assert window(due, WEDNESDAY) == (first, last)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_windows_begin_today_and_end_with_the_week_and_the_month(today: dt.date) -> None:
    first, sunday = window("week", today)
    assert first == today
    assert sunday is not None
    assert sunday.weekday() == 6
    assert 0 <= (sunday - today).days < 7
    _first, last = window("month", today)
    assert last is not None
    assert last.month == today.month
    assert (last + dt.timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("due", "late"),
    [
        ("2026-05-20", 0),
        ("2026-05-19", 1),
        ("2026-05-21", 0),
        ("2026-05", 0),
        ("2026-04", 20),
        ("2026", 0),
        ("2025", 140),
    ],
)
def test_a_month_or_a_year_is_in_time_until_its_last_day(due: str, late: int) -> None:
    assert days_overdue(PartialDate.from_iso(due), WEDNESDAY) == late


def test_what_has_no_day_is_never_overdue() -> None:
    assert days_overdue(None, WEDNESDAY) == 0


@pytest.mark.parametrize(
    ("state", "waits"),
    [("open", True), ("doing", True), ("postponed", True), ("done", False), ("closed", False),
     ("cancelled", False)],
)  # fmt: skip
def test_which_states_still_wait(state: str, waits: bool) -> None:
    assert is_open(FollowUp(subject="回访", state=state)) is waits


def test_completing_and_postponing() -> None:
    assert completing("已寄出", WEDNESDAY) == {
        "state": "done",
        "done_on": PartialDate(2026, 5, 20),
        "result": "已寄出",
    }
    assert postponing(WEDNESDAY) == {"state": "postponed", "due": PartialDate(2026, 5, 20)}
