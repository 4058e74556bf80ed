"""What was typed into forms and is not saved yet: rows that outlive a crash, outside the journal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.registry import ENTITIES, entity
from qiaocrm.storage import rows

Unread = Mapping[str, Sequence[Sequence[str]]]
"""Texts that no field could read, by the field's key: row by row, line by line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form (表单) that somebody was filling in.

    `record` is 0 for a new one, `version` that of the record when the form was opened; `values`
    are the typed values that differ from it; `at` is the moment of the last key, ISO.
    """

    key: str
    kind: str
    record: int
    version: int
    values: Mapping[str, Any]
    unread: Unread = field(default_factory=dict)
    at: str = ""


def put(connection: Connection, draft: Draft) -> None:
    """Keep a draft; an earlier state of the same form is replaced."""
    typed = json.dumps(rows.stored(draft.kind, draft.values), ensure_ascii=False)
    unread = json.dumps(draft.unread, ensure_ascii=False)
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO draft (key, kind, record, version, typed, unread, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (draft.key, draft.kind, draft.record, draft.version, typed, unread, draft.at),
    )


def remove(connection: Connection, key: str) -> None:
    """Forget a draft; one that is not kept is no error."""
    connection.exec_driver_sql("DELETE FROM draft WHERE key = ?", (key,))


def every(connection: Connection) -> list[Draft]:
    """All drafts, the oldest first; fields and kinds that there are no longer are left out."""
    found = connection.exec_driver_sql(
        "SELECT key, kind, record, version, typed, unread, at FROM draft ORDER BY at, key"
    )
    known = {each.key for each in ENTITIES}
    return [_draft(*row) for row in found if row[1] in known]


def _draft(
    key: str, kind: str, record: int, version: int, typed: str, unread: str, at: str
) -> Draft:
    specs = entity(kind).specs
    values = {
        name: rows.value_of(kind, name, value)
        for name, value in json.loads(typed).items()
        if name in specs
    }
    texts = {name: value for name, value in json.loads(unread).items() if name in specs}
    return Draft(key, kind, record, version, values, texts, at)
