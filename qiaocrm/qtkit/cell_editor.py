"""One field of one record, edited over its cell in a list, with the editor that forms have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from qiaocrm.domain.fields import Record, Spec
from qiaocrm.qtkit.editors import EditorHelp
from qiaocrm.qtkit.editors.factory import make_editor
from qiaocrm.qtkit.form import told_siblings
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style

_NARROWEST = 18


class CellEditor(QFrame):
    """Enter, Tab or going elsewhere keeps what was typed, Esc leaves the cell as it was.

    After `kept` the caller writes the values and calls `close_editor` or `show_error`.
    """

    kept = Signal(object, str)  # dict[str, Any]; where to go then: "stay", "left", "right", ""
    left = Signal(str)  # nothing is to be written; where to go

    def __init__(
        self, record: Record, specs: Mapping[str, Spec], key: str, help: EditorHelp, table: QWidget
    ) -> None:
        super().__init__(table)
        self._table = table
        self.record = record
        self.key = key
        self._specs = specs
        self._told: dict[str, Any] = {}
        self._ended = False
        set_style(self, frame="popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editor = make_editor(specs[key], help, self)
        self.editor.set_country(str(getattr(record, "country", "") or ""))
        self.editor.set_unit(str(getattr(record, "currency", "") or ""))
        self.editor.set_value(getattr(record, key))
        self.editor.told.connect(self._take_told)
        column = QVBoxLayout(self)
        margin = current_metrics().px(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.editor)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]

    def open_over(self, cell: QRect) -> None:
        """Show the editor over its cell, wide enough to type in and wholly within the table."""
        room = self._table.rect()
        width = min(max(cell.width(), _NARROWEST * current_metrics().char), room.width())
        self.resize(width, max(self.sizeHint().height(), cell.height()))
        left = min(cell.left(), room.right() - width + 1)
        top = min(cell.top(), room.bottom() - self.height() + 1)
        self.move(max(0, left), max(0, top))
        self.show()
        self.raise_()
        control = self.editor.control()
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        select = getattr(control, "selectAll", None)
        if select is not None:
            select()

    def keep(self, afterwards: str = "") -> None:
        """Hand over what was typed, unless it is not understood: then say so and stay."""
        if self._ended:
            return
        self.setFocus()  # whatever is half typed is read now
        problem = self.editor.problem()
        if problem is not None and problem.blocks:
            self.editor.complain()
            self.adjustSize()
            self.editor.control().setFocus()
            return
        values = {self.key: self.editor.value()}
        if values[self.key] == getattr(self.record, self.key):
            self.leave(afterwards)
            return
        self._ended = True
        self.setEnabled(False)
        self.kept.emit({**self._told, **values}, afterwards)

    def leave(self, afterwards: str = "") -> None:
        """Close, the cell as it was."""
        if not self._ended:
            self._ended = True
            self.left.emit(afterwards)
            self.close_editor()

    def close_editor(self) -> None:
        """Go away: the value is kept, or was never changed."""
        self.hide()
        self.deleteLater()

    def show_error(self, message: str) -> None:
        """Say why the value could not be written; it stays as typed, and can be tried again."""
        self._ended = False
        self.setEnabled(True)
        self.editor.note.say(message, "danger")
        self.adjustSize()
        self.editor.control().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves; what the control itself makes of keys comes first."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave("stay")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep("stay")
        else:
            event.accept()  # the list below must not take it for a shortcut

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab keeps and goes on to the next cell, Shift+Tab to the one before."""
        self.keep("right" if forward else "left")
        return True

    @Slot(object)
    def _take_told(self, told: Mapping[str, Any]) -> None:
        """The text told values of other fields: 1.2亿美元 the currency."""
        for key, value, only_if_empty in told_siblings(self._specs, self.key, told):
            if not only_if_empty or getattr(self.record, key) == self._specs[key].kind.empty:
                self._told[key] = value

    @Slot(QWidget, QWidget)
    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what was typed when the officer goes elsewhere in the window."""
        if self._ended or new is None or not self.isVisible():
            return
        part: QWidget | None = new
        while part is not None and part is not self:
            part = part.parentWidget()
        if part is None:
            QTimer.singleShot(0, self, self.keep)
