"""Horizontal bars, each a figure that can be opened: by mouse, by Enter, by a screen reader.

PySide6-Essentials has no charts, and those of the Add-ons (GPL) paint into a scene whose bars can
neither have the focus nor a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import Tokens, current
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip

_LIGHT = ("#0072b2", "#d55e00", "#999999")
_DARK = ("#56b4e9", "#e69f00", "#999999")
"""Blue, vermilion and grey of Okabe and Ito: told apart in every kind of colour blindness."""
_LABEL_CHARS = 10
_THICK = 0.5


def part_colour(tokens: Tokens, place: int) -> QColor:
    """The colour of the parts at a place in their bars."""
    colours = _DARK if tokens.dark else _LIGHT
    return QColor(colours[place % len(colours)])


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its parts as numbers, and in words what it says; `opens` has a list."""

    label: str
    parts: Sequence[int]
    said: str
    opens: bool = True


class BarRow(QWidget):
    """One bar with its label before it and its words after it."""

    chosen = Signal()

    def __init__(self, bar: Bar, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = bar
        self._most = max(1, most)
        said = f"{bar.label}: {bar.said}"
        set_name(self, said)
        self.setToolTip(plain_tooltip(said))
        if bar.opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the label and a bar that can be told from nothing."""
        metrics = current_metrics()
        return QSize(metrics.char * (_LABEL_CHARS + 14), metrics.line + metrics.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, bar, words; a ring where the focus is."""
        tokens, metrics = current(), current_metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(metrics.px(4), 0, -metrics.px(4), 0)
        label = metrics.char * _LABEL_CHARS
        middle = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics()
        shown = text.elidedText(self.bar.label, Qt.TextElideMode.ElideRight, label)
        painter.setPen(QColor(tokens.text))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)
        words = text.horizontalAdvance(self.bar.said)
        room = max(0, area.width() - label - words - metrics.px(16))
        left, thick = float(area.left() + label + metrics.px(4)), area.height() * _THICK
        for place, number in enumerate(self.bar.parts):
            width = room * number / self._most
            bar = QRectF(left, (self.height() - thick) / 2, width, thick)
            painter.fillRect(bar, part_colour(tokens, place))
            left += width
        painter.setPen(QColor(tokens.muted))
        after = area.adjusted(round(left) - area.left() + metrics.px(6), 0, 0, 0)
        painter.drawText(after, middle | Qt.AlignmentFlag.AlignLeft, self.bar.said)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        if self.bar.opens and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar opens the list; up and down go to the next bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()


class BarChart(QWidget):
    """Bars below each other, drawn to one scale; `chosen` tells the place of the one opened."""

    chosen = Signal(int)

    def __init__(self, bars: Sequence[Bar], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        most = max((sum(bar.parts) for bar in bars), default=1)
        self.rows = [BarRow(bar, most, self) for bar in bars]
        for place, row in enumerate(self.rows):
            row.chosen.connect(lambda place=place: self.chosen.emit(place))
            column.addWidget(row)
