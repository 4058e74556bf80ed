"""What a filter line asks for, as values; the window holds them before any line was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qiaocrm.base.errors import UserError
from qiaocrm.domain.query import Condition, Query


@dataclass(frozen=True, slots=True)
class Trouble:
    """What cannot be understood, and where in the line; `unfinished`: it may still be typed on."""

    error: UserError
    start: int
    end: int
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One condition of the line in words, and its place there: a chip."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line asks for. With a `trouble`, `conditions` holds what was understood before it."""

    line: str
    conditions: tuple[Condition, ...] = ()
    words: str = ""
    marks: tuple[Mark, ...] = ()
    trouble: Trouble | None = None

    def narrowed(self, query: Query) -> Query:
        """The query with what is asked for on top."""
        words = " ".join(filter(None, (query.words, self.words)))
        return replace(query, conditions=(*query.conditions, *self.conditions), words=words)
