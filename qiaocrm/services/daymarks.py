"""What stands small in each day of a calendar: lunar day, China's festivals, days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from qiaocrm.base.i18n import _, current_language, translate
from qiaocrm.domain.almanac import festivals, workdays
from qiaocrm.domain.almanac.festivals import FESTIVALS
from qiaocrm.language import lunar

_HOME = tuple(one.key for one in FESTIVALS if not one.countries and one.key != "national")
"""The festivals of every Chinese, wherever he lives."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """The marks of one day in the interface's language.

    `lunar`: 十五, on the first of a month its name (闰六月). `festival` may be empty. `rest`: a day
    off (休) or a weekend day worked (班); before a year is announced its days off are `likely`.
    """

    lunar: str
    festival: str
    rest: Literal["", "off", "worked", "likely"]


def marks(first: dt.date, last: dt.date) -> dict[dt.date, DayMark]:
    """The marks of all days from `first` to `last`."""
    feasts = _feasts(first, last)
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    return {day: DayMark(_lunar(day), feasts.get(day, ""), _rest(day)) for day in days}


def _feasts(first: dt.date, last: dt.date) -> Mapping[dt.date, str]:
    found: dict[dt.date, str] = {}
    for feast in festivals.between(first, last, keys=_HOME):
        before = f"{found[feast.day]} · " if feast.day in found else ""
        found[feast.day] = before + translate(feast.festival.label)
    return found


def _lunar(day: dt.date) -> str:
    _year, month, number, leap = lunar.solar_to_lunar(day)
    if current_language() == "zh":
        return lunar.month_name(month, leap) if number == 1 else lunar.day_name(number)
    name = _("leap {month}").format(month=month) if leap else str(month)
    return f"{name}/{number}"


def _rest(day: dt.date) -> Literal["", "off", "worked", "likely"]:
    moved = workdays.moved(day)
    if moved == "off" and not workdays.announced(day.year):
        return "likely"
    return moved
