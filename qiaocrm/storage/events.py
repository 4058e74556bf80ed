"""What happened around a record, from all ledgers together: counted, and a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.storage.lists import Key

_OPEN = ", ".join(f"'{state}'" for state in OPEN_STATES)
_NOTED = (
    "SELECT 1 FROM link n JOIN interaction i ON i.id = n.src_id AND n.src_kind = 'interaction' "
    "WHERE n.dst_kind = l.dst_kind AND n.dst_id = l.dst_id AND i.date = x.done_on "
    "AND substr(i.summary, 1, length(x.subject)) = x.subject"
)
"""A follow-up done in this program is noted as an interaction, which tells of it with its result."""
_DAYS = {
    "interaction": ("x.date", "1"),
    "visit": ("x.start", "1"),
    "project": ("x.stage_since", "1"),
    "agreement": ("x.signed", "1"),
    "donation": ("x.date", "1"),
    "followup": (
        "COALESCE(x.done_on, x.due)",
        f"x.state NOT IN ({_OPEN}) AND NOT EXISTS ({_NOTED})",
    ),
}
"""The kinds of event: the day of one, and which count. Open follow-ups are no event yet."""
SOURCES = tuple(_DAYS)


def counts(connection: Connection, key: Key) -> dict[str, int]:
    """How many events of each kind tell of the record; kinds without any are left out."""
    parts = [
        f"SELECT '{source}', COUNT(DISTINCT x.id) {_tied(source)}" for source in _sources(key, "")
    ]
    rows = connection.exec_driver_sql(" UNION ALL ".join(parts), key * len(parts))
    return {source: number for source, number in rows if number}


def page(
    connection: Connection, key: Key, chosen: str, skip: int, most: int
) -> list[tuple[str, int, str]]:
    """Events as (kind, id, ISO day or ""), the newest first and undated ones last.

    `chosen` is one of SOURCES, or empty for all of them.
    """
    sources = _sources(key, chosen)
    if not sources:
        return []
    parts = [
        f"SELECT DISTINCT '{source}' AS kind, x.id AS id, COALESCE({_DAYS[source][0]}, '') AS day "
        + _tied(source)
        for source in sources
    ]
    rows = connection.exec_driver_sql(
        f"{' UNION ALL '.join(parts)} ORDER BY day DESC, kind, id DESC LIMIT ? OFFSET ?",
        (*key * len(parts), most, skip),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def _sources(key: Key, chosen: str) -> Sequence[str]:
    """The kinds asked for; a record is no event of its own kind."""
    return [one for one in SOURCES if one != key[0] and chosen in ("", one)]


def _tied(source: str) -> str:
    """The events of a kind that link to a record (kind, id), which is bound."""
    return (
        f"FROM link l JOIN {source} x ON x.id = l.src_id AND l.src_kind = '{source}' "
        f"WHERE l.dst_kind = ? AND l.dst_id = ? AND {_DAYS[source][1]}"
    )
