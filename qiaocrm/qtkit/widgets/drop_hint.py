"""Says over the whole window what will happen when what is dragged is let go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.styling import set_name

_VEIL = 225


class DropHint(QWidget):
    """Lies over its window while something is dragged; takes no part in the dragging itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._text = ""
        self._icon = "import"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text

    def say(self, text: str, icon_name: str) -> None:
        """Show the sentence, over all that the window shows."""
        self._text, self._icon = text, icon_name
        set_name(self, text)
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed frame, an icon and the sentence."""
        metrics, tokens = current_metrics(), current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.surface)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(tokens.accent), metrics.px(2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = metrics.px(14)
        radius = metrics.px(10)
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, radius, radius)
        side = metrics.px(36)
        middle = self.rect().center()
        picture = self.rect().adjusted(middle.x() - side // 2, middle.y() - side, 0, 0)
        picture.setSize(picture.size().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
        icon(self._icon, "accent").paint(painter, picture)
        painter.setFont(scaled(self.font(), 1.15, bold=True))
        painter.setPen(QColor(tokens.text))
        words = self.rect().adjusted(edge * 3, middle.y() + edge, -edge * 3, -edge)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(flags | Qt.TextFlag.TextWordWrap), self._text)
        painter.end()
