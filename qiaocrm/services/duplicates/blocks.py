"""Which records are worth comparing: those that share a key. All with all would take days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")

MOST = 30
"""Records under one key that are compared all with all; beyond, they must share another key too."""


@dataclass(slots=True)
class _Block:
    """Records under one key: `firm` ones are compared with `loose` ones, those with each other."""

    loose: list[int] = field(default_factory=list)
    firm: list[int] = field(default_factory=list)

    def pairs(self) -> Iterator[tuple[int, int]]:
        yield from combinations(self.loose, 2)
        for one in self.loose:
            for other in self.firm:
                yield (one, other) if one < other else (other, one)

    def parts(self, narrower: Callable[[int], Iterable[str]]) -> Iterator[_Block]:
        """The block, or the smaller ones into which another key parts it."""
        if len(self.loose) + len(self.firm) <= MOST:
            yield self
            return
        found: dict[str, _Block] = defaultdict(_Block)
        for one in self.loose:
            for key in set(narrower(one)):
                found[key].loose.append(one)
        for one in self.firm:
            for key in set(narrower(one)):
                found[key].firm.append(one)
        yield from (block for block in found.values() if block.loose)


Done = Callable[[int], None]
"""Told how many records are done; may raise Cancelled."""

_TELL_EVERY = 500


def telling(found: Iterable[T], done: Done) -> Iterator[tuple[int, T]]:
    """The values numbered from 0, with a word to `done` now and then."""
    for number, value in enumerate(found):
        if not number % _TELL_EVERY:
            done(number)
        yield number, value


class Blocks:
    """Records (by their place in a list) under the keys that they answer to."""

    def __init__(self, narrower: Callable[[int], Iterable[str]]) -> None:
        """`narrower` tells further keys of a record, asked where too many share a first one."""
        self._narrower = narrower
        self._found: dict[str, _Block] = defaultdict(_Block)

    def add(self, keys: Iterable[str], at: int, *, firm: bool = False) -> None:
        """Put a record under keys; `firm` ones under a key are not compared with each other."""
        for key in keys:
            block = self._found[key]
            (block.firm if firm else block.loose).append(at)

    def pairs(self) -> Sequence[Iterable[tuple[int, int]]]:
        """Pairs of places, the lower first, block by block; a pair may come more than once."""
        return [
            part.pairs()
            for block in self._found.values()
            if block.loose and len(block.loose) + len(block.firm) > 1
            for part in block.parts(self._narrower)
        ]
