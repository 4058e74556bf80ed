"""Forms of one person or project a block (登记表): labels with their values to the right."""

from __future__ import annotations

from collections import Counter

from qiaocrm.language import text
from qiaocrm.services.imports import lines, words
from qiaocrm.services.imports.headers import Header, joined, keys, letters
from qiaocrm.services.imports.sheetview import SheetView
from qiaocrm.sheets.model import Cell

_FEWEST = 3
"""Pairs of label and value that make a card."""

Card = tuple[int, dict[str, Cell]]
"""The index of a card's first row, and its values by label."""


def find_cards(view: SheetView) -> tuple[tuple[Header, ...], list[tuple[int, tuple[Cell, ...]]]]:
    """The cards of a sheet as rows of one table: headings, and (row index, cells) of each card.

    Empty where the sheet is no form: in a form labels and values take turns in most rows.
    """
    pairs: list[tuple[int, str, Cell]] = []
    filled = 0
    for row in range(len(view.rows)):
        found, cells = _pairs(view, row)
        pairs += found
        filled += cells
    if len(pairs) < _FEWEST or 2 * len(pairs) < 0.7 * filled:
        return (), []
    cards = _split(pairs)
    labels = list(dict.fromkeys(label for _row, card in cards for label in card))
    headers = tuple(
        joined(place, letters(place), (label,), None) for place, label in enumerate(labels)
    )
    rows = [(row, tuple(card.get(label) for label in labels)) for row, card in cards]
    return headers, [
        (row, cells) for row, cells in rows if any(not lines.is_empty(one) for one in cells)
    ]


def _pairs(view: SheetView, row: int) -> tuple[list[tuple[int, str, Cell]], int]:
    """The labels of a row with the values to their right, and how many cells are filled."""
    cells = [
        cell
        for column, cell in enumerate(view.rows[row])
        if not lines.is_empty(cell) or _labelled(view, row, column)
    ]
    found: list[tuple[int, str, Cell]] = []
    place = 0
    while place < len(cells):
        label = cells[place]
        if isinstance(label, str) and _is_label(label):
            value = cells[place + 1] if place + 1 < len(cells) else None
            found.append((row, label, value))
            place += 2
        else:
            place += 1
    return found, len(cells)


def _labelled(view: SheetView, row: int, column: int) -> bool:
    """Whether an empty cell stands right of a label: a value not filled in."""
    left = view.rows[row][column - 1] if column else None
    return isinstance(left, str) and _is_label(left) and view.merge_at(row, column - 1) is None


def _is_label(typed: str) -> bool:
    return len(typed) <= 20 and any(words.knows(key) for key in keys(typed))


def _split(pairs: list[tuple[int, str, Cell]]) -> list[Card]:
    """Cards one under another: the first label comes again where the next begins."""
    first = text.fold(pairs[0][1])
    again = Counter(text.fold(label) for _row, label, _value in pairs)[first] > 1
    cards: list[Card] = []
    for row, label, value in pairs:
        if not cards or (again and text.fold(label) == first):
            cards.append((row, {}))
        known = cards[-1][1]
        shown = next((other for other in known if text.fold(other) == text.fold(label)), label)
        if lines.is_empty(known.get(shown)):
            known[shown] = value
    return cards
