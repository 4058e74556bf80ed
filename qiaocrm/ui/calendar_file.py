"""Carries out what the calendar dialog orders: asks where, and writes on the work lane."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from qiaocrm.base.i18n import _, plural
from qiaocrm.qtkit.dialogs import ask_save_file
from qiaocrm.qtkit.progress import Progress
from qiaocrm.services.calendar_out import run
from qiaocrm.services.calendar_out.run import Order, Written
from qiaocrm.services.library import Library
from qiaocrm.ui.calendar_file_dialog import CalendarFileDialog
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.jobs import run_job

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow


class CalendarFile(QObject):
    """One for each time that the officer asks for a calendar file."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self) -> None:
        """Open the dialog with the officers who have something to do."""
        self._desk.read((id(self), "officers"), run.officers, done=self._open)

    def _open(self, officers: Sequence[str]) -> None:
        library = self._desk.library
        me, today = library.option("officer"), library.clock.today()
        dialog = CalendarFileDialog(officers, me, today, self._window)
        dialog.ordered.connect(partial(self._ask_where, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _ask_where(self, dialog: CalendarFileDialog, order: Order) -> None:
        folder = QStandardPaths.StandardLocation.DocumentsLocation
        name = "-".join(filter(None, (_("Calendar"), order.officer))) + ".ics"
        suggestion = Path(QStandardPaths.writableLocation(folder)) / name
        target = ask_save_file(dialog, _("Export"), suggestion, [_("Calendar (*.ics)")])
        if target is not None and shiboken6.isValid(dialog):
            self.write(order, target)
            dialog.accept()

    def write(self, order: Order, target: Path) -> None:
        """Write the file off the GUI thread, then tell what is in it."""
        window = self._window
        work = partial(_write, self._desk.library, order, target)
        told = partial(_told, window, target)
        run_job(window, self._desk.lanes.work, _("Writing the calendar"), work, told)


def _write(library: Library, order: Order, target: Path, progress: Progress) -> Written:
    def tick(done: int) -> None:
        progress.check()
        progress.report(done)

    return run.write(library, order, target, tick)


def _told(window: MainWindow, target: Path, written: Written) -> None:
    said = plural(
        "{n} event written to {name}.",
        "{n} events written to {name}.",
        written.events,
        name=target.name,
    )
    if written.called_off:
        said += " " + _("{n} of them are called off.").format(n=written.called_off)
    window.toast.tell(said, _("Open"), partial(_open, target), icon_name="calendar")


def _open(target: Path) -> None:
    """Hand the file to the calendar that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
