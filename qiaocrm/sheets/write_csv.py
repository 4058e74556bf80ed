"""Lists as CSV files that Excel opens without running anything in them."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

from qiaocrm.sheets.atomic import replacing
from qiaocrm.sheets.model import Cell, Table

_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def write_csv(path: Path, table: Table, *, encoding: str = "utf-8-sig") -> None:
    """Write the header and the rows, comma separated, lines ending in CR LF; no title or footer.

    A text that starts with = + - @, a tab, a line break or a full-width form of them gets an
    apostrophe before it, phone numbers with + too, so that no table program calculates it (OWASP
    ASVS 1.2.10); `read_book` takes it off again. Dates are ISO. Characters that `encoding` lacks
    are written as &#NNNN;. UserError when the place cannot be written to.
    """
    with (
        replacing(path) as part,
        part.open("w", encoding=encoding, errors="xmlcharrefreplace", newline="") as file,
    ):
        out = csv.writer(file)
        out.writerow([guarded(column.header) for column in table.columns])
        for row in table.rows:
            out.writerow([_csv_text(value) for value in row])


def guarded(text: str) -> str:
    """The text, with an apostrophe before it where a table program might take it as a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def _csv_text(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return int(value) if value == value // 1 else value
