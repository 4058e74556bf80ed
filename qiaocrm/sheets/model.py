"""What a table file holds once read, and what is to be written: plain values, no file, no CRM."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from qiaocrm.base.i18n import translate

Cell: TypeAlias = str | int | float | bool | dt.date | dt.datetime | dt.time | None
"""One cell's value. An empty cell and an empty text are both None."""

Row: TypeAlias = list[Cell]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block 合并单元格, as Excel numbers its rows and columns (from 1, ends included)."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Note:
    """Something the officer should know about a file that was read.

    `message` is an English msgid with `str.format` fields filled from `details`; `str(note)` is
    the text in the interface language, as with `UserError`.
    """

    message: str
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return translate(self.message).format(**self.details)


Property: TypeAlias = str | int | float | bool
"""A property of a cell's look, under XlsxWriter's name for it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet looks, in Excel's numbers, as far as a workbook made of its rows keeps it.

    `widths` of columns in characters, `heights` of rows in points; `cells` are the places in
    `styles` of the cells in the first rows.
    """

    widths: Mapping[int, float] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    styles: tuple[Mapping[str, Property], ...] = ()
    cells: Mapping[tuple[int, int], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet 工作表 as a rectangle of cells; every row has the same length.

    `first_row` and `first_column` are the Excel numbers (from 1) of `rows[0][0]`; merges and
    hidden rows and columns are in Excel numbers too. Of a merged block only the top left cell
    has a value. A sheet without cells has no rows.
    """

    name: str
    rows: list[Row]
    first_row: int = 1
    first_column: int = 1
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    look: Look = field(default_factory=Look)


@dataclass(frozen=True, slots=True)
class Book:
    """A table file as read.

    `path_name` is the file's name without its folder; `format` one of xlsx, xlsm, xlsb, xls, ods,
    html, csv, whatever the file is called; `sha256` of its bytes; `encoding` of a text file (a
    name that `read_book(encoding=…)` takes), None for workbooks.
    """

    path_name: str
    format: str
    sha256: str
    grids: tuple[Grid, ...]
    notes: tuple[Note, ...] = ()
    encoding: str | None = None


@dataclass(slots=True)
class Draft:
    """A sheet while the child process reads it: its rows still come one by one.

    What only the end of a sheet tells (merges, hidden rows) may be filled in while `rows` runs.
    """

    name: str
    rows: Iterator[Row]
    first_row: int = 1
    first_column: int = 1
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    look: Look = field(default_factory=Look)


ColumnKind: TypeAlias = Literal["text", "integer", "decimal", "date", "datetime", "percent"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column to be written: its heading, its width in characters of the default font, its kind.

    The kind sets how cells look; what a cell is, its value decides (a partial date in a date
    column is a str and stays text).
    """

    header: str
    width: float = 12.0
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A list to be written to one sheet; `rows` are read once, each as long as `columns`."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]
    title: str | None = None
    footer: str | None = None
