"""Undo and redo of any action, from the journal.

An undo writes the stored values back that the action found; a record that has been edited since
keeps the edited fields and is named. Nothing is compared by version or time but by content, so
an edit that was itself undone does not stand in the way.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ActionKind, ChangeSet
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity
from qiaocrm.storage import derived, indexing, journal, records, search
from qiaocrm.storage.journal import Action, action, entries
from qiaocrm.storage.many import room
from qiaocrm.storage.rows import columns_of
from qiaocrm.storage.writer import Entry, Key, Stamp, Tick, log_action, write_row


@dataclass(frozen=True, slots=True)
class Reverted:
    """What an undo or redo did: the action, the records touched, and those kept as edited since
    with their titles.
    """

    action: Action
    touched: frozenset[Key]
    kept: tuple[tuple[str, int, str], ...]


def undo(
    connection: Connection, number: int, stamp: Stamp, tick: Tick = lambda _done: None
) -> Reverted:
    """Take back an action; later edits stay and are named.

    Raises UserError when it has been taken back already.
    """
    done = action(connection, number)
    if done.state != "done":
        raise UserError(N_("Action {number} has been undone already."), number=number)
    kept, touched = _take_back_updates(connection, journal.updates(connection, number), stamp)
    # The links of what was taken back count no more, so they are brought in line first.
    derived.refresh(connection, touched, tick)
    keys = set(journal.created(connection, number))
    staying = _edited_since(connection, number, keys)
    staying |= _needed_by_others(connection, keys, staying)
    _erase(connection, keys - staying, tick)
    derived.refresh(connection, keys - staying, tick)
    touched |= keys - staying
    kept |= staying
    _note(connection, done, "undo", "undone", stamp)
    names = search.titles(connection, kept)
    return Reverted(
        done, frozenset(touched), tuple((*key, names.get(key, "")) for key in sorted(kept))
    )


def redo(
    connection: Connection, number: int, stamp: Stamp, tick: Tick = lambda _done: None
) -> Reverted:
    """Do an undone action again; fields edited since the undo stay and are named."""
    undone = action(connection, number)
    if undone.state != "undone":
        raise UserError(N_("Action {number} is not undone."), number=number)
    changed = entries(connection, number)
    created = [entry for entry in changed if entry.operation == "create"]
    alive = _present(connection, created)
    fresh = [entry for entry in created if (entry.kind, entry.record) not in alive]
    _create_again(connection, fresh, stamp)
    again = {(entry.kind, entry.record) for entry in fresh}
    derived.refresh(connection, again, tick)
    turned = [
        Entry(entry.kind, entry.record, "update", entry.after, entry.before)
        for entry in reversed(changed)
        if entry.operation == "update"
    ]
    kept, touched = _take_back_updates(connection, turned, stamp)
    derived.refresh(connection, touched, tick)
    touched |= again
    _note(connection, undone, "redo", "done", stamp)
    names = search.titles(connection, kept)
    return Reverted(
        undone, frozenset(touched), tuple((*key, names.get(key, "")) for key in sorted(kept))
    )


def _note(
    connection: Connection, target: Action, kind: ActionKind, state: str, stamp: Stamp
) -> None:
    connection.exec_driver_sql("UPDATE action SET state = ? WHERE id = ?", (state, target.id))
    said = ChangeSet(target.label, (), target.details, kind)
    log_action(connection, said, stamp, state="note", reverts=target.id)


def _raw(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The stored values of rows by id."""
    columns = columns_of(kind)
    names = ", ".join(f'"{column}"' for column in columns)
    found: dict[int, dict[str, Any]] = {}
    for batch in records.batches(ids):
        marks = ", ".join("?" * len(batch))
        statement = f'SELECT {names} FROM "{kind}" WHERE id IN ({marks})'
        for row in connection.exec_driver_sql(statement, tuple(batch)).all():
            found[row[0]] = dict(zip(columns, row, strict=True))
    return found


def _rows_of(connection: Connection, changed: Iterable[Entry]) -> dict[Key, dict[str, Any]]:
    by_kind: dict[str, list[int]] = {}
    for entry in changed:
        by_kind.setdefault(entry.kind, []).append(entry.record)
    return {
        (kind, record): row
        for kind, ids in by_kind.items()
        for record, row in _raw(connection, kind, ids).items()
    }


def _present(connection: Connection, changed: Iterable[Entry]) -> set[Key]:
    return set(_rows_of(connection, changed))


