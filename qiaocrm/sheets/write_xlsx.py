"""Lists as styled .xlsx workbooks: the export of what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.base.errors import Cancelled
from qiaocrm.base.i18n import N_
from qiaocrm.sheets.model import Cell, Column, Table
from qiaocrm.sheets.workbook import (
    NUMBER_FORMATS,
    Styles,
    sheet_name,
    value_styles,
    write_cell,
    writing_workbook,
)

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

CANCELLED = N_("Writing “{file}” was cancelled; nothing was changed.")

_STEP = 500
_SHORT = 1_000
_NUMBERS = ("integer", "decimal", "percent")
_A4 = 9
_HEADER = {
    "bold": True,
    "bg_color": "#DCE6F1",
    "border": 1,
    "border_color": "#B8C4D0",
    "valign": "vcenter",
    "text_wrap": True,
}
_TITLE = {"bold": True, "font_size": 14, "align": "center", "valign": "vcenter"}
_FOOTER = {"italic": True, "font_color": "#606060"}
_HEADER_HEIGHT = 22.0
_TITLE_HEIGHT = 28.0


def write_xlsx(
    path: Path,
    tables: Sequence[Table],
    *,
    progress: Callable[[int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> None:
    """Write each table to a sheet of its own and put the workbook at `path` when all is well.

    Text is always a string cell: = + - @ at its start stay what they are (reliability.md S11).
    Dates and times become real ones, those before 1900-03-01 ISO text. Header and first column are
    frozen, the header has a filter, and pages print on A4 across with the header repeated.
    `progress` is told the rows written so far, and `cancel` asked, every 500 rows.

    UserError when the place cannot be written to; Cancelled, with the old file untouched.
    """

    def step(written: int) -> None:
        if progress is not None:
            progress(written)
        if cancel is not None and cancel():
            raise Cancelled(CANCELLED, file=path.name)

    with writing_workbook(path, row_by_row=True) as book:
        styles = value_styles(book)
        names: list[str] = []
        written = 0
        for table in tables:
            names.append(sheet_name(table.name, names))
            sheet = book.add_worksheet(names[-1])
            written = _write_table(book, sheet, table, styles, step, written)
        step(written)


def _write_table(
    book: Workbook,
    sheet: Worksheet,
    table: Table,
    styles: Styles,
    step: Callable[[int], None],
    written: int,
) -> int:
    """Write one sheet; the count of rows written so far, this sheet's included."""
    last_column = max(0, len(table.columns) - 1)
    top = _write_title(book, sheet, table, last_column)
    numbers = _lay_out_columns(book, sheet, table.columns)
    header = book.add_format(_HEADER)
    sheet.set_row(top, _HEADER_HEIGHT)
    for column, spec in enumerate(table.columns):
        write_cell(sheet, top, column, spec.header, styles, header)
    row = top
    for row, cells in enumerate(table.rows, top + 1):
        _write_row(sheet, row, cells, styles, numbers)
        written += 1
        if written % _STEP == 0:
            step(written)
    if table.footer:
        write_cell(sheet, row + 2, 0, table.footer, styles, book.add_format(_FOOTER))
    _lay_out_sheet(sheet, top, row, last_column)
    return written


def _write_title(book: Workbook, sheet: Worksheet, table: Table, last_column: int) -> int:
    """Write the title across all columns, if there is one; the row of the header."""
    if not table.title:
        return 0
    style = book.add_format(_TITLE)
    sheet.set_row(0, _TITLE_HEIGHT)
    if last_column:
        sheet.merge_range(0, 0, 0, last_column, "", style)
    sheet.write_string(0, 0, table.title, style)
    return 1


def _lay_out_columns(
    book: Workbook, sheet: Worksheet, columns: Sequence[Column]
) -> dict[int, Format]:
    """Set widths and looks; the formats of the columns of numbers."""
    numbers = {}
    for column, spec in enumerate(columns):
        style = book.add_format({"num_format": NUMBER_FORMATS[spec.kind], "valign": "vcenter"})
        sheet.set_column(column, column, spec.width, style)
        if spec.kind in _NUMBERS:
            numbers[column] = style
    return numbers


def _write_row(
    sheet: Worksheet,
    row: int,
    cells: Sequence[Cell],
    styles: Styles,
    numbers: dict[int, Format],
) -> None:
    for column, value in enumerate(cells):
        if type(value) is str and 0 < len(value) <= _SHORT and "\r" not in value:
            sheet.write_string(row, column, value)  # most cells, without detour
        elif type(value) in (int, float):
            write_cell(sheet, row, column, value, styles, numbers.get(column))
        elif value is not None:
            write_cell(sheet, row, column, value, styles, None)


def _lay_out_sheet(sheet: Worksheet, header: int, last_row: int, last_column: int) -> None:
    sheet.freeze_panes(header + 1, 1)
    sheet.autofilter(header, 0, last_row, last_column)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.repeat_rows(header)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
