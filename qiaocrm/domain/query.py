"""What a list shows: which records, filtered how, in what order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

Operator = Literal[
    "in",
    "contains",
    "empty",
    "filled",
    "from",
    "to",
    "above",
    "below",
    "links",
    "words",
    "any",
    "all",
]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on a field or on a derived column.

    `in`: equals one of `values` (stored form; for tags and links: holds one of them).
    `contains`: the text holds one of `values`, whatever the case. `empty`, `filled`: no values.
    `from`, `to`: not before, not after values[0] (dates as ISO text, numbers as stored);
    `above`, `below`: after, before it. `links`: points to the record (kind, id) in `values`;
    field "" means through any field. `words`: found by a search for values[0].
    `any`, `all`: one, or each, of the conditions in `values` holds. `negated`: it does not hold;
    a record without a value does not fulfil a condition on it.
    """

    field: str
    operator: Operator
    values: tuple[Any, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Sort:
    """One key of an order."""

    field: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """The records of one kind: all conditions hold, and every word of `words` is found.

    Those with the same value of the field `group` follow each other.
    """

    kind: str
    conditions: tuple[Condition, ...] = ()
    words: str = ""
    sort: tuple[Sort, ...] = ()
    trash: bool = False
    group: str = ""

    def where(self, field: str, operator: Operator, *values: Any) -> Query:
        """The same query with one more condition."""
        return replace(self, conditions=(*self.conditions, Condition(field, operator, values)))

    def in_order(self, sort: tuple[Sort, ...]) -> Query:
        """The same query sorted by these keys, the first one first."""
        return replace(self, sort=sort)

    def grouped_by(self, field: str) -> Query:
        """The same query with its records in groups; "" for none."""
        return replace(self, group=field)

    def sorted_by(self, field: str, *, descending: bool = False) -> Query:
        """The same query in that order."""
        return replace(self, sort=(Sort(field, descending),))
