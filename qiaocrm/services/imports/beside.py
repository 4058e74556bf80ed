"""Finds or makes the records that rows name beside their own: people, companies, associations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.services.imports import desk as desks
from qiaocrm.services.imports import match
from qiaocrm.services.imports.desk import Desk, Subject
from qiaocrm.services.imports.draft import Draft, Mention, Problem

AMBIGUOUS = N_("several records have this name; it was kept as text")
SEEK = ("association", "company", "person", "project", "visit")
"""Where a name without a kind is looked for, in this order."""

_NAMES = ("name_local", "name_en", "name_traditional", "name_foreign")


def names_in(kind: str, draft: Draft) -> Iterator[tuple[str, str]]:
    """The kinds and folded names that the draft may mean, for loading them at once."""
    for key in (entity(kind).title, *_NAMES):
        if draft.values.get(key):
            yield kind, text.fold(str(draft.values[key]))
    for mentions in draft.mentions.values():
        for mention in mentions:
            folded = text.fold(mention.name)
            for one in (mention.kind,) if mention.kind else SEEK:
                yield one, folded
            if mention.company:
                yield "company", text.fold(mention.company)
            if mention.association:
                yield "association", text.fold(mention.association)


class Beside:
    """What the settling of rows asks for people, companies and associations; writes on the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

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
            places = (*places, held)
        found, why = match.person(self._desk, values, mention.company, places, bare=bare)
        if mention.company:
            company, _wrote = self.company(mention.company, {"country": values.get("country")})
            values["company"] = (company.link(),)
        if found is None and why:
            problems.append(Problem("", mention.name, why))
        person = found or self._desk.make("person", values)
        wrote = found is None or desks.fill(found, values) != {}
        if held is not None:
            for post in mention.posts:
                wrote = self._desk.appoint(person, held, post, {}) or wrote
        return person, wrote

    def company(self, name: str, values: Mapping[str, Any]) -> tuple[Subject, bool]:
        """The company of that name, found or made, and whether that wrote anything."""
        known = {key: value for key, value in values.items() if value}
        found = match.company(self._desk, name, known.get("country"))
        if found is not None:
            return found, desks.fill(found, known) != {}
        if name.endswith("基金会"):
            known.setdefault("kind", "foundation")
        return self._desk.make("company", {"name": name, **known}), True

    def organisation(self, mention: Mention, country: str | None) -> tuple[Subject, bool]:
        """The association or company of a mention, found or made, and whether that wrote anything."""
        values = dict(mention.values)
        if country:
            values.setdefault("country", country)
        if mention.kind == "company":
            return self.company(mention.name, values)
        values.setdefault("name", mention.name)
        found = match.association(self._desk, values)
        if found is None:
            return self._desk.make("association", values), True
        return found, desks.fill(found, values) != {}

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
