"""The time at somebody's place, and whether one may call."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from qiaocrm.domain.callhours import local_time, office_hours

BEIJING = ZoneInfo("Asia/Shanghai")


def _at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of November 2026 by Beijing's clock; the 23rd is a Monday."""
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("zone", "country", "moment", "shown", "state"),
    [
        ("Asia/Tokyo", "JP", _at(23, 9), "23 10:00", "working"),
        ("America/New_York", "US", _at(23, 9), "22 20:00", "weekend"),
        ("America/New_York", "US", _at(24, 9), "23 20:00", "evening"),
        ("America/New_York", "US", _at(24, 16), "24 03:00", "night"),
        ("Asia/Riyadh", "SA", _at(22, 17), "22 12:00", "working"),
        ("Asia/Riyadh", "SA", _at(27, 17), "27 12:00", "weekend"),
        ("Asia/Dubai", "AE", _at(27, 17), "27 13:00", "working"),
        ("Europe/London", "GB", _at(24, 2), "23 18:00", "evening"),
        ("Europe/London", "GB", _at(23, 17), "23 09:00", "working"),
        ("Asia/Kolkata", "IN", _at(23, 10, 29), "23 07:59", "night"),
    ],
)
def test_the_hour_there(
    zone: str, country: str, moment: dt.datetime, shown: str, state: str
) -> None:
    time = local_time([zone], country, moment)
    assert time is not None
    assert (f"{time.earliest:%d %H:%M}", time.state) == (shown, state)
    assert time.exact


def test_several_zones_give_a_range_and_no_promise() -> None:
    time = local_time(["America/Los_Angeles", "America/New_York"], "US", _at(24, 1))
    assert time is not None
    assert (f"{time.earliest:%H:%M}", f"{time.latest:%H:%M}") == ("09:00", "12:00")
    assert (time.exact, time.state) == (False, "working")
    later = local_time(["America/Los_Angeles", "America/New_York"], "US", _at(24, 8))
    assert later is not None
    assert later.state == "unsure"
    assert office_hours(later, BEIJING) is None


def test_zones_of_one_hour_are_one_time() -> None:
    time = local_time(["Asia/Kuala_Lumpur", "Asia/Kuching"], "MY", _at(23, 9))
    assert time is not None
    assert time.exact


def test_their_office_hours_by_our_clock() -> None:
    time = local_time(["America/New_York"], "US", _at(23, 9))
    assert time is not None
    assert office_hours(time, BEIJING) == (dt.time(22), dt.time(7))


def test_nothing_is_said_of_an_unknown_place() -> None:
    assert local_time([], "", _at(23, 9)) is None
