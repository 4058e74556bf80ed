"""Letters as files: Word, and e-mail drafts that a mail program opens ready to send.

All files of a job go into one folder that appears when it is complete; Cancel leaves nothing.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import N_, _
from qiaocrm.printing.word import letters_docx
from qiaocrm.services.letters.drafting import Draft

Tick = Callable[[int], None]


def complete_folder(parent: Path, name: str, fill: Callable[[Path], object]) -> Path:
    """Have `fill` write to an empty folder, which then is `name` in `parent` (or `name (2)` …).

    When it fails, Cancel too, nothing stays. Returns the folder; UserError where it cannot be made.
    """
    part = parent / f".{secrets.token_hex(8)}.part"
    try:
        part.mkdir(parents=True)
        fill(part)
        return part.rename(_free(parent, file_name(name, "letters")))
    except OSError as error:
        raise UserError(
            N_("The letters could not be written to {folder} ({reason}); choose another folder."),
            folder=str(parent),
            reason=error.strerror or str(error),
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write_word(folder: Path, name: str, drafts: Sequence[Draft], tick: Tick) -> None:
    """All letters as one Word file; `tick` may raise Cancelled."""
    data = letters_docx([one.letter for one in drafts], tick)
    (folder / f"{file_name(name, 'letters')}.docx").write_bytes(data)


def write_word_each(folder: Path, drafts: Sequence[Draft], tick: Tick) -> None:
    """A Word file for each letter, numbered in the order of the list."""
    inside = folder / _("Letters")
    inside.mkdir()
    for number, one in enumerate(drafts, start=1):
        tick(number)
        name = file_name(f"{number:03d} {one.recipient.title}", "letters")
        (inside / f"{name}.docx").write_bytes(letters_docx([one.letter]))


def write_mails(folder: Path, drafts: Sequence[Draft], tick: Tick) -> int:
    """A draft (.eml) for each recipient with an address; returns how many. Nothing is sent."""
    inside = folder / _("E-mail drafts")
    inside.mkdir()
    written = 0
    for number, one in enumerate(drafts, start=1):
        tick(number)
        if one.recipient.email:
            name = file_name(f"{number:03d} {one.recipient.title}", "letters")
            (inside / f"{name}.eml").write_bytes(mail(one))
            written += 1
    return written


def mail(draft: Draft) -> bytes:
    """One letter as a mail without sender: X-Unsent makes mail programs open it for writing."""
    message = EmailMessage(policy=SMTP)
    subject = draft.letter.title or draft.letter.opening
    message["Subject"] = " ".join(subject.split())
    message["To"] = " ".join(draft.recipient.email.split())
    message["X-Unsent"] = "1"
    message.set_content(draft.letter.plain(), charset="utf-8")
    return message.as_bytes()


def _free(parent: Path, name: str) -> Path:
    """`name`, or the first of `name (2)` and so on that is not taken."""
    path, number = parent / name, 2
    while path.exists():
        path, number = parent / f"{name} ({number})", number + 1
    return path
