"""The dialog of one-click 换届: who takes which post, what changes, and one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _
from qiaocrm.domain.elections import Seat, Term, next_number
from qiaocrm.domain.registry import entity
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.editors.base import Editor
from qiaocrm.qtkit.editors.factory import make_editor
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ErrorBanner, plain_label, push_button
from qiaocrm.qtkit.widgets.fields import number_box
from qiaocrm.services import elections
from qiaocrm.services.elections import Board
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.editor_help import editor_help
from qiaocrm.ui.table_dialog import TableDialog

_PAUSE_MS = 250
_FREE_ROWS = 2
"""Empty rows offered below the present board."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The widgets of one seat."""

    post: QLineEdit
    person: Editor


class ElectionDialog(TableDialog):
    """Seats above (prefilled for re-election), what changes from before to after below."""

    help_topic = "associations"

    elected = Signal()  # done, and a letter of congratulation is wanted

    def __init__(self, desk: Desk, board: Board, parent: QWidget | None = None) -> None:
        title = _("Change of term: {title}").format(title=board.association.name)
        super().__init__(title, (_("Matter"), _("Before"), _("After")), parent)
        self._desk = desk
        self._board = board
        self._help = editor_help(desk)
        self.rows: list[_Row] = []
        self._make_term()
        self._make_seats()
        self.banner = ErrorBanner(self)
        self.body.insertWidget(2, self.banner)
        self.letter = QCheckBox(_("Draft the letter of congratulation"), self)
        self.letter.setChecked(True)
        self.add_aside(self.letter)
        self.add_cancel()
        self.verb = self.add_verb(_("Carry out the change"), "primary", self._carry_out)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.stretch(2)
        self.fit(62, 40)
        self.refresh()

    def _make_term(self) -> None:
        row, today = self._board.association, self._desk.library.clock.today()
        form = QFormLayout()
        self.day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.number = number_box(_("New term"), 0, 999, next_number(row) or 0, self)
        self.years = number_box(_("Term length (years)"), 0, 20, row.term_years or 0, self)
        for box in (self.number, self.years):
            box.setSpecialValueText(_("unknown"))
            box.valueChanged.connect(self._changed)
        self.day.dateChanged.connect(self._changed)
        for label, widget in (
            (_("Term began"), self.day),
            (_("New term"), self.number),
            (_("Term length (years)"), self.years),
        ):
            form.addRow(label, widget)
            set_name(widget, label)
        self.body.insertLayout(0, form)

    def _make_seats(self) -> None:
        inside = QWidget(self)
        self._grid = QGridLayout(inside)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.setContentsMargins(0, 0, current_metrics().px(8), 0)
        for column, text in enumerate((_("Post"), _("Until now"), _("From now on"))):
            self._grid.addWidget(plain_label(text, tone="muted"), 0, column)
        for stretch, column in ((2, 0), (2, 1), (4, 2)):
            self._grid.setColumnStretch(column, stretch)
        for one in self._board.sitting():
            self._add(one.post, self._board.holder(one), one.person)
        for _number in range(_FREE_ROWS):
            self._add("", "", ())
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        self.body.insertWidget(1, area, 1)
        self.add_aside(push_button(_("Another post"), parent=self, clicked=self._add_free))

    def _add_free(self) -> None:
        self._add("", "", ())

    def _add(self, post: str, holder: str, person: object) -> None:
        line = QLineEdit(post, self)
        set_name(line, _("Post"))
        editor = make_editor(entity("position").specs["person"], self._help, self)
        editor.set_value(person)
        at = self._grid.rowCount()
        self._grid.addWidget(line, at, 0)
        self._grid.addWidget(plain_label(holder or "—"), at, 1)
        self._grid.addWidget(editor, at, 2)
        line.textChanged.connect(self._changed)
        editor.edited.connect(self._changed)
        self.rows.append(_Row(line, editor))

    def seats(self) -> list[Seat]:
        """The new board as filled in."""
        return [
            Seat(row.post.text().strip(), next(iter(row.person.value()), None)) for row in self.rows
        ]

    def term(self) -> Term:
        """The new term as filled in."""
        day = self.day.date()
        begins = PartialDate(day.year(), day.month(), day.day())
        return Term(begins, self.number.value() or None, self.years.value() or None)

    def _changed(self, _value: object = None) -> None:
        self._pause.start()

    def refresh(self) -> None:
        """Show what will change."""
        seats = self.seats()
        found = elections.steps(self._board, seats, self.term())
        self.fill([((one.what, one.before or "—", one.after or "—"), one) for one in found])
        self.verb.setEnabled(any(seat.person and seat.post for seat in seats))

    def _carry_out(self) -> None:
        self.verb.setEnabled(False)
        self._desk.write(
            elections.carry_out,
            self._board,
            self.seats(),
            self.term(),
            done=self._done,
            failed=self._failed,
            say=_("The new board is recorded."),
        )

    def _done(self, _applied: object) -> None:
        wanted = self.letter.isChecked()
        self.accept()
        if wanted:
            self.elected.emit()

    def _failed(self, error: UserError) -> None:
        self.verb.setEnabled(True)
        self.banner.tell(str(error))
