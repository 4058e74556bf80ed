"""The rows under a table's headings: records, and the sections, totals and notes among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from qiaocrm.language import countries
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.headers import Header, keys, wording
from qiaocrm.services.imports.headrows import HeadRows
from qiaocrm.services.imports.plainrows import is_plain
from qiaocrm.services.imports.sheetview import SheetView
from qiaocrm.services.imports.words import groups, names
from qiaocrm.sheets.model import Cell
from qiaocrm.sheets.model import Row as Line


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its number in Excel, its cells under the headings, the sections it stands in.

    `cells` may be the sheet's own row: it is not to be changed.
    `filled` are the columns that a merged cell from above fills, `supposed` those that are blank
    under a value that seems to hold for the rows below it, though nothing is merged.
    """

    number: int
    cells: Sequence[Cell]
    sections: tuple[str, ...] = ()
    filled: frozenset[int] = frozenset()
    supposed: frozenset[int] = frozenset()

    def __reduce__(self) -> tuple[type[Row], tuple[object, ...]]:
        """As a call: many of these travel between processes, and the default is far slower."""
        return Row, (self.number, self.cells, self.sections, self.filled, self.supposed)


@dataclass(slots=True)
class Body:
    """The rows of one table while they are gathered.

    `in_blocks`: headings come again right below a section, so that each block has its own title.
    """

    rows: list[Row] = field(default_factory=list)
    passed: list[tuple[int, str]] = field(default_factory=list)
    lone: list[tuple[int, int, str]] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    sections: dict[int, str] = field(default_factory=dict)
    in_blocks: bool = False


def read_body(
    view: SheetView, heads: HeadRows, block: range, headers: tuple[Header, ...]
) -> tuple[Body, int]:
    """The rows below the heading rows `block`, and the index at which the table has ended."""
    body = Body()
    at = _gather(view, heads, block, headers, body)
    _settle_lone(headers, body)
    for place, header in enumerate(headers):
        if any(key in groups() for part in header.parts[-1:] for key in keys(part)):
            _suppose(place, body)
    return body, at


def _gather(
    view: SheetView, heads: HeadRows, block: range, headers: tuple[Header, ...], body: Body
) -> int:
    """Read rows until the sheet or the table ends; returns the index after the last one."""
    columns = [header.index for header in headers]
    pick = _picker(columns, view.width)
    above: Sequence[Cell] = ()
    sections: tuple[str, ...] = ()
    rows, first = view.rows, view.number(0)
    at = block.stop
    while at < len(rows):
        if body.rows and is_plain(rows[at]) and not view.is_hidden_row(at):
            if view.is_filled_from_above(at):
                above = _append(view, at, columns, sections, body, above)
            else:
                above = _as_above(pick(rows[at]), above)
                body.rows.append(Row(at + first, above, sections))
            at += 1
            continue
        filled = _filled(rows[at])
        if not filled or view.is_hidden_row(at):
            if filled:
                body.hidden.append(view.number(at))
            at += 1
            continue
        if heads.may_be_head(rows[at], filled):
            if again := heads.repeated(at, block):
                if sections and body.passed[-1][0] == view.number(at - 1):
                    body.in_blocks = True
                at += again
                continue
            other = heads.at(at, inside=True)
            if other is not None:
                return other.start
        if _is_aside(view, at, filled, columns, body):
            sections = tuple(body.sections[depth] for depth in sorted(body.sections))
        else:
            above = _append(view, at, columns, sections, body, above)
        at += 1
    return at


def under_title(body: Body, title: str, number: int) -> None:
    """Make the title in row `number`, above the first block, the section of that block's rows."""
    section = lines.section_of(title)
    name = section[1] if section else lines.bare_section(title)
    body.passed.append((number, title))
    body.rows = [row if row.sections else replace(row, sections=(name,)) for row in body.rows]


def _picker(columns: list[int], width: int) -> Callable[[Line], Sequence[Cell]]:
    """What takes a table's cells out of a row; a table over the whole width takes the row itself."""
    if columns == list(range(width)):
        return lambda row: row
    if len(columns) == 1:
        return lambda row: (row[columns[0]],)
    return itemgetter(*columns)


def _filled(row: Line) -> list[int]:
    """The columns in which the row holds something that can be seen."""
    filled = [
        column
        for column, cell in enumerate(row)
        if cell is not None and not (type(cell) is str and cell.isspace())
    ]
    if len(filled) <= 2:  # few cells are worth a closer look: they may hold only unseen signs
        filled = [column for column in filled if not lines.is_empty(row[column])]
    return filled


def _as_above(cells: Sequence[Cell], above: Sequence[Cell]) -> Sequence[Cell]:
    """The cells with what 同上 stands for."""
    if not above or lines.SAME.isdisjoint(cells):
        return cells
    return tuple(
        old if lines.is_same_mark(new) else new for old, new in zip(above, cells, strict=True)
    )


def _append(
    view: SheetView,
    at: int,
    columns: list[int],
    sections: tuple[str, ...],
    body: Body,
    above: Sequence[Cell],
) -> Sequence[Cell]:
    """Keep the row, with what merged cells and 同上 take from above."""
    row = view.rows[at]
    merged = view.merged_down(at)
    taken = tuple(merged.get(column, row[column]) for column in columns)
    cells = _as_above(taken, above)
    filled = frozenset(place for place, column in enumerate(columns) if column in merged)
    body.rows.append(Row(view.number(at), cells, sections, filled))
    return cells


