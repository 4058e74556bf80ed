"""How wide each column of a printed table is, and how large its type can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import Final

from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.qtkit.paper.page import Role, mm, pt
from qiaocrm.qtkit.paper.typeset import Typeset

BODY_SIZES: Final = (10.5, 9.0, 7.5)
"""五号, 小五, 六号: the sizes of a table's text, the first that fits."""
OFFICIAL_SIZES: Final = (12.0, *BODY_SIZES)
"""Tables of official documents begin at 小四."""
PADDING: Final = mm(1.2)
"""Space between a cell's text and its sides."""
_CROWDED: Final = 1.15
"""How many times more than it holds a page may be asked to, before the type gets smaller."""
_AT_MOST: Final = 0.22
"""Share of the table's width that a date or a number may take."""
_NARROW: Final = frozenset(("tick", "number", "date"))
_EM_AT_LEAST: Final = 2.0
"""Chinese characters that fit side by side even in the narrowest text column."""
_WORD_AT_MOST: Final = 7.0
"""Longer words of a title, in multiples of the type's size, may be broken."""


def body_points(
    columns: Sequence[PrintColumn], width: float, sizes: Sequence[float] = BODY_SIZES
) -> float:
    """The largest type in which the columns' weights fit a table of `width`, or the smallest."""
    wanted = sum(column.weight for column in columns)
    for points in sizes:
        if wanted * pt(points) / 2 <= width * _CROWDED:
            return points
    return sizes[-1]


def column_widths(plan: PrintPlan, width: float, type_: Typeset) -> list[float]:
    """The widths of the plan's columns; they fill `width`.

    Boxes, numbers and dates get what they need. The rest is shared by weight, but a column whose
    texts are shorter than its share leaves what it does not need to the others, and none gets
    so narrow that words of its title must be broken.
    """
    needs = [_need(plan, at, type_) for at in range(len(plan.columns))]
    fixed = {
        at: min(need, width * _AT_MOST)
        for at, need in enumerate(needs)
        if plan.columns[at].kind in _NARROW
    }
    weights = {at: max(c.weight, 1.0) for at, c in enumerate(plan.columns) if at not in fixed}
    least = [_least(column.title, type_) for column in plan.columns]
    _settle(fixed, weights, width, lambda at, share: needs[at] if share > needs[at] else None)
    if len(fixed) == len(needs):
        fixed = {at: fixed[at] for at in fixed if at not in weights}
    _settle(fixed, weights, width, lambda at, share: least[at] if share < least[at] else None)
    shares = fixed | _shares(fixed, weights, width)
    scale = width / sum(shares.values())
    return [shares[at] * scale for at in range(len(needs))]


def _settle(
    fixed: dict[int, float],
    weights: Mapping[int, float],
    width: float,
    bound: Callable[[int, float], float | None],
) -> None:
    """Fix the columns for which `bound` gives another width than their share, until none is left.

    Each one fixed changes the share of all others.
    """
    while True:
        bounds = {at: bound(at, share) for at, share in _shares(fixed, weights, width).items()}
        found = {at: value for at, value in bounds.items() if value is not None}
        if not found:
            return
        fixed.update(found)


def _shares(
    fixed: Mapping[int, float], weights: Mapping[int, float], width: float
) -> dict[int, float]:
    """What the fixed columns leave of `width`, shared by weight among the others."""
    free = {at: weight for at, weight in weights.items() if at not in fixed}
    room = width - sum(fixed.values())
    return {at: room * weight / sum(free.values()) for at, weight in free.items()}


def _least(title: str, type_: Typeset) -> float:
    """The narrowest a column may be: so that a word of its title, or two characters, fit."""
    em = pt(type_.points(Role.BODY))
    word = min(type_.widest(Role.HEAD, title.split()), _WORD_AT_MOST * em)
    return max(word, _EM_AT_LEAST * em) + 2 * PADDING + mm(0.4)


def _need(plan: PrintPlan, at: int, type_: Typeset) -> float:
    """The width in which column number `at` needs no line breaks; without end if it is blank."""
    column = plan.columns[at]
    if column.kind == "blank":
        return inf
    role = Role.STRONG if column.kind == "date" else Role.BODY
    cells = (row.cells[at] for group in plan.groups for row in group.rows)
    content = 0.0 if column.kind == "tick" else type_.widest(role, cells)
    least = pt(type_.points(Role.BODY))
    return max(content, type_.width(Role.HEAD, column.title), least) + 2 * PADDING + mm(0.4)
