"""Editors of several values below each other: rows that come and go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.fields import Spec
from qiaocrm.qtkit.editors.base import Editor, EditorHelp, Problem, tone_of
from qiaocrm.qtkit.editors.note import Note, mark
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import push_button, tool_button


class Row(QWidget):
    """One value: a line or more, a button that takes the row away, a note below."""

    edited = Signal()
    left = Signal()
    leave_asked = Signal()  # the row shall go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = current_metrics()
        self.note = Note(self)
        self.parts: list[QWidget] = []
        self.lines: list[QLineEdit] = []
        self.remove = tool_button("close", _("Remove this row"), self, clicked=self._ask)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self.box = QHBoxLayout()
        self.box.setSpacing(sizes.px(6))
        self.box.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.px(3))
        column.addLayout(self.box)
        column.addWidget(self.note)

    def add_part(self, part: QWidget, stretch: int = 0) -> None:
        """Put a control before the button."""
        self.parts.append(part)
        self.box.insertWidget(self.box.count() - 1, part, stretch)

    def add_line(self, stretch: int = 1) -> QLineEdit:
        """Put a line of text before the button."""
        line = QLineEdit(self)
        line.setMinimumWidth(3 * current_metrics().char)
        line.textEdited.connect(self.edited)
        line.editingFinished.connect(self.left)
        self.lines.append(line)
        self.add_part(line, stretch)
        return line

    def is_unread(self) -> bool:
        """Whether something was typed that cannot be kept so."""
        problem = self.problem()
        return problem is not None and problem.blocks

    @Slot()
    def _ask(self) -> None:
        self.leave_asked.emit()

    def read(self) -> Sequence[Any]:
        """The values typed into this row: none while it is empty."""
        raise NotImplementedError

    def problem(self) -> Problem | None:
        """What is wrong or doubtful with the row."""
        return None

    def reading(self) -> str:
        """How the row was understood."""
        return ""

    def name_parts(self, field: str) -> None:
        """Name the controls for screen readers, after the field and the row's number."""
        for part in self.parts:
            set_name(part, field)

    def show_state(self, complain: bool) -> None:
        """Show what is wrong, if it is time to, else how the row was understood."""
        problem = self.problem() if complain else None
        tone = tone_of(problem)
        mark(self.parts[0], tone)
        if problem is not None and tone is not None:
            self.note.say(problem.message, tone)
        else:
            self.note.say(self.reading())
        self.parts[0].setAccessibleDescription(self.note.text)


class RowsEditor(Editor):
    """Several values, each in a row of its own; there is always one row to type into."""

    ADD = ""
    """The words of the button that adds a row (a msgid)."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self.rows: list[Row] = []
        holder = QWidget(self)
        self._places = QVBoxLayout()
        self._places.setSpacing(current_metrics().px(6))
        self.add_button = push_button(
            translate(self.ADD), "link", "plus", holder, clicked=self.add_row
        )
        set_name(self.add_button, f"{self.label()}: {translate(self.ADD)}")
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_metrics().px(4))
        column.addLayout(self.head)
        column.addLayout(self._places)
        column.addWidget(self.add_button)
        self.take_control(holder)
        self.set_rows(())

    def make_row(self, value: Any | None) -> Row:
        """A row that shows `value`; an empty one for None."""
        raise NotImplementedError

    def value(self) -> Any:
        """All values in their order."""
        return tuple(value for row in self.rows for value in row.read())

    def set_value(self, value: Any) -> None:
        """Show one row for each value."""
        self.set_rows(value)
        self.forget_problems()

    def unread(self) -> bool:
        """Whether a row holds text that was not understood."""
        return any(problem.blocks for problem in self._problems())

    def unread_texts(self) -> list[list[str]]:
        """The lines of each row that was not understood."""
        return [[line.text() for line in row.lines] for row in self.rows if row.is_unread()]

    def type_again(self, texts: Sequence[Sequence[str]]) -> None:
        """Show each text in a row of its own; the value's rows stay above."""
        for lines in texts:
            row = self.make_row(None)
            for line, text in zip(row.lines, lines, strict=False):
                line.setText(text)
            if not self.rows[-1].read() and not self.rows[-1].is_unread():
                self._take_out(len(self.rows) - 1)
            self._insert(len(self.rows), row)
        self._name_rows()
        self._left()

    def doubt(self) -> str | None:
        """The first thing that is doubtful."""
        return next((problem.message for problem in self._problems()), None)

    def stops(self) -> list[QWidget]:
        """Every row's controls, then the button that adds one."""
        rows = [part for row in self.rows for part in (*row.parts, row.remove)]
        return [*rows, self.add_button]

    def set_rows(self, values: Sequence[Any]) -> None:
        """Replace all rows."""
        while self.rows:
            self._take_out(0)
        for value in values or (None,):
            self._insert(len(self.rows), self.make_row(value))
        self._name_rows()

    @Slot()
    def add_row(self) -> None:
        """Add an empty row and go there."""
        self._insert(len(self.rows), self.make_row(None))
        self._name_rows()
        self.rows[-1].parts[0].setFocus()

    def _problems(self) -> list[Problem]:
        found = [row.problem() for row in self.rows]
        return [problem for problem in found if problem is not None]

    def _insert(self, place: int, row: Row) -> None:
        self.rows.insert(place, row)
        self._places.insertWidget(place, row)
        row.show()  # now, so that the focus can go there
        row.edited.connect(self._typed)
        row.left.connect(self._left)
        row.leave_asked.connect(self._row_leaves)

    def _name_rows(self) -> None:
        """Names, tab order and focus follow the rows."""
        several = len(self.rows) > 1
        for number, row in enumerate(self.rows, 1):
            row.name_parts(f"{self.label()} {number}" if several else self.label())
            row.remove.setVisible(several or bool(row.read()))
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)
        self.control().setFocusProxy(self.rows[0].parts[0])

    @Slot()
    def _row_leaves(self) -> None:
        place = self.place_of(self.sender())
        self._take_out(place)
        if not self.rows:
            self._insert(0, self.make_row(None))
        self._name_rows()
        self.rows[min(place, len(self.rows) - 1)].parts[0].setFocus()
        self._typed()

    def _take_out(self, place: int) -> None:
        gone = self.rows.pop(place)
        self._places.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def place_of(self, row: QObject) -> int:
        """Which row that is, from 0."""
        return next(at for at, each in enumerate(self.rows) if each is row)

    def _show_problem(self) -> None:
        for row in self.rows:
            row.show_state(self._complained)
            row.remove.setVisible(len(self.rows) > 1 or bool(row.read()))
        problem = self.problem() if self._complained and self.doubt() is None else None
        self.note.say(problem.message if problem else "", tone_of(problem) or "muted")
