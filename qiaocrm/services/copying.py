"""Rows of a list for the clipboard: as text and as HTML, so that tables take each cell as it is."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.domain.kinds import Amount
from qiaocrm.domain.registry import entity
from qiaocrm.services import lists
from qiaocrm.services.columns import ListRow, Shower, column
from qiaocrm.services.library import Library
from qiaocrm.sheets.write_csv import guarded

MOST = 20_000
"""Rows that a spreadsheet program still takes in one go."""

_PORTION = 500
_NUMBER = re.compile(r"[+\-]?[\d\s()./-]+")
"""A telephone number or the like: a sign before it makes no formula."""

_TEXT_CELL = "<td style='mso-number-format:\"\\@\"'>{}</td>"
_BREAK = "<br style='mso-data-placement:same-cell'>"


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes to the clipboard, and of how many rows."""

    text: str
    html: str
    rows: int


def copied(library: Library, kind: str, ids: Sequence[int], keys: Sequence[str]) -> Copied:
    """The first 20,000 of these records with their headings.

    The text is parted by tabs as Excel does; a text that a table program would calculate gets an
    apostrophe before it. In the HTML, which Excel and WPS prefer, texts are marked as such: 007
    and +60 stay, = calculates nothing. Amounts and counts are numbers in both.
    """
    wanted = ids[:MOST]
    headings: list[Any] = [column(kind, key).title for key in keys]
    lines = [headings, *_rows(library, kind, wanted, keys)]
    text = "".join("\t".join(_typed(value) for value in line) + "\r\n" for line in lines)
    body = "".join(f"<tr>{''.join(_cell(value) for value in line)}</tr>" for line in lines)
    return Copied(
        text,
        f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>',
        len(lines) - 1,
    )


def cell(library: Library, kind: str, record: int, key: str) -> str:
    """One cell as it is shown."""
    shower = lists.shower(library)
    return shower.text(kind, lists.rows(library, kind, [record])[record], key)


def _rows(
    library: Library, kind: str, ids: Sequence[int], keys: Sequence[str]
) -> Iterator[list[Any]]:
    shower = lists.shower(library)
    for start in range(0, len(ids), _PORTION):
        portion = ids[start : start + _PORTION]
        found = lists.rows(library, kind, portion)
        for one in portion:
            if one in found:
                yield [_value(shower, kind, found[one], key) for key in keys]


def _value(shower: Shower, kind: str, row: ListRow, key: str) -> Any:
    """A number or a day where the cell is no more than that; an amount in dollars is a text."""
    value = shower.value(kind, row, key)
    currency = getattr(row.record, "currency", "")
    spec = entity(kind).specs.get(key)
    if spec is not None and isinstance(spec.kind, Amount) and currency not in ("", "CNY"):
        return shower.text(kind, row, key)
    return value.isoformat() if isinstance(value, dt.date) else value


def _typed(value: Any) -> str:
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = value if _NUMBER.fullmatch(value) else guarded(value)
    if any(sign in text for sign in '\t\r\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _cell(value: Any) -> str:
    if not isinstance(value, str):
        return f"<td>{'' if value is None else value}</td>"
    return _TEXT_CELL.format(html.escape(value).replace("\n", _BREAK))
