"""A link whose words may be long: it ends in … where it does not fit and never widens its pane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets.buttons import LinkLabel

_LEAST_SIGNS = 4
_SLACK = 4
"""Pixels to spare: a text is drawn a little wider than its rounded measure."""


class ElidedLink(LinkLabel):
    """Shows as much of its words as fits; all of them are its tooltip and its name."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        clicked: Callable[[], object] | None = None,
    ) -> None:
        self._whole = text.replace("\n", " ")
        super().__init__(self._whole, parent, clicked=clicked)

    @property
    def words(self) -> str:
        """All words, shown or not."""
        return self._whole

    def sizeHint(self) -> QSize:
        """The room for all words."""
        whole = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(self._frame() + whole + _SLACK, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few signs."""
        hint = super().minimumSizeHint()
        least = self._frame() + self.fontMetrics().averageCharWidth() * _LEAST_SIGNS
        return QSize(min(self.sizeHint().width(), least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the new width."""
        super().resizeEvent(event)
        room = self.width() - self._frame()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tooltip(self._whole) if shown != self._whole else "")

    def _frame(self) -> int:
        """What the button needs beside its words."""
        shown = self.text().replace("&&", "&")
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(shown)
