"""Writes printed pages as a PDF file: fonts embedded, every word of it findable."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QSaveFile
from PySide6.QtGui import QPdfWriter

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.qtkit.painter import paint
from qiaocrm.qtkit.paper.glyphs import GlyphLedger
from qiaocrm.qtkit.paper.page import UNITS_PER_INCH, PrintPages
from qiaocrm.qtkit.paper.pdftext import with_findable_text
from qiaocrm.qtkit.paper.placing import Printable, lay_out
from qiaocrm.qtkit.paper.typeset import type_of
from qiaocrm.qtkit.progress import Progress

_CREATOR: Final = "qiaocrm"


def write_pdf(plan: Printable, path: Path, progress: Progress | None = None) -> int:
    """Write `plan` to the PDF file `path` and return how many pages it has.

    The file appears whole or not at all; one that is there already is replaced. Needs a
    QGuiApplication, but no screen and no printer. Raises UserError if the file cannot be written
    and Cancelled when `progress` says so.
    """
    pages = lay_out(plan, progress)
    save_pdf(pages, path, progress)
    return len(pages.pages)


def save_pdf(pages: PrintPages, path: Path, progress: Progress | None = None) -> None:
    """Write pages that are laid out already to `path`, as `write_pdf` does."""
    data = pdf_bytes(pages, progress)
    file = QSaveFile(str(path))
    if (
        not file.open(QIODevice.OpenModeFlag.WriteOnly)
        or file.write(data) != len(data)
        or not file.commit()
    ):
        raise UserError(
            N_(
                "{name} could not be written ({reason}). "
                "Close it if it is open, or choose another folder."
            ),
            name=path.name,
            reason=file.errorString(),
        )


def pdf_bytes(pages: PrintPages, progress: Progress | None = None) -> bytes:
    """The contents of the PDF file of `pages`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setTitle(pages.title)
    writer.setCreator(_CREATOR)
    ledger = GlyphLedger(type_of(pages))
    paint(pages, writer, progress=progress, witness=ledger)
    return with_findable_text(bytes(buffer.data().data()), ledger.faces)
