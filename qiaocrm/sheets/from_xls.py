"""Old .xls workbooks (BIFF 2 to 8, Excel 2 to 2003 and WPS) through xlrd."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.archive import DAMAGED, PASSWORD
from qiaocrm.sheets.cells import Cleaner, duration_text, serial_to_cell
from qiaocrm.sheets.from_workbook import NO_SUCH_SHEET
from qiaocrm.sheets.model import Cell, Draft, Merge, Row
from qiaocrm.sheets.package import MACROS
from qiaocrm.sheets.source import Source

if TYPE_CHECKING:
    from xlrd.book import Book as XlsBook
    from xlrd.sheet import Sheet as XlsSheet

NO_WORKBOOK = N_(
    "“{file}” is an old Office file without a workbook in it (perhaps a Word document): choose "
    "the workbook, or copy the table into one."
)
_MACRO_STORE = "_VBA_PROJECT_CUR".encode("utf-16-le")


def read_xls(source: Source) -> Iterator[Draft]:
    """The worksheets, with merges and hidden parts; `encoding` overrides the file's code page."""
    book = _open(source)
    if _MACRO_STORE in source.path.read_bytes():
        source.note(MACROS)
    sheets = [sheet for sheet in book.sheets() if source.wants(sheet.name)]
    if not sheets:
        names = ", ".join(book.sheet_names())
        if source.sheet is None:
            raise source.refuse(DAMAGED)
        raise source.refuse(NO_SUCH_SHEET, sheet=source.sheet, sheets=names)
    for sheet in sheets:
        yield Draft(
            name=sheet.name,
            rows=Cleaner(source, sheet.name).rows(_rows(book, sheet), 1, 1),
            merges=[
                Merge(top + 1, left + 1, bottom, right)
                for top, bottom, left, right in sheet.merged_cells
            ],
            hidden=sheet.visibility != 0,
            hidden_rows={row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden},
            hidden_columns={column + 1 for column, i in sheet.colinfo_map.items() if i.hidden},
        )


def _open(source: Source) -> XlsBook:
    import xlrd

    try:
        return xlrd.open_workbook(
            str(source.path),
            logfile=io.StringIO(),  # else it would print to stdout
            formatting_info=True,
            ragged_rows=True,
            encoding_override=source.encoding,
        )
    except MemoryError:
        raise
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise source.refuse(PASSWORD) from error
        if "Can't find workbook" in str(error):
            raise source.refuse(NO_WORKBOOK) from error
        raise source.refuse(DAMAGED) from error
    except Exception as error:  # xlrd trips over damaged records in many ways
        raise source.refuse(DAMAGED) from error


def _rows(book: XlsBook, sheet: XlsSheet) -> Iterator[Row]:
    for row in range(sheet.nrows):
        yield [
            _cell(book, kind, value, style)
            for kind, value, style in zip(
                sheet.row_types(row),
                sheet.row_values(row),
                (sheet.cell_xf_index(row, column) for column in range(sheet.row_len(row))),
                strict=True,
            )
        ]


def _cell(book: XlsBook, kind: int, value: object, style: int) -> Cell:
    from xlrd import biffh

    if kind == biffh.XL_CELL_DATE and isinstance(value, float):
        if "[h" in book.format_map[book.xf_list[style].format_key].format_str.lower():
            return duration_text(dt.timedelta(days=value))
        return serial_to_cell(value, since_1904=book.datemode == 1)
    if kind == biffh.XL_CELL_ERROR:
        return str(biffh.error_text_from_code.get(value, value))
    if kind == biffh.XL_CELL_BOOLEAN:
        return bool(value)
    if kind in (biffh.XL_CELL_EMPTY, biffh.XL_CELL_BLANK):
        return None
    return value  # type: ignore[return-value]  # a text or a float
