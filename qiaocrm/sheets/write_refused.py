"""The rows that an import refused, in a workbook laid out like theirs, to be mended there."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.language.text import half_widths
from qiaocrm.sheets.model import Cell, Grid, Merge
from qiaocrm.sheets.workbook import (
    Styles,
    excel_text,
    sheet_name,
    value_styles,
    write_cell,
    writing_workbook,
)

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

REASON_HEADING = "未导入原因"
"""The heading of the last column; Chinese in every language, so that it is known again."""

_BAD = {"bg_color": "#FFD9D6", "valign": "top", "text_wrap": True}
_REASON = {"font_color": "#B3261E", "valign": "top", "text_wrap": True}
_HEADING = {"bold": True, "bg_color": "#DCE6F1", "border": 1, "border_color": "#B8C4D0",
            "align": "center", "valign": "vcenter", "text_wrap": True}  # fmt: skip
_ABOVE = {"bold": True, "valign": "vcenter"}
_WIDTHS = (9.0, 40.0)
_REASON_WIDTH = 48.0
_MEASURED = 200
"""Rows that are looked at for the width of a column; sources seldom tell theirs."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row by its Excel number, why it was refused, the Excel numbers of its bad columns.

    `cells` are values by Excel column that take the place of those in the grid: cells mended by
    the officer, and what merged cells or 同上 gave the row.
    """

    row: int
    reason: str
    bad_columns: Collection[int] = ()
    cells: Mapping[int, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RefusedSheet:
    """What is kept of one sheet, by Excel's numbers of rows.

    `headers` are the rows of headings of each table, `above` the titles and sections that hold for
    the refused `rows`. All stand in the order of the grid.
    """

    grid: Grid
    headers: Sequence[Sequence[int]]
    rows: Sequence[RefusedRow]
    above: Collection[int] = ()


def write_refused(path: Path, sheets: Iterable[RefusedSheet]) -> None:
    """Write what is kept of each sheet, with a last column of reasons.

    Columns stay where they were and merges within titles, headings and sections are kept.
    UserError when the place cannot be written to.
    """
    with writing_workbook(path, row_by_row=False) as book:
        styles = value_styles(book)
        names: list[str] = []
        for kept in sheets:
            names.append(sheet_name(kept.grid.name, names))
            _SheetWriter(book, names[-1], kept, styles).write()


class _SheetWriter:
    """Writes one sheet; rows move up, columns stay."""

    def __init__(self, book: Workbook, name: str, kept: RefusedSheet, styles: Styles) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        self._kept, self._grid, self._styles = kept, kept.grid, styles
        self._book, self._own = book, dict[tuple[int, bool], "Format"]()
        looks = (_HEADING, _ABOVE, _BAD, _REASON)
        self._heading, self._above, self._bad, self._reason = map(book.add_format, looks)
        # The style of a row below those whose look is known: that of the last one, by column.
        below = sorted(self._grid.look.cells.items())
        self._below = {column: style for (_row, column), style in below}
        width = len(self._grid.rows[0]) if self._grid.rows else 0
        self._last = self._grid.first_column - 1 + width
        heads = {number for block in kept.headers for number in block}
        wanted = sorted({*heads, *kept.above, *(row.row for row in kept.rows)})
        self._places = {number: place for place, number in enumerate(wanted)}

    def write(self) -> None:
        """Write titles, headings, sections and refused rows, in the order of the sheet."""
        heads = [number for block in self._kept.headers for number in block]
        self._set_widths()
        for number in self._kept.above:
            self._write_whole(number, self._above)
        for number in heads:
            self._write_whole(number, self._heading)
        for block in self._kept.headers:
            self._head_reasons(block)
        self._repeat_merges({*heads, *self._kept.above}, set(heads))
        for refused in self._kept.rows:
            self._write_refused(refused)
        if len(self._kept.headers) == 1 and heads:
            self._sheet.freeze_panes(self._places[heads[-1]] + 1, 0)

    def _write_whole(self, number: int, style: Format) -> None:
        if height := self._grid.look.heights.get(number):
            self._sheet.set_row(self._places[number], height)
        for column, value in enumerate(self._cells(number), self._grid.first_column - 1):
            own = self._style(number, column + 1)
            if value is not None or own is not None or style is not self._above:
                place = self._places[number]
                write_cell(self._sheet, place, column, value, self._styles, own or style)

    def _style(
        self, number: int, column: int, value: Cell = None, *, bad: bool = False
    ) -> Format | None:
        """The look that the cell had in its sheet, marked where it is bad; None without one."""
        look = self._grid.look
        style = look.cells.get((number, column))
        if style is None and (number, self._grid.first_column) not in look.cells:
            style = self._below.get(column)
        if style is None or not 0 <= style < len(look.styles):
            return None
        properties = dict(look.styles[style])
        if isinstance(value, (dt.date, dt.time)) and "num_format" not in properties:
            return None  # mended to a date where none was: it must look like one
        if (style, bad) not in self._own:
            marked = {**properties, **_BAD} if bad else properties
            self._own[style, bad] = self._book.add_format(marked)
        return self._own[style, bad]

    def _head_reasons(self, block: Sequence[int]) -> None:
        top, bottom = self._places[block[0]], self._places[block[-1]]
        if top != bottom:
            self._sheet.merge_range(top, self._last, bottom, self._last, "", self._heading)
        self._sheet.write_string(top, self._last, REASON_HEADING, self._heading)

    def _write_refused(self, refused: RefusedRow) -> None:
        place = self._places[refused.row]
        row = dict(enumerate(self._cells(refused.row), self._grid.first_column))
        row |= refused.cells
        for column in sorted({*row, *refused.bad_columns}):
            value, bad = row.get(column), column in refused.bad_columns
            own = self._style(refused.row, column, value, bad=bad)
            style = own or (self._bad if bad else None)
            write_cell(self._sheet, place, column - 1, value, self._styles, style)
        self._sheet.write_string(place, self._last, excel_text(refused.reason), self._reason)

    def _repeat_merges(self, kept: set[int], heads: set[int]) -> None:
        """Repeat the merges that lie wholly within rows that are kept as they were."""
        from xlsxwriter.exceptions import OverlappingRange

        for merge in self._grid.merges:
            if merge.bottom - merge.top < len(kept) and _is_within(merge, kept):
                top = self._places[merge.top]
                style = self._style(merge.top, merge.left) or (
                    self._heading if merge.top in heads else self._above
                )
                with contextlib.suppress(OverlappingRange):
                    self._sheet.merge_range(
                        top, merge.left - 1, self._places[merge.bottom], merge.right - 1, "", style
                    )
                value = self._value(merge.top, merge.left)
                write_cell(self._sheet, top, merge.left - 1, value, self._styles, style)

    def _set_widths(self) -> None:
        """Make columns as wide as they were, or as what stands in them; those that were hidden stay
        so, unless a cell to be mended is there.
        """
        shown = {column for row in self._kept.rows for column in row.bad_columns}
        hidden = self._grid.hidden_columns - shown
        first, (least, most) = self._grid.first_column - 1, _WIDTHS
        heads = {number for block in self._kept.headers for number in block[-1:]}
        looked_at = [*heads, *(row.row for row in self._kept.rows[:_MEASURED])]
        longest = [0] * (self._last - first)
        for number in looked_at:
            for place, value in enumerate(self._cells(number)):
                longest[place] = max(longest[place], _width(value))
        for place, width in enumerate(longest):
            at = first + place
            wide = self._grid.look.widths.get(at + 1, min(max(width + 2, least), most))
            self._sheet.set_column(at, at, wide, None, {"hidden": at + 1 in hidden})
        self._sheet.set_column(self._last, self._last, _REASON_WIDTH)

    def _cells(self, number: int) -> list[Cell]:
        """The cells of an Excel row; none where the grid has no such row."""
        place = number - self._grid.first_row
        return self._grid.rows[place] if 0 <= place < len(self._grid.rows) else []

    def _value(self, row: int, column: int) -> Cell:
        cells = self._cells(row)
        place = column - self._grid.first_column
        return cells[place] if 0 <= place < len(cells) else None


def _is_within(merge: Merge, kept: Collection[int]) -> bool:
    return all(number in kept for number in range(merge.top, merge.bottom + 1))


def _width(value: Cell) -> int:
    """How many half-width characters the longest line of a cell takes; dates take ten."""
    if not isinstance(value, str):
        return 0 if value is None else 10
    return max(map(half_widths, value[:_MEASURED].splitlines()), default=0)
