"""What is to be done to many records, as plain values, and to which of their fields it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from qiaocrm.domain.fields import Spec
from qiaocrm.domain.registry import entity


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field (字段) this value, typed as its kind says.

    An amount leaves each record its own currency, unless one was typed with it.
    """

    field: str
    value: Any
    currency: str = ""


@dataclass(frozen=True, slots=True)
class FillDown:
    """Give a field the value that it has in another record (向下填充), an empty one too.

    `values` holds what goes with it as well: a currency, the calendar of a birthday.
    """

    field: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ClearField:
    """Empty a field."""

    field: str


@dataclass(frozen=True, slots=True)
class AddParts:
    """Give records these tags (标签), telephone numbers or addresses beside those they have."""

    parts: tuple[Any, ...]
    field: str = "tags"


@dataclass(frozen=True, slots=True)
class RemoveParts:
    """Take tags, telephone numbers or addresses off records."""

    parts: tuple[Any, ...]
    field: str = "tags"


@dataclass(frozen=True, slots=True)
class Replace:
    r"""Find and replace (查找替换) in some fields, or in all text fields where none is named.

    With `pattern`, `find` is a regular expression (正则表达式) and `by` may name its groups as
    `\1` or `\g<name>`; else both are plain words.
    """

    find: str
    by: str
    fields: tuple[str, ...] = ()
    pattern: bool = False
    match_case: bool = True


@dataclass(frozen=True, slots=True)
class Paste:
    """Put a block of cells (单元格) over records: texts by record and field, read by the field.

    An empty text empties the field. `stages` says which stage each text of the block means.
    """

    cells: Mapping[int, Mapping[str, str]]
    stages: Mapping[str, str]


Edit: TypeAlias = SetField | FillDown | ClearField | AddParts | RemoveParts | Replace | Paste

_SETTABLE = frozenset(
    (
        "text long_text choice stage date flag country integer ordinal amount tags phones emails "
        "link links repeat reminders"
    ).split()
)
"""Kinds that one value may be given for many records."""

_PARTED = frozenset(("tags", "phones", "emails"))
_TEXTS = frozenset(("text", "long_text"))
_REPLACED = _TEXTS | _PARTED


def settable(kind: str) -> dict[str, Spec]:
    """The fields that may be set or emptied for many records at once."""
    return _fields(kind, _SETTABLE)


def has_parts(spec: Spec) -> bool:
    """Whether a field holds several things, of which some may be added or taken off."""
    return spec.kind.name in _PARTED


def replaceable(kind: str) -> dict[str, Spec]:
    """The fields in which text may be replaced."""
    return _fields(kind, _REPLACED)


def text_fields(kind: str) -> tuple[str, ...]:
    """The fields that “all text fields” means: those that hold free text."""
    return tuple(_fields(kind, _TEXTS))


def _fields(kind: str, kinds: frozenset[str]) -> dict[str, Spec]:
    specs = entity(kind).specs
    return {
        key: spec for key, spec in specs.items() if spec.kind.name in kinds and not spec.internal
    }
