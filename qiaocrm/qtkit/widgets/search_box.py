"""The rounded search field: searches as one types, shows its short cut, Esc clears and leaves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets.buttons import tool_button

_PAUSE_MS: Final = 120


class SearchBox(QLineEdit):
    """Tells `searched(text)` 120 ms after the last key, at once on Enter and when cleared."""

    searched = Signal(str)
    left = Signal()  # Esc in the empty box: the list should take the focus
    entered = Signal()  # Enter
    moved_down = Signal()  # the arrow key down: into the list

    def __init__(
        self,
        placeholder: str,
        shortcut: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        """`shortcut` ("Ctrl+K") is only shown; the window's action does the focusing."""
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        set_name(self, name or placeholder)
        set_style(self, kind="search")
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QLabel(shortcut, self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_style(self._hint, role="key")
        self._clear = tool_button("close", _("Clear the search"), self, clicked=self.clear_search)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._told = ""
        self.textChanged.connect(self._typed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_end()

    def sizeHint(self) -> QSize:
        """Wide enough for the hint of what may be typed."""
        metrics = current_metrics()
        return QSize(metrics.char * 24, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters on small screens."""
        return QSize(current_metrics().char * 9, super().minimumSizeHint().height())

    def take_text(self, text: str) -> None:
        """Take the focus and go on from `text`: characters typed into the list land here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(text)

    @Slot()
    def clear_search(self) -> None:
        """Empty the box and tell so at once."""
        self.clear()
        self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, then leaves; Enter searches now; down goes into the list."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self.text():
                self.clear_search()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.moved_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep hint and clear button at the end."""
        super().resizeEvent(event)
        self._show_end()

    @Slot()
    def _typed(self) -> None:
        """Wait for a pause in typing."""
        self._show_end()
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        """Tell the text, once."""
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def _show_end(self) -> None:
        """Show the short cut while empty, else the clear button."""
        pad = current_metrics().px(8)
        typed = bool(self.text())
        room = self.width() >= current_metrics().char * 16
        self._clear.setVisible(typed)
        self._hint.setVisible(bool(self._hint.text()) and not typed and room)
        for each in (self._clear, self._hint):
            each.adjustSize()
            top = (self.height() - each.height()) // 2
            each.move(self.width() - each.width() - pad, top)
        end = self._clear if typed else self._hint
        self.setTextMargins(-pad // 2, 0, 0 if end.isHidden() else end.width() + pad // 2, 0)
