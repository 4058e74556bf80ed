"""Verified backups beside the file of records, and the way back from one.

A backup counts only after it was opened again, checked whole, and found to hold as many rows as
the file it was taken from. Restoring first backs up the present state, then swaps files; the old
file's `-wal` never meets the new one (that would corrupt it).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.storage import check, heads, migrate
from qiaocrm.storage.engine import DatabaseError, connect, is_in_use

_NAME = "%Y%m%d-%H%M%S"
_ATTEMPTS = 5
_COPYING_KB = 8_000
"""Copying goes from page to page once: the writer's cache, which the copy gets too, would be 120 MB more."""
_NO_BACKUP = N_("{path} is no backup or is damaged; choose another one.")
_IN_USE = N_("{path} is open in another window; close it there, then go back to the backup again.")


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified backup: its file, when (local time) and why it was made, rows by kind."""

    path: Path
    made: dt.datetime
    reason: str
    counts: dict[str, int]


def folder_of(database: Path) -> Path:
    """Where the backups of a file of records lie."""
    return database.with_name(database.stem + "-backups")


def make(database: Path, reason: str, now: dt.datetime, *, target: Path | None = None) -> Backup:
    """Write and verify a backup; `target` names a file of the officer's choice.

    Raises UserError when it cannot be written or does not hold what the file holds.
    """
    path = target or _free_name(folder_of(database), now, reason)
    if path.resolve() == database.resolve():
        raise UserError(N_("{path} is the file of records itself; name another file."), path=path)
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        counts = _copy(database, part)
        _sync(part)
        if verify(part) != counts:
            message = N_("The backup {path} does not hold what the file holds; try again.")
            raise UserError(message, path=path)
        made = Backup(path, now.replace(microsecond=0), reason, counts)
        if target is None:
            _write_manifest(made, part)
        part.replace(path)
    except (OSError, DatabaseError) as error:
        message = N_(
            "The backup {path} could not be written; check the disk and your right to write there."
        )
        raise UserError(message, path=path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return made


def verify(path: Path) -> dict[str, int]:
    """Check a backup whole and return its rows by kind.

    Raises Damaged when it is damaged or is no file of ours, UserError when a later version wrote
    it; nothing is written to it.
    """
    try:
        head = heads.read(path) if path.is_file() else None
        if head is None or head.owner != migrate.APPLICATION_ID:
            raise Damaged(_NO_BACKUP, path=path)
        if head.number > migrate.SCHEMA_NUMBER:
            raise UserError(heads.LATER, path=path)
        connection = connect(path, write=False)
        try:
            if check.damaged_pages(row[0] for row in connection.execute("PRAGMA integrity_check")):
                raise Damaged(_NO_BACKUP, path=path)
            return _counts(connection)
        finally:
            connection.close()
    except (OSError, DatabaseError) as error:
        raise Damaged(_NO_BACKUP, path=path) from error


def listed(database: Path) -> list[Backup]:
    """The verified backups of a file of records, the newest first."""
    found = []
    for manifest in folder_of(database).glob("*.json"):
        path = manifest.with_suffix(".db")
        try:
            told = json.loads(manifest.read_text(encoding="utf-8"))
            made = dt.datetime.fromisoformat(told["made"])
            if path.is_file():
                found.append(Backup(path, made, told["reason"], told["counts"]))
        except (OSError, ValueError, KeyError, TypeError):
            # A manifest that cannot be read proves nothing: the backup is not offered.
            continue
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def check_alone(database: Path) -> None:
    """Raise UserError where another window has the file open: it would go on writing into the one
    that is moved aside.
    """
    if is_in_use(database):
        raise UserError(_IN_USE, path=database)


def put_back(database: Path, candidate: Path, now: dt.datetime) -> Path | None:
    """Replace a closed file of records by a checked copy of `candidate`.

    The old file and its journals are moved aside together and their new place is returned (None
    where there was none). On any failure they are moved back.
    """
    fresh = database.with_name(database.name + ".restoring")
    aside = _free(
        database.with_name(f"{database.stem}-before-restore-{now.strftime(_NAME)}{database.suffix}")
    )
    moved: list[tuple[Path, Path]] = []
    try:
        shutil.copyfile(candidate, fresh)
        _sync(fresh)
        verify(fresh)
        for ending in ("-wal", "-shm", ""):
            old, kept = Path(f"{database}{ending}"), Path(f"{aside}{ending}")
            if old.exists():
                old.replace(kept)
                moved.append((old, kept))
        fresh.replace(database)
    except OSError as error:
        for old, kept in moved:
            kept.replace(old)
        message = N_("{path} could not be replaced; close other programs that use it.")
        raise UserError(message, path=database) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return aside if moved else None


def thin(backups: Iterable[Backup], now: dt.datetime) -> list[Backup]:
    """Those backups that may go: all of two days stay, then 12 daily, 10 weekly, 12 monthly; the
    newest one always stays.
    """
    newest_first = sorted(backups, key=lambda one: one.made, reverse=True)
    keep: set[Path] = {one.path for one in newest_first[:1]}
    days: dict[str, Path] = {}
    weeks: dict[str, Path] = {}
    months: dict[str, Path] = {}
    for one in newest_first:
        if now - one.made < dt.timedelta(days=2):
            keep.add(one.path)
        days.setdefault(one.made.strftime("%Y-%m-%d"), one.path)
        weeks.setdefault(one.made.strftime("%G-%V"), one.path)
        months.setdefault(one.made.strftime("%Y-%m"), one.path)
    for periods, number in ((days, 12), (weeks, 10), (months, 12)):
        keep.update(list(periods.values())[:number])
    return [one for one in newest_first if one.path not in keep]


def remove(backups: Iterable[Backup]) -> None:
    """Delete backups with their manifests; one that is held open stays until the next time."""
    for one in backups:
        with suppress(OSError):
            one.path.unlink(missing_ok=True)
            one.path.with_suffix(".json").unlink(missing_ok=True)


def _free_name(folder: Path, now: dt.datetime, reason: str) -> Path:
    return _free(folder / f"{now.strftime(_NAME)}-{reason}.db")


def _free(path: Path) -> Path:
    """The path, with a number where there is such a file already."""
    free, number = path, 2
    while free.exists():
        free, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return free


def _copy(database: Path, part: Path) -> dict[str, int]:
    """Copy one state of the file; returns its counts. Another window may be writing meanwhile."""
    source = connect(database, write=True)
    try:
        source.execute(f"PRAGMA cache_size = -{_COPYING_KB}")
        for _attempt in range(_ATTEMPTS):
            part.unlink(missing_ok=True)
            before = source.execute("PRAGMA data_version").fetchone()
            counts = _counts(source)
            source.execute("VACUUM INTO ?", (str(part),))
            if source.execute("PRAGMA data_version").fetchone() == before:
                break
    finally:
        source.close()
    return counts


def _counts(connection: Any) -> dict[str, int]:
    """Rows by kind, of the kinds that a file of this age has."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    return {
        described.key: connection.execute(f'SELECT COUNT(*) FROM "{described.key}"').fetchone()[0]
        for described in ENTITIES
        if described.key in tables
    }


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _write_manifest(made: Backup, part: Path) -> None:
    with part.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    told = {
        "made": made.made.isoformat(),
        "reason": made.reason,
        "counts": made.counts,
        "sha256": sha256,
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    made.path.with_suffix(".json").write_text(text, encoding="utf-8")
