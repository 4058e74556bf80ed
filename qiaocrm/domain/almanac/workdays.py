"""Working days of an office in China, days off moved by the State Council (调休) included.

The library `holidays` knows the announced calendars, with days off that are lent and Saturdays and
Sundays worked for them. A year that is not announced yet is computed: weekends, the statutory days
off (全国年节及纪念日放假办法 as revised in 2024) and their substitutes on the next weekdays.
`announced` says which of the two is the case.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Literal

from qiaocrm.domain.almanac.years import covered

_DAY = dt.timedelta(days=1)
_LONGEST_REST = 30
"""No rest lasts so many days: a bound for walking from one working day to the next."""


def announced(year: int) -> bool:
    """Whether the year's days off are the announced ones, not computed."""
    return _year(year)[2]


def is_workday(day: dt.date) -> bool:
    """Whether the office works on that day; outside the almanac's years any weekday counts."""
    off, worked, _known = _year(day.year)
    return day in worked or (day.weekday() < 5 and day not in off)


def moved(day: dt.date) -> Literal["", "off", "worked"]:
    """What calendars mark: a day off by law or moved (休), a weekend day worked (班); else nothing."""
    off, worked, _known = _year(day.year)
    return "worked" if day in worked else "off" if day in off else ""


@lru_cache(maxsize=16384)
def add_workdays(day: dt.date, count: int) -> dt.date:
    """The day that is `count` working days after `day`, or before it where `count` is negative.

    `day` itself is not counted; with 0 it is the day itself where worked, else the last working
    day before it.
    """
    if count == 0:
        return on_or_before(day)
    step = _DAY if count > 0 else -_DAY
    left = abs(count)
    while left:
        day += step
        left -= is_workday(day)
    return day


def on_or_before(day: dt.date) -> dt.date:
    """The day itself where worked, else the last working day before it."""
    return _walk(day, -_DAY)


def on_or_after(day: dt.date) -> dt.date:
    """The day itself where worked, else the next working day."""
    return _walk(day, _DAY)


def _walk(day: dt.date, step: dt.timedelta) -> dt.date:
    for _ in range(_LONGEST_REST):
        if is_workday(day):
            break
        day += step
    return day


@lru_cache(maxsize=256)
def _year(year: int) -> tuple[frozenset[dt.date], frozenset[dt.date], bool]:
    """The days off, the weekend days worked, and whether they were announced."""
    if not covered(year):
        return frozenset(), frozenset(), False
    import holidays

    china = holidays.country_holidays("CN", years=year)
    worked = frozenset(day for day in china.weekend_workdays if day.year == year)
    lent = any(_is_lent(name) for name in china.values())
    return frozenset(day for day in china if day.year == year), worked, bool(worked) or lent


def _is_lent(name: str) -> bool:
    """Whether a day off is named as one worked for on another day, as only announcements do."""
    return "substituted" in name.lower() or "补假" in name or "调休" in name
