"""What should arrive from a sample: the JSON kept in `tests/samples/expected/`.

See `tests/samples/README.md` for its shape.
"""

from __future__ import annotations

from typing import Any

from tools.samples.model import (
    Cell,
    Column,
    Down,
    Header,
    Row,
    Sample,
    Sheet,
    header_depth,
)


def expected(sample: Sample) -> dict[str, Any]:
    """The expectation of one file."""
    return {
        "file": sample.file,
        "tables": [_table(sheet) for sheet in sample.sheets if sheet.entity],
        "sheets_without_table": [sheet.name for sheet in sample.sheets if not sheet.entity],
    }


def _table(sheet: Sheet) -> dict[str, Any]:
    """One sheet's heading, columns and records, with the row numbers that Excel shows."""
    depth = header_depth(sheet.columns)
    number = 1
    header_rows: list[int] = []
    records: list[dict[str, Any]] = []
    above: dict[int, dict[str, Any]] = {}
    for line in sheet.lines:
        if isinstance(line, Header):
            header_rows = header_rows or [number + level for level in range(depth)]
            number += depth
            continue
        if isinstance(line, Row):
            records.append({"row": number, "values": _values(sheet.columns, line, above)})
        number += 1
    return {
        "sheet": sheet.name,
        "hidden": sheet.hidden,
        "entity": sheet.entity,
        "header_rows": header_rows,
        "columns": [
            {"column": letter(at), "header": _headers(column), "field": column.field}
            for at, column in enumerate(sheet.columns)
        ],
        "rows": len(records),
        "records": records,
    }


def _headers(column: Column) -> list[str]:
    """The heading's levels from above."""
    return [level for level in (column.under, column.header) if level]


def _values(
    columns: tuple[Column, ...], row: Row, above: dict[int, dict[str, Any]]
) -> dict[str, Any]:
    """The values of one row; `above` remembers the last cell of each column for merged ones."""
    found: dict[str, Any] = {}
    for at, (column, cell) in enumerate(zip(columns, row.cells, strict=False)):
        if not isinstance(cell, Down):
            above[at] = _meaning(column, cell)
        for key, value in above[at].items():
            found[key] = found[key] + value if isinstance(found.get(key), list) else value
    return found


def _meaning(column: Column, cell: Any) -> dict[str, Any]:
    """What one cell says."""
    if isinstance(cell, Cell):
        return dict(cell.means)
    if column.field is None or cell in (None, ""):
        return {}
    return dict(column.read(column.field, cell))


def letter(column: int) -> str:
    """The letter that Excel shows above column `column` (from 0)."""
    high, low = divmod(column, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
