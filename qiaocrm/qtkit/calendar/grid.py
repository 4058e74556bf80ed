"""Where days and their entries stand: pure geometry of whole weeks, one below the other."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

WEEK = 7
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Grid:
    """`weeks` from the Monday `first` on, in `area`; sizes in pixels.

    `head` is the height of a day's own line, `slot` that of an entry with its gap.
    """

    first: dt.date
    weeks: int
    area: QRectF
    head: float
    slot: float

    @property
    def last(self) -> dt.date:
        """The last day shown."""
        return self.first + (self.weeks * WEEK - 1) * _DAY

    @property
    def days(self) -> list[dt.date]:
        """All days shown."""
        return [self.first + number * _DAY for number in range(self.weeks * WEEK)]

    @property
    def capacity(self) -> int:
        """How many entries have room in a day, at least one."""
        return max(1, int((self.area.height() / self.weeks - self.head) / self.slot))

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def cell(self, day: dt.date) -> QRectF:
        """The room of a day."""
        week, weekday = divmod((day - self.first).days, WEEK)
        wide, high = self.area.width() / WEEK, self.area.height() / self.weeks
        return QRectF(self.area.left() + weekday * wide, self.area.top() + week * high, wide, high)

    def slot_rect(self, day: dt.date, place: int, margin: float) -> QRectF:
        """The room of the entry at a place of a day."""
        cell = self.cell(day)
        top = cell.top() + self.head + place * self.slot
        return QRectF(cell.left() + margin, top, cell.width() - 2 * margin, self.slot)

    def day_at(self, point: QPointF) -> dt.date | None:
        """The day at a point, None outside."""
        if not self.area.contains(point):
            return None
        weekday = int((point.x() - self.area.left()) / (self.area.width() / WEEK))
        week = int((point.y() - self.area.top()) / (self.area.height() / self.weeks))
        return self.first + (min(week, self.weeks - 1) * WEEK + min(weekday, WEEK - 1)) * _DAY

    def place_at(self, day: dt.date, point: QPointF) -> int | None:
        """The place of the entry at a point of a day, None above the entries."""
        place = int((point.y() - self.cell(day).top() - self.head) // self.slot)
        return place if 0 <= place < self.capacity else None
