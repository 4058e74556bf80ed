"""Birthdays, solar and lunar (公历、农历生日): on which day of a year each is kept.

Only a month and a day make a birthday; a year alone, or a year with a month, makes none. What a
year does not have is kept early rather than late: 29 February on the 28th, the 30th of a lunar
month of 29 days on the 29th. A birthday in a leap month (闰月) is kept in the leap month where the
year has it, else in the month of that number.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.domain.almanac.years import covered
from qiaocrm.language import lunar
from qiaocrm.language.partial import PartialDate


@dataclass(frozen=True, slots=True)
class Birthday:
    """A month and a day of one calendar; `year` is 0 where nobody knows it."""

    month: int
    day: int
    year: int = 0
    lunar: bool = False
    leap: bool = False

    @classmethod
    def of(
        cls, date: PartialDate | None, birthday_calendar: str = "", leap: bool = False
    ) -> Birthday | None:
        """The birthday that a person's fields tell; None where month or day are unknown."""
        if date is None or date.month is None or date.day is None:
            return None
        is_lunar = birthday_calendar == "lunar"
        return cls(date.month, date.day, date.year, is_lunar, leap and is_lunar)


@dataclass(frozen=True, slots=True)
class Kept:
    """A birthday kept on a solar `day`; `age` in full years (周岁), None where the year is unknown."""

    day: dt.date
    age: int | None


@lru_cache(maxsize=2048)
def kept_in(birthday: Birthday, year: int) -> Kept | None:
    """The birthday in a solar year, or in the lunar year of that number for a lunar birthday.

    A lunar year ends in January or February of the next solar one. None before the birth and
    outside the almanac's years.
    """
    if not covered(year) or year <= birthday.year:
        return None
    day = _lunar_day(birthday, year) if birthday.lunar else _solar_day(birthday, year)
    return Kept(day, year - birthday.year if birthday.year else None) if day else None


def kept_between(birthday: Birthday, first: dt.date, last: dt.date) -> list[Kept]:
    """The days from `first` to `last`, both included, on which the birthday is kept."""
    found = [
        kept
        for year in range(first.year - birthday.lunar, last.year + 1)
        if (kept := kept_in(birthday, year))
    ]
    return [kept for kept in found if first <= kept.day <= last]


def next_kept(birthday: Birthday, today: dt.date) -> Kept | None:
    """The next time the birthday is kept, today included; None outside the almanac's years."""
    for year in range(today.year - birthday.lunar, today.year + 2):
        kept = kept_in(birthday, year)
        if kept and kept.day >= today:
            return kept
    return None


@lru_cache(maxsize=1024)
def keeping(day: dt.date) -> tuple[Birthday, ...]:
    """All birthdays, without their years, that are kept on a solar day: `kept_in` the other way.

    A lunar one belongs to the lunar year of `solar_to_lunar(day)`. None outside the almanac's years.
    """
    if not covered(day.year):
        return ()
    length = calendar.monthrange(day.year, day.month)[1]
    solar = [Birthday(day.month, one) for one in _kept_at(day.day, length, 31)]
    year, month, number, leap = lunar.solar_to_lunar(day)
    if not covered(year):
        return tuple(solar)
    has_leap = lunar.month_length(year, month, True) > 0
    length = lunar.month_length(year, month, leap)
    signs = (True,) if leap else (False,) if has_leap else (False, True)
    moons = [
        Birthday(month, one, lunar=True, leap=sign)
        for one in _kept_at(number, length, 30)
        for sign in signs
    ]
    return (*solar, *moons)


def _kept_at(day: int, length: int, longest: int) -> range:
    """The days of birth kept on a day of a month of that length: at its end also those it has not."""
    return range(day, (longest if day == length else day) + 1)


def _solar_day(birthday: Birthday, year: int) -> dt.date | None:
    if not 1 <= birthday.month <= 12 or not 1 <= birthday.day <= 31:
        return None
    length = calendar.monthrange(year, birthday.month)[1]
    return dt.date(year, birthday.month, min(birthday.day, length))


def _lunar_day(birthday: Birthday, year: int) -> dt.date | None:
    if not 1 <= birthday.month <= 12 or not 1 <= birthday.day <= 30:
        return None
    leap = birthday.leap and lunar.month_length(year, birthday.month, True) > 0
    length = lunar.month_length(year, birthday.month, leap)
    return lunar.lunar_to_solar(year, birthday.month, min(birthday.day, length), leap)
