"""iCalendar files (RFC 5545) of plain events; what calendars do not read is not written.

Everything is a VEVENT: Outlook's import and the calendars of WPS and of phones pass over VTODO,
so a deadline written as one would not be seen there. A repeated import updates by UID, SEQUENCE
and LAST-MODIFIED (RFC 5546).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from qiaocrm.language.text import clean
from qiaocrm.sheets.atomic import replacing

if TYPE_CHECKING:
    from icalendar import Calendar, Event

State = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
Tick = Callable[[int], object]

_PRODUCT = "-//qiaocrm//Calendar//ZH"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event as a calendar keeps it.

    `start` and `end` are both days or both moments with an IANA zone; the last day of an event of
    days is included (the file names the day after it). `changed` is a moment with a zone,
    `sequence` grows with every change. `reminders` count back from the start, from midnight where
    that is a day; below zero they come after it. `priority`: 1 is highest, 0 none. `yearly`: every
    year on that day. `busy`: it takes the officer's time.
    """

    uid: str
    title: str
    start: dt.date
    end: dt.date
    changed: dt.datetime
    sequence: int = 0
    state: State = "CONFIRMED"
    place: str = ""
    note: str = ""
    category: str = ""
    priority: int = 0
    reminders: tuple[dt.timedelta, ...] = ()
    yearly: bool = False
    busy: bool = False


def write_ics(
    path: Path,
    name: str,
    events: Sequence[CalendarEvent],
    stamp: dt.datetime,
    tick: Tick = lambda _done: None,
) -> None:
    """Write a calendar called `name`; `stamp` is the moment of writing, with its zone.

    The file appears whole or not at all; `tick` may raise to cancel. UserError where the folder
    cannot be written to.
    """
    with replacing(path) as part:
        part.write_bytes(ics_bytes(name, events, stamp, tick))


def ics_bytes(
    name: str,
    events: Sequence[CalendarEvent],
    stamp: dt.datetime,
    tick: Tick = lambda _done: None,
) -> bytes:
    """The contents of the file that `write_ics` writes."""
    from icalendar import Calendar, vText  # start-up counts

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        # The library knows neither for a text that has to be escaped.
        calendar.add(key, vText(clean(name)))
    for number, one in enumerate(events):
        tick(number)
        calendar.add_component(_event(one, stamp))
    _add_zones(calendar, events)
    return bytes(calendar.to_ical())


def _event(one: CalendarEvent, stamp: dt.datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", stamp.astimezone(dt.UTC))
    event.add("last-modified", one.changed.astimezone(dt.UTC))
    event.add("sequence", one.sequence)
    event.add("summary", clean(one.title))
    event.add("dtstart", one.start)
    timed = isinstance(one.end, dt.datetime)
    event.add("dtend", one.end if timed else one.end + dt.timedelta(days=1))
    event.add("status", one.state)
    event.add("transp", "OPAQUE" if one.busy and one.state != "CANCELLED" else "TRANSPARENT")
    for key, text in (("location", one.place), ("description", one.note)):
        if text:
            event.add(key, clean(text))
    if one.category:
        event.add("categories", [clean(one.category)])
    if one.priority:
        event.add("priority", one.priority)
    if one.yearly:
        event.add("rrule", {"freq": "yearly"})
    if one.state != "CANCELLED":
        _add_reminders(event, one)
    return event


def _add_reminders(event: Event, one: CalendarEvent) -> None:
    """The longest time ahead comes first: Outlook keeps only one."""
    from icalendar import Alarm

    for ahead in sorted(one.reminders, reverse=True):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", clean(one.title))
        alarm.add("trigger", -ahead)
        event.add_component(alarm)


def _add_zones(calendar: Calendar, events: Sequence[CalendarEvent]) -> None:
    """The rules of the zones used, for the years of the events."""
    years = [one.start.year for one in events if isinstance(one.start, dt.datetime)]
    if years:
        calendar.add_missing_timezones(
            first_date=dt.date(min(years), 1, 1), last_date=dt.date(max(years) + 1, 12, 31)
        )
