"""The manner in which every workbook of ours is written: text stays text, dates are dates."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from qiaocrm.sheets.atomic import replacing
from qiaocrm.sheets.limits import TEXT_CHARACTERS
from qiaocrm.sheets.model import Cell, ColumnKind

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Styles: TypeAlias = "dict[str, Format]"

_DATE, _MOMENT, _TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm:ss"
NUMBER_FORMATS: dict[ColumnKind, str] = {
    "text": "@",
    "integer": "0",
    "decimal": "#,##0.00",
    "date": _DATE,
    "datetime": _MOMENT,
    "percent": "0.0%",
}
_FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel's calendar is wrong by a day
_EXACT = 2**53
_NAME_MOST = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_CUT = "…"


@contextlib.contextmanager
def writing_workbook(path: Path, *, row_by_row: bool) -> Iterator[Workbook]:
    """A workbook that appears at `path` when the block ends well.

    `row_by_row` needs little memory, but cells must be written in the order of their rows; scratch
    files lie in a folder of their own and never outlive the block.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with replacing(path) as part, tempfile.TemporaryDirectory() as scratch:
        book = Workbook(str(part), {"constant_memory": row_by_row, "tmpdir": scratch})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            raise _os_error(error) from error
        finally:
            for sheet in book.worksheets():  # Windows removes no open file
                if sheet.row_data_fh:
                    sheet.row_data_fh.close()


def write_cell(
    sheet: Worksheet, row: int, column: int, value: Cell, styles: Styles, style: Format | None
) -> None:
    """Write a cell (row and column from 0); what Excel cannot hold as such is written as text.

    Never a formula, link or number made from text. Without a `style`, text looks as its column
    does and everything else as `styles` (those of `value_styles`) say for its type, so that no
    number turns into a date by the format of its column.
    """
    if value is None or value == "":
        if style is not None:
            sheet.write_blank(row, column, None, style)
        return
    if isinstance(value, str):
        sheet.write_string(row, column, excel_text(value), style)
        return
    style = style or styles[type(value).__name__]
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, style)
    elif isinstance(value, (int, float)):
        if math.isfinite(value) and (isinstance(value, float) or abs(value) <= _EXACT):
            sheet.write_number(row, column, value, style)
        else:
            sheet.write_string(row, column, str(value), style)
    else:
        _write_date(sheet, row, column, value, style)


def value_styles(book: Workbook) -> Styles:
    """The formats of all but texts, by the names of their types."""
    date, moment, time = (
        book.add_format({"num_format": number, "valign": "vcenter", "align": "left"})
        for number in (_DATE, _MOMENT, _TIME)
    )
    plain = book.add_format({"valign": "vcenter"})
    return {
        "date": date,
        "datetime": moment,
        "time": time,
        "int": plain,
        "float": plain,
        "bool": plain,
    }


def excel_text(text: str) -> str:
    """The text with Excel's line breaks (LF), cut with a … at its limit of 32,767 UTF-16 units."""
    text = text.replace("\r\n", "\n")
    if len(text) <= TEXT_CHARACTERS // 2 or len(text.encode("utf-16-le")) <= TEXT_CHARACTERS * 2:
        return text
    kept = text.encode("utf-16-le")[: (TEXT_CHARACTERS - len(_CUT)) * 2]
    return kept.decode("utf-16-le", "ignore") + _CUT


def sheet_name(wanted: str, taken: list[str]) -> str:
    """`wanted` as a sheet name that Excel accepts and that is not among `taken`."""
    base = _NOT_IN_NAMES.sub(" ", wanted).strip(" '") or "Sheet"
    if base.lower() == "history":
        base = f"{base} 1"
    lowered = {name.lower() for name in taken}
    name, number = base[:_NAME_MOST].rstrip(" '"), 1
    while name.lower() in lowered:
        number += 1
        ending = f" ({number})"
        name = base[: _NAME_MOST - len(ending)] + ending
    return name


def _write_date(
    sheet: Worksheet,
    row: int,
    column: int,
    value: dt.date | dt.datetime | dt.time,
    style: Format,
) -> None:
    if isinstance(value, (dt.datetime, dt.time)):
        value = value.replace(tzinfo=None)
    if isinstance(value, dt.time) or value >= _first(value):
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_string(row, column, value.isoformat())


def _first(value: dt.date) -> dt.date:
    if isinstance(value, dt.datetime):
        return dt.datetime.combine(_FIRST_DAY, dt.time())
    return _FIRST_DAY


def _os_error(error: Exception) -> OSError:
    """The file system's own error, which XlsxWriter wraps."""
    inner = error.args[0] if error.args else None
    return inner if isinstance(inner, OSError) else OSError(str(error))
