"""Name cards (胸卡) to be cut, and table signs (席签) to be folded, for guests and hosts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from qiaocrm.printing.placed import PlacedDocument, PlacedPage, PlacedRule, PlacedText

CARD: Final = (90.0, 54.0)
"""Width and height of a card in mm, two beside each other and five below each other on A4."""
_COLUMNS, _ROWS = 2, 5
_LEFT: Final = (210 - _COLUMNS * CARD[0]) / 2
_TOP: Final = (297 - _ROWS * CARD[1]) / 2
_FOLD: Final = 148.5
"""The middle of upright A4, where a table sign is folded: each side is half the sheet."""


@dataclass(frozen=True, slots=True)
class Card:
    """A person as a card shows him: `second` the foreign name, `role` post and organisation."""

    name: str
    second: str = ""
    role: str = ""


def name_cards(title: str, cards: Sequence[Card]) -> PlacedDocument:
    """Ten cards on a page with lines to cut along."""
    per_page = _COLUMNS * _ROWS
    pages = [
        PlacedPage(
            tuple(text for at, one in enumerate(some) for text in _card(one, at)), _cuts(len(some))
        )
        for start in range(0, len(cards), per_page)
        if (some := cards[start : start + per_page])
    ]
    return PlacedDocument(title, tuple(pages))


def table_signs(title: str, cards: Sequence[Card]) -> PlacedDocument:
    """A page each: the name on the near half, and upside down on the far half, parted by a fold."""
    pages = []
    for one in cards:
        low = PlacedText(15, _FOLD + 30, 180, 90, one.name, 110, "strong", 0.5, 0.5, one_line=True)
        high = PlacedText(
            15, _FOLD - 120, 180, 90, one.name, 110, "strong", 0.5, 0.5, turned=True, one_line=True
        )
        fold = PlacedRule(0, _FOLD, 210, _FOLD)
        pages.append(PlacedPage((low, high), (fold,)))
    return PlacedDocument(title, tuple(pages))


def _card(one: Card, at: int) -> list[PlacedText]:
    row, column = divmod(at, _COLUMNS)
    x, y = _LEFT + column * CARD[0] + 5, _TOP + row * CARD[1]
    width = CARD[0] - 10
    texts = [
        PlacedText(x, y + 8, width, 18, one.name, 30, "strong", 0.5, 0.5, one_line=True),
        PlacedText(x, y + 27, width, 7, one.second, 13, "body", 0.5, 0.5, one_line=True),
        PlacedText(x, y + 35, width, 14, one.role, 12, "body", 0.5, 0.3),
    ]
    return [text for text in texts if text.text]


def _cuts(count: int) -> tuple[PlacedRule, ...]:
    """The frame of each card on the page."""
    rows = -(-count // _COLUMNS)
    bottom = _TOP + rows * CARD[1]
    right = _LEFT + _COLUMNS * CARD[0]
    across = [_TOP + at * CARD[1] for at in range(rows + 1)]
    down = [_LEFT + at * CARD[0] for at in range(_COLUMNS + 1)]
    return (
        *(PlacedRule(_LEFT, y, right, y) for y in across),
        *(PlacedRule(x, _TOP, x, bottom) for x in down),
    )
