"""A field that holds chips and, behind them, the line in which the next one is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from qiaocrm.qtkit.editors.chip import RemovableChip
from qiaocrm.qtkit.editors.keys import is_enter
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.widgets import FlowLayout

_LEAST_CHARACTERS = 2
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _TokenLine(QLineEdit):
    """A line without a frame of its own, as wide as its text.

    The field around sees its keys first, here and not in an event filter: an open completer hands
    keys straight to the line.
    """

    focus_changed = Signal()
    left = Signal()

    def __init__(self, keys: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._keys = keys
        self.setFrame(False)
        self.setStyleSheet("border: none; padding: 0; background: transparent; min-height: 0;")
        self.textChanged.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the field what is its own."""
        if self._keys(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the field around."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the field around, and whether the line was really left."""
        super().focusOutEvent(event)
        self.focus_changed.emit()
        if event.reason() not in _PASSING:
            self.left.emit()

    def sizeHint(self) -> QSize:
        """Room for the text, or the placeholder, and some more."""
        sizes = current_metrics()
        shown = self.text() or self.placeholderText()
        words = self.fontMetrics().horizontalAdvance(shown) + _LEAST_CHARACTERS * sizes.char
        return QSize(words, sizes.chip + sizes.px(2))

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters."""
        return QSize(_LEAST_CHARACTERS * current_metrics().char, self.sizeHint().height())


class TokenField(QFrame):
    """Chips and a line. Enter ends a chip; Backspace and the left arrow go back to the chips."""

    entered = Signal()  # the text of the line is finished: Enter, or the field was left
    removed = Signal(int)  # the chip at that place shall go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = current_metrics()
        self.chips: list[RemovableChip] = []
        self.keeps_enter: Callable[[], bool] = bool  # whether Enter belongs to a list now
        self.line = _TokenLine(self._line_key)
        self.line.focus_changed.connect(self.update)
        self.line.left.connect(self.entered)
        self._flow = FlowLayout(self, gap=sizes.px(4))
        self._flow.setContentsMargins(sizes.px(8), sizes.px(4), sizes.px(8), sizes.px(4))
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_chips(self, chips: Sequence[RemovableChip]) -> None:
        """Show these chips in place of the present ones."""
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self.line)
        self.chips = list(chips)
        for chip in self.chips:
            chip.setCursor(Qt.CursorShape.ArrowCursor)
            chip.removed.connect(self._chip_removed)
            chip.stepped.connect(self._chip_stepped)
            chip.focus_changed.connect(self.update)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.line)
        self.updateGeometry()

    def take_text(self) -> str:
        """The text of the line, which is emptied."""
        typed = self.line.text().strip()
        self.line.clear()
        return typed

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the chips means the line."""
        self.line.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field like the other ones."""
        tokens = current()
        inside = any(part.hasFocus() for part in (self.line, *self.chips))
        edge = tokens.accent if inside else tokens.faint if self.underMouse() else tokens.border
        if self.property("doubtful") == "true":
            edge = tokens.warning
        if self.property("invalid") == "true":
            edge = tokens.danger
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(tokens.sunken if tokens.dark else tokens.surface))
        radius = current_metrics().px(6)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius, radius)

    def _line_key(self, event: QKeyEvent) -> bool:
        at_start = self.line.cursorPosition() == 0 and not self.line.hasSelectedText()
        if is_enter(event) and self.line.text().strip() and not self.keeps_enter():
            self.entered.emit()
            return True
        if at_start and self.chips and event.key() == Qt.Key.Key_Left:
            self.chips[-1].setFocus()
            return True
        if self.chips and event.key() == Qt.Key.Key_Backspace and not self.line.text():
            self.removed.emit(len(self.chips) - 1)
            return True
        return False

    @Slot(int)
    def _chip_stepped(self, step: int) -> None:
        place = self._place_of(self.sender()) + step
        (*self.chips, self.line)[max(0, place)].setFocus()

    @Slot()
    def _chip_removed(self) -> None:
        self.removed.emit(self._place_of(self.sender()))
        self.line.setFocus()

    def _place_of(self, chip: QObject) -> int:
        return next(place for place, each in enumerate(self.chips) if each is chip)
