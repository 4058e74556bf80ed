"""The list of every page: whole rows, flat header, keyboard first, any number of records."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qiaocrm.qtkit.delegates import CellDelegate
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.table_drag import DraggedTable
from qiaocrm.qtkit.table_groups import paint_groups
from qiaocrm.qtkit.table_header import TableHeader
from qiaocrm.qtkit.table_kept import Span, blocks, ranges, spans_of
from qiaocrm.qtkit.table_model import RecordTableModel

_MODIFIER: Final = Qt.KeyboardModifier
_MENU_KEYS: Final = (Qt.Key.Key_F10, _MODIFIER.ShiftModifier)
_MENU_BY_SYSTEM: Final = sys.platform == "win32"  # there they come as a menu's event


class RecordTable(DraggedTable):
    """Shows a RecordTableModel. Selection, current row and scroll survive a change of ids."""

    sort_requested = Signal(str, bool)  # column key, descending
    record_activated = Signal(object)  # id: Enter or double click
    current_changed = Signal(object)  # id or None
    selection_changed = Signal()
    copy_requested = Signal()
    delete_requested = Signal()
    menu_requested = Signal(object)  # global QPoint, at the pointer or at the current row
    group_toggled = Signal(str)  # the value of a group to be folded or opened
    typed = Signal(str)  # a character typed into the list: the page's search may take it

    def __init__(self, model: RecordTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self._empty: QWidget | None = None
        self._kept: tuple[Sequence[Sequence[int]], int | None] = ((), None)
        self._column = 0
        self._compact = False
        self._cells = CellDelegate(self)
        self.columns = TableHeader(self)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self.columns)
        self._set_up_view()
        self.setModel(model)
        # To paint a heading Qt asks every row whether it is selected; ours do not show that.
        self.columns.setSelectionModel(QItemSelectionModel(model, self.columns))
        self.columns.set_columns(model.columns)
        self.columns.sort_requested.connect(self.sort_requested)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self._apply_metrics()

    def _set_up_view(self) -> None:
        """Flat, whole rows, no grid; row heights are fixed, since measuring rows costs seconds."""
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._activate)

    # Records

    @property
    def records(self) -> RecordTableModel:
        """The model shown."""
        return self._records

    def current_id(self) -> int | None:
        """The id of the current row."""
        return self._records.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, in the list's order; quick for a hundred thousand."""
        ids = self._records.ids
        spans = self._selected_spans()
        if len(spans) == 1:  # Ctrl+A on a million rows, too
            top, bottom = spans[0]
            chosen = list(ids[top : bottom + 1])
        else:
            found: dict[int, None] = {}
            for top, bottom in spans:
                found.update(dict.fromkeys(ids[top : bottom + 1]))
            chosen = list(found)
        grouped = any(self._records.groups_between(*span) for span in spans)
        return [one for one in chosen if one >= 0] if grouped else chosen

    def selected_count(self) -> int:
        """How many rows are selected, without listing them."""
        between = self._records.groups_between
        return sum(
            bottom - top + 1 - between(top, bottom) for top, bottom in self._selected_spans()
        )

    def _selected_spans(self) -> list[tuple[int, int]]:
        """The selection as (first row, last row), which Qt keeps as few ranges."""
        ranges = self.selectionModel().selection().toList()
        return sorted({(each.top(), each.bottom()) for each in ranges})

    def select_id(self, record_id: int) -> bool:
        """Select one record and scroll to it; False where it is not listed."""
        row = self._records.row_from(record_id, 0)
        if row is None:
            return False
        self._go_to(row)
        return True

    def select_ids(self, record_ids: set[int]) -> None:
        """Select the given records where listed; the current row stays."""
        rows = (self._records.row_of(record_id) for record_id in record_ids)
        self._select_spans(ranges(row for row in rows if row is not None))

    def _go_to(self, row: int) -> None:
        """Make `row` the current and only selected row, in sight."""
        index = self._records.index(row, self._first_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def step(self, columns: int) -> None:
        """Move the cursor by so many columns in sight, within its row."""
        in_sight = self.columns.logical_in_sight()
        place = self.columns.visualIndex(self.currentIndex().column())
        shown = [self.columns.visualIndex(logical) for logical in in_sight]
        wanted = min(max(shown.index(place) + columns, 0), len(shown) - 1) if place in shown else 0
        index = self._records.index(self.currentIndex().row(), in_sight[wanted])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.scrollTo(index)

    def _select_spans(self, spans: Iterable[Span]) -> None:
        """Select these rows and no others."""
        last = self._records.columnCount() - 1
        selection = QItemSelection()
        for top, bottom in spans:
            selection.select(self._records.index(top, 0), self._records.index(bottom, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def _first_column(self) -> int:
        """The logical number of the leftmost column in sight."""
        return next(iter(self.columns.logical_in_sight()), 0)

    @Slot()
    def _remember(self) -> None:
        """Before the ids change: keep what was selected, by id."""
        ids, row = self._records.ids, self.currentIndex().row()
        current_id = ids[row] if 0 <= row < len(ids) else None
        self._kept = (blocks(self._records, self._selected_spans()), current_id)
        self._column = max(self.currentIndex().column(), 0)

    @Slot()
    def _recall(self) -> None:
        """After the ids changed: select the same records again and keep the current in sight."""
        if self.columns.count():
            self.columns.set_columns(self._records.columns)
        selected, current_id = self._kept
        self._kept = ((), None)
        row = None if current_id is None else self._records.row_from(current_id, 0)
        if row is not None:
            column = min(self._column, self._records.columnCount() - 1)
            index = self._records.index(row, column)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        self._select_spans(spans_of(self._records, selected))
        self._place_empty()
        self._tell_selection()
        if row is None:
            self.current_changed.emit(None)

    @Slot()
    def _tell_selection(self) -> None:
        self.selection_changed.emit()

    @Slot(QModelIndex, QModelIndex)
    def _tell_current(self, new: QModelIndex, _old: QModelIndex) -> None:
        self.viewport().update()
        self.current_changed.emit(self._records.id_at(new.row()))

    # Keyboard, pointer and clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current record; Ctrl+C asks for a copy, Delete for the trash, Shift+F10
        for the menu; Home and End go to the ends.
        """
        plain = event.modifiers() in (_MODIFIER.NoModifier, _MODIFIER.KeypadModifier)
        group = self._records.group_at(self.currentIndex().row())
        if group is not None and plain and event.key() in group.keys:
            self.group_toggled.emit(group.value)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif (event.key(), event.modifiers()) == _MENU_KEYS and not _MENU_BY_SYSTEM:
            self._ask_for_menu()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        elif plain and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._records.ids:
            self._go_to(0 if event.key() == Qt.Key.Key_Home else len(self._records.ids) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Hand typed characters to the page: Qt would ask the model for every row."""
        self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or (menu key, Shift+F10) at the current row."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
        elif self.indexAt(self.viewport().mapFromGlobal(event.globalPos())).isValid():
            self.menu_requested.emit(event.globalPos())

    def _ask_for_menu(self) -> None:
        """Ask for a menu below the current cell."""
        place = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the row above a group folds it, or opens it."""
        super().mousePressEvent(event)
        group = self._records.group_at(self.rowAt(event.position().toPoint().y()))
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self.group_toggled.emit(group.value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the whole row under the pointer, not only its cell."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Lift no row once the pointer is elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        """Remember and repaint the row under the pointer."""
        old, self._cells.hovered_row = self._cells.hovered_row, row
        for each in {old, row} - {-1} if old != row else ():
            top = self.rowViewportPosition(each)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(each))

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        """Tell that the record at `index` shall be opened."""
        record_id = self._records.id_at(index.row())
        if record_id is not None:
            self.record_activated.emit(record_id)

    # Look

    def set_empty(self, widget: QWidget | None) -> None:
        """Show `widget` (an EmptyState) over the rows whenever there are none."""
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = widget
        if widget is not None:
            widget.setParent(self.viewport())
        self._place_empty()

    def _place_empty(self) -> None:
        """Show or hide the empty state, over the whole viewport."""
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(not len(self._records.ids))

    def set_compact(self, compact: bool) -> None:
        """Use rows of one line (dry runs, choosers) instead of two."""
        self._compact = compact
        self._apply_metrics()

    def _apply_metrics(self) -> None:
        """Take row and header heights from the font."""
        metrics = current_metrics()
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(metrics.compact_row if self._compact else metrics.row)
        self.verticalScrollBar().setSingleStep(rows.defaultSectionSize())
        self.columns.setFixedHeight(metrics.line + metrics.px(20))
        self.columns.follow_text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of font or theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._apply_metrics()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give new room to the last column and to the empty state."""
        super().resizeEvent(event)
        self.columns.arrange()
        self._place_empty()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then mark the current row and cell while the list has the focus."""
        super().paintEvent(event)
        paint_groups(self, self._records)
        index = self.currentIndex()
        if not index.isValid() or not self.hasFocus():
            return
        top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        painter = QPainter(self.viewport())
        bar = QRect(0, top, current_metrics().px(3), height - 1)
        painter.fillRect(bar, QColor(current().accent))
        painter.setPen(QColor(current().accent))
        painter.drawRect(self.visualRect(index).adjusted(0, 0, -1, -2))
        painter.end()
