"""The one writer: applies a ChangeSet in one transaction, with journal, links and search texts.

Nothing else in the program writes records. All or nothing: on any error the file is as before.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Connection

from qiaocrm.base.errors import Conflict
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create, Trash, Update
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity
from qiaocrm.storage import derived, fresh, records, rows, search
from qiaocrm.storage.indexing import sort_key
from qiaocrm.storage.many import gathering

if TYPE_CHECKING:
    from qiaocrm.base.spreading import Spread

Key = tuple[str, int]

CONFLICT = N_(
    "This record was changed meanwhile. Your entries are still here: reload it, then save again."
)


@dataclass(frozen=True, slots=True)
class Applied:
    """What a ChangeSet did: its action in the journal (0 when nothing changed), the ids that
    created records received, and which records were touched.
    """

    action: int
    ids: Mapping[int, int]
    touched: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: stored values of a record before and after."""

    kind: str
    record: int
    operation: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(slots=True)
class Stamp:
    """Who writes, and when (UTC, ISO)."""

    by: str
    at: str = field(
        default_factory=lambda: dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    )


_BATCH = 500
"""New records that are worked out together, and changed ones between two ticks."""

Tick = Callable[[int], None]
"""Told the number of records written so far; may raise Cancelled, which leaves nothing written."""


def apply(
    connection: Connection,
    change_set: ChangeSet,
    stamp: Stamp,
    tick: Tick = lambda _done: None,
    spread: Spread = map,
) -> Applied:
    """Write a ChangeSet inside the connection's transaction.

    `spread` works out what many new records leave in the tables, perhaps in other processes.

    Raises Conflict when a record has changed since the version that an Update or Trash names.
    """
    creates = [change for change in change_set.changes if isinstance(change, Create)]
    ids = _new_ids(connection, creates)
    state = "note" if change_set.action == "seed" else "done"
    action = log_action(connection, change_set, stamp, state=state) if creates else 0
    touched = _create(connection, creates, ids, _Writing(action, stamp, tick, spread))
    others = [change for change in change_set.changes if isinstance(change, Update | Trash)]
    entries = _update(connection, others, ids, stamp, tick)
    if entries:
        action = action or log_action(connection, change_set, stamp, state=state)
        log_entries(connection, action, entries)
        changed = {(entry.kind, entry.record) for entry in entries}
        derived.refresh(connection, changed, tick)
        touched |= changed
    return Applied(action, ids, frozenset(touched))


def _new_ids(connection: Connection, creates: Iterable[Create]) -> dict[int, int]:
    """Ids for the records to create, by their temporary ones; never one that was used before."""
    ids: dict[int, int] = {}
    last: dict[str, int] = {}
    for change in creates:
        if change.kind not in last:
            row = connection.exec_driver_sql(
                "SELECT seq FROM sqlite_sequence WHERE name = ?", (change.kind,)
            ).first()
            last[change.kind] = row[0] if row else 0
        last[change.kind] += 1
        ids[change.temp_id] = last[change.kind]
    return ids


@dataclass(frozen=True, slots=True)
class _Writing:
    """What holds for all new records of a set."""

    action: int
    stamp: Stamp
    tick: Tick
    spread: Spread


def _create(
    connection: Connection, creates: Sequence[Create], ids: Mapping[int, int], writing: _Writing
) -> set[Key]:
    """Insert the new records, a batch at a time; returns their keys."""
    titles = {
        (change.kind, ids[change.temp_id]): fresh.title_of(change.kind, change.values)
        for change in creates
    }
    done, batches = 0, _batches(connection, creates, ids, titles, writing)
    with gathering(connection, len(creates)):
        for laid in writing.spread(fresh.lay_out, batches):
            fresh.insert(connection, laid)
            done += len(laid.rows)
            writing.tick(done)
    return set(titles)


