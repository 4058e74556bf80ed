"""Stretches of time as people say them: 90天, 3个月, 本周, 去年, last month."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from qiaocrm.language import numerals, text

_LENGTH = re.compile(
    rf"(\d{{1,4}}|[{numerals.SIGNS}两]{{1,4}})\s*"
    r"(天|日|个?星期|个?礼拜|周|週|个月|個月|年|d|days?|w|weeks?|m|months?|y|years?)[之以]?[内后前]?",
    re.IGNORECASE,
)
_LONGEST_YEARS = 30
"""From here on 58年 is a year of somebody's life, not a stretch of time."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: `months` of the calendar and `days`."""

    days: int = 0
    months: int = 0


def length(typed: str) -> Length | None:
    """The length that the text names; None where it names none."""
    cleaned = text.clean(typed)
    if cleaned.rstrip("内后前") == "半年":
        return Length(months=6)
    match = _LENGTH.fullmatch(cleaned)
    if match is None:
        return None
    number = _number(match[1])
    unit = match[2].casefold()
    if number is None:
        return None
    if unit in ("天", "日") or unit.startswith("d"):
        return Length(days=number)
    if unit.startswith("w") or unit[-1] in "周週期拜":
        return Length(days=7 * number)
    if unit == "年" or unit.startswith("y"):
        return Length(months=12 * number) if number <= _LONGEST_YEARS else None
    return Length(months=number)


def _number(typed: str) -> int | None:
    if typed.isdecimal():
        return int(typed)
    return 2 if typed == "两" else numerals.value(typed)


def shifted(day: dt.date, by: Length, sign: int) -> dt.date:
    """The day that lies `by` later (`sign` 1) or earlier (-1), within the calendar."""
    month = day.year * 12 + day.month - 1 + sign * by.months
    if not dt.MINYEAR <= month // 12 <= dt.MAXYEAR:
        return dt.date.max if sign > 0 else dt.date.min
    year, month = month // 12, month % 12 + 1
    moved = day.replace(
        year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1])
    )
    try:
        return moved + sign * dt.timedelta(days=by.days)
    except OverflowError:
        return dt.date.max if sign > 0 else dt.date.min


_DAYS = {
    "今天": 0, "今日": 0, "today": 0, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2,
    "昨天": -1, "昨日": -1, "yesterday": -1, "前天": -2,
}  # fmt: skip
_WEEKS = {
    "本周": 0, "这周": 0, "本星期": 0, "thisweek": 0, "上周": -1, "上星期": -1, "lastweek": -1,
    "下周": 1, "下星期": 1, "nextweek": 1,
}  # fmt: skip
_MONTHS = {
    "本月": 0, "这个月": 0, "thismonth": 0, "上月": -1, "上个月": -1, "lastmonth": -1,
    "下月": 1, "下个月": 1, "nextmonth": 1,
}  # fmt: skip
_YEARS = {
    "今年": 0, "本年": 0, "本年度": 0, "thisyear": 0, "去年": -1, "上年": -1, "lastyear": -1,
    "明年": 1, "nextyear": 1, "前年": -2,
}  # fmt: skip


def named(typed: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day of 今天, 本周 (Monday to Sunday), 上月, 去年 …; None for other words."""
    word = text.fold(typed)
    if word in _DAYS:
        day = today + dt.timedelta(days=_DAYS[word])
        return day, day
    if word in _WEEKS:
        monday = today + dt.timedelta(days=7 * _WEEKS[word] - today.weekday())
        return monday, monday + dt.timedelta(days=6)
    if word in _MONTHS:
        first = shifted(today.replace(day=1), Length(months=abs(_MONTHS[word])), _MONTHS[word] or 1)
        last = calendar.monthrange(first.year, first.month)[1]
        return first, first.replace(day=last)
    if word in _YEARS:
        year = today.year + _YEARS[word]
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    return None
