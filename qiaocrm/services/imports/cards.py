"""Forms of one person or project a block (登记表), and tables set on their side.

A form has labels with their values to the right, or label and value in one cell (姓名：陈明远).
A table on its side has its headings in the first column and a record in each further one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from qiaocrm.language import text
from qiaocrm.services.imports import lines, words
from qiaocrm.services.imports.headers import keys
from qiaocrm.services.imports.plainrows import exact
from qiaocrm.services.imports.sheetview import SheetView
from qiaocrm.sheets.model import Cell

_FEWEST = 3
"""Pairs of label and value that make a card."""

_LONGEST_LABEL = 20
"""Signs of the longest text that may be a label."""

_TALLEST = 300
"""Rows of the longest sheet that is tried as a table on its side."""

Card = tuple[int, dict[str, Cell]]
"""The index of a card's first row, and its values by label."""


@dataclass(frozen=True, slots=True)
class Cards:
    """The records of a form: labels, and (number, cells) of each record; `top` is the first row used.

    The number is Excel's of the block's first row; on a table set on its side that of the column.
    """

    top: int
    labels: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def find_cards(view: SheetView) -> Cards | None:
    """The sheet as cards; None where it is no form."""
    return _on_its_side(view) or _blocks(view)


def _on_its_side(view: SheetView) -> Cards | None:
    """A table whose first column holds headings, one of them for names, and no other column any."""
    if view.width < 3 or not _FEWEST <= len(view.rows) <= _TALLEST:
        return None
    lead = next((column for column in range(view.width) if _labels(view, column)), None)
    if lead is None:
        return None
    rows = _labels(view, lead)
    naming = next((row for row in rows if _names_records(view.rows[row][lead])), None)
    if naming is None or len(rows) < _FEWEST:
        return None
    columns = [
        column
        for column in range(lead + 1, view.width)
        if not lines.is_empty(view.rows[naming][column])
    ]
    if len(columns) < 2 or _holds_labels(view, rows, columns):
        return None
    if not _is_filled(view, rows, columns):
        return None
    rows = _with_unknown(view, lead, rows, columns)
    labels = tuple(lines.cell_text(view.rows[row][lead]) for row in rows)
    records = tuple(
        (view.first_column + column, tuple(view.rows[row][column] for row in rows))
        for column in columns
    )
    return Cards(rows[0], labels, records)


