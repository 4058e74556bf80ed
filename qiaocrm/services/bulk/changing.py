"""What an edit makes of one record: pure, so that preview and writing cannot differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.domain.project import Project
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import StageBook, entering
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone
from qiaocrm.services.bulk.edits import (
    AddParts,
    ClearField,
    Edit,
    FillDown,
    Paste,
    RemoveParts,
    Replace,
    SetField,
    replaceable,
    settable,
    text_fields,
)
from qiaocrm.services.bulk.outcome import EMPTIED, REASON_FIRST, UNREAD, Outcome
from qiaocrm.services.bulk.pasting import Pasting
from qiaocrm.services.bulk.replacing import Substitute, substitute

Changer = Callable[[Record], Outcome]


def changer(
    kind: str, edit: Edit, today: dt.date, stages: StageBook, own: OwnWords = NO_OWN_WORDS
) -> Changer:
    """What `edit` does to records of a kind, under the office's stages and own choices.

    Raises UserError for what no record could take: a required field emptied, a wrong pattern,
    nothing to do.
    """
    if isinstance(edit, Replace):
        fields = replaceable(kind)
        keys = edit.fields or text_fields(kind)
        return _Replacing({key: fields[key] for key in keys}, substitute(edit), today)
    if isinstance(edit, Paste):
        return Pasting(kind, edit, today, stages, own)
    if isinstance(edit, AddParts | RemoveParts):
        if not edit.parts:
            raise UserError(N_("Type at least one tag, number or address."))
        return _Parting(edit)
    spec = settable(kind)[edit.field]
    if isinstance(edit, FillDown):
        return _Setting(edit.field, edit.values, today, stages)
    value = spec.kind.empty if isinstance(edit, ClearField) else edit.value
    if value == spec.kind.empty and (spec.required or spec.key == entity(kind).title):
        raise UserError(N_("The name of a record cannot be empty."))
    if isinstance(edit, SetField) and value == spec.kind.empty and spec.kind.name != "flag":
        raise UserError(N_("Type the new value, or choose to empty the field."))
    currency = edit.currency if isinstance(edit, SetField) else ""
    with_it = {"currency": currency} if currency else {}
    return _Setting(edit.field, {edit.field: value, **with_it}, today, stages)


@dataclass(frozen=True, slots=True)
class _Setting:
    key: str
    wanted: Mapping[str, Any]
    today: dt.date
    stages: StageBook

    def __call__(self, record: Record) -> Outcome:
        """The field's new value; an amount may bring its currency along, a new stage its date and
        a line of history.
        """
        changed = {key: new for key, new in self.wanted.items() if getattr(record, key) != new}
        if changed and isinstance(record, Project) and self.key == "stage":
            stage = self.wanted[self.key]
            if self.stages.is_lost(stage) and not record.lost_reason:
                return Outcome(refused={"stage": REASON_FIRST})
            return Outcome(dict(entering(record, stage, PartialDate.of(self.today))))
        return Outcome(changed)


@dataclass(frozen=True, slots=True)
class _Parting:
    edit: AddParts | RemoveParts

    def __call__(self, record: Record) -> Outcome:
        """The parts with some more, or without some; the others keep their order."""
        key, before = self.edit.field, getattr(record, self.edit.field)
        present = {_told(part) for part in before}
        named = {_told(part): part for part in self.edit.parts}
        if isinstance(self.edit, AddParts):
            after = (*before, *(part for told, part in named.items() if told not in present))
        else:
            after = tuple(part for part in before if _told(part) not in named)
        return Outcome() if after == before else Outcome({key: after})


def _told(part: Any) -> str:
    """What two parts have in common that are one: a number may be typed in several ways."""
    return (part.e164 or part.raw) if isinstance(part, Phone) else str(part)


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
