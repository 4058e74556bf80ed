"""Collects what a whole file will look up, so that the book is asked once and not row by row."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from typing import Any

from qiaocrm.language import text
from qiaocrm.services.imports import keys
from qiaocrm.services.imports.beside import SEEK
from qiaocrm.services.imports.desk import Desk, Known
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.keys import Asked, Person


class Sought:
    """The keys that a portion of rows may look up, by kind; worked out without the book.

    `people` are the rows that are people, whose keys are kept together.
    """

    def __init__(self, kind: str, drafts: Iterable[Draft]) -> None:
        self.keys: dict[str, list[str]] = {}
        self.people: list[Person] = []
        self.spellings: set[str] = set()
        for draft in drafts:
            if draft.refused is None:
                self._add(kind, draft)

    def _add(self, kind: str, draft: Draft) -> None:
        values = draft.values
        if kind == "person":
            self.people.append(self._person(values))
        else:
            self._names(kind, keys.of_record(kind, values))
        country = values.get("country") or ""
        for mentions in draft.mentions.values():
            for mention in mentions:
                self._mention(mention, country)

    def _mention(self, mention: Mention, country: str) -> None:
        for kind in (mention.kind,) if mention.kind else SEEK:
            if kind == "association":
                self._association(mention.name, mention.values, country)
            elif kind == "person":
                person = self._person({"name": mention.name, **mention.values})
                self._names("person", (*person.names, *person.ways))
            else:
                self._names(kind, (text.fold(mention.name),))
        if mention.company:
            self._names("company", (text.fold(mention.company),))
        if mention.association:
            self._association(mention.association, mention.values, country)

    def _association(self, name: str, values: Mapping[str, Any], country: str) -> None:
        for where in {"", country, values.get("country") or ""}:
            self._names("association", keys.association_names(name, where))
        self._names("association", keys.names("association", values))

    def _names(self, kind: str, found: Iterable[str]) -> None:
        self.keys.setdefault(kind, []).extend(found)

    def _person(self, values: Mapping[str, Any]) -> Person:
        chinese = text.has_cjk(values.get("name") or "")
        if chinese and values.get("name_foreign"):
            self.spellings.update(keys.spellings(values))
        return Person(keys.person_names(values), keys.ways(values), chinese)


class Wanted:
    """The keys of all rows by kind, and those that occur more than once."""

    def __init__(self) -> None:
        self.asked: dict[str, Asked] = defaultdict(Asked)
        self.repeated: dict[str, set[str]] = defaultdict(set)
        self._portions: deque[Sought] = deque()

    def add(self, sought: Sought) -> None:
        """All that a portion of rows may look up."""
        self._portions.append(sought)
        for kind, found in sought.keys.items():
            self._ask(kind, found)
        for person in sought.people:
            self._ask("person", person.names)
            self._ask("person", person.ways)
        if sought.spellings:
            self.asked["person"].spellings.update(sought.spellings)

    def _ask(self, kind: str, found: Iterable[str]) -> None:
        asked, repeated = self.asked[kind], self.repeated[kind]
        for key in found:
            into = asked.ways if key[1:2] == ":" else asked.names
            if key in into:
                repeated.add(key)
            else:
                into.add(key)

    def next(self) -> Sought:
        """What the next portion looks up, in the order in which they were added."""
        return self._portions.popleft()

    def load(self, desk: Desk, known: Known) -> None:
        """Have the desk load the records that answer to the keys.

        Chinese names are spelled in Latin letters only where the file or the book knows somebody
        by such a name.
        """
        people = self.asked.get("person")
        if people is not None:
            chinese = [name for name in people.names if text.has_cjk(name)]
            if len(chinese) < len(people.names) or known.has_latin("person"):
                desk.spells = True
                for name in chinese:
                    people.spellings.update(keys.spelled(name))
            else:
                people.spellings.clear()
            self.repeated["person"] |= people.spellings & people.names
        desk.ask(self.asked, self.repeated)
        self.asked.clear()
        self.repeated.clear()
