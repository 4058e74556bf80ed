"""Pairs of records that look alike and are not the same: what an officer said stays in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from qiaocrm.storage.writer import Stamp

Pair = tuple[int, int]
"""Two ids of one kind, the lower first."""


@dataclass(frozen=True, slots=True)
class Told:
    """A pair that an officer told apart: when (ISO), and who."""

    kind: str
    pair: Pair
    at: str
    by: str


def every(connection: Connection) -> list[Told]:
    """All pairs of all kinds, those told apart last first."""
    statement = 'SELECT kind, one, other, at, "by" FROM apart ORDER BY at DESC, kind, one, other'
    rows = connection.exec_driver_sql(statement)
    return [Told(kind, (one, other), at, by) for kind, one, other, at, by in rows]


def known(connection: Connection, kind: str) -> frozenset[Pair]:
    """All pairs of a kind that were told apart."""
    statement = "SELECT one, other FROM apart WHERE kind = ?"
    return frozenset((row[0], row[1]) for row in connection.exec_driver_sql(statement, (kind,)))


def put(connection: Connection, kind: str, pairs: Iterable[Pair], stamp: Stamp) -> None:
    """Remember pairs; one that is known stays as it is."""
    rows = [(kind, *sorted(pair), stamp.at, stamp.by) for pair in pairs]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO apart (kind, one, other, at, by) VALUES (?, ?, ?, ?, ?)", rows
        )


def forget(connection: Connection, kind: str, pairs: Iterable[Pair]) -> None:
    """Forget pairs again."""
    rows = [(kind, *sorted(pair)) for pair in pairs]
    if rows:
        connection.exec_driver_sql(
            "DELETE FROM apart WHERE kind = ? AND one = ? AND other = ?", rows
        )
