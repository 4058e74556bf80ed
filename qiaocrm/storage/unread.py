"""Records whose values are only read when asked for: a large import looks at a few of very many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection

from qiaocrm.domain.fields import Record
from qiaocrm.storage import records, rows


class Unread:
    """A stored row that tells a record's attributes, each as the record of its kind would."""

    def __init__(self, columns: Mapping[str, tuple[int, rows.Reader]], row: Sequence[Any]) -> None:
        self._columns = columns
        self._row = row

    def __getattr__(self, key: str) -> Any:
        try:
            place, read = self._columns[key]
        except KeyError:
            raise AttributeError(f"this kind of record has no field {key!r}") from None
        value = read(self._row[place])
        self.__dict__[key] = value  # the next time it is not asked for here
        return value


def unread(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, Record]:
    """The records of those ids, by id, to be asked for attributes; unknown ids are left out."""
    columns = _columns(kind)
    place, _read = columns["id"]
    return {
        row[place]: cast(Record, Unread(columns, row))
        for row in records.stored_rows(connection, kind, ids)
    }


@cache
def _columns(kind: str) -> dict[str, tuple[int, rows.Reader]]:
    """Where in a row each column stands, and how its values are read."""
    return {
        column: (place, rows.reader_of(kind, column))
        for place, column in enumerate(rows.columns_of(kind))
    }
