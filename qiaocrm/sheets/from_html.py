"""HTML tables that web systems hand out as .xls files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.cells import Cleaner
from qiaocrm.sheets.encodings import decode
from qiaocrm.sheets.limits import COLUMNS, ROWS
from qiaocrm.sheets.model import Draft, Merge
from qiaocrm.sheets.source import Source

NO_TABLE = N_(
    "“{file}” is a web page without a table and was not read: copy the list into a workbook and "
    "try that."
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 4096
_SPACES = re.compile(r"[ \t\r\n\f]+")
_TABLES_MOST = 200
_SILENT = ("script", "style")


def read_html(source: Source) -> Iterator[Draft]:
    """Each table of the page as a sheet; texts stay texts, spans become merges."""
    data = source.path.read_bytes()
    charset = _CHARSET.search(data[:_HEAD])
    if source.encoding is None and charset:
        source.encoding = _wider(charset[1].decode("ascii"))
    page = _Page()
    page.feed(decode(data, source))
    page.close()
    tables = [table for table in page.tables if any(table.rows)]
    if not tables:
        raise source.refuse(NO_TABLE)
    for number, table in enumerate(tables, 1):
        name = source.path.stem if len(tables) == 1 else f"{source.path.stem} ({number})"
        if source.wants(name):
            rows = Cleaner(source, name).rows(table.values(), 1, 1)
            yield Draft(name, rows, merges=table.merges)


def _wider(charset: str) -> str:
    """GBK pages hold GB18030 characters as well."""
    return "gb18030" if charset.lower() in ("gb2312", "gbk") else charset


@dataclass(slots=True)
class _Table:
    """A table while it is read; `reach` tells of a column how many rows spans from above cover."""

    rows: list[dict[int, str]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    reach: dict[int, int] = field(default_factory=dict)
    cell: list[str] | None = None
    place: int = -1

    def values(self) -> Iterator[list[str]]:
        """The rows as lists of texts."""
        for row in self.rows:
            yield [row.get(column, "") for column in range(max(row, default=-1) + 1)]

    def open_row(self) -> None:
        """Start a row."""
        self.rows.append({})
        self.place = -1

    def open_cell(self, width: int, height: int) -> None:
        """Start a cell in the next free column, `width` columns by `height` rows."""
        if not self.rows:
            self.open_row()
        row, column = len(self.rows) - 1, self.place + 1
        while self.reach.get(column, 0) > row and column <= COLUMNS:
            column += 1
        if column > COLUMNS:
            return
        self.cell, self.place = [], column
        self.rows[row][column] = ""
        if width * height > 1:
            self.merges.append(Merge(row + 1, column + 1, row + height, column + width))
            self.reach.update(dict.fromkeys(range(column, column + width), row + height))

    def close_cell(self) -> None:
        """End the open cell, if any, and keep its text."""
        if self.cell is not None:
            lines = "".join(self.cell).split("\v")
            text = "\n".join(_SPACES.sub(" ", line).strip(" ") for line in lines).strip("\n")
            self.rows[-1][self.place] = text
            self.cell = None


class _Page(HTMLParser):
    """Collects tables; a table inside a cell is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell."""
        if tag == "table":
            self._open.append(_Table())
            if len(self.tables) < _TABLES_MOST:
                self.tables.append(self._open[-1])
        elif tag in _SILENT:
            self._silent += 1
        elif self._open:
            self._inside(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Close a table, row or cell."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif self._open and tag in ("td", "th", "tr", "table"):
            self._open[-1].close_cell()
            if tag == "table":
                self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text of the innermost open cell."""
        if self._open and self._open[-1].cell is not None and not self._silent:
            self._open[-1].cell.append(data.replace("\v", " "))

    def _inside(self, tag: str, attributes: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag == "tr":
            table.close_cell()
            table.open_row()
        elif tag in ("td", "th"):
            table.close_cell()
            width = _span(attributes.get("colspan"), COLUMNS)
            table.open_cell(width, _span(attributes.get("rowspan"), min(ROWS, 10_000)))
        elif tag == "br" and table.cell is not None:
            table.cell.append("\v")


def _span(text: str | None, most: int) -> int:
    return max(1, min(int(text), most)) if text and text.strip().isdecimal() else 1
