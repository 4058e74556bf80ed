"""Lists in groups (分组): by which fields, and how many records each group has."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.i18n import N_, current_language, translate
from qiaocrm.domain.choices import StageChoice
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records

_KINDS = frozenset(("choice", "stage", "country", "flag"))
_TEXTS = frozenset(("owner", "industry", "city"))
"""Text fields in which offices write one of a few values."""

_STANDS_FOR = {"place": "country", "in_stage": "stage"}
_NOTHING = N_("(empty)")


@dataclass(frozen=True, slots=True)
class Counted:
    """A group by its stored value, in words, with its number of records."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The ids of a list; those on file that it lacks but that stay; its groups, if it has any."""

    ids: array[int]
    staying: frozenset[int]
    groups: Sequence[Counted]


def field_of(kind: str, column: str) -> str:
    """The field by which a column groups; "" where it does not."""
    key = _STANDS_FOR.get(column, column)
    spec = entity(kind).specs.get(key)
    return key if spec and (spec.kind.name in _KINDS or key in _TEXTS) else ""


def fields(kind: str) -> dict[str, str]:
    """The fields by which lists of a kind can be grouped, with their labels."""
    specs = entity(kind).specs
    return {key: translate(specs[key].label) for key in specs if field_of(kind, key)}


def listed(library: Library, query: Query, staying: Sequence[int] = ()) -> Listed:
    """The ids of a list in order, with the sizes of its groups counted by the store.

    `staying` are records to be kept in sight although they may not fit any more.
    """
    with library.store.reading() as connection:
        found = lists.ids(connection, query)
        counted = lists.groups(connection, query) if query.group else []
        missing = set(staying).difference(found) if staying else set()
        alive = records.many(connection, query.kind, list(missing)).values()
    kept = frozenset(record.id for record in alive if not record.deleted_at)
    shown = (Counted(str(value), _shown(library, query, value), size) for value, size in counted)
    return Listed(found, kept, tuple(shown))


def _shown(library: Library, query: Query, stored: Any) -> str:
    kind = entity(query.kind).specs[query.group].kind
    if isinstance(kind, StageChoice):
        shown = library.stages().show(stored or "", current_language())
    else:
        shown = kind.show(kind.from_store(stored), current_language())
    return shown or translate(_NOTHING)
