"""Records whose values are only read when asked for: a large import looks at a few of very many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection

from qiaocrm.domain.fields import Record
from qiaocrm.storage import records, rows


class Unread:
    """A stored row that tells a record's attributes, each as the record of its kind would."""

    def __init__(self, kind: str, row: Sequence[Any]) -> None:
        self._kind = kind
        self._row = row

    def __getattr__(self, key: str) -> Any:
        place = _places(self._kind).get(key)
        if place is None:
            raise AttributeError(f"{self._kind} has no field {key!r}")
        value = rows.value_of(self._kind, key, self._row[place])
        setattr(self, key, value)  # the next time it is not asked for here
        return value


def unread(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, Record]:
    """The records of those ids, by id, to be asked for attributes; unknown ids are left out."""
    place = _places(kind)["id"]
    return {
        row[place]: cast(Record, Unread(kind, row))
        for row in records.stored_rows(connection, kind, ids)
    }


@cache
def _places(kind: str) -> dict[str, int]:
    """Where in a row each column stands."""
    return {column: place for place, column in enumerate(rows.columns_of(kind))}
