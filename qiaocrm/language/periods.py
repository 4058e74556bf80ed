"""Periods such as 2026.3.5-3.8, 2024年3月5日至8日 and 2022年6月—2026年6月."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from functools import lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.language import dates, datewords, numerals
from qiaocrm.language.dates import PERIOD, Reading
from qiaocrm.language.partial import PartialDate, exists

BACKWARDS = N_("the end lies before the start")

_SPLIT = re.compile(
    r"\s*(?:-{1,3}|/(?=\d{4}[-./年])|[~〜∼]|→|起?至|起?到|\bto\b|\buntil\b)\s*", re.IGNORECASE
)
_OPEN_END = re.compile(
    r"-*(?:起?至今|起?到现在|至|起|以来|~|-+|(?:to|-)\s*(?:now|date|present))$", re.IGNORECASE
)
_REMARK = re.compile(
    r"[(\[](?:第?[\d一二三四五六七八九十]+届|[共计]*[\d一二三四五六七八九十]+[天日年])[)\]]$"
    r"|,?共\d+天$"
)
_MONTH = r"[A-Za-z]{3,9}\.?"
_ENGLISH_DAYS = re.compile(
    rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?P<lead>\s+{_MONTH}(?:,?\s+\d{{4}})?)?\s*(?:[-–—~&]|to|until|and)\s*"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})"
    rf"|(?P<mfirst>{_MONTH})\s+(?P<dfirst>\d{{1,2}})(?:st|nd|rd|th)?(?P<yfirst>,?\s+\d{{4}})?"
    rf"\s*(?:[-–—~&]|to|until|and)\s*"
    rf"(?:(?P<mlast>{_MONTH})\s+)?(?P<dlast>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ylast>\d{{4}})",
    re.IGNORECASE,
)
"""5-7 May 2024 · 30 Apr - 2 May 2024 · May 5-7, 2024 · April 30 to May 2, 2024."""
_NUM = r"(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_REST = re.compile(rf"(?:{_NUM}[月./-])?{_NUM}(年|月份?|日|号)?")


def read(
    value: object, *, today: dt.date, day_first: bool | None = None
) -> tuple[Reading, Reading | None]:
    """The first and the last date of a cell; the last is None for one date or an open end."""
    if isinstance(value, str):
        return _read_text(value, today, day_first)
    return dates.read(value, today=today, day_first=day_first), None


@lru_cache(maxsize=8192)
def _read_text(
    value: str, today: dt.date, day_first: bool | None
) -> tuple[Reading, Reading | None]:
    """A cell of text: one date if it reads as one, else its two ends."""
    whole = dates.read(value, today=today, day_first=day_first)
    if whole.doubt is None or len(value) > 120:
        return whole, None
    if english := _english(value, today):
        return english
    s = _REMARK.sub("", datewords.normal(value)).strip()
    for match in _SPLIT.finditer(s):
        found = _halves(s[: match.start()], s[match.end() :], today, day_first)
        if found is not None:
            start, end = found
            return dataclasses.replace(start, raw=value), dataclasses.replace(end, raw=value)
    if (bare := _OPEN_END.sub("", s)) != s:
        start = dates.read(bare, today=today, day_first=day_first)
        if start.date is not None and start.doubt in (None, dates.ROUGH, dates.ERA):
            return dataclasses.replace(start, raw=value), None
    return whole, None


def _english(value: str, today: dt.date) -> tuple[Reading, Reading] | None:
    """Both ends of days in English, the first borrowing month and year from the last."""
    match = _ENGLISH_DAYS.fullmatch(value.strip())
    if match is None:
        return None
    if match["first"]:
        last = f"{match['last']} {match['month']} {match['year']}"
        lead = (match["lead"] or match["month"]).strip()
        year = "" if re.search(r"\d{4}$", lead) else f" {match['year']}"
        first = f"{match['first']} {lead}{year}"
    else:
        last = f"{match['mlast'] or match['mfirst']} {match['dlast']}, {match['ylast']}"
        year = (match["yfirst"] or match["ylast"]).strip(" ,")
        first = f"{match['mfirst']} {match['dfirst']}, {year}"
    start, end = (dates.read(half, today=today) for half in (first, last))
    if start.date is None or end.date is None or start.doubt or end.doubt or end.date < start.date:
        return None
    return dataclasses.replace(start, raw=value), dataclasses.replace(end, raw=value)


def _halves(
    left: str, right: str, today: dt.date, day_first: bool | None
) -> tuple[Reading, Reading] | None:
    """Start and end if both sides are dates, the end borrowing what it leaves out."""
    start = dates.read(left, today=today, day_first=day_first)
    if start.date is None or start.doubt not in (None, dates.ROUGH, dates.ERA):
        return None
    end = _completed(start, right)
    if end is None:
        end = dates.read(right, today=today, day_first=day_first)
        if end.date is None or end.doubt not in (None, dates.ROUGH, dates.ERA):
            return None
    if end.date is not None and end.date.last_day() < start.date.first_day():
        start, end = (dataclasses.replace(half, doubt=BACKWARDS) for half in (start, end))
    return start, end


def _completed(start: Reading, right: str) -> Reading | None:
    """The end of 3月5日至8日, 3.5-3.8, 2024年3-5月 or 2024-28, in the start's year or month."""
    match = _REST.fullmatch(datewords.frame(right).core)
    if match is None or start.date is None:
        return None
    first, last, unit = _number(match[1]), _number(match[2]), (match[3] or "")[:1]
    date = start.date
    if last is None:
        return None
    if first:
        end = PartialDate(date.year, first, last)
        if date.day is None or unit in ("年", "月"):
            return None
        if end < date:
            end = PartialDate(date.year + 1, first, last)
    elif unit == "年" or (not unit and date.month is None):
        end = PartialDate(date.year - date.year % 100 + last)
    elif unit == "月" or (not unit and date.day is None):
        if date.month is None or date.day is not None:
            return None
        end = PartialDate(date.year, last)
    else:
        if date.day is None:
            return None
        end = PartialDate(date.year, date.month, last)
    if not exists(end) or end < date:
        return None
    return dataclasses.replace(start, date=end)


def _number(token: str | None) -> int | None:
    """3 or 三."""
    if token is None:
        return None
    return int(token) if token.isdecimal() else numerals.value(token)


__all__ = ["BACKWARDS", "PERIOD", "read"]
