"""The sums behind the overview: each one statement that SQLite groups, however large the book."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from qiaocrm.domain.followup import OPEN_STATES

_OPEN = ", ".join(f"'{state}'" for state in OPEN_STATES)


def countries(connection: Connection) -> Sequence[tuple[str, int, int]]:
    """Country code, people and associations there; those with most people and associations first."""
    found = connection.exec_driver_sql(
        "SELECT country, sum(people), sum(clubs) FROM ("
        "SELECT country, count(*) AS people, 0 AS clubs FROM person "
        "WHERE deleted_at IS NULL AND country IS NOT NULL GROUP BY country UNION ALL "
        "SELECT country, 0, count(*) FROM association "
        "WHERE deleted_at IS NULL AND country IS NOT NULL GROUP BY country"
        ") GROUP BY country ORDER BY sum(people) + sum(clubs) DESC, country"
    )
    return [tuple(row) for row in found]


def stages(connection: Connection) -> dict[str, int]:
    """Project leads by the key of their stage; "" for those without one."""
    found = connection.exec_driver_sql(
        "SELECT coalesce(stage, ''), count(*) FROM project WHERE deleted_at IS NULL GROUP BY stage"
    )
    return {str(stage): int(number) for stage, number in found}


def visits(connection: Connection, first: str, last: str) -> dict[str, tuple[int, int]]:
    """Month ("2026-11") -> batches and persons of the visits that began in it, called off ones left
    out; from the month `first` to `last`.
    """
    found = connection.exec_driver_sql(
        "SELECT substr(start, 1, 7), count(*), coalesce(sum(headcount), 0) FROM visit "
        "WHERE deleted_at IS NULL AND state IS NOT 'cancelled' AND substr(start, 1, 7) BETWEEN ? AND ? "
        "GROUP BY 1",
        (first, last),
    )
    return {str(month): (int(batches), int(persons)) for month, batches, persons in found}


def followups(connection: Connection, first: str, last: str) -> dict[str, tuple[int, int, int]]:
    """Month in which they were due -> follow-ups done in time, done late, and still open."""
    found = connection.exec_driver_sql(
        "SELECT substr(due, 1, 7), "
        "sum(state IS 'done' AND (done_on IS NULL OR done_on <= due)), "
        "sum(state IS 'done' AND done_on > due), "
        f"sum(state IN ({_OPEN})) FROM followup "
        "WHERE deleted_at IS NULL AND substr(due, 1, 7) BETWEEN ? AND ? GROUP BY 1",
        (first, last),
    )
    return {str(month): (int(a), int(b), int(c)) for month, a, b, c in found}
