"""Breaks a printed list into pages: header row on each, groups and rows kept together."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from qiaocrm.base.i18n import _
from qiaocrm.printing.paper import PAPERS
from qiaocrm.printing.plan import PrintGroup, PrintPlan
from qiaocrm.qtkit.paper.columns import (
    BODY_SIZES,
    OFFICIAL_SIZES,
    PADDING,
    body_points,
    column_widths,
)
from qiaocrm.qtkit.paper.page import Page, PrintPages, Rect, Role, Text, mm
from qiaocrm.qtkit.paper.rows import RowSetter, SetRow
from qiaocrm.qtkit.paper.sheet import Sheet, frame_of
from qiaocrm.qtkit.paper.typeset import Typeset
from qiaocrm.qtkit.progress import Progress

_GROUP_PADDING: Final = mm(1.0)
_SIGN_HERE: Final = mm(32)
"""Length of the line that a person signs on."""
_ABOVE_TOTAL: Final = mm(1.5)
_ABOVE_SIGNATURES: Final = mm(6)
_LINES_TO_BEGIN: Final = 6
"""A row taller than a page begins where so many lines of it have room."""
_ROWS_BETWEEN_CHECKS: Final = 200


def paginate(plan: PrintPlan, progress: Progress | None = None) -> PrintPages:
    """The pages of `plan`: the same for printer, PDF and screen.

    The header row is repeated on every page; a group's heading stays with its first row; a row is
    split only if it is taller than a page. Needs a QGuiApplication. Raises Cancelled when
    `progress` says so.
    """
    return _Flow(plan).run(progress)


class _Flow:
    """Fills page after page with one plan."""

    def __init__(self, plan: PrintPlan) -> None:
        self._plan = plan
        self._frame = frame_of(plan)
        sizes = OFFICIAL_SIZES if plan.official else BODY_SIZES
        points = body_points(plan.columns, self._frame.width, sizes)
        self._points = points
        self._type = Typeset(points, official=plan.official)
        widths = column_widths(plan, self._frame.width, self._type)
        self._setter = RowSetter(plan.columns, widths, self._type)
        self._heading = self._setter.heading()
        self._done: list[Sheet] = []
        self._sheet = Sheet(self._frame)

    def run(self, progress: Progress | None) -> PrintPages:
        """Set everything, then number the pages."""
        self._open_document()
        self._put_heading()
        total, done = self._plan.row_count, 0
        for group in self._plan.groups:
            for number in range(len(group.rows)):
                if progress and done % _ROWS_BETWEEN_CHECKS == 0:
                    progress.check()
                    progress.report(done, total)
                done += 1
                self._put_row(group, number, last=done == total)
        if not total:
            self._put_empty()
        self._sheet.end_table(self._setter.widths)
        self._close_document()
        return PrintPages(
            self._plan.title,
            self._numbered(),
            self._plan.orientation,
            self._points,
            None if self._plan.page_size == "A4" else PAPERS[self._plan.page_size],
            self._plan.official,
        )

    def _open_document(self) -> None:
        """Title, subtitle and the lines above the table."""
        for role, text in ((Role.TITLE, self._plan.title), (Role.SUBTITLE, self._plan.subtitle)):
            for line in self._type.wrap(role, text, self._frame.width) if text else ():
                self._sheet.write(line, role, self._type, 0.5)
                self._sheet.y += self._type.leading(role)
        self._sheet.y += mm(3)
        for left, right in zip_longest(
            self._plan.header_left, self._plan.header_right, fillvalue=""
        ):
            self._put_note(left, right)
        self._sheet.y += mm(1.2)

    def _put_note(self, left: str, right: str) -> None:
        """A line with something at its left and at its right; on two lines if they would meet."""
        role, width = Role.NOTE, self._frame.width
        together = self._type.width(role, left + right) + mm(4) <= width
        for line in self._type.wrap(role, left, width) if left else ():
            self._sheet.write(line, role, self._type, 0.0)
            self._sheet.y += self._type.leading(role)
        if right and left and together:
            self._sheet.y -= self._type.leading(role)
        for line in self._type.wrap(role, right, width) if right else ():
            self._sheet.write(line, role, self._type, 1.0)
            self._sheet.y += self._type.leading(role)

    def _turn_page(self) -> None:
        """Close the page's table and begin a new page."""
        self._sheet.end_table(self._setter.widths)
        self._done.append(self._sheet)
        self._sheet = Sheet(self._frame)

    def _put_heading(self) -> None:
        """The row of column titles."""
        self._sheet.begin_cells()
        self._put_cells(self._heading)

    def _put_cells(self, row: SetRow) -> None:
        """A row of cells at the present height."""
        sheet, setter = self._sheet, self._setter
        sheet.begin_cells()
        sheet.texts.extend(setter.texts(row, self._frame.left, sheet.y))
        sheet.end_row(setter.height(row))

    def _put_row(self, group: PrintGroup, number: int, *, last: bool) -> None:
        """Row `number` of a group, on this page if it fits, else on the next."""
        row = self._setter.row(group.rows[number])
        height = self._setter.height(row)
        heading = self._group_height() if group.heading else 0.0
        first = number == 0
        if self._needed(height, heading, last) + (heading if first else 0.0) > self._sheet.room:
            self._turn_page()
            self._put_heading()
            if group.heading:
                self._put_group(group, continued=not first)
        elif first and group.heading:
            self._put_group(group, continued=False)
        sheet = self._sheet
        begun, rest = self._setter.divide(row, sheet.room) if height > sheet.room else (row, None)
        sheet.boxes.extend(self._setter.boxes(begun, self._frame.left, sheet.y))
        self._put_cells(begun)
        while rest:
            self._turn_page()
            self._put_heading()
            begun, rest = self._setter.divide(rest, self._sheet.room)
            self._put_cells(begun)

    def _needed(self, height: float, group_heading: float, last: bool) -> float:
        """The room a row asks of the page it begins on.

        The last row takes the closing lines with it, so that they never stand alone; a row that
        no page can hold asks for a few lines.
        """
        empty_page = self._frame.bottom - self._frame.top - self._setter.height(self._heading)
        if height > empty_page - group_heading - self._closing_height():
            return min(height, _LINES_TO_BEGIN * self._setter.leading)
        return height + (self._closing_height() if last else 0.0)

    def _closing_height(self) -> float:
        return 2 * self._type.leading(Role.NOTE) + _ABOVE_TOTAL + _ABOVE_SIGNATURES

    def _group_height(self) -> float:
        return self._type.leading(Role.GROUP) + 2 * _GROUP_PADDING

    def _put_group(self, group: PrintGroup, *, continued: bool) -> None:
        """A group's heading, right across the table."""
        sheet, height = self._sheet, self._group_height()
        sheet.end_cells(self._setter.widths)
        sheet.grounds.append(Rect(self._frame.left, sheet.y, self._frame.width, height))
        template = _("{heading} (continued)") if continued else _("{heading} ({count})")
        text = template.format(heading=group.heading, count=len(group.rows))
        text = self._type.elide(Role.GROUP, text, self._frame.width - 2 * PADDING)
        baseline = sheet.y + _GROUP_PADDING + self._type.baseline(Role.GROUP)
        sheet.texts.append(Text(self._frame.left + PADDING, baseline, text, Role.GROUP))
        sheet.end_row(height)

    def _put_empty(self) -> None:
        """What stands in a table without rows."""
        self._sheet.end_cells(self._setter.widths)
        self._sheet.y += mm(3)
        self._sheet.write(self._plan.empty_text, Role.BODY, self._type, 0.5)
        self._sheet.end_row(self._type.leading(Role.BODY) + mm(3))

    def _close_document(self) -> None:
        """The total, and the line of names to be signed; together, on a new page if need be."""
        leading = self._type.leading(Role.NOTE)
        if self._sheet.room < self._closing_height():
            self._turn_page()
        self._sheet.y += _ABOVE_TOTAL
        if self._plan.total:
            self._sheet.write(self._plan.total, Role.NOTE, self._type, 0.0)
        self._sheet.y += leading + _ABOVE_SIGNATURES
        self._put_signatures()

    def _put_signatures(self) -> None:
        """制表人 ____ 审核人 ____ 日期 ____, spread over the width."""
        sheet, fields = self._sheet, self._plan.footer
        for at, name in enumerate(fields):
            label = _("{field}:").format(field=name)
            x = self._frame.left + self._frame.width * at / len(fields)
            baseline = sheet.y + self._type.baseline(Role.NOTE)
            sheet.texts.append(Text(x, baseline, label, Role.NOTE))
            end = x + self._type.width(Role.NOTE, label) + mm(1)
            sheet.rule(end, baseline + mm(0.8), _SIGN_HERE)

    def _numbered(self) -> tuple[Page, ...]:
        """All pages, with title and number at the foot."""
        sheets = [*self._done, self._sheet]
        title = self._type.elide(Role.FOOT, self._plan.title, self._frame.width * 0.7)
        for number, sheet in enumerate(sheets, start=1):
            sheet.y = self._frame.foot - self._type.baseline(Role.FOOT)
            if self._plan.official:
                self._put_official_number(sheet, number)
                continue
            text = self._plan.page_number_format.format(page=number, pages=len(sheets))
            sheet.write(title, Role.FOOT, self._type, 0.0)
            sheet.write(text, Role.FOOT, self._type, 1.0)
        return tuple(sheet.page() for sheet in sheets)

    def _put_official_number(self, sheet: Sheet, number: int) -> None:
        """— 1 — a character from the outer edge: right on odd pages, left on even ones."""
        blank = "\u3000"
        odd = number % 2 == 1
        text = f"— {number} —{blank}" if odd else f"{blank}— {number} —"
        sheet.write(text, Role.FOOT, self._type, 1.0 if odd else 0.0)
