"""Between typed records and rows of stored values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from qiaocrm.domain.fields import BOOKKEEPING, Record
from qiaocrm.domain.kinds import Stored
from qiaocrm.domain.registry import entity


@cache
def columns_of(kind: str) -> tuple[str, ...]:
    """The columns that make a record of this kind, in the order that `record_of` takes them."""
    return (*BOOKKEEPING, *entity(kind).specs)


def record_of(kind: str, row: Sequence[Any]) -> Record:
    """The typed record of a row whose columns are `columns_of(kind)`."""
    described = entity(kind)
    kept = len(BOOKKEEPING)
    values: dict[str, Any] = dict(zip(BOOKKEEPING, row[:kept], strict=True))
    for (key, spec), stored in zip(described.specs.items(), row[kept:], strict=True):
        values[key] = spec.kind.from_store(stored)
    return described.record(**values)


def stored(kind: str, values: Mapping[str, Any]) -> dict[str, Stored]:
    """Typed values as the database keeps them; unknown keys raise KeyError."""
    specs = entity(kind).specs
    return {key: specs[key].kind.to_store(value) for key, value in values.items()}


@cache
def defaults(kind: str) -> Mapping[str, Stored]:
    """The stored values of a new record for fields that are not empty by default."""
    described = entity(kind)
    fresh = described.record()
    found = stored(kind, {key: getattr(fresh, key) for key in described.specs})
    return {key: value for key, value in found.items() if value is not None}
