"""A short message at the foot of the window with one action, mostly 撤销 (undo)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.widgets.buttons import LinkLabel, tool_button
from qiaocrm.qtkit.widgets.icon_label import IconLabel
from qiaocrm.qtkit.widgets.labels import plain_label

_SHOWN_MS: Final = 8000


class Toast(QFrame):
    """Belongs to one window and is used again and again; a newer message replaces the older.

    It goes after 8 s, but not while the pointer or the focus is on it. Never the only way to
    an action: what it offers is in the Edit menu too.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        set_style(self, frame="toast")
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._expire)
        self._icon = IconLabel("info", 16, "on_tip", self)
        self._text = plain_label("", self)
        self._action = LinkLabel("", self, clicked=self._acted)
        self._close = tool_button("close", _("Close"), self, tone="on_tip", clicked=self.hide)
        metrics = current_metrics()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(metrics.px(14), metrics.px(8), metrics.px(8), metrics.px(8))
        row.setSpacing(metrics.px(10))
        for each in (self._icon, self._text, self._action, self._close):
            row.addWidget(each)
        window.installEventFilter(self)
        self.hide()

    def tell(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        icon_name: str = "",
    ) -> None:
        """Show `text`; `action` is a verb that calls `act` and closes the toast."""
        self._act = act
        self._text.setText(text)
        self._action.set_text(action)
        self._action.setVisible(bool(action and act))
        self._icon.setVisible(bool(icon_name))
        if icon_name:
            self._icon.set(icon_name, "on_tip")
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when it is resized."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is on the toast."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the seconds again."""
        super().leaveEvent(event)
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the toast."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _expire(self) -> None:
        """Go, unless somebody is about to use it."""
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus():
            self._timer.start()
        else:
            self.hide()

    @Slot()
    def _acted(self) -> None:
        """Close, then do what was offered."""
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        """At the foot of the window, in the middle, above the status bar."""
        window = self._window
        metrics = current_metrics()
        self.setMaximumWidth(max(window.width() - 2 * metrics.px(16), metrics.char * 8))
        self._row.activate()
        self.adjustSize()
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - metrics.px(44))
