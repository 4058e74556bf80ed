"""An icon among the words, tinted anew whenever it is painted."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics


class IconLabel(QWidget):
    """Shows one icon; decoration only, so it has no name for screen readers."""

    def __init__(
        self, name: str, size: int = 16, tone: str = "muted", parent: QWidget | None = None
    ) -> None:
        """`size` is in pixels of the design and follows the font."""
        super().__init__(parent)
        self._size = size
        self.set(name, tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, tone: str = "muted") -> None:
        """Show another icon."""
        self._icon = icon(name, tone)
        self.update()

    def sizeHint(self) -> QSize:
        """A square that follows the font."""
        side = current_metrics().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
