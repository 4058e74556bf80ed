"""The connection recipe: one function by which app, tests and tools open a database file.

SQLite comes from the `sqlcipher3` wheel on every platform: one recent SQLite (≥ 3.51.3, free of
the WAL-reset corruption of older builds), FTS5 included, and encryption when it is wanted.
The settings and their reasons are reliability.md A2.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.language import countries, pinyin

DatabaseError: type[Exception] = driver.DatabaseError
"""What the driver raises for a damaged, locked or full file."""

OLDEST_SQLITE = (3, 51, 3)
BUSY_MS = 5000

# FULL: with NORMAL a power cut loses confirmed work since the last checkpoint. secure_delete: what
# is erased leaves no trace in the file. trusted_schema: a hostile file's functions do not run.
_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)

CACHE_KB = 8_000
"""Each connection's own cache of pages, as the system keeps the file in memory besides: with four
times as much nothing is faster at 100,000 people, and the window takes 70 MB more. Very many
records at once are given more while they are written (`many.room`).
"""


def check_driver() -> None:
    """Refuse a SQLite that is known to corrupt files.

    Raises UserError where the driver's SQLite is older than 3.51.3.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise UserError(
            N_("The SQLite library {version} is too old to be safe; install qiaocrm again."),
            version=driver.sqlite_version,
        )


def connect(path: Path, *, write: bool, busy_ms: int = BUSY_MS) -> Any:
    """A driver connection in autocommit mode with every setting made; transactions are explicit.

    It waits `busy_ms` milliseconds for another program's lock before it gives up.
    """
    connection = driver.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        timeout=busy_ms / 1000,
        cached_statements=256,
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        connection.execute(f"PRAGMA {'journal_mode = WAL' if write else 'query_only = ON'}")
    except driver.DatabaseError:
        connection.close()
        raise
    connection.create_function("order_key", 1, _order_key, deterministic=True)
    connection.create_function("country_key", 1, _country_key, deterministic=True)
    return connection


def is_in_use(path: Path) -> bool:
    """Whether another connection, of any program, has the file open.

    In WAL mode every connection keeps a shared lock on the file, so the exclusive one that this
    mode of locking asks for is refused as long as there is another.
    """
    connection = driver.connect(str(path), isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
    except driver.DatabaseError as error:
        return "locked" in str(error)
    finally:
        connection.close()
    return False


def _order_key(value: str | None) -> str | None:
    """Text columns sort by pinyin, like names."""
    return pinyin.sort_key(value[:80]) if value else None


def _country_key(code: str | None) -> str | None:
    """Countries sort by their Chinese name."""
    return pinyin.sort_key(countries.name(code, "zh")) if code else None


def open_engine(path: Path, *, write: bool, busy_ms: int = BUSY_MS) -> Engine:
    """An engine on the file: transactions are BEGIN IMMEDIATE for writing, BEGIN for reading."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, write=write, busy_ms=busy_ms),
        poolclass=QueuePool,
        pool_size=1 if write else 4,
        max_overflow=0 if write else 8,
    )
    begin = "BEGIN IMMEDIATE" if write else "BEGIN"

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
