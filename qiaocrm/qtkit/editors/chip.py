"""A chip that can be taken away: a linked record, a tag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.icons import pixmap
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import chip_colours, current
from qiaocrm.qtkit.text import plain_tooltip

_MOST_CHARACTERS = 18


class RemovableChip(QAbstractButton):
    """A rounded word with a ×. Delete, Backspace or the × take it away.

    `loose` draws the outline only: a name that is not linked to a record.
    """

    removed = Signal()
    stepped = Signal(int)  # an arrow key: -1 to the chip before, 1 to the one behind
    focus_changed = Signal()

    def __init__(
        self,
        text: str,
        icon: str = "",
        tone: str = "blue",
        *,
        loose: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._loose = loose
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(_("Press Delete to remove it."))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """As wide as the words and the ×, up to a limit."""
        sizes = current_metrics()
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = min(words, _MOST_CHARACTERS * sizes.char) + sizes.px(16) + self._cross().width()
        if self._icon:
            width += sizes.px(18)
        return QSize(width + 2, sizes.chip + sizes.px(2))

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters; the rest is elided."""
        return QSize(
            min(self.sizeHint().width(), 6 * current_metrics().char), self.sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip in the theme's colours."""
        tokens, sizes = current(), current_metrics()
        colours = chip_colours(tokens, "grey" if self._loose else self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = tokens.accent if self.hasFocus() else tokens.border if self._loose else colours.back
        pen = QPen(QColor(edge), 1)
        if self._loose and not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._loose else QColor(colours.back))
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        left = sizes.px(8)
        if self._icon:
            side = sizes.px(14)
            picture = pixmap(self._icon, side, "muted", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), picture)
            left += sizes.px(18)
        words = QRect(left, 0, self._cross().left() - left, self.height())
        painter.setPen(QColor(tokens.text if self._loose else colours.fore))
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        side = sizes.px(12)
        cross = QRectF(self._cross()).center() - QPointF(side / 2, side / 2)
        painter.drawPixmap(cross, pixmap("close", side, "muted", self.devicePixelRatioF()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the × takes the chip away."""
        if self._cross().contains(event.position().toPoint()):
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the chip away, arrows go to its neighbours."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the field around."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the field around."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Tell by the tooltip what is elided."""
        if event.type() == QEvent.Type.ToolTip:
            full = self.width() >= self.sizeHint().width()
            self.setToolTip("" if full else plain_tooltip(self.text()))
        return super().event(event)

    def _cross(self) -> QRect:
        """Where the × is."""
        width = current_metrics().px(22)
        return QRect(self.width() - width, 0, width, self.height())
