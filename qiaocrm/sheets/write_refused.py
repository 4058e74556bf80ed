"""The rows that an import refused, as a workbook to be mended and imported again."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.sheets.model import Cell, Grid
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
    from xlsxwriter.worksheet import Worksheet

REASON_HEADING = "未导入原因"
"""The heading of the last column; Chinese in every language, so that it is known again."""

_BAD = {"bg_color": "#FFD9D6", "valign": "top", "text_wrap": True}
_REASON = {"font_color": "#B3261E", "valign": "top", "text_wrap": True}
_HEADING = {"bold": True, "bg_color": "#DCE6F1", "valign": "vcenter", "text_wrap": True}
_WIDTH = 14.0
_REASON_WIDTH = 48.0


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row by its Excel number, why it was refused, and the Excel numbers of its bad columns."""

    row: int
    reason: str
    bad_columns: Collection[int] = ()


def write_refused(
    path: Path, grid: Grid, header_rows: Sequence[int], rows: Sequence[RefusedRow]
) -> None:
    """Write the header rows (Excel numbers) and the refused rows of a grid with their reasons.

    Columns stay where they were, merges of the header are kept, and a cell that was merged with
    one further up gets that one's value. UserError when the place cannot be written to.
    """
    with writing_workbook(path, row_by_row=False) as book:
        sheet = book.add_worksheet(sheet_name(grid.name, []))
        styles = value_styles(book)
        heading, bad, reason = (book.add_format(style) for style in (_HEADING, _BAD, _REASON))
        width = len(grid.rows[0]) if grid.rows else 0
        last = grid.first_column - 1 + width
        sheet.set_column(0, max(0, last - 1), _WIDTH)
        sheet.set_column(last, last, _REASON_WIDTH)
        for place, number in enumerate(header_rows):
            _write_cells(sheet, place, _cells(grid, number), grid.first_column, styles, heading)
        if header_rows:
            sheet.write_string(len(header_rows) - 1, last, REASON_HEADING, heading)
            _merge_header(sheet, grid, header_rows, styles, heading)
        for place, refused in enumerate(rows, len(header_rows)):
            marks = dict.fromkeys(refused.bad_columns, bad)
            _write_row(sheet, place, grid, refused.row, styles, marks)
            sheet.write_string(place, last, excel_text(refused.reason), reason)
        sheet.freeze_panes(len(header_rows), 0)


def _cells(grid: Grid, number: int) -> list[Cell]:
    """The cells of an Excel row; none where the grid has no such row."""
    place = number - grid.first_row
    return grid.rows[place] if 0 <= place < len(grid.rows) else []


def _write_cells(
    sheet: Worksheet, place: int, cells: list[Cell], first: int, styles: Styles, style: Format
) -> None:
    for column, value in enumerate(cells, first - 1):
        write_cell(sheet, place, column, value, styles, style)


def _write_row(
    sheet: Worksheet,
    place: int,
    grid: Grid,
    number: int,
    styles: Styles,
    marks: dict[int, Format],
) -> None:
    covered = _values_from_above(grid, number)
    for column, value in enumerate(_cells(grid, number), grid.first_column):
        value = covered.get(column) if value is None else value
        write_cell(sheet, place, column - 1, value, styles, marks.get(column))


def _values_from_above(grid: Grid, number: int) -> dict[int, Cell]:
    """By column: the value of the merged cell that reaches down into this row."""
    return {
        merge.left: cell
        for merge in grid.merges
        if merge.top < number <= merge.bottom
        and (cell := _value(grid, merge.top, merge.left)) is not None
    }


def _merge_header(
    sheet: Worksheet, grid: Grid, header_rows: Sequence[int], styles: Styles, style: Format
) -> None:
    """Repeat the merges that lie within the header, wherever its rows stand now."""
    from xlsxwriter.exceptions import OverlappingRange

    places = {number: place for place, number in enumerate(header_rows)}
    for merge in grid.merges:
        top, bottom = places.get(merge.top), places.get(merge.bottom)
        if top is None or bottom is None or bottom - top != merge.bottom - merge.top:
            continue
        with contextlib.suppress(OverlappingRange):
            sheet.merge_range(top, merge.left - 1, bottom, merge.right - 1, "", style)
        value = _value(grid, merge.top, merge.left)
        write_cell(sheet, top, merge.left - 1, value, styles, style)


def _value(grid: Grid, row: int, column: int) -> Cell:
    cells = _cells(grid, row)
    place = column - grid.first_column
    return cells[place] if 0 <= place < len(cells) else None
