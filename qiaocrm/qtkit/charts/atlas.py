"""Where the coasts and the countries lie on a flat map: numbers only, nothing is painted here.

The projection is Equal Earth (Šavrič, Patterson and Jenny 2018): areas keep their proportions, and
it takes one polynomial. Its middle meridian is that of Chinese maps of the world.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from qiaocrm.base import paths

Point = tuple[float, float]

MIDDLE = 150
"""The meridian in the middle of the map, degrees east."""
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_ROUNDS = 40


def project(longitude: float, latitude: float) -> Point:
    """A place on the map, x to the right and y downwards, in radii of the globe.

    Degrees; the longitude counts eastwards from the cut in the Atlantic, -30 to 330.
    """
    east = math.radians(longitude - MIDDLE)
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    bend = 9 * _A[3] * t**8 + 7 * _A[2] * t**6 + 3 * _A[1] * t**2 + _A[0]
    x = 2 * math.sqrt(3) * east * math.cos(t) / (3 * bend)
    return x, -(_A[3] * t**9 + _A[2] * t**7 + _A[1] * t**3 + _A[0] * t)


@dataclass(frozen=True, slots=True)
class Atlas:
    """Outlines of the land, and a point for each country by its ISO alpha-2 code."""

    land: Sequence[Sequence[Point]]
    places: Mapping[str, Point]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all land."""
        xs = [x for outline in self.land for x, _y in outline]
        ys = [y for outline in self.land for _x, y in outline]
        return min(xs), min(ys), max(xs), max(ys)


@cache
def atlas() -> Atlas:
    """The world as `tools/world.py` wrote it."""
    found = json.loads((paths.resources() / "world.json").read_text(encoding="utf-8"))
    land = [
        [project(x / 10, y / 10) for x, y in zip(outline[::2], outline[1::2], strict=True)]
        for outline in found["land"]
    ]
    places = {code: project(x / 10, y / 10) for code, (x, y) in found["places"].items()}
    return Atlas(land, places)


def apart(places: Sequence[Point], radii: Sequence[float], reach: float) -> list[Point]:
    """The middles of circles moved so far that none hides another, none further than `reach` from
    its place; where there is no room for that, they overlap.
    """
    now = [list(place) for place in places]
    for _round in range(_ROUNDS):
        moved = False
        for one in range(len(now)):
            for other in range(one):
                moved |= _push(now[one], now[other], radii[one] + radii[other])
        for at, (x, y) in enumerate(places):
            off = math.hypot(now[at][0] - x, now[at][1] - y)
            if off > reach:
                now[at] = [x + (now[at][0] - x) * reach / off, y + (now[at][1] - y) * reach / off]
        if not moved:
            break
    return [(x, y) for x, y in now]


def _push(one: list[float], other: list[float], wanted: float) -> bool:
    """Move two middles away from each other, each half of what is wanting."""
    dx, dy = one[0] - other[0], one[1] - other[1]
    distance = math.hypot(dx, dy)
    if distance >= wanted:
        return False
    if distance == 0:
        dx, dy, distance = 1.0, 0.0, 1.0
    step = (wanted - distance) / 2 / distance
    one[0] += dx * step
    one[1] += dy * step
    other[0] -= dx * step
    other[1] -= dy * step
    return wanted - distance > 0.1
