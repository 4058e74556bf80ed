"""Sheets about selected records on paper: 督办单, record sheets, and what a reception needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from qiaocrm.services import paperwork
from qiaocrm.ui.desk import Desk

if TYPE_CHECKING:
    from qiaocrm.qtkit.paper.placing import Printable
    from qiaocrm.services.reception import Reception
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow


class Paper(QObject):
    """One for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def show_pages(self, plan: Printable) -> None:
        """Show anything that can be printed."""
        from qiaocrm.qtkit.print_dialog import PrintDialog  # start-up counts

        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        PrintDialog(plan, self._desk.lanes.work, self._window, folder=folder).open()

    def print_selected(self, page: ListPage) -> None:
        """The sheets of what is selected: 督办单 of follow-ups, else the first record's sheet."""
        chosen, kind, key = page.selected(), page.spec.kind, (id(self), "sheet")
        if chosen and kind == "followup":
            self._desk.read(key, paperwork.task_sheets, chosen, done=self.show_pages)
        elif chosen:
            self._desk.read(key, paperwork.record_sheet, kind, chosen[0], done=self.show_pages)

    def open_reception(self, visit: int) -> None:
        """Open the reception file (接待方案) of a visit."""
        from qiaocrm.services import reception

        self._desk.read((id(self), "visit"), reception.load, visit, done=self._open_reception)

    def _open_reception(self, found: Reception) -> None:
        from qiaocrm.ui.reception_dialog import ReceptionDialog

        dialog = ReceptionDialog(self._desk, found, self._window)
        dialog.pages_wanted.connect(self.show_pages)
        dialog.open()
