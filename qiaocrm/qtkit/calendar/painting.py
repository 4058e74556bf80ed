"""How a calendar looks: days with their heads, entries as chips, what has no room."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from qiaocrm.qtkit import icons
from qiaocrm.qtkit.calendar.items import DayHead, DayItem
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import chip_colours, current

SMALL = 0.92
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _VERTICAL


class Painting:
    """Paints parts of a calendar with one painter, in the colours that are on the screen now."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter = painter
        self._tokens = current()
        self._metrics = current_metrics()
        self._font = font
        self._small = scaled(font, SMALL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def weekday(self, room: QRectF, name: str) -> None:
        """The name above a column."""
        self._write(room.adjusted(self._metrics.px(8), 0, 0, 0), name, self._tokens.muted)

    def ground(self, cell: QRectF, *, dim: bool, chosen: bool) -> None:
        """The ground of a day; one of another month is sunken."""
        tokens = self._tokens
        colour = tokens.selection if chosen else tokens.sunken if dim else tokens.surface
        self._painter.fillRect(cell, QColor(colour))
        self._painter.setPen(QColor(tokens.hairline))
        self._painter.drawLine(cell.topLeft(), cell.topRight())
        self._painter.drawLine(cell.topRight(), cell.bottomRight())

    def frame(self, cell: QRectF) -> None:
        """Where the focus is, or where what is dragged would fall."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._tokens.accent), 2))
        self._painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def head(self, room: QRectF, day: dt.date, head: DayHead, *, today: bool, dim: bool) -> None:
        """The day's number, today's in a disc; at the right its note, between them its sign."""
        tokens, px = self._tokens, self._metrics.px
        number = str(day.day)
        bold = scaled(self._font, 1.0, bold=today)
        wide = QFontMetricsF(bold).horizontalAdvance(number)
        left = room.left() + px(8)
        if today:
            side = self._metrics.line + px(2)
            disc = QRectF(left + wide / 2 - side / 2, room.center().y() - side / 2, side, side)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(tokens.accent))
            self._painter.drawEllipse(disc)
        colour = tokens.on_accent if today else tokens.muted if dim else tokens.text
        self._write(QRectF(left, room.top(), wide + 1, room.height()), number, colour, bold)
        right = room.right() - px(6)
        left += wide + px(10)
        if head.sign:
            left = self._sign(QRectF(left, room.top(), right - left, room.height()), head)
        tone = tokens.accent if head.feast else tokens.muted
        note = QRectF(left, room.top(), max(0.0, right - left), room.height())
        self._write(note, head.note, tone, self._small, _RIGHT)

    def _sign(self, room: QRectF, head: DayHead) -> float:
        """A small chip (休, 班); returns where it ends."""
        px = self._metrics.px
        colours = chip_colours(self._tokens, head.tone)
        wide = QFontMetricsF(self._small).horizontalAdvance(head.sign) + px(8)
        chip = QRectF(room.left(), room.center().y() - self._metrics.line / 2, wide, 0)
        chip.setHeight(self._metrics.line)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colours.back))
        self._painter.drawRoundedRect(chip, px(4), px(4))
        self._write(chip, head.sign, colours.fore, self._small, Qt.AlignmentFlag.AlignCenter)
        return chip.right() + px(4)

    def item(self, room: QRectF, item: DayItem, *, focused: bool, lines: int = 1) -> None:
        """An entry as a chip; with two `lines` its note stands below, else in the room left."""
        px, colours = self._metrics.px, chip_colours(self._tokens, item.tone)
        chip = room.adjusted(0, 0, 0, -px(2))
        pen = QPen(QColor(self._tokens.accent), 2) if focused else Qt.PenStyle.NoPen
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(colours.back))
        self._painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), px(4), px(4))
        first = QRectF(
            chip.left() + px(6), chip.top(), chip.width() - px(12), chip.height() / lines
        )
        if item.icon:
            side = px(13)
            ratio = self._painter.device().devicePixelRatioF()
            picture = icons.pixmap(item.icon, side, "muted", ratio)
            self._painter.drawPixmap(QPointF(first.left(), first.center().y() - side / 2), picture)
            first.setLeft(first.left() + side + px(5))
        font = QFont(self._small)
        font.setStrikeOut(item.struck)
        end = self._write(first, item.text, colours.fore, font)
        if lines > 1:
            below = first.translated(0, first.height() - px(2))
            self._write(below, item.note, colours.fore, self._small)
        elif first.right() - end > 2 * self._metrics.char:
            rest = QRectF(end + px(8), first.top(), first.right() - end - px(8), first.height())
            self._write(rest, item.note, colours.fore, self._small)

    def more(self, room: QRectF, text: str, *, focused: bool) -> None:
        """How many entries have no room."""
        inner = room.adjusted(self._metrics.px(6), 0, 0, 0)
        if focused:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(QColor(self._tokens.accent), 2))
            self._painter.drawRoundedRect(room.adjusted(1, 0, -1, -2), 4, 4)
        self._write(inner, text, self._tokens.accent, self._small)

    def _write(
        self,
        room: QRectF,
        text: str,
        colour: str,
        font: QFont | None = None,
        flags: Qt.AlignmentFlag = _VERTICAL,
    ) -> float:
        """Write one line, shortened with … where it is too long; returns where it ends."""
        font = font or self._small
        lines = QFontMetricsF(font)
        plain = text.replace("\n", " ")
        shown = lines.elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(room, int(flags), shown)
        return room.left() + lines.horizontalAdvance(shown)
