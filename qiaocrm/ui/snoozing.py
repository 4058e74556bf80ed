"""Reminding later: the usual moments in a menu, and any other in a small dialog."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFormLayout, QLineEdit, QMenu, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.tasks import due_time
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.ui.endings import read_day

_MORNING = dt.time(9)
Chosen = Callable[[dt.datetime], object]


def usual_moments(now: dt.datetime) -> list[tuple[str, dt.datetime]]:
    """What a snooze mostly means, in words and as a local moment."""
    today = now.date()
    return [
        (_("In an hour"), now + dt.timedelta(hours=1)),
        (_("Tomorrow 9:00"), dt.datetime.combine(today + dt.timedelta(days=1), _MORNING)),
        (
            _("Next Monday 9:00"),
            dt.datetime.combine(today + dt.timedelta(days=7 - today.weekday()), _MORNING),
        ),
    ]


def snooze_menu(now: dt.datetime, chosen: Chosen, parent: QWidget) -> QMenu:
    """A menu that calls `chosen` with the moment until which nothing is to be said."""
    menu = QMenu(parent)
    for text, moment in usual_moments(now):
        menu.addAction(f"{text}　{moment:%m-%d %H:%M}", partial(chosen, moment))
    menu.addAction(_("Another moment…"), partial(_ask, now, chosen, parent))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _ask(now: dt.datetime, chosen: Chosen, parent: QWidget) -> None:
    dialog = SnoozeDialog(now, parent)
    dialog.accepted.connect(partial(_answered, dialog, chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _answered(dialog: SnoozeDialog, chosen: Chosen) -> None:
    if dialog.moment is not None:
        chosen(dialog.moment)


class SnoozeDialog(BaseDialog):
    """Until which day and time."""

    help_topic = "followups"

    def __init__(self, now: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(_("Remind later"), parent, heading=_("Remind again"))
        self._now = now
        self.moment: dt.datetime | None = None
        self.day = QLineEdit(self)
        self.day.setPlaceholderText(_("such as 2026-12-01, 12.1 or 12月1日"))
        self.time = QLineEdit("9:00", self)
        self._doubt = plain_label("", tone="danger", wrap=True)
        form = QFormLayout()
        form.addRow(_("Day"), self.day)
        form.addRow(_("At (time)"), self.time)
        self.body.addLayout(form)
        self.body.addWidget(self._doubt)
        self.add_cancel()
        self.add_verb(_("Remind later"), "primary", self.try_moment)
        self.fit(30)

    def try_moment(self) -> None:
        """Take day and time, or say what is not understood."""
        read = read_day(self.day.text(), self._now.date())
        if read is None or read.day is None:
            self._doubt.setText(_("This day is not understood; write it like 2026-12-01."))
            self.day.setFocus()
            return
        moment = dt.datetime.combine(read.first_day(), due_time(self.time.text()))
        if moment <= self._now:
            self._doubt.setText(_("This moment has passed; choose a later one."))
            self.time.setFocus()
            return
        self.moment = moment
        self.accept()
