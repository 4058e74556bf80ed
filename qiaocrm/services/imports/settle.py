"""Settles drafts against the record: what is new, what changes, what each row names beside itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from qiaocrm.domain.values import Link
from qiaocrm.services.imports import match, matchothers, merging
from qiaocrm.services.imports.beside import SEEK, Beside
from qiaocrm.services.imports.desk import Desk, Met
from qiaocrm.services.imports.draft import Draft, Mention, Problem
from qiaocrm.services.imports.match import Match
from qiaocrm.services.imports.placing import KEPT_EARLIER, Choice, Placer, Policy, Settled
from qiaocrm.services.imports.subject import Subject


class Settler:
    """Settles rows in order; later rows see what earlier ones made."""

    def __init__(self, desk: Desk, policy: Policy) -> None:
        self.desk = desk
        self.beside = Beside(desk)
        self.placer = Placer(desk, policy)
        self._met: Met | None = None

    def settle(
        self, kind: str, draft: Draft, choice: Choice | None = None, met: Met | None = None
    ) -> Settled:
        """One row; everything it makes or changes is on the desk afterwards.

        `met` is whom a row about a person may mean, where the desk knows already.
        """
        if draft.refused:
            return Settled("refused", problems=[*draft.problems, Problem("", "", draft.refused)])
        if choice is not None and choice.policy == "skip":
            return Settled("skipped")
        self.placer.choice = choice
        self._met = met if met and met.keys else None
        if self.placer.policy == "skip" and choice is None and (known := self._known(kind, draft)):
            return Settled("skipped", known.subject, reasons=known.reasons)
        done = _BY_KIND[kind](self, draft)
        self.placer.last = done.subject
        done.problems = [*draft.problems, *done.problems]
        lost = any(problem.message == KEPT_EARLIER for problem in done.problems)
        if done.problems and (done.outcome in ("created", "updated") or lost):
            done.outcome = "doubtful"
        return done

    def _known(self, kind: str, draft: Draft) -> Match | None:
        """The record that a row to be skipped means; asked before the row makes others beside it."""
        if draft.continues:
            return None
        values = _values(draft)
        if kind == "person":
            company = next((one.name for one in draft.mentions.get("company", ())), "")
            named = draft.mentions.get("association", ())
            stand = [
                place
                for one in named
                if (place := matchothers.association(self.desk, _as_named(one, values)).subject)
            ]
            found = match.person(self.desk, values, company, stand)
        else:
            for role, mentions in draft.mentions.items():
                values[role] = tuple(Link(text=one.name) for one in mentions)
            found = _MATCHES[kind](self.desk, values)
        return found if found.subject is not None else None

    def _touch(self, done: Settled, wrote: bool) -> None:
        """A record that stays as it is, but whose row makes or changes others, counts as updated."""
        if wrote and done.outcome == "unchanged":
            done.outcome = "updated"

    def association(self, draft: Draft) -> Settled:
        """An association and the people who lead it."""
        values = _values(draft)
        problems: list[Problem] = []
        self.beside.links(draft, values, ("parent",), problems)
        same = matchothers.association(self.desk, values)
        done = self.placer.place("association", draft, same, values)
        if done.subject is not None and done.outcome != "skipped":
            for role in ("president", "secretary", "officers", "contact"):
                term = draft.position if role != "contact" else {}
                for mention in draft.mentions.get(role, ()):
                    self._touch(done, self.beside.officer(mention, done.subject, term, problems))
        done.problems += problems
        return done

    def company(self, draft: Draft) -> Settled:
        """A company, who leads it and whom to call there."""
        values = _values(draft)
        problems: list[Problem] = []
        same = matchothers.same_company(self.desk, values)
        done = self.placer.place("company", draft, same, values)
        if done.subject is not None and done.outcome != "skipped":
            for role in ("manager", "contact"):
                for mention in draft.mentions.get(role, ()):
                    _one, wrote = self.beside.person(mention, dict(mention.values), (), problems)
                    self._touch(done, wrote)
        done.problems += problems
        return done

    def person(self, draft: Draft) -> Settled:
        """A person, the company behind them and the posts they hold."""
        values = _values(draft)
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
        met = self._met or match.meet(self.desk, values)
        stand = [place for place, _mention in places]
        same = match.person(self.desk, values, company, stand, met=met)
        done = self.placer.place("person", draft, same, values, met.keys)
        if done.subject is None or done.outcome == "skipped":
            return done
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
        term = {key: value for key, value in draft.position.items() if key != "post"}
        for mention in draft.mentions.get("others", ()):
            values = {**mention.values}
            if draft.values.get("country"):
                values["country"] = draft.values["country"]
            known = replace(mention, company=mention.company or company)
            where = [place for place, _mention in places]
            person, new = self.beside.person(known, values, where, problems)
            for place in where[:1]:
                for post in mention.posts or (_MEMBER,):
                    new = self.desk.appoint(person, place, post, term) or new
            wrote = wrote or new
        return wrote

    def visit(self, draft: Draft) -> Settled:
        """A visit, its guests and whom they stand for."""
        values = _values(draft)
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
        done = self.placer.place("visit", draft, matchothers.visit(self.desk, values), values)
        done.problems += problems
        self._touch(done, wrote)
        return done

    def _guests(self, draft: Draft, values: dict[str, Any], problems: list[Problem]) -> bool:
        """Links to the head of a delegation and its guests; whether making them wrote anything."""
        wrote = False
        links: dict[str, list[Link]] = {"head": [], "guests": []}
        for role, found in links.items():
            for mention in draft.mentions.get(role, ()):
                known = mention.company or mention.association or _is_reachable(mention)
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
        values = _values(draft)
        problems: list[Problem] = []
        wrote = self._investors(draft, values, problems)
        for mention in draft.mentions.get("contact", ()):
            _person, new = self.beside.person(mention, dict(mention.values), (), problems)
            wrote = wrote or new
        self.beside.links(draft, values, ("introducer", "origin_visit"), problems)
        same = matchothers.project(self.desk, values)
        found, _policy = self.placer.decided("project", draft, same)
        if found is not None:
            _enter_stage(found, values)
        done = self.placer.place("project", draft, same, values)
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
                bare = not _is_reachable(mention)
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
        values = _values(draft)
        problems: list[Problem] = []
        links = tuple(
            self.beside.seek(mention, SEEK, problems) for mention in draft.mentions.get("about", ())
        )
        if links:
            values["about"] = links
        same = matchothers.followup(self.desk, values)
        done = self.placer.place("followup", draft, same, values)
        done.problems += problems
        return done

    def agreement(self, draft: Draft) -> Settled:
        """An agreement and its parties."""
        return self._tied("agreement", draft, "parties")

    def donation(self, draft: Draft) -> Settled:
        """A gift and those who gave it."""
        return self._tied("donation", draft, "donors")

    def _tied(self, kind: str, draft: Draft, role: str) -> Settled:
        """A record that only points to others by name."""
        values = _values(draft)
        problems: list[Problem] = []
        self.beside.links(draft, values, (role,), problems)
        done = self.placer.place(kind, draft, _MATCHES[kind](self.desk, values), values)
        done.problems += problems
        return done


def _values(draft: Draft) -> dict[str, Any]:
    """The values that say something, with the cells kept as typed."""
    values = {
        key: value for key, value in draft.values.items() if value or not merging.is_blank(value)
    }
    if draft.extra:
        values["extra"] = draft.extra
    return values


def _as_named(mention: Mention, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a row tells of an association that it names."""
    return {"name": mention.name, "country": values.get("country"), **mention.values}


def _is_reachable(mention: Mention) -> bool:
    return any(map(mention.values.get, ("phones", "emails", "wechat")))


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
    "company": Settler.company,
    "person": Settler.person,
    "visit": Settler.visit,
    "project": Settler.project,
    "followup": Settler.followup,
    "agreement": Settler.agreement,
    "donation": Settler.donation,
}

_MATCHES: dict[str, Callable[[Desk, Mapping[str, Any]], Match]] = {
    "association": matchothers.association,
    "company": matchothers.same_company,
    "visit": matchothers.visit,
    "project": matchothers.project,
    "followup": matchothers.followup,
    "agreement": matchothers.agreement,
    "donation": matchothers.donation,
}
