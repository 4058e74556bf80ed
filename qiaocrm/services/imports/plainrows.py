"""Tells at a glance that a row is a record: most rows are, and a closer look at each costs too much."""

from __future__ import annotations

import re
from functools import cache

from qiaocrm.language import text
from qiaocrm.services.imports import words
from qiaocrm.services.imports.headers import keys
from qiaocrm.sheets.model import Cell, Row

_FEWEST = 5
"""Filled cells that a plain row has at least: sections, notes and foots have few."""

_ASIDE = re.compile(
    r"[计計总總:：签盖/ｔＴ]|total|^(?:\W|[填制审复单报以本此上共全第其p])", re.IGNORECASE
)
"""What every total and every foot has somewhere in its first or second cell."""


class _Edge(dict[str, bool]):
    """Whether a sign may stand first (place 0) or last (-1) in a heading; kept once found out."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place

    def __missing__(self, sign: str) -> bool:
        edges = _edges(self._place)
        if sign.isalpha():
            folded = text.fold(sign)
            found = not folded or folded[self._place] in edges
        else:
            found = sign in edges or not (sign.isdigit() and self._place == 0)
        self[sign] = found
        return found


@cache
def _edges(place: int) -> frozenset[str]:
    """The first or last signs of all words that stand above columns; 一二三 may number them."""
    known = frozenset(word[place] for word in words.every() | words.halves())
    return known | frozenset("一二三") if place else known


_FIRST = _Edge(0)
_LAST = _Edge(-1)


def exact(typed: str) -> bool:
    """Whether the text is a word that stands above columns."""
    return any(words.knows(key) for key in keys(typed)) or typed.strip() in ("#", "№")


def is_plain(row: Row) -> bool:
    """Whether the row surely holds a record: no headings, total, foot or note; False: look closer."""
    filled: list[Cell] = [cell for cell in row if cell is not None]
    if len(filled) < _FEWEST:
        return False
    headings = 0
    for cell in filled[:4]:
        if type(cell) is str and _FIRST[cell[0]] and _LAST[cell[-1]] and exact(cell):
            headings += 1
    if headings >= 2:
        return False
    first, second = filled[0], filled[1]
    return not (type(first) is str and _ASIDE.search(first)) and not (
        type(second) is str and _ASIDE.search(second)
    )
