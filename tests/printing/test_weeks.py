"""Headings of weeks, and days written out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.printing.weeks import long_date, week_label

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (dt.date(2026, 11, 23), "Week 48: 11-23 to 11-29"),
        (dt.date(2026, 11, 29), "Week 48: 11-23 to 11-29"),
        (dt.date(2026, 11, 30), "Week 49: 11-30 to 12-06"),
        (dt.date(2027, 1, 3), "Week 53: 12-28 to 01-03"),
        (dt.date(2027, 1, 4), "2027, Week 1: 01-04 to 01-10"),
        (None, "No date"),
    ],
)
def test_a_week_is_named_by_number_and_days(day: dt.date | None, label: str) -> None:
    assert week_label(day, today=TODAY) == label


@given(st.dates(dt.date(1950, 1, 1), dt.date(2100, 12, 31)))
def test_all_days_of_a_week_share_a_heading_and_other_weeks_have_another(day: dt.date) -> None:
    monday = day - dt.timedelta(days=day.weekday())
    week = {week_label(monday + dt.timedelta(days=at), today=TODAY) for at in range(7)}
    assert len(week) == 1
    assert week_label(monday + dt.timedelta(days=7), today=TODAY) not in week


def test_a_date_is_written_in_full() -> None:
    assert long_date(dt.date(2026, 3, 7)) == "2026-03-07"
