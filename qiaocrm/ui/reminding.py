"""Looks every minute whether to remind of something, and once a day lets the rules run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _
from qiaocrm.services import reminding
from qiaocrm.services.reminding import Reminder
from qiaocrm.services.rules import run
from qiaocrm.services.rules.telling import reasons_of, said_of
from qiaocrm.ui.desk import Desk

_MINUTE_MS = 60_000


class Reminding(QObject):
    """One for the window. Nothing happens before `begin`."""

    reminded = Signal(object)  # Sequence[Reminder]: to be shown on the page 今日
    notified = Signal(str)  # what the system shall show, where the officer chose so

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ran_on: dt.date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Catch up what was missed while the program was closed, then look every minute."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Tell what is due by now, in the hours chosen; on a new day the rules run first."""
        if self._desk.lanes.write.closed:
            return
        today = self._desk.library.clock.today()
        if self._ran_on != today:
            self._ran_on = today
            self._desk.write(run.run, done=self._ran)
        chosen = self._desk.settings
        if not reminding.within(self._desk.library, chosen.remind_from, chosen.remind_until):
            return
        self._desk.lanes.write.submit(
            reminding.tell, self._desk.library, done=self._take, failed=self._failed
        )

    def _ran(self, done: run.Run) -> None:
        reasons = reasons_of(done)
        if done.made or done.moved or reasons:
            self._desk.told.emit(" ".join((said_of(done), *reasons[:2])), bool(done.action))

    def _take(self, found: Sequence[Reminder]) -> None:
        if not found:
            return
        self.reminded.emit(found)
        one = _("Reminder: {subject}") if len(found) == 1 else _("{n} reminders, such as {subject}")
        said = one.format(n=len(found), subject=found[-1].subject)
        self._desk.told.emit(said, False)
        if self._desk.settings.notify:
            # A visitor may see the screen: names only where the officer wants them.
            count = _("Reminders: {n}").format(n=len(found))
            self.notified.emit(said if self._desk.settings.notify_names else count)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._desk.told.emit(str(error), False)
