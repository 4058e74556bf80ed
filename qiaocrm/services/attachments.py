"""Attachments (附件): files kept beside the book, named by their checksum, labelled in the book."""

from __future__ import annotations

from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.office import Attachment
from qiaocrm.domain.values import Link
from qiaocrm.services.library import Library
from qiaocrm.storage import files, records
from qiaocrm.storage.writer import Applied


def attach(library: Library, about: Link, path: Path) -> Applied:
    """Keep a copy of a file with a record.

    Raises UserError when it cannot be read or kept.
    """
    kept = files.keep(files.folder_of(library.path), path)
    values = {"name": path.name, "about": (about,), "sha256": kept.sha256, "size": kept.size}
    label = N_("Attach “{title}”")
    return library.apply(
        ChangeSet(label, (Create("attachment", -1, values),), {"title": path.name[:20]})
    )


def opened_copy(library: Library, record: int) -> Path:
    """A private copy of an attachment under its own name, to be opened by another program.

    Raises UserError when the file is no longer there.
    """
    with library.store.reading() as connection:
        row = records.get(connection, "attachment", record)
    if not isinstance(row, Attachment):
        raise UserError(N_("There is no record {id} of that kind."), id=record)
    return files.copy_out(files.folder_of(library.path), row.sha256, row.name)
