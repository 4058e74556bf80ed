"""What new records leave in every table: rows, journal, links, titles, search texts.

Working it out needs no database, so that a large import can have it done by other processes; the
writer only inserts what comes back.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection

from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.storage import derived, indexing, rows
from qiaocrm.storage.schema import subject_id

Key = tuple[str, int]

_HEAD = (
    "id", "uuid", "version", "created_at", "created_by", "updated_at", "updated_by", "sort_key",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class New:
    """New records of one kind, as (id, typed values with real ids in their links).

    `uuids` are one for each, `titles` those of the records that they link to; `by` and `at` go into
    the rows, `action` into the journal.
    """

    kind: str
    records: Sequence[tuple[int, Mapping[str, Any]]]
    uuids: Sequence[str]
    titles: Mapping[Key, str]
    by: str
    at: str
    action: int


@dataclass(frozen=True, slots=True)
class Laid:
    """The tuples to insert for some new records of one kind; `keys` are the columns in use."""

    kind: str
    keys: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    changes: list[tuple[Any, ...]]
    links: list[tuple[Any, ...]]
    subjects: list[tuple[Any, ...]]
    index: list[tuple[int, str]]


def lay_out(new: New) -> Laid:
    """Work out everything that the records leave behind. Pure."""
    kind, title_key = new.kind, entity(new.kind).title
    defaults = rows.defaults(kind)
    stored, heads, changes, links, subjects, index = [], [], [], [], [], []
    for (record, values), uuid in zip(new.records, new.uuids, strict=True):
        after = {**defaults, **rows.stored(kind, values)}
        kept = {key: value for key, value in after.items() if value is not None}
        title = title_of(kind, values)
        order = indexing.sort_key(kind, str(values.get(title_key, "")))
        heads.append((record, uuid, 1, new.at, new.by, new.at, new.by, order))
        stored.append(kept)
        changes.append((new.action, kind, record, "create", "{}", orjson.dumps(kept).decode()))
        links += [
            (kind, record, key, position, link.kind, link.id)
            for key, position, link in derived.links_of(kind, values.get)
        ]
        texts = indexing.texts_of(kind, values.get, new.titles)
        row = subject_id(kind, record)
        subjects.append((row, kind, record, title, texts.names, texts.body))
        index.append((row, indexing.tokens(kind, texts)))
    # Naming only the columns in use halves the time of the statement.
    keys = tuple(dict.fromkeys(key for kept in stored for key in kept))
    filled = [(*head, *map(kept.get, keys)) for head, kept in zip(heads, stored, strict=True)]
    return Laid(kind, keys, filled, changes, links, subjects, index)


def uuids(count: int) -> list[str]:
    """Random UUIDs (RFC 9562, version 4), made together: one by one they take ten times as long.

    They come sorted, so that the index of a large table is walked once and not criss-cross.
    """
    drawn, found = os.urandom(16 * count).hex(), []
    for start in range(0, 32 * count, 32):
        one = drawn[start : start + 32]
        variant = "89ab"[int(one[16], 16) & 3]
        found.append(f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{variant}{one[17:20]}-{one[20:]}")
    found.sort()
    return found


def title_of(kind: str, values: Mapping[str, Any]) -> str:
    """What will name a record with these values."""
    described = entity(kind)
    return str(values.get(described.title, described.specs[described.title].kind.empty))


def insert(connection: Connection, laid: Laid) -> None:
    """Insert what `lay_out` worked out."""
    names = ", ".join(f'"{column}"' for column in (*_HEAD, *laid.keys))
    marks = ", ".join("?" * (len(_HEAD) + len(laid.keys)))
    for statement, found in (
        (f'INSERT INTO "{laid.kind}" ({names}) VALUES ({marks})', laid.rows),
        (INSERT_CHANGE, laid.changes),
        (derived.INSERT_LINK, laid.links),
        (derived.INSERT_SUBJECT, laid.subjects),
        (derived.INSERT_INDEX, laid.index),
    ):
        if found:
            connection.exec_driver_sql(statement, found)


INSERT_CHANGE = (
    "INSERT INTO change (action, kind, record, operation, before, after) VALUES (?, ?, ?, ?, ?, ?)"
)


def settled(values: Mapping[str, Any], ids: Mapping[int, int]) -> dict[str, Any]:
    """The values with temporary ids in links replaced by the real ones."""
    found = dict(values)
    for key, value in values.items():
        if type(value) is tuple and value and type(value[0]) is Link:
            found[key] = tuple(
                [
                    Link(link.kind, ids[link.id], link.text) if link.id < 0 else link
                    for link in value
                ]
            )
    return found
