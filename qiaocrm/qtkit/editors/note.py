"""The words beside a field: how it was read, what is doubtful, what is wrong."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.widgets import IconLabel, plain_label

Tone = Literal["muted", "warning", "danger"]

_SMALL: Final = 0.92
_ICONS: Final = {"muted": "info", "warning": "warning", "danger": "error"}


class Note(QWidget):
    """Words below a control; they take no room while there is nothing to say.

    Colour is never the only sign: doubts and errors carry an icon as well.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "muted"
        self._parts: tuple[IconLabel, QLabel] | None = None
        self.hide()

    @property
    def text(self) -> str:
        """What the note says now."""
        return self._parts[1].text() if self._parts else ""

    @property
    def tone(self) -> Tone:
        """How grave it is."""
        return self._tone

    def say(self, text: str, tone: Tone = "muted") -> None:
        """Show `text`; the empty text hides the note."""
        self._tone = tone
        if text or self._parts:
            icon, words = self._parts or self._make()
            words.setText(text)
            set_style(words, tone=tone)
            icon.set(_ICONS[tone], tone)
            icon.setVisible(tone != "muted")
        self.setVisible(bool(text))

    def _make(self) -> tuple[IconLabel, QLabel]:
        """Made when first there is something to say: most of a form's dozens stay empty."""
        icon, words = IconLabel("info", 14, parent=self), plain_label(parent=self, wrap=True)
        words.setFont(scaled(self.font(), _SMALL))
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(4))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._parts = icon, words
        return self._parts


def mark(control: QWidget, tone: Tone | None) -> None:
    """Mark a control as invalid ("danger"), doubtful ("warning") or as neither."""
    set_style(control, invalid=tone == "danger", doubtful=tone == "warning")
    control.update()
