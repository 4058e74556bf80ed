"""Attachments (附件): files kept beside the book, named by their checksum, labelled in the book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.fields import Record
from qiaocrm.domain.office import Attachment
from qiaocrm.domain.values import Link
from qiaocrm.services.library import Library
from qiaocrm.storage import files, records
from qiaocrm.storage.writer import Applied


@dataclass(frozen=True, slots=True)
class KeptFile:
    """An attachment as the detail pane shows it; `path` None: the file is not there any more."""

    id: int
    name: str
    size: int
    path: Path | None


def attach(library: Library, about: Link, *paths: Path) -> Applied:
    """Keep copies of files with a record, all or none.

    Raises UserError when one cannot be read or kept.
    """
    folder, creates = files.folder_of(library.path), []
    for number, path in enumerate(paths, start=1):
        kept = files.keep(folder, path)
        values = {"name": path.name, "about": (about,), "sha256": kept.sha256, "size": kept.size}
        creates.append(Create("attachment", -number, values))
    if len(paths) == 1:
        label, details = N_("Attach “{title}”"), {"title": paths[0].name[:20]}
        return library.apply(ChangeSet(label, tuple(creates), details))
    return library.apply(
        ChangeSet(N_("Attach {count} files"), tuple(creates), {"count": len(paths)})
    )


def listed(library: Library, rows: Iterable[Record]) -> list[KeptFile]:
    """The attachments among these records, each with where its file lies."""
    folder = files.folder_of(library.path)
    return [
        KeptFile(row.id, row.name, row.size or 0, files.place_of(folder, row.sha256))
        for row in rows
        if isinstance(row, Attachment)
    ]


def opened_copy(library: Library, record: int) -> Path:
    """A private copy of an attachment under its own name, to be opened by another program.

    Raises UserError when the file is no longer there.
    """
    with library.store.reading() as connection:
        row = records.get(connection, "attachment", record)
    if not isinstance(row, Attachment):
        raise UserError(N_("There is no record {id} of that kind."), id=record)
    return files.copy_out(files.folder_of(library.path), row.sha256, row.name)
