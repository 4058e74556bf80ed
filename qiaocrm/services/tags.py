"""The tags (标签) that the office uses: counted, renamed, put together, taken off everywhere."""

from __future__ import annotations

from collections.abc import Callable

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import Change, ChangeSet, Update
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied

NAMELESS = N_("Type what the tag shall be called.")


def listed(library: Library) -> list[tuple[str, int]]:
    """Every tag with the number of records that have it, the most frequent first."""
    found: dict[str, int] = {}
    with library.store.reading() as connection:
        for described in ENTITIES:
            for tag, number in lists.facets(connection, Query(described.key), "tags"):
                found[tag] = found.get(tag, 0) + number
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def rename(library: Library, tag: str, name: str) -> Applied:
    """Call a tag otherwise wherever it stands; where the other stands too, the two become one.

    Raises UserError for an empty name.
    """
    wanted = name.strip()
    if not wanted:
        raise UserError(NAMELESS)
    label = N_("Rename the tag “{tag}” to “{name}”")
    details = {"tag": tag, "name": wanted}

    def renamed(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(wanted if one == tag else one for one in tags))

    return library.apply(ChangeSet(label, _changes(library, tag, renamed), details, "bulk"))


def remove(library: Library, tag: str) -> Applied:
    """Take a tag off all records."""

    def without(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in tags if one != tag)

    label = N_("Take the tag “{tag}” off all records")
    return library.apply(ChangeSet(label, _changes(library, tag, without), {"tag": tag}, "bulk"))


def _changes(
    library: Library, tag: str, change: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> list[Change]:
    changes: list[Change] = []
    with library.store.reading() as connection:
        for described in ENTITIES:
            kind = described.key
            ids = lists.ids(connection, Query(kind).where("tags", "in", tag))
            for record in records.many(connection, kind, ids).values():
                values = {"tags": change(record.tags)}
                changes.append(Update(kind, record.id, values, record.version))
    return changes
