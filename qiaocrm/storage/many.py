"""Has the search index take very many records at once with less writing and merging."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

_MANY = 5_000

_GATHERED = (("hashsize", 4 << 20), ("automerge", 8))
_USUAL = (("hashsize", 1 << 20), ("automerge", 4))
"""What FTS5 gathers in memory (bytes) before it writes, and how many parts it lets stand unmerged;
its own defaults are the usual ones (https://www.sqlite.org/fts5.html, special commands).
"""


@contextmanager
def gathering(connection: Connection, count: int) -> Iterator[None]:
    """Have the search index write and merge less often while `count` records come to it."""
    if count < _MANY:
        yield
        return
    _tell_finder(connection, _GATHERED)
    yield  # on an error the transaction takes these settings back
    _tell_finder(connection, _USUAL)


def _tell_finder(connection: Connection, settings: Iterable[tuple[str, int]]) -> None:
    for setting in settings:
        connection.exec_driver_sql("INSERT INTO finder (finder, rank) VALUES (?, ?)", setting)
