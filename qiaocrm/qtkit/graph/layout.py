"""Places of a graph's nodes: a tree that grows to both sides, in which nothing can overlap."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)
Size = tuple[float, float]
Place = tuple[float, float]


def arrange(
    centre: Name,
    children: Mapping[Name, Sequence[Name]],
    sizes: Mapping[Name, Size],
    *,
    gap: float,
    reach: float,
) -> dict[Name, Place]:
    """The middle of every node, the centre's at (0, 0); y grows downwards.

    `children` are the nodes that came in by a node; `gap` is kept between neighbours above each
    other, `reach` between columns. The branches of the centre are shared out to the right and the
    left so that both sides are about equally high, in their order.
    """
    places: dict[Name, Place] = {centre: (0.0, 0.0)}
    branches = list(children.get(centre, ()))
    heights = {one: _height(one, children, sizes, gap) for one in branches}
    half = (sum(heights.values()) + gap * len(branches)) / 2
    right: list[Name] = []
    filled = 0.0
    while branches and (not right or filled + heights[branches[0]] / 2 <= half):
        filled += heights[branches[0]] + gap
        right.append(branches.pop(0))
    for side, names in ((1, right), (-1, branches)):
        edge = sizes[centre][0] / 2 + reach
        _column(names, side * edge, 0.0, children, sizes, (gap, reach), places)
    return places


def _height(
    name: Name, children: Mapping[Name, Sequence[Name]], sizes: Mapping[Name, Size], gap: float
) -> float:
    """The height of a node with all that grows from it."""
    below = [_height(one, children, sizes, gap) for one in children.get(name, ())]
    return max(sizes[name][1], sum(below) + gap * (len(below) - 1))


def _column(
    names: Sequence[Name],
    edge: float,
    middle: float,
    children: Mapping[Name, Sequence[Name]],
    sizes: Mapping[Name, Size],
    gaps: tuple[float, float],
    places: dict[Name, Place],
) -> None:
    """Put nodes above each other around `middle`, their inner side at `edge`; then their own."""
    gap, reach = gaps
    heights = [_height(one, children, sizes, gap) for one in names]
    top = middle - (sum(heights) + gap * (len(names) - 1)) / 2
    widest = max((sizes[one][0] for one in names), default=0.0)
    side = 1 if edge > 0 else -1
    for name, height in zip(names, heights, strict=True):
        y = top + height / 2
        places[name] = (edge + side * sizes[name][0] / 2, y)
        _column(
            children.get(name, ()), edge + side * (widest + reach), y, children, sizes, gaps, places
        )
        top += height + gap
