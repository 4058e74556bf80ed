"""The rows that were not imported, with what holds for them in their sheet: titles, headings, sections."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from qiaocrm.domain.registry import entity
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Problem
from qiaocrm.services.imports.placing import Outcome
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedRow, TableInput
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import Target
from qiaocrm.sheets.model import Cell, Grid
from qiaocrm.sheets.write_refused import RefusedRow, RefusedSheet

REFUSED: tuple[Outcome, ...] = ("refused",)
NOT_SURE: tuple[Outcome, ...] = ("refused", "doubtful")
"""The outcomes of the rows to be mended: those left out, or also those taken with a doubt."""


@dataclass(slots=True)
class _Gathered:
    """One sheet while its tables are gone through."""

    grid: Grid
    headers: list[tuple[int, ...]] = field(default_factory=list)
    rows: list[RefusedRow] = field(default_factory=list)
    above: set[int] = field(default_factory=set)


def refused_sheets(plan: ImportPlan, which: Collection[Outcome] = REFUSED) -> list[RefusedSheet]:
    """The rows of those outcomes, by sheet in the order of the file; sheets without any are left out."""
    grids = {grid.name: grid for grid in plan.grids}
    found: dict[str, _Gathered] = {}
    for table, given in zip(plan.tables, plan.inputs, strict=True):
        rows = [row for row in table.rows if row.outcome in which]
        if rows:
            laid = _as_laid_out(table.found, grids.get(table.sheet))
            sheet = found.setdefault(laid.grid.name, _Gathered(laid.grid))
            sheet.headers.append(laid.headers)
            sheet.above |= laid.titles
            known = {row.number: row for row in table.found.rows}
            if laid.offset == 0:
                sheet.above |= _sections_above(table.found, [known[row.number] for row in rows])
            sheet.rows += [_refused(laid, known[row.number], row, given) for row in rows]
    return [
        RefusedSheet(one.grid, one.headers, one.rows, frozenset(one.above))
        for one in found.values()
    ]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A table in the grid in which its rows are to stand, `offset` rows further down.

    `columns` are Excel's numbers of the columns by their place in the table.
    """

    grid: Grid
    headers: tuple[int, ...]
    titles: frozenset[int]
    columns: tuple[int, ...]
    offset: int = 0


def _as_laid_out(found: FoundTable, grid: Grid | None) -> _Laid:
    """The table in its own sheet; forms, which hold one record a block, as a plain list."""
    is_form = any(row.number in found.header_rows for row in found.rows[:1])
    if grid is not None and not is_form:
        columns = tuple(grid.first_column + header.index for header in found.headers)
        return _Laid(grid, found.header_rows, _titles_above(found, grid), columns)
    blank: list[Cell] = [None] * (len(found.headers) - 1)
    rows: list[list[Cell]] = [[title, *blank] for title in found.titles]
    rows.append([header.label for header in found.headers])
    return _Laid(
        Grid(found.sheet, rows),
        (len(rows),),
        frozenset(range(1, len(rows))),
        tuple(range(1, len(found.headers) + 1)),
        len(rows),
    )


def _refused(laid: _Laid, row: Row, planned: PlannedRow, given: TableInput) -> RefusedRow:
    cells = {
        column: given.edits.get((row.number, place), row.cells[place])
        for place, column in enumerate(laid.columns)
    }
    places = [one.place for one in planned.problems if one.place is not None]
    if planned.outcome == "refused":
        # What has no name is refused: its empty cell is the one to mend.
        title = Target(entity(given.kind).title)
        places += [column.place for column in given.columns if column.target == title]
    reason = "；".join(dict.fromkeys(map(_told, planned.problems)))
    bad = frozenset(laid.columns[place] for place in places)
    return RefusedRow(row.number + laid.offset, reason, bad, cells)


def _told(problem: Problem) -> str:
    return f"{problem.column}：{problem}" if problem.column else str(problem)


def _titles_above(found: FoundTable, grid: Grid) -> frozenset[int]:
    """The rows above the headings that hold the table's titles, up to the first other row."""
    titles = set(found.titles)
    kept: set[int] = set()
    for number in range(found.header_rows[0] - 1, grid.first_row - 1, -1):
        texts = [
            lines.cell_text(cell)
            for cell in grid.rows[number - grid.first_row]
            if not lines.is_empty(cell)
        ]
        # What stood under a table above counts as a title in one line.
        if not titles.issuperset(texts) and " ".join(texts) not in titles:
            break
        kept.add(number)
    return frozenset(kept)


def _sections_above(found: FoundTable, rows: Iterable[Row]) -> set[int]:
    """The section rows (一、亚洲地区) that the rows stand under."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, typed in found.passed:
        section = lines.section_of(typed)
        for name in {lines.bare_section(typed), section[1] if section else ""} - {""}:
            places[name].append(number)
    kept = set()
    for row in rows:
        for name in row.sections:
            before = bisect_left(places.get(name, ()), row.number)
            if before:
                kept.add(places[name][before - 1])
    return kept
