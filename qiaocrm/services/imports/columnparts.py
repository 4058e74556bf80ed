"""Parts a sheet on which lists or forms stand beside each other, so that each is read by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from qiaocrm.language import text
from qiaocrm.services.imports import lines, words
from qiaocrm.services.imports.plainrows import exact
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.sheets.model import Cell, Grid, Merge, Row

_SEARCHED = 100
"""Rows from the top in which headings beside each other are looked for."""

Words = list[tuple[int, str]]
"""The filled cells of a row that may hold headings: column and folded text."""


def column_parts(grid: Grid) -> list[tuple[int, Grid]]:
    """The parts of a sheet with the column at which each begins; one part where nothing is beside.

    A title above all of them is given to each.
    """
    for at in range(min(_SEARCHED, len(grid.rows))):
        cuts = _cuts(grid, at)
        if cuts:
            edges = [0, *cuts, len(grid.rows[at])]
            return [(left, _part(grid, left, right, at)) for left, right in pairwise(edges)]
    return [(0, grid)]


def _cuts(grid: Grid, at: int) -> list[int]:
    """The columns at which the lists under the headings of a row, or forms, begin anew."""
    cells = [
        (column, cell) for column, cell in enumerate(grid.rows[at]) if not lines.is_empty(cell)
    ]
    if len(cells) < 4 or not isinstance(cells[0][1], str):
        return []
    found: Words = [(column, _folded(cell)) for column, cell in cells]
    if not _is_label(cells[0][1]):
        return []
    if all(_is_label(cell) for _column, cell in cells):
        return _repeated(grid, at, found) or _apart(grid, at, found)
    return _forms(grid, at, found)


def _folded(cell: Cell) -> str:
    return text.fold(cell) if isinstance(cell, str) else ""


@cache
def _naming() -> frozenset[str]:
    """The folded headings that name records of their own; 公司 names what another record is about."""
    fields = ("name", "given_name", "title", "subject", "guests")
    return frozenset(
        key
        for table in IMPORTED
        for key, known in words.meanings(table).items()
        if any(
            one.target.field in fields and not one.target.part and not one.evidence for one in known
        )
    )


def _repeated(grid: Grid, at: int, found: Words) -> list[int]:
    """Where the same headings come again in the same order: 姓名 电话 姓名 电话.

    Headings that stand in groups, as 姓名 and 电话 under 会长 and 秘书长, are one list.
    """
    starts = [place for place, (_column, word) in enumerate(found) if word == found[0][1]]
    if len(starts) < 2 or starts[1] < 2 or _is_grouped(grid, at, found):
        return []
    lists = [
        [word for _column, word in found[start:stop]]
        for start, stop in pairwise([*starts, len(found)])
    ]
    first = lists[0]
    named = not _naming().isdisjoint(first)
    return (
        [found[start][0] for start in starts[1:]]
        if named and all(one == first for one in lists)
        else []
    )


def _is_grouped(grid: Grid, at: int, found: Words) -> bool:
    """Whether the row above holds words for groups of these headings, or reaches down to them."""
    if at == 0:
        return False
    above = [cell for cell in grid.rows[at - 1] if not lines.is_empty(cell)]
    number = at + grid.first_row
    reaching = any(merge.top < number <= merge.bottom for merge in grid.merges)
    known = [cell for cell in above if isinstance(cell, str) and exact(cell)]
    return reaching or len(known) >= 2 or (len(above) >= 2 and not _gap_before(grid, at, found))


def _gap_before(grid: Grid, at: int, found: Words) -> bool:
    """Whether a blank column parts the headings anywhere."""
    return any(right - left > 1 for (left, _), (right, _) in pairwise(found))


def _apart(grid: Grid, at: int, found: Words) -> list[int]:
    """Where an empty column parts two lists, each with names of records of its own."""
    for place in range(2, len(found) - 1):
        left, right = found[place - 1][0], found[place][0]
        if right - left < 2 or not _is_blank(grid, at, range(left + 1, right)):
            continue
        sides = found[:place], found[place:]
        if any(_naming().isdisjoint(word for _column, word in side) for side in sides):
            continue
        more = _difference(grid, at, right)
        if _share(*sides) or more >= 2 or (more and _titled_apart(grid, at, right)):
            return [right]
    return []


def _is_blank(grid: Grid, at: int, columns: range) -> bool:
    return all(lines.is_empty(row[column]) for row in grid.rows[at:] for column in columns)


def _share(left: Words, right: Words) -> bool:
    """Whether both sides have a heading for names in common, as no single list would."""
    return not {word for _column, word in left if word in _naming()}.isdisjoint(
        word for _column, word in right
    )


def _titled_apart(grid: Grid, at: int, right: int) -> bool:
    """Whether each side has a title of its own right above."""
    above = grid.rows[at - 1] if at else []
    return any(not lines.is_empty(cell) for cell in above[:right]) and any(
        not lines.is_empty(cell) for cell in above[right:]
    )


def _difference(grid: Grid, at: int, right: int) -> int:
    """How many rows one side has more than the other."""
    sides = [0, 0]
    for row in grid.rows[at + 1 :]:
        sides[0] += any(not lines.is_empty(cell) for cell in row[:right])
        sides[1] += any(not lines.is_empty(cell) for cell in row[right:])
    return abs(sides[0] - sides[1])


def _forms(grid: Grid, at: int, found: Words) -> list[int]:
    """Where forms stand beside each other: the first label comes again, values right of each."""
    starts = [column for column, word in found if word == found[0][1]]
    if len(starts) < 2 or at + 1 >= len(grid.rows):
        return []
    lead = {_folded(row[starts[0]]) for row in grid.rows[:_SEARCHED]}
    if lead.isdisjoint(_naming()):
        return []
    below = grid.rows[at + 1]
    labels = [below[column] for column in starts]
    values = [
        row[column + 1]
        for row in (grid.rows[at], below)
        for column in starts
        if column + 1 < len(row)
    ]
    alike = len({_folded(label) for label in labels}) == 1 and all(map(_is_label, labels))
    return starts[1:] if alike and not any(map(_is_label, values)) else []


def _is_label(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= 20 and exact(cell)


def _part(grid: Grid, left: int, right: int, head: int) -> Grid:
    """The columns `left` to `right` as a sheet; titles above row `head` that span more go along."""
    first = grid.first_column + left
    last = grid.first_column + right - 1
    rows: list[Row] = [row[left:right] for row in grid.rows]
    for at in range(head) if left else ():
        filled = [cell for cell in grid.rows[at] if not lines.is_empty(cell)]
        if len(filled) == 1:
            rows[at][0] = filled[0]
    return Grid(
        grid.name, rows, grid.first_row, first, tuple(_clipped(grid.merges, first, last)),
        grid.hidden, grid.hidden_rows, grid.hidden_columns,
    )  # fmt: skip


def _clipped(merges: tuple[Merge, ...], first: int, last: int) -> Iterator[Merge]:
    """The merged blocks as far as they lie in those columns, in Excel's numbers."""
    for merge in merges:
        if merge.left <= last and merge.right >= first:
            yield Merge(merge.top, max(merge.left, first), merge.bottom, min(merge.right, last))
