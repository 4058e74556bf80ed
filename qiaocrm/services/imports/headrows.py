"""Tells the rows of headings from titles, notes and data, and how many of them belong together."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from qiaocrm.language import text
from qiaocrm.services.imports import lines, words
from qiaocrm.services.imports.headers import keys
from qiaocrm.services.imports.plainrows import exact
from qiaocrm.services.imports.sheetview import SheetView
from qiaocrm.sheets.model import Cell, Row

_LONGEST = 40
_DEEPEST = 4
_WIDEST_FORM = 30


class HeadRows:
    """Answers where headings stand in one sheet."""

    def __init__(self, view: SheetView) -> None:
        self._view = view

    def may_be_head(self, row: Row, filled: list[int]) -> bool:
        """A quick look: whether two of the first cells are words for headings."""
        known = 0
        for column in filled[:4]:
            cell = row[column]
            if not isinstance(cell, str) or len(cell) > _LONGEST:
                continue
            known += exact(cell)
            if known >= 2:
                return True
        return known == 1 and len(filled) <= 3

    def at(self, row: int, *, inside: bool = False, loose: bool = False) -> range | None:
        """The block of heading rows that begins at `row`, or None.

        `inside` a table its rows may hold words that are headings elsewhere, so only known words
        count. `loose` takes a row with the one heading that names records.
        """
        if self._is_form(row):
            return None
        score = self._score(row)
        if score is not None and inside and not self._is_plain(row):
            return None
        if score is None and loose and (self._names_records(row) or self._stands_over(row)):
            score = 0.5
        below = self._group_above(row) if score is None and not inside else None
        if score is None and below is None:
            return None
        top = row
        bottom = row if below is None else below
        while bottom - top + 1 < _DEEPEST and (further := self._reaches(top, bottom)) > bottom:
            bottom = min(further, top + _DEEPEST - 1)
        return range(top, bottom + 1)

    def _is_plain(self, row: int) -> bool:
        """Whether at least three cells of the row, and most, are known headings; two below a gap."""
        cells = [cell for cell in self._view.rows[row] if not lines.is_empty(cell)]
        known = sum(1 for cell in cells if isinstance(cell, str) and exact(cell))
        before = self._view.rows[row - 1] if row else []
        gap = sum(1 for cell in before if not lines.is_empty(cell)) <= 1
        if gap and known >= 3 and all(_weight(cell) is not None for cell in cells):
            return known >= 0.45 * len(cells)
        return known >= (2 if gap else 3) and known >= 0.6 * len(cells)

    def _names_records(self, row: int) -> bool:
        """Whether a short row of texts has a heading such as 姓名, with as many cells below it."""
        view = self._view
        cells = [cell for cell in view.rows[row] if not lines.is_empty(cell)]
        if not 2 <= len(cells) <= 4 or row + 1 >= len(view.rows):
            return False
        named = any(isinstance(cell, str) and set(keys(cell)) & words.names() for cell in cells)
        return (
            named
            and all(_weight(cell) is not None for cell in cells)
            and len(view.texts(row + 1)) >= 2
        )

    def _stands_over(self, row: int) -> bool:
        """Whether short texts without a digit stand, all different, over rows of other shapes.

        Unknown headings are told so: two of their columns must hold numbers, days or addresses in
        each of the next two rows.
        """
        here = self._filled(row)
        typed = [cell for _column, cell in here if isinstance(cell, str) and len(cell) <= 12]
        if not 4 <= len(typed) == len(here) or len(set(typed)) < len(typed):
            return False
        below = self._view.rows[row + 1 : row + 3]
        if len(below) < 2 or any(sign.isdigit() or sign == "@" for sign in "".join(typed)):
            return False
        return sum(all(_tells_shape(line[column]) for line in below) for column, _cell in here) >= 2

    def _is_form(self, row: int) -> bool:
        """Whether the row is one of a form: labels with values beside them, as in a row next to it."""
        here = self._filled(row)
        colons = [str(cell).rstrip().endswith((":", "：")) for _column, cell in here[:2]]
        return colons == [True, False] or self._alternate(row) or self._alternate(row - 1)

    def _alternate(self, row: int) -> bool:
        """Whether labels and values take turns in the row and in that below, labels under labels."""
        view = self._view
        if row < 0 or row + 1 >= len(view.rows) or not 2 <= len(self._filled(row)) <= _WIDEST_FORM:
            return False
        pair = self._beside_merges(row), self._beside_merges(row + 1)
        if not all(pair):
            return False
        labels = [{column for column, cell in cells if _is_label(cell)} for cells in pair]
        if len(pair[1]) < 2 or any(
            cells[0][0] not in known for cells, known in zip(pair, labels, strict=True)
        ):
            return False
        both = labels[0] | labels[1]
        valued = all(len(cells) > len(known) for cells, known in zip(pair, labels, strict=True))
        first = pair[0][0][0] == pair[1][0][0]
        return first and valued and not any(column + 1 in both for column in both)

    def _beside_merges(self, row: int) -> list[tuple[int, Cell]]:
        """The filled cells without those merged downward: at a form's edge these name its parts."""
        merges = (
            (self._view.merge_at(row, column), column, cell) for column, cell in self._filled(row)
        )
        return [
            (column, cell) for merge, column, cell in merges if not merge or merge.bottom == row
        ]

    def _filled(self, row: int) -> list[tuple[int, Cell]]:
        """The cells of a row that hold anything, with their columns."""
        cells = enumerate(self._view.rows[row])
        return [(column, cell) for column, cell in cells if not lines.is_empty(cell)]

    def repeated(self, row: int, block: range) -> int:
        """How many rows from `row` repeat the headings of `block`; 0 where it does not."""
        ours = [self._folded(one) for one in block]
        here = self._folded(row)
        if not here:
            return 0
        for start in range(len(ours)):
            if _alike(here, ours[start]):
                count = 1
                while (
                    start + count < len(ours)
                    and row + count < len(self._view.rows)
                    and _alike(self._folded(row + count), ours[start + count])
                ):
                    count += 1
                return count
        return 0

    def _folded(self, row: int) -> dict[int, str]:
        cells = self._view.rows[row]
        return {
            column: text.fold(lines.cell_text(cell))
            for column, cell in enumerate(cells)
            if not lines.is_empty(cell)
        }

    def _score(self, row: int) -> float | None:
        """How surely the row holds headings; None where it does not.

        At least two known words and half of the cells, or three and a third in a wide table; no
        long text, hardly a number, no date.
        """
        cells = [cell for cell in self._view.rows[row] if not lines.is_empty(cell)]
        if not cells or self._view.is_wide_title(row):
            return None
        if len(cells) == 1:
            return self._score_single(row, cells[0])
        known = 0.0
        for cell in cells:
            weight = _weight(cell)
            if weight is None:
                return None
            known += weight
        share = known / len(cells)
        if (
            (known >= 1.6 and share >= 0.5)
            or (known >= 3 and share >= 0.33)
            or (known >= 2 and share >= 0.4)
        ):
            return share
        return None

    def _score_single(self, row: int, cell: Cell) -> float | None:
        """One heading alone: only for a list of one column that names records."""
        if self._view.width != 1 or not isinstance(cell, str):
            return None
        return 1.0 if any(key in words.names() for key in keys(cell)) else None

    def _group_above(self, row: int) -> int | None:
        """The heading row right below, when this one holds its groups: 基本信息 over 姓名, 性别."""
        view = self._view
        cells = [
            (column, cell) for column, cell in enumerate(view.rows[row]) if not lines.is_empty(cell)
        ]
        if len(cells) < 2 or row + 1 >= len(view.rows) or view.is_wide_title(row):
            return None
        if any(_weight(cell) is None for _column, cell in cells):
            return None
        spans = sum(1 for column, _cell in cells if view.merge_at(row, column))
        if spans < len(cells) / 2 or any(
            "：" in str(cell) or ":" in str(cell) for _column, cell in cells
        ):
            return None
        return row + 1 if self._score(row + 1) is not None else None

    def _reaches(self, top: int, bottom: int) -> int:
        """The last row that belongs to headings of rows `top` to `bottom`."""
        view = self._view
        if bottom + 1 >= len(view.rows):
            return bottom
        last = bottom
        grouped = False
        for row in range(top, bottom + 1):
            for column in range(view.width):
                merge = view.merge_at(row, column)
                if merge:
                    last = max(last, merge.bottom)
                    grouped = grouped or (
                        row == bottom and merge.right > merge.left and merge.bottom == row
                    )
        if last > bottom:
            return last if last - top < _DEEPEST else bottom
        if grouped and self._is_below(bottom + 1, merged=True):
            return bottom + 1
        return bottom + 1 if self._completes(bottom) or self._repeats_groups(bottom) else bottom

    def _is_below(self, row: int, *, merged: bool) -> bool:
        """Whether the row can be a second row of headings: short words, most of them known."""
        cells = [cell for cell in self._view.rows[row] if not lines.is_empty(cell)]
        weights = [_weight(cell) for cell in cells]
        if not cells or any(weight is None for weight in weights):
            return False
        known = sum(weight or 0 for weight in weights)
        return known >= len(cells) * (0.3 if merged else 0.6)

    def _repeats_groups(self, row: int) -> bool:
        """In a file without merges: whether groups are typed above each of their headings."""
        upper = [lines.cell_text(cell) for cell in self._view.rows[row]]
        runs = sum(1 for one, other in pairwise(upper) if one and one == other)
        return runs >= 2 and self._is_below(row + 1, merged=False)

    def _completes(self, row: int) -> bool:
        """In a file without merges: whether the next row has headings just where this one has gaps."""
        view = self._view
        upper, lower = view.rows[row], view.rows[row + 1]
        above = {column for column, cell in enumerate(upper) if not lines.is_empty(cell)}
        below = {column for column, cell in enumerate(lower) if not lines.is_empty(cell)}
        gaps = set(range(min(above), max(above | below) + 1)) - above if above else set()
        if not gaps or not gaps <= below or len(below - gaps) > len(gaps):
            return False
        return len(above - below) >= 1 and self._is_below(row + 1, merged=True)


