"""Stretches of time side by side on one line, painted: the terms of an association."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import chip_colours, current
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip

_LEAST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Stretch:
    """One bar: `label` is written in it where it fits; `tip` says it in full; `tone` a chip's."""

    label: str
    tip: str
    start: dt.date
    end: dt.date
    tone: str = "grey"


class SpanLine(QWidget):
    """Bars on an axis of years with a mark for today; its words are read to screen readers."""

    def __init__(
        self, name: str, stretches: Sequence[Stretch], today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stretches = tuple(stretches)
        self._today = today
        days = [one.start for one in stretches] + [one.end for one in stretches] + [today]
        self._first = min(days)
        self._length = max((max(days) - self._first).days, _LEAST_DAYS)
        set_name(self, name, "; ".join(one.tip for one in stretches))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room; a bar and a line of years high."""
        metrics = current_metrics()
        return QSize(metrics.char * 14, 2 * metrics.line + metrics.px(10))

    def bar(self, number: int) -> QRectF:
        """Where a bar is painted; at least two pixels wide."""
        stretch = self._stretches[number]
        left, right = self._x(stretch.start), self._x(stretch.end)
        return QRectF(left, 0, max(right - left - 2, 2), current_metrics().line + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, years and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled(self.font(), 0.92))
        for number in range(len(self._stretches)):
            self._paint_bar(painter, number)
        self._paint_years(painter)
        painter.setPen(QPen(QColor(current().accent), current_metrics().px(2)))
        x = min(max(self._x(self._today), 1), self.width() - 1)
        painter.drawLine(QPointF(x, 0), QPointF(x, current_metrics().line + 4))
        painter.end()

    def _paint_bar(self, painter: QPainter, number: int) -> None:
        stretch, place = self._stretches[number], self.bar(number)
        colours = chip_colours(current(), stretch.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.back))
        painter.drawRoundedRect(place, 3, 3)
        if QFontMetricsF(painter.font()).horizontalAdvance(stretch.label) + 4 <= place.width():
            painter.setPen(QColor(colours.fore))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, stretch.label)

    def _paint_years(self, painter: QPainter) -> None:
        """The years in which bars begin, as many as fit beside each other."""
        painter.setPen(QColor(current().muted))
        widths = QFontMetricsF(painter.font())
        top, free = current_metrics().line + current_metrics().px(6), 0.0
        for day in sorted({one.start for one in self._stretches} | {self._ending()}):
            shown = str(day.year)
            room = widths.horizontalAdvance(shown)
            left = min(self._x(day), self.width() - room)
            if left >= free:
                painter.drawText(QPointF(left, top + widths.ascent()), shown)
                free = left + room + widths.horizontalAdvance(" ")

    def _ending(self) -> dt.date:
        return max((one.end for one in self._stretches), default=self._today)

    def _x(self, day: dt.date) -> float:
        return (day - self._first).days / self._length * self.width()

    def event(self, event: QEvent) -> bool:
        """Say in full what the bar under the pointer stands for."""
        if isinstance(event, QHelpEvent):
            for number, stretch in enumerate(self._stretches):
                if self.bar(number).contains(QPointF(event.pos())):
                    QToolTip.showText(event.globalPos(), plain_tooltip(stretch.tip), self)
                    return True
        return super().event(event)
