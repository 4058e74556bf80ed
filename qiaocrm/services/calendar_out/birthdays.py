"""Birthdays as calendar events: solar ones every year, lunar ones day by day for years ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from qiaocrm.base.i18n import _
from qiaocrm.domain.almanac.birthdays import Birthday, kept_between
from qiaocrm.domain.person import Person
from qiaocrm.language import lunar
from qiaocrm.services.calendar_out.made import Made, changed_at
from qiaocrm.sheets.ics import CalendarEvent, State

_YEARS = 5
"""For so many years days are computed that no rule of iCalendar tells."""
_LEAP_DAY = (2, 29)


def birthday(one: Person, today: dt.date) -> Iterator[Made]:
    """The events of a birthday; none where month or day are unknown.

    The dead and those who wish no contact have cancelled ones. A lunar birthday has an event for
    each of the coming years, and so has 29 February: a yearly rule would pass over three of four.
    """
    kept = Birthday.of(one.birthday, one.birthday_calendar, one.birthday_leap)
    if kept is None:
        return
    gone = one.deceased or one.do_not_contact or one.deleted_at is not None
    state: State = "CANCELLED" if gone else "CONFIRMED"
    if not kept.lunar and (kept.month, kept.day) != _LEAP_DAY:
        first = next((day.day for day in kept_between(kept, today, _later(today, 2))), None)
        if first is not None:
            yield Made(_event(one, f"{one.uuid}-birthday", first, state, yearly=True))
        return
    for day in kept_between(kept, today, _later(today, _YEARS)):
        year = lunar.solar_to_lunar(day.day)[0] if kept.lunar else day.day.year
        yield Made(_event(one, f"{one.uuid}-birthday-{year}", day.day, state, by_moon=kept.lunar))


def _event(
    one: Person,
    uid: str,
    day: dt.date,
    state: State,
    *,
    yearly: bool = False,
    by_moon: bool = False,
) -> CalendarEvent:
    title = _("Lunar birthday: {name}") if by_moon else _("Birthday: {name}")
    return CalendarEvent(
        uid,
        title.format(name=one.name),
        day,
        day,
        changed_at(one),
        one.version - 1,
        state,
        yearly=yearly,
    )


def _later(day: dt.date, years: int) -> dt.date:
    return day + dt.timedelta(days=366 * years)
