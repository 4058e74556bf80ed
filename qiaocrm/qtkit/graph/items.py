"""What a graph is painted of: nodes as cards with an icon and words, ties as curves behind them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from qiaocrm.qtkit import icons
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import chip_colours, current, tone_colour
from qiaocrm.qtkit.text import plain_tooltip

LineStyle = Literal["solid", "dash", "dot", "dashdot"]
PEN_STYLES: Final = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dashdot": Qt.PenStyle.DashDotLine,
}
_WIDEST_CHARS: Final = 13
_NARROWEST_CHARS: Final = 5


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node: `second` is the line below, `tone` a chip's, `badge` a number at its corner."""

    name: Hashable
    text: str
    second: str = ""
    icon: str = ""
    tone: str = "grey"
    badge: str = ""


@dataclass(frozen=True, slots=True)
class GraphTie:
    """A line between two nodes; told apart by its style and its colour, never by colour alone."""

    one: Hashable
    other: Hashable
    tone: str = "muted"
    style: LineStyle = "solid"


class NodeItem(QGraphicsItem):
    """One node; its words are never longer than its card: they end in … and the tooltip has all."""

    def __init__(self, node: GraphNode, font: QFont, *, centre: bool = False) -> None:
        super().__init__()
        self.node = node
        self.centre = centre
        self.focused = False
        metrics = current_metrics()
        self._font = scaled(font, 1.0, bold=centre)
        self._small = scaled(font, 0.92)
        self._pad, self._icon = metrics.px(9), metrics.px(16)
        most = metrics.char * _WIDEST_CHARS
        self._text, first = _elided(node.text, self._font, most)
        self._second, below = _elided(node.second, self._small, most)
        inner = max(first, below, metrics.char * _NARROWEST_CHARS)
        lines = 2 if self._second else 1
        self.width = inner + 3 * self._pad + self._icon
        self.height = lines * metrics.line + metrics.px(12)
        self.setToolTip(plain_tooltip(f"{node.text}\n{node.second}".strip()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setZValue(1)

    @property
    def words(self) -> str:
        """All that the node says, for screen readers."""
        parts = (self.node.text, self.node.second, self.node.badge)
        return ", ".join(part for part in parts if part)

    def card(self) -> QRectF:
        """The card around the item's own middle."""
        return QRectF(-self.width / 2, -self.height / 2, self.width, self.height)

    def boundingRect(self) -> QRectF:
        """The card with its ring and badge."""
        room = current_metrics().px(10)
        return self.card().adjusted(-room, -room, room, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint card, icon, words, the ring of focus and the badge."""
        tokens = current()
        colours = chip_colours(tokens, self.node.tone)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.centre or self.focused
        painter.setPen(
            QPen(QColor(tokens.accent if strong else colours.fore), 2.2 if strong else 1)
        )
        painter.setBrush(QColor(colours.back))
        corner = current_metrics().px(7)
        painter.drawRoundedRect(self.card(), corner, corner)
        if self.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(self.card().adjusted(-4, -4, 4, 4), corner + 3, corner + 3)
        self._paint_words(painter, QColor(colours.fore))
        if self.node.badge:
            self._paint_badge(painter)

    def _paint_words(self, painter: QPainter, colour: QColor) -> None:
        card, metrics = self.card(), current_metrics()
        left = card.left() + self._pad
        if self.node.icon:
            ratio = painter.device().devicePixelRatioF()
            picture = icons.pixmap(self.node.icon, self._icon, "normal", ratio)
            painter.drawPixmap(QPointF(left, -self._icon / 2), picture)
        left += self._icon + self._pad
        room = card.right() - left
        painter.setPen(colour)
        painter.setFont(self._font)
        top = card.top() + metrics.px(6) if self._second else -metrics.line / 2
        painter.drawText(
            QRectF(left, top, room, metrics.line), Qt.AlignmentFlag.AlignVCenter, self._text
        )
        if self._second:
            painter.setFont(self._small)
            below = QRectF(left, top + metrics.line, room, metrics.line)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._second)

    def _paint_badge(self, painter: QPainter) -> None:
        tokens = current()
        painter.setFont(self._small)
        room = QFontMetricsF(self._small).horizontalAdvance(self.node.badge) + self._pad
        height = current_metrics().line * 0.9
        card = self.card()
        place = QRectF(card.right() - room + 6, card.bottom() - height / 2, room, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.node.badge)


class TieItem(QGraphicsPathItem):
    """A curve from the side of one node to the side of another."""

    def __init__(self, tie: GraphTie, one: NodeItem, other: NodeItem) -> None:
        super().__init__(_curve(one, other))
        self._tie = tie
        self.setZValue(0)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the curve in the colours that are on the screen now."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tie_pen(self._tie))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())


def tie_pen(tie: GraphTie) -> QPen:
    """The pen of a tie, in the theme's colours."""
    return QPen(QColor(tone_colour(current(), tie.tone)), 1.6, PEN_STYLES[tie.style])


def _curve(one: NodeItem, other: NodeItem) -> QPainterPath:
    """A curve that leaves and enters at the sides that face each other."""
    if one.x() > other.x():
        one, other = other, one
    beside = other.x() - one.x() > 1 + (one.width + other.width) / 4
    start = QPointF(one.x() + one.width / 2, one.y())
    end = QPointF(other.x() - other.width / 2 if beside else other.x() + other.width / 2, other.y())
    reach = max(abs(end.x() - start.x()) / 2, current_metrics().px(28))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(reach, 0), end + QPointF(-reach if beside else reach, 0), end)
    return path


def _elided(text: str, font: QFont, most: float) -> tuple[str, float]:
    """The text as it fits into `most`, and its width."""
    metrics = QFontMetricsF(font)
    plain = text.replace("\n", " ")
    shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, most)
    return shown, metrics.horizontalAdvance(shown)
