"""The lunar calendar (农历) by Beijing time, from lunar_python's tables; ICU's is wrong in 2027."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache


@lru_cache(maxsize=4096)
def lunar_to_solar(year: int, month: int, day: int, leap: bool = False) -> dt.date:
    """The solar day of a lunar date; `leap` means the 闰 month of that number.

    Raises ValueError where the lunar year has no such day.
    """
    if not 1 <= month <= 12 or not 1 <= day <= 30 or not 1 <= year <= 9998:
        raise ValueError(f"no such lunar date: {year}-{month}-{day}")
    if day > month_length(year, month, leap):
        raise ValueError(f"no such lunar date: {year}-{month}-{day}, leap: {leap}")
    from lunar_python import Lunar

    solar = Lunar.fromYmd(year, -month if leap else month, day).getSolar()
    return dt.date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=4096)
def solar_to_lunar(date: dt.date) -> tuple[int, int, int, bool]:
    """The lunar (year, month, day, leap) of a solar day."""
    from lunar_python import Solar

    lunar = Solar.fromYmd(date.year, date.month, date.day).getLunar()
    month = lunar.getMonth()
    return lunar.getYear(), abs(month), lunar.getDay(), month < 0


@lru_cache(maxsize=4096)
def month_length(year: int, month: int, leap: bool = False) -> int:
    """29 or 30 days; 0 where the lunar year has no such (闰) month."""
    from lunar_python import LunarMonth

    found = LunarMonth.fromYm(year, -month if leap else month)
    return found.getDayCount() if found is not None else 0


@lru_cache(maxsize=512)
def qingming(year: int) -> dt.date:
    """清明, the solar term: between 3 and 6 April of every year from 1901 to 2099."""
    from lunar_python import Solar

    for day in (4, 5, 6):
        if Solar.fromYmd(year, 4, day).getLunar().getJieQi() == "清明":
            return dt.date(year, 4, day)
    return dt.date(year, 4, 3)


_TENS = ("初", "十", "廿", "三")
_ONES = "十一二三四五六七八九"
_MONTHS = "正二三四五六七八九十冬腊"


def day_name(day: int) -> str:
    """What a day of a lunar month is called: 初一, 初十, 十五, 二十, 廿三, 三十."""
    if day in (20, 30):
        return f"{_ONES[day // 10]}十"
    return _TENS[(day - (day % 10 == 0)) // 10] + _ONES[day % 10]


def month_name(month: int, leap: bool = False) -> str:
    """What a lunar month is called: 正月, 闰六月, 冬月, 腊月."""
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"
