"""What an edit makes of one record: pure, so that preview and writing cannot differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.project import Project
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import entering
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.bulk.edits import (
    AddTags,
    ClearField,
    Edit,
    Paste,
    RemoveTags,
    Replace,
    SetField,
    replaceable,
    settable,
    text_fields,
)
from qiaocrm.services.bulk.outcome import EMPTIED, UNREAD, Outcome
from qiaocrm.services.bulk.pasting import Pasting
from qiaocrm.services.bulk.replacing import Substitute, substitute

Changer = Callable[[Record], Outcome]


def changer(kind: str, edit: Edit, today: dt.date) -> Changer:
    """What `edit` does to records of a kind.

    Raises UserError for what no record could take: a required field emptied, a wrong pattern,
    nothing to do.
    """
    if isinstance(edit, Replace):
        fields = replaceable(kind)
        keys = edit.fields or text_fields(kind)
        return _Replacing({key: fields[key] for key in keys}, substitute(edit), today)
    if isinstance(edit, Paste):
        return Pasting(kind, edit, today)
    if isinstance(edit, AddTags | RemoveTags):
        if not edit.tags:
            raise UserError(N_("Type at least one tag."))
        return _Tagging(edit)
    spec = settable(kind)[edit.field]
    value = spec.kind.empty if isinstance(edit, ClearField) else edit.value
    if value == spec.kind.empty and (spec.required or spec.key == entity(kind).title):
        raise UserError(N_("The name of a record cannot be empty."))
    if isinstance(edit, SetField) and value == spec.kind.empty and spec.kind.name != "flag":
        raise UserError(N_("Type the new value, or choose to empty the field."))
    return _Setting(edit.field, value, PartialDate.of(today))


@dataclass(frozen=True, slots=True)
class _Setting:
    key: str
    value: Any
    today: PartialDate

    def __call__(self, record: Record) -> Outcome:
        """The field's new value; a new stage brings its date and a line of history along."""
        if getattr(record, self.key) == self.value:
            return Outcome()
        if isinstance(record, Project) and self.key == "stage":
            return Outcome(dict(entering(record, self.value, self.today)))
        return Outcome({self.key: self.value})


@dataclass(frozen=True, slots=True)
class _Tagging:
    edit: AddTags | RemoveTags

    def __call__(self, record: Record) -> Outcome:
        """The tags with some more, or without some; the others keep their order."""
        if isinstance(self.edit, AddTags):
            tags = tuple(dict.fromkeys((*record.tags, *self.edit.tags)))
        else:
            tags = tuple(tag for tag in record.tags if tag not in self.edit.tags)
        return Outcome() if tags == record.tags else Outcome({"tags": tags})


@dataclass(frozen=True, slots=True)
class _Replacing:
    specs: dict[str, Spec]
    substitute: Substitute
    today: dt.date

    def __call__(self, record: Record) -> Outcome:
        """The texts that become others, read again as the field would read them."""
        outcome = Outcome()
        for key, spec in self.specs.items():
            before = getattr(record, key)
            if not before:
                continue
            try:
                after = self._new(record, spec, before)
            except _Refused as refusal:
                outcome.refused[key] = refusal.reason
                continue
            if after != before:
                outcome.values[key] = after
        return outcome

    def _new(self, record: Record, spec: Spec, before: Any) -> Any:
        if not isinstance(before, tuple):
            changed = self.substitute(before)
            if changed == before:
                return before
            after = spec.kind.parse(changed, self._context(record)).value
            if not after and spec.required:
                raise _Refused(EMPTIED)
            return after
        parts = tuple(new for part in before for new in self._part(record, spec, part))
        return before if parts == before else tuple(dict.fromkeys(parts))

    def _part(self, record: Record, spec: Spec, part: Any) -> tuple[Any, ...]:
        """What becomes of one tag, telephone number or address; nothing where it was emptied."""
        typed = part if isinstance(part, str) else part.raw
        changed = self.substitute(typed)
        if changed == typed:
            return (part,)
        if not changed.strip():
            return ()
        read = spec.kind.parse(changed, self._context(record))
        if read.doubt or len(read.value) != 1:
            raise _Refused(read.doubt or UNREAD)
        if isinstance(part, str):
            return (read.value[0],)
        return (replace(read.value[0], label=part.label),)

    def _context(self, record: Record) -> Context:
        return Context(today=self.today, country=getattr(record, "country", "") or "CN")


class _Refused(Exception):
    """The field would not take the new text, for this reason (msgid)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
