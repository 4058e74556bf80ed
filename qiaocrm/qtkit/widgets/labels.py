"""Text that is shown as text: labels never read their words as HTML."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.text import plain_tooltip


def plain_label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    role: str = "",
    tone: str = "",
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """A label of plain text.

    `role`: "title", "heading", "section" (small bold muted), "second" (small muted), "key" (a
    key cap); `tone`: "muted", "danger", "warning", "success", "accent".
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    if role or tone:
        set_style(label, role=role, tone=tone)
    return label


class SectionTitle(QLabel):
    """The small bold muted heading of a section in a pane."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        set_style(self, role="section")


class Chip(QLabel):
    """A state in words on its colour: "友好社团" on green."""

    def __init__(self, text: str = "", chip: str = "grey", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, chip)

    def set(self, text: str, chip: str) -> None:
        """Show another state; `chip` is green, blue, amber, grey, red or violet."""
        self.setText(text)
        set_style(self, chip=chip)
        self.setVisible(bool(text))


class Hairline(QFrame):
    """A line of one pixel, across or (`vertical`) down."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        set_style(self, frame="hairline")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole text is then its tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "",
        tone: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role or tone:
            set_style(self, role=role, tone=tone)

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters; the rest may be shortened."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def sizeHint(self) -> QSize:
        """The size of the whole text on one line."""
        return super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        rect: QRect = self.contentsRect()
        text = self.text().replace("\n", " ")
        shown = self.fontMetrics().elidedText(text, self._mode, rect.width())
        painter.setPen(option.palette.color(self.foregroundRole()))
        painter.drawText(rect, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()
        tip = plain_tooltip(self.text()) if shown != text else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
