"""Puts a row's values where they belong: into a new record, or into the one that it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports import keys, merging
from qiaocrm.services.imports.desk import Desk
from qiaocrm.services.imports.draft import Draft, Problem
from qiaocrm.services.imports.followuprows import DEFAULTS
from qiaocrm.services.imports.match import Candidate, Match
from qiaocrm.services.imports.merging import Changed, Gained
from qiaocrm.services.imports.subject import Subject

Policy = Literal["fill", "update", "skip", "create"]
Outcome = Literal["created", "updated", "unchanged", "doubtful", "refused", "skipped"]

KEPT_EARLIER = N_("an earlier row of the file tells something else; that was kept")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the officer decided about one row: how to treat it, and which record on file it means.

    Without a `policy` that of the file holds; without a `record` the likeliest one is meant.
    """

    policy: Policy | None = None
    record: int = 0


@dataclass(slots=True)
class Settled:
    """What became of one row: its record, what changes in it, and what else it makes."""

    outcome: Outcome
    subject: Subject | None = None
    changed: Changed = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reasons: tuple[str, ...] = ()
    kept: Changed = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()


class Placer:
    """Places rows in order; `choice` is what the officer decided about the present one."""

    def __init__(self, desk: Desk, policy: Policy) -> None:
        self.policy = policy
        self.choice: Choice | None = None
        self.last: Subject | None = None
        """The record of the row before, to which a continued row belongs."""
        self._desk = desk
        self._mine: set[int] = set()

    def place(
        self,
        kind: str,
        draft: Draft,
        same: Match,
        values: dict[str, Any],
        asked: Iterable[str] | None = None,
    ) -> Settled:
        """Put the values where they go: a new record, or the one found, as policy and choice say."""
        found, policy = self.decided(kind, draft, same)
        if draft.continues and self.last is not None and self.last.kind == kind:
            found = self.last
        own = found is not None and (found.id < 0 or found.id in self._mine)
        if found is None or (policy == "create" and not (own and draft.continues)):
            done = self._new(kind, draft, values, asked)
        elif policy == "skip" and not (own and draft.continues):
            done = Settled("skipped", found)
        else:
            full = same.full and found is same.subject and not found.values
            done = (
                Settled("unchanged", found)
                if full
                else self._merged(found, draft, values, policy, own)
            )
        if found is not None:
            self._mine.add(found.id)
        done.candidates = same.candidates
        if done.subject is found:
            done.reasons = same.reasons
        elif same.doubt and not draft.continues and self.choice is None and policy != "create":
            done.problems.append(same.problem(str(values.get(entity(kind).title) or "")))
        return done

    def decided(self, kind: str, draft: Draft, same: Match) -> tuple[Subject | None, Policy]:
        """The record meant and how to treat it, as the officer decided or else the file's policy says.

        Two rows of a list that this program wrote are two records.
        """
        choice = self.choice
        if choice is None:
            apart = draft.whole and same.subject is not None and same.subject.row
            return (None if apart else same.subject), self.policy
        found, policy = same.subject, choice.policy or self.policy
        record = choice.record
        if not record and found is None and same.candidates and choice.policy != "create":
            record = same.candidates[0].id
        if record:
            found = self._desk.subject(kind, record) or found
            if choice.policy is None and policy in ("skip", "create"):
                policy = "fill"
        return found, policy

    def _new(
        self, kind: str, draft: Draft, values: dict[str, Any], asked: Iterable[str] | None
    ) -> Settled:
        if kind == "followup" and not draft.whole:
            values = {**DEFAULTS, **values}
        called = keys.of_record(kind, values) if asked is None else asked
        return Settled(
            "created", self._desk.make(kind, values, called, draft.number), Gained(values)
        )

    def _merged(
        self, found: Subject, draft: Draft, values: dict[str, Any], policy: Policy, own: bool
    ) -> Settled:
        values = _fitting(found, values)
        done = Settled("unchanged", found)
        learnt = self._learn_name(found, values)
        if policy == "update":
            done.changed = merging.overwrite(found, values)
        elif own:
            done.changed = merging.join(found, values)
            self._compare(draft, done, values)
        else:
            done.changed = merging.fill(found, values)
        done.kept = {
            key: (known, value)
            for key, value in values.items()
            if (known := found.get(key)) != value
            and key not in done.changed
            and not merging.says(known, value)
        }
        if learnt:
            done.changed = {**learnt, **done.changed}
        if done.changed:
            done.outcome = "updated"
        return done

    def _learn_name(self, found: Subject, values: Mapping[str, Any]) -> Changed:
        """Give a person of whom only the foreign name was known, so that it stood in both, the
        Chinese one; nothing is lost by that.
        """
        known, name = found.name, values.get("name") or ""
        if (
            found.kind != "person"
            or found.get("name_foreign") != known
            or text.has_cjk(known)
            or not text.has_cjk(name)
        ):
            return {}
        found.put({"name": name})
        if found.record is None:
            self._desk.call(found, (text.fold(name),))
        return {"name": (known, name)}

    def _compare(self, draft: Draft, done: Settled, values: Mapping[str, Any]) -> None:
        """A second row about the same record that tells something else is doubtful, not lost silently."""
        if draft.continues or done.subject is None:
            return
        for key, value in values.items():
            kept = done.subject.get(key)
            if (
                key not in done.changed
                and not isinstance(value, tuple | dict)
                and kept != value
                and key in entity(done.subject.kind).specs
            ):
                done.problems.append(Problem(key, str(value), KEPT_EARLIER))


def _fitting(found: Subject, values: dict[str, Any]) -> dict[str, Any]:
    """The values without a name that only writes the record's own in another way."""
    name, known = values.get("name"), found.name
    if (
        name
        and name != known
        and (
            text.fold(name) == text.fold(known) or (text.has_cjk(known) and not text.has_cjk(name))
        )
    ):
        return {key: value for key, value in values.items() if key != "name"}
    return values
