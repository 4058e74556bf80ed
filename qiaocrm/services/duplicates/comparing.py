"""In what records that are to become one differ, and what is proposed for each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.kinds import LONG_TEXT
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports.merging import is_blank, is_same, united

BOTH = -1
"""The choice that keeps what all records hold."""

_UNITED = frozenset(("phones", "emails", "tags", "remark", "extra"))
"""Fields in which, unless the officer chooses otherwise, nothing is lost."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A field in which records differ: its value in each, in their order.

    `chosen` is the place of the record whose value is proposed, or BOTH; `joined` is what BOTH
    means, None where the field holds only one thing.
    """

    key: str
    spec: Spec
    values: tuple[Any, ...]
    chosen: int
    joined: Any = None

    def value(self, choice: int) -> Any:
        """The value of a choice."""
        return self.joined if choice == BOTH else self.values[choice]


def differing(kind: str, found: Sequence[Record]) -> list[Differing]:
    """The fields in which the records differ, in the order of the form.

    A name in Latin letters is also somebody's foreign name, so that it is not lost where the
    Chinese name is kept.
    """
    compared = []
    for key, spec in entity(kind).specs.items():
        values = tuple(_value(one, key) for one in found)
        if not spec.internal and any(not is_same(values[0], value) for value in values[1:]):
            compared.append(_differing(key, spec, values))
    return compared


def _value(record: Record, key: str) -> Any:
    value = getattr(record, key)
    if key == "name_foreign" and not value:
        name = str(getattr(record, "name", ""))
        return "" if text.has_cjk(name) else name
    return value


def _differing(key: str, spec: Spec, values: tuple[Any, ...]) -> Differing:
    filled = [place for place, value in enumerate(values) if not is_blank(value)]
    chosen = filled[0]
    if key == "name":
        chosen = next((at for at in filled if text.has_cjk(str(values[at]))), chosen)
    joined = _joined(key, spec, values) if len(filled) > 1 else None
    keep_all = joined is not None and (key in _UNITED or isinstance(spec.kind, Links))
    return Differing(key, spec, values, BOTH if keep_all else chosen, joined)


def _joined(key: str, spec: Spec, values: Sequence[Any]) -> Any:
    """What all values hold together; None for a field that holds one thing."""
    if key == "extra":
        return {name: held for value in reversed(values) for name, held in value.items()}
    if spec.kind is LONG_TEXT:
        return reduce(_with_lines, values)
    if key in _UNITED or (isinstance(spec.kind, Links) and not isinstance(spec.kind, OneLink)):
        return reduce(united, values)
    return None


def _with_lines(one: str, other: str) -> str:
    """Two texts below each other; one that stands in the other already is not repeated."""
    if not other or other in one:
        return one
    return f"{one}\n{other}" if one and one not in other else other
