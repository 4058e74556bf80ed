"""Dates as officers write them, read without ever changing or guessing one silently."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.language import dateforms, datewords, lunar, text
from qiaocrm.language.dateforms import BARE_NUMBER, MONTH_OF_FLOAT, NO_YEAR, PERIOD, SWAPPED, Parts
from qiaocrm.language.lunar import lunar_to_solar, solar_to_lunar
from qiaocrm.language.partial import PartialDate, exists
from qiaocrm.language.terms import term_number

__all__ = [
    "BARE_NUMBER",
    "NO_YEAR",
    "PERIOD",
    "SWAPPED",
    "PartialDate",
    "Reading",
    "lunar_to_solar",
    "range_of",
    "read",
    "solar_to_lunar",
    "term_number",
]

NOT_A_DATE = N_("not a date that can be understood")
IMPOSSIBLE = N_("there is no such day in the calendar")
ROUGH = N_("a rough time, kept only as exactly as it is sure")
ERA = N_("the year was converted from an era such as 民国 or 昭和")
MORE_TEXT = N_("there is more text than one date")
AGE = N_("an age, not a date")
YEAR_AS_DATE = N_("could be a year that the sheet shows as a day")
HASHES = N_("the sheet shows only ####, the value is lost")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says of a date.

    `date` is None where nothing can be said with certainty; in a `lunar` reading (农历) its
    numbers are lunar, `leap` means the 闰 month. `doubt` is a msgid, `raw` the text as typed.
    `month_day` holds month and day of a date without a year.
    """

    date: PartialDate | None
    lunar: bool = False
    leap: bool = False
    approx: bool = False
    doubt: str | None = None
    raw: str = ""
    month_day: tuple[int, int] | None = None


_COMMON = re.compile(
    r"\s*(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?"
    r"|年(\d{1,2})月(?:(\d{1,2})日)?)\s*"
)
_BLANK_FORM = re.compile(r"年?月?日?|0{1,4}([/.-])0{1,2}\1(?:00|0000)")
"""A form that nobody filled in; contact programs write 0/0/00."""
_YEARS_AS_DATES = (PartialDate(1904, 12, 4), PartialDate(1905, 9, 30))
"""The days that Excel shows for the numbers 1800 to 2100."""
_UNFILLED = re.compile(r"[\s_]+")
_AGE = re.compile(r"\d{1,3}\s*(?:周?岁|years? old|歲)", re.IGNORECASE)
_DECADE = re.compile(r"年代|世纪|世紀")
_INSIDE = re.compile(
    r"(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?!代)"
    r"(?:[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}[日号])?)?"
    r"|(?<![\d.])(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}(?![\d.])|(?<![\d.])(?:19|20)\d\d\.\d{1,2}(?![\d.])"
)


