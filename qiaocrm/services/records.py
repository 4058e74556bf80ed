"""Creating, editing, deleting and bringing back single records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import ChangeSet, Create, Trash, Update, difference
from qiaocrm.domain.fields import Record
from qiaocrm.domain.project import Project
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.services.leads import stepped
from qiaocrm.services.library import Library
from qiaocrm.storage import records
from qiaocrm.storage.writer import Applied

CREATE_LABELS: Mapping[str, str] = {
    "association": N_("New association “{title}”"),
    "person": N_("New person “{title}”"),
    "company": N_("New company “{title}”"),
    "position": N_("New post “{title}”"),
    "visit": N_("New visit “{title}”"),
    "project": N_("New project “{title}”"),
    "followup": N_("New follow-up “{title}”"),
    "interaction": N_("Note “{title}”"),
    "agreement": N_("New agreement “{title}”"),
    "donation": N_("New donation “{title}”"),
    "stage": N_("New stage “{title}”"),
    "tag": N_("New tag “{title}”"),
    "attachment": N_("Attach “{title}”"),
    "rule": N_("New rule “{title}”"),
    "own_word": N_("New choice “{title}”"),
}
_TITLE_LENGTH = 20


def load(library: Library, kind: str, record: int) -> Record:
    """The record as it is now.

    Raises UserError where there is none.
    """
    with library.store.reading() as connection:
        return records.get(connection, kind, record)


def create(library: Library, kind: str, values: Mapping[str, Any]) -> tuple[int, Applied]:
    """Write a new record; returns its id.

    Raises UserError when its name is missing, ReasonWanted for a lead given up without a word.
    """
    title = str(values.get(entity(kind).title) or "").strip()
    if not title:
        raise UserError(N_("The name is missing; type it and save again."))
    full = dict(values)
    if kind == "project" and full.get("stage"):
        full = stepped(library, Project(), full)
    label = CREATE_LABELS[kind]
    applied = library.apply(ChangeSet(label, (Create(kind, -1, full),), {"title": _short(title)}))
    return applied.ids[-1], applied


def edit(
    library: Library, before: Record, kind: str, values: Mapping[str, Any], label: str = ""
) -> Applied:
    """Write the values that differ from those the officer saw in `before`.

    `label` names the action (a msgid with {title}) where it is not plainly an edit.

    Raises Conflict when the record was changed meanwhile; UserError when its name was emptied;
    ReasonWanted when a lead is given up without a word.
    """
    changed = difference(before, values)
    title = entity(kind).title
    if title in changed and not str(changed[title]).strip():
        raise UserError(N_("The name is missing; type it and save again."))
    if isinstance(before, Project) and "stage" in changed:
        changed = stepped(library, before, changed)
    label = label or N_("Edit “{title}”")
    name = _short(title_of(kind, before))
    return library.apply(
        ChangeSet(label, (Update(kind, before.id, changed, before.version),), {"title": name})
    )


def trash(library: Library, kind: str, ids: Iterable[int]) -> Applied:
    """Put records into the trash (回收站)."""
    return _move(library, kind, list(ids), deleted=True)


def take_back(library: Library, kind: str, ids: Iterable[int]) -> Applied:
    """Take records out of the trash."""
    return _move(library, kind, list(ids), deleted=False)


def _move(library: Library, kind: str, ids: list[int], *, deleted: bool) -> Applied:
    if len(ids) == 1:
        title = _short(title_of(kind, load(library, kind, ids[0])))
        label = N_("Delete “{title}”") if deleted else N_("Take “{title}” out of the trash")
        details: dict[str, str | int] = {"title": title}
    else:
        label = (
            N_("Delete {count} records") if deleted else N_("Take {count} records out of the trash")
        )
        details = {"count": len(ids)}
    changes = tuple(Trash(kind, one, deleted) for one in ids)
    return library.apply(ChangeSet(label, changes, details, "trash" if deleted else "restore"))


def _short(title: str) -> str:
    line = title.splitlines()[0] if title else ""
    return line if len(line) <= _TITLE_LENGTH else f"{line[:_TITLE_LENGTH]}…"