def _batches(
    connection: Connection,
    creates: Sequence[Create],
    ids: Mapping[int, int],
    titles: Mapping[Key, str],
    writing: _Writing,
) -> Iterator[fresh.New]:
    """The new records in batches of one kind, each with the titles that its links need."""
    by_kind: dict[str, list[Create]] = defaultdict(list)
    for change in creates:
        by_kind[change.kind].append(change)
    for kind, changes in by_kind.items():
        uuids = fresh.uuids(len(changes))
        for start in range(0, len(changes), _BATCH):
            new = [
                (ids[change.temp_id], fresh.settled(change.values, ids))
                for change in changes[start : start + _BATCH]
            ]
            ends = {
                (link.kind, link.id)
                for _record, values in new
                for _key, _at, link in derived.links_of(kind, values.get)
            }
            known = search.titles(connection, {end for end in ends if end not in titles})
            known |= {end: titles[end] for end in ends if end in titles}
            stamp = writing.stamp
            drawn = uuids[start : start + _BATCH]
            yield fresh.New(kind, new, drawn, known, stamp.by, stamp.at, writing.action)


def _update(
    connection: Connection,
    changes: Sequence[Update | Trash],
    ids: Mapping[int, int],
    stamp: Stamp,
    tick: Tick,
) -> list[Entry]:
    by_kind: dict[str, list[Update | Trash]] = defaultdict(list)
    for change in changes:
        by_kind[change.kind].append(change)
    entries = []
    for kind, wanted in by_kind.items():
        present = records.many(connection, kind, (change.id for change in wanted))
        repeated = len(wanted) > len(present)
        for number, change in enumerate(wanted):
            if not number % _BATCH:
                tick(number)
            record = present.get(change.id)
            if record is None or (change.version is not None and record.version != change.version):
                raise Conflict(CONFLICT)
            before, after, values = _step(kind, record, change, ids, stamp)
            if after:
                write_row(connection, kind, change.id, after, stamp)
                entries.append(Entry(kind, change.id, "update", before, after))
                if repeated:
                    # A later change of the same set starts from what this one wrote.
                    present[change.id] = dataclasses.replace(record, **values)
    return entries


def _step(
    kind: str, record: Record, change: Update | Trash, ids: Mapping[int, int], stamp: Stamp
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """What a change does to a record: stored values before and after, and the typed new ones."""
    if isinstance(change, Trash):
        if bool(record.deleted_at) == change.deleted:
            return {}, {}, {}
        values: dict[str, Any] = {"deleted_at": stamp.at if change.deleted else None}
        return {"deleted_at": record.deleted_at}, values, values
    values = fresh.settled(change.values, ids)
    old = rows.stored(kind, {key: getattr(record, key) for key in values})
    new = rows.stored(kind, values)
    after = {key: value for key, value in new.items() if value != old[key]}
    return {key: old[key] for key in after}, after, values


def write_row(
    connection: Connection, kind: str, record: int, after: Mapping[str, Any], stamp: Stamp
) -> None:
    """Set stored values of one row and move its version on."""
    assignments = "".join(f'"{column}" = ?, ' for column in after)
    values = [*after.values()]
    title = entity(kind).title
    if title in after:
        assignments += "sort_key = ?, "
        values.append(sort_key(kind, str(after[title] or "")))
    connection.exec_driver_sql(
        f'UPDATE "{kind}" SET {assignments}version = version + 1, updated_at = ?, updated_by = ? WHERE id = ?',
        (*values, stamp.at, stamp.by, record),
    )


def log_action(
    connection: Connection,
    change_set: ChangeSet,
    stamp: Stamp,
    *,
    state: str = "done",
    reverts: int | None = None,
) -> int:
    """Write the head of an action into the journal and return its number."""
    result = connection.exec_driver_sql(
        "INSERT INTO action (at, by, kind, label, details, about, state, reverts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            stamp.at,
            stamp.by,
            change_set.action,
            change_set.label,
            to_json(change_set.details),
            to_json(change_set.about),
            state,
            reverts,
        ),
    )
    return int(result.lastrowid)


def to_json(values: Mapping[str, Any]) -> str:
    """Plain values as the journal keeps them: compact, signs as they are."""
    return orjson.dumps(dict(values)).decode()


def log_entries(connection: Connection, action: int, entries: Iterable[Entry]) -> None:
    """Write one line of the journal per record."""
    connection.exec_driver_sql(
        fresh.INSERT_CHANGE,
        [
            (
                action,
                entry.kind,
                entry.record,
                entry.operation,
                to_json(entry.before),
                to_json(entry.after),
            )
            for entry in entries
        ],
    )
