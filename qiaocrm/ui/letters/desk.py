"""Opens the dialogs about letters, has them written, and notes in the timelines what was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from qiaocrm.base.i18n import _, plural
from qiaocrm.qtkit.folders import ask_folder
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.jobs import run_job

if TYPE_CHECKING:
    from qiaocrm.printing.paper import Paper
    from qiaocrm.printing.placed import PlacedDocument
    from qiaocrm.qtkit.progress import Progress
    from qiaocrm.services.elections import Board
    from qiaocrm.services.letters.recipients import Found
    from qiaocrm.ui.letters.letter_dialog import LetterDialog
    from qiaocrm.ui.letters.writing import Order
    from qiaocrm.ui.window import MainWindow

WRITTEN_TO = ("person", "association")
"""The kinds of record that letters go to."""


class Letters(QObject):
    """One for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def write_to(self, kind: str, ids: Sequence[int], template: str = "festival") -> None:
        """Open the dialog for these records; their posts and addresses are read first."""
        from qiaocrm.services.letters import recipients  # start-up counts

        if kind in WRITTEN_TO and ids:
            done = partial(self._open, template)
            self._desk.read((id(self), "found"), recipients.find, kind, list(ids), done=done)

    def _open(self, template: str, found: Found) -> None:
        from qiaocrm.ui.letters.letter_dialog import LetterDialog  # start-up counts

        dialog = LetterDialog(self._desk, found, self._window, template=template)
        dialog.ordered.connect(partial(self._ask_folder, dialog))
        dialog.preview_requested.connect(partial(self._preview, dialog))
        dialog.templates_requested.connect(partial(self._edit_templates, dialog))
        dialog.open()

    def _preview(self, dialog: LetterDialog, order: Order, output: str) -> None:
        """Labels or envelopes as they will be on paper, to be printed at once."""
        from qiaocrm.qtkit.paper.offer import Offer
        from qiaocrm.qtkit.print_dialog import PrintDialog

        lane, offer = self._desk.lanes.work, Offer(turning=False)
        preview = PrintDialog(
            partial(_pages, order, output), lane, dialog, offer=offer, folder=_documents()
        )
        preview.finished.connect(preview.deleteLater)
        preview.open()

    def _edit_templates(self, dialog: LetterDialog, key: str) -> None:
        from qiaocrm.ui.letters.template_dialog import TemplateDialog

        editing = TemplateDialog(self._desk, key, dialog)
        editing.saved.connect(dialog.show_templates)
        editing.open()

    def _ask_folder(self, dialog: LetterDialog, order: Order, day: dt.date, noted: bool) -> None:
        folder = ask_folder(dialog, _("Folder for the letters"), _documents())
        if folder is not None and shiboken6.isValid(dialog):
            self.carry_out(order, day, folder, noted=noted, done=dialog.accept)

    def carry_out(
        self,
        order: Order,
        day: dt.date,
        parent: Path,
        *,
        noted: bool,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Write all files into a new folder in `parent`, then note the letters as one action."""
        from qiaocrm.ui.letters.writing import write

        count = len(order.drafts)
        title = plural("Writing {n} letter", "Writing {n} letters", count)
        work = partial(write, order, parent)
        written = partial(self._written, order, day, noted, done)
        run_job(self._window, self._desk.lanes.work, title, work, written)

    def _written(
        self, order: Order, day: dt.date, noted: bool, done: Callable[[], object], folder: Path
    ) -> None:
        done()
        said = _("{n} letters written to {name}").format(n=len(order.drafts), name=folder.name)
        show = partial(_show, folder)
        self._window.toast.tell(said, _("Open"), show, icon_name="export")
        if noted:
            self._desk.write(_record, order, day)

    def elect(self, association: int) -> None:
        """Open the dialog on an association's new board (换届)."""
        from qiaocrm.services import elections

        self._desk.read((id(self), "board"), elections.board, association, done=self._open_board)

    def _open_board(self, board: Board) -> None:
        from qiaocrm.ui.letters.election_dialog import ElectionDialog

        dialog = ElectionDialog(self._desk, board, self._window)
        dialog.elected.connect(partial(self._congratulate, board.association.id))
        dialog.open()

    def _congratulate(self, association: int) -> None:
        self.write_to("association", [association], "election")

    def show_rounds(self) -> None:
        """The list of past rounds."""
        from qiaocrm.ui.letters.rounds_dialog import RoundsDialog

        RoundsDialog(self._desk, self._window).open()


def _pages(order: Order, output: str, _paper: Paper, _progress: Progress) -> PlacedDocument:
    from qiaocrm.ui.letters.writing import printed

    return printed(order, output)


def _record(library: Any, order: Order, day: dt.date) -> Any:
    from qiaocrm.services.letters import rounds

    return rounds.record(library, order.name, order.drafts, order.outputs, day)


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
