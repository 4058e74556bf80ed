"""Working days agree with the State Council's announcements."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.domain.almanac import workdays

DAY = dt.date.fromisoformat

# The announced calendar of 2026: stretches off, and weekend days worked for them.
OFF_2026 = (
    ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
)  # fmt: skip
WORKED_2026 = "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10".split()


def test_every_day_of_an_announced_year_is_as_announced() -> None:
    off = {
        DAY(first) + dt.timedelta(step)
        for first, last in OFF_2026
        for step in range((DAY(last) - DAY(first)).days + 1)
    }
    worked = set(map(DAY, WORKED_2026))
    for step in range(365):
        day = dt.date(2026, 1, 1) + dt.timedelta(step)
        expected = day in worked or (day.weekday() < 5 and day not in off)
        assert workdays.is_workday(day) is expected, day


def test_it_says_which_years_are_announced_and_which_computed() -> None:
    assert workdays.announced(2026)
    assert workdays.announced(2025)
    assert not workdays.announced(2040)
    assert not workdays.is_workday(dt.date(2040, 10, 1))
    assert not workdays.is_workday(DAY("2040-02-13"))  # the day after 春节, 2040-02-12
    assert not workdays.is_workday(dt.date(2040, 3, 3))  # a Saturday


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2026-10-01", -3, "2026-09-28"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-02-17", -7, "2026-02-06"),  # Saturday the 14th is worked
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-10-05", 0, "2026-09-30"),
        ("2026-09-29", 0, "2026-09-29"),
    ],
)
def test_working_days_are_counted_across_holidays(day: str, count: int, expected: str) -> None:
    assert workdays.add_workdays(DAY(day), count) == DAY(expected)


def test_the_nearest_working_day_is_found_in_both_directions() -> None:
    assert workdays.on_or_before(DAY("2026-02-20")) == DAY("2026-02-14")
    assert workdays.on_or_after(DAY("2026-02-20")) == DAY("2026-02-24")
