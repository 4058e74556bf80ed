"""A rounded button with a small icon at its end; the ground of filters and menus of views."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.styling import set_style

_ICON = 13


class Pill(QPushButton):
    """Muted words on a rounded outline, in the accent colour once something is chosen."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, end_icon: str = "chevron-down"
    ) -> None:
        """`end_icon` is drawn after the words; "" for none."""
        super().__init__(text, parent)
        self._end_icon = end_icon
        self._chosen = False
        set_style(self, kind="pill", chosen=False)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> bool:
        """Whether the pill shows that something is chosen here."""
        return self._chosen

    def set_chosen(self, chosen: bool, end_icon: str = "chevron-down") -> None:
        """Show in the accent colour that something is chosen here."""
        self._chosen, self._end_icon = chosen, end_icon
        set_style(self, chosen=chosen)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the icon."""
        metrics = current_metrics()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * metrics.px(13)
        if self._end_icon:
            width += metrics.px(_ICON) + metrics.px(4)
        return QSize(width, metrics.control)

    def minimumSizeHint(self) -> QSize:
        """The words may be shortened to a few characters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), current_metrics().char * 7), hint.height())

    def end_rect(self) -> QRect:
        """Where the icon at the end is, with room for a finger's breadth."""
        metrics = current_metrics()
        side = metrics.px(_ICON) + metrics.px(13)
        return QRect(self.width() - side, 0, side, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the outline by the style, words and icon by hand: icons go at the end."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        metrics = current_metrics()
        pad, side = metrics.px(12), metrics.px(_ICON)
        inner = self.rect().adjusted(pad, 0, -pad, 0)
        tone = self._tone()
        if self._end_icon:
            place = QRect(inner.right() - side + 1, 0, side, self.height())
            icon(self._end_icon, tone).paint(painter, place)
            inner.setRight(place.left() - metrics.px(4))
        colour = getattr(current(), tone if self.isEnabled() else "faint")
        painter.setPen(QColor(colour))
        text = self.text().replace("&", "")
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(flags | Qt.TextFlag.TextSingleLine), shown)
        painter.end()

    def _tone(self) -> str:
        """The colour of the words."""
        if self._chosen:
            return "accent"
        return "text" if self.underMouse() else "muted"
