"""An open file of records: reading from any thread, writing through the one writer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from qiaocrm.base.errors import Damaged, UserError
from qiaocrm.base.i18n import N_
from qiaocrm.storage import heads, migrate
from qiaocrm.storage.engine import BUSY_MS, DatabaseError, check_driver, open_engine

Reading = Connection
"""What `Store.reading()` hands out, named for those who may not import SQLAlchemy."""

_JOURNALS = ("-wal", "-shm")
"""What SQLite may leave beside a file."""


class Store:
    """One file. `reading()` and `writing()` hand out connections inside a transaction."""

    def __init__(self, path: Path, reader: Engine, writer: Engine) -> None:
        self.path = path
        self._reader = reader
        self._writer = writer
        self._one_writer = threading.Lock()
        self._version = 0

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the file throughout; it cannot write."""
        with _plain_words(self.path), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection inside BEGIN IMMEDIATE: committed at the end, rolled back on any error.

        Raises UserError when the file stays locked by another program or the disk refuses.
        """
        with self._one_writer, _plain_words(self.path), self._writer.begin() as connection:
            yield connection

    def data_version(self) -> int:
        """Changes whenever another process has written to the file.

        Never waits: while our own writer is at work it tells what it told last.
        """
        if self._one_writer.acquire(blocking=False):
            try:
                raw = self._writer.raw_connection()
                try:
                    self._version = int(raw.cursor().execute("PRAGMA data_version").fetchone()[0])
                finally:
                    raw.close()
            finally:
                self._one_writer.release()
        return self._version

    def close(self) -> None:
        """Leave one tidy file: the journal of SQLite is written back and removed."""
        self._reader.dispose()
        with self._one_writer:
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("PRAGMA optimize")
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except DatabaseError:
                # Another window still reads: SQLite writes back when that one closes.
                raw.rollback()
            finally:
                raw.close()
            self._writer.dispose()


def open_store(path: Path, *, create: bool = True, busy_ms: int = BUSY_MS) -> Store:
    """Open the file of records, made new where there is none and `create` allows.

    Raises UserError for a file that is damaged, empty, not ours, or of a later version, and for
    one that another program holds longer than `busy_ms`; such a file is left untouched, byte for
    byte.
    """
    check_driver()
    if not path.exists():
        if not create:
            message = N_("There is no file {path}; check the name, or leave it out.")
            raise UserError(message, path=path)
        _make(path)
    heads.check(path)
    return _opened(path, busy_ms)


def _opened(path: Path, busy_ms: int, *, fresh: bool = False) -> Store:
    """The file, brought to the present schema; a `fresh` one is given it."""
    reader = open_engine(path, write=False, busy_ms=busy_ms)
    writer = open_engine(path, write=True, busy_ms=busy_ms)
    try:
        with _plain_words(path):
            with reader.connect() as connection:
                number = migrate.schema_number(connection)
            if number > migrate.SCHEMA_NUMBER:
                raise UserError(heads.LATER, path=path)
            if fresh:
                migrate.lay_out(writer)
            elif number < migrate.SCHEMA_NUMBER:
                migrate.migrate(writer)
    except BaseException:
        reader.dispose()
        writer.dispose()
        raise
    return Store(path, reader, writer)


def _make(path: Path) -> None:
    """Make a new file, under another name until it is whole: no half-made one bears the name."""
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove(fresh)
        try:
            _opened(fresh, BUSY_MS, fresh=True).close()
            for ending in _JOURNALS:
                # The journal of a file that is gone would be played into the new one.
                left = Path(f"{path}{ending}")
                if left.exists():
                    left.replace(f"{left}.old")
            fresh.rename(path)
        finally:
            _remove(fresh)
    except OSError as error:
        message = N_("{path} cannot be made; choose another place.")
        raise UserError(message, path=path) from error


def _remove(path: Path) -> None:
    for ending in ("", *_JOURNALS):
        Path(f"{path}{ending}").unlink(missing_ok=True)


@contextmanager
def _plain_words(path: Path) -> Iterator[None]:
    """Turn trouble of the environment (locked, full, damaged, read-only) into one clear sentence."""
    try:
        yield
    except (DBAPIError, DatabaseError) as error:
        raw = error.orig if isinstance(error, DBAPIError) else error
        said = str(raw).lower()
        for sign, kind, message in _TROUBLES:
            if sign in said:
                raise kind(message, path=path) from error
        raise


_TROUBLES = (
    (
        "locked",
        UserError,
        N_(
            "{path} is in use by another program; close it there, then try again. "
            "Nothing was changed."
        ),
    ),
    (
        "full",
        UserError,
        N_(
            "The disk of {path} is full; free some space elsewhere, then try again. "
            "Nothing was changed."
        ),
    ),
    (
        "fts5",
        UserError,
        N_("The search index of {path} is damaged; check the file: the index is made anew."),
    ),
    (
        "malformed",
        Damaged,
        N_("{path} is damaged; restore a backup (Data > Backups). Nothing was changed."),
    ),
    ("not a database", Damaged, heads.DAMAGED),
    (
        "readonly",
        UserError,
        N_("{path} may only be read; copy it to a folder that you may write to."),
    ),
    (
        "unable to open",
        UserError,
        N_("{path} cannot be opened; check the folder and your right to write there."),
    ),
    (
        "disk i/o",
        UserError,
        N_(
            "The disk of {path} reports an error; nothing was changed. "
            "Try again, or move the file to another disk."
        ),
    ),
)
"""What SQLite says of its surroundings, the error that it becomes, and the sentence for it."""
