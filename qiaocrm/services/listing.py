"""Records as rows for scripts and the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qiaocrm.base.i18n import plural
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.language.text import half_widths
from qiaocrm.services import lists, outside
from qiaocrm.services.columns import DEFAULT_COLUMNS
from qiaocrm.services.library import Library
from qiaocrm.storage import lists as stored
from qiaocrm.storage import records


def rows(library: Library, query: Query, limit: int | None) -> tuple[int, list[dict[str, Any]]]:
    """How many records the query finds, and the first `limit` of them (None: all) as rows."""
    with library.store.reading() as connection:
        found = stored.ids(connection, query)
        wanted = found if limit is None else found[:limit]
        loaded = records.many(connection, query.kind, wanted)
        return len(found), outside.rows(connection, query.kind, wanted, loaded)


def of_ids(library: Library, kind: str, ids: Sequence[int]) -> list[dict[str, Any]]:
    """These records as rows, in this order."""
    with library.store.reading() as connection:
        return outside.rows(connection, kind, ids, records.many(connection, kind, ids))


def as_text(library: Library, kind: str, total: int, found: Sequence[dict[str, Any]]) -> str:
    """A plain table for the terminal, as lists show it."""
    listed = (key for key, spec in entity(kind).specs.items() if spec.listed)
    keys = DEFAULT_COLUMNS.get(kind) or tuple(listed)
    shower = lists.shower(library)
    shown = lists.rows(library, kind, [row["id"] for row in found])
    grid = [
        [shower.text(kind, shown[row["id"]], key).replace("\n", " ") for key in keys]
        for row in found
    ]
    widths = [
        max((half_widths(line[place]) for line in grid), default=0) for place in range(len(keys))
    ]
    lines = [
        "  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in grid
    ]
    return "\n".join([*lines, plural("{n} record", "{n} records", total)])


def _padded(text: str, width: int) -> str:
    return text + " " * (width - half_widths(text))
