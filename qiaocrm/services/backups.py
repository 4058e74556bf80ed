"""Backups of the book: before every import, once a day, on demand; and the way back."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from qiaocrm.base.clock import Clock
from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.base.i18n import N_
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import backup
from qiaocrm.storage.backup import Backup

__all__ = [
    "Backup",
    "before",
    "copy_to",
    "daily",
    "last",
    "listed",
    "restore",
    "restore_file",
    "save_as",
]


def before(library: Library, reason: str) -> Backup:
    """Back up before something that changes much, such as an import (`reason` import)."""
    made = backup.make(library.path, f"before-{reason}", _local(library.clock))
    _thin(library)
    return made


def daily(library: Library) -> Backup | None:
    """Back up unless that was done today; None when it was."""
    today = library.clock.today().isoformat()
    if library.option("last_backup") == today:
        return None
    made = backup.make(library.path, "daily", _local(library.clock))
    library.set_options(last_backup=today)
    _thin(library)
    return made


def copy_to(library: Library, folder: Path) -> Backup:
    """Write one more verified backup into a folder of the officer's choice, such as a USB stick's.

    Of each day only the last stays there. Raises UserError when the folder is not there.
    """
    if not folder.is_dir():
        raise UserError(
            N_(
                "The second backup was not made: the folder {path} is not there. "
                "Plug the disk in, or choose another in the settings."
            ),
            path=folder,
        )
    day = library.clock.today().isoformat()
    return save_as(library, folder / f"{library.path.stem}-{day}.db")


def save_as(library: Library, target: Path) -> Backup:
    """Write a verified backup to a file of the officer's choice."""
    return backup.make(library.path, "by-hand", _local(library.clock), target=target)


def listed(library: Library) -> list[Backup]:
    """The backups there are, the newest first."""
    return backup.listed(library.path)


def last(library: Library) -> dt.datetime | None:
    """When the newest verified backup was made (local time)."""
    found = listed(library)
    return found[0].made if found else None


def restore(library: Library, candidate: Path) -> Library:
    """Go back to a backup: the present state is backed up first, then the file is replaced.

    The library goes on with the restored file, and is returned for convenience. When the backup is
    damaged, or another window has the file open, nothing is changed and UserError is raised.
    """
    backup.verify(candidate)
    # Where the present file is too damaged for a backup it is still moved aside whole.
    with suppress(UserError):
        backup.make(library.path, "before-restore", _local(library.clock))
    library.close()
    try:
        backup.check_alone(library.path)
        backup.put_back(library.path, candidate, _local(library.clock))
    finally:
        library.reopen()
    return library


def restore_file(database: Path, candidate: Path, clock: Clock) -> None:
    """The same for a file that is not open; it may be damaged, and need not exist yet.

    Raises UserError for a damaged backup, and for a present file that is not ours or is locked.
    """
    backup.verify(candidate)
    try:
        library = open_library(database, clock, create=False) if database.exists() else None
    except Damaged:
        library = None
    if library is None:
        backup.put_back(database, candidate, _local(clock))
    else:
        restore(library, candidate).close()


def _local(clock: Clock) -> dt.datetime:
    return clock.now().astimezone().replace(tzinfo=None)


def _thin(library: Library) -> None:
    backup.remove(backup.thin(backup.listed(library.path), _local(library.clock)))
