"""What rules have made so far, by rule, record and occasion: so that each arises once.

It is no part of the journal: a follow-up that was undone, deleted or done does not arise again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection


class Arisen(NamedTuple):
    """A follow-up that a rule made, with the due day (ISO) that the rule gave it last.

    A tuple, for thousands of them are read in each run.
    """

    rule: int
    kind: str
    record: int
    event: str
    step: str
    occurrence: str
    due: str
    followup: int


def since(connection: Connection, day: str) -> list[Arisen]:
    """Everything whose occasion lies on that ISO day or later."""
    statement = (
        "SELECT rule, kind, record, event, step, occurrence, due, followup FROM arisen "
        "WHERE occurrence >= ?"
    )
    return list(map(Arisen._make, connection.exec_driver_sql(statement, (day,)).fetchall()))


def put(connection: Connection, made: Iterable[Arisen]) -> None:
    """Remember what has arisen."""
    rows = [tuple(one) for one in made]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO arisen (rule, kind, record, event, step, occurrence, due, followup) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


def move(connection: Connection, before: Arisen, after: Arisen) -> None:
    """Remember that an occasion lies on another day now."""
    connection.exec_driver_sql(
        "DELETE FROM arisen WHERE rule = ? AND kind = ? AND record = ? AND event = ? AND step = ? "
        "AND occurrence = ?",
        tuple(before[:6]),
    )
    put(connection, [after])


def counts(connection: Connection) -> dict[int, int]:
    """How many follow-ups each rule has made."""
    rows = connection.exec_driver_sql("SELECT rule, COUNT(*) FROM arisen GROUP BY rule")
    return {row[0]: row[1] for row in rows}
