"""Sheets about selected records on paper: 督办单, record sheets, and what a reception needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from qiaocrm.ui.desk import Desk

if TYPE_CHECKING:
    from qiaocrm.printing.paper import Paper as PaperSetup
    from qiaocrm.qtkit.paper.placing import Printable
    from qiaocrm.qtkit.print_dialog import Maker
    from qiaocrm.qtkit.progress import Progress
    from qiaocrm.services.library import Library
    from qiaocrm.services.reception import Reception
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow


class Paper(QObject):
    """One for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def show_pages(self, source: Printable | Maker, *, masks: bool = False) -> None:
        """Show anything that can be printed; with `masks` what is personal may be masked."""
        from qiaocrm.qtkit.paper.offer import Offer
        from qiaocrm.qtkit.print_dialog import PrintDialog  # start-up counts

        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        offer = Offer(masks=True) if masks else None
        lane = self._desk.lanes.work
        dialog = PrintDialog(source, lane, self._window, offer=offer, folder=folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_selected(self, page: ListPage) -> None:
        """The sheets of what is selected: 督办单 of follow-ups, else a sheet for each record."""
        if chosen := page.selected():
            library = self._desk.library
            self.show_pages(partial(_sheets, library, page.spec.kind, chosen), masks=True)

    def open_reception(self, visit: int) -> None:
        """Open the reception file (接待方案) of a visit."""
        from qiaocrm.services import reception

        self._desk.read((id(self), "visit"), reception.load, visit, done=self._open_reception)

    def _open_reception(self, found: Reception) -> None:
        from qiaocrm.ui.reception_dialog import ReceptionDialog

        dialog = ReceptionDialog(self._desk, found, self._window)
        dialog.pages_wanted.connect(self.show_pages)
        dialog.open()


def _sheets(
    library: Library, kind: str, ids: Sequence[int], paper: PaperSetup, progress: Progress
) -> Printable:
    """The sheets of these records; Cancel is looked at before each."""
    from qiaocrm.services import paperwork  # start-up counts

    def tick(done: int) -> None:
        progress.check()
        progress.report(done, len(ids))

    if kind == "followup":
        return paperwork.task_sheets(library, ids, masked=paper.masked)
    return paperwork.record_sheets(library, kind, ids, masked=paper.masked, tick=tick)
