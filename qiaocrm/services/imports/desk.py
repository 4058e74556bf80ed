"""The records an import works with: those on file that its names may mean, and those it makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from qiaocrm.domain.changes import Change, Create, Update
from qiaocrm.domain.fields import Record
from qiaocrm.language import text
from qiaocrm.services.imports import keys, merging
from qiaocrm.services.imports.keys import PHONE, Asked, Person
from qiaocrm.services.imports.likeness import compare_chinese
from qiaocrm.services.imports.subject import Subject

_MOST = 200
"""Namesakes that a row is compared with: a file of one name only must not take for ever."""
_SHARED = 20
"""A number that more people have is a switchboard's and finds nobody."""


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a person on record holds in an organisation."""

    position: int
    post: str
    organisation: tuple[str, int]
    term_number: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Who answers to the keys of a file: ids by key, in their order.

    `titles` are those of records that answer to a way to reach them, as far as they are known.
    """

    ids: Mapping[str, Sequence[int]]
    titles: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Met:
    """The keys of a row about a person, and the ids of those on file whom it may mean.

    Without keys only what the row says tells how it may be spelled, so both are still to be asked.
    """

    keys: Sequence[str]
    ids: Sequence[int]


class Known(Protocol):
    """What is on record, as far as an import asks."""

    def has_latin(self, kind: str) -> bool:
        """Whether records of the kind have names in Latin letters only."""

    def find(self, kind: str, asked: Asked) -> Found:
        """The live records of a kind by the keys that they answer to."""

    def records(self, kind: str, ids: Iterable[int]) -> Mapping[int, Record]:
        """Whole records by id."""

    def posts(self, persons: Iterable[int]) -> Mapping[int, Sequence[Held]]:
        """The posts that these persons hold."""


