"""Festivals on which the office greets (节日问候): whom each is for, and its day in a year.

Lunar festivals and 清明 come from lunar_python by Beijing time. Feasts of other calendars (Eid,
Deepavali, Vesak, Tết, Seollal) come from the library `holidays`: Eid and Deepavali as Singapore keeps
them, whose published days Malaysia and Indonesia nearly always share. Years to come of the Islamic
feasts are estimates, a day to either side: `Festival.estimated` marks them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.base.i18n import N_
from qiaocrm.domain.almanac.nationaldays import NATIONAL_DAYS
from qiaocrm.domain.almanac.years import covered, years_between
from qiaocrm.language import lunar

_CHRISTIAN = frozenset(
    "US CA GB IE AU NZ FJ PG FR DE IT ES PT NL BE LU CH AT SE NO DK FI IS PL CZ HU GR PH HK MO "
    "BR AR CL PE MX CO VE EC BO UY PA CR JM SR GY TT ZA MU SC RE KE ZM GH NG AO MZ SG".split()
)


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival: its key, its name (a msgid) and the Chinese name that records keep.

    `countries`: the ISO codes of those who keep it; empty for every Chinese wherever he lives.
    `estimated`: its day is only computed for years to come.
    """

    key: str
    label: str
    name: str
    countries: frozenset[str] = frozenset()
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A festival on its day."""

    day: dt.date
    festival: Festival


def _in(*codes: str) -> frozenset[str]:
    return frozenset(codes)


FESTIVALS: tuple[Festival, ...] = (
    Festival("new_year", N_("New Year's Day"), "元旦"),
    Festival("spring", N_("Spring Festival"), "春节"),
    Festival("lantern", N_("Lantern Festival"), "元宵节"),
    Festival("qingming", N_("Qingming"), "清明节"),
    Festival("dragon_boat", N_("Dragon Boat Festival"), "端午节"),
    Festival("mid_autumn", N_("Mid-Autumn Festival"), "中秋节"),
    Festival("double_ninth", N_("Double Ninth Festival"), "重阳节"),
    Festival("china", N_("National Day of China"), "国庆节"),
    Festival("christmas", N_("Christmas"), "圣诞节", _CHRISTIAN),
    Festival("thanksgiving_us", N_("Thanksgiving (United States)"), "感恩节", _in("US")),
    Festival("thanksgiving_ca", N_("Thanksgiving (Canada)"), "感恩节", _in("CA")),
    Festival("eid_fitr", N_("Hari Raya Aidilfitri"), "开斋节", _in("MY", "SG", "ID", "BN"), True),
    Festival("eid_adha", N_("Hari Raya Haji"), "哈芝节", _in("MY", "SG", "ID", "BN"), True),
    Festival("deepavali", N_("Deepavali"), "屠妖节", _in("MY", "SG", "FJ", "MU", "IN")),
    Festival("vesak", N_("Vesak"), "卫塞节", _in("SG", "MY", "ID", "LK")),
    Festival("songkran", N_("Songkran"), "宋干节", _in("TH")),
    Festival("tet", N_("Tết"), "越南春节", _in("VN")),
    Festival("seollal", N_("Seollal"), "韩国春节", _in("KR")),
    Festival("hong_kong", N_("Return of Hong Kong"), "香港回归纪念日", _in("HK")),
    Festival("macao", N_("Return of Macao"), "澳门回归纪念日", _in("MO")),
    Festival("national", N_("National day of the host country"), "驻在国国庆"),
)
"""In the order of choosing. `national` has a day of its own in each country."""

_BY_KEY = {one.key: one for one in FESTIVALS}
_Rule = Callable[[int], tuple[dt.date, ...]]


def festival(key: str) -> Festival:
    """The festival of that key; KeyError where there is none."""
    return _BY_KEY[key]


def keeps(one: Festival, country: str) -> bool:
    """Whether somebody in that country (an ISO code) is greeted on the festival."""
    if one.key == "national":
        return country in NATIONAL_DAYS
    return not one.countries or country in one.countries


def for_country(country: str) -> tuple[Festival, ...]:
    """The festivals on which somebody in that country is greeted, in the order of choosing."""
    return tuple(one for one in FESTIVALS if keeps(one, country))


@lru_cache(maxsize=4096)
def days_of(key: str, year: int, country: str = "") -> tuple[dt.date, ...]:
    """The days of a festival in a solar year: mostly one; an Islamic feast may fall into it twice.

    `country` is needed for `national` only. Empty where the year has none or lies outside the
    almanac's; KeyError for an unknown festival.
    """
    if not covered(year):
        return ()
    if key == "national":
        date = NATIONAL_DAYS.get(country)
        return (dt.date(year, *date),) if date else ()
    return _RULES[key](year)


def day_of(key: str, year: int, country: str = "") -> dt.date | None:
    """The first day of a festival in a solar year, None where it has none."""
    return next(iter(days_of(key, year, country)), None)


def between(
    first: dt.date, last: dt.date, *, country: str = "", keys: Iterable[str] | None = None
) -> list[Feast]:
    """The festivals from `first` to `last`, both included, by day.

    For one country where given, else all but the national days; only those of `keys` where given.
    """
    chosen = [_BY_KEY[key] for key in keys] if keys is not None else list(FESTIVALS)
    found = [
        Feast(day, one)
        for year in years_between(first, last)
        for one in chosen
        if not country or keeps(one, country)
        for day in days_of(one.key, year, country)
        if first <= day <= last
    ]
    return sorted(found, key=lambda feast: (feast.day, FESTIVALS.index(feast.festival)))


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: (dt.date(year, month, day),)


def _lunar(month: int, day: int) -> _Rule:
    return lambda year: (lunar.lunar_to_solar(year, month, day),)


def _weekday(month: int, weekday: int, nth: int) -> _Rule:
    """The nth weekday (Monday is 0) of a month."""

    def rule(year: int) -> tuple[dt.date]:
        first = dt.date(year, month, 1)
        return (first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1)),)

    return rule


def _kept_in(country: str, name: str) -> _Rule:
    """The days that the library `holidays` names so in that country."""

    def rule(year: int) -> tuple[dt.date, ...]:
        import holidays

        days = holidays.country_holidays(country, years=year, observed=False, language="en_US")
        found = [
            day
            for day, names in days.items()
            if day.year == year and name in (one.split(" (")[0] for one in names.split("; "))
        ]
        return tuple(sorted(found))

    return rule


_RULES: dict[str, _Rule] = {
    "new_year": _fixed(1, 1),
    "spring": _lunar(1, 1),
    "lantern": _lunar(1, 15),
    "qingming": lambda year: (lunar.qingming(year),),
    "dragon_boat": _lunar(5, 5),
    "mid_autumn": _lunar(8, 15),
    "double_ninth": _lunar(9, 9),
    "china": _fixed(10, 1),
    "christmas": _fixed(12, 25),
    "thanksgiving_us": _weekday(11, 3, 4),
    "thanksgiving_ca": _weekday(10, 0, 2),
    "eid_fitr": _kept_in("SG", "Eid al-Fitr"),
    "eid_adha": _kept_in("SG", "Eid al-Adha"),
    "deepavali": _kept_in("SG", "Diwali"),
    "vesak": _kept_in("SG", "Vesak Day"),
    "songkran": _fixed(4, 13),
    "tet": _kept_in("VN", "Lunar New Year"),
    "seollal": _kept_in("KR", "Korean New Year"),
    "hong_kong": _fixed(7, 1),
    "macao": _fixed(12, 20),
}
