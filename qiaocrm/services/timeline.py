"""What a detail pane shows beside a record's fields: posts, next steps, and what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qiaocrm.domain.fields import Record
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import title_of
from qiaocrm.language import zones
from qiaocrm.services.attachments import KeptFile, listed
from qiaocrm.services.library import Library
from qiaocrm.storage import events as ledger
from qiaocrm.storage import journal, lists, records
from qiaocrm.storage.lists import Key, Latest, Post
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Entry

PAGE = 20
"""Events read at once: about as many as a pane shows."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on the timeline: `date` is ISO or empty (then it stands at the end)."""

    date: str
    kind: str
    id: int
    text: str
    record: Record


@dataclass(frozen=True, slots=True)
class Dossier:
    """A record with everything around it.

    `events` are the newest ones, of the kind `chosen` or of all where it is empty; `counts` says
    how many there are of each kind. `zones` are the time zones that its place may lie in.
    """

    kind: str
    record: Record
    titles: Mapping[Key, str]
    posts: Sequence[Post]
    tasks: Sequence[Record]
    events: Sequence[Event]
    attachments: Sequence[KeptFile]
    counts: Mapping[str, int]
    chosen: str
    latest: Latest | None
    zones: Sequence[str]
    reason: str = ""
    """Of a follow-up that a rule made: why it is there."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One line of a record's history: when, by whom, which action, what changed (stored values)."""

    action: journal.Action
    entry: Entry


def dossier(
    library: Library, kind: str, record: int, events: int = PAGE, chosen: str = ""
) -> Dossier | None:
    """The record with its posts, open follow-ups and newest events; None where it is gone."""
    with library.store.reading() as connection:
        row = records.many(connection, kind, [record]).get(record)
        if row is None:
            return None
        titles = dict(lists.link_titles(connection, kind, [row]))
        held = lists.posts(connection, kind, [record]).get(record, ())
        tasks = _pointing(connection, Query("followup").sorted_by("due"), kind, record)
        latest = lists.latest(connection, kind, [record]).get(record)
        files = _pointing(connection, Query("attachment"), kind, record)
        counts = ledger.counts(connection, (kind, record))
        chosen = chosen if chosen in counts else ""
        found = _events(connection, (kind, record), chosen, 0, events)
        for event in found:
            titles.update(lists.link_titles(connection, event.kind, [event.record]))
    open_tasks = [
        task for task in tasks if getattr(task, "state", "") in ("open", "doing", "postponed")
    ]
    reason = ""
    if isinstance(row, FollowUp) and row.origin is not None:
        from qiaocrm.services.rules.explaining import explain  # start-up counts

        reason = explain(library, row)
    return Dossier(
        kind,
        row,
        titles,
        held,
        open_tasks,
        found,
        listed(library, files),
        counts,
        chosen,
        latest,
        _zones(row),
        reason,
    )


def older(library: Library, kind: str, record: int, chosen: str, skip: int) -> list[Event]:
    """The next page of events after the `skip` newest ones."""
    with library.store.reading() as connection:
        return _events(connection, (kind, record), chosen, skip, PAGE)


def history(library: Library, kind: str, record: int) -> list[Edit]:
    """What was done to the record, the newest first."""
    with library.store.reading() as connection:
        return [Edit(action, entry) for action, entry in journal.history(connection, kind, record)]


def visits_of(library: Library, kind: str, record: int) -> list[Record]:
    """The visits in which a merchant, company or association took part, the newest first."""
    with library.store.reading() as connection:
        return _pointing(
            connection, Query("visit").sorted_by("start", descending=True), kind, record
        )


def _events(connection: Reading, key: Key, chosen: str, skip: int, most: int) -> list[Event]:
    found = ledger.page(connection, key, chosen, skip, most)
    rows = {
        source: records.many(
            connection, source, [one for kind, one, _day in found if kind == source]
        )
        for source in {kind for kind, _one, _day in found}
    }
    return [
        Event(day, source, one, title_of(source, rows[source][one]), rows[source][one])
        for source, one, day in found
        if one in rows[source]
    ]


def _zones(row: Record) -> tuple[str, ...]:
    """Looked up here and not while painting: the first look loads dictionaries."""
    return zones.of_place(*(getattr(row, key, "") for key in ("country", "city", "region")))


def _pointing(connection: Reading, query: Query, kind: str, record: int) -> list[Record]:
    ids = lists.ids(connection, query.where("", "links", kind, record))
    rows = records.many(connection, query.kind, ids)
    return [rows[one] for one in ids if one in rows]
