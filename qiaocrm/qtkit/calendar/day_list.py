"""Everything on one day, in a list that opens over the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from qiaocrm.qtkit.calendar.items import DayItem
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import Part, Result, ResultList, plain_label

_ROWS_SHOWN = 14


class DayList(QFrame):
    """A popup; Enter or a click opens an entry, the menu key its menu, Esc closes."""

    item_opened = Signal(object)  # DayItem
    menu_requested = Signal(object, object)  # DayItem, global QPoint

    def __init__(self, title: str, items: Sequence[DayItem], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_style(self, frame="popup")
        set_name(self, title)
        self.items = tuple(items)
        metrics = current_metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * (metrics.px(8),)))
        column.addWidget(plain_label(title, self, role="heading"))
        self.list = ResultList(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_name(self.list, title)
        for number, item in enumerate(items):
            parts = (Part(item.text, muted=item.struck), Part(item.note))
            self.list.add_result(Result(number, item.icon, parts))
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        column.addWidget(self.list)
        rows = min(len(items), _ROWS_SHOWN)
        self.list.setFixedHeight(rows * metrics.compact_row + metrics.px(8))
        self.list.setMinimumWidth(metrics.char * 26)

    def open_at(self, place: QPoint) -> None:
        """Open at a place, moved so far that all of it is on the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
        self.list.step(1, start=-1)
        self.list.setFocus()

    @property
    def current_item(self) -> DayItem | None:
        """The entry in focus."""
        key = self.list.current_key
        return None if key is None else self.items[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the entry in focus."""
        if item := self.current_item:
            self.menu_requested.emit(item, event.globalPos())

    @Slot()
    def _open(self) -> None:
        """A click may be told twice, as a click and as an activation."""
        if self.isVisible() and (item := self.current_item):
            self.close()
            self.item_opened.emit(item)
