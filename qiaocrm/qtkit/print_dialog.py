"""The print preview: what is printed as it will be on paper, for a printer or a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import _
from qiaocrm.printing.paper import Paper
from qiaocrm.printing.placed import PlacedDocument
from qiaocrm.qtkit.dialogs import BaseDialog, ask_save_file, show_error
from qiaocrm.qtkit.lanes import Lane
from qiaocrm.qtkit.painter import paint, prepare
from qiaocrm.qtkit.paper.offer import Offer
from qiaocrm.qtkit.paper.page import PrintPages
from qiaocrm.qtkit.paper.placing import Printable, lay_out, on_paper
from qiaocrm.qtkit.paper.toolbar import PreviewBar
from qiaocrm.qtkit.paper.view import PageView
from qiaocrm.qtkit.pdf import save_pdf
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets.panels import ProgressPanel

_CHARS_WIDE: Final = 80
_LINES_HIGH: Final = 48
_PATIENCE_MS: Final = 400
"""Short work shows no progress."""


Maker = Callable[[Paper, Progress], Printable]
"""Makes what is to be printed, on the lane; may raise Cancelled when the progress says so."""


class PrintDialog(BaseDialog):
    """Preview of what is to be printed, with pages, zoom, page set-up, Print… and Save as PDF….

    Everything is made on the lane, with Cancel where it takes long: the plan too, where `source` is
    a maker, anew for other groups, columns or masks. What the officer chooses is told by
    `paper_changed` once it is shown.
    """

    help_topic = "print"

    paper_changed = Signal(object)  # Paper
    printed = Signal(int)  # pages sent to a printer
    saved = Signal(object)  # Path of the PDF file

    def __init__(
        self,
        source: Printable | Maker,
        lane: Lane,
        parent: QWidget | None = None,
        *,
        paper: Paper | None = None,
        offer: Offer | None = None,
        folder: Path | None = None,
    ) -> None:
        """`lane` does the work (the work lane). `folder` is where Save as PDF… begins."""
        super().__init__(_("Print preview"), parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._lane = lane
        self._source = source
        self._folder = folder or Path.home()
        self._paper = paper or Paper()
        self._pages: PrintPages | None = None
        self._progress: Progress | None = None
        offer = offer or Offer(turning=not isinstance(source, PlacedDocument))
        self._view = PageView(self)
        self._bar = PreviewBar(self._view, offer, self._paper, self)
        self._panel = ProgressPanel(self)
        self._panel.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._panel.show)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._view, 1)
        self.body.addWidget(self._panel)
        self.add_verb(_("Close"), act=self.reject)
        self._save = self.add_verb(_("Save as PDF…"), act=self._save_as_pdf)
        self._print = self.add_verb(_("Print…"), "primary", act=self._print_pages)
        self._print.setDefault(False)  # Enter in the page's number must not print
        self._bar.changed.connect(self._lay_out)
        self.fit(_CHARS_WIDE, _LINES_HIGH)
        self._lay_out(self._paper)

    @property
    def pages(self) -> PrintPages | None:
        """The pages shown; None until they are laid out."""
        return self._pages

    @Slot(object)
    def _lay_out(self, paper: Paper) -> None:
        """Make the pages for this paper; the ones shown stay until they are there."""
        progress = self._begin()
        made = partial(self._show_pages, paper, progress)
        failed = partial(self._was_refused, progress)
        self._lane.submit(
            _made, self._source, paper, progress, done=made, failed=failed, newest_key=self
        )

    def reject(self) -> None:
        """Close, and stop what is being done."""
        if self._progress is not None:
            self._progress.cancel()
        self._lane.forget(self)
        super().reject()

    def _show_pages(self, paper: Paper, progress: Progress, pages: PrintPages) -> None:
        """The pages are laid out: show them."""
        if progress is not self._progress:
            return
        self._ended()
        changed, self._paper, self._pages = paper != self._paper, paper, pages
        self._view.show_pages(pages)
        self._bar.show_state(len(pages.pages), pages.orientation, paper)
        self._view.setFocus()
        if changed:
            self.paper_changed.emit(paper)

    def _was_refused(self, progress: Progress, error: BaseException) -> None:
        """Nothing was laid out: go back to what is shown, or close where nothing is."""
        if progress is not self._progress:
            return
        if self._pages is None:
            self._ended()
            self.reject()
        else:
            self._bar.show_state(len(self._pages.pages), self._pages.orientation, self._paper)
        self._failed(error)

    def _begin(self) -> Progress:
        """Something begins that may take long: what was being laid out is not wanted any more."""
        if self._progress is not None:
            self._progress.cancel()
        self._progress = progress = Progress()
        self._enable(False)
        self._panel.follow(progress)
        self._patience.start()
        return progress

    def _enable(self, on: bool) -> None:
        """Printing needs pages that are as chosen; choosing goes on while they are made."""
        for part in (self._save, self._print):
            part.setEnabled(on)
        if on:
            self._bar.setEnabled(True)

    @Slot()
    def _save_as_pdf(self) -> None:
        """Ask where, and write the file."""
        if self._pages is None:
            return
        suggestion = self._folder / f"{file_name(self._pages.title, 'list')}.pdf"
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
        printer.setDocName(self._pages.title)
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
        self._bar.setEnabled(False)
        self._lane.submit(work, self._pages, self._begin(), done=done, failed=self._failed)

    def _ended(self) -> None:
        """The work is over, well or not."""
        self._progress = None
        self._patience.stop()
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


def _made(source: Printable | Maker, paper: Paper, progress: Progress) -> PrintPages:
    """The pages of what is to be printed, laid out on this paper."""
    plan = source(paper, progress) if callable(source) else source
    return lay_out(on_paper(plan, paper), progress)


def _chosen(printer: QPrinter, pages: int) -> Sequence[int]:
    """The numbers of the pages that the officer chose in the printer's dialog."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return range(1, pages + 1)
    return range(printer.fromPage(), min(printer.toPage() or pages, pages) + 1)
