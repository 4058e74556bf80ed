"""One row of a printed table set in type: its lines, its height, and where its text stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from qiaocrm.printing.plan import Align, PrintColumn, PrintRow
from qiaocrm.qtkit.paper.columns import PADDING
from qiaocrm.qtkit.paper.page import Rect, Role, Text, mm, pt
from qiaocrm.qtkit.paper.typeset import Typeset

_ABOVE: Final = mm(1.1)
"""Space above and below a row's text."""
_HANDWRITING: Final = mm(12)
"""Height of a row that leaves room for handwriting."""
_BOX: Final = 0.95
"""Side of a tick box as a multiple of the type's size."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """The lines of each cell, the role each cell is set in, and the least height of the row."""

    cells: tuple[tuple[str, ...], ...]
    roles: tuple[Role, ...]
    least: float = 0.0
    centred: bool = True  # upright in the row; a row that was split begins at the top


class RowSetter:
    """Sets rows of one table, whose columns and widths are given in layout units."""

    def __init__(
        self, columns: Sequence[PrintColumn], widths: Sequence[float], type_: Typeset
    ) -> None:
        self._columns = columns
        self._type = type_
        self.widths = widths
        self.leading = type_.leading(Role.BODY)
        self._least = _HANDWRITING if any(c.kind == "blank" for c in columns) else 0.0

    def heading(self) -> SetRow:
        """The row of column titles."""
        roles = tuple(Role.HEAD for _ in self._columns)
        return self._set([column.title for column in self._columns], roles, 0.0)

    def row(self, row: PrintRow) -> SetRow:
        """A record's row; dates of an emphasised one are heavy."""
        heavy = bool(row.emphasis)
        roles = tuple(
            Role.STRONG if heavy and column.kind == "date" else Role.BODY
            for column in self._columns
        )
        return self._set(row.cells, roles, self._least)

    def _set(self, texts: Sequence[str], roles: tuple[Role, ...], least: float) -> SetRow:
        cells = tuple(
            self._type.wrap(role, text, width - 2 * PADDING) if text else ()
            for text, role, width in zip(texts, roles, self.widths, strict=True)
        )
        return SetRow(cells, roles, least)

    def height(self, row: SetRow) -> float:
        """The height that the row takes."""
        lines = max(1, *(len(cell) for cell in row.cells))
        return max(lines * self.leading + 2 * _ABOVE, row.least)

    def divide(self, row: SetRow, height: float) -> tuple[SetRow, SetRow | None]:
        """What of the row fits into `height` (one line at least), and what is left of it."""
        fit = max(1, int((height - 2 * _ABOVE) / self.leading))
        if max(map(len, row.cells)) <= fit:
            return row, None
        begun, rest = (
            replace(row, cells=cells, least=0.0, centred=False)
            for cells in (tuple(c[:fit] for c in row.cells), tuple(c[fit:] for c in row.cells))
        )
        return begun, rest

    def texts(self, row: SetRow, left: float, top: float) -> Iterator[Text]:
        """The row's text with the row's upper left corner at (left, top)."""
        height = self.height(row)
        for column, width, lines, role in zip(
            self._columns, self.widths, row.cells, row.roles, strict=True
        ):
            align: Align = "center" if role is Role.HEAD else column.align
            free = height - len(lines) * self.leading
            y = top + (free / 2 if row.centred else _ABOVE) + self._type.baseline(role)
            for line in lines:
                if line:
                    yield Text(self._x(left, width, line, role, align), y, line, role)
                y += self.leading
            left += width

    def boxes(self, row: SetRow, left: float, top: float) -> Iterator[Rect]:
        """The boxes to tick of a record's row."""
        side = pt(self._type.points(Role.BODY)) * _BOX
        height = self.height(row) if row.centred else 2 * _ABOVE + self.leading
        middle = top + height / 2
        for column, width in zip(self._columns, self.widths, strict=True):
            if column.kind == "tick":
                yield Rect(left + (width - side) / 2, middle - side / 2, side, side)
            left += width

    def _x(self, left: float, width: float, line: str, role: Role, align: Align) -> float:
        """Where a line begins in its cell."""
        free = width - 2 * PADDING - self._type.width(role, line)
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        return left + PADDING + max(0.0, free) * share
