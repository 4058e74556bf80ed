"""The values of a printed list, so that a page can be planned and tested without a printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qiaocrm.base.i18n import N_

Align = Literal["left", "center", "right"]
ColumnKind = Literal["text", "tick", "blank", "number", "date"]
Orientation = Literal["portrait", "landscape"]
Emphasis = Literal["", "overdue"]
PageSize = Literal["A4", "A3", "16K"]
Margins = tuple[float, float, float, float]
"""Above, right, below, left, in mm."""

PAGE_NUMBER = N_("Page {page} of {pages}")


@dataclass(frozen=True, slots=True)
class PrintColumn:
    """One column of the table.

    `weight` is the number of half-width characters the column would like to hold; columns of
    kind `text` and `blank` share the page by it, while `tick`, `number` and `date` are as wide as
    their widest cell. A `tick` column holds a box to tick, a `blank` one space for handwriting
    (办理情况): their cells stay empty.
    """

    key: str
    title: str
    weight: float = 12.0
    align: Align = "left"
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One record: a text for each column, which may hold line breaks.

    `emphasis` "overdue" (逾期) prints the row's dates in heavy type; the words that say so are in
    the cell already, so that nothing depends on colour.
    """

    cells: tuple[str, ...]
    emphasis: Emphasis = ""


@dataclass(frozen=True, slots=True)
class PrintGroup:
    """Rows under one heading; an empty heading is not printed."""

    heading: str
    rows: tuple[PrintRow, ...]


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """A whole printed list, each text already in the language of the page.

    `header_left` and `header_right` stand between title and table, line beside line. `total` is
    the line below the table. `footer` names the fields to be filled in by hand at the very end
    (制表人, 审核人, 日期). `page_number_format` has the fields `{page}` and `{pages}`. Without
    `margins` the usual ones hold; `official` asks for the style of official documents (公文).
    """

    title: str
    columns: tuple[PrintColumn, ...]
    groups: tuple[PrintGroup, ...]
    subtitle: str = ""
    header_left: tuple[str, ...] = ()
    header_right: tuple[str, ...] = ()
    total: str = ""
    footer: tuple[str, ...] = ()
    empty_text: str = ""
    orientation: Orientation = "portrait"
    page_size: PageSize = "A4"
    margins: Margins | None = None
    official: bool = False
    page_number_format: str = PAGE_NUMBER

    def __post_init__(self) -> None:
        width = len(self.columns)
        if not width:
            raise ValueError("a printed list needs a column")
        if any(len(row.cells) != width for group in self.groups for row in group.rows):
            raise ValueError(f"every row needs {width} cells")

    @property
    def row_count(self) -> int:
        """Rows in all groups."""
        return sum(len(group.rows) for group in self.groups)
