"""The face of a calendar: which days it shows, where their entries stand, how all is painted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.calendar.grid import Grid
from qiaocrm.qtkit.calendar.items import DayHead, DayItem
from qiaocrm.qtkit.calendar.painting import Painting
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip

MORE: Final = "more"
"""Stands for the line that says how many entries have no room."""


class CalendarFace(QWidget):
    """Some weeks with a cursor, which is on a day itself or on one of its entries."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        set_name(self, name)
        self._weekdays: Sequence[str] = ()
        self._first, self._weeks = dt.date(2000, 1, 3), 1
        self._month: int | None = None
        self._today: dt.date | None = None
        self._heads: Mapping[dt.date, DayHead] = {}
        self._items: Mapping[dt.date, Sequence[DayItem]] = {}
        self._totals: Mapping[dt.date, int] = {}
        self._cursor = self._first
        self._at: Hashable = None  # the key of the entry in focus, MORE, or None: the day itself
        self._dragged: DayItem | None = None
        self._pointer = QPointF()

    # What is shown

    def set_weekdays(self, names: Sequence[str]) -> None:
        """Name the columns, Monday first."""
        self._weekdays = tuple(names)
        self.update()

    def show_weeks(self, first: dt.date, weeks: int, month: int | None) -> None:
        """Show other days, still empty; those outside the `month` (None: any) are dimmed."""
        self._first, self._weeks, self._month = first, weeks, month
        self._heads, self._items, self._totals = {}, {}, {}
        self.stop_drag()
        self.update()

    def set_today(self, today: dt.date) -> None:
        """Mark another day as the present one: midnight may pass while the calendar is open."""
        self._today = today
        self.update()

    def set_entries(
        self,
        heads: Mapping[dt.date, DayHead],
        items: Mapping[dt.date, Sequence[DayItem]],
        totals: Mapping[dt.date, int],
    ) -> None:
        """Fill the days; `totals` counts entries of full days that are not among `items`."""
        self._heads, self._items, self._totals = heads, items, totals
        if self._dragged is not None and self._dragged not in items.get(self._dragged.day, ()):
            self.stop_drag()
        self.announce()
        self.update()

    @property
    def cursor_day(self) -> dt.date:
        """The day of the cursor."""
        return self._cursor

    @property
    def current_item(self) -> DayItem | None:
        """The entry in focus, None where it is the day itself."""
        return next((item for item in self.shown(self._cursor) if item.key == self._at), None)

    def set_cursor_day(self, day: dt.date) -> None:
        """Put the cursor on a day, without telling."""
        if day != self._cursor:
            self._at = None
        self._cursor = day
        self.announce()
        self.update()

    def shown(self, day: dt.date) -> Sequence[DayItem]:
        """The entries of a day that have room."""
        items = self._items.get(day, ())
        return items[: self.grid.capacity - 1] if self.hidden(day) else items

    def hidden(self, day: dt.date) -> int:
        """How many entries of a day have no room."""
        total, room = self._totals.get(day, 0), self.grid.capacity
        told = len(self._items.get(day, ()))
        return total - min(room - 1, told) if total > min(room, told) else 0

    def stops(self) -> list[Hashable]:
        """What the focus may be on in the cursor's day, the day itself first."""
        stops: list[Hashable] = [None, *(item.key for item in self.shown(self._cursor))]
        return [*stops, MORE] if self.hidden(self._cursor) else stops

    @property
    def stop(self) -> Hashable:
        """What the focus is on; an entry that has just been moved here may not be known yet."""
        return self._at if self._at in self.stops() else None

    def focus_on(self, stop: Hashable) -> None:
        """Put the focus on an entry of the cursor's day by key, on MORE, or (None) on the day."""
        self._at = stop
        self.announce()
        self.update()

    def stop_drag(self) -> None:
        """Let go of what is dragged; it stays where it was."""
        self._dragged = None
        self.unsetCursor()
        self.update()

    # Where it stands

    @property
    def grid(self) -> Grid:
        """The geometry at the present size."""
        metrics = current_metrics()
        top = metrics.line + metrics.px(10)
        area = QRectF(self.rect()).adjusted(0, top, 0, 0)
        slot = metrics.line * self._lines + metrics.px(4)
        return Grid(self._first, self._weeks, area, metrics.line + metrics.px(8), slot)

    @property
    def _lines(self) -> int:
        """One week alone has room for the notes of its entries."""
        return 2 if self._weeks == 1 else 1

    def item_rect(self, item: DayItem) -> QRectF:
        """Where an entry stands; empty where it has no room."""
        shown = list(self.shown(item.day))
        if item not in shown:
            return QRectF()
        return self.grid.slot_rect(item.day, shown.index(item), current_metrics().px(4))

    def minimumSizeHint(self) -> QSize:
        """Room for six weeks with one entry a day."""
        metrics = current_metrics()
        return QSize(metrics.char * 40, metrics.line * 16)

    def item_at(self, point: QPointF) -> DayItem | None:
        """The entry at a point, None where there is none."""
        day = self.grid.day_at(point)
        place = self.grid.place_at(day, point) if day else None
        shown = self.shown(day) if day else ()
        return shown[place] if place is not None and place < len(shown) else None

    def on_more(self, point: QPointF) -> bool:
        """Whether the line that tells of more entries is at a point."""
        day = self.grid.day_at(point)
        if day is None or not self.hidden(day):
            return False
        return self.grid.place_at(day, point) == len(self.shown(day))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint weekdays, days, what is on them, and what is dragged above all."""
        painter = QPainter(self)
        painting, grid = Painting(painter, self.font()), self.grid
        for number, name in enumerate(self._weekdays):
            column = grid.cell(self._first + dt.timedelta(days=number))
            painting.weekday(QRectF(column.left(), 0, column.width(), grid.area.top()), name)
        for day in grid.days:
            self._paint_day(painting, grid, day)
        if self._dragged is not None:
            target = grid.day_at(self._pointer)
            if target is not None:
                painting.frame(grid.cell(target))
            painter.setOpacity(0.9)
            wide = grid.cell(self._first).width()
            place = QRectF(self._pointer.x() - wide / 4, self._pointer.y(), wide, grid.slot)
            painting.item(place, self._dragged, focused=True, lines=self._lines)
        painter.end()

    def _paint_day(self, painting: Painting, grid: Grid, day: dt.date) -> None:
        cell = grid.cell(day)
        dim = self._month is not None and day.month != self._month
        chosen = day == self._cursor
        painting.ground(cell, dim=dim, chosen=chosen)
        room = QRectF(cell.left(), cell.top(), cell.width(), grid.head)
        head = self._heads.get(day, DayHead())
        painting.head(room, day, head, today=day == self._today, dim=dim)
        margin = current_metrics().px(4)
        focus = chosen and self.hasFocus()
        shown = self.shown(day)
        for place, item in enumerate(shown):
            painting.item(
                grid.slot_rect(day, place, margin),
                item,
                focused=focus and item.key == self._at,
                lines=self._lines,
            )
        if hidden := self.hidden(day):
            text = _("+{n} more").format(n=f"{hidden:,}")
            room = grid.slot_rect(day, len(shown), margin)
            painting.more(room, text, focused=focus and self.stop == MORE)
        if focus and self.stop is None:
            painting.frame(cell)

    # Telling

    def event(self, event: QEvent) -> bool:
        """Show in a tooltip what may be shortened."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, point: QPointF) -> str:
        item, day = self.item_at(point), self.grid.day_at(point)
        if item is not None:
            return plain_tooltip(item.words)
        return plain_tooltip(self._heads.get(day, DayHead()).note) if day else ""

    def place_of(self, day: dt.date) -> QPoint:
        """Where the list of a day opens, in global coordinates."""
        return self.mapToGlobal(self.grid.cell(day).topLeft().toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the cursor is."""
        super().focusInEvent(event)
        self.announce()

    def announce(self) -> None:
        """Tell screen readers the entry in focus, or the day with all that is on it."""
        item = self.current_item
        head = self._heads.get(self._cursor, DayHead()).note
        words = [item.words] if item else [one.text for one in self._items.get(self._cursor, ())]
        said = ", ".join(filter(None, (self._cursor.isoformat(), head, *words)))
        self.setAccessibleDescription(said)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
