"""Running the rules: what is to arise is written in one action of the journal, each thing once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.base.pauses import no_collection
from qiaocrm.domain.changes import Change, ChangeSet, Create, Update
from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.origin import Origin
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.library import Library
from qiaocrm.services.rules import managing
from qiaocrm.services.rules.planning import Arising, Known, Moving, plan
from qiaocrm.services.rules.world import World
from qiaocrm.storage import arisen, options, records, writer
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Key

_REMEMBERED = dt.timedelta(days=800)
"""Occasions longer ago cannot be met again by any step."""
_LONGEST_ABSENCE = dt.timedelta(days=400)
"""What was due longer ago is not caught up: a clock set wrong would flood the desk."""

DONE = N_("It is done already.")
DELETED = N_("It was deleted.")
MOVED = N_("Somebody gave it another day.")


@dataclass(frozen=True, slots=True)
class Kept:
    """A follow-up that did not move with its occasion, and why (a msgid)."""

    followup: int
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did: ids made and moved, those kept, rules that are not understood and why."""

    made: Sequence[int] = ()
    moved: Sequence[int] = ()
    kept: Sequence[Kept] = ()
    troubles: Sequence[tuple[str, UserError]] = ()
    action: int = 0
    touched: frozenset[Key] = frozenset()


@dataclass(slots=True)
class _Draft:
    """What is going to be written."""

    arising: list[Arising] = field(default_factory=list)
    moving: list[Moving] = field(default_factory=list)
    troubles: list[tuple[str, UserError]] = field(default_factory=list)


def run(library: Library) -> Run:
    """Let everything arise that is due to by today, and move what is still open with its occasion.

    Running again adds nothing, also after what arose was done, moved, deleted or undone.
    """
    managing.ensure_defaults(library)
    today = library.clock.today()
    with no_collection(), library.store.writing() as connection:
        floor = _floor(options.get(connection, "rules_run"), today)
        draft = _draft(World(library, connection), connection, floor)
        moves, kept = _moves(draft.moving, connection)
        creates = [_create(connection, -at, one) for at, one in enumerate(draft.arising, start=1)]
        applied = writer.apply(connection, _change_set(creates, moves), library.stamp())
        made = [applied.ids[change.temp_id] for change in creates]
        arisen.put(
            connection, [one.arisen(id) for one, id in zip(draft.arising, made, strict=True)]
        )
        for one in draft.moving:
            arisen.move(connection, one.before, one.after.arisen(one.before.followup))
        options.put(connection, "rules_run", today.isoformat())
    moved = [change.id for change in moves]
    return Run(made, moved, kept, draft.troubles, applied.action, applied.touched)


def _floor(last: str, today: dt.date) -> dt.date:
    """The day of the last run; a clock that was set back does not keep things from arising."""
    day = dt.date.fromisoformat(last) if last else today
    return min(max(day, today - _LONGEST_ABSENCE), today)


def _draft(world: World, connection: Reading, floor: dt.date) -> _Draft:
    """What the rules in force make and move; one that is not understood is told and passed over."""
    draft = _Draft()
    known = Known(arisen.since(connection, (floor - _REMEMBERED).isoformat()))
    for rule in managing.in_force(connection):
        try:
            planned = list(plan(world, rule, known, floor))
        except UserError as error:
            draft.troubles.append((rule.name, error))
            continue
        draft.arising += [one for one in planned if isinstance(one, Arising)]
        draft.moving += [one for one in planned if isinstance(one, Moving)]
    return draft


def _change_set(creates: Sequence[Create], moves: Sequence[Update]) -> ChangeSet:
    label = N_("Follow-ups by rules: {made} new, {moved} moved")
    changes: tuple[Change, ...] = (*creates, *moves)
    return ChangeSet(label, changes, {"made": len(creates), "moved": len(moves)}, "bulk")


def _moves(moving: Sequence[Moving], connection: Reading) -> tuple[list[Update], list[Kept]]:
    """The open follow-ups that go along with their occasion, and those that stay."""
    followups = records.many(connection, "followup", [one.before.followup for one in moving])
    moves, kept = [], []
    for one in moving:
        followup = followups.get(one.before.followup)
        if not isinstance(followup, FollowUp):
            continue
        reason = _reason_to_stay(followup, one.before.due)
        if reason:
            kept.append(Kept(followup.id, followup.subject, reason))
            continue
        values = {"due": PartialDate.of(one.after.due), "origin": _origin(one.after)}
        moves.append(Update("followup", followup.id, values, followup.version))
    return moves, kept


def _reason_to_stay(followup: FollowUp, due: str) -> str:
    """Why a follow-up does not move; empty where it does."""
    if followup.deleted_at:
        return DELETED
    if followup.state not in OPEN_STATES:
        return DONE
    return "" if followup.due is not None and followup.due.iso() == due else MOVED


def _create(connection: Reading, temp_id: int, one: Arising) -> Create:
    rule, occasion = one.rule, one.occasion
    record = records.get(connection, occasion.kind, occasion.record) if occasion.kind else None
    title = str(getattr(record, entity(occasion.kind).title)) if record else ""
    words = {"名称": _short(title), "日期": occasion.day.isoformat(), **occasion.words}
    values = {
        "subject": filled(one.step.text, words),
        "kind": rule.kind,
        "priority": rule.priority,
        "due": PartialDate.of(one.due),
        "repeat": one.step.repeat,
        "repeat_after": bool(one.step.repeat),
        "about": _about(occasion.kind, record, title),
        "owner": rule.owner or (record.owner if record else ""),
        "origin": _origin(one),
    }
    return Create("followup", temp_id, values)


def filled(text: str, words: Mapping[str, str]) -> str:
    """A step's text with its places filled; an unknown place stays as it is."""
    for place, word in words.items():
        text = text.replace(f"{{{place}}}", word)
    return text


def _short(title: str, longest: int = 30) -> str:
    line = title.splitlines()[0] if title else ""
    return line if len(line) <= longest else f"{line[:longest]}…"


def _origin(one: Arising) -> Origin:
    occasion = one.occasion
    day = occasion.day.isoformat()
    return Origin(one.rule.id, occasion.kind, occasion.record, occasion.event, day, one.step.key)


def _about(kind: str, record: Any, title: str) -> tuple[Link, ...]:
    """What the follow-up is about: the record, or those that it speaks of."""
    if kind == "interaction":
        return tuple(record.about)
    if kind == "position":
        return (*record.person, *record.organisation)
    return (Link(kind, record.id, title),) if record is not None else ()
