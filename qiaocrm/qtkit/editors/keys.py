"""What keys mean in fields, and the lines that tell of them.

Fields subclass the controls and do not filter their events: Python event filters are called even
while the garbage collector takes a window apart, and PySide crashes then.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def is_enter(event: QEvent) -> bool:
    """Whether a key event is Enter alone, without Ctrl or Shift."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in keys and event.modifiers() in plain


def opens_list(event: QEvent) -> bool:
    """Whether a key event is Alt+Down or F4, which open lists everywhere."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down)


class ListLine(QLineEdit):
    """A line with something to open below it: Alt+Down and F4 ask for it."""

    list_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that open lists."""
        if opens_list(event):
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)


class TextBox(QPlainTextEdit):
    """Several lines of text that tell when they are left, as a QLineEdit does."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the box was left."""
        super().focusOutEvent(event)
        self.left.emit()
