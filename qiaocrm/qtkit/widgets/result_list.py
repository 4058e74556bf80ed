"""A list of search results: icon, title, why it was found, with the found parts marked."""

from __future__ import annotations

from collections.abc import Hashable
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
from qiaocrm.qtkit.text import fit_hits, hit_layout

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
        whole = "　".join(part.text for part in result.parts)
        item = QListWidgetItem(icon(result.icon, "muted"), whole.replace("\n", " "), self)
        item.setData(_RESULT, result)

    def step(self, by: int, *, start: int | None = None) -> None:
        """To the next result in that direction, over headings."""
        row = (self.currentRow() if start is None else start) + by
        while 0 <= row < self.count():
            if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentRow(row)
                return
            row += by


class _ResultDelegate(QStyledItemDelegate):
    """Paints the ground and the icon as usual, and the parts one after another."""

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
        font: QFont = option.font
        lines = QFontMetricsF(font)
        if result.end:
            wide = lines.horizontalAdvance(result.end)
            painter.setPen(QColor(tokens.muted))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, int(flags), result.end)
            inner.setRight(inner.right() - wide - metrics.px(12))
        for part in result.parts:
            if inner.width() <= 0:
                break
            painter.setPen(QColor(tokens.muted if part.muted else tokens.text))
            pen = font if part.muted else scaled(font, 1.0, bold=True)
            room = lines if part.muted else QFontMetricsF(pen)
            inner.setLeft(_write(painter, inner, part, pen, room) + metrics.px(12))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line."""
        return QSize(super().sizeHint(option, index).width(), current_metrics().compact_row)


def _write(painter: QPainter, room: QRectF, part: Part, font: QFont, lines: QFontMetricsF) -> float:
    """Write a part at the left of the room; returns where it ends. Only what is marked needs a
    layout, only what is too long is shortened: a list is painted at every letter typed.
    """
    flat = shown = part.text.replace("\n", " ")
    wide = lines.horizontalAdvance(shown)
    if wide > room.width():
        shown = lines.elidedText(flat, Qt.TextElideMode.ElideRight, room.width())
        wide = lines.horizontalAdvance(shown)
    top = room.top() + (room.height() - lines.height()) / 2
    if hits := fit_hits(part.hits, flat, shown):
        layout = hit_layout(shown, font, hits, QColor(current().hit))
        layout.draw(painter, QPointF(room.left(), top))
    else:
        painter.setFont(font)
        painter.drawText(QPointF(room.left(), top + lines.ascent()), shown)
    return room.left() + wide
