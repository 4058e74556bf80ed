"""Stretches of time in words, seen from Monday 2026-11-23."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language.spans import Length, length, named, shifted

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("90天", Length(days=90)),
        ("90 日内", Length(days=90)),
        ("两周", Length(days=14)),
        ("3個月", Length(months=3)),
        ("十二个月", Length(months=12)),
        ("半年", Length(months=6)),
        ("1年", Length(months=12)),
        ("30d", Length(days=30)),
        ("2 weeks", Length(days=14)),
        ("6 months", Length(months=6)),
        ("58年", None),
        ("1958年", None),
        ("3月", None),
        ("很久", None),
    ],
)
def test_lengths(typed: str, wanted: Length | None) -> None:
    assert length(typed) == wanted


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("今天", "2026-11-23", "2026-11-23"),
        ("本周", "2026-11-23", "2026-11-29"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("上个月", "2026-10-01", "2026-10-31"),
        ("本月", "2026-11-01", "2026-11-30"),
        ("下月", "2026-12-01", "2026-12-31"),
        ("去年", "2025-01-01", "2025-12-31"),
    ],
)
def test_named_stretches(typed: str, first: str, last: str) -> None:
    found = named(typed, TODAY)
    assert found is not None
    assert [day.isoformat() for day in found] == [first, last]


def test_months_end_where_the_month_ends() -> None:
    assert shifted(dt.date(2026, 1, 31), Length(months=1), 1) == dt.date(2026, 2, 28)
    assert shifted(dt.date(2024, 3, 31), Length(months=1), -1) == dt.date(2024, 2, 29)


@given(st.dates(), st.integers(0, 9999), st.integers(0, 9999), st.sampled_from([1, -1]))
def test_shifting_stays_within_the_calendar(
    day: dt.date, days: int, months: int, sign: int
) -> None:
    moved = shifted(day, Length(days, months), sign)
    assert (moved - day).days * sign >= 0


@given(st.text())
def test_any_text_is_read(typed: str) -> None:
    assert length(typed) is None or isinstance(length(typed), Length)
    assert named(typed, TODAY) is None or named(typed, TODAY)
