"""The records an import works with: those on file that its names may mean, and those it makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from qiaocrm.domain.changes import Change, Create, Update
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language import text

_OTHER_NAMES = ("name_traditional", "name_foreign", "name_local", "name_en")


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a person on record holds in an organisation."""

    position: int
    post: str
    organisation: tuple[str, int]
    term_number: int | None = None


class Known(Protocol):
    """What is on record, as far as an import asks."""

    def names(self, kind: str) -> Mapping[str, Sequence[int]]:
        """The live records of a kind by every folded name they go by."""

    def records(self, kind: str, ids: Iterable[int]) -> Mapping[int, Record]:
        """Whole records by id."""

    def posts(self, persons: Iterable[int]) -> Mapping[int, Sequence[Held]]:
        """The posts that these persons hold."""


@dataclass(slots=True, eq=False)
class Subject:
    """A record on file, or one that the import makes (a negative id); `values` are its new values."""

    kind: str
    id: int
    record: Record | None = None
    values: dict[str, Any] = field(default_factory=dict)

    def get(self, key: str) -> Any:
        """The value as it will be."""
        if key in self.values:
            return self.values[key]
        return getattr(self.record, key, None)

    @property
    def name(self) -> str:
        """What the record is called."""
        return str(self.get(entity(self.kind).title) or "")

    def link(self) -> Link:
        """A link to it."""
        return Link(self.kind, self.id, self.name)


class Desk:
    """Finds records by name and gathers what is to be written, in the order it was decided."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._subjects: dict[tuple[str, int], Subject] = {}
        self._made: dict[str, dict[str, list[Subject]]] = defaultdict(lambda: defaultdict(list))
        self._new: list[Subject] = []
        self._posts: dict[int, list[tuple[str, tuple[str, int], Subject]]] = {}
        self._next = -1

    def prefetch(self, wanted: Mapping[str, Iterable[str]]) -> None:
        """Load the records that go by these folded names, and the posts of the persons, at once."""
        for kind, names in wanted.items():
            known = self._known.names(kind)
            ids = {one for name in names for one in known.get(name, ())}
            self._load(kind, ids)
            if kind == "person" and ids:
                self._load_posts(ids)

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
        held = {one: found.get(one, ()) for one in missing}
        self._load("position", [post.position for posts in held.values() for post in posts])
        for one, posts in held.items():
            self._posts[one] = [
                (post.post, post.organisation, self._subjects["position", post.position])
                for post in posts
                if ("position", post.position) in self._subjects
            ]

    def called(self, kind: str, name: str) -> list[Subject]:
        """The records of that name in any of its forms, those on file first."""
        key = text.fold(name)
        if not key:
            return []
        ids = self._known.names(kind).get(key, ())
        if ids:
            self._load(kind, ids)
        found = [self._subjects[kind, one] for one in ids if (kind, one) in self._subjects]
        return [*found, *self._made[kind].get(key, ())] if kind in self._made else found

    def make(self, kind: str, values: Mapping[str, Any]) -> Subject:
        """A new record with these values."""
        subject = Subject(kind, self._next, None, dict(values))
        self._next -= 1
        self._new.append(subject)
        names = {subject.name, *(str(values.get(key) or "") for key in _OTHER_NAMES)}
        for key in {text.fold(name) for name in names if name}:
            self._made[kind][key].append(subject)
        return subject

    def held(self, person: Subject) -> list[tuple[str, tuple[str, int], Subject]]:
        """The posts of a person: post, organisation, position."""
        if person.id > 0 and person.id not in self._posts:
            self._load_posts([person.id])
        return self._posts.setdefault(person.id, [])

    def appoint(
        self, person: Subject, organisation: Subject, post: str, values: Mapping[str, Any]
    ) -> bool:
        """See to it that the person holds the post; whether anything had to be written for it."""
        place = (organisation.kind, organisation.id)
        for known, where, position in self.held(person):
            if where == place and text.fold(known) == text.fold(post):
                return fill(position, values) != {}
        position = self.make(
            "position",
            {
                "post": post,
                "person": (person.link(),),
                "organisation": (organisation.link(),),
                **values,
            },
        )
        self.held(person).append((post, place, position))
        return True

    def changes(self) -> list[Change]:
        """Everything to write: records on file that change, then the new ones in their order."""
        updates: list[Change] = [
            Update(subject.kind, subject.id, subject.values, subject.record.version)
            for subject in self._subjects.values()
            if subject.values and subject.record is not None
        ]
        return [
            *updates,
            *(Create(subject.kind, subject.id, subject.values) for subject in self._new),
        ]


def is_blank(value: Any) -> bool:
    """Whether a field's value says nothing."""
    return value is None or value == "" or value == () or value == {} or value is False


def fill(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Give blank fields their values; returns what changed, before and after."""
    changed: dict[str, tuple[Any, Any]] = {}
    for key, value in values.items():
        if is_blank(value):
            continue
        old = subject.get(key)
        if key == "extra" and old:
            joined = {**value, **old}
            if joined != old:
                changed[key] = (old, joined)
        elif is_blank(old):
            changed[key] = (old, value)
    subject.values.update({key: after for key, (_before, after) in changed.items()})
    return changed


def overwrite(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Give fields new values wherever they differ; a blank never overwrites."""
    changed: dict[str, tuple[Any, Any]] = {}
    for key, value in values.items():
        old = subject.get(key)
        new = {**(old or {}), **value} if key == "extra" else value
        if not is_blank(new) and not is_same(old, new):
            changed[key] = (old, new)
    subject.values.update({key: after for key, (_before, after) in changed.items()})
    return changed


def join(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """As `fill`, but lists grow: for a second row of the same file about the same record."""
    changed = fill(subject, values)
    for key, value in values.items():
        old = subject.get(key)
        if isinstance(value, tuple) and isinstance(old, tuple) and key not in changed:
            known = {_core(item) for item in old}
            grown = (*old, *(item for item in value if _core(item) not in known))
            if grown != old and key not in ("company", "head"):
                changed[key] = (old, grown)
                subject.values[key] = grown
    return changed


def is_same(old: Any, new: Any) -> bool:
    """Whether two values say the same; links by what they point to, phones by their number."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        return [_core(item) for item in old] == [_core(item) for item in new]
    return bool(old == new)


def _core(item: Any) -> object:
    """What makes an item of a list the same: a phone's number, a link's record or text."""
    if isinstance(item, Link):
        return (item.kind, item.id) if item.kind else text.fold(item.text)
    return getattr(item, "e164", None) or getattr(item, "raw", item)