def read(value: object, *, today: dt.date, day_first: bool | None = None) -> Reading:
    """Read a cell: text, number, date or datetime; never raises, never changes an impossible date.

    `today` settles two-digit years, `day_first` is the officer's answer for 03/04/2024 (None:
    not asked, such dates stay unread with a doubt).
    """
    if isinstance(value, str):
        return _read_text(value, today, day_first)
    if isinstance(value, dt.date):
        return _read_date(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return Reading(None, doubt=NOT_A_DATE, raw=str(value))
    return _read_number(value, today, day_first)


def _read_date(value: dt.date) -> Reading:
    """A date that the sheet itself knows; the time of day is dropped."""
    date = PartialDate(value.year, value.month, value.day)
    shown_year = value.year in (1904, 1905) and _YEARS_AS_DATES[0] <= date <= _YEARS_AS_DATES[1]
    return Reading(date, doubt=YEAR_AS_DATE if shown_year else None, raw=date.iso())


def _read_number(value: float, today: dt.date, day_first: bool | None) -> Reading:
    """A number: a year, 2010.05, 20101131 or Excel's day count."""
    raw = str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    parts = dateforms.serial(value)
    if parts is not None:
        return _reading(parts, datewords.Framed(""), raw)
    if raw.endswith(".1") and len(raw) in (4, 6):
        return Reading(None, doubt=MONTH_OF_FLOAT, raw=raw)
    return _read_text(raw, today, day_first)


@lru_cache(maxsize=32768)
def _read_text(raw: str, today: dt.date, day_first: bool | None) -> Reading:
    """A text, by the common shapes first."""
    if match := _COMMON.fullmatch(raw):
        year, _sign, month, day, cn_month, cn_day = match.groups()
        day = day or cn_day
        plain = Parts(int(year), int(month or cn_month), int(day) if day else None)
        return _reading(plain, datewords.Framed(""), raw)
    if _BLANK_FORM.fullmatch(_UNFILLED.sub("", raw)) is not None or text.is_blank_mark(raw):
        return Reading(None, raw=raw)
    if len(raw) > 120:
        return Reading(None, doubt=NOT_A_DATE, raw=raw)
    s = datewords.normal(raw)
    framed = datewords.frame(s)
    core = framed.core
    parts = (
        dateforms.chinese(core, today)
        or dateforms.separated(core, today, day_first)
        or dateforms.digits(core, today)
        or dateforms.english(core, today)
    )
    if parts is None or framed.impossible:
        return _unread(s, raw, framed, today)
    return _reading(parts, framed, raw)


def _unread(s: str, raw: str, framed: datewords.Framed, today: dt.date) -> Reading:
    """A text that is no bare date: the one date inside it, with a doubt, or none."""
    if framed.impossible:
        return Reading(None, doubt=IMPOSSIBLE, raw=raw)
    if _AGE.fullmatch(s):
        return Reading(None, doubt=AGE, raw=raw)
    if s and set(s) == {"#"}:
        return Reading(None, doubt=HASHES, raw=raw)
    if _DECADE.search(s):
        return Reading(None, approx=True, doubt=ROUGH, raw=raw)
    inside = list(_INSIDE.finditer(s))
    if len(inside) != 1:
        return Reading(None, doubt=MORE_TEXT if inside else NOT_A_DATE, raw=raw)
    found = _read_text(inside[0][0], today, None)
    return Reading(
        found.date, framed.lunar or found.lunar, found.leap, framed.approx, MORE_TEXT, raw
    )


def _reading(parts: Parts, framed: datewords.Framed, raw: str) -> Reading:
    """The reading of parts that were understood, if the calendar has such a day."""
    is_lunar = (parts.lunar or framed.lunar) and not framed.solar
    if parts.unusable:
        known = (parts.month, parts.day) if parts.month and parts.day else None
        return Reading(None, is_lunar, parts.leap, framed.approx, parts.doubt, raw, known)
    month, day = parts.month or None, parts.day or None
    date = PartialDate(parts.year, month, day if month else None)
    if not (lunar_exists(date, parts.leap) if is_lunar else exists(date)) or (day and not month):
        return Reading(None, is_lunar, parts.leap, framed.approx, IMPOSSIBLE, raw)
    if not 1000 <= date.year <= 2300:
        return Reading(None, is_lunar, parts.leap, framed.approx, NOT_A_DATE, raw)
    rough = framed.rough or framed.approx
    doubt = parts.doubt or _doubt_around(framed)
    if doubt == dateforms.PERHAPS_LUNAR and framed.lunar:
        doubt = None
    return Reading(date, is_lunar, parts.leap, rough, doubt, raw)


def _doubt_around(framed: datewords.Framed) -> str | None:
    """The doubt that the words around the date raise."""
    if framed.more:
        return MORE_TEXT
    if framed.era:
        return ERA
    return ROUGH if framed.rough or framed.approx else None


def lunar_exists(date: PartialDate, leap: bool = False) -> bool:
    """Whether the lunar calendar has this date; only the rare cases are looked up."""
    if date.month is None:
        return True
    if not 1 <= date.month <= 12 or (date.day or 1) > 30:
        return False
    if (not leap and date.day != 30) or not 1600 <= date.year <= 2200:
        return True
    return (date.day or 1) <= lunar.month_length(date.year, date.month, leap)


def range_of(
    value: object, *, today: dt.date, day_first: bool | None = None
) -> tuple[Reading, Reading | None]:
    """Read a cell that may hold a period: its first and its last date (None: one date only)."""
    from qiaocrm.language import periods

    return periods.read(value, today=today, day_first=day_first)
