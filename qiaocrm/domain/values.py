"""Small values that fields hold beside plain text, numbers and dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to another record, or a name that nobody has linked yet.

    `kind` and `id` name the record; both are empty (`""`, 0) while only `text`, the name as
    typed, is known. A negative id stands for a record created in the same ChangeSet.
    """

    kind: str = ""
    id: int = 0
    text: str = ""

    def __reduce__(self) -> tuple[type[Link], tuple[str, int, str]]:
        """As a call: many of these travel between processes, and the default is far slower."""
        return Link, (self.kind, self.id, self.text)

    @property
    def resolved(self) -> bool:
        """Whether it points to a record."""
        return bool(self.kind)


@dataclass(frozen=True, slots=True)
class ItineraryRow:
    """One line of a visit's 日程: when, what, where, with whom; all as typed."""

    date: str = ""
    time: str = ""
    activity: str = ""
    place: str = ""
    escort: str = ""


@dataclass(frozen=True, slots=True)
class StageStep:
    """A project entered `stage` (a stage's key) on `date` (ISO)."""

    stage: str
    date: str


Extra = Mapping[str, str]
"""Columns of an imported sheet that no field stands for: heading -> text as typed."""
