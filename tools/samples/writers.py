"""Writing laid-out sheets as .xlsx, .xls and .csv, the same bytes every time."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

from tools.samples.grid import Grid, Placed, lay_out
from tools.samples.model import Sample

MADE = dt.datetime(2026, 7, 3, 9, 0)
"""The day the invented office made its files; a fixed day keeps the bytes stable."""

Style = tuple[str, float, bool, str, bool]
"""Font, size in points, bold, horizontal alignment, bordered."""
STYLES: dict[str, Style] = {
    "title": ("方正小标宋简体", 18, False, "center", False),
    "sentence": ("楷体", 11, False, "left", False),
    "note": ("宋体", 10.5, False, "left", False),
    "section": ("黑体", 10.5, False, "left", True),
    "head": ("黑体", 10.5, True, "center", True),
    "body": ("宋体", 10.5, False, "center", True),
    "total": ("宋体", 10.5, True, "center", True),
    "foot": ("宋体", 10.5, False, "left", False),
}


def write(sample: Sample, folder: Path) -> Path:
    """Write the sample's file into `folder` and answer its path."""
    path = folder / sample.file
    grids = [lay_out(sheet) for sheet in sample.sheets]
    writer = {".xlsx": _write_xlsx, ".xls": _write_xls}.get(path.suffix)
    if writer:
        writer(grids, path)
    else:
        path.write_bytes(_csv_text(grids[0]).encode(sample.encoding))
    return path


def _write_xlsx(grids: list[Grid], path: Path) -> None:
    """A workbook through XlsxWriter, whose archive carries no time of its own."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"author": "侨联办公室", "created": MADE})
    formats: dict[tuple[str, str], Any] = {}

    def look(style: str, number_format: str) -> Any:
        if (style, number_format) not in formats:
            font, size, bold, align, border = STYLES[style]
            settings: dict[str, Any] = {"font_name": font, "font_size": size, "bold": bold}
            settings |= {"align": align, "valign": "vcenter", "text_wrap": style != "title"}
            settings |= {"border": int(border)}
            if number_format:
                settings["num_format"] = number_format
            formats[style, number_format] = book.add_format(settings)
        return formats[style, number_format]

    for grid in grids:
        _fill_xlsx(book.add_worksheet(grid.name), grid, look)
    book.close()


def _fill_xlsx(sheet: Any, grid: Grid, look: Any) -> None:
    """One sheet: sizes, merged areas, then every cell; the heading stays in sight."""
    for at, width in enumerate(grid.widths):
        sheet.set_column(at, at, width)
    for row, height in grid.heights.items():
        sheet.set_row(row, height)
    first = {(top, left): (bottom, right) for top, left, bottom, right in grid.merges}
    for cell in grid.cells:
        style = look(cell.style, cell.number_format)
        if (cell.row, cell.column) in first:
            sheet.merge_range(cell.row, cell.column, *first[cell.row, cell.column], "", style)
        _put_xlsx(sheet, cell, style)
    if grid.table_top:
        sheet.freeze_panes(grid.table_top, 0)
        sheet.repeat_rows(0, grid.table_top - 1)
    if grid.landscape:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    if grid.hidden:
        sheet.hide()


def _put_xlsx(sheet: Any, cell: Placed, style: Any) -> None:
    """Text as text, dates as dates, `=…` as a formula whose value nobody has computed."""
    at = (cell.row, cell.column)
    if isinstance(cell.value, dt.date):
        sheet.write_datetime(*at, cell.value, style)
    elif isinstance(cell.value, int | float):
        sheet.write_number(*at, cell.value, style)
    elif not cell.value:
        sheet.write_blank(*at, None, style)
    elif cell.value.startswith("="):
        sheet.write_formula(*at, cell.value, style, "")
    else:
        sheet.write_string(*at, cell.value, style)


def _write_xls(grids: list[Grid], path: Path) -> None:
    """A BIFF8 workbook through xlwt."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    looks: dict[tuple[str, str], Any] = {}
    for grid in grids:
        sheet = book.add_sheet(grid.name)
        for at, width in enumerate(grid.widths):
            sheet.col(at).width = int(width * 256)
        merged = {(top, left): (bottom, right) for top, left, bottom, right in grid.merges}
        for cell in grid.cells:
            key = (cell.style, cell.number_format)
            look = looks.setdefault(key, _xls_look(*key))
            if (cell.row, cell.column) in merged:
                bottom, right = merged[cell.row, cell.column]
                sheet.write_merge(cell.row, bottom, cell.column, right, cell.value, look)
            else:
                sheet.write(cell.row, cell.column, cell.value, look)
        sheet.visibility = int(grid.hidden)
        sheet.portrait = not grid.landscape
        sheet.paper_size_code = 9
        sheet.fit_num_pages, sheet.fit_height_to_pages = 1, 0
    book.save(str(path))


def _xls_look(style: str, number_format: str) -> Any:
    """The same style for xlwt."""
    import xlwt

    font, size, bold, align, border = STYLES[style]
    rule = f"font: name {font}, height {int(size * 20)}, bold {'on' if bold else 'off'};"
    rule += f"align: horiz {align}, vert center, wrap {'off' if style == 'title' else 'on'};"
    if border:
        rule += "borders: left thin, right thin, top thin, bottom thin;"
    return xlwt.easyxf(rule, num_format_str=number_format or "General")


def _csv_text(grid: Grid) -> str:
    """The sheet as Excel saves it: values only, CRLF, quotes where needed."""
    table = [[""] * len(grid.widths) for _ in range(grid.rows)]
    for cell in grid.cells:
        table[cell.row][cell.column] = str(cell.value)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(table)
    return out.getvalue()
