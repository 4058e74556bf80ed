"""The history of one record, field by field, and the way back to an earlier value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.services import lists as shown_lists
from qiaocrm.services import records
from qiaocrm.services.columns import Shower
from qiaocrm.services.library import Library
from qiaocrm.storage import journal, lists
from qiaocrm.storage import records as stored
from qiaocrm.storage.journal import Action
from qiaocrm.storage.lists import Key
from qiaocrm.storage.writer import Applied, Entry


@dataclass(frozen=True, slots=True)
class Step:
    """One field as one action changed it; `field` is empty where the whole record came or went.

    `before` and `after` are values as shown, `value` the typed one before. `restorable`: the
    field holds something else now, and what the value points to is still there. `later` are the
    actions that changed the field since, the newest first.
    """

    action: Action
    operation: str
    field: str
    before: str
    after: str
    value: Any
    restorable: bool
    later: Sequence[Action]


@dataclass(frozen=True, slots=True)
class History:
    """A record as it is and its steps, the newest first."""

    record: Record
    title: str
    steps: Sequence[Step]


def history(library: Library, kind: str, record: int) -> History:
    """Everything that happened to the fields of a record.

    Raises UserError where there is no such record.
    """
    shower = shown_lists.shower(library)
    with library.store.reading() as connection:
        present = stored.get(connection, kind, record)
        found = journal.history(connection, kind, record)
        past = [_with(kind, present, values) for _action, one in found for values in _sides(one)]
        titles = lists.link_titles(connection, kind, [present, *past])
    later: dict[str, list[Action]] = {}
    steps: list[Step] = []
    for action, entry in found:
        for field in _fields(kind, entry):
            step = _step(kind, present, action, entry, field, shower, titles)
            steps.append(replace(step, later=tuple(later.get(field, ()))))
            later.setdefault(field, []).insert(0, action)
    return History(present, title_of(kind, present), steps)


def restore(library: Library, kind: str, before: Record, field: str, value: Any) -> Applied:
    """Give a field an earlier value again, as one action; `before` is the record as it was seen.

    Raises Conflict when the record was changed meanwhile; UserError when its name would be empty.
    """
    if field not in entity(kind).specs:
        raise UserError(N_("There is no field {field}."), field=field)
    label = N_("Restore an earlier value of “{title}”")
    return records.edit(library, before, kind, {field: value}, label)


def _fields(kind: str, entry: Entry) -> list[str]:
    """The fields that a line of the journal tells of; one empty name for the whole record."""
    if entry.operation != "update":
        return [""]
    specs = entity(kind).specs
    moved = [""] if "deleted_at" in entry.after else []
    return moved + [key for key in entry.after if key in specs and not specs[key].internal]


def _operation(entry: Entry) -> str:
    """create, update, trash or restore."""
    if "deleted_at" not in entry.after:
        return entry.operation
    return "trash" if entry.after["deleted_at"] else "restore"


def _sides(entry: Entry) -> tuple[Mapping[str, Any], ...]:
    return (entry.before, entry.after) if entry.operation == "update" else ()


def _with(kind: str, present: Record, values: Mapping[str, Any]) -> Record:
    """The record with stored values in the place of its own."""
    specs = entity(kind).specs
    typed = {key: specs[key].kind.from_store(one) for key, one in values.items() if key in specs}
    return replace(present, **typed)


def _reachable(value: Any, titles: Mapping[Key, str]) -> bool:
    """Whether all records that a value of links points to are still there."""
    links = [one for one in value if isinstance(one, Link)] if isinstance(value, tuple) else []
    return all((link.kind, link.id) in titles for link in links if link.resolved)


def _step(
    kind: str,
    present: Record,
    action: Action,
    entry: Entry,
    field: str,
    shower: Shower,
    titles: Mapping[Key, str],
) -> Step:
    if not field:
        return Step(action, _operation(entry), "", "", "", None, False, ())
    old, new = (_with(kind, present, {field: side.get(field)}) for side in _sides(entry))
    value = getattr(old, field)
    return Step(
        action,
        entry.operation,
        field,
        shower.field(kind, old, field, titles),
        shower.field(kind, new, field, titles),
        value,
        value != getattr(present, field) and _reachable(value, titles),
        (),
    )
