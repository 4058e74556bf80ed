"""A map of the world with a circle for each country: coasts only, no borders.

Borders on a map that a government office shows are bound to the official standard map; coastlines
and circles tell where people are without drawing any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from qiaocrm.qtkit.charts.atlas import apart, atlas
from qiaocrm.qtkit.charts.bars import part_colour
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip

_CLOSEST = 8.0
_STEP = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A country (ISO alpha-2), its name, the number that its circle stands for, and in words."""

    code: str
    label: str
    number: int
    said: str


class WorldMap(QWidget):
    """Circles whose areas are the numbers, the greatest first by keyboard; `chosen` tells the place
    in `marks` of the one opened.

    Wheel, + and - come closer and go back, dragging moves, 0 shows the whole world.
    """

    chosen = Signal(int)

    def __init__(self, marks: Sequence[Mark], title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = atlas().places
        self.marks = [mark for mark in marks if mark.code in known]
        self._places = [marks.index(mark) for mark in self.marks]
        self._most = max((mark.number for mark in self.marks), default=1)
        self._title = title
        self.current = -1
        self._zoom, self._middle = 1.0, QPointF(0, 0)
        self._pressed: QPointF | None = None
        self._dragged = False
        self._circles: list[tuple[QPointF, float]] = []
        self._land = QPainterPath()
        for outline in atlas().land:
            self._land.addPolygon(QPolygonF([QPointF(x, y) for x, y in outline]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        set_name(self, title)

    def sizeHint(self) -> QSize:
        """Room for all names on the screens of offices."""
        px = current_metrics().px
        return QSize(px(640), px(330))

    # Geometry

    def _transform(self) -> QTransform:
        """From the map's numbers to the widget's pixels."""
        left, top, right, bottom = atlas().bounds
        margin = current_metrics().px(10)
        wide, high = max(1, self.width() - 2 * margin), max(1, self.height() - 2 * margin)
        scale = min(wide / (right - left), high / (bottom - top)) * self._zoom
        middle = QPointF((left + right) / 2, (top + bottom) / 2) + self._middle
        shown = QTransform()
        shown.translate(self.width() / 2, self.height() / 2)
        shown.scale(scale, scale)
        shown.translate(-middle.x(), -middle.y())
        return shown

    def _lay_out(self) -> None:
        """Where each circle stands, now that size or zoom have changed."""
        shown, px = self._transform(), current_metrics().px
        known = atlas().places
        points = [shown.map(QPointF(*known[mark.code])) for mark in self.marks]
        radii = [
            px(6) + px(16) * sqrt(max(0, mark.number) / max(1, self._most)) for mark in self.marks
        ]
        found = apart([(point.x(), point.y()) for point in points], radii, px(40))
        self._circles = [(QPointF(*at), radius) for at, radius in zip(found, radii, strict=True)]
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the circles out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Come closer to a point of the widget, or go back; 0 shows the whole world."""
        before = self._transform().inverted()[0]
        at = around or QPointF(self.width() / 2, self.height() / 2)
        there = before.map(at)
        self._zoom = min(_CLOSEST, max(1.0, self._zoom * factor))
        if self._zoom == 1.0:
            self._middle = QPointF(0, 0)
        else:
            self._middle += there - self._transform().inverted()[0].map(at)
        self._lay_out()

    def mark_at(self, point: QPointF) -> int:
        """The place of the mark whose circle is there, the smallest where several are; -1: none."""
        hits = [
            (radius, place)
            for place, (middle, radius) in enumerate(self._circles)
            if QPointF.dotProduct(point - middle, point - middle) <= radius * radius
        ]
        return min(hits)[1] if hits else -1

    def circle(self, place: int) -> tuple[QPointF, float]:
        """The middle and the radius of a mark's circle, in pixels."""
        return self._circles[place]

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Land, then circles from the greatest to the smallest, then names where there is room."""
        tokens, px = current(), current_metrics().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._transform()
        painter.setPen(QPen(QColor(tokens.border), 0))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawPath(shown.map(self._land))
        fill = part_colour(tokens, 0)
        fill.setAlphaF(0.85)
        known = atlas().places
        for place, (middle, radius) in enumerate(self._circles):
            true = shown.map(QPointF(*known[self.marks[place].code]))
            if (true - middle).manhattanLength() > radius:
                painter.setPen(QPen(QColor(tokens.muted), 1))
                painter.drawLine(true, middle)
            chosen = place == self.current
            ring = QColor(tokens.text if chosen else tokens.surface)
            painter.setPen(QPen(ring, px(2) if chosen else 1))
            painter.setBrush(fill)
            painter.drawEllipse(middle, radius, radius)
        self._write(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        """Numbers in the circles that hold them, names beside them where nothing is covered."""
        tokens, px = current(), current_metrics().px
        text = painter.fontMetrics()
        taken = [QRectF(m.x() - r, m.y() - r, 2 * r, 2 * r) for m, r in self._circles]
        inside = QColor(tokens.surface if not tokens.dark else "#000000")
        for place, (middle, radius) in enumerate(self._circles):
            number = str(self.marks[place].number)
            if text.horizontalAdvance(number) <= 1.7 * radius and text.height() <= 2 * radius:
                painter.setPen(inside)
                painter.drawText(taken[place], Qt.AlignmentFlag.AlignCenter, number)
            label = self.marks[place].label
            wide, high = text.horizontalAdvance(label), text.height()
            for left in (middle.x() + radius + px(3), middle.x() - radius - px(3) - wide):
                room = QRectF(left, middle.y() - high / 2, wide, high)
                covered = any(room.intersects(one) for one in taken)
                if not covered and QRectF(self.rect()).contains(room):
                    painter.setPen(QColor(tokens.text))
                    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)
                    taken.append(room)
                    break

    # Mouse

    def event(self, event: QEvent) -> bool:
        """Tell what a circle stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), plain_tooltip(self._said(place)) if place >= 0 else "", self
            )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map that is dragged; point at what can be opened."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self.mark_at(event.position()) >= 0
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        gone = event.position() - self._pressed
        if self._dragged or gone.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            back = self._transform().inverted()[0]
            if self._zoom > 1.0:
                self._middle -= back.map(event.position()) - back.map(self._pressed)
                self._lay_out()
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the list of a country."""
        place = self.mark_at(event.position())
        if self._pressed is not None and not self._dragged and place >= 0:
            self._open(place)
        self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer or go back; a whole world lets the page scroll."""
        turned = event.angleDelta().y()
        if not turned or (turned < 0 and self._zoom == 1.0):
            event.ignore()
            return
        self.zoom(_STEP if turned > 0 else 1 / _STEP, event.position())

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, the greatest first; Enter opens; +, - and 0 zoom."""
        key = event.key()
        acts = {
            Qt.Key.Key_Right: partial(self._go, 1),
            Qt.Key.Key_Down: partial(self._go, 1),
            Qt.Key.Key_Left: partial(self._go, -1),
            Qt.Key.Key_Up: partial(self._go, -1),
            Qt.Key.Key_Plus: partial(self.zoom, _STEP),
            Qt.Key.Key_Equal: partial(self.zoom, _STEP),
            Qt.Key.Key_Minus: partial(self.zoom, 1 / _STEP),
            Qt.Key.Key_0: partial(self.zoom, 0),
        }
        if key in acts:
            acts[Qt.Key(key)]()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self._open(self.current)
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        if self.marks:
            self.current = max(0, min(len(self.marks) - 1, self.current + by))
            set_name(self, f"{self._title}: {self._said(self.current)}")
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the greatest."""
        super().focusInEvent(event)
        if self.current < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _said(self, place: int) -> str:
        mark = self.marks[place]
        return f"{mark.label}: {mark.said}"

    def _open(self, place: int) -> None:
        self.chosen.emit(self._places[place])
