"""Preview and writing of an edit of many records, with records in portions and one action."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from qiaocrm.base.i18n import N_, current_language
from qiaocrm.base.pauses import no_collection
from qiaocrm.domain.changes import ChangeSet, Update
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.services import backups
from qiaocrm.services.bulk.changing import changer
from qiaocrm.services.bulk.edits import (
    AddParts,
    ClearField,
    Edit,
    FillDown,
    Paste,
    RemoveParts,
    Replace,
    SetField,
)
from qiaocrm.services.bulk.outcome import Outcome
from qiaocrm.services.columns import DERIVED
from qiaocrm.services.library import Library
from qiaocrm.storage import records
from qiaocrm.storage.writer import Applied

Tick = Callable[[int], None]
"""Told how many records were looked at or written; may raise Cancelled."""

BACKED_UP_ABOVE = 50
"""Records changed in one go, above which the file is backed up first."""
_PORTION = 900
_ASIDE = frozenset(("stage_since", "stage_history"))
"""What a new stage brings along: written, but not worth a line of the preview."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Records of one kind by id, eight bytes each: a million are chosen without loading one.

    Ids, not the filter: what is written is what was seen selected, also when a record comes
    to fit the filter meanwhile.
    """

    kind: str
    ids: array[int]

    @classmethod
    def of(cls, kind: str, ids: Sequence[int]) -> Selection:
        """The selection of these records."""
        return cls(kind, array("q", ids))


@dataclass(frozen=True, slots=True)
class Step:
    """One field of one record before and after, as an officer reads it; `label` is a msgid."""

    id: int
    title: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A field of a record that would not take the new value, and why; both msgids."""

    id: int
    title: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What an edit would do: of `total` records `changed` would change, in the way of `steps`.

    `steps` and `refusals` hold the first of them only; `refused` counts all refusals.
    """

    total: int
    changed: int
    steps: tuple[Step, ...]
    refused: int
    refusals: tuple[Refusal, ...]


def preview(
    library: Library,
    selection: Selection,
    edit: Edit,
    limit: int = 200,
    tick: Tick = lambda _done: None,
) -> Preview:
    """What `edit` would do to the selected records; nothing is written.

    Raises UserError for an edit that no record could take.
    """
    changed = refused = 0
    steps: list[Step] = []
    refusals: list[Refusal] = []
    for record, outcome in _outcomes(library, selection, edit, tick):
        changed += bool(outcome.values)
        refused += len(outcome.refused)
        if len(steps) < limit:
            steps += _steps(library, selection.kind, record, outcome)
        if len(refusals) < limit:
            refusals += _refusals(selection.kind, record, outcome)
    return Preview(
        len(selection.ids), changed, tuple(steps[:limit]), refused, tuple(refusals[:limit])
    )


def carry_out(
    library: Library, selection: Selection, edit: Edit, tick: Tick = lambda _done: None
) -> Applied:
    """Write `edit` as one action, after a backup where it changes many records; what a field
    refuses stays as it is.

    Raises UserError like `preview` and where the backup fails, Conflict when a record is changed
    at the same time.
    """
    label, details = _named(selection.kind, edit)
    with no_collection():
        updates = [
            Update(selection.kind, record.id, outcome.values, record.version)
            for record, outcome in _outcomes(library, selection, edit, tick)
            if outcome.values
        ]
        details["count"] = len(updates)
        if len(updates) > BACKED_UP_ABOVE:
            backups.before(library, "bulk")
        return library.apply(ChangeSet(label, updates, details, "bulk"), tick)


def _outcomes(
    library: Library, selection: Selection, edit: Edit, tick: Tick
) -> Iterator[tuple[Record, Outcome]]:
    """The selected records in order, each with what becomes of it; those gone are left out."""
    today, stages, own = library.clock.today(), library.stages(), library.own_words()
    change = changer(selection.kind, edit, today, stages, own)
    wanted = iter(selection.ids)
    done = 0
    with library.store.reading() as connection:
        while portion := list(islice(wanted, _PORTION)):
            tick(done)
            found = records.many(connection, selection.kind, portion)
            for one in portion:
                record = found.get(one)
                if record is not None and not record.deleted_at:
                    yield record, change(record)
            done += len(portion)


def _steps(library: Library, kind: str, record: Record, outcome: Outcome) -> Iterator[Step]:
    for key, value in outcome.values.items():
        if key in _ASIDE:
            continue
        before, after = (_shown(library, kind, key, one) for one in (getattr(record, key), value))
        label = entity(kind).specs[key].label
        yield Step(record.id, title_of(kind, record), label, before, after)


def _shown(library: Library, kind: str, key: str, value: object) -> str:
    field_kind = entity(kind).specs[key].kind
    if field_kind.name == "stage":
        return library.stages().show(str(value), current_language())
    return field_kind.show(value, current_language())


def _refusals(kind: str, record: Record, outcome: Outcome) -> Iterator[Refusal]:
    specs = entity(kind).specs
    for key, reason in outcome.refused.items():
        label = specs[key].label if key in specs else DERIVED[key][0]
        yield Refusal(record.id, title_of(kind, record), label, reason)


_NAMES: Mapping[type, str] = {
    SetField: N_("Edit {count} records together"),
    FillDown: N_("Fill a column down over {count} records"),
    ClearField: N_("Empty a field of {count} records"),
    AddParts: N_("Add “{words}” to {count} records"),
    RemoveParts: N_("Take “{words}” off {count} records"),
    Paste: N_("Paste over {count} records"),
    Replace: N_("Replace “{words}” in {count} records"),
}
_OF_TAGS: Mapping[type, str] = {
    AddParts: N_("Tag {count} records with “{words}”"),
    RemoveParts: N_("Take the tag “{words}” off {count} records"),
}


def _named(kind: str, edit: Edit) -> tuple[str, dict[str, str | int]]:
    """The action's name and what fills it in."""
    words, names = "", _NAMES
    if isinstance(edit, Replace):
        words = edit.find
    elif isinstance(edit, AddParts | RemoveParts):
        words = entity(kind).specs[edit.field].kind.show(edit.parts, current_language())
        names = _OF_TAGS if edit.field == "tags" else _NAMES
    return names[type(edit)], {"words": words if len(words) <= 20 else f"{words[:20]}…"}
