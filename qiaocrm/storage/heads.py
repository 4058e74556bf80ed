"""What the first bytes of a file tell, read before SQLite opens it and could change anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.base.i18n import N_
from qiaocrm.storage.migrate import APPLICATION_ID, SCHEMA_NUMBER

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_SMALLEST = 512

DAMAGED = N_(
    "{path} is damaged or is no file of records; nothing was changed. "
    "Restore a backup, or choose another file."
)
LATER = N_("{path} was written by a later version of qiaocrm; install that version to open it.")


@dataclass(frozen=True, slots=True)
class Head:
    """Whose file it is (`owner`), the number of its schema, and the bytes that it should have."""

    owner: int
    number: int
    length: int


def read(path: Path) -> Head | None:
    """The head of an SQLite file; None for any other. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        head = file.read(_LENGTH)
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        return None

    def number(start: int, end: int) -> int:
        return int.from_bytes(head[start:end], "big")

    # https://sqlite.org/fileformat.html#the_database_header; a page size of 1 means 65536. The
    # count of pages holds only where the change counter stands beside it unchanged.
    page = 65536 if number(16, 18) == 1 else number(16, 18)
    known = number(24, 28) == number(92, 96)
    return Head(number(68, 72), number(60, 64), number(28, 32) * page if known else 0)


def check(path: Path) -> None:
    """Let pass what may be opened as a file of records.

    Raises Damaged for one that is empty, cut off or no database: damage is never taken for new;
    UserError for a folder, a file that cannot be read, another program's, or a later version's.
    """
    if path.is_dir():
        raise UserError(N_("{path} is a folder; name a file of records."), path=path)
    try:
        head, size = read(path), path.stat().st_size
        # What SQLite has not written back yet may reach beyond the file.
        waiting = _size(Path(f"{path}-wal"))
    except OSError as error:
        message = N_("{path} cannot be read; check that you may open it.")
        raise UserError(message, path=path) from error
    if head is None or size < _SMALLEST or (size < head.length and not waiting):
        raise Damaged(DAMAGED, path=path)
    if head.owner != APPLICATION_ID:
        message = N_("{path} belongs to another program; choose a file of qiaocrm.")
        raise UserError(message, path=path)
    if head.number > SCHEMA_NUMBER:
        raise UserError(LATER, path=path)


def is_older(path: Path) -> bool:
    """Whether the file is ours and of an older schema; False for anything else."""
    head = read(path)
    return head is not None and head.owner == APPLICATION_ID and 0 < head.number < SCHEMA_NUMBER


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
