"""The page being filled: collects what is drawn and closes the table's frame at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from qiaocrm.printing.paper import PAPERS, usual_margins
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.qtkit.paper.page import Page, Rect, Role, Rule, Text, mm, paper_size, pt
from qiaocrm.qtkit.paper.typeset import Typeset

_FRAME: Final = pt(0.9)
_HAIRLINE: Final = pt(0.35)
_TO_FOOT: Final = mm(9)
"""From the end of the table to the line of the page number."""
_FOOT_AT_LEAST: Final = mm(4)
"""The line of the page number stays so far above the paper's edge."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a page's contents stand, in layout units."""

    left: float
    top: float
    width: float
    bottom: float  # of the table
    foot: float  # baseline of the page number


def frame_of(plan: PrintPlan) -> Frame:
    """Where the plan's contents stand on its paper, within its margins or the usual ones."""
    width, height = paper_size(plan.orientation, PAPERS[plan.page_size])
    usual = usual_margins(plan.orientation, official=plan.official)
    above, right, below, left = map(mm, plan.margins or usual)
    bottom = height - below
    foot = min(bottom + _TO_FOOT, height - _FOOT_AT_LEAST)
    return Frame(left, above, width - left - right, bottom, foot)


@dataclass(slots=True)
class Sheet:
    """One page while it is filled from top to bottom; `y` is how far it is filled."""

    frame: Frame
    y: float = 0.0
    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    boxes: list[Rect] = field(default_factory=list)
    grounds: list[Rect] = field(default_factory=list)
    table_top: float | None = None
    columns_top: float | None = None

    def __post_init__(self) -> None:
        self.y = self.frame.top

    @property
    def room(self) -> float:
        """The height still free for the table."""
        return self.frame.bottom - self.y

    def write(self, text: str, role: Role, type_: Typeset, share: float) -> None:
        """A line at `y`, its free space left of it by `share`: 0 left, ½ centred, 1 right."""
        x = self.frame.left + (self.frame.width - type_.width(role, text)) * share
        self.texts.append(Text(x, self.y + type_.baseline(role), text, role))

    def begin_cells(self) -> None:
        """Rows with columns follow: from here on there are lines between columns."""
        if self.table_top is None:
            self.table_top = self.y
        if self.columns_top is None:
            self.columns_top = self.y

    def end_row(self, height: float) -> None:
        """A row of that height is filled: go below it and draw its lower line."""
        self.y += height
        self.rules.append(self._across(self.y, _HAIRLINE))

    def end_cells(self, widths: Sequence[float]) -> None:
        """No more columns: draw the lines between them, as high as the rows are."""
        if self.columns_top is None:
            return
        for x in list(accumulate(widths, initial=self.frame.left))[1:-1]:
            self.rules.append(Rule(x, self.columns_top, x, self.y, _HAIRLINE))
        self.columns_top = None

    def end_table(self, widths: Sequence[float]) -> None:
        """Close the table: its columns and the frame around it."""
        if self.table_top is None:
            return
        self.end_cells(widths)
        right = self.frame.left + self.frame.width
        self.rules += [
            self._across(self.table_top, _FRAME),
            self._across(self.y, _FRAME),
            Rule(self.frame.left, self.table_top, self.frame.left, self.y, _FRAME),
            Rule(right, self.table_top, right, self.y, _FRAME),
        ]
        self.table_top = None

    def rule(self, x: float, y: float, length: float) -> None:
        """A line to write on."""
        self.rules.append(Rule(x, y, x + length, y, _HAIRLINE))

    def page(self) -> Page:
        """The page as it is now."""
        return Page(tuple(self.texts), tuple(self.rules), tuple(self.boxes), tuple(self.grounds))

    def _across(self, y: float, width: float) -> Rule:
        return Rule(self.frame.left, y, self.frame.left + self.frame.width, y, width)
