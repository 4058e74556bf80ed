"""The print preview: a list as it will be on paper, to be printed or saved as PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.i18n import _
from qiaocrm.printing.plan import Orientation, PrintPlan
from qiaocrm.qtkit.dialogs import BaseDialog, ask_save_file, show_error
from qiaocrm.qtkit.lanes import Lane
from qiaocrm.qtkit.painter import paint, prepare
from qiaocrm.qtkit.paper.page import PrintPages
from qiaocrm.qtkit.paper.placing import Printable, lay_out
from qiaocrm.qtkit.paper.toolbar import PreviewBar
from qiaocrm.qtkit.paper.view import PageView
from qiaocrm.qtkit.pdf import save_pdf
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets.panels import ProgressPanel

_NOT_IN_FILE_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_NAME_LENGTH: Final = 60
_CHARS_WIDE: Final = 80
_LINES_HIGH: Final = 48


class PrintDialog(BaseDialog):
    """Preview of one plan, with pages, zoom, orientation, grouping, Print… and Save as PDF….

    When the officer chooses another grouping the dialog tells so by `group_changed` and keeps
    showing the old pages until `show_plan` is called with the new plan.
    """

    help_topic = "print"

    group_changed = Signal(str)  # key of the grouping wanted
    orientation_changed = Signal(str)  # portrait or landscape
    printed = Signal(int)  # pages sent to a printer
    saved = Signal(object)  # Path of the PDF file

    def __init__(
        self,
        plan: Printable,
        lane: Lane,
        parent: QWidget | None = None,
        *,
        groupings: Sequence[tuple[str, str]] = (),
        group: str = "",
        orientation: Orientation | None = None,
        folder: Path | None = None,
    ) -> None:
        """`lane` does the work (the work lane). `folder` is where Save as PDF… begins.

        Without an `orientation` the plan's own holds until the officer turns the paper.
        """
        super().__init__(_("Print preview"), parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._lane = lane
        self._plan = plan
        self._group = group
        self._folder = folder or Path.home()
        self._orientation = orientation
        self._pages: PrintPages | None = None
        self._progress: Progress | None = None
        self._view = PageView(self)
        self._bar = PreviewBar(self._view, groupings, self)
        self._panel = ProgressPanel(self)
        self._panel.hide()
        self.body.addWidget(self._bar)
        self.body.addWidget(self._view, 1)
        self.body.addWidget(self._panel)
        self.add_verb(_("Close"), act=self.reject)
        self._save = self.add_verb(_("Save as PDF…"), act=self._save_as_pdf)
        self._print = self.add_verb(_("Print…"), "primary", act=self._print_pages)
        self._print.setDefault(False)  # Enter in the page's number must not print
        self._bar.orientation_changed.connect(self._turn_paper)
        self._bar.group_changed.connect(self._choose_group)
        self._bar.allow_turning(isinstance(plan, PrintPlan))
        self.fit(_CHARS_WIDE, _LINES_HIGH)
        self.show_plan(plan, group)

    @property
    def pages(self) -> PrintPages | None:
        """The pages shown; None until they are laid out."""
        return self._pages

    def show_plan(self, plan: Printable, group: str = "") -> None:
        """Show another plan, grouped by `group`; an orientation once chosen stays."""
        self._plan, self._group = plan, group
        if self._orientation and isinstance(plan, PrintPlan):
            plan = replace(plan, orientation=self._orientation)
        self._enable(False)
        self._lane.submit(
            lay_out, plan, done=self._show_pages, failed=self._failed, newest_key=self
        )

    def reject(self) -> None:
        """Close, and stop what is being done."""
        if self._progress is not None:
            self._progress.cancel()
        self._lane.forget(self)
        super().reject()

    def _show_pages(self, pages: PrintPages) -> None:
        """The pages are laid out: show them."""
        self._pages = pages
        self._view.show_pages(pages)
        self._bar.show_state(len(pages.pages), pages.orientation, self._group)
        self._enable(True)
        self._view.setFocus()

    def _enable(self, on: bool) -> None:
        for part in (self._save, self._print, self._bar):
            part.setEnabled(on)

    @Slot(str)
    def _turn_paper(self, orientation: Orientation) -> None:
        """Lay the list out on the paper turned."""
        self._orientation = orientation
        self.orientation_changed.emit(orientation)
        self.show_plan(self._plan, self._group)

    @Slot(str)
    def _choose_group(self, group: str) -> None:
        """Ask for the list in other groups."""
        if group != self._group:
            self._group = group
            self.group_changed.emit(group)

    @Slot()
    def _save_as_pdf(self) -> None:
        """Ask where, and write the file."""
        suggestion = self._folder / f"{_file_name(self._plan.title)}.pdf"
        path = ask_save_file(self, _("Save as PDF"), suggestion, ["PDF (*.pdf)"])
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        """Write the pages to a file."""
        self._folder = path.parent

        def work(pages: PrintPages, progress: Progress) -> Path:
            save_pdf(pages, path, progress)
            return path

        self._start(work, self._was_saved)

    @Slot()
    def _print_pages(self) -> None:
        """Ask for a printer, and print."""
        if self._pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._plan.title)
        prepare(printer, self._pages)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._pages.pages))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
            self._write(Path(printer.outputFileName()))
            return
        numbers = _chosen(printer, len(self._pages.pages))

        def work(pages: PrintPages, progress: Progress) -> int:
            paint(pages, printer, numbers=numbers, progress=progress)
            return len(numbers)

        self._start(work, self._was_printed)

    def _start(
        self, work: Callable[[PrintPages, Progress], object], done: Callable[[object], None]
    ) -> None:
        """Do something with the pages on the lane, and show how far it is."""
        self._progress = Progress()
        self._enable(False)
        self._panel.follow(self._progress)
        self._panel.show()
        self._lane.submit(work, self._pages, self._progress, done=done, failed=self._failed)

    def _ended(self) -> None:
        """The work is over, well or not."""
        self._progress = None
        self._panel.stop()
        self._panel.hide()
        self._enable(True)

    def _was_saved(self, path: object) -> None:
        self._ended()
        self.saved.emit(path)

    def _was_printed(self, count: object) -> None:
        self._ended()
        self.printed.emit(count)

    def _failed(self, error: BaseException) -> None:
        """Tell what went wrong; a bug goes on as one."""
        self._ended()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            raise error
        show_error(self, error)


def _file_name(title: str) -> str:
    """The title as the name of a file that every system takes."""
    words = " ".join(_NOT_IN_FILE_NAMES.sub(" ", title).split())
    return words[:_NAME_LENGTH].strip(" .") or "list"


def _chosen(printer: QPrinter, pages: int) -> Sequence[int]:
    """The numbers of the pages that the officer chose in the printer's dialog."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return range(1, pages + 1)
    return range(printer.fromPage(), min(printer.toPage() or pages, pages) + 1)
