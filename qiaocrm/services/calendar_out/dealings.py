"""Follow-ups and visits as calendar events, with the least that an officer on the way needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from qiaocrm.base.i18n import N_, _, current_language, translate
from qiaocrm.domain.followup import FOLLOWUP_KINDS, FollowUp
from qiaocrm.domain.tasks import is_open, reminder_moments
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.domain.visit import VISIT_KINDS, Visit
from qiaocrm.language import countries, dates, zones
from qiaocrm.language.clocktimes import read_span
from qiaocrm.services.calendar_out.made import Made, changed_at
from qiaocrm.sheets.ics import CalendarEvent, State

_CHINA = "CN"
"""All of China keeps one time (Asia/Shanghai), and so does the office."""
_TASK = dt.timedelta(minutes=30)
_ITEM = dt.timedelta(hours=1)
"""How long something takes where nobody wrote it."""
_PRIORITIES = {"urgent": 1, "high": 3, "normal": 5, "low": 9}
"""RFC 5545 §3.8.1.9: 1 to 4 high, 5 medium, 6 to 9 low."""
_OVER = {"done": N_("Done: {subject}"), "closed": N_("Struck off: {subject}")}
_PLACES_NAMED = 3


def followup(task: FollowUp, about: tuple[Link, ...]) -> Iterator[Made]:
    """The event of a follow-up with a due day; `about` by present names.

    With a time it takes half an hour by the office's clock, otherwise the whole day. A month or a
    year as due date stands on its last day. What is done says so and reminds of nothing.
    """
    if task.due is None:
        return
    day = task.due.last_day()
    span = read_span(task.due_time) if task.due.day else None
    start, end = (day, day) if span is None else _moments(day, span.start, span.end, _TASK, _zone())
    at = dt.datetime.combine(day, span.start if span else dt.time())
    over = _OVER.get(task.state)
    title = _(over).format(subject=task.subject) if over else task.subject
    gone = task.state == "cancelled" or task.deleted_at is not None
    event = CalendarEvent(
        task.uuid,
        title,
        start,
        end,
        changed_at(task),
        task.version - 1,
        "CANCELLED" if gone else "CONFIRMED",
        note=_task_note(task, about),
        category=FOLLOWUP_KINDS.show(task.kind, current_language()),
        priority=_PRIORITIES.get(task.priority, 0),
        reminders=tuple(at - moment for moment in reminder_moments(task)),
        busy=span is not None and is_open(task),
    )
    yield Made(event, over=not is_open(task))


def _task_note(task: FollowUp, about: tuple[Link, ...]) -> str:
    facts = (
        (N_("About"), "、".join(link.text for link in about)),
        (N_("Responsible officer"), task.owner),
        (N_("Assisted by"), task.co_owner),
        (N_("Instruction"), task.instruction),
        (N_("Next step"), task.next_step),
        (N_("Result"), task.result),
    )
    return _lines(facts)


def visit(one: Visit, head: tuple[Link, ...]) -> Iterator[Made]:
    """A visit's days as one event, and one more for each line of its itinerary that has a time."""
    if one.start is None:
        return
    first = one.start.first_day()
    last = max(first, one.end.last_day() if one.end else one.start.last_day())
    state = _visit_state(one)
    whole = CalendarEvent(
        one.uuid,
        one.title,
        first,
        last,
        changed_at(one),
        one.version - 1,
        state,
        _visit_place(one),
        _visit_note(one, head),
        VISIT_KINDS.show(one.kind, current_language()),
    )
    yield Made(whole)
    day: dt.date | None = first
    for number, row in enumerate(one.itinerary, 1):
        day = _day(row.date, first) if row.date.strip() else day
        if day is not None:
            yield from _item(one, row, number, day, state)


def _item(one: Visit, row: ItineraryRow, number: int, day: dt.date, state: State) -> Iterator[Made]:
    span = read_span(row.time)
    if span is None or not row.activity:
        return
    start, end = _moments(day, span.start, span.end, _ITEM, _zone(one, row.place))
    event = CalendarEvent(
        f"{one.uuid}-{number}",
        row.activity,
        start,
        end,
        changed_at(one),
        one.version - 1,
        state,
        row.place,
        _lines(((N_("Visit"), one.title), (N_("Accompanied by"), row.escort))),
        busy=True,
    )
    yield Made(event)


def _visit_state(one: Visit) -> State:
    if one.state == "cancelled" or one.deleted_at is not None:
        return "CANCELLED"
    return "TENTATIVE" if one.state == "planned" else "CONFIRMED"


def _visit_place(one: Visit) -> str:
    """The country of a journey abroad, and the first places of the itinerary."""
    places = dict.fromkeys(row.place for row in one.itinerary if row.place)
    abroad = countries.name(one.country, current_language()) if one.direction == "outgoing" else ""
    return "、".join(filter(None, (abroad, *list(places)[:_PLACES_NAMED])))


def _visit_note(one: Visit, head: tuple[Link, ...]) -> str:
    headcount = one.headcount_note or str(one.headcount or "")
    facts = (
        (N_("Head of delegation"), "、".join(link.text for link in head)),
        (N_("Headcount"), headcount),
        (N_("Reason of the visit"), one.purpose),
        (N_("Hosts"), one.hosts),
        (N_("Lodging"), one.lodging),
        (N_("Flights and trains"), one.travel),
    )
    return _lines(facts)


def _lines(facts: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(
        _("{name}: {value}").format(name=translate(label), value=value)
        for label, value in facts
        if value
    )


def _day(typed: str, first: dt.date) -> dt.date | None:
    """The day of an itinerary's line, as typed; one without a year is that of the visit."""
    read = dates.read(typed, today=first)
    if read.date is not None:
        return read.date.first_day() if read.date.day else None
    if read.month_day is None:
        return None
    try:
        return dt.date(first.year, *read.month_day)
    except ValueError:
        return None


def _zone(one: Visit | None = None, place: str = "") -> ZoneInfo | None:
    """The zone of the place; None where it is not certain: the time of wherever one is then."""
    abroad = one is not None and one.direction == "outgoing"
    found = zones.of_place(one.country, place) if one and abroad else zones.of_place(_CHINA)
    return ZoneInfo(found[0]) if len(found) == 1 else None


def _moments(
    day: dt.date, start: dt.time, end: dt.time | None, long: dt.timedelta, zone: ZoneInfo | None
) -> tuple[dt.datetime, dt.datetime]:
    begins = dt.datetime.combine(day, start, zone)
    return begins, dt.datetime.combine(day, end, zone) if end else begins + long
