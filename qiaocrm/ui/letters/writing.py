"""Writes the files of a round on the work lane: all of them, or none after Cancel."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import _
from qiaocrm.printing.placed import PlacedDocument
from qiaocrm.qtkit.pdf import write_pdf
from qiaocrm.qtkit.progress import Progress
from qiaocrm.services.letters import files, posting
from qiaocrm.services.letters.drafting import Draft
from qiaocrm.services.letters.stationery import Sender

_LETTERS = ("word", "word_each", "email")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: the name of the round, letters, outputs, from which label on."""

    name: str
    drafts: tuple[Draft, ...]
    outputs: tuple[str, ...]
    office: str
    sender: Sender
    first_label: int = 1


def write(order: Order, parent: Path, progress: Progress) -> Path:
    """Write a folder with everything ordered and return it; raises Cancelled, leaving nothing."""
    whole = [one for one in order.drafts if not one.missing]
    total = len(whole) * sum(output in _LETTERS for output in order.outputs)
    done = 0

    def tick(number: int) -> None:
        progress.check()
        progress.report(done + number, total)

    def fill(folder: Path) -> None:
        nonlocal done
        for output in order.outputs:
            if output == "word":
                files.write_word(folder, order.name, whole, tick)
            elif output == "word_each":
                files.write_word_each(folder, whole, tick)
            elif output == "email":
                files.write_mails(folder, whole, tick)
            else:
                _write_pdf(order, output, folder, progress)
            done += len(whole) if output in _LETTERS else 0
        progress.check()

    return files.complete_folder(parent, order.name, fill)


def printed(order: Order, output: str) -> PlacedDocument:
    """Labels or envelopes of the round, as pages."""
    recipients = [one.recipient for one in order.drafts]
    if output == "labels":
        return posting.labels(_("Labels"), recipients, order.first_label)
    size = output.removeprefix("envelope_")
    return posting.envelopes_for(_("Envelopes"), recipients, size, order.office, order.sender)


def _write_pdf(order: Order, output: str, folder: Path, progress: Progress) -> None:
    document = printed(order, output)
    if document.pages:
        size = output.removeprefix("envelope_").upper()
        name = document.title if output == "labels" else f"{document.title} {size}"
        write_pdf(document, folder / f"{file_name(name, 'letters')}.pdf", progress)
