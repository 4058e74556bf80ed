"""Drafts (草稿): what stands in forms that are not saved yet, kept through a crash or a logoff.

They lie in the office's file and nowhere else, and belong neither to the journal nor to undo.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from qiaocrm.domain.registry import entity, title_of
from qiaocrm.services.library import Library
from qiaocrm.storage import drafts, records
from qiaocrm.storage.drafts import Draft

__all__ = ["Draft", "Left", "forget", "keep", "left", "save"]


@dataclass(frozen=True, slots=True)
class Left:
    """A draft that waits: the title of its record, and the local moment of the last key."""

    draft: Draft
    title: str
    moment: dt.datetime


def keep(library: Library, draft: Draft) -> None:
    """Keep the present state of a form, in place of an earlier one of the same `key`."""
    dated = replace(draft, at=library.clock.now().isoformat(timespec="milliseconds"))
    with library.store.writing() as connection:
        drafts.put(connection, dated)


def forget(library: Library, key: str) -> None:
    """The form was given up by its officer."""
    with library.store.writing() as connection:
        drafts.remove(connection, key)


def save(library: Library, key: str, work: Callable[..., Any], *args: object) -> Any:
    """Do `work(library, *args)`, which saves the form, and forget its draft.

    Whatever `work` raises is raised, and the draft stays.
    """
    done = work(library, *args)
    forget(library, key)
    return done


def left(library: Library) -> list[Left]:
    """The drafts that are kept, the oldest first."""
    with library.store.reading() as connection:
        return [
            Left(draft, _title(connection, draft), dt.datetime.fromisoformat(draft.at).astimezone())
            for draft in drafts.every(connection)
        ]


def _title(connection: Any, draft: Draft) -> str:
    """The title as typed, else that of the record."""
    typed = draft.values.get(entity(draft.kind).title)
    if typed or not draft.record:
        return str(typed or "")
    found = records.many(connection, draft.kind, [draft.record]).get(draft.record)
    return title_of(draft.kind, found) if found else ""
