"""A layout that puts widgets in a row and begins another row where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """For filters, chips and tags: wraps like text, so that nothing is cut off when it is narrow.

    A wrapping row is only as wide as its widest item needs; rows are `gap` pixels apart.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, margin: int = 0) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(margin, margin, margin, margin)
        if parent is not None:
            parent.setLayout(self)

    def _held(self) -> Sequence[QLayoutItem]:
        """The items; none of a layout that Python has cleared already and Qt still asks."""
        items: Sequence[QLayoutItem] = self.__dict__.get("_items", ())
        return items

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._held())

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None outside."""
        items = self._held()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and give the item at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Remove and delete all widgets."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """The layout wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the rows need at `width`."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        margins: QMargins = self.contentsMargins()
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        """The room of the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        """The items that are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in rows (or only measure); the height needed."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        row: list[tuple[QLayoutItem, QSize]] = []
        x, y, height = area.left(), area.top(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), 1 << 20))
            if row and x + size.width() > area.right() + 1:
                _place(row, area.left(), y, height, self._gap, move)
                x, y, height, row = area.left(), y + height + self._gap, 0, []
            row.append((item, size))
            x += size.width() + self._gap
            height = max(height, size.height())
        _place(row, area.left(), y, height, self._gap, move)
        return y + height - rect.top() + margins.bottom()


def _place(
    row: list[tuple[QLayoutItem, QSize]], x: int, y: int, height: int, gap: int, move: bool
) -> None:
    """Put the items of one row beside each other, in the middle of its height."""
    for item, size in row if move else ():
        item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
        x += size.width() + gap
