"""Has the file and its search index take very many records at once with less writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from qiaocrm.storage.engine import CACHE_KB

_MANY = 5_000

_GATHERED = (("hashsize", 4 << 20), ("automerge", 8))
_USUAL = (("hashsize", 1 << 20), ("automerge", 4))
"""What FTS5 gathers in memory (bytes) before it writes, and how many parts it lets stand unmerged;
its own defaults are the usual ones (https://www.sqlite.org/fts5.html, special commands).
"""

_MANY_KB = 64_000
"""Cache of pages meanwhile: with less, pages of the orders are written more than once."""


@contextmanager
def room(connection: Connection, count: int) -> Iterator[None]:
    """Keep more pages in memory while `count` records are written, and give them back after."""
    if count < _MANY:
        yield
        return
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_MANY_KB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KB}")


@contextmanager
def gathering(connection: Connection, count: int) -> Iterator[None]:
    """Have the search index write and merge less often, too, while `count` records come to it."""
    with room(connection, count):
        if count < _MANY:
            yield
            return
        _tell_finder(connection, _GATHERED)
        yield  # on an error the transaction takes these settings back
        _tell_finder(connection, _USUAL)


def _tell_finder(connection: Connection, settings: Iterable[tuple[str, int]]) -> None:
    for setting in settings:
        connection.exec_driver_sql("INSERT INTO finder (finder, rank) VALUES (?, ?)", setting)
