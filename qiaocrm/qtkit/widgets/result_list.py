"""A list of search results: icon, title, why it was found, with the found parts marked."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qiaocrm.qtkit.cells import Hits
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.text import fit_hits

_RESULT: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a result's line: its text, where the words were found in it, its tone."""

    text: str
    hits: Hits = ()
    muted: bool = True

    @property
    def marked(self) -> str:
        """What of the text is marked as found."""
        return "".join(self.text[start : start + length] for start, length in self.hits)


@dataclass(frozen=True, slots=True)
class Result:
    """One line: `key` tells what it stands for, `end` is written at the right (a short cut)."""

    key: Hashable
    icon: str
    parts: tuple[Part, ...]
    end: str = ""


class ResultList(QListWidget):
    """Headings and results; the headings cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ResultDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    @property
    def results(self) -> list[Result]:
        """The results, in order."""
        found = (self.item(row).data(_RESULT) for row in range(self.count()))
        return [one for one in found if one is not None]

    @property
    def current_key(self) -> Any:
        """The key of the result in focus, None where there is none."""
        item = self.currentItem()
        result: Result | None = item.data(_RESULT) if item is not None else None
        return result.key if result is not None else None

    def add_heading(self, text: str) -> None:
        """A line that names the results below it."""
        QListWidgetItem(text, self).setFlags(Qt.ItemFlag.NoItemFlags)

    def add_result(self, result: Result) -> None:
        """A line that can be chosen; screen readers get the whole of it."""
        self.add_later(lambda: result)

    def add_later(self, make: Callable[[], Result]) -> None:
        """A line that can be chosen, made when it comes into sight."""
        _Line(make, self)

    def step(self, by: int, *, start: int | None = None) -> None:
        """To the next result in that direction, over headings."""
        row = (self.currentRow() if start is None else start) + by
        while 0 <= row < self.count():
            if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentRow(row)
                return
            row += by


class _Line(QListWidgetItem):
    """Asks for its result when it is needed first."""

    def __init__(self, make: Callable[[], Result], view: QListWidget) -> None:
        super().__init__(view)
        self._make = make
        self._result: Result | None = None

    def data(self, role: int) -> Any:
        """The result, and its whole text."""
        if role not in (_RESULT, Qt.ItemDataRole.DisplayRole):
            return super().data(role)
        if self._result is None:
            self._result = self._make()
        if role == _RESULT:
            return self._result
        whole = "　".join(part.text for part in self._result.parts)
        return whole.replace("\n", " ")


class _Pens:
    """The fonts of a list with their measures: asking Qt for them takes as long as writing."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.plain = (self.font, QFontMetricsF(self.font))
        bold = scaled(font, 1.0, bold=True)
        self.bold = (bold, QFontMetricsF(bold))


class _ResultDelegate(QStyledItemDelegate):
    """Paints the ground and the icon as usual, and the parts one after another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pens = _Pens(parent.font())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        result = index.data(_RESULT)
        if result is None:
            super().paint(painter, option, index)
            return
        tokens, metrics = current(), current_metrics()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, QColor(tokens.selection if chosen else tokens.hover))
        inner = QRectF(option.rect).adjusted(metrics.px(8), 0, -metrics.px(8), 0)
        size = metrics.px(16)
        top = int(inner.top() + (inner.height() - size) / 2)
        icon(result.icon, "muted").paint(painter, int(inner.left()), top, size, size)
        inner.setLeft(inner.left() + size + metrics.px(8))
        if option.font != self._pens.font:
            self._pens = _Pens(option.font)
        muted, text, hit = map(QColor, (tokens.muted, tokens.text, tokens.hit))
        if result.end:
            self._write_end(painter, inner, result.end, muted)
        for part in result.parts:
            if inner.width() <= 0:
                break
            painter.setPen(muted if part.muted else text)
            font, lines = self._pens.plain if part.muted else self._pens.bold
            painter.setFont(font)
            inner.setLeft(_write(painter, inner, part, lines, hit) + metrics.px(12))

    def _write_end(self, painter: QPainter, room: QRectF, end: str, colour: QColor) -> None:
        """Write at the right of the room, and take that off it."""
        font, lines = self._pens.plain
        painter.setPen(colour)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), end)
        room.setRight(room.right() - lines.horizontalAdvance(end) - current_metrics().px(12))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line, as wide as the list."""
        return QSize(0, current_metrics().compact_row)


def _write(painter: QPainter, room: QRectF, part: Part, lines: QFontMetricsF, hit: QColor) -> float:
    """Write a part at the left of the room, what was found on a ground; returns where it ends.

    Only what is too long is shortened: a list is painted at every letter typed.
    """
    flat = shown = part.text.replace("\n", " ")
    wide = lines.horizontalAdvance(shown)
    if wide > room.width():
        shown = lines.elidedText(flat, Qt.TextElideMode.ElideRight, room.width())
        wide = lines.horizontalAdvance(shown)
    top = room.top() + (room.height() - lines.height()) / 2
    for start, length in fit_hits(part.hits, flat, shown):
        left = lines.horizontalAdvance(shown[:start]) if start else 0.0
        right = lines.horizontalAdvance(shown[: start + length])
        painter.fillRect(QRectF(room.left() + left, top, right - left, lines.height()), hit)
    painter.drawText(QPointF(room.left(), top + lines.ascent()), shown)
    return room.left() + wide
