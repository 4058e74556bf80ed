"""Follow-ups (跟进提醒): what is due, completing, putting off; and the page 今日."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import Change, ChangeSet, Create, Update
from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.query import Query
from qiaocrm.domain.tasks import Due, completing, following, postponing, snoozing, window
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Applied

_CHANNEL_OF = {
    "call": "phone",
    "wechat": "wechat",
    "email": "email",
    "letter": "letter",
    "visit": "visit",
    "meeting": "meeting",
}


@dataclass(frozen=True, slots=True)
class Today:
    """What the page 今日 shows: follow-ups by urgency, and who has gone longest without contact.

    `quiet` holds (kind, id) of associations and merchants, the longest silent first.
    """

    overdue: Sequence[int]
    today: Sequence[int]
    week: Sequence[int]
    quiet: Sequence[tuple[str, int]]


def due_query(due: Due, today: dt.date) -> Query:
    """The open follow-ups of a window, the earliest first."""
    query = Query("followup").where("state", "in", *OPEN_STATES).sorted_by("due")
    first, last = window(due, today)
    if first is not None:
        query = query.where("due", "from", _first_iso(first))
    if last is not None:
        query = query.where("due", "to", last.isoformat())
    return query


def due_ids(library: Library, due: Due) -> array[int]:
    """The open follow-ups that are overdue, due today, this week, this month, or all.

    A month as deadline is overdue only after its last day.
    """
    today = library.clock.today()
    with library.store.reading() as connection:
        found = lists.ids(connection, due_query(due, today))
        rows = records.many(connection, "followup", found)
    first, last = window(due, today)
    keep = []
    for one in found:
        row = rows[one]
        if not isinstance(row, FollowUp):
            continue
        day = row.due.last_day() if row.due else None
        if due == "all" or (
            day and (first is None or day >= first) and (last is None or day <= last)
        ):
            keep.append(one)
    return array("q", keep)


def today(library: Library, *, quiet: int = 8) -> Today:
    """Everything that the page 今日 shows."""
    week = due_ids(library, "week")
    now = due_ids(library, "today")
    later = array("q", [one for one in week if one not in set(now)])
    return Today(due_ids(library, "overdue"), now, later, quiet_contacts(library, quiet))


def quiet_contacts(library: Library, limit: int) -> list[tuple[str, int]]:
    """Associations and merchants by the day of the last contact, the longest silent first.

    Those without any contact on record come before all others; who has died or does not wish to
    be contacted is left out.
    """
    merchants = Query("person").where("merchant", "in", 1)
    for reason in ("deceased", "do_not_contact"):
        merchants = merchants.where(reason, "empty")
    with library.store.reading() as connection:
        asked = (Query("association"), merchants)
        never = [
            (query.kind, one)
            for query in asked
            for one in lists.first(connection, query.where("last_contact", "empty"), limit)
        ]
        if len(never) >= limit:
            return sorted(never)[:limit]
        found = [one for query in asked for one in _silent(connection, query, limit)]
    return [*sorted(never), *((kind, one) for _date, kind, one in sorted(found))][:limit]


def _silent(connection: Reading, query: Query, limit: int) -> list[tuple[str, str, int]]:
    """The day of the last contact, kind and id of those silent for longest."""
    silent = query.where("last_contact", "filled").sorted_by("last_contact")
    ordered = lists.first(connection, silent, limit)
    latest = lists.latest(connection, query.kind, ordered)
    return [(latest[one].date, query.kind, one) for one in ordered if one in latest]


def complete(
    library: Library,
    followup: FollowUp,
    result: str,
    *,
    next_subject: str = "",
    next_due: PartialDate | None = None,
) -> Applied:
    """Mark a follow-up done, note it in the timeline of whom it is about, and plan the next step.

    One that repeats makes room for the next of its series.

    Raises Conflict when it was changed meanwhile.
    """
    day = library.clock.today()
    changes: list[Change] = [
        Update("followup", followup.id, completing(result, day), followup.version)
    ]
    about = tuple(
        link
        for link in followup.about
        if link.kind in ("association", "person", "company", "project")
    )
    if about:
        noted = {
            "summary": f"{followup.subject}：{result}" if result else followup.subject,
            "date": PartialDate(day.year, day.month, day.day),
            "channel": _CHANNEL_OF.get(followup.kind, ""),
            "direction": "out",
            "about": about,
        }
        changes.append(Create("interaction", -1, noted))
    if next_subject.strip():
        step = {
            "subject": next_subject.strip(),
            "due": next_due,
            "about": followup.about,
            "owner": followup.owner,
            "kind": followup.kind,
            "priority": followup.priority,
        }
        changes.append(Create("followup", -2, step))
    if later := following(followup, day):
        changes.append(Create("followup", -3, later))
    label = N_("Complete “{title}”")
    return library.apply(ChangeSet(label, tuple(changes), {"title": followup.subject[:20]}))


def postpone(library: Library, ids: Sequence[int], day: dt.date) -> Applied:
    """Put follow-ups off to another day."""
    changes = tuple(Update("followup", one, postponing(day)) for one in ids)
    label = N_("Postpone {count} follow-ups to {day}")
    return library.apply(ChangeSet(label, changes, {"count": len(ids), "day": day.isoformat()}))


def snooze(library: Library, ids: Sequence[int], moment: dt.datetime) -> Applied:
    """Do not remind of follow-ups before a local moment; their due days stay."""
    changes = tuple(Update("followup", one, snoozing(moment)) for one in ids)
    label = N_("Silence {count} follow-ups until {moment}")
    details: dict[str, str | int] = {"count": len(ids), "moment": f"{moment:%Y-%m-%d %H:%M}"}
    return library.apply(ChangeSet(label, changes, details))


def plan(
    library: Library, about: Sequence[Link], subject: str, due: PartialDate | None, kind: str = ""
) -> Applied:
    """A new follow-up about some records, typed in one line."""
    values = {
        "subject": subject,
        "due": due,
        "about": tuple(about),
        "kind": kind,
        "owner": library.option("officer"),
    }
    label = N_("New follow-up “{title}”")
    return library.apply(
        ChangeSet(label, (Create("followup", -1, values),), {"title": subject[:20]})
    )


def _first_iso(day: dt.date) -> str:
    """The ISO year: partial dates sort before their days, and are looked at one by one later."""
    return f"{day.year:04d}"
