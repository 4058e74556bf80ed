"""Recurrence (重复) of follow-ups: the next day by the solar or the lunar calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qiaocrm.domain.almanac.birthdays import Birthday, kept_in
from qiaocrm.domain.almanac.years import LAST_YEAR
from qiaocrm.language import lunar

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SHORTEST_MONTH = 28
_TWO_LUNAR_MONTHS = 61


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every `interval` days, weeks, months or years.

    `weekdays` (0 is Monday) are for weeks, `day` for months and years, `month` for years; where
    not given, those of the first day hold. `lunar`: months and years are those of 农历.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month: int = 0
    day: int = 0
    lunar: bool = False

    def text(self) -> str:
        """The value as stored: an RRULE of RFC 5545, with RSCALE=CHINESE of RFC 7529 for 农历."""
        parts = ["RSCALE=CHINESE"] if self.lunar else []
        parts.append(f"FREQ={self.frequency}")
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(WEEKDAYS[one] for one in self.weekdays))
        if self.month:
            parts.append(f"BYMONTH={self.month}")
        if self.day:
            parts.append(f"BYMONTHDAY={self.day}")
        return ";".join(parts)


@lru_cache(maxsize=512)
def from_text(text: str) -> Repeat | None:
    """The recurrence that `Repeat.text` wrote; None for any other text."""
    found = dict(part.partition("=")[::2] for part in text.upper().strip().split(";") if part)
    try:
        days = tuple(
            sorted(WEEKDAYS.index(one) for one in found.get("BYDAY", "").split(",") if one)
        )
        repeat = Repeat(
            found["FREQ"],  # type: ignore[arg-type]  # (checked below)
            int(found.get("INTERVAL", "1")),
            days,
            int(found.get("BYMONTH", "0")),
            int(found.get("BYMONTHDAY", "0")),
            found.get("RSCALE", "") == "CHINESE",
        )
    except (KeyError, ValueError):
        return None
    sound = (
        repeat.frequency in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
        and 1 <= repeat.interval <= 999
        and 0 <= repeat.month <= 12
        and 0 <= repeat.day <= (30 if repeat.lunar else 31)
    )
    return repeat if sound else None


def next_day(repeat: Repeat, first: dt.date, after: dt.date) -> dt.date | None:
    """The first day later than `after` of the series that begins on `first`.

    A month without such a day takes its last one. None beyond the almanac's years.
    """
    if after.year > LAST_YEAR or first.year > LAST_YEAR:
        return None
    if not repeat.lunar:
        return _solar(repeat, first, after)
    if repeat.frequency == "MONTHLY":
        return _lunar_month(repeat, first, max(after, first))
    return _lunar_year(repeat, first, max(after, first))


def _solar(repeat: Repeat, first: dt.date, after: dt.date) -> dt.date | None:
    from dateutil import rrule

    months: dict[str, object] = {}
    if repeat.frequency in ("MONTHLY", "YEARLY"):
        day = repeat.day or first.day
        # Of the days from the 28th to the one wanted, the last that the month has.
        months["bymonthday"] = range(min(day, _SHORTEST_MONTH), day + 1) if day > 28 else day
        months["bysetpos"] = -1
    if repeat.frequency == "YEARLY":
        months["bymonth"] = repeat.month or first.month
    rule = rrule.rrule(
        getattr(rrule, repeat.frequency),
        dtstart=_moment(first),
        interval=repeat.interval,
        byweekday=repeat.weekdays or None,
        until=dt.datetime(LAST_YEAR, 12, 31, tzinfo=None),  # noqa: DTZ001 (days have no zone)
        **months,
    )
    found = rule.after(_moment(max(after, first)))
    return found.date() if found else None


def _moment(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())


def _lunar_month(repeat: Repeat, first: dt.date, after: dt.date) -> dt.date | None:
    """The next lunar month's day; every so many lunar months, leap months counted."""
    wanted = repeat.day or lunar.solar_to_lunar(first)[2]
    day, left = after, repeat.interval
    for _step in range(_TWO_LUNAR_MONTHS * repeat.interval):
        day += dt.timedelta(days=1)
        year, month, number, leap = lunar.solar_to_lunar(day)
        if number == min(wanted, lunar.month_length(year, month, leap)):
            left -= 1
            if not left:
                return day
    return None


def _lunar_year(repeat: Repeat, first: dt.date, after: dt.date) -> dt.date | None:
    year, month, day, leap = lunar.solar_to_lunar(first)
    kept = Birthday(repeat.month or month, repeat.day or day, 0, True, leap and not repeat.month)
    for later in range(year, after.year + repeat.interval + 2):
        if (later - year) % repeat.interval:
            continue
        found = kept_in(kept, later)
        if found and found.day > after:
            return found.day
    return None
