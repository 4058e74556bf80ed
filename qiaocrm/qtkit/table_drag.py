"""Selected rows of a table are dragged; pressing any other row selects, as before."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from qiaocrm.qtkit.table_frozen import FrozenTable


class DraggedTable(FrozenTable):
    """Asks for a drag of its selected rows where somebody wants them; moves nothing by itself.

    Qt's own drags want a flag of every cell, which would be asked of the model in Python for each
    one that is painted or selected.
    """

    drag_requested = Signal()
    _draggable = False
    _pressed: QPoint | None = None
    _dragged = False

    def let_rows_be_dragged(self) -> None:
        """Ask for drags from now on, instead of selecting further rows from a selected one."""
        self._draggable = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a selected row may become a drag."""
        place = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        held = self._draggable and left and self.selectionModel().isSelected(self.indexAt(place))
        self._pressed, self._dragged = place if held else None, False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask for the drag once the pointer has gone far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        gone = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self._dragged and gone >= QApplication.startDragDistance():
            self._dragged = True
            self.drag_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was dragged stays selected; otherwise it was a click."""
        if not self._dragged:
            super().mouseReleaseEvent(event)
        self._pressed, self._dragged = None, False

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Ctrl on a selected row takes it off when the button is let go: until then it may be
        dragged.
        """
        flags = QItemSelectionModel.SelectionFlag
        if self._pressed is not None and isinstance(event, QMouseEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.type() == QEvent.Type.MouseButtonPress:
                return flags.NoUpdate
            if ctrl and event.type() == QEvent.Type.MouseButtonRelease:
                return flags.Toggle | flags.Rows
        return super().selectionCommand(index, event)
