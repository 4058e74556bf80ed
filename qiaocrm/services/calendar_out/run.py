"""Writes the calendar of one officer, or of all: what lies ahead, and what became of the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _
from qiaocrm.domain.fields import Record
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.person import Person
from qiaocrm.domain.query import Condition, Query
from qiaocrm.domain.values import Link
from qiaocrm.domain.visit import Visit
from qiaocrm.services import outside
from qiaocrm.services.calendar_out import given
from qiaocrm.services.calendar_out.birthdays import birthday
from qiaocrm.services.calendar_out.dealings import followup, visit
from qiaocrm.services.calendar_out.given import Given
from qiaocrm.services.calendar_out.made import Made
from qiaocrm.services.library import Library
from qiaocrm.sheets.ics import CalendarEvent, Tick, write_ics
from qiaocrm.storage import lists, records

KINDS = ("followup", "visit", "person")
"""What can stand in a calendar: follow-ups, visits, birthdays of people."""
_BACK, _AHEAD = dt.timedelta(days=31), dt.timedelta(days=366)

Titles = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: from day to day, for one officer ("": for all), of which kinds.

    An officer's are the records he or she is responsible for, assists in, or receives at.
    """

    first: dt.date
    last: dt.date
    officer: str = ""
    kinds: tuple[str, ...] = ("followup", "visit")


@dataclass(frozen=True, slots=True)
class Written:
    """How many events a file holds, and how many of them are called off."""

    events: int
    called_off: int


def usual(today: dt.date, officer: str = "") -> Order:
    """A month back, so that what was just done is told, and a year ahead."""
    return Order(today - _BACK, today + _AHEAD, officer)


def officers(library: Library) -> list[str]:
    """Everybody responsible for a follow-up or a visit, who has most of them first."""
    found: dict[str, int] = {}
    for kind in ("followup", "visit"):
        with library.store.reading() as connection:
            for name, count in lists.facets(connection, Query(kind), "owner", -1):
                if name:
                    found[name] = found.get(name, 0) + count
    return sorted(found, key=lambda name: (-found[name], name))


def write(library: Library, order: Order, target: Path, tick: Tick = lambda _done: None) -> Written:
    """Write the calendar to an .ics file and remember what it holds.

    Events that an earlier file for the same officer held are told again whatever became of them:
    moved, done, or called off. `tick` may raise to cancel. Raises UserError where the days are the
    wrong way round or the file cannot be written.
    """
    if order.last < order.first:
        raise UserError(N_("The calendar would end before it begins; turn the two days round."))
    known = given.load(library, order.officer)
    made = list(_made(library, order, known))
    gone = list(_gone(library, order, known, {one.event.uid for _kind, _id, one in made}))
    events = [*(one.event for _kind, _id, one in made), *gone]
    name = _("Follow-ups of {officer}").format(officer=order.officer) if order.officer else ""
    write_ics(target, name or _("Follow-ups and visits"), events, library.clock.now(), tick)
    given.remember(library, order.officer, known, made)
    return Written(len(events), sum(one.state == "CANCELLED" for one in events))


def _made(
    library: Library, order: Order, known: Mapping[str, Given]
) -> Iterator[tuple[str, int, Made]]:
    """The events of the officer's records, in the range or known to the calendar."""
    for kind in order.kinds:
        told = {one.record for one in known.values() if one.kind == kind}
        rows, titles = _rows(library, kind, order, told)
        for row in rows:
            for one in _events(row, titles, library.clock.today()):
                if _wanted(one, order, one.event.uid in known):
                    yield kind, row.id, one


def _wanted(one: Made, order: Order, known: bool) -> bool:
    if known:
        return True
    over = one.over or one.event.state == "CANCELLED"
    return not over and one.first <= order.last and one.last >= order.first


def _rows(
    library: Library, kind: str, order: Order, told: Iterable[int]
) -> tuple[list[Record], Titles]:
    """The officer's records that may have a day in the range, and those told of before."""
    with library.store.reading() as connection:
        ids = dict.fromkeys((*lists.ids(connection, _query(kind, order)), *told))
        found = [
            row
            for row in records.many(connection, kind, ids).values()
            if not order.officer or _concerns(row, order.officer)
        ]
        return found, lists.link_titles(connection, kind, found)


def _query(kind: str, order: Order) -> Query:
    """Roughly the records of the range; a date may be a year alone."""
    if kind == "person":
        return Query(kind, (Condition("birthday", "filled"),))
    if kind == "followup":
        query = Query(kind).where("due", "from", str(order.first.year))
        return query.where("due", "to", order.last.isoformat())
    return Query(kind).where("start", "to", order.last.isoformat())


def _concerns(row: Record, officer: str) -> bool:
    """Whether a record is the officer's, or names him or her among who assists or receives."""
    assist = row.co_owner if isinstance(row, FollowUp) else ""
    receive = row.hosts if isinstance(row, Visit) else ""
    return row.owner == officer or officer in assist or officer in receive


def _events(row: Record, titles: Titles, today: dt.date) -> Iterator[Made]:
    def named(links: Sequence[Link]) -> tuple[Link, ...]:
        return outside.named(links, titles)

    if isinstance(row, FollowUp):
        yield from followup(row, named(row.about))
    elif isinstance(row, Visit):
        yield from visit(row, named(row.head))
    elif isinstance(row, Person):
        yield from birthday(row, today)


def _gone(
    library: Library, order: Order, known: Mapping[str, Given], made: set[str]
) -> Iterator[CalendarEvent]:
    """Events to be called off: nothing stands for them any more, or somebody else's record does."""
    today = library.clock.today()
    for uid, one in known.items():
        if uid in made or one.kind not in order.kinds or one.day < today:
            continue
        day = today if one.day == dt.date.max else one.day
        called_off = CalendarEvent(
            uid, _("Called off"), day, day, library.clock.now(), one.sequence + 1, "CANCELLED"
        )
        yield called_off
