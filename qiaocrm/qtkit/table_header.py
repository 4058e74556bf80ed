"""A flat table header; order, widths and hiding of columns are kept by column key.

Qt's own saveState blob is never used: restored on other columns it leaves ghost sections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from qiaocrm.qtkit.cells import ColumnSpec
from qiaocrm.qtkit.metrics import current_metrics

_NARROWEST: Final = 24


class TableHeader(QHeaderView):
    """The headings of a record table: click asks for an order, drag moves and resizes."""

    sort_requested = Signal(str, bool)  # column key, descending
    layout_changed = Signal()  # the officer moved, hid or resized a column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns: tuple[ColumnSpec, ...] = ()
        self._widths: dict[str, int] = {}
        self._arranging = False
        self._sorted: tuple[str, bool] | None = None
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

    def show_sort(self, key: str | None, descending: bool = False) -> None:
        """Show by which column the rows are sorted (None: by none of them)."""
        number = self._number(key)
        self._sorted = None if number is None or key is None else (key, descending)
        self.setSortIndicatorShown(number is not None)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(-1 if number is None else number, order)

    @Slot(int)
    def _clicked(self, logical: int) -> None:
        """Ask for another order; the answer comes with `show_sort`."""
        column = self._columns[logical]
        if not column.sortable:
            self.show_sort(*(self._sorted or (None, False)))
            return
        descending = self._sorted == (column.key, False)
        self.show_sort(column.key, descending)
        self.sort_requested.emit(column.key, descending)

    # Layout of columns

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Take other columns; widths already known by key are kept."""
        self._columns = tuple(columns)
        metrics = current_metrics()
        for column in columns:
            width = round(column.width_chars * metrics.char) + metrics.px(18)
            self._widths.setdefault(column.key, width)
        if self._sorted is not None:
            self.show_sort(*self._sorted)
        self.arrange()

    def save_layout(self) -> dict[str, Any]:
        """The layout as plain data: {"order": [key], "hidden": [key], "widths": {key: pixels}}."""
        columns = self._columns
        by_place = sorted(range(len(columns)), key=self.visualIndex)
        return {
            "order": [columns[logical].key for logical in by_place],
            "hidden": [c.key for i, c in enumerate(columns) if self.isSectionHidden(i)],
            "widths": {column.key: self._widths[column.key] for column in columns},
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
        self._arranging = False
        for key, width in layout.get("widths", {}).items():
            if key in numbers and isinstance(width, int):
                self._widths[key] = max(_NARROWEST, width)
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
        """Give every column its width; what room is left goes to the last one in sight."""
        in_sight = self.logical_in_sight()
        if not in_sight or len(self._columns) != self.count():
            return
        self._arranging = True
        for logical in in_sight:
            self.resizeSection(logical, self._widths[self._columns[logical].key])
        table = self.parentWidget()
        room = table.viewport().width() if isinstance(table, QAbstractScrollArea) else self.width()
        spare = room - self.length()
        if spare > 0:
            last = in_sight[-1]
            self.resizeSection(last, self.sectionSize(last) + spare)
        self._arranging = False

    def _number(self, key: str | None) -> int | None:
        """The logical number of the column `key`."""
        return next((i for i, column in enumerate(self._columns) if column.key == key), None)

    @Slot(int, int, int)
    def _resized(self, logical: int, _old: int, new: int) -> None:
        """Keep a width that the officer chose."""
        if self._arranging or new == 0 or logical >= len(self._columns):
            return
        self._widths[self._columns[logical].key] = new
        self.arrange()
        self.layout_changed.emit()

    @Slot(int, int, int)
    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        """Keep an order that the officer chose."""
        if not self._arranging:
            self.arrange()
            self.layout_changed.emit()
