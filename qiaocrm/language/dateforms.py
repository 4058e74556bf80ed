"""The shapes in which a bare date is written: 年月日, separators, digits only, month names."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.language import numerals

SWAPPED = N_("day and month could be swapped")
NO_YEAR = N_("the year is missing")
TWO_DIGITS = N_("the year has two digits only")
PERIOD = N_("a period, not one day")
UNCLEAR_PARTS = N_("could be year and month, or month and day")
MONTH_OF_FLOAT = N_("could be January or October")
BARE_NUMBER = N_("a bare number, read as the day count of Excel")
MONTH_OR_DAY = N_("could be year and month, or a day with a year of two digits")
PERHAPS_LUNAR = N_("could be a lunar date")


@dataclass(frozen=True, slots=True)
class Parts:
    """The numbers of a date as written; year 0 where none was, `doubt` a msgid."""

    year: int
    month: int | None = None
    day: int | None = None
    lunar: bool = False
    leap: bool = False
    doubt: str | None = None
    unusable: bool = False
    """The doubt is so strong that no date may be given."""


_UNSURE_YEAR = Parts(0, doubt=TWO_DIGITS, unusable=True)
_CN = "〇零○Oo一二三四五六七八九十廿卅正元冬腊两"
_YEAR = "〇零○Oo一二三四五六七八九"
_CHINESE = re.compile(
    rf"(?:(\d{{4}}|\d{{2}}|[{_YEAR}\d]{{4}}|[{_YEAR}]{{2}})年度?)?"
    rf"(?:(闰)?(\d{{1,2}}|[{_CN}]{{1,3}})(?:月份?|[./])?"
    rf"(?:(初?\d{{1,2}}|初?[{_CN}]{{1,3}})([日号])?)?)?"
)
_SEPARATED = re.compile(r"(\d{1,4})([./\-, ])(\d{1,2})(?:\2|[./, ])(\d{1,4})[日号]?")
_TWO = re.compile(r"(\d{1,4})[./\-, ](\d{1,4})月?")
_PLAIN_YEAR = re.compile(rf"[{_YEAR}]{{4}}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MALAY_MONTHS = {
    "peb": "feb", "mac": "mar", "mei": "may", "agu": "aug", "ogo": "aug",
    "okt": "oct", "nop": "nov", "des": "dec", "dis": "dec",
}  # fmt: skip
"""The beginnings of Malay and Indonesian months that are other than the English ones."""
_MON = (
    r"(jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch|et)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|pebruari|mac|mei|juni|juli|julai|agu(?:stus)?|ogos|okt(?:ober)?|nopember|des(?:ember)?|dis(?:ember)?)\.?"
)
_GAP = r"[ ,./\-']*"
_TH = r"(\d{1,2})(?:st|nd|rd|th)?"
_ENGLISH = (
    ("dmy", re.compile(rf"{_TH}{_GAP}(?:of )?{_MON}{_GAP}(\d{{4}}|\d{{2}})", re.IGNORECASE)),
    ("mdy", re.compile(rf"{_MON}{_GAP}{_TH}(?:,| |, )\s*(\d{{4}})", re.IGNORECASE)),
    ("ymd", re.compile(rf"(\d{{4}}){_GAP}{_MON}{_GAP}{_TH}", re.IGNORECASE)),
    ("my", re.compile(rf"{_MON}{_GAP}(\d{{4}}|\d{{2}})", re.IGNORECASE)),
    ("ym", re.compile(rf"(\d{{4}}){_GAP}{_MON}", re.IGNORECASE)),
    ("dm", re.compile(rf"{_TH}{_GAP}{_MON}", re.IGNORECASE)),
)
_SERIAL_START = dt.date(1899, 12, 30)


def full_year(two: int, today: dt.date) -> int | None:
    """The year meant by two digits: not after this year; None where the next ten years fit too."""
    if 2000 + two <= today.year:
        return 2000 + two
    return None if 2000 + two <= today.year + 10 else 1900 + two


def _with_year(two: int, rest: Parts, today: dt.date) -> Parts:
    """`rest` in the year that two digits mean."""
    year = full_year(two, today)
    if year is None:
        return _UNSURE_YEAR
    return Parts(year, rest.month, rest.day, rest.lunar, rest.leap, rest.doubt)


def _small(token: str) -> int | None:
    """A month or day number: 3, 十二, 正, 腊, 初八, 廿三, 元."""
    token = token.removeprefix("初")
    if token.isdecimal():
        return int(token)
    special = {"正": 1, "元": 1, "冬": 11, "腊": 12}.get(token)
    return special or numerals.value(token)


def chinese(core: str, today: dt.date) -> Parts | None:
    """2010年5月1日 · 二〇一〇年五月 · 58年3月 · 1958年腊月廿三 · 2010年5.1 · 5月3日 (no year)."""
    match = _CHINESE.fullmatch(core)
    if match is None or ("年" not in core and "月" not in core):
        return None
    year_text, leap, month_text, day_text, day_mark = match.groups()
    month = _small(month_text) if month_text else None
    day = _small(day_text) if day_text else None
    if (month_text and month is None) or (day_text and day is None):
        return None
    old_day = bool(day_text) and (day_text[0] == "初" or "廿" in day_text)
    lunar = old_day or bool(leap) or month_text in ("正", "冬", "腊")
    chinese_day = bool(day_text) and not day_mark and not day_text.isdecimal() and not lunar
    found = Parts(0, month, day, lunar, bool(leap), PERHAPS_LUNAR if chinese_day else None)
    if not year_text:
        return Parts(0, month, day, lunar, bool(leap), NO_YEAR, True) if month else None
    year = _year_number(year_text)
    if year is None:
        return None
    if len(year_text) == 2:
        return _with_year(year, found, today)
    return Parts(year, month, day, lunar, bool(leap), found.doubt)


def _year_number(token: str) -> int | None:
    """1958, 一九五八, 二O一O or 58 digit by digit."""
    token = token.replace("O", "〇").replace("o", "〇")
    if token.isdecimal():
        return int(token)
    if any(sign.isdecimal() for sign in token):
        token = "".join(_AS_CHINESE.get(sign, sign) for sign in token)
    return numerals.digit_string(token)


_AS_CHINESE = dict(zip("0123456789", "〇一二三四五六七八九", strict=True))


def separated(core: str, today: dt.date, day_first: bool | None) -> Parts | None:
    """2010.5.1 · 2010/05 · 49.10 · 03/04/2024 · 2024-2028 (a period)."""
    if match := _SEPARATED.fullmatch(core):
        return _three(match[1], match[2], match[3], match[4], today, day_first)
    match = _TWO.fullmatch(core)
    return _two(match[1], match[2], today) if match else None


def _three(
    a: str, sign: str, b: str, c: str, today: dt.date, day_first: bool | None
) -> Parts | None:
    """Three numbers; the one of four digits is the year."""
    x, y, z = int(a), int(b), int(c)
    if len(a) == 4 and len(c) <= 2:
        return Parts(x, y, z)
    if len(a) > 2 or len(c) == 3 or (len(c) == 1 and len(a) == 1):
        return None
    if len(c) == 4:
        return _day_and_month(x, y, z, day_first)
    if x > 31:
        return _with_year(x, Parts(0, y, z), today)
    if z > 31 or (day_first is not None and sign == "/"):
        year = full_year(z, today)
        return _day_and_month(x, y, year, day_first) if year else _UNSURE_YEAR
    if len(a) < 2 or (sign == "/" and x <= 12):
        return _UNSURE_YEAR
    found = _with_year(x, Parts(0, y, z), today)
    return found if found.unusable else Parts(found.year, y, z, doubt=TWO_DIGITS)


def _day_and_month(x: int, y: int, year: int, day_first: bool | None) -> Parts:
    """Day and month in the order that is possible or that the officer told."""
    if x > 12 or (day_first and y <= 12):
        return Parts(year, y, x)
    if y > 12 or day_first is False or x == y:
        return Parts(year, x, y)
    if day_first:
        return Parts(year, y, x)
    return Parts(0, doubt=SWAPPED, unusable=True)


def _two(a: str, b: str, today: dt.date) -> Parts | None:
    """Two numbers: year and month, a period of years, or nothing certain."""
    x, y = int(a), int(b)
    if len(a) == 4:
        if len(b) == 4:
            if y > 1500:
                return Parts(x, doubt=PERIOD)
            return Parts(x, y // 100, y % 100)
        if y > 12 and len(b) == 2 and x % 100 < y:
            return Parts(x, doubt=PERIOD)
        return Parts(x, y) if len(b) <= 2 else None
    if len(b) == 4 and len(a) <= 2:
        return Parts(y, x) if x <= 12 else None
    if len(a) > 2 or len(b) > 2:
        return None
    if x > 31 and y <= 12:
        return _with_year(x, Parts(0, y), today)
    return Parts(0, doubt=UNCLEAR_PARTS, unusable=True)


def digits(core: str, today: dt.date) -> Parts | None:
    """1958 · 195803 · 19580307 · 580307 · 45000 (Excel's day count)."""
    if _PLAIN_YEAR.fullmatch(core):
        year = _year_number(core)
        return Parts(year) if year else None
    if not (core.isascii() and core.isdecimal()):
        return None
    number = int(core)
    if len(core) == 4:
        return Parts(number) if 1600 <= number <= today.year + 100 else None
    if len(core) == 5:
        return serial(number)
    if len(core) in (8, 12, 14) and 1600 <= int(core[:4]) <= today.year + 100:
        return Parts(int(core[:4]), int(core[4:6]), int(core[6:8]))
    if len(core) == 8 and 1800 <= int(core[4:]) <= today.year + 100:
        return _day_and_month(int(core[:2]), int(core[2:4]), int(core[4:]), None)
    if len(core) == 6:
        year, rest = int(core[:4]), int(core[4:])
        if 1600 <= year <= today.year + 100 and rest <= 12:
            two_ways = 1 <= year % 100 <= 12 and rest and year // 100 * 100 <= 2000
            return Parts(year, rest, doubt=MONTH_OR_DAY if two_ways and year > 2000 else None)
        two, month, day = int(core[:2]), int(core[2:4]), int(core[4:])
        found = _with_year(two, Parts(0, month, day), today)
        sure = found.unusable or two > 31
        return found if sure else Parts(found.year, month, day, doubt=TWO_DIGITS)
    return None


def serial(number: float) -> Parts | None:
    """A day count of Excel's 1900 system, the time of day dropped; sure from 20000 to 60000."""
    if not 10000 <= number <= 60000.99999:
        return None
    date = _SERIAL_START + dt.timedelta(days=int(number))
    return Parts(date.year, date.month, date.day, doubt=None if number >= 20000 else BARE_NUMBER)


def english(core: str, today: dt.date) -> Parts | None:
    """May 3, 2024 · 3rd May 2024 · 5-Mar-24 · March 1958 · Mar-58."""
    if not core.isascii():
        return None
    for order, pattern in _ENGLISH:
        if match := pattern.fullmatch(core):
            return _named(dict(zip(order, match.groups(), strict=True)), order, today)
    return None


def _named(found: dict[str, str], order: str, today: dt.date) -> Parts:
    """A date whose month has a name."""
    named = found["m"][:3].lower()
    month = _MONTHS.index(_MALAY_MONTHS.get(named, named)) + 1
    day = int(found["d"]) if "d" in found else None
    if "y" not in found:
        return Parts(0, month, day, doubt=NO_YEAR, unusable=True)
    year = int(found["y"])
    if len(found["y"]) == 4:
        return Parts(year, month, day)
    if order == "my" and year <= 31:
        return Parts(0, doubt=UNCLEAR_PARTS, unusable=True)
    return _with_year(year, Parts(0, month, day), today)
