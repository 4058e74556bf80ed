"""Finds the tables in a sheet: past titles and notes, under headings of one to three rows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qiaocrm.language import text
from qiaocrm.services.imports import lines, ownlists, words
from qiaocrm.services.imports.body import Row, read_body, under_title
from qiaocrm.services.imports.cards import Cards, find_cards
from qiaocrm.services.imports.columnparts import column_parts
from qiaocrm.services.imports.headers import Header, joined, keys, letters, money_unit
from qiaocrm.services.imports.headrows import HeadRows
from qiaocrm.services.imports.plainrows import exact
from qiaocrm.services.imports.sheetview import SheetView
from qiaocrm.sheets.model import Grid


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as it stands in the sheet.

    `titles` are the lines above it, `passed` the lines among and below its rows that hold no
    record (number and text), `hidden_rows` those left out because nobody sees them; hidden columns
    are read, `hidden_columns` are their headings. `own` is the entity of a list that this program
    wrote (`ownlists`), else empty.
    """

    sheet: str
    header_rows: tuple[int, ...]
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]
    titles: tuple[str, ...] = ()
    passed: tuple[tuple[int, str], ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    own: str = ""


def find_tables(grid: Grid) -> list[FoundTable]:
    """All tables of a sheet, from the top; none where no row reads like headings. O(cells).

    Of lists beside each other the left one comes first.
    """
    if kind := ownlists.kind_of_grid(grid):
        return [_own(SheetView(grid), kind)]
    return [
        _moved(table, left) for left, part in column_parts(grid) for table in _find(SheetView(part))
    ]


def speaks(grid: Grid) -> bool:
    """Whether a table of the sheet has two headings that are known: the text was decoded rightly."""
    return any(
        sum(exact(header.parts[-1]) for header in table.headers if header.parts) >= 2
        for table in find_tables(grid)
    )


_DEEP = 4
"""Rows above the headings from which on the sheet may rather be a form."""


def _find(view: SheetView) -> list[FoundTable]:
    """The tables of a sheet on which nothing stands beside anything else."""
    found = _tables(view, loose=False)
    with_rows = [table for table in found if table.rows]
    if with_rows and with_rows[0].header_rows[0] - view.number(0) >= _DEEP:
        form = _form(view)
        if form and _opens_with_name(form[0]):
            return form  # labels without values in the midst of a form look like headings
    return with_rows or _form(view) or _tables(view, loose=True) or found[:1]


def _opens_with_name(form: FoundTable) -> bool:
    """Whether the first label of a form names its records."""
    return not words.names().isdisjoint(keys(form.headers[0].text))


def _own(view: SheetView, kind: str) -> FoundTable:
    """A list that this program wrote: its first row are the headings, every other row a record."""
    headers, hidden = _headers(view, range(1), ())
    below = [
        row for row in range(1, len(view.rows)) if not all(map(lines.is_empty, view.rows[row]))
    ]
    unseen = tuple(view.number(row) for row in below if view.is_hidden_row(row))
    rows = tuple(
        Row(view.number(row), [view.rows[row][header.index] for header in headers])
        for row in below
        if not view.is_hidden_row(row)
    )
    return FoundTable(
        view.name, (view.number(0),), headers, rows,
        hidden_rows=unseen, hidden_columns=hidden, own=kind,
    )  # fmt: skip


def _moved(table: FoundTable, by: int) -> FoundTable:
    """The table with its columns counted from the sheet's first column, not from its part's."""
    if not by:
        return table
    headers = tuple(replace(header, index=header.index + by) for header in table.headers)
    return replace(table, headers=headers)


def _tables(view: SheetView, *, loose: bool) -> list[FoundTable]:
    heads = HeadRows(view)
    found: list[FoundTable] = []
    titles: list[str] = []
    at = 0
    while at < len(view.rows):
        block = heads.at(at, loose=loose)
        if block is None:
            titles += view.texts(at)
            at += 1
            continue
        table, at = _read(view, heads, block, tuple(titles))
        titles = [line for _number, line in table.passed[-3:]] if at < len(view.rows) else []
        if table.rows or not found:
            found.append(table)
    return found


def _form(view: SheetView) -> list[FoundTable]:
    """The sheet as a form, one record a block or a column; its labels are the headings."""
    found: Cards | None = find_cards(view)
    if found is None:
        return []
    titles = tuple(line for row in range(found.top) for line in view.texts(row))
    unit = _unit_of(titles)
    headers = tuple(
        joined(place, letters(place), (label,), unit) for place, label in enumerate(found.labels)
    )
    rows = tuple(Row(number, cells) for number, cells in found.rows)
    return [FoundTable(view.name, (rows[0].number,), headers, rows, titles)]


def _read(
    view: SheetView, heads: HeadRows, block: range, titles: tuple[str, ...]
) -> tuple[FoundTable, int]:
    """The table under the heading rows `block`, and the row at which looking for the next goes on."""
    headers, hidden = _headers(view, block, titles)
    body, at = read_body(view, heads, block, headers)
    if body.in_blocks and (above := _row_of_title(view, block, titles)) is not None:
        under_title(body, titles[-1], view.number(above))
        titles = titles[:-1]
    table = FoundTable(
        view.name, tuple(view.number(row) for row in block), headers, tuple(body.rows), titles,
        tuple(sorted(body.passed)), tuple(body.hidden), hidden,
    )  # fmt: skip
    return table, at


def _row_of_title(view: SheetView, block: range, titles: tuple[str, ...]) -> int | None:
    """The row of a short title right above the headings, if it names no list (名单, 通讯录)."""
    above = block.start - 1
    title = titles[-1] if titles else ""
    if above < 0 or view.texts(above) != [title] or len(title) > 30:
        return None
    return None if lines.is_list_title(title) or lines.is_footer(title) or "：" in title else above


def _headers(
    view: SheetView, block: range, titles: tuple[str, ...]
) -> tuple[tuple[Header, ...], tuple[str, ...]]:
    """The headings that have text or cells below, and the names of those in hidden columns."""
    unit = _unit_of(titles)
    found: list[Header] = []
    hidden: list[str] = []
    for column in range(view.width):
        parts: list[str] = []
        for row in block if view.is_headed(column, block) else ():
            typed = view.header_text(row, column, block)
            if typed and (not parts or text.fold(typed) != text.fold(parts[-1])):
                parts.append(typed)
        header = joined(column, letters(view.first_column - 1 + column), tuple(parts), unit)
        if parts or view.column_has_cells(column, block.stop):
            found.append(header)
            hidden += [header.label] if view.is_hidden_column(column) else []
    return tuple(found), tuple(hidden)


def _unit_of(titles: tuple[str, ...]) -> str | None:
    """The unit that one of the lines above the table names for all its amounts."""
    return next((named for line in titles if (named := _unit_line(line))), None)


def _unit_line(line: str) -> str | None:
    """The unit of a line such as 单位：万元 or 计量单位：万美元, above the table."""
    s = text.clean(line)
    for lead in ("计量单位", "金额单位", "货币单位", "单位"):
        place = s.find(lead)
        if place >= 0:
            rest = s[place + len(lead) :].lstrip(":： ").split(" ")[0].strip("()（）")
            return money_unit(rest) if len(rest) <= 8 else None
    return None
