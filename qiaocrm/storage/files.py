"""Files kept beside the database by their SHA-256: the name that an officer sees is never a path."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is kept: its checksum, under which it lies, and its size in bytes."""

    sha256: str
    size: int


def folder_of(database: Path) -> Path:
    """Where the files of a book lie."""
    return database.with_name(database.stem + "-files")


def keep(folder: Path, source: Path) -> Kept:
    """Copy a file into the folder, once for equal contents.

    Raises UserError when it cannot be read or written.
    """
    try:
        data = source.read_bytes()
        checksum = hashlib.sha256(data).hexdigest()
        target = folder / checksum[:2] / checksum
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(target.name + ".part")
            part.write_bytes(data)
            part.replace(target)
    except OSError as error:
        raise UserError(
            N_("{name} could not be attached; check that it can be read and the disk is not full."),
            name=source.name,
        ) from error
    return Kept(checksum, len(data))


def place_of(folder: Path, sha256: str) -> Path | None:
    """Where a kept file lies; None where it is not there (any more)."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        return None
    path = folder / sha256[:2] / sha256
    return path if path.is_file() else None


def copy_out(folder: Path, sha256: str, name: str) -> Path:
    """A copy under a harmless form of its name, in a fresh private folder.

    Raises UserError when the kept file is missing.
    """
    source = place_of(folder, sha256)
    if source is None:
        raise UserError(
            N_("The file {name} is not in the data folder any more; restore it from a backup."),
            name=name,
        )
    target = Path(tempfile.mkdtemp(prefix="qiaocrm-")) / (
        _UNSAFE.sub("_", name).strip(". ") or "file"
    )
    shutil.copyfile(source, target)
    return target