def _is_aside(view: SheetView, at: int, filled: list[int], columns: list[int], body: Body) -> bool:
    """Whether the row holds no record; then it is noted as a section, a total, a footer or a note."""
    row, number = view.rows[at], view.number(at)
    if not body.rows and lines.is_column_count([row[column] for column in filled]):
        body.passed.append((number, " ".join(view.texts(at))))
        return True
    first = row[filled[0]]
    if len(filled) > 3 and not isinstance(first, str):
        second = row[filled[1]]
        if not isinstance(second, str) or len(second) > 24 or not lines.is_total(second):
            return False
    texts = [lines.cell_text(row[column]) for column in filled[:3]]
    whole = " ".join(texts)
    if any(
        lines.is_total(typed) for typed in texts[: 2 if len(filled) > 1 else 1]
    ) or lines.is_footer(texts[0]):
        body.passed.append((number, whole))
        return True
    width = view.merge_width(at, filled[0])
    if len(filled) == 1 and not view.merged_down(at).keys() - {filled[0]}:
        return _is_lone_aside(texts[0], width, number, filled[0], columns, body)
    if (
        len(filled) == 2
        and lines.section_of(texts[0] + texts[1])
        and len(columns) >= 5
        and not texts[0][:1].isdigit()
        and len(texts[0]) <= 4
    ):
        _enter(body, number, texts[0] + texts[1])
        return True
    return False


def _is_lone_aside(
    typed: str, width: int, number: int, column: int, columns: list[int], body: Body
) -> bool:
    """A row with one cell: a section, a note, or perhaps a record with only its name."""
    section = lines.section_of(typed)
    wide = width >= max(3, len(columns) // 2)
    if section and (len(columns) > 1) and (wide or section[0] < 3 or len(columns) > 2):
        _enter(body, number, typed)
        return True
    if len(columns) == 1:
        return False
    if wide or len(typed) > 30 or column not in columns:
        if len(typed) <= 30 and not lines.is_signature(typed) and not lines.is_list_title(typed):
            _enter(body, number, typed)
        else:
            body.passed.append((number, typed))
        return True
    body.lone.append((number, column, typed))
    return False


def _enter(body: Body, number: int, typed: str) -> None:
    """A section begins; it ends those of its depth and below."""
    depth, name = lines.section_of(typed) or (1, lines.bare_section(typed))
    for other in [other for other in body.sections if other >= depth]:
        del body.sections[other]
    body.passed.append((number, typed))
    body.sections[depth] = name


def _suppose(place: int, body: Body) -> None:
    """Fill a column 国别 or 社团 that is typed only where it changes, as in files that lost their merges.

    That is supposed only where the first row has a value, no value comes twice and a third of the
    rows are blank; the rows say which cells were filled so.
    """
    cells = [row.cells[place] for row in body.rows]
    if not cells or lines.is_empty(cells[0]) or len(cells) - cells.count(None) > 0.8 * len(cells):
        return
    typed = [str(cell) for cell in cells if not lines.is_empty(cell)]
    blank = len(cells) - len(typed)
    if len(typed) < 2 or len(set(typed)) < len(typed) or blank < max(2, 0.33 * len(cells)):
        return
    above: Cell = None
    for number, row in enumerate(body.rows):
        above = row.cells[place] if not lines.is_empty(row.cells[place]) else above
        if lines.is_empty(row.cells[place]):
            filled = (*row.cells[:place], above, *row.cells[place + 1 :])
            body.rows[number] = Row(
                row.number, filled, row.sections, row.filled, row.supposed | {place}
            )


def _settle_lone(headers: tuple[Header, ...], body: Body) -> None:
    """Take out rows of one cell that are no records: they sign, head a section, or hold no name."""
    if not body.lone:
        return
    by_index = {header.index: header for header in headers}
    lone = {number: (column, typed) for number, column, typed in body.lone}
    last = max((row.number for row in body.rows if row.number not in lone), default=0)
    serial = _counts(headers, body, lone)
    gone: dict[int, str] = {}
    for number, (column, typed) in lone.items():
        header = by_index[column]
        forms = {key for part in header.parts[-1:] for key in keys(part)}
        signed = lines.is_signature(typed) and number > last
        aside = signed or lines.is_list_title(typed) or not header.text or column == serial
        groups_rows = bool(forms & groups()) and not forms & names()
        unnumbered = serial is not None and bool(forms & names()) and not lines.has_contact(typed)
        country = countries.code(typed) is not None and bool(forms & names())
        if aside or groups_rows or unnumbered or country:
            gone[number] = typed
    if not gone:
        return
    _reopen(body, gone)


def _counts(
    headers: tuple[Header, ...], body: Body, lone: dict[int, tuple[int, str]]
) -> int | None:
    """The column of running numbers, if nearly every other row has one."""
    rows = [row for row in body.rows if row.number not in lone]
    for place, header in enumerate(headers[:2]):
        numbered = sum(1 for row in rows if lines.cell_text(row.cells[place]).isdecimal())
        if (
            rows
            and numbered >= 0.8 * len(rows)
            and wording(header.text).bare not in ("电话", "手机")
        ):
            return header.index
    return None


def _reopen(body: Body, gone: dict[int, str]) -> None:
    """Drop those rows; what one of them names holds for the rows below it."""
    section = ""
    kept: list[Row] = []
    for row in body.rows:
        if row.number in gone:
            typed = gone[row.number]
            section = (
                ""
                if lines.is_signature(typed) or lines.is_list_title(typed)
                else lines.bare_section(typed)
            )
            body.passed.append((row.number, typed))
        else:
            kept.append(
                row
                if not section
                else Row(row.number, row.cells, (*row.sections, section), row.filled, row.supposed)
            )
    body.rows = kept
