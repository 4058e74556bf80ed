"""Settles which of several columns names the records, where the headings could all mean it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from qiaocrm.domain.registry import entity
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.targets import Target

_IN_GROUPS = ("followup", "project")
"""Lists whose rows offices like to put under headings of a first column."""

_SURE = 0.9
_AGAIN = 0.67
"""Of a column that groups the rows, the share of different values at most."""


class Possible(Protocol):
    """One possible meaning of one column."""

    @property
    def place(self) -> int:
        """The column's position."""
        ...

    @property
    def target(self) -> Target:
        """What the column may mean."""
        ...

    @property
    def confidence(self) -> float:
        """How sure that is, from 0 to 1."""
        ...


Choice = TypeVar("Choice", bound=Possible)


def one_a_row(choices: Sequence[Choice], kind: str, shapes: Sequence[Shape]) -> Sequence[Choice]:
    """The choices without columns that only group what another names: 重点工作 beside 具体事项."""
    if kind not in _IN_GROUPS:
        return choices
    title = Target(entity(kind).title)
    rivals = {one.place for one in choices if one.target == title and one.confidence > _SURE}
    if len(rivals) < 2 or not any(_differs(shapes[place]) for place in rivals):
        return choices
    grouping = {place for place in rivals if _recurs(shapes[place])}
    return [one for one in choices if one.target != title or one.place not in grouping]


def _differs(shape: Shape) -> bool:
    told = shape.texts
    return len(set(told)) == len(told) >= 3


def _recurs(shape: Shape) -> bool:
    told = shape.texts
    return len(set(told)) <= _AGAIN * len(told)
