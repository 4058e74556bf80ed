"""Between typed records and rows of stored values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from qiaocrm.domain.fields import BOOKKEEPING, Record
from qiaocrm.domain.kinds import Kind, Stored
from qiaocrm.domain.registry import entity


@cache
def columns_of(kind: str) -> tuple[str, ...]:
    """The columns that make a record of this kind, in the order that `record_of` takes them."""
    return (*BOOKKEEPING, *entity(kind).specs)


def record_of(kind: str, row: Sequence[Any]) -> Record:
    """The typed record of a row whose columns are `columns_of(kind)`."""
    empty, readers = _reading(kind)
    values = {**empty}
    # Most fields of most records are empty, and most others are text.
    for column, found in zip(columns_of(kind), row, strict=True):
        if found is not None:
            reader = readers.get(column)
            values[column] = found if reader is None else reader(found)
    return entity(kind).record(**values)


def value_of(kind: str, column: str, found: Any) -> Any:
    """The typed value of one stored one."""
    return reader_of(kind, column)(found)


Reader = Callable[[Any], Any]
"""Gives the typed value of a stored one."""


@cache
def reader_of(kind: str, column: str) -> Reader:
    """How the values of a column are read."""
    empty, readers = _reading(kind)
    nothing, reader = empty[column], readers.get(column)

    def read(found: Any) -> Any:
        if found is None:
            return nothing
        return found if reader is None else reader(found)

    return read


@cache
def _reading(kind: str) -> tuple[dict[str, Any], dict[str, Callable[[Any], Any]]]:
    """The values of an empty row, and how to read the columns that hold more than text."""
    kinds = {key: spec.kind for key, spec in entity(kind).specs.items()}
    empty = {key: field_kind.from_store(None) for key, field_kind in kinds.items()}
    readers: dict[str, Callable[[Any], Any]] = {
        key: field_kind.from_store
        for key, field_kind in kinds.items()
        if type(field_kind).from_store is not Kind.from_store
    }
    return {**dict.fromkeys(BOOKKEEPING), **empty}, readers


def stored(kind: str, values: Mapping[str, Any]) -> dict[str, Stored]:
    """Typed values as the database keeps them; unknown keys raise KeyError."""
    writers = _writing(kind)
    return {key: writers[key](value) for key, value in values.items()}


@cache
def _writing(kind: str) -> dict[str, Callable[[Any], Stored]]:
    return {key: spec.kind.to_store for key, spec in entity(kind).specs.items()}


@cache
def defaults(kind: str) -> Mapping[str, Stored]:
    """The stored values of a new record for fields that are not empty by default."""
    described = entity(kind)
    fresh = described.record()
    found = stored(kind, {key: getattr(fresh, key) for key in described.specs})
    return {key: value for key, value in found.items() if value is not None}
