"""Any table file as a Book; the file is parsed in a child process that may fail alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.sheets import limits
from qiaocrm.sheets.exchange import DIED, Frame, exchange
from qiaocrm.sheets.model import Book, Grid, Look, Merge, Note, Row

MISSING = N_("“{file}” is not there any more: choose the file again.")
FOLDER = N_("“{file}” is a folder: choose a workbook or CSV file in it.")
OWNER_FILE = N_(
    "“{file}” is only the mark that Excel or WPS leaves while a workbook is open: choose the "
    "workbook itself."
)
UNREADABLE = N_(
    "“{file}” cannot be opened: close it in other programs, check that you may read it, and try "
    "again."
)
FILE_TOO_LARGE = N_(
    "“{file}” is larger than {megabytes} MB and was not read: split it into smaller workbooks and "
    "try those."
)
_OWNER_MARKS = ("~$", ".~lock.")


def read_book(
    path: Path,
    *,
    encoding: str | None = None,
    sheet: str | None = None,
    max_rows: int = limits.ROWS,
    cancel: Callable[[], bool] | None = None,
) -> Book:
    """Read a workbook (xlsx, xlsm, xlsb, xls, ods), an HTML table, contact cards or separated text.

    The content decides what it is, never the name. `encoding` (a Python codec name) overrides the
    guess for texts; `sheet` reads that sheet only; of each sheet at most `max_rows` rows are read,
    with a note when there are more. `cancel` is asked twenty times a second.

    UserError says in one sentence why a file could not be read; Cancelled when `cancel` said so.
    """
    size = _check_file(path)
    seconds = limits.seconds_for(size)
    request = {
        "path": str(path.absolute()),
        "encoding": encoding,
        "sheet": sheet,
        "max_rows": max_rows,
        "seconds": seconds,
    }
    answer = Answer(path.name)
    with closing(
        exchange(request, file=path.name, seconds=seconds, cancel=cancel)
    ) as frames:  # an error frame must end the process now, not when the traceback goes
        for frame in frames:
            answer.take(frame)
    return answer.book()


def _check_file(path: Path) -> int:
    """The file's size in bytes; UserError where it is no file that can be opened."""
    if path.name.startswith(_OWNER_MARKS):
        raise UserError(OWNER_FILE, file=path.name)
    if path.is_dir():
        raise UserError(FOLDER, file=path.name)
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
    except FileNotFoundError as error:
        raise UserError(MISSING, file=path.name) from error
    except (OSError, ValueError) as error:
        raise UserError(UNREADABLE, file=path.name) from error
    if size > limits.FILE_BYTES:
        raise UserError(FILE_TOO_LARGE, file=path.name, megabytes=limits.FILE_BYTES // limits.MB)
    return size


class Answer:
    """Puts a Book together from the frames that the child sends."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rows: list[Row] = []
        self._grids: list[Grid] = []
        self._end: Frame | None = None

    def take(self, frame: Frame) -> None:
        """Add one frame; UserError when it brings one."""
        kind, *content = frame
        if kind == "rows":
            self._rows.extend(content[0])
        elif kind == "grid":
            self._grids.append(_grid(self._rows, *content))
            self._rows = []
        elif kind == "end":
            self._end = tuple(content)
        elif kind == "error":
            raise UserError(content[0], **content[1])

    def book(self) -> Book:
        """The book; UserError if the child ended before it was complete."""
        if self._end is None:
            raise UserError(DIED, file=self._name)
        kind, digest, encoding, notes = self._end
        noted = tuple(Note(message, details) for message, details in notes)
        return Book(self._name, kind, digest, tuple(self._grids), noted, encoding)


def _grid(
    rows: list[Row],
    name: str,
    first_row: int,
    first_column: int,
    merges: list[tuple[int, int, int, int]],
    hidden: bool,
    hidden_rows: set[int],
    hidden_columns: set[int],
    look: tuple[Any, ...],
) -> Grid:
    width = max(map(len, rows), default=0)
    for row in rows:
        row.extend([None] * (width - len(row)))
    return Grid(
        name,
        rows,
        first_row,
        first_column,
        tuple(Merge(*corners) for corners in merges),
        hidden,
        frozenset(hidden_rows),
        frozenset(hidden_columns),
        Look(*look),
    )
