"""Series of days, solar and lunar, and the words for them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.recurrence import Repeat, from_text, next_day
from qiaocrm.domain.repeatkind import REMINDERS, REPEAT, read_repeat
from qiaocrm.domain.tasks import due_time, following, reminder_moments
from tests.books import day

DAY = dt.date.fromisoformat
CONTEXT = Context(DAY("2026-11-23"))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("每天", "2027-02-01 2027-02-02"),
        ("每两周", "2027-02-14 2027-02-28"),
        ("每周一、四", "2027-02-01 2027-02-04 2027-02-08"),
        ("每月", "2027-02-28 2027-03-31 2027-04-30"),
        ("每月15日", "2027-02-15 2027-03-15"),
        ("每季度", "2027-04-30 2027-07-31"),
        ("每年", "2028-01-31 2029-01-31"),
        ("每年2月29日", "2027-02-28 2028-02-29 2029-02-28"),
        ("每年农历八月十五", "2027-09-15 2028-10-03 2029-09-22 2030-09-12"),
        ("每年正月初一", "2027-02-06 2028-01-26 2029-02-13 2030-02-03"),
        ("每年腊月三十", "2027-02-05 2028-01-25 2029-02-12"),
        ("农历每月初一", "2027-02-06 2027-03-08 2027-04-07"),
        ("every 2 weeks", "2027-02-14 2027-02-28"),
        ("every month on day 15", "2027-02-15 2027-03-15"),
        ("FREQ=MONTHLY;INTERVAL=2", "2027-03-31 2027-05-31"),
    ],
)
def test_a_series_that_begins_on_2027_01_31_goes_on_on_these_days(typed: str, days: str) -> None:
    repeat = read_repeat(typed)
    assert repeat is not None
    first = after = DAY("2027-01-31")
    for wanted in days.split():
        found = next_day(repeat, first, after)
        assert found == DAY(wanted)
        after = found


@pytest.mark.parametrize(
    "typed", ["soon", "每天5日", "每月32日", "每周13", "农历每周", "every", "FREQ=HOURLY"]
)
def test_what_is_no_repetition_is_doubted(typed: str) -> None:
    assert REPEAT.parse(typed, CONTEXT).doubt
    assert REPEAT.parse(typed, CONTEXT).value == ""


REPEATS = st.one_of(
    st.builds(Repeat, st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]), st.integers(1, 99)),
    st.builds(Repeat, st.just("MONTHLY"), st.integers(1, 9), st.just(()), st.just(0), st.integers(1, 30), st.booleans()),
    st.builds(Repeat, st.just("YEARLY"), st.integers(1, 9), st.just(()), st.integers(1, 12), st.integers(1, 30), st.booleans()),
    st.builds(Repeat, st.just("WEEKLY"), st.just(1), st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))),
)  # fmt: skip


@given(REPEATS, st.sampled_from(["zh", "en"]))
def test_the_words_of_a_repetition_are_read_as_the_same(repeat: Repeat, language: str) -> None:
    assert read_repeat(REPEAT.show(repeat.text(), language)) == repeat
    assert from_text(repeat.text()) == repeat


@given(REPEATS, st.dates(DAY("2000-01-01"), DAY("2050-01-01")), st.integers(0, 900))
def test_the_next_day_is_always_later(repeat: Repeat, first: dt.date, passed: int) -> None:
    after = first + dt.timedelta(days=passed)
    later = next_day(repeat, first, after)
    if later is not None:
        assert later > after
    assert later is not None or first.year + repeat.interval + 3 > 2099


def test_a_series_counts_from_the_due_day_and_skips_what_has_passed() -> None:
    task = FollowUp(
        subject="月报", due=day("2026-09-05"), start=day("2026-09-01"), repeat="FREQ=MONTHLY"
    )
    later = following(task, DAY("2026-11-23"))
    assert later
    assert (later["due"], later["start"]) == (day("2026-12-05"), day("2026-12-01"))
    early = following(task, DAY("2026-09-01"))
    assert early
    assert early["due"] == day("2026-10-05")


def test_a_series_may_count_from_the_day_done() -> None:
    task = FollowUp(
        subject="回访", due=day("2026-09-05"), repeat="FREQ=DAILY;INTERVAL=30", repeat_after=True
    )
    later = following(task, DAY("2026-11-23"))
    assert later
    assert later["due"] == day("2026-12-23")
    assert following(FollowUp(subject="一次"), DAY("2026-11-23")) is None


def test_reminders_count_back_from_the_due_moment_and_wait_for_a_snooze() -> None:
    task = FollowUp(subject="x", due=day("2026-12-01"), due_time="下午2:30", reminders=(4320, 60))
    assert [f"{one:%m-%d %H:%M}" for one in reminder_moments(task)] == [
        "11-28 14:30",
        "12-01 13:30",
    ]
    snoozed = FollowUp(
        subject="x", due=day("2026-12-01"), reminders=(4320, 60), snoozed="2026-11-30T09:00"
    )
    assert [f"{one:%m-%d %H:%M}" for one in reminder_moments(snoozed)] == [
        "11-30 09:00",
        "12-01 08:00",
    ]
    assert reminder_moments(FollowUp(subject="x", due=day("2026-12"), reminders=(60,))) == []
    assert (
        reminder_moments(
            FollowUp(subject="x", due=day("2026-12-01"), reminders=(60,), state="done")
        )
        == []
    )


@pytest.mark.parametrize(
    ("typed", "time"),
    [("14:30", "14:30"), ("下午2点", "14:00"), ("9时", "09:00"), ("", "09:00"), ("25:00", "09:00")],
)
def test_a_time_of_day_is_read(typed: str, time: str) -> None:
    assert f"{due_time(typed):%H:%M}" == time


def test_several_reminders_are_typed_in_one_line() -> None:
    assert REMINDERS.parse("提前3天、2小时，30分钟", CONTEXT).value == (4320, 120, 30)
    assert REMINDERS.parse("当时", CONTEXT).value == (0,)
    assert REMINDERS.parse("偶尔", CONTEXT).doubt