class Desk:
    """Finds records by key and gathers what is to be written, in the order it was decided.

    What is on file is asked for once (`ask`), so every key that rows will be looked up by must be
    named there; the records themselves come and go with the rows (`bring`).
    """

    def __init__(self, known: Known) -> None:
        self.spells = False
        """Whether Chinese names are also looked up as they are spelled in Latin letters."""
        self._known = known
        self._stored: dict[str, Mapping[str, Sequence[int]]] = {}
        self._chinese: dict[int, str] = {}
        self._subjects: dict[tuple[str, int], Subject] = {}
        self._repeated: dict[str, frozenset[str]] = {}
        self._made: dict[str, dict[str, list[Subject]]] = defaultdict(dict)
        self._new: list[Subject] = []
        self._posts: dict[int, list[tuple[str, tuple[str, int], Subject]]] = {}
        self._next = -1

    def ask(self, asked: Mapping[str, Asked], repeated: Mapping[str, Iterable[str]]) -> None:
        """Learn who answers to these keys, for the whole file at once.

        `repeated` are the keys that occur more than once in the file: only by those can a row
        mean what another made.
        """
        self._repeated = {kind: frozenset(twice) for kind, twice in repeated.items()}
        found = {kind: self._known.find(kind, wanted) for kind, wanted in asked.items()}
        self._stored = {kind: one.ids for kind, one in found.items()}
        titles = found["person"].titles if "person" in found else {}
        self._chinese = {
            one: text.fold(title) for one, title in titles.items() if text.has_cjk(title)
        }

    def bring(
        self,
        wanted: Mapping[str, Iterable[str]],
        people: Iterable[Person],
        keep: Subject | None,
    ) -> list[Met]:
        """Load the records that answer to the keys of the next rows, and the posts of the persons.

        Returns whom each of the `people`, rows about persons, may mean. People of earlier rows who
        do not change are let go, all but `keep`: a book is larger than memory should be.
        """
        self._posts = {
            one: posts
            for one, posts in self._posts.items()
            if one < 0 or any(position.values for _post, _place, position in posts)
        }
        self._subjects = {
            key: one
            for key, one in self._subjects.items()
            if one.values or one is keep or one.kind not in ("person", "position")
        }
        ids = {kind: self.ids(kind, keys_of_rows) for kind, keys_of_rows in wanted.items()}
        named = ids.pop("person", {})
        if named and self.spells:
            named |= self.ids("person", self._spelled(wanted["person"]))
        met = [self._meet(person) for person in people]
        for one in met:
            named.update(dict.fromkeys(one.ids))
        self._load("person", named)
        self._load_posts(named)
        for kind, some in ids.items():
            self._load(kind, some)
        return met

    def _meet(self, person: Person) -> Met:
        """Those on file whom a row about a person may mean.

        Most of those who share a number with somebody are called otherwise: they need no loading.
        """
        names = [*person.names, *self._spelled(person.names)] if self.spells else person.names
        ids = self.ids("person", names)
        name = names[0] if person.chinese else ""
        for one in self.ids("person", person.ways):
            called = self._chinese.get(one)
            if not (name and called) or compare_chinese(name, called) != "clash":
                ids[one] = None
        return Met([] if self.spells else [*names, *person.ways], tuple(ids))

    def _spelled(self, names: Iterable[str]) -> Iterable[str]:
        return (way for name in names if text.has_cjk(name) for way in keys.spelled(name))

    def ids(self, kind: str, wanted: Iterable[str]) -> dict[int, None]:
        """The records on file that answer to one of the keys, in the order of the keys."""
        stored = self._stored.get(kind)
        ids: dict[int, None] = {}
        if stored:
            for key in wanted:
                hits = stored.get(key)
                if hits and (len(hits) <= _SHARED or not key.startswith(PHONE)):
                    ids.update(dict.fromkeys(hits[:_MOST]))
        return ids

    def _load(self, kind: str, ids: Iterable[int]) -> None:
        missing = [one for one in ids if (kind, one) not in self._subjects]
        if missing:
            for one, record in self._known.records(kind, missing).items():
                self._subjects[kind, one] = Subject(kind, one, record)

    def _load_posts(self, persons: Iterable[int]) -> None:
        missing = [one for one in persons if one > 0 and one not in self._posts]
        if not missing:
            return
        found = self._known.posts(missing)
        self._load("position", [post.position for posts in found.values() for post in posts])
        for one, posts in found.items():
            self._posts[one] = [
                (post.post, post.organisation, self._subjects["position", post.position])
                for post in posts
                if ("position", post.position) in self._subjects
            ]

    def on_file(self, kind: str, wanted: Iterable[str]) -> list[Subject]:
        """The records on file that answer to one of the keys, in the order of the keys."""
        return self.loaded(kind, self.ids(kind, wanted))

    def loaded(self, kind: str, ids: Iterable[int]) -> list[Subject]:
        """Those of the records on file that were brought."""
        subjects = self._subjects
        return [subjects[kind, one] for one in ids if (kind, one) in subjects]

    def made(self, kind: str, wanted: Iterable[str]) -> list[Subject]:
        """The records made so far that answer to one of the keys."""
        known = self._made.get(kind)
        if not known:
            return []
        found: dict[int, Subject] = {}
        for key in wanted:
            if hits := known.get(key):
                if len(hits) > _SHARED and key.startswith(PHONE):
                    continue
                found.update((one.id, one) for one in hits[:_MOST])
        return list(found.values())

    def called(self, kind: str, name: str) -> list[Subject]:
        """The records of that name in any of its forms, those on file first."""
        key = text.fold(name)
        if not key:
            return []
        found = (*self.on_file(kind, (key,)), *self.made(kind, (key,)))
        return [one for one in found if key in keys.all_names(kind, one.known)]

    def subject(self, kind: str, one: int) -> Subject | None:
        """The record on file of that id; None where it is gone."""
        self._load(kind, (one,))
        if kind == "person":
            self._load_posts((one,))
        return self._subjects.get((kind, one))

    def make(
        self, kind: str, values: Mapping[str, Any], called: Iterable[str], row: int = 0
    ) -> Subject:
        """A new record with these values, found by the keys `called` from now on."""
        subject = Subject(kind, self._next, None, values, row)
        self._next -= 1
        self._new.append(subject)
        self.call(subject, called)
        return subject

    def call(self, made: Subject, called: Iterable[str]) -> None:
        """Have a new record found by these keys too."""
        repeated, known = self._repeated.get(made.kind, frozenset()), self._made[made.kind]
        for key in called:
            if key in repeated:
                known.setdefault(key, []).append(made)

    def held(self, person: Subject) -> Sequence[tuple[str, tuple[str, int], Subject]]:
        """The posts of a person: post, organisation, position."""
        return self._posts.get(person.id, ())

    def appoint(
        self, person: Subject, organisation: Subject, post: str, values: Mapping[str, Any]
    ) -> bool:
        """See to it that the person holds the post; whether anything had to be written for it."""
        place = (organisation.kind, organisation.id)
        for known, where, position in self.held(person):
            if where == place and text.fold(known) == text.fold(post):
                return merging.fill(position, values) != {}
        position = self.make(
            "position",
            {
                "post": post,
                "person": (person.link(),),
                "organisation": (organisation.link(),),
                **values,
            },
            (),
        )
        self._posts.setdefault(person.id, []).append((post, place, position))
        return True

    def changes(self) -> list[Change]:
        """Everything to write: records on file that change, then the new ones in their order."""
        updates: list[Change] = []
        for subject in self._subjects.values():
            if subject.values and subject.record is not None:
                new = {
                    key: value
                    for key, value in subject.values.items()
                    if getattr(subject.record, key) != value
                }
                if new:
                    updates.append(Update(subject.kind, subject.id, new, subject.record.version))
        return [
            *updates,
            *(Create(subject.kind, subject.id, subject.values) for subject in self._new),
        ]
