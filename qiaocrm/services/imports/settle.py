"""Settles drafts against the record: what is new, what changes, what each row names beside itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.services.imports import desk as desks
from qiaocrm.services.imports import match
from qiaocrm.services.imports.beside import SEEK, Beside
from qiaocrm.services.imports.desk import Desk, Subject
from qiaocrm.services.imports.draft import Draft, Mention, Problem
from qiaocrm.services.imports.followuprows import DEFAULTS

Policy = Literal["fill", "update", "skip", "create"]
Outcome = Literal["created", "updated", "unchanged", "doubtful", "refused", "skipped"]
Changed = dict[str, tuple[Any, Any]]

KEPT_EARLIER = N_("an earlier row of the file tells something else; that was kept")


@dataclass(slots=True)
class Settled:
    """What became of one row: its record, what changes in it, and what else it makes."""

    outcome: Outcome
    subject: Subject | None = None
    changed: Changed = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reason: str = ""
    kept: Changed = field(default_factory=dict)


class Settler:
    """Settles rows in order; later rows see what earlier ones made."""

    def __init__(self, desk: Desk, policy: Policy) -> None:
        self.desk = desk
        self.beside = Beside(desk)
        self.policy = policy
        self._last: Subject | None = None
        self._mine: dict[int, bool] = {}

    def settle(self, kind: str, draft: Draft) -> Settled:
        """One row; everything it makes or changes is on the desk afterwards."""
        if draft.refused:
            return Settled("refused", problems=[*draft.problems, Problem("", "", draft.refused)])
        done = _BY_KIND[kind](self, draft)
        self._last = done.subject
        done.problems = [*draft.problems, *done.problems]
        lost = any(problem.message == KEPT_EARLIER for problem in done.problems)
        if done.problems and (done.outcome in ("created", "updated") or lost):
            done.outcome = "doubtful"
        return done

    def _place(
        self, kind: str, draft: Draft, found: Subject | None, values: dict[str, Any]
    ) -> Settled:
        """Put the values where they go: a new record, or the one found, as the policy says."""
        values = {key: value for key, value in values.items() if not desks.is_blank(value)}
        if draft.extra:
            values["extra"] = dict(draft.extra)
        if draft.continues and self._last is not None and self._last.kind == kind:
            found = self._last
        own = found is not None and (found.id < 0 or found.id in self._mine)
        if found is None or (self.policy == "create" and not (own and draft.continues)):
            if kind == "followup":
                values = {**DEFAULTS, **values}
            made = self.desk.make(kind, values)
            return Settled("created", made, {key: (None, value) for key, value in values.items()})
        self._mine[found.id] = True
        if self.policy == "skip" and not (own and draft.continues):
            return Settled("skipped", found)
        done = Settled("unchanged", found)
        if self.policy == "update":
            done.changed = desks.overwrite(found, values)
        elif own:
            done.changed = desks.join(found, values)
            self._compare(draft, done, values)
        else:
            done.changed = desks.fill(found, values)
        done.kept = {
            key: (found.get(key), value)
            for key, value in values.items()
            if key not in done.changed and not desks.is_same(found.get(key), value)
        }
        if done.changed:
            done.outcome = "updated"
        return done

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

    def _touch(self, done: Settled, wrote: bool) -> None:
        """A record that stays as it is, but whose row makes or changes others, counts as updated."""
        if wrote and done.outcome == "unchanged":
            done.outcome = "updated"

    def association(self, draft: Draft) -> Settled:
        """An association and the people who lead it."""
        values = dict(draft.values)
        problems: list[Problem] = []
        self.beside.links(draft, values, ("parent",), problems)
        done = self._place("association", draft, match.association(self.desk, values), values)
        if done.subject is not None and done.outcome != "skipped":
            for role in ("president", "secretary", "officers", "contact"):
                term = draft.position if role != "contact" else {}
                for mention in draft.mentions.get(role, ()):
                    self._touch(done, self.beside.officer(mention, done.subject, term, problems))
        done.problems += problems
        return done

    def person(self, draft: Draft) -> Settled:
        """A person, the company behind them and the posts they hold."""
        values = dict(draft.values)
        country = values.get("country")
        wrote = False
        places: list[tuple[Subject, Mention]] = []
        for mention in draft.mentions.get("association", ()):
            place, new = self.beside.organisation(mention, country)
            places.append((place, mention))
            wrote = wrote or new
        company = ""
        for mention in draft.mentions.get("company", ())[:1]:
            found, new = self.beside.company(mention.name, mention.values)
            values["company"], company, wrote = (found.link(),), mention.name, wrote or new
        same, why = match.person(self.desk, values, company, [place for place, _mention in places])
        done = self._place("person", draft, same, values)
        if done.subject is None or done.outcome == "skipped":
            return done
        if same is not None:
            done.reason = why
        elif why and not draft.continues:
            done.problems.append(Problem("", draft.values["name"], why))
        self._touch(done, self._positions(draft, done.subject, places) or wrote)
        self._touch(done, self._others(draft, places, company, done.problems))
        return done

    def _positions(
        self, draft: Draft, person: Subject, places: list[tuple[Subject, Mention]]
    ) -> bool:
        """The posts of the row's person; whether that wrote anything.

        The row's own post, term and dates belong to the first organisation it names.
        """
        wrote = False
        own = {key: value for key, value in draft.position.items() if key != "post"}
        posts = draft.position.get("post", ())
        for place, mention in places:
            for post in mention.posts or posts or (_MEMBER,):
                wrote = self.desk.appoint(person, place, post, own) or wrote
            own, posts = {}, ()
        return wrote

    def _others(
        self,
        draft: Draft,
        places: list[tuple[Subject, Mention]],
        company: str,
        problems: list[Problem],
    ) -> bool:
        """Further people named in the row's name cell; whether that wrote anything."""
        wrote = False
        for mention in draft.mentions.get("others", ()):
            values = {**mention.values}
            if draft.values.get("country"):
                values["country"] = draft.values["country"]
            known = replace(mention, company=mention.company or company)
            where = [place for place, _mention in places]
            person, new = self.beside.person(known, values, where, problems)
            for place in where[:1]:
                for post in mention.posts or (_MEMBER,):
                    new = self.desk.appoint(person, place, post, {}) or new
            wrote = wrote or new
        return wrote

    def visit(self, draft: Draft) -> Settled:
        """A visit, its guests and whom they stand for."""
        values = dict(draft.values)
        problems: list[Problem] = []
        wrote = False
        for mention in draft.mentions.get("company", ())[:1]:
            known = {"country": values.get("country"), **mention.values}
            if mention.kind == "company":
                company, wrote = self.beside.company(mention.name, known)
                values["company"] = (company.link(),)
            else:
                _sender, wrote = self.beside.organisation(mention, values.get("country"))
                values["company"] = (Link(text=mention.name),)
        wrote = self._guests(draft, values, problems) or wrote
        self.beside.links(draft, values, ("projects",), problems)
        done = self._place("visit", draft, match.visit(self.desk, values), values)
        done.problems += problems
        self._touch(done, wrote)
        return done

    def _guests(self, draft: Draft, values: dict[str, Any], problems: list[Problem]) -> bool:
        """Links to the head of a delegation and its guests; whether making them wrote anything."""
        wrote = False
        links: dict[str, list[Link]] = {"head": [], "guests": []}
        for role, found in links.items():
            for mention in draft.mentions.get(role, ()):
                known = mention.company or mention.association or match.contacts(mention.values)
                person, new = self.beside.person(
                    mention, dict(mention.values), (), problems, bare=not known
                )
                found.append(person.link())
                wrote = wrote or new
        values["head"] = tuple(links["head"][:1])
        values["guests"] = tuple(dict.fromkeys((*links["head"][1:], *links["guests"])))
        return wrote

    def project(self, draft: Draft) -> Settled:
        """A project, who invests and whom to call there."""
        values = dict(draft.values)
        problems: list[Problem] = []
        wrote = self._investors(draft, values, problems)
        for mention in draft.mentions.get("contact", ()):
            _person, new = self.beside.person(mention, dict(mention.values), (), problems)
            wrote = wrote or new
        self.beside.links(draft, values, ("introducer",), problems)
        found = match.project(self.desk, values)
        if found is not None:
            _enter_stage(found, values)
        done = self._place("project", draft, found, values)
        done.problems += problems
        self._touch(done, wrote)
        return done

    def _investors(self, draft: Draft, values: dict[str, Any], problems: list[Problem]) -> bool:
        """Links to who invests; whether making them wrote anything."""
        wrote = False
        links = []
        for mention in draft.mentions.get("investors", ()):
            new = False
            if mention.kind == "company":
                found, new = self.beside.company(mention.name, mention.values)
                links.append(found.link())
            elif mention.kind == "person":
                bare = not match.contacts(mention.values)
                found, new = self.beside.person(
                    mention, dict(mention.values), (), problems, bare=bare
                )
                links.append(found.link())
            else:
                kinds = (mention.kind,) if mention.kind else ("association", "company", "person")
                links.append(self.beside.seek(mention, kinds, problems))
            wrote = wrote or new
        if links:
            values["investors"] = tuple(links)
        return wrote

    def followup(self, draft: Draft) -> Settled:
        """A follow-up and the records it is about."""
        values = dict(draft.values)
        problems: list[Problem] = []
        links = tuple(
            self.beside.seek(mention, SEEK, problems) for mention in draft.mentions.get("about", ())
        )
        if links:
            values["about"] = links
        same = match.followup(self.desk, values, [link.text for link in links])
        done = self._place("followup", draft, same, values)
        done.problems += problems
        return done


def _enter_stage(project: Subject, values: dict[str, Any]) -> None:
    """On a project that is there, a stage it has keeps its date; a new one adds to the history."""
    if project.get("stage") == values.get("stage"):
        for key in ("stage_since", "stage_history"):
            values.pop(key, None)
    elif values.get("stage_history"):
        values["stage_history"] = (*(project.get("stage_history") or ()), *values["stage_history"])


_MEMBER = "会员"
"""The post of somebody whose row names an association and no post."""

_BY_KIND: dict[str, Callable[[Settler, Draft], Settled]] = {
    "association": Settler.association,
    "person": Settler.person,
    "visit": Settler.visit,
    "project": Settler.project,
    "followup": Settler.followup,
}
