"""Rows that stand above groups of records, folded or not: painted over the whole width."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import current


@dataclass(frozen=True, slots=True)
class Group:
    """A group of records that follow each other: what they share, in words, and how many."""

    value: str
    label: str
    count: int
    folded: bool = False

    @property
    def text(self) -> str:
        """What stands above the group."""
        return f"{self.label}  {self.count:,}"

    @property
    def keys(self) -> tuple[Qt.Key, ...]:
        """The keys that fold the group, or open it."""
        arrow = Qt.Key.Key_Right if self.folded else Qt.Key.Key_Left
        return (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, arrow)


class Grouped(Protocol):
    """What knows above which group a row stands."""

    def group_at(self, row: int) -> Group | None:
        """The group that `row` stands above, None for the row of a record."""

    def groups_between(self, first: int, last: int) -> int:
        """How many of the rows `first` to `last` stand above groups."""


def laid_out(
    ids: array[int], groups: Sequence[Group], folded: Collection[str]
) -> tuple[array[int], list[Group]]:
    """The rows of a grouped list: a negative number -n for the n-th group, then its records.

    `ids` come in the order of the groups. Works by slices, so a hundred thousand take a moment.
    """
    rows = array("q")
    shown = []
    start = 0
    for place, group in enumerate(groups):
        closed = group.value in folded
        shown.append(Group(group.value, group.label, group.count, closed))
        rows.append(-1 - place)
        if not closed:
            rows.extend(ids[start : start + group.count])
        start += group.count
    return rows, shown


def paint_groups(table: QTableView, rows: Grouped) -> None:
    """Paint the rows above groups that are in sight."""
    height, width = table.viewport().height(), table.viewport().width()
    first, last = table.rowAt(0), table.rowAt(height - 1)
    last = last if last >= 0 else table.model().rowCount() - 1
    if first < 0 or not rows.groups_between(first, last):
        return
    painter = QPainter(table.viewport())
    painter.setFont(table.font())
    for row in range(first, last + 1):
        group = rows.group_at(row)
        if group is not None:
            place = QRect(0, table.rowViewportPosition(row), width, table.rowHeight(row))
            _paint(painter, place, group)
    painter.end()


def _paint(painter: QPainter, rect: QRect, group: Group) -> None:
    """Paint the row above a group: an arrow, what its records share, and how many they are."""
    metrics, tokens = current_metrics(), current()
    painter.save()
    painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(tokens.sunken))
    side = metrics.px(14)
    top = rect.top() + (rect.height() - side) // 2
    arrow = "chevron-right" if group.folded else "chevron-down"
    place = QRect(rect.left() + metrics.px(10), top, side, side)
    icon(arrow, "muted").paint(painter, place)
    words = rect.adjusted(metrics.px(30), 0, 0, -1)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.setFont(scaled(painter.font(), 1.0, bold=True))
    painter.setPen(QColor(tokens.text))
    painter.drawText(words, flags, group.label)
    told = painter.fontMetrics().horizontalAdvance(group.label) + metrics.px(10)
    painter.setFont(scaled(painter.font(), 1.0))
    painter.setPen(QColor(tokens.muted))
    painter.drawText(words.adjusted(told, 0, 0, 0), flags, f"{group.count:,}")
    painter.restore()
