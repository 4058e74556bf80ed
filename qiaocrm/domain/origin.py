"""Where a follow-up came from that no officer typed: the rule, the record and the occasion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qiaocrm.domain.manifold import JsonKind


@dataclass(frozen=True, slots=True)
class Origin:
    """Made by a rule (its id) for a record (`kind` empty: for the whole office).

    `event` tells occasions of one record apart, such as a festival's key; `occurrence` is its ISO
    date; `step` the key of the rule's step, such as -7 or +3w.
    """

    rule: int
    kind: str
    record: int
    event: str
    occurrence: str
    step: str


class OriginKind(JsonKind):
    """An `Origin`, or None; shown by whoever knows the rules and records."""

    name = "origin"
    editor = "none"
    empty: Any = None

    def pack(self, value: Any) -> Any:
        """A list of its parts."""
        return [value.rule, value.kind, value.record, value.event, value.occurrence, value.step]

    def unpack(self, packed: Any) -> Any:
        """The Origin."""
        return Origin(*packed)

    def to_json(self, value: Any) -> Any:
        """A list, or null."""
        return self.pack(value) if value else None

    def show(self, value: Any, language: str) -> str:
        """Nothing: the words need the book."""
        return ""

    def words(self, value: Any) -> list[str]:
        """Not searched."""
        return []


ORIGIN = OriginKind()
