"""Who is known under a name: for imports and for linking names to records."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection

from qiaocrm.domain.registry import entity
from qiaocrm.language import text

_ALSO = ("name_traditional", "name_foreign", "name_local", "name_en", "short_name", "former_name")
"""Fields beside the title by which a record is called."""


def by_title(connection: Connection, kind: str) -> dict[str, list[int]]:
    """The live records of a kind by every folded name they go by, in order of their ids."""
    described = entity(kind)
    columns = [described.title, *(key for key in _ALSO if key in described.specs)]
    names = ", ".join(f'"{column}"' for column in columns)
    statement = f'SELECT id, {names} FROM "{kind}" WHERE deleted_at IS NULL ORDER BY id'
    found: dict[str, list[int]] = defaultdict(list)
    for record, *called in connection.exec_driver_sql(statement):
        for name in {text.fold(name) for name in called if name}:
            found[name].append(record)
    return found
