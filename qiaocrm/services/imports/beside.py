"""Finds or makes the records that rows name beside their own: people, companies, associations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.values import Link
from qiaocrm.services.imports import keys, match, matchothers, merging
from qiaocrm.services.imports.desk import Desk
from qiaocrm.services.imports.draft import Draft, Mention, Problem
from qiaocrm.services.imports.subject import Subject

AMBIGUOUS = N_("several records have this name; it was kept as text")
SEEK = ("association", "company", "person", "project", "visit")
"""Where a name without a kind is looked for, in this order."""


class Beside:
    """What the settling of rows asks for people, companies and associations; writes on the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._companies: dict[tuple[str, str | None], Subject] = {}

    def officer(
        self,
        mention: Mention,
        association: Subject,
        term: Mapping[str, Any],
        problems: list[Problem],
    ) -> bool:
        """Somebody who holds posts in the association; whether that wrote anything."""
        values = dict(mention.values)
        country = association.get("country")
        if country:
            values.setdefault("country", country)
        person, wrote = self.person(mention, values, [association], problems)
        for post in mention.posts:
            wrote = self._desk.appoint(person, association, post, term) or wrote
        return wrote

    def person(
        self,
        mention: Mention,
        values: dict[str, Any],
        places: Iterable[Subject],
        problems: list[Problem],
        *,
        bare: bool = False,
    ) -> tuple[Subject, bool]:
        """The person of a mention, found or made, and whether that wrote anything.

        `places` are the associations that the row puts the person in; `bare` as in `match.person`.
        """
        held: Subject | None = None
        if mention.association:
            named = Mention("association", mention.association)
            held, _wrote = self.organisation(named, values.get("country"))
            if mention.posts:  # without one, nothing will tie the person to the association
                places = (*places, held)
        if mention.company:
            company, _wrote = self.company(mention.company, {"country": values.get("country")})
            values["company"] = (company.link(),)
        met = match.meet(self._desk, values)
        found = match.person(self._desk, values, mention.company, places, bare=bare, met=met)
        if found.subject is None and found.doubt:
            problems.append(found.problem(mention.name))
        person = found.subject or self._desk.make("person", values, met.keys)
        wrote = found.subject is None or merging.fill(person, values) != {}
        if held is not None:
            for post in mention.posts:
                wrote = self._desk.appoint(person, held, post, {}) or wrote
        return person, wrote

    def company(self, name: str, values: Mapping[str, Any]) -> tuple[Subject, bool]:
        """The company of that name, found or made, and whether that wrote anything."""
        known = {key: value for key, value in values.items() if value}
        called = (name, known.get("country"))
        found = self._companies.get(called) or matchothers.company(self._desk, *called)
        if found is None:
            if name.endswith("基金会"):
                known.setdefault("kind", "foundation")
            self._companies[called] = made = self.new("company", {"name": name, **known})
            return made, True
        self._companies[called] = found
        return found, bool(known) and merging.fill(found, known) != {}

    def organisation(self, mention: Mention, country: str | None) -> tuple[Subject, bool]:
        """The association or company of a mention, found or made, and whether that wrote anything."""
        values = dict(mention.values)
        if country:
            values.setdefault("country", country)
        if mention.kind == "company":
            return self.company(mention.name, values)
        values.setdefault("name", mention.name)
        found = matchothers.association(self._desk, values).subject
        if found is None:
            return self.new("association", values), True
        return found, merging.fill(found, values) != {}

    def new(self, kind: str, values: Mapping[str, Any], row: int = 0) -> Subject:
        """A new record that is no person."""
        return self._desk.make(kind, values, keys.of_record(kind, values), row)

    def links(
        self, draft: Draft, values: dict[str, Any], fields: Iterable[str], problems: list[Problem]
    ) -> None:
        """Names in link fields, to the records of that name or kept as text."""
        for key in fields:
            found = [
                self.seek(
                    mention,
                    (mention.kind,) if mention.kind else ("person", "association", "company"),
                    problems,
                )
                for mention in draft.mentions.get(key, ())
            ]
            if found:
                values[key] = tuple(found)

    def seek(self, mention: Mention, kinds: Iterable[str], problems: list[Problem]) -> Link:
        """The one record of that name; the name as text where there is none, or more than one."""
        for kind in kinds:
            found = self._desk.called(kind, mention.name)
            if len(found) == 1:
                country = mention.values.get("country")
                if (
                    kind == "person"
                    and country
                    and found[0].get("country") not in (None, "", country)
                ):
                    continue
                return Link(kind, found[0].id, found[0].name)
            if found:
                problems.append(Problem("", mention.name, AMBIGUOUS))
                break
        return Link(text=mention.name)