def _alike(here: dict[int, str], head: dict[int, str]) -> bool:
    """Whether two rows hold the same headings, give or take one cell."""
    same = sum(1 for column, word in here.items() if head.get(column) == word)
    return (bool(here) and same >= 2 and same >= 0.8 * max(len(here), len(head))) or here == head


def _tells_shape(cell: Cell) -> bool:
    """Whether the cell is a number, a day, a telephone number or an address, no words."""
    if isinstance(cell, str):
        return "@" in cell or sum(sign.isdigit() for sign in cell) >= 3
    return cell is not None


def _is_label(cell: Cell) -> bool:
    return isinstance(cell, str) and exact(cell)


def _weight(cell: Cell) -> float | None:
    """How much a cell looks like a heading: 1 known, 0.6 ends in a known word; None: it cannot be one."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 0.0 if 1900 <= cell <= 2100 else None
    if not isinstance(cell, str):
        return None if isinstance(cell, dt.date | bool | dt.time) else 0.0
    if lines.is_error(cell):
        return None
    if len(cell) > _LONGEST:
        return 0.0 if len(cell) <= 80 and exact(cell) else None
    folded = keys(cell)
    if not folded:
        return 1.0 if cell.strip() in ("#", "№") else 0.0
    if any(words.knows(key) for key in folded):
        return 1.0
    if "@" in cell or sum(sign.isdigit() for sign in cell) >= 5:
        return None
    key = folded[-1]
    if "：" in cell and not cell.rstrip().endswith("："):
        return 0.0
    return 0.6 if any(words.knows(key[cut:]) for cut in range(1, max(1, len(key) - 1))) else 0.0
