"""The words beside a field: how it was read, what is doubtful, what is wrong."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

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
        self._icon = IconLabel("info", 14)
        self._words = plain_label(wrap=True)
        self._words.setFont(scaled(self.font(), _SMALL))
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(4))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What the note says now."""
        return self._words.text()

    @property
    def tone(self) -> Tone:
        """How grave it is."""
        return self._tone

    def say(self, text: str, tone: Tone = "muted") -> None:
        """Show `text`; the empty text hides the note."""
        self._tone = tone
        self._words.setText(text)
        set_style(self._words, tone=tone)
        self._icon.set(_ICONS[tone], tone)
        self._icon.setVisible(tone != "muted")
        self.setVisible(bool(text))


def mark(control: QWidget, tone: Tone | None) -> None:
    """Mark a control as invalid ("danger"), doubtful ("warning") or as neither."""
    set_style(control, invalid=tone == "danger", doubtful=tone == "warning")
    control.update()
