"""Reading whole records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record
from qiaocrm.storage.rows import columns_of, reader_of, record_of

_BATCH = 900
"""Ids a statement: below SQLite's oldest limit of bound values."""


def get(connection: Connection, kind: str, record: int) -> Record:
    """The record, be it live or in the trash.

    Raises UserError where there is no such record.
    """
    found = many(connection, kind, [record]).get(record)
    if found is None:
        raise UserError(N_("There is no record {id} of that kind."), id=record)
    return found


def many(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, Record]:
    """The records of those ids, by id; ids without a record are left out."""
    found = (record_of(kind, row) for row in stored_rows(connection, kind, ids))
    return {record.id: record for record in found}


def stored_rows(connection: Connection, kind: str, ids: Iterable[int]) -> Iterator[Sequence[Any]]:
    """The rows of those ids as stored, with the columns of `rows.columns_of`."""
    columns = ", ".join(f'"{column}"' for column in columns_of(kind))
    for batch in batches(ids):
        marks = ", ".join("?" * len(batch))
        statement = f'SELECT {columns} FROM "{kind}" WHERE id IN ({marks})'
        yield from connection.exec_driver_sql(statement, tuple(batch)).fetchall()


def parts(
    connection: Connection, kind: str, keys: Sequence[str]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Id and filled fields among `keys` of all live records, by id: for walks over a whole book."""
    columns = ", ".join(f'"{key}"' for key in ("id", *keys))
    statement = f'SELECT {columns} FROM "{kind}" WHERE deleted_at IS NULL ORDER BY id'
    readers = [(key, reader_of(kind, key)) for key in keys]
    for rows in connection.exec_driver_sql(statement).partitions(_BATCH):
        for number, *row in rows:
            filled = zip(readers, row, strict=True)
            yield (
                number,
                {key: reader(found) for (key, reader), found in filled if found},
            )


def some(
    connection: Connection, kind: str, ids: Iterable[int], keys: Sequence[str]
) -> dict[int, tuple[Any, ...]]:
    """The values of a few columns of those ids, in the order of `keys`: where whole records cost time."""
    columns = ", ".join(f'"{key}"' for key in ("id", *keys))
    readers = [reader_of(kind, key) for key in keys]
    found: dict[int, tuple[Any, ...]] = {}
    for batch in batches(ids):
        marks = ", ".join("?" * len(batch))
        statement = f'SELECT {columns} FROM "{kind}" WHERE id IN ({marks})'
        for number, *row in connection.exec_driver_sql(statement, tuple(batch)).fetchall():
            found[number] = tuple(reader(one) for reader, one in zip(readers, row, strict=True))
    return found


def count(connection: Connection, kind: str) -> int:
    """How many live records of a kind there are."""
    statement = f'SELECT COUNT(*) FROM "{kind}" WHERE deleted_at IS NULL'
    return int(connection.exec_driver_sql(statement).scalar_one())


def every(connection: Connection, kind: str, *, trash: bool = False) -> list[Record]:
    """All live records, or all in the trash, in list order: for small tables such as stages."""
    columns = ", ".join(f'"{column}"' for column in columns_of(kind))
    which = "deleted_at IS NOT NULL" if trash else "deleted_at IS NULL"
    statement = f'SELECT {columns} FROM "{kind}" WHERE {which} ORDER BY sort_key, id'
    return [record_of(kind, row) for row in connection.exec_driver_sql(statement)]


def batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids in portions that one statement can bind."""
    pending = list(ids)
    for start in range(0, len(pending), _BATCH):
        yield pending[start : start + _BATCH]


def by_kind(keys: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """The ids of each kind in order, for neighbours lie on the same pages.

    Sorted as numbers: very many keys sorted as pairs would hold up all threads for a quarter second.
    """
    found: dict[str, list[int]] = {}
    for kind, record in keys:
        found.setdefault(kind, []).append(record)
    for ids in found.values():
        ids.sort()
    return {kind: found[kind] for kind in sorted(found)}