def _holds_labels(view: SheetView, rows: list[int], columns: list[int]) -> bool:
    """Whether a further column holds labels too, as in a form; one word may be a post: 会长."""
    counts = (sum(_is_label(view.rows[row][column]) for row in rows) for column in columns)
    return any(labels >= max(2, len(rows) // 5) for labels in counts)


def _labels(view: SheetView, column: int) -> list[int]:
    """The rows of a column that hold labels, if most of its filled cells do."""
    filled = [
        row
        for row in range(len(view.rows))
        if not lines.is_empty(view.rows[row][column]) and view.holds_several(row)
    ]
    found = [row for row in filled if _is_label(view.rows[row][column])]
    return found if len(found) >= _FEWEST and len(found) >= 0.6 * len(filled) else []


def _with_unknown(view: SheetView, lead: int, rows: list[int], columns: list[int]) -> list[int]:
    """The rows of labels with those between or right below them whose label no list knows."""
    known = set(rows)
    return [
        row
        for row in range(rows[0], min(rows[-1] + 3, len(view.rows)))
        if row in known
        or (
            isinstance(label := view.rows[row][lead], str)
            and len(label) <= _LONGEST_LABEL
            and not lines.is_footer(label)
            and any(not lines.is_empty(view.rows[row][column]) for column in columns)
        )
    ]


def _is_filled(view: SheetView, rows: list[int], columns: list[int]) -> bool:
    """Whether the further columns hold values in two rows each, beside the names."""
    return all(
        sum(not lines.is_empty(view.rows[row][column]) for row in rows) >= 2 for column in columns
    )


def _names_records(cell: Cell) -> bool:
    return isinstance(cell, str) and not words.names().isdisjoint(keys(cell))


def _blocks(view: SheetView) -> Cards | None:
    """The cards of a sheet, each a block of rows.

    None where the sheet is no form: in a form labels and values take turns in most rows. A lone
    row of headings, as in an empty template, has labels beside labels.
    """
    pairs: list[tuple[int, str, Cell]] = []
    filled = 0
    leads = _label_columns(view)
    for row in range(len(view.rows)):
        found, cells = _pairs(view, row, leads)
        pairs += found
        filled += cells
    if len(pairs) < _FEWEST or 2 * len(pairs) < 0.7 * filled:
        return None
    if 2 * sum(_is_label(value) for *_, value in pairs) > len(pairs):
        return None
    cards = _split(pairs)
    labels = tuple(dict.fromkeys(label for _row, card in cards for label in card))
    rows = [(view.number(row), tuple(map(card.get, labels))) for row, card in cards]
    kept = tuple(one for one in rows if any(not lines.is_empty(cell) for cell in one[1]))
    return Cards(min(row for row, _card in cards), labels, kept) if kept else None


def _label_columns(view: SheetView) -> frozenset[int]:
    """The columns in which at least three labels stand, so that others there are labels too."""
    counted = Counter(
        column
        for row in view.rows
        for column, cell in enumerate(row)
        if _is_label(cell) and not lines.is_empty(cell)
    )
    return frozenset(column for column, number in counted.items() if number >= _FEWEST)


def _pairs(
    view: SheetView, row: int, leads: frozenset[int]
) -> tuple[list[tuple[int, str, Cell]], int]:
    """The labels of a row with the values to their right, and how many cells are filled or stand for one."""
    places = [
        column
        for column, cell in enumerate(view.rows[row])
        if not lines.is_empty(cell) or _labelled(view, row, column)
    ]
    cells = [view.rows[row][column] for column in places]
    if cells and isinstance(cells[0], str) and lines.is_signed(cells[0]):
        return [], 0
    if view.is_wide_title(row) and not any(
        isinstance(cell, str) and _within(cell) for cell in cells
    ):
        return [], 0
    found: list[tuple[int, str, Cell]] = []
    place, weight = 0, len(cells)
    while place < len(cells):
        label = cells[place]
        within = _within(label) if isinstance(label, str) else None
        if within:
            found.append((row, *within))
            weight += 1
        elif isinstance(label, str) and (
            _is_label(label)
            or _may_be_label(view, row, places[place : place + 2], leads, after=bool(found))
        ):
            value = cells[place + 1] if place + 1 < len(cells) else None
            found.append((row, label, value))
            place += 1
        place += 1
    return found, weight


def _may_be_label(
    view: SheetView, row: int, pair: list[int], leads: frozenset[int], *, after: bool
) -> bool:
    """Whether an unknown short text where labels stand, or `after` a pair, has a value beside it."""
    if len(pair) < 2 or not (after or pair[0] in leads) or pair[1] in leads:
        return False
    if _is_label(view.rows[row][pair[1]]):
        return False
    typed = lines.cell_text(view.rows[row][pair[0]])
    return len(typed) <= 10 and not any(sign.isdigit() for sign in typed) and ":" not in typed


def _within(typed: str) -> tuple[str, str | None] | None:
    """Label and value of a cell that holds both: 姓名：陈明远."""
    label, colon, value = typed.replace(":", "：", 1).partition("：")
    if not colon or not value.strip() or not _is_label(label):
        return None
    return label.strip(), value.strip()


def _labelled(view: SheetView, row: int, column: int) -> bool:
    """Whether an empty cell stands right of a label: a value not filled in."""
    left = view.rows[row][column - 1] if column else None
    return isinstance(left, str) and _is_label(left) and view.merge_at(row, column - 1) is None


def _is_label(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= 20 and exact(cell)


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
