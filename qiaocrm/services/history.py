"""What was done and what was deleted, for the pages that take it back."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import _
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES, title_of
from qiaocrm.services.library import Library
from qiaocrm.storage import journal, lists, records
from qiaocrm.storage.journal import Action


@dataclass(frozen=True, slots=True)
class Trashed:
    """A record in the trash; `deleted` is the moment, ISO in UTC."""

    kind: str
    id: int
    title: str
    deleted: str


def trash(library: Library) -> list[Trashed]:
    """Everything in the trash, the last deleted first."""
    found = []
    with library.store.reading() as connection:
        for described in ENTITIES:
            ids = lists.ids(connection, Query(described.key, trash=True))
            for one, row in records.many(connection, described.key, ids).items():
                found.append(
                    Trashed(described.key, one, title_of(described.key, row), row.deleted_at or "")
                )
    return sorted(found, key=lambda one: one.deleted, reverse=True)


def actions(library: Library) -> list[Action]:
    """The newest actions first; undone ones too."""
    with library.store.reading() as connection:
        return [one for one in journal.actions(connection) if one.state != "note"]


def counts_of(action: Action) -> str:
    """What an import did, in words; empty for other actions."""
    counts = action.about.get("counts")
    if not counts:
        return ""
    said = _("{created} new, {updated} updated, {refused} refused")
    return "　" + said.format(
        **{key: counts.get(key, 0) for key in ("created", "updated", "refused")}
    )
