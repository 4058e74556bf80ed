"""A flat table header; order, widths and hiding of columns are kept by column key.

Qt's own saveState blob is never used: restored on other columns it leaves ghost sections.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionHeader, QWidget

from qiaocrm.qtkit.cells import ColumnSpec
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.table_frozen import FrozenHeader

_NARROWEST: Final = 24
_SQUEEZE: Final = 0.8
"""To what part of its first width a column of words may shrink, if no scroll bar is needed then."""
_WORDY: Final = 9.0
"""Chinese characters from which on a column holds words that are cut off when it is narrow."""

Order = tuple[tuple[str, bool], ...]
"""Columns by which rows are sorted, the first one first: (key, descending)."""


class TableHeader(FrozenHeader):
    """The headings of a record table: click asks for an order, drag moves and resizes."""

    sort_requested = Signal(str, bool)  # column key, descending
    order_requested = Signal(object)  # Order: Shift+click sorts by one more column
    menu_requested = Signal(str, object)  # column key, global QPoint
    layout_changed = Signal()  # the officer moved, hid or resized a column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: tuple[ColumnSpec, ...] = ()
        self._widths: dict[str, int] = {}
        self._drawn = False  # whether the officer gave them widths of their own
        self._char = current_metrics().char  # of the text for which they are meant
        self._arranging = False
        self._order: Order = ()
        self._adding = False
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setResizeContentsPrecision(0)
        self.setMinimumSectionSize(_NARROWEST)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionClicked.connect(self._clicked)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    # Order of rows

    def show_order(self, order: Order) -> None:
        """Show by which columns the rows are sorted; with several, each has its number."""
        self._order = order
        self.viewport().update()

    def added(self, key: str) -> Order:
        """The order with one more column: ascending, then descending, then without it."""
        known = dict(self._order)
        if key not in known:
            return (*self._order, (key, False))
        if known[key]:
            return tuple(one for one in self._order if one[0] != key)
        return tuple((one, one == key or down) for one, down in self._order)

    @Slot(int)
    def _clicked(self, logical: int) -> None:
        """Ask for another order; the answer comes with `show_order`."""
        column = self._columns[logical]
        if not column.sortable:
            return
        if self._adding and self._order:
            self.order_requested.emit(self.added(column.key))
            return
        order = ((column.key, self._order == ((column.key, False),)),)
        self.show_order(order)
        self.sort_requested.emit(*order[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether a click is to add to the order."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the pointer."""
        logical = self.logicalIndexAt(self.place_of(event.pos().x()))
        if 0 <= logical < len(self._columns):
            self.menu_requested.emit(self._columns[logical].key, event.globalPos())

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """Give each column of the order its arrow; Qt by itself knows one only."""
        super().initStyleOptionForIndex(option, logicalIndex)
        descending = dict(self._order).get(self._key(logicalIndex))
        if descending is not None:
            arrow = QStyleOptionHeader.SortIndicator
            option.sortIndicator = arrow.SortUp if descending else arrow.SortDown

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a heading, with its number among several columns of the order."""
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        keys = [key for key, _descending in self._order]
        key = self._key(logicalIndex)
        if len(keys) < 2 or key not in keys:
            return
        metrics = current_metrics()
        painter.save()
        painter.setFont(scaled(self.font(), metrics.small / metrics.points))
        painter.setPen(QColor(current().accent))
        place = rect.adjusted(0, 0, -metrics.px(18), 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags), str(keys.index(key) + 1))
        painter.restore()

    # Layout of columns

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Take other columns; widths already known by key are kept."""
        self._columns = tuple(columns)
        self._take_first_widths()
        self.arrange()

    def _take_first_widths(self) -> None:
        """Give the columns without a width the one with which they begin."""
        metrics = current_metrics()
        for column in self._columns:
            width = round(column.width_chars * metrics.char) + metrics.px(18)
            self._widths.setdefault(column.key, width)

    def follow_text(self) -> None:
        """Grow or shrink all widths with the size of the text."""
        old, self._char = self._char, current_metrics().char
        if old != self._char:
            self._widths = {key: width * self._char // old for key, width in self._widths.items()}
            self.arrange()

    def _forget_widths(self) -> None:
        """Have all columns as wide as at first."""
        self._widths.clear()
        self._drawn = False
        self._take_first_widths()

    @property
    def widths(self) -> dict[str, int]:
        """All widths known by key, those of columns out of sight too; none before one was drawn."""
        return dict(self._widths) if self._drawn else {}

    def reset_layout(self) -> None:
        """Give all columns in sight the places and widths with which they began."""
        self._forget_widths()
        self.restore_layout({"order": [column.key for column in self._columns]})
        self.layout_changed.emit()

    def save_layout(self) -> dict[str, Any]:
        """The layout as plain data: {"order": [key], "hidden": [key], "widths": {key: pixels}}.

        There are no widths before the officer drew one: the columns share the room until then.
        """
        columns, widths = self._columns, self.widths
        by_place = sorted(range(len(columns)), key=self.visualIndex)
        return {
            "order": [columns[logical].key for logical in by_place],
            "hidden": [c.key for i, c in enumerate(columns) if self.isSectionHidden(i)],
            "widths": {column.key: widths[column.key] for column in columns if widths},
        }

    def restore_layout(self, layout: Mapping[str, Any]) -> None:
        """Bring a saved layout back; unknown keys are skipped, new columns come last."""
        numbers = {column.key: number for number, column in enumerate(self._columns)}
        hidden = {key for key in layout.get("hidden", ()) if key in numbers}
        if len(hidden) == len(numbers):
            hidden = set()
        self._arranging = True
        for key, number in numbers.items():
            self.setSectionHidden(number, key in hidden)
        for place, key in enumerate(key for key in layout.get("order", ()) if key in numbers):
            self.moveSection(self.visualIndex(numbers[key]), place)
        if self._freezes and self.count():
            self.moveSection(self.visualIndex(0), 0)
        self._arranging = False
        if layout.get("widths") == {}:
            self._forget_widths()
        for key, width in layout.get("widths", {}).items():
            if isinstance(width, int):
                self._widths[key] = max(_NARROWEST, width)
                self._drawn = True
        self.arrange()

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide one column; the last one in sight stays."""
        number = self._number(key)
        if number is None or (not shown and self.count() - self.hiddenSectionCount() <= 1):
            return
        self.setSectionHidden(number, not shown)
        self.arrange()
        self.layout_changed.emit()

    def is_shown(self, key: str) -> bool:
        """Whether the column `key` is in sight."""
        number = self._number(key)
        return number is not None and not self.isSectionHidden(number)

    def logical_in_sight(self) -> list[int]:
        """The logical numbers of the columns in sight, from left to right."""
        places = (self.logicalIndex(place) for place in range(self.count()))
        return [logical for logical in places if not self.isSectionHidden(logical)]

    def arrange(self) -> None:
        """Give every column its width, and what room is left to those that hold words.

        Widths that the officer drew stay to the pixel; then the last column takes what is left.
        """
        in_sight = self.logical_in_sight()
        if not in_sight or len(self._columns) != self.count():
            return
        table = self.parentWidget()
        room = table.viewport().width() if isinstance(table, QAbstractScrollArea) else self.width()
        widths = {logical: self._widths[self._columns[logical].key] for logical in in_sight}
        if not self._drawn:
            self._share(widths, room - sum(widths.values()))
        widths[in_sight[-1]] += max(0, room - sum(widths.values()))
        self._arranging = True
        for logical, width in widths.items():
            self.resizeSection(logical, width)
        self._arranging = False

    def _share(self, widths: dict[int, int], spare: int) -> None:
        """Widen the columns of words by the room to spare, or narrow them where that suffices."""
        wordy = {
            logical: width
            for logical, width in widths.items()
            if self._columns[logical].width_chars >= _WORDY
            and self._columns[logical].style != "chip"
        }
        whole = sum(wordy.values())
        if not whole or spare < (_SQUEEZE - 1) * whole:
            return
        for logical, width in wordy.items():
            widths[logical] += math.floor(spare * width / whole)

    def _key(self, logical: int) -> str:
        """The key of a column by its logical number; "" while columns are being exchanged."""
        return self._columns[logical].key if 0 <= logical < len(self._columns) else ""

    def _number(self, key: str | None) -> int | None:
        """The logical number of the column `key`."""
        return next((i for i, column in enumerate(self._columns) if column.key == key), None)

    @Slot(int, int, int)
    def _resized(self, logical: int, _old: int, new: int) -> None:
        """Keep a width that the officer drew; from then on all others keep theirs, too."""
        if self._arranging or new == 0 or logical >= len(self._columns):
            return
        if not self._drawn:
            self._drawn = True
            for each in self.logical_in_sight()[:-1]:
                self._widths[self._columns[each].key] = self.sectionSize(each)
        self._widths[self._columns[logical].key] = new
        self.arrange()
        self.layout_changed.emit()

    @Slot(int, int, int)
    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        """Keep an order that the officer chose."""
        if not self._arranging:
            self.arrange()
            self.layout_changed.emit()
