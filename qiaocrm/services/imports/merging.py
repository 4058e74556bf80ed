"""Puts a row's values into a record: fill what is blank, unite lists, overwrite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.services.imports.keys import digits_of, same_number
from qiaocrm.services.imports.subject import Subject

Changed = Mapping[str, tuple[Any, Any]]
"""Fields with their values before and after."""

_GROWING = frozenset(("phones", "emails", "tags"))
"""Lists that `fill` adds to: a second number takes nothing away."""


class Gained(Mapping[str, tuple[Any, Any]]):
    """What changes where a record is new: every value, from nothing. Holds the values only."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getitem__(self, key: str) -> tuple[Any, Any]:
        return None, self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def is_blank(value: Any) -> bool:
    """Whether a field's value says nothing."""
    return value is None or value == "" or value == () or value == {} or value is False


def fill(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Give blank fields their values and add phones, e-mails and tags to those that are there.

    Returns what changed, before and after.
    """
    changed: dict[str, tuple[Any, Any]] = {}
    for key, value in values.items():
        old = subject.get(key)
        if old == value or is_blank(value):
            continue
        if is_blank(old):
            changed[key] = (old, value)
        elif key == "extra":
            if (joined := {**value, **old}) != old:
                changed[key] = (old, joined)
        elif key in _GROWING and (grown := united(old, value)) != old:
            changed[key] = (old, grown)
    _put(subject, changed)
    return changed


def overwrite(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Give fields new values wherever they differ; a blank never overwrites.

    A row with one of several phones takes the others away only if it brings another.
    """
    changed: dict[str, tuple[Any, Any]] = {}
    for key, value in values.items():
        old = subject.get(key)
        new = {**(old or {}), **value} if key == "extra" else value
        same = says(old, new) if key in _GROWING else is_same(old, new)
        if not same and not is_blank(new):
            changed[key] = (old, new)
    _put(subject, changed)
    return changed


def join(subject: Subject, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """As `fill`, but all lists grow: for a second row of the same file about the same record."""
    changed = fill(subject, values)
    grown: dict[str, tuple[Any, Any]] = {}
    for key, value in values.items():
        old = subject.get(key)
        if isinstance(value, tuple) and isinstance(old, tuple) and key not in changed:
            longer = united(old, value)
            if longer != old and key not in ("company", "head"):
                grown[key] = (old, longer)
    _put(subject, grown)
    return changed | grown


def _put(subject: Subject, changed: Changed) -> None:
    if changed:
        subject.put({key: after for key, (_before, after) in changed.items()})


def united(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    """A list with those items of another that it does not hold yet."""
    return (*old, *(item for item in new if not any(_is_one(item, one) for one in old)))


def is_same(old: Any, new: Any) -> bool:
    """Whether two values say the same; links by what they point to, phones by their number."""
    if old == new:
        return True
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(_is_one, old, new))
    return False


def says(old: Any, new: Any) -> bool:
    """Whether a value is on record already: the same, or all its items among others."""
    if old == new:
        return True
    if isinstance(old, tuple) and isinstance(new, tuple):
        return all(any(_is_one(item, one) for one in old) for item in new)
    if isinstance(old, dict) and isinstance(new, dict):
        return {**new, **old} == old
    return False


def _is_one(one: Any, other: Any) -> bool:
    """Whether two items of lists are the same: a phone's number, a link's record or text."""
    if isinstance(one, Link):
        return _end(one) == _end(other)
    if hasattr(one, "e164"):
        if one.e164 and other.e164:
            return bool(one.e164 == other.e164)
        return one.raw == other.raw or same_number(digits_of(one), digits_of(other))
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold() == other.casefold()
    return bool(one == other)


def _end(link: Link) -> object:
    return (link.kind, link.id) if link.kind else text.fold(link.text)
