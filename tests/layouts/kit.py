"""Writing small workbooks cell by cell, and saying what should arrive from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Built = tuple[Path, dict[str, Any]]
Header = str | tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A sheet: rows of plain values from A1 on, and areas to merge, such as "A1:D1"."""

    name: str
    rows: Sequence[Sequence[Any]]
    merges: Sequence[str] = ()
    hidden: bool = False
    hidden_columns: str = ""
    hidden_rows: Sequence[int] = field(default_factory=tuple)
    frozen: tuple[int, int] | None = None
    comments: Mapping[str, str] = field(default_factory=dict)
    filtered: str = ""
    formatted_to: int = 0


def xlsx(path: Path, *pages: Page, **options: Any) -> Path:
    """Write the pages; dates become date cells, `=…` given as Formula becomes a formula."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), options)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    grey = book.add_format({"bg_color": "#EEEEEE", "border": 1})
    for page in pages:
        sheet = book.add_worksheet(page.name)
        for area in page.merges:
            sheet.merge_range(area, "")
        for row, cells in enumerate(page.rows):
            for column, value in enumerate(cells):
                _put(sheet, row, column, value, day)
        _dress(sheet, page, grey)
    book.close()
    return path


@dataclass(frozen=True)
class Formula:
    """A formula; without `cached` nobody has computed it."""

    text: str
    cached: Any = ""


def _put(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if value is None:
        return
    if isinstance(value, Formula):
        sheet.write_formula(row, column, value.text, None, value.cached)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, value)


def _dress(sheet: Any, page: Page, grey: Any) -> None:
    if page.hidden:
        sheet.hide()
    if page.hidden_columns:
        sheet.set_column(page.hidden_columns, None, None, {"hidden": True})
    for row in page.hidden_rows:
        sheet.set_row(row - 1, None, None, {"hidden": True})
    if page.frozen:
        sheet.freeze_panes(*page.frozen)
    for cell, text in page.comments.items():
        sheet.write_comment(cell, text)
    if page.filtered:
        sheet.autofilter(page.filtered)
    for row in range(len(page.rows), page.formatted_to):
        sheet.set_row(row, None, grey)
        sheet.write_blank(row, 0, None, grey)


def table(
    entity: str,
    header_rows: Sequence[int],
    columns: Sequence[tuple[Header, str | None]],
    records: Mapping[int, Mapping[str, Any]],
    *,
    sheet: str = "Sheet1",
    hidden: bool = False,
    first: str = "A",
    problems: Sequence[tuple[int, str]] = (),
    extra: Mapping[int, Mapping[str, str]] | None = None,
    joined: Sequence[int] = (),
    free: Sequence[str] = (),
) -> dict[str, Any]:
    """A table's expectation; `columns` are (heading or its levels, field), `records` by row.

    `joined` are rows that only add to the record above, `free` fields that anything may fill.
    """
    others = extra or {}
    return {
        "sheet": sheet,
        "hidden": hidden,
        "entity": entity,
        "header_rows": list(header_rows),
        "columns": [
            {"column": chr(ord(first) + at), "header": _levels(header), "field": name}
            for at, (header, name) in enumerate(columns)
        ],
        "rows": len(records),
        "records": [
            {"row": row, "values": dict(values)}
            | ({"extra": dict(others[row])} if row in others else {})
            for row, values in records.items()
        ],
        "problems": [{"row": row, "column": column} for row, column in problems],
        "joined": list(joined),
        "free": list(free),
    }


def _levels(header: Header) -> list[str]:
    if isinstance(header, tuple):
        return list(header)
    return [header] if header else []


def expect(path: Path, *tables: dict[str, Any], **more: Any) -> Built:
    """The path and the expectation of the whole file."""
    return path, {"file": path.name, "tables": list(tables), "sheets_without_table": [], **more}
