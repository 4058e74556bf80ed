"""From pairs that look alike to sets that an officer decides on at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qiaocrm.services.imports.likeness import Likeness

MOST = 5
"""Records in a set: as many as are merged at once."""

Pair = tuple[int, int]


def sets(
    pairs: Mapping[Pair, Likeness], apart: Callable[[int, int], bool]
) -> list[tuple[tuple[int, ...], Likeness]]:
    """Sets of ids with what holds each together: its best pair's likeness. The likeliest first.

    Pairs join from the best to the least. Two sets are not joined where any of the one was told
    `apart` from any of the other, or where they would be more than MOST: what is left over is
    found again once the first are merged.
    """
    of: dict[int, list[int]] = {}
    best: dict[int, Likeness] = {}
    for (one, other), found in sorted(pairs.items(), key=lambda item: (-item[1].points, item[0])):
        ours, theirs = of.setdefault(one, [one]), of.setdefault(other, [other])
        if ours is theirs or len(ours) + len(theirs) > MOST:
            continue
        if any(apart(a, b) for a in ours for b in theirs):
            continue
        first = best.get(ours[0]) or best.get(theirs[0]) or found
        if (rival := best.get(theirs[0])) and rival.points > first.points:
            first = rival
        ours.extend(theirs)
        for member in theirs:
            of[member] = ours
        best[ours[0]] = first
    kept = {id(members): members for members in of.values() if len(members) > 1}.values()
    found_sets = [(tuple(sorted(members)), best[members[0]]) for members in kept]
    return sorted(found_sets, key=lambda one: (-one[1].points, one[0]))
