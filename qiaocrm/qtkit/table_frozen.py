"""Keeps the first column in sight while a table scrolls sideways.

One view, no second one laid over it: the column is painted once more at the left edge, and what
is asked of that edge is answered for it. So selection, hover and keyboard cannot fall apart.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)

from qiaocrm.qtkit.palette import current

Index = QModelIndex | QPersistentModelIndex

_WIDEST_PART: Final = 0.6
"""A first column wider than this part of the table would leave no room for the others."""


class FrozenHeader(QHeaderView):
    """A heading whose first column stays at the left edge once `freeze` was called."""

    _freezes = False
    _pressed_inside = False

    def freeze(self) -> None:
        """Keep the first column in sight from now on; it keeps its place, too."""
        self._freezes = True
        self.setFirstSectionMovable(False)

    def frozen(self) -> int:
        """The logical number of the column that stays in sight; -1 for none."""
        return self.logicalIndex(0) if self._freezes and self.count() else -1

    def frozen_width(self) -> int:
        """How much of the left edge the column covers; 0 while nothing is scrolled out of sight."""
        if self.offset() <= 0 or self.frozen() < 0:
            return 0
        width = self.sectionSize(self.frozen())
        return width if width <= self.viewport().width() * _WIDEST_PART else 0

    def place_of(self, x: int) -> int:
        """Where a point of the heading lies among the columns as they scroll."""
        inside = x < self.frozen_width()
        return x + self.sectionViewportPosition(self.frozen()) if inside else x

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headings, then that of the column which stays."""
        super().paintEvent(event)
        width = self.frozen_width()
        if width:
            painter = QPainter(self.viewport())
            place = QRect(0, 0, width, self.viewport().height())
            painter.fillRect(place, QColor(current().surface))
            self.paintSection(painter, place, self.frozen())
            _paint_edge(painter, place)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the column that stays is one on that column."""
        self._pressed_inside = event.position().x() < self.frozen_width()
        super().mousePressEvent(self._moved_event(event, self._pressed_inside))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag in the column where it began."""
        inside = event.position().x() < self.frozen_width()
        dragged = event.buttons() != Qt.MouseButton.NoButton
        super().mouseMoveEvent(
            self._moved_event(event, self._pressed_inside if dragged else inside)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press in the column where it began."""
        super().mouseReleaseEvent(self._moved_event(event, self._pressed_inside))
        self._pressed_inside = False

    def _moved_event(self, event: QMouseEvent, inside: bool) -> QMouseEvent:
        """The event, where `inside` at the place at which the column would be scrolled."""
        if not inside or not self.frozen_width():
            return event
        shift = self.sectionViewportPosition(self.frozen())
        return QMouseEvent(
            event.type(),
            event.position() + QPointF(shift, 0),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )


class FrozenTable(QTableView):
    """A table whose horizontal header is a FrozenHeader."""

    def frozen_width(self) -> int:
        """How much of the left edge the column that stays covers."""
        header = self.horizontalHeader()
        return header.frozen_width() if isinstance(header, FrozenHeader) else 0

    def _frozen(self) -> int:
        header = self.horizontalHeader()
        return header.frozen() if isinstance(header, FrozenHeader) else -1

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell at a point of the viewport, as one sees it."""
        if pos.x() < self.frozen_width():
            return self.model().index(self.rowAt(pos.y()), self._frozen())
        return super().indexAt(pos)

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is, as one sees it."""
        rect = super().visualRect(index)
        width = self.frozen_width()
        if width and index.column() == self._frozen():
            rect.moveLeft(0)
        elif width and rect.left() < width:
            rect.setLeft(min(width, rect.right() + 1))
        return rect

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight: the column that stays is, and covers none of the others."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == self._frozen() and self.horizontalHeader().offset() != before:
            bar.setValue(before)
            return
        covered = self.frozen_width() - self.columnViewportPosition(index.column())
        if covered > 0 and index.column() != self._frozen():
            bar.setValue(bar.value() - covered)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; sideways all is painted anew, since the edge must not move along."""
        super().scrollContentsBy(dx, dy)
        if dx and self._frozen() >= 0:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the column that stays."""
        super().paintEvent(event)
        width = self.frozen_width()
        if not width or self.model().rowCount() == 0:
            return
        painter = QPainter(self.viewport())
        ground = QRect(0, 0, width, self.viewport().height())
        painter.fillRect(ground, QColor(current().surface))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        last = self.rowAt(ground.bottom())
        for row in range(
            max(0, self.rowAt(0)), (last if last >= 0 else self.model().rowCount() - 1) + 1
        ):
            self._paint_frozen_cell(painter, option, row, width)
        _paint_edge(painter, ground)
        painter.end()

    def _paint_frozen_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, width: int
    ) -> None:
        index = self.model().index(row, self._frozen())
        selected = self.selectionModel().isSelected(index)
        on = QStyle.StateFlag.State_Selected
        option.state = option.state | on if selected else option.state & ~on
        option.rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
        self.itemDelegate().paint(painter, option, index)


def _paint_edge(painter: QPainter, place: QRect) -> None:
    """A hairline where the other columns go under."""
    edge = QRect(place.right(), place.top(), 1, place.height())
    painter.fillRect(edge, QColor(current().border))
