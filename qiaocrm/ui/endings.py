"""Short dialogs that end something: a follow-up done or put off, a lead given up."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.kinds import DATE, Context
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label, push_button


class CompleteDialog(BaseDialog):
    """A follow-up is done: with what result, and what comes next."""

    help_topic = "followups"

    def __init__(self, task: FollowUp, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(_("Complete a follow-up"), parent, heading=task.subject)
        self._today = today
        self.result_text = QPlainTextEdit(self)
        self.result_text.setTabChangesFocus(True)
        self.result_text.setMaximumHeight(self.fontMetrics().height() * 5)
        self.next_subject = QLineEdit(self)
        self.next_due = QLineEdit(self)
        self.next_due.setPlaceholderText(_("such as 2026-12-01, 12.1 or 12月1日"))
        self._doubt = plain_label("", tone="danger", wrap=True)
        form = QFormLayout()
        form.addRow(_("Result"), self.result_text)
        form.addRow(_("Next step"), self.next_subject)
        form.addRow(_("Due"), self.next_due)
        self.body.addLayout(form)
        self.body.addWidget(self._doubt)
        self.add_cancel()
        self.add_verb(_("Complete"), "primary", self._try)
        self.fit(32)

    def _try(self) -> None:
        if read_day(self.next_due.text(), self._today) is None and self.next_due.text().strip():
            self._doubt.setText(
                _("The day of the next step is not understood; write it like 2026-12-01.")
            )
            self.next_due.setFocus()
            return
        self.accept()

    @property
    def answer(self) -> tuple[str, str, PartialDate | None]:
        """Result, next step (or empty), its day (or None)."""
        due = read_day(self.next_due.text(), self._today)
        return self.result_text.toPlainText().strip(), self.next_subject.text().strip(), due


class PostponeDialog(BaseDialog):
    """To which day: one of the usual ones, or any."""

    help_topic = "followups"

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(_("Postpone"), parent, heading=_("Postpone to"))
        self._today = today
        self.day: dt.date | None = None
        monday = today + dt.timedelta(days=7 - today.weekday())
        for text, day in (
            (_("Tomorrow"), today + dt.timedelta(days=1)),
            (_("Next Monday"), monday),
            (_("In two weeks"), today + dt.timedelta(days=14)),
            (_("In a month"), today + dt.timedelta(days=30)),
        ):
            button = push_button(f"{text}　{day.isoformat()}")
            button.setProperty("day", day.isoformat())
            button.clicked.connect(self._quick)
            self.body.addWidget(button)
        self.other = QLineEdit(self)
        self.other.setPlaceholderText(_("another day, such as 12.1 or 12月1日"))
        self.other.setAccessibleName(_("Another day"))
        self.body.addWidget(self.other)
        self._doubt = plain_label("", tone="danger", wrap=True)
        self.body.addWidget(self._doubt)
        self.add_cancel()
        self.add_verb(_("Postpone"), "primary", self.try_other)
        self.fit(24)

    def _quick(self) -> None:
        self.day = dt.date.fromisoformat(self.sender().property("day"))
        self.accept()

    def try_other(self) -> None:
        """Take the day typed, or say that it is not understood."""
        read = read_day(self.other.text(), self._today)
        if read is None or read.day is None:
            self._doubt.setText(_("This day is not understood; write it like 2026-12-01."))
            self.other.setFocus()
            return
        self.day = read.first_day()
        self.accept()


def read_day(typed: str, today: dt.date) -> PartialDate | None:
    """A day as typed; 12.1 and 12月1日 mean the next such day."""
    plain = typed.strip()
    for year in ("", f"{today.year}年", f"{today.year}."):
        value = _whole_day(f"{year}{plain}", today)
        if value is not None:
            break
    else:
        return None
    if year and value.first_day() < today:
        return PartialDate(value.year + 1, value.month, value.day)
    return value


def _whole_day(typed: str, today: dt.date) -> PartialDate | None:
    """A day that is known to the day and beyond doubt."""
    read = DATE.parse(typed, Context(today))
    value = read.value
    sure = read.doubt is None and isinstance(value, PartialDate) and value.day is not None
    return value if sure else None


class ReasonDialog(BaseDialog):
    """Asks why a lead ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("End the lead"), parent, heading=_("Why does this lead end?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit(self)
        set_name(self.reason, _("Reason"))
        self.body.addWidget(self.reason)
        self.add_cancel()
        self.verb = self.add_verb(_("End the lead"), "primary")
        self.verb.setEnabled(False)
        self.reason.textChanged.connect(self._look)
        self.fit(28)

    def _look(self, typed: str) -> None:
        self.verb.setEnabled(bool(typed.strip()))
