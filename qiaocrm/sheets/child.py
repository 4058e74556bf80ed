"""The reading process: parses one file under limits and sends its cells; started by `reader`.

A stranger's workbook may exhaust the memory, hang or kill a parser (reliability.md, decision 3):
here that costs one short-lived process. It imports neither Qt nor the database.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.sheets import limits
from qiaocrm.sheets.addresses import MAX_ROWS
from qiaocrm.sheets.archive import DAMAGED
from qiaocrm.sheets.frames import write_frame
from qiaocrm.sheets.kinds import kind_of, note_other_name, reader_of
from qiaocrm.sheets.model import Draft, Look, Row
from qiaocrm.sheets.source import Source

TOO_BIG = N_(
    "“{file}” needs more memory than an import may take and was not read: split it into smaller "
    "workbooks and try those."
)
HIDDEN_SHEET = N_("Sheet “{sheet}” is hidden.")
ROWS_LEFT = N_("Sheet “{sheet}” has more than {rows} rows; the rest was not read.")
COLUMNS_LEFT = N_("Sheet “{sheet}” has more than {columns} columns; the rest was not read.")
NO_DATA = N_("“{file}” holds no data.")

_BATCH = 1_000
_BLANK = 50
"""Rows read beyond those asked for: blank ones above do not count, and one tells of more."""


def main() -> int:
    """Read the request (JSON) from stdin, answer in frames on stdout; the exit code is 0."""
    out = _private_stdout()
    request = json.loads(sys.stdin.buffer.read())
    _limit_resources(request["seconds"])
    most = request["max_rows"]
    rows = most + _BLANK if most < limits.ROWS else None
    source = Source(Path(request["path"]), request["encoding"], request["sheet"], rows)
    try:
        send_book(source, most, out)
    except UserError as error:
        _send_error(out, error.message, error.details)
    except MemoryError:
        _send_error(out, TOO_BIG, {"file": source.path.name})
    except BaseException:  # noqa: BLE001  (a parser's panic is no Exception; the file is at fault)
        _send_error(out, DAMAGED, {"file": source.path.name})
    return 0


def _private_stdout() -> IO[bytes]:
    """Our own end of the pipe; what a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return out


def _limit_resources(seconds: float) -> None:
    """Cap memory and time and forbid core dumps; the parent watches where the system cannot."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has none of this
        import resource

        for name, most in (
            ("RLIMIT_AS", limits.CHILD_ADDRESS_BYTES),
            ("RLIMIT_CPU", int(seconds) + 1),
            ("RLIMIT_CORE", 0),
        ):
            resource.setrlimit(getattr(resource, name), (most, most))


def send_book(source: Source, max_rows: int, out: IO[bytes]) -> None:
    """Read the file and send its sheets and what was noted; UserError where it is refused."""
    kind = kind_of(source)
    filled = False
    for draft in reader_of(kind)(source):
        filled |= _send_grid(draft, source, max_rows, out)
    if source.failed and not filled:
        raise source.failed[0]
    for error in source.failed:
        source.note(error.message, **error.details)
    if not filled:
        source.note(NO_DATA, file=source.path.name)
    note_other_name(source, kind)
    digest = hashlib.sha256(source.path.read_bytes()).hexdigest()
    notes = [(note.message, dict(note.details)) for note in source.notes]
    write_frame(out, ("end", kind, digest, source.encoding_used, notes))


def _send_grid(draft: Draft, source: Source, max_rows: int, out: IO[bytes]) -> bool:
    """Send a sheet's rows in batches, then what is known of it; whether it has any cell."""
    batch: list[Row] = []
    sent, first = 0, 0
    for number, row in _trimmed(draft, source):
        if not first:
            first = number
        if number - first >= max_rows:
            source.note(ROWS_LEFT, sheet=draft.name, rows=max_rows)
            break
        batch.extend([] for _missing in range(number - first - sent - len(batch)))
        batch.append(row)
        if len(batch) >= _BATCH:
            write_frame(out, ("rows", batch))
            sent += len(batch)
            batch = []
    write_frame(out, ("rows", batch))
    if draft.hidden:
        source.note(HIDDEN_SHEET, sheet=draft.name)
    merges = [(m.top, m.left, m.bottom, m.right) for m in draft.merges]
    write_frame(
        out,
        ("grid", draft.name, first or draft.first_row, draft.first_column, merges, draft.hidden,
         draft.hidden_rows, draft.hidden_columns, _plain(draft.look)),
    )  # fmt: skip
    return first > 0


def _plain(look: Look) -> tuple[object, ...]:
    return dict(look.widths), dict(look.heights), tuple(map(dict, look.styles)), dict(look.cells)


def _trimmed(draft: Draft, source: Source) -> Iterator[tuple[int, Row]]:
    """The rows with any value, by Excel number, without the emptiness at their ends."""
    known: dict[str, str] = {}  # equal texts as one object: they travel and are kept once
    too_wide = False
    for number, row in enumerate(draft.rows, draft.first_row):
        if number > MAX_ROWS:
            source.note(ROWS_LEFT, sheet=draft.name, rows=MAX_ROWS)
            break
        while row and row[-1] is None:
            row.pop()
        if not row:
            continue
        if len(row) > limits.COLUMNS:
            too_wide = True
            del row[limits.COLUMNS :]
        yield number, [known.setdefault(c, c) if isinstance(c, str) else c for c in row]
        if number % _BATCH == 0:
            known.clear()
    if too_wide:
        source.note(COLUMNS_LEFT, sheet=draft.name, columns=limits.COLUMNS)


def _send_error(out: IO[bytes], message: str, details: dict[str, object]) -> None:
    plain = {
        name: value if isinstance(value, (int, float)) else str(value)
        for name, value in details.items()
    }
    write_frame(out, ("error", message, plain))


if __name__ == "__main__":
    sys.exit(main())
