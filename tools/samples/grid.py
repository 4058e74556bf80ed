"""Sheets laid out: which cell holds what, in which style, and what is merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tools.samples.model import Cell, Column, Down, Header, Merged, Row, Sheet, header_depth


@dataclass(frozen=True, slots=True)
class Placed:
    """A value in row `row`, column `column` (both from 0), in one of the writers' styles."""

    row: int
    column: int
    value: Any
    style: str
    number_format: str = ""


@dataclass(slots=True)
class Grid:
    """A sheet ready to be written.

    `merges` are (first row, first column, last row, last column), from 0; `heights` are points;
    `widths` count half-width characters; `table_top` is the first row below the heading.
    """

    name: str
    hidden: bool
    landscape: bool
    cells: list[Placed] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    widths: list[float] = field(default_factory=list)
    table_top: int = 0
    rows: int = 0


HEIGHTS = {
    "title": 34,
    "sentence": 22,
    "note": 20,
    "section": 20,
    "head": 24,
    "body": 30,
    "total": 24,
    "foot": 22,
}


def lay_out(sheet: Sheet) -> Grid:
    """Place every line of the sheet."""
    grid = Grid(sheet.name, sheet.hidden, sheet.landscape)
    grid.widths = [column.width for column in sheet.columns]
    open_merges: dict[int, int] = {}
    last = len(sheet.columns) - 1
    for line in sheet.lines:
        top = grid.rows
        if isinstance(line, Merged):
            grid.cells.append(Placed(top, 0, line.text, line.style))
            if last > 0:
                grid.merges.append((top, 0, top, last))
            grid.heights[top] = HEIGHTS[line.style]
            grid.rows += 1
        elif isinstance(line, Header):
            _place_header(grid, sheet.columns)
        else:
            style = "body" if isinstance(line, Row) else line.style
            grid.cells += _place_cells(top, line.cells, style, len(sheet.columns))
            _note_merges(grid, line.cells, top, open_merges)
            grid.heights[top] = HEIGHTS[style]
            grid.rows += 1
    return grid


def _place_header(grid: Grid, columns: tuple[Column, ...]) -> None:
    """The heading, in one row or two; a heading without one above it is merged over both."""
    top, depth = grid.rows, header_depth(columns)
    for at, column in enumerate(columns):
        grid.heights[top] = grid.heights[top + depth - 1] = HEIGHTS["head"]
        if depth == 1:
            grid.cells.append(Placed(top, at, column.header, "head"))
            continue
        if column.under:
            grid.cells.append(Placed(top + 1, at, column.header, "head"))
            if at == 0 or columns[at - 1].under != column.under:
                grid.cells.append(Placed(top, at, column.under, "head"))
        else:
            grid.cells.append(Placed(top, at, column.header, "head"))
            grid.merges.append((top, at, top + 1, at))
    if depth == 2:
        grid.merges += [(top, first, top, end) for first, end in _parents(columns) if end > first]
    grid.rows = top + depth
    grid.table_top = grid.table_top or grid.rows


def _parents(columns: tuple[Column, ...]) -> Iterator[tuple[int, int]]:
    """First and last column of each heading that lies above others."""
    start = 0
    for at in range(1, len(columns) + 1):
        if at == len(columns) or columns[at].under != columns[start].under:
            if columns[start].under:
                yield start, at - 1
            start = at


def _place_cells(row: int, cells: tuple[Any, ...], style: str, width: int) -> Iterator[Placed]:
    """One line of cells; body rows are filled up so that their borders are drawn."""
    for at in range(width):
        cell = cells[at] if at < len(cells) else None
        if isinstance(cell, Down):
            continue
        if isinstance(cell, Cell):
            yield Placed(row, at, cell.typed, style, cell.number_format)
        else:
            yield Placed(row, at, "" if cell is None else cell, style)


def _note_merges(grid: Grid, cells: tuple[Any, ...], row: int, starts: dict[int, int]) -> None:
    """Follow merged columns downward; `starts` tells in which row each column's cell began."""
    for at, cell in enumerate(cells):
        if not isinstance(cell, Down):
            starts[at] = row
            continue
        grown = (starts[at], at, row - 1, at)
        if grown in grid.merges:
            grid.merges.remove(grown)
        grid.merges.append((starts[at], at, row, at))
