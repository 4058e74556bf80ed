"""What the writer keeps beside the rows: backward links, titles, search texts.

All of it can be made anew from the rows (`rebuild`), so damage here never loses anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.fields import Record
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import ENTITIES, title_of
from qiaocrm.domain.values import Link
from qiaocrm.storage import indexing, options, records, search
from qiaocrm.storage.many import room
from qiaocrm.storage.schema import KIND_NUMBERS, subject_id
from qiaocrm.storage.store import Store

Key = tuple[str, int]

INSERT_LINK = (
    "INSERT INTO link (src_kind, src_id, field, position, dst_kind, dst_id) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
INSERT_SUBJECT = (
    "INSERT INTO subject (id, kind, record, title, names, body) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET title = excluded.title, names = excluded.names, body = excluded.body"
)
"""Not OR REPLACE: with that SQLite marks a savepoint, at which FTS5 writes out what it gathers."""

INSERT_INDEX = "INSERT INTO finder (rowid, tokens) VALUES (?, ?)"

_LINK_FIELDS = {
    described.key: tuple(
        key for key, spec in described.specs.items() if isinstance(spec.kind, Links)
    )
    for described in ENTITIES
}


def refresh(
    connection: Connection,
    touched: Iterable[Key],
    tick: Callable[[int], None] = lambda _done: None,
) -> None:
    """Bring links, titles and search texts of these records in line with their rows.

    A record whose title changed takes the records that point to it along: they are found by it.
    """
    by_kind = records.by_kind(touched)
    loaded = {kind: records.many(connection, kind, ids) for kind, ids in by_kind.items()}
    _forget_links(connection, by_kind)
    fresh: dict[Key, str] = {}
    gone: list[tuple[int]] = []
    for kind, ids in by_kind.items():
        for record in ids:
            row = loaded[kind].get(record)
            if row is None:
                gone.append((subject_id(kind, record),))
            else:
                fresh[kind, record] = title_of(kind, row)
    old = search.titles(connection, fresh.keys())
    renamed = [key for key, title in old.items() if fresh[key] != title]
    present = [(kind, row) for kind, found in loaded.items() for row in found.values()]
    with room(connection, len(present) + len(gone)):
        if present:
            _write_links(connection, present)
            _write_subjects(connection, present, fresh, tick)
        if gone:
            connection.exec_driver_sql("DELETE FROM subject WHERE id = ?", gone)
            connection.exec_driver_sql("DELETE FROM finder WHERE rowid = ?", gone)
    if pointing := _pointing_to(connection, renamed) - set(fresh):
        refresh(connection, pointing)


def rebuild(connection: Connection) -> None:
    """Make links, titles and search texts of the whole book anew."""
    for table in ("link", "subject"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    connection.exec_driver_sql("INSERT INTO finder (finder) VALUES ('delete-all')")
    for described in ENTITIES:
        # All titles first: the search texts of a record hold those of the records it links to.
        connection.exec_driver_sql(
            "INSERT INTO subject (id, kind, record, title, names, body) "
            f"SELECT id * 32 + {KIND_NUMBERS[described.key]}, '{described.key}', id, "
            f"COALESCE(\"{described.title}\", ''), '', '' FROM \"{described.key}\""
        )
    for described in ENTITIES:
        found = connection.exec_driver_sql(f'SELECT id FROM "{described.key}"').scalars().all()
        for batch in records.batches(found):
            refresh(connection, [(described.key, record) for record in batch])


def renew(store: Store) -> None:
    """Make the search index anew if the program now indexes otherwise than when it was made."""
    with store.reading() as connection:
        present = options.get(connection, "index") == indexing.VERSION
    if not present:
        with store.writing() as connection:
            rebuild(connection)
            options.put(connection, "index", indexing.VERSION)


def links_of(kind: str, value_of: Callable[[str], Any]) -> Iterable[tuple[str, int, Link]]:
    """The resolved links of a record whose typed values `value_of` tells, as (field, position, link)."""
    for key in _LINK_FIELDS[kind]:
        for position, link in enumerate(value_of(key) or ()):
            if link.kind:
                yield key, position, link


def values_of(record: Record) -> Callable[[str], Any]:
    """The typed values of a whole record by key."""
    return partial(getattr, record)


def links_in_trash(connection: Connection) -> Iterable[tuple[Key, Key]]:
    """The links of records in the trash as (from, to): `link` holds only those of live ones."""
    for kind, fields in _LINK_FIELDS.items():
        if fields:
            statement = f'SELECT id FROM "{kind}" WHERE deleted_at IS NOT NULL'
            found = connection.exec_driver_sql(statement).scalars().all()
            for record in records.many(connection, kind, found).values():
                for _field, _position, link in links_of(kind, values_of(record)):
                    yield (kind, record.id), (link.kind, link.id)


def pointing_to(connection: Connection, wanted: Iterable[Key]) -> list[Key]:
    """The records, live or in the trash, that hold a link to one of these; in a fixed order."""
    keys = frozenset(wanted)
    resting = {source for source, target in links_in_trash(connection) if target in keys}
    return sorted(_pointing_to(connection, keys) | resting)


def _forget_links(connection: Connection, by_kind: dict[str, list[int]]) -> None:
    for kind, ids in by_kind.items():
        if ids and _LINK_FIELDS[kind]:
            connection.exec_driver_sql(
                "DELETE FROM link WHERE src_kind = ? AND src_id = ?", [(kind, one) for one in ids]
            )


def _write_links(connection: Connection, present: Iterable[tuple[str, Record]]) -> None:
    found = [
        (kind, record.id, key, position, link.kind, link.id)
        for kind, record in present
        if not record.deleted_at
        for key, position, link in links_of(kind, values_of(record))
    ]
    if found:
        connection.exec_driver_sql(INSERT_LINK, found)


def _write_subjects(
    connection: Connection,
    present: list[tuple[str, Record]],
    fresh: dict[Key, str],
    tick: Callable[[int], None],
) -> None:
    """Titles for all, search texts only for the live."""
    wanted = {
        (link.kind, link.id)
        for kind, record in present
        for _key, _at, link in links_of(kind, values_of(record))
    }
    known = {**search.titles(connection, wanted - fresh.keys()), **fresh}
    subjects: list[tuple[Any, ...]] = []
    index: list[tuple[int, str]] = []
    for number, (kind, record) in enumerate(present):
        row = subject_id(kind, record.id)
        texts = indexing.texts_of(kind, values_of(record), known)
        title = fresh[kind, record.id]
        subjects.append((row, kind, record.id, title, texts.names, texts.body))
        if not record.deleted_at:
            index.append((row, indexing.tokens(kind, texts)))
        if not number % 500:
            tick(number)
    rows = [(subject[0],) for subject in subjects]
    connection.exec_driver_sql("DELETE FROM finder WHERE rowid = ?", rows)
    connection.exec_driver_sql(INSERT_SUBJECT, subjects)
    if index:
        connection.exec_driver_sql(INSERT_INDEX, index)


def _pointing_to(connection: Connection, keys: Iterable[Key]) -> set[Key]:
    """The live records that hold a link to one of these."""
    found: set[Key] = set()
    for kind, record in keys:
        found.update(
            (row[0], row[1])
            for row in connection.exec_driver_sql(
                "SELECT DISTINCT src_kind, src_id FROM link WHERE dst_kind = ? AND dst_id = ?",
                (kind, record),
            )
        )
    return found
