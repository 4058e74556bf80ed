"""SQL for the days by which something falls due at a record: its term ends, a contact is owed."""

from __future__ import annotations

from qiaocrm.domain import cadence


def last_day(column: str) -> str:
    """The last day that a stored partial date may mean, as text that sorts (2027-02-31 too)."""
    return (
        f"(CASE length({column}) WHEN 4 THEN {column} || '-12-31' "
        f"WHEN 7 THEN {column} || '-31' ELSE {column} END)"
    )


_BY_LENGTH = "printf('%04d', substr(t.term_start, 1, 4) + t.term_years) || substr(t.term_start, 5)"
TERM_ENDS = (
    f"COALESCE({last_day('t.next_election')}, "
    f"CASE WHEN t.term_start IS NULL OR t.term_years IS NULL THEN NULL "
    f"ELSE {last_day(f'({_BY_LENGTH})')} END)"
)
"""The end of an association's term (换届): the next election, else the term's begin and length."""


def contact_due(kind: str, contacted: str) -> str:
    """The day by which a record of the kind is to be contacted again; NULL for the resting.

    `contacted` is the SQL of its last contact. Who was never contacted counts from the day on
    which the record was made.
    """
    since = f"(SELECT date({last_day('d')}, '+' || ({_days(kind)}) || ' days') FROM "
    since += f"(SELECT COALESCE({contacted}, substr(t.created_at, 1, 10)) AS d))"
    rests = " OR ".join(
        f"t.{field} IN ({', '.join(map(repr, values))})" for field, values in cadence.RESTING[kind]
    )
    return f"(CASE WHEN {rests} THEN NULL ELSE {since} END)"


def _days(kind: str) -> str:
    """`cadence.days_of` in SQL."""
    parts = [
        f"CASE t.{field} "
        + " ".join(f"WHEN '{value}' THEN {number}" for value, number in days.items())
        + " END"
        for field, days in cadence.BY_FIELD[kind]
    ]
    return f"COALESCE(NULLIF(t.cadence_days, 0), {', '.join(parts)}, {cadence.OTHERWISE})"
