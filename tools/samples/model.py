"""How a sample sheet is written down: its columns, its lines, and what each cell means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Means = Mapping[str, Any]
"""Field of the outside JSON -> the value that should arrive."""
Reader = Callable[[str, Any], Means]
"""What a plain cell of a column means, given the column's field and the value typed."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell whose meaning is not what its column would tell: typed text, and what it says."""

    typed: Any
    means: Means
    number_format: str = ""


def c(typed: Any, /, *, number_format: str = "", **means: Any) -> Cell:
    """A cell that holds `typed` and should arrive as `means` (nothing, if none is named)."""
    return Cell(typed, means, number_format)


@dataclass(frozen=True, slots=True)
class Down:
    """A cell merged with the one above; it means the same."""


DOWN = Down()


def plain(field: str, typed: Any) -> Means:
    """The value arrives as typed."""
    return {field: typed}


def many(field: str, typed: Any) -> Means:
    """The value arrives as the only one of a list."""
    return {field: [typed]}


def one_of(table: Mapping[str, Any]) -> Reader:
    """The value arrives as what `table` says of it; words that are not in it are a mistake here."""
    return lambda field, typed: {field: table[typed]}


def ten_thousands(field: str, typed: float) -> Means:
    """A bare number under （万元）: that many times 10,000 yuan."""
    return {field: round(typed * 10_000), "currency": "CNY"}


def officer(post: str) -> Reader:
    """A name under a heading such as 秘书长: who holds the post in the row's association."""
    return lambda field, typed: {"officers": [{"name": typed, "post": post}]}


def president(field: str, typed: Any) -> Means:
    """会长: the derived `president`, and one of the officers."""
    return {field: typed, "officers": [{"name": typed, "post": "会长"}]}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (and the heading above it, `under`), the field it fills, its width."""

    header: str
    field: str | None
    read: Reader = plain
    width: float = 12
    under: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """A line merged across the table: style is title, sentence, note or section."""

    text: str
    style: str = "note"


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows: two where a column has a heading above it, else one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record's row, one cell a column; trailing cells may be left out."""

    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """Cells outside the records: a 合计 row or the signatures under the table."""

    cells: tuple[Any, ...]
    style: str = "foot"


Line = Merged | Header | Row | Spread


def rows(*each: tuple[Any, ...]) -> tuple[Row, ...]:
    """Records' rows from plain tuples."""
    return tuple(Row(cells) for cells in each)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `entity` is empty for a sheet without a table."""

    name: str
    entity: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    hidden: bool = False
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Sample:
    """One file; `encoding` is that of a .csv."""

    file: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition(".")[0]


def header_depth(columns: Sequence[Column]) -> int:
    """How many rows the heading takes: 1 or 2."""
    return 2 if any(column.under for column in columns) else 1