def _take_back_updates(
    connection: Connection, changed: list[Entry], stamp: Stamp
) -> tuple[set[Key], set[Key]]:
    """Write old values back where the present ones are those the action wrote.

    Returns the records of which some field had to stay, and those written.
    """
    updates = [entry for entry in changed if entry.operation == "update"]
    present = _rows_of(connection, updates)
    kept: set[Key] = set()
    touched: set[Key] = set()
    for entry in reversed(updates):
        key = (entry.kind, entry.record)
        row = present.get(key)
        if row is None:
            continue
        back = {
            name: value
            for name, value in entry.before.items()
            if row[name] == entry.after.get(name) and _stands(connection, entry.kind, name, value)
        }
        if len(back) < len(entry.before):
            kept.add(key)
        if back:
            write_row(connection, entry.kind, entry.record, back, stamp)
            row.update(back)
            touched.add(key)
    return kept, touched


def _stands(connection: Connection, kind: str, name: str, value: Any) -> bool:
    """Whether a stored value may be written back: all records that it links to are there."""
    spec = entity(kind).specs.get(name)
    if value is None or spec is None or not isinstance(spec.kind, Links):
        return True
    wanted = [(link.kind, link.id) for link in spec.kind.from_store(value) if link.resolved]
    return len(search.titles(connection, wanted)) == len(set(wanted))


def _edited_since(connection: Connection, number: int, created: Iterable[Key]) -> set[Key]:
    """Records that the action created and whose present values are not those it gave them."""
    found = set()
    for (kind, record), row in _moved_on(connection, created).items():
        own = {
            name: value
            for name, value in row.items()
            if name not in _KEPT_BY_WRITER and value is not None
        }
        if own != dict(journal.creation(connection, number, kind, record).after):
            found.add((kind, record))
    return found


def _moved_on(connection: Connection, keys: Iterable[Key]) -> dict[Key, dict[str, Any]]:
    """The rows of those records that were written to after they were created: most never are."""
    found: dict[Key, dict[str, Any]] = {}
    for kind, ids in records.by_kind(keys).items():
        for batch in records.batches(ids):
            marks = ", ".join("?" * len(batch))
            statement = f'SELECT id FROM "{kind}" WHERE id IN ({marks}) AND version > 1'
            moved = connection.exec_driver_sql(statement, tuple(batch)).scalars().all()
            found |= {(kind, one): row for one, row in _raw(connection, kind, moved).items()}
    return found


_KEPT_BY_WRITER = frozenset(
    ("id", "uuid", "version", "created_at", "created_by", "updated_at", "updated_by")
)


def _needed_by_others(connection: Connection, created: set[Key], staying: set[Key]) -> set[Key]:
    """Created records that something outside this action, or something that stays, points to."""
    if not created:
        return set()
    links = connection.exec_driver_sql("SELECT src_kind, src_id, dst_kind, dst_id FROM link")
    found = [((row[0], row[1]), (row[2], row[3])) for row in links]
    # What lies in the trash may come back, and then needs what it points to.
    pointers = [
        pair for pair in (*found, *derived.links_in_trash(connection)) if pair[1] in created
    ]
    needed: set[Key] = set()
    while True:
        more = {
            target
            for source, target in pointers
            if target not in needed
            and (source not in created or source in staying or source in needed)
        } - staying
        if not more:
            return needed
        needed |= more


def _erase(connection: Connection, keys: Collection[Key], tick: Tick) -> None:
    done = 0
    with room(connection, len(keys)):
        for kind, ids in records.by_kind(keys).items():
            tick(done)
            done += len(ids)
            erased = [(one,) for one in ids]
            connection.exec_driver_sql(f'DELETE FROM "{kind}" WHERE id = ?', erased)


def _create_again(connection: Connection, created: Iterable[Entry], stamp: Stamp) -> None:
    """Insert records with the ids they had; links elsewhere in the journal stay true."""
    for entry in created:
        title = str(entry.after.get(entity(entry.kind).title) or "")
        row = {
            "id": entry.record,
            "uuid": str(uuid.uuid4()),
            "version": 1,
            "created_at": stamp.at,
            "created_by": stamp.by,
            "updated_at": stamp.at,
            "updated_by": stamp.by,
            "sort_key": indexing.sort_key(entry.kind, title),
            **entry.after,
        }
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.exec_driver_sql(
            f'INSERT INTO "{entry.kind}" ({names}) VALUES ({marks})', tuple(row.values())
        )
