"""Paints the cells of a record table: two lines, one line, or a chip; quick, and never clipped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from qiaocrm.qtkit.cells import CellView, ColumnSpec, Hits, plain_text
from qiaocrm.qtkit.metrics import Metrics, current_metrics, scaled
from qiaocrm.qtkit.palette import Tokens, chip_colours, current, tone_colour
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.text import fit_hits, hit_layout, plain_tooltip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Pen:
    """One way of writing: a font with its measures."""

    font: QFont
    lines: QFontMetricsF


@dataclass(frozen=True, slots=True)
class _Look:
    """Everything that painting needs and that only a change of theme or font changes."""

    tokens: Tokens
    metrics: Metrics
    normal: _Pen
    bold: _Pen
    second: _Pen


def _look(font: QFont, tokens: Tokens) -> _Look:
    """The look of cells in `font` and `tokens`."""
    metrics = current_metrics()
    fonts = (
        QFont(font),
        scaled(font, 1.0, bold=True),
        scaled(font, metrics.small / metrics.points),
    )
    normal, bold, second = (_Pen(each, QFontMetricsF(each)) for each in fonts)
    return _Look(tokens, metrics, normal, bold, second)


class CellDelegate(QStyledItemDelegate):
    """Paints the `CellView`s of a RecordTableModel; asks the model itself, not role by role."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._looks: tuple[object, _Look] | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, hairline and content of one cell; rows above groups the table paints."""
        model = index.model()
        if isinstance(model, RecordTableModel) and model.group_at(index.row()) is not None:
            return
        cell, column = _cell(index)
        look = self._look_of(option)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, rect, look.tokens, selected, index.row() == self.hovered_row)
        pad = look.metrics.px(10)
        inner = QRectF(rect.adjusted(pad, 0, -pad // 2, -1))
        if not cell.text and not cell.second:
            return
        painter.save()
        if cell.chip is not None and cell.text:
            self._paint_chip(painter, inner, cell, look)
        else:
            self._paint_lines(painter, inner, cell, column, look)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width of the whole text and height of a row."""
        cell, column = _cell(index)
        look = self._look_of(option)
        return QSize(int(_needed(cell, column, look)) + 1, look.metrics.row)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the cell's tooltip, or its whole text where it had to be shortened."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        cell, column = _cell(index)
        text = cell.tooltip
        rect: QRect = option.rect
        if not text and _needed(cell, column, self._look_of(option)) > rect.width():
            text = plain_text(cell)
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view)
        return True

    def _look_of(self, option: QStyleOptionViewItem) -> _Look:
        """The look for the present font and theme, made once for each."""
        tokens = current()
        font: QFont = option.font
        key = (font.key(), tokens.name)
        if self._looks is None or self._looks[0] != key:
            self._looks = (key, _look(font, tokens))
        return self._looks[1]

    def _paint_chip(self, painter: QPainter, inner: QRectF, cell: CellView, look: _Look) -> None:
        """Paint the text in a coloured chip."""
        pad = look.metrics.px(8)
        height = float(look.metrics.chip)
        pen = look.normal
        shown = pen.lines.elidedText(
            cell.text, Qt.TextElideMode.ElideRight, inner.width() - 2 * pad
        )
        width = min(inner.width(), pen.lines.horizontalAdvance(shown) + 2 * pad)
        top = inner.top() + (inner.height() - height) / 2
        ground = QRectF(inner.left() - look.metrics.px(2), top, width, height)
        colours = chip_colours(look.tokens, cell.chip or "grey")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.back))
        painter.drawRoundedRect(ground, height / 2, height / 2)
        _write(painter, pen, QColor(colours.fore), ground.adjusted(pad, 0, 0, 0), shown)

    def _paint_lines(
        self, painter: QPainter, inner: QRectF, cell: CellView, column: ColumnSpec, look: _Look
    ) -> None:
        """Paint one line in the middle, or two lines."""
        tokens = look.tokens
        colour = QColor(tone_colour(tokens, cell.tone))
        pen = look.bold if cell.bold or column.style == "two_line" else look.normal
        if not cell.second:
            _line(painter, pen, colour, inner, cell.text, cell.hits, column, tokens)
            return
        height = pen.lines.height() + look.second.lines.height() + look.metrics.px(1)
        top = inner.top() + (inner.height() - height) / 2
        first = QRectF(inner.left(), top, inner.width(), pen.lines.height())
        second = QRectF(inner.left(), top + height, inner.width(), 0)
        second.setTop(top + height - look.second.lines.height())
        second.setHeight(look.second.lines.height())
        _line(painter, pen, colour, first, cell.text, cell.hits, column, tokens)
        muted = QColor(tokens.muted)
        _line(painter, look.second, muted, second, cell.second, cell.second_hits, column, tokens)


def paint_ground(
    painter: QPainter, rect: QRect, tokens: Tokens, selected: bool, hovered: bool
) -> None:
    """Paint the ground of a row's part and the hairline below it."""
    if selected:
        painter.fillRect(rect, QColor(tokens.selection))
    elif hovered:
        painter.fillRect(rect, QColor(tokens.hover))
    line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(line, QColor(tokens.hairline))


def _cell(index: Index) -> tuple[CellView, ColumnSpec]:
    """The cell at `index` and its column."""
    model: QAbstractItemModel = index.model()
    assert isinstance(model, RecordTableModel)
    return model.cell(index.row(), index.column()), model.columns[index.column()]


def _needed(cell: CellView, column: ColumnSpec, look: _Look) -> float:
    """The width that the cell needs to be shown whole."""
    metrics = look.metrics
    bold = cell.bold or column.style == "two_line"
    width = (look.bold if bold else look.normal).lines.horizontalAdvance(cell.text)
    if cell.chip is not None:
        width += 2 * metrics.px(8)
    if cell.second:
        width = max(width, look.second.lines.horizontalAdvance(cell.second))
    return width + metrics.px(10) + metrics.px(10) / 2


def _line(
    painter: QPainter,
    pen: _Pen,
    colour: QColor,
    rect: QRectF,
    text: str,
    hits: Hits,
    column: ColumnSpec,
    tokens: Tokens,
) -> None:
    """Write one line into `rect`, shortened with … where it does not fit, hits marked."""
    flat = text.replace("\n", " ")
    shown = pen.lines.elidedText(flat, Qt.TextElideMode.ElideRight, rect.width())
    if column.align != "left":
        spare = rect.width() - pen.lines.horizontalAdvance(shown)
        rect = rect.adjusted(spare if column.align == "right" else spare / 2, 0, 0, 0)
    visible = fit_hits(hits, flat, shown) if hits else ()
    if visible:
        painter.setPen(colour)
        top = rect.top() + (rect.height() - pen.lines.height()) / 2
        layout = hit_layout(shown, pen.font, visible, QColor(tokens.hit))
        layout.draw(painter, QPointF(rect.left(), top))
    else:
        _write(painter, pen, colour, rect, shown)


def _write(painter: QPainter, pen: _Pen, colour: QColor, rect: QRectF, shown: str) -> None:
    """Write `shown` from the left of `rect`, in the middle of its height."""
    painter.setFont(pen.font)
    painter.setPen(colour)
    base = rect.top() + (rect.height() + pen.lines.ascent() - pen.lines.descent()) / 2
    painter.drawText(QPointF(rect.left(), base), shown)
