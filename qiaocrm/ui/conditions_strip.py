"""The strip below a toolbar: the conditions in force as chips, or what is wrong with the line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.editors.chip import RemovableChip
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ElidedLabel, FlowLayout, IconLabel, LinkLabel
from qiaocrm.services.asking.asked import Mark, Trouble


class ConditionStrip(QWidget):
    """Takes no room while there is nothing to show."""

    removed = Signal(object)  # the Mark of the chip taken away
    trouble_chosen = Signal(object)  # the Trouble whose place is to be shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_name(self, _("Conditions in force"))
        px = current_metrics().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), px(8))
        column.setSpacing(px(6))
        column.addWidget(self._make_line())
        self._texts: tuple[str, ...] = ()
        self._box = QWidget(self)
        self._chips = FlowLayout(self._box, gap=px(6))
        column.addWidget(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    def _make_line(self) -> QWidget:
        """One line: a sign, what is wrong, the way to its place."""
        self.place: Trouble | None = None
        self._line = QWidget(self)
        self._said = ElidedLabel("", self._line, tone="danger")
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(8))
        row.addWidget(IconLabel("warning", 15, "danger", self._line))
        row.addWidget(self._said, 1)
        row.addWidget(LinkLabel(_("Show where"), self._line, clicked=self._show_place))
        self._line.hide()
        return self._line

    @property
    def texts(self) -> list[str]:
        """The words on the chips."""
        return list(self._texts)

    @property
    def trouble(self) -> str:
        """What the strip says is wrong; empty where nothing is."""
        return "" if self.place is None else self._said.text()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """A chip for each condition."""
        self._texts = tuple(mark.text for mark in marks)
        self._chips.clear()
        for mark in marks:
            chip = RemovableChip(mark.text, parent=self._box)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.removed.connect(partial(self.removed.emit, mark))
            self._chips.addWidget(chip)
            chip.show()
        self._box.setVisible(bool(marks))
        self._arrange()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """One line that says what cannot be understood, with the way to its place."""
        self.place = trouble
        if trouble is not None:
            self._said.setText(str(trouble.error))
            self._line.setAccessibleName(str(trouble.error))
            said = QAccessibleAnnouncementEvent(self._line, str(trouble.error))
            QAccessible.updateAccessibility(said)
        self._line.setVisible(trouble is not None)
        self._arrange()

    def _show_place(self) -> None:
        self.trouble_chosen.emit(self.place)

    def _arrange(self) -> None:
        self.setVisible(self.place is not None or self._chips.count() > 0)
