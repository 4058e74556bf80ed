"""A calendar to walk in: arrows go from day to day, Tab over what is on one, the mouse drags."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from qiaocrm.qtkit.calendar.face import MORE, CalendarFace
from qiaocrm.qtkit.calendar.grid import WEEK
from qiaocrm.qtkit.calendar.items import DayItem

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarView(CalendarFace):
    """Tells what the officer does with days and entries; it changes nothing by itself."""

    day_changed = Signal(object)  # the day of the cursor; it may lie outside the weeks shown
    page_requested = Signal(int)  # one month or week back (-1) or on (1)
    today_requested = Signal()
    item_opened = Signal(object)  # DayItem
    item_moved = Signal(object, object)  # DayItem, the day that it was put on
    list_requested = Signal(object)  # the day of which everything is to be shown
    create_requested = Signal(object)  # the empty day that was double-clicked
    menu_requested = Signal(object, object)  # DayItem or None for the cursor's day, global QPoint

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._pressed: tuple[DayItem, QPointF] | None = None

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Ctrl they move the entry; Enter opens, Esc goes back to the day."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            days = dt.timedelta(days=_STEPS[key])
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._move_current(days)
            else:
                self._walk(self._cursor + days)
        elif key in _PAGES:
            self.page_requested.emit(_PAGES[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            monday = self._cursor - dt.timedelta(days=self._cursor.weekday())
            self._walk(monday + dt.timedelta(days=0 if key == Qt.Key.Key_Home else WEEK - 1))
        elif key == Qt.Key.Key_T and not event.modifiers():
            self.today_requested.emit()
        elif key in _ENTER and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_Escape and (self._dragged or self.stop is not None):
            self.stop_drag()
            self.focus_on(None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the day to its entries, and after the last one out of the calendar."""
        stops = self.stops()
        at = stops.index(self.stop) + (1 if forward else -1)
        if 0 <= at < len(stops):
            self.focus_on(stops[at])
            return True
        return super().focusNextPrevChild(forward)

    def _walk(self, day: dt.date) -> None:
        self.set_cursor_day(day)
        self.day_changed.emit(day)

    def _enter(self) -> None:
        item = self.current_item
        if item is not None:
            self.item_opened.emit(item)
        elif self._items.get(self._cursor):
            self.list_requested.emit(self._cursor)
        else:
            self.create_requested.emit(self._cursor)

    def _move_current(self, days: dt.timedelta) -> None:
        """Move the entry in focus; the cursor goes along, so that it can be moved on."""
        item = self.current_item
        if item is not None and item.movable:
            self._cursor += days
            self.item_moved.emit(item, item.day + days)
            self.day_changed.emit(self._cursor)
            self.update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the button goes down."""
        point = event.position()
        day = self.grid.day_at(point)
        if day is None:
            return
        item = self.item_at(point)
        self._cursor, self._at = day, item.key if item else None
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (item, point)
        if self.on_more(point) and event.button() == Qt.MouseButton.LeftButton:
            self._at = MORE
            self.list_requested.emit(day)
        self.day_changed.emit(day)
        self.announce()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an entry that may be moved, once the pointer has gone far enough."""
        self._pointer = event.position()
        if self._pressed is not None and self._dragged is None:
            item, begun = self._pressed
            far = (self._pointer - begun).manhattanLength() >= QApplication.startDragDistance()
            if far and item.movable:
                self._dragged = item
        if self._dragged is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
            return
        over = self.item_at(self._pointer) is not None or self.on_more(self._pointer)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put what is dragged on the day below the pointer."""
        item, day = self._dragged, self.grid.day_at(event.position())
        self.stop_drag()
        if item is not None and day is not None and day != item.day:
            self._cursor = day
            self.item_moved.emit(item, day)
            self.day_changed.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an entry; on the free room of a day ask for a new one."""
        self.stop_drag()
        point = event.position()
        day, item = self.grid.day_at(point), self.item_at(point)
        if item is not None:
            self.item_opened.emit(item)
        elif day is not None and not self.on_more(point):
            self.create_requested.emit(day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the entry, or of the day, in focus."""
        item = self.current_item
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            room = self.item_rect(item) if item else self.grid.cell(self._cursor)
            place = self.mapToGlobal(room.center().toPoint())
        self.menu_requested.emit(item, place)

    def stop_drag(self) -> None:
        """Let go of the button's memory too."""
        self._pressed = None
        super().stop_drag()
