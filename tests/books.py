"""Books of records for tests: an empty one at a fixed moment, records in one line, all it holds."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from qiaocrm.base.clock import FixedClock
from qiaocrm.domain.fields import Record
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES, entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import lists, records
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import derived

MOMENT = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
"""A Monday."""


@cache
def _empty() -> bytes:
    """The file of a new book."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.db"
        open_library(path, FixedClock(MOMENT)).close()
        return path.read_bytes()


def new_book(folder: Path, name: str = "book.db") -> Library:
    """An empty book whose day is 2026-11-23; a file of that name is opened as it is."""
    path = folder / name
    if not path.exists():
        path.write_bytes(_empty())
    return open_library(path, FixedClock(MOMENT))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Library]:
    """An empty open book; import it into a conftest."""
    library = new_book(tmp_path)
    yield library
    library.close()


def add(library: Library, kind: str, title: str, /, **values: Any) -> Link:
    """Write a record and return a link to it."""
    made, _applied = records.create(library, kind, {entity(kind).title: title, **values})
    return Link(kind, made, title)


def edit(library: Library, link: Link, /, **values: Any) -> Any:
    """Change a record as it is now."""
    return records.edit(library, load(library, link), link.kind, values)


def load(library: Library, link: Link) -> Any:
    """The record that a link points to; its fields are those of its kind."""
    return records.load(library, link.kind, link.id)


def day(iso: str) -> PartialDate:
    """2026, 2026-05 or 2026-05-20."""
    return PartialDate.from_iso(iso)


def titles(library: Library, query: Query) -> list[str]:
    """The titles of the records that a query finds, in its order."""
    ids = lists.ids(library, query)
    return [title_of(query.kind, records.load(library, query.kind, one)) for one in ids]


def dump(library: Library) -> dict[str, Any]:
    """Everything that an officer could see of the book: rows, links, what is found."""
    seen: dict[str, Any] = {}
    with library.store.reading() as connection:
        for described in ENTITIES:
            columns = ("id", "deleted_at", "sort_key", *described.specs)
            keys = ", ".join(f'"{column}"' for column in columns)
            rows = connection.exec_driver_sql(f'SELECT {keys} FROM "{described.key}" ORDER BY id')
            seen[described.key] = [tuple(row) for row in rows]
        rows = connection.exec_driver_sql("SELECT * FROM link ORDER BY 1, 2, 3, 4")
        seen["link"] = [tuple(row) for row in rows]
        rows = connection.exec_driver_sql("SELECT id, title, names, body FROM subject ORDER BY id")
        # The texts that a record is found by are parted by |; their order does not matter.
        seen["subject"] = [
            (*row[:2], *(sorted(text.split("|")) for text in row[2:])) for row in rows
        ]
        found = connection.exec_driver_sql("SELECT rowid FROM finder ORDER BY 1")
        seen["found"] = list(found.scalars())
    return seen


def rebuilt(library: Library) -> dict[str, Any]:
    """The dump after all that is derived from the rows was made anew."""
    with library.store.writing() as connection:
        derived.rebuild(connection)
    return dump(library)


def every(library: Library) -> Iterator[tuple[str, Record]]:
    """All records, live or in the trash, as (kind, record)."""
    for described in ENTITIES:
        for trash in (False, True):
            for one in lists.ids(library, Query(described.key, trash=trash)):
                yield described.key, records.load(library, described.key, one)


def dangling(library: Library) -> list[Link]:
    """Links to records that are not there, also in records in the trash."""
    found = dict.fromkeys((kind, record.id) for kind, record in every(library))
    return [
        link
        for kind, record in every(library)
        for _field, _place, link in derived.links_of(kind, derived.values_of(record))
        if (link.kind, link.id) not in found
    ]
