"""The lists of choices (选项) as the office has them: words added, renamed, hidden, removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, current_language, translate
from qiaocrm.domain.changes import Change, ChangeSet, Create, Trash, Update
from qiaocrm.domain.choices import OpenChoice
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.office import OwnWord
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES, Entity
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.writer import Applied

TAKEN = N_("“{word}” already means “{choice}” in this list: choose another word.")
NAMELESS = N_("Type what the choice shall be called.")
LAST = N_("A list needs a choice: the last one cannot be hidden.")


@dataclass(frozen=True, slots=True)
class Opened:
    """A list that the office may change; `title` names the field that it belongs to."""

    key: str
    title: str
    kind: OpenChoice


@dataclass(frozen=True, slots=True)
class Listed:
    """A choice of a list with how many records have it; `own` is the record of an own word."""

    key: str
    label: str
    hidden: bool
    records: int
    own: OwnWord | None


def opened() -> list[Opened]:
    """All lists that the office may change, named by the first field that each belongs to."""
    found: dict[str, Opened] = {}
    for described, key, kind in _fields():
        title = f"{translate(described.label)} · {translate(described.specs[key].label)}"
        found.setdefault(kind.list_key, Opened(kind.list_key, title, kind))
    return list(found.values())


def listed(library: Library, list_key: str) -> list[Listed]:
    """The choices of a list: the program's, then the office's own."""
    numbers: dict[str, int] = {}
    with library.store.reading() as connection:
        for described, key, kind in _fields():
            if kind.list_key == list_key:
                for value, number in lists.facets(connection, Query(described.key), key):
                    numbers[value] = numbers.get(value, 0) + number
        words = _own(records.every(connection, "own_word"), list_key)
    kind, hidden = _kind(list_key), {word.name for word in words if word.hidden}
    rows = [
        Listed(one.key, translate(one.label), one.key in hidden, numbers.get(one.key, 0), None)
        for one in kind.options
    ]
    return rows + [
        Listed(word.name, word.name, False, numbers.get(word.name, 0), word)
        for word in words
        if not word.hidden
    ]


def save(library: Library, list_key: str, before: OwnWord, values: Mapping[str, Any]) -> Applied:
    """Write an own word, new where `before` has no id; records that have it are renamed with it.

    Raises UserError for an empty name, and for a word that means another choice already.
    """
    name = str(values.get("name", before.name) or "").strip()
    if not name:
        raise UserError(NAMELESS)
    aliases = tuple(values.get("aliases", before.aliases))
    _check_words(library, list_key, before, (name, *aliases))
    wanted = {**values, "name": name}
    if not before.id:
        create = Create("own_word", -1, {**wanted, "list_key": list_key})
        return library.apply(ChangeSet(N_("New choice “{title}”"), (create,), {"title": name}))
    changes: list[Change] = [Update("own_word", before.id, wanted, before.version)]
    if name != before.name:
        changes += _moved(library, list_key, before.name, name)
    label = N_("Change the choice “{title}”")
    return library.apply(ChangeSet(label, tuple(changes), {"title": before.name}))


def _check_words(library: Library, list_key: str, before: OwnWord, typed: tuple[str, ...]) -> None:
    context = Context(library.clock.today(), own=library.own_words())
    kind = _kind(list_key)
    for word in typed:
        found = kind.parse(word, context).value
        if found and found != before.name:
            shown = kind.show(found, current_language())
            raise UserError(TAKEN, word=word, choice=shown)


def remove(library: Library, list_key: str, word: OwnWord, instead: str) -> Applied:
    """Take an own word off its list; records that have it get the choice `instead`, in the same
    action, which empties the field where it is empty.
    """
    changes = [*_moved(library, list_key, word.name, instead), Trash("own_word", word.id)]
    label = N_("Remove the choice “{title}”")
    return library.apply(ChangeSet(label, tuple(changes), {"title": word.name}))


def offer(library: Library, list_key: str, key: str, *, offered: bool) -> Applied | None:
    """Offer a choice of the program's again, or no longer; records that have it keep it.

    None where nothing changes. Raises UserError for the last one that is offered.
    """
    own, kind = library.own_words(), _kind(list_key)
    with library.store.reading() as connection:
        hidden = [
            word
            for word in _own(records.every(connection, "own_word"), list_key)
            if word.hidden and word.name == key
        ]
    title = {"title": kind.show(key, current_language())}
    if offered:
        changes = tuple(Trash("own_word", word.id) for word in hidden)
        label = N_("Offer the choice “{title}” again")
        return library.apply(ChangeSet(label, changes, title)) if changes else None
    if hidden:
        return None
    if len(kind.offered(own)) < 2:
        raise UserError(LAST)
    create = Create("own_word", -1, {"list_key": list_key, "name": key, "hidden": True})
    return library.apply(ChangeSet(N_("Hide the choice “{title}”"), (create,), title))


def _fields() -> Iterator[tuple[Entity, str, OpenChoice]]:
    """The fields whose list the office may change."""
    for described in ENTITIES:
        for key, spec in described.specs.items():
            if isinstance(spec.kind, OpenChoice):
                yield described, key, spec.kind


def _kind(list_key: str) -> OpenChoice:
    return next(kind for _entity, _key, kind in _fields() if kind.list_key == list_key)


def _own(found: Any, list_key: str) -> list[OwnWord]:
    words = [one for one in found if isinstance(one, OwnWord) and one.list_key == list_key]
    return sorted(words, key=lambda word: word.id)


def _moved(library: Library, list_key: str, value: str, instead: str) -> list[Change]:
    """The records that have a value of the list, each with another one."""
    changes: list[Change] = []
    with library.store.reading() as connection:
        for described, key, kind in _fields():
            if kind.list_key != list_key:
                continue
            ids = lists.ids(connection, Query(described.key).where(key, "in", value))
            found = records.many(connection, described.key, ids)
            changes += [
                Update(described.key, one.id, {key: instead}, one.version) for one in found.values()
            ]
    return changes
