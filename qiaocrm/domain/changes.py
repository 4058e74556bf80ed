"""A ChangeSet: the one form in which anything is written.

Values are the typed values of the fields. A record created in the set is named by a negative id,
by which links in the same set may point to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from qiaocrm.domain.fields import Record

# "seed" is what the program itself lays out in a new book: not on the stack of undo.
ActionKind = Literal["edit", "bulk", "import", "merge", "trash", "restore", "undo", "redo", "seed"]


@dataclass(frozen=True, slots=True)
class Create:
    """A new record with these values; the other fields take their empty values."""

    kind: str
    temp_id: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Update:
    """New values for some fields of a record.

    `version` is the one the values were read at: the writer refuses the set when the record has
    moved on since (optimistic lock). None skips the check.
    """

    kind: str
    id: int
    values: Mapping[str, Any]
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Trash:
    """Put a record into the trash (回收站), or take it out again."""

    kind: str
    id: int
    deleted: bool = True
    version: int | None = None


Change = Create | Update | Trash


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one action of the officer writes, all or nothing.

    `label` is a msgid with `details` for its fields, shown as the action's name: 撤销“新建社团”.
    `about` carries what the journal keeps beside (an import's file, hash and counts).
    """

    label: str
    changes: Sequence[Change]
    details: Mapping[str, str | int] = field(default_factory=dict)
    action: ActionKind = "edit"
    about: Mapping[str, Any] = field(default_factory=dict)


def difference(before: Record, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of `values` that differ from the record's present ones."""
    return {key: value for key, value in values.items() if getattr(before, key) != value}
