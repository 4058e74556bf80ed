"""The names by which officers call fields: keys, labels, and the words above their columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qiaocrm.base.i18n import LANGUAGES, in_language, translate
from qiaocrm.domain.kinds import DATE, Kind
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.columns import DERIVED

_RELATED_DATES = {
    "last_contact": ("last_contact", False, ("上次联系", "最近联系", "上次往来", "最近往来")),
    "next_due": ("next_task", True, ("下次跟进", "下次联系")),
}
"""Dates that lists know of although no field holds them: the column that names them, `ahead`, and
what officers call them.
"""
_RELATED = ("association", "person", "company", "project")


@dataclass(frozen=True, slots=True)
class Field:
    """Something that conditions can be put on; `label` is a msgid, `ahead` as in field specs."""

    key: str
    label: str
    kind: Kind
    ahead: bool = False

    @property
    def title(self) -> str:
        """What the field is called in the current language."""
        return translate(self.label)


def fields(kind: str) -> dict[str, Field]:
    """The fields of an entity by key, in the order of its specs; then the derived dates."""
    found = {
        key: Field(key, spec.label, spec.kind, spec.ahead)
        for key, spec in entity(kind).specs.items()
        if not spec.internal
    }
    if kind in _RELATED:
        for key, (shown, ahead, _names) in _RELATED_DATES.items():
            found[key] = Field(key, DERIVED[shown][0], DATE, ahead)
    return found


def find(kind: str, typed: str) -> tuple[Field, ...]:
    """The fields that a name may mean: one where it is clear, several where it is not, or none.

    A beginning is enough where it is that of one field only.
    """
    known = names(kind)
    wanted = text.fold(typed)
    if not wanted:
        return ()
    if wanted in known:
        return (fields(kind)[known[wanted]],)
    keys = dict.fromkeys(key for name, key in known.items() if name.startswith(wanted))
    return tuple(fields(kind)[key] for key in keys)


@cache
def names(kind: str) -> dict[str, str]:
    """Folded name -> key of the field, by what is told first: keys, labels, sure words, others.

    Labels count in all languages: a saved view may be read under another one.
    """
    found: dict[str, str] = {}
    for name, key in (*_own(kind), *_columns(kind)):
        if folded := text.fold(name):
            found.setdefault(folded, key)
    return found


def _own(kind: str) -> Iterator[tuple[str, str]]:
    described = fields(kind)
    yield from ((key, key) for key in described)
    for key, one in described.items():
        yield from ((in_language(one.label, language), key) for language in LANGUAGES)
    for key in described.keys() & _RELATED_DATES.keys():
        yield from ((name, key) for name in _RELATED_DATES[key][2])


def _columns(kind: str) -> Iterator[tuple[str, str]]:
    """The words that imports know; where they need the cells' evidence they come last.

    They are loaded when a field is first named, so that the window opens without them.
    """
    from qiaocrm.services.imports import words
    from qiaocrm.services.imports.targets import IMPORTED

    specs = entity(kind).specs
    written = [
        (word, key) for key, spec in specs.items() if not spec.internal for word in spec.headers
    ]
    yield from ((word, key) for word, key in written if not word.endswith("?"))
    if kind in IMPORTED:
        for word, meanings in words.meanings(kind).items():
            if not meanings:  # a heading that sheets have, of which nothing is taken
                continue
            target = meanings[0].target
            if not target.part and target.field in specs and not specs[target.field].internal:
                yield word, target.field
    yield from ((word.rstrip("?"), key) for word, key in written)
