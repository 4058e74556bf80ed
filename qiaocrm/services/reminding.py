"""Reminders (提醒): which follow-ups to remind of now, and which were missed while closed.

The book remembers the moment up to which reminders were told, so that each is told once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.query import Condition, Query
from qiaocrm.domain.tasks import reminder_moments
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, options, records
from qiaocrm.storage.store import Reading

_KEY = "reminded"
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Reminder:
    """A follow-up to be reminded of, and the local moment at which that was due."""

    followup: int
    subject: str
    moment: dt.datetime


def tell(library: Library) -> Sequence[Reminder]:
    """The reminders since the last time, the earliest first, each follow-up once.

    Told are those up to now; the next call tells what comes later. A book that was never asked
    before begins now. A clock that was set back tells nothing twice.
    """
    now = local_now(library)
    with library.store.writing() as connection:
        told = options.get(connection, _KEY)
        since = dt.datetime.fromisoformat(told) if told else now
        if since < now or not told:
            options.put(connection, _KEY, now.isoformat(timespec="seconds"))
        return _between(connection, since, now)


def within(library: Library, first: str, last: str) -> bool:
    """Whether it is now between two hours of the day ("08:00"), the last minute included.

    A first that is later than the last means over midnight; what is no hour bounds nothing.
    """
    now = local_now(library).strftime("%H:%M")
    if not (_HOUR.fullmatch(first) and _HOUR.fullmatch(last)):
        return True
    return first <= now <= last if first <= last else now >= first or now <= last


def local_now(library: Library) -> dt.datetime:
    """The moment at the office's desk, without a zone."""
    return library.clock.now().astimezone().replace(tzinfo=None)


def _between(connection: Reading, since: dt.datetime, until: dt.datetime) -> list[Reminder]:
    waiting = Condition(
        "", "any", (Condition("reminders", "filled"), Condition("snoozed", "filled"))
    )
    query = Query("followup", (Condition("state", "in", OPEN_STATES), waiting))
    found = []
    for row in records.many(connection, "followup", lists.ids(connection, query)).values():
        if isinstance(row, FollowUp):
            missed = [one for one in reminder_moments(row) if since < one <= until]
            if missed:
                found.append(Reminder(row.id, row.subject, missed[-1]))
    return sorted(found, key=lambda one: (one.moment, one.followup))
