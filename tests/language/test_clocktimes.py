"""Times of day as they are typed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language.clocktimes import read_span


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("14:30", "14:30", ""),
        ("09:00—10:30", "09:00", "10:30"),
        ("上午9点半", "09:30", ""),
        ("下午2点-4点", "14:00", "16:00"),
        ("上午9时至11时30分", "09:00", "11:30"),
        ("上午10点到下午1点", "10:00", "13:00"),
        ("3:15 pm", "15:15", ""),
        ("晚7点", "19:00", ""),
        ("23:00-22:00", "23:00", ""),
    ],
)
def test_times_are_read(typed: str, start: str, end: str) -> None:
    span = read_span(typed)
    assert span is not None
    assert span.start.isoformat("minutes") == start
    assert (span.end.isoformat("minutes") if span.end else "") == end


@pytest.mark.parametrize("typed", ["", "上午", "待定", "25:00", "9:75"])
def test_what_names_no_time_is_none(typed: str) -> None:
    assert read_span(typed) is None


@given(st.times(), st.times())
def test_any_clock_is_read_back(one: dt.time, other: dt.time) -> None:
    start, end = sorted(time.replace(second=0, microsecond=0) for time in (one, other))
    span = read_span(f"{start:%H:%M}-{end:%H:%M}")
    assert span is not None
    assert span.start == start
    assert span.end in (end, None if start == end else end, end.replace(hour=(end.hour + 12) % 24))
