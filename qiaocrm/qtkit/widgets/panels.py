"""Larger parts of a page: cards, what to show where nothing is, and how far a job is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets.buttons import LinkLabel, push_button
from qiaocrm.qtkit.widgets.icon_label import IconLabel
from qiaocrm.qtkit.widgets.labels import plain_label

_POLL_MS: Final = 100


class Card(QFrame):
    """A raised surface with a hairline round it; put parts into `body`."""

    clicked = Signal()

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, clickable: bool = False
    ) -> None:
        """A clickable card takes the focus and is pressed by Enter and Space too."""
        super().__init__(parent)
        self._clickable = clickable
        set_style(self, frame="card", clickable=clickable)
        if title:
            set_name(self, title)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        metrics = current_metrics()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(metrics.px(side) for side in (14, 12, 14, 12)))
        self.body.setSpacing(metrics.px(6))
        if title:
            self.body.addWidget(plain_label(title, self, role="heading"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click that ends on the card."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press the card."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._clickable and event.key() in keys:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """What a list shows when it has no rows: an icon, one sentence, and one thing to do."""

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        title: str = "",
    ) -> None:
        super().__init__(parent)
        metrics = current_metrics()
        column = QVBoxLayout(self)
        column.setSpacing(metrics.px(10))
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(icon_name, 40, "faint", self), alignment=centre)
        if title:
            column.addWidget(plain_label(title, self, role="heading"), alignment=centre)
        words = plain_label(sentence, self, tone="muted", wrap=True)
        words.setAlignment(centre)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addWidget(words)
        if action and act is not None:
            column.addSpacing(metrics.px(4))
            column.addWidget(push_button(action, "primary", clicked=act), alignment=centre)
        self._offers = QVBoxLayout()
        column.addLayout(self._offers)
        column.addStretch(3)
        set_name(self, sentence)

    def offer(self, text: str, act: Callable[[], object]) -> None:
        """Add something else that can be done, as a link below."""
        self._offers.addWidget(
            LinkLabel(text, self, clicked=act), alignment=Qt.AlignmentFlag.AlignHCenter
        )


class ProgressPanel(QWidget):
    """How far a job is, "n of m", and Cancel; reads a `Progress` ten times a second."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._show_state)
        self._text = plain_label("", self)
        self._count = plain_label("", self, tone="muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = push_button(_("Cancel"), clicked=self._ask_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        words = QHBoxLayout()
        words.addWidget(self._text, 1)
        words.addWidget(self._count)
        column.addLayout(words)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        set_name(self._bar, _("Progress"))

    def follow(self, progress: Progress) -> None:
        """Show how far `progress` is until `stop`."""
        self._progress = progress
        self._cancel.setEnabled(True)
        self._show_state()
        self._timer.start()

    def stop(self) -> None:
        """Look no longer; the job has ended."""
        self._timer.stop()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Show the present state."""
        if self._progress is None:
            return
        state = self._progress.state
        if not self._progress.cancelled:
            self._text.setText(state.text)
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        counted = _("{done} of {total}").format(done=f"{state.done:,}", total=f"{state.total:,}")
        self._count.setText(counted if state.total else "")

    @Slot()
    def _ask_cancel(self) -> None:
        """Ask the job to stop; it answers when it has put everything back."""
        if self._progress is not None:
            self._cancel.setEnabled(False)
            self._text.setText(_("Cancelling…"))
            self._progress.cancel()
            self.cancelled.emit()
