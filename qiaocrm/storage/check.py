"""Checking a file of records: what is wrong is named, what is derived can be made anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.storage.schema import KIND_NUMBERS


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: `name` is stable for scripts, `message` a msgid, `count` how often.

    `derived` tells whether it concerns only what can be made anew from the records.
    """

    name: str
    message: str
    count: int
    derived: bool = False


def findings(connection: Connection) -> list[Finding]:
    """Everything wrong with the file, the gravest first; empty for a sound one."""
    pages, index = _damage(connection)
    found = [
        Finding("pages", N_("Pages of the file are damaged; restore a backup."), pages),
        Finding(
            "links", N_("Links point to records that are not there."), _dangling_links(connection)
        ),
        Finding("journal", N_("Journal lines belong to no action."), _orphan_changes(connection)),
        Finding(
            "subjects",
            N_("Records are missing from the search index."),
            _unindexed(connection),
            derived=True,
        ),
        Finding(
            "strays",
            N_("The search index holds records that are not there."),
            _strays(connection),
            derived=True,
        ),
        Finding(
            "finder",
            N_("The search index is damaged."),
            index + _broken_finder(connection),
            derived=True,
        ),
    ]
    return [finding for finding in found if finding.count]


def _damage(connection: Connection) -> tuple[int, int]:
    """How much SQLite finds wrong with the pages, and with the search index inside them."""
    try:
        # A search first: without it FTS5 checks against the structure that this connection saw
        # before another one wrote, and calls a sound index corrupt.
        connection.exec_driver_sql("SELECT rowid FROM finder WHERE finder MATCH 'a' LIMIT 1").all()
    except DBAPIError:
        index = 1
    else:
        index = 0
    rows = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    pages = damaged_pages(rows)
    return len(pages), max(index, len(rows) - len(pages) - rows.count("ok"))


def damaged_pages(found: Iterable[str]) -> list[str]:
    """The lines of `PRAGMA integrity_check` that tell of damage to the records themselves.

    Those about the search index are left out: it can be made anew.
    """
    return [line for line in found if line != "ok" and "fts5" not in line.lower()]


def _number(connection: Connection, sql: str) -> int:
    return int(connection.exec_driver_sql(sql).scalar_one())


def _dangling_links(connection: Connection) -> int:
    return sum(
        _number(
            connection,
            f"SELECT COUNT(*) FROM link WHERE dst_kind = '{entity.key}' "
            f'AND dst_id NOT IN (SELECT id FROM "{entity.key}")',
        )
        for entity in ENTITIES
    )


def _orphan_changes(connection: Connection) -> int:
    return _number(
        connection, "SELECT COUNT(*) FROM change WHERE action NOT IN (SELECT id FROM action)"
    )


def _unindexed(connection: Connection) -> int:
    return sum(
        _number(
            connection,
            f'SELECT COUNT(*) FROM "{entity.key}" t WHERE NOT EXISTS '
            f"(SELECT 1 FROM subject s WHERE s.id = t.id * 32 + {KIND_NUMBERS[entity.key]})",
        )
        for entity in ENTITIES
    )


def _strays(connection: Connection) -> int:
    return sum(
        _number(
            connection,
            f"SELECT COUNT(*) FROM subject WHERE kind = '{entity.key}' "
            f'AND record NOT IN (SELECT id FROM "{entity.key}")',
        )
        for entity in ENTITIES
    )


def _broken_finder(connection: Connection) -> int:
    live = " UNION ALL ".join(
        f'SELECT id * 32 + {KIND_NUMBERS[entity.key]} AS row FROM "{entity.key}" WHERE deleted_at IS NULL'
        for entity in ENTITIES
    )
    return _number(
        connection,
        f"SELECT COUNT(*) FROM ({live}) WHERE row NOT IN (SELECT rowid FROM finder)",
    )
