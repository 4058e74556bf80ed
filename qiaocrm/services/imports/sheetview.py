"""A sheet as the table finder walks it: rows from 0, merged blocks and hidden parts by index."""

from __future__ import annotations

from collections import defaultdict

from qiaocrm.language import text
from qiaocrm.services.imports import lines
from qiaocrm.sheets.model import Cell, Grid, Merge


class SheetView:
    """The rows of a Grid with quick answers about its merged blocks."""

    def __init__(self, grid: Grid) -> None:
        self.name = grid.name
        self.rows = grid.rows
        self.width = len(grid.rows[0]) if grid.rows else 0
        self.first_column = grid.first_column
        self._first_row = grid.first_row
        self._hidden_rows = grid.hidden_rows
        self._hidden_columns = grid.hidden_columns
        self._blocks: dict[tuple[int, int], Merge] = {}
        self._down: dict[int, dict[int, Cell]] = defaultdict(dict)
        self._spans: dict[int, list[Merge]] = defaultdict(list)
        for merge in grid.merges:
            self._index(merge)

    def _index(self, merge: Merge) -> None:
        """Note a merged block, in indices; its value holds for its whole first column."""
        top, bottom = (
            merge.top - self._first_row,
            min(merge.bottom - self._first_row, len(self.rows) - 1),
        )
        left, right = (
            merge.left - self.first_column,
            min(merge.right - self.first_column, self.width - 1),
        )
        if top < 0 or left < 0 or top > bottom or left > right:
            return
        block = Merge(top, left, bottom, right)
        self._blocks[top, left] = block
        for row in range(top, min(bottom, top + 3) + 1):
            self._spans[row].append(block)
        value = self.rows[top][left]
        if bottom > top and not lines.is_empty(value):
            for row in range(top + 1, bottom + 1):
                self._down[row][left] = value

    def number(self, row: int) -> int:
        """The number that Excel shows for the row."""
        return row + self._first_row

    def is_hidden_row(self, row: int) -> bool:
        """Whether the officer does not see the row."""
        return row + self._first_row in self._hidden_rows

    def is_filled_from_above(self, row: int) -> bool:
        """Whether a merged cell above gives something to the row."""
        return row in self._down

    def is_hidden_column(self, column: int) -> bool:
        """Whether the officer does not see the column."""
        return column + self.first_column in self._hidden_columns

    def texts(self, row: int) -> list[str]:
        """The cells of a row that hold anything, as text."""
        return [lines.cell_text(cell) for cell in self.rows[row] if not lines.is_empty(cell)]

    def holds_several(self, row: int) -> bool:
        """Whether more than one cell of a row holds anything; stops at the second."""
        filled = (cell for cell in self.rows[row] if not lines.is_empty(cell))
        return next(filled, None) is not None and next(filled, None) is not None

    def merge_at(self, row: int, column: int) -> Merge | None:
        """The merged block that begins there, in indices."""
        return self._blocks.get((row, column))

    def merge_width(self, row: int, column: int) -> int:
        """How many columns the cell spans."""
        block = self._blocks.get((row, column))
        return block.right - block.left + 1 if block else 1

    def merged_down(self, row: int) -> dict[int, Cell]:
        """What merged blocks that began above give to this row, by column."""
        return self._down.get(row, {})

    def covering(self, row: int, column: int) -> Merge | None:
        """The merged block over that cell, if it is within three rows of the block's top."""
        for block in self._spans.get(row, ()):
            if block.left <= column <= block.right:
                return block
        return None

    def header_text(self, row: int, column: int, block: range) -> str:
        """The heading over that cell, looking through merges, or leftwards over blanks that none covers."""
        merge = self.covering(row, column)
        cell = self.rows[merge.top][merge.left] if merge else self.rows[row][column]
        if merge and merge.top < block.start:
            return ""
        if not lines.is_empty(cell) or row == block.stop - 1 or merge:
            return lines.cell_text(cell)
        return self._parent(row, column, block)

    def _parent(self, row: int, column: int, block: range) -> str:
        """In a file without merges: the group's heading to the left, if this column has a heading below it."""
        if not any(
            not lines.is_empty(self.rows[below][column]) for below in range(row + 1, block.stop)
        ):
            return ""
        for left in range(column - 1, -1, -1):
            cell = self.rows[row][left]
            if not lines.is_empty(cell):
                solid = all(
                    lines.is_empty(self.rows[below][left]) for below in range(row + 1, block.stop)
                )
                return "" if solid or self.covering(row, left) else lines.cell_text(cell)
        return ""

    def is_headed(self, column: int, block: range) -> bool:
        """Whether a heading of the column's own stands there; one merged over it from the left needs cells below."""
        return any(
            not lines.is_empty(self.rows[row][column]) for row in block
        ) or self.column_has_cells(column, block.stop)

    def column_has_cells(self, column: int, start: int) -> bool:
        """Whether anything stands in the column below."""
        return any(
            not lines.is_empty(self.rows[row][column]) for row in range(start, len(self.rows))
        )

    def is_wide_title(self, row: int) -> bool:
        """Whether the row is one cell over most of the width, as titles are."""
        filled = [
            column for column in range(self.width) if not lines.is_empty(self.rows[row][column])
        ]
        return len(filled) == 1 and (
            self.merge_width(row, filled[0]) > max(2, 0.6 * self.width)
            or len(text.clean(str(self.rows[row][filled[0]]))) > 20
        )
