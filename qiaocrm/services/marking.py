"""Which part of a text the words of a search mean, so that screens can mark it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from qiaocrm.language import pinyin, text
from qiaocrm.storage.searchwords import words_of

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Parts of a text as (start, end), in order, none touching another."""

Meant: TypeAlias = tuple[int, Marks]
"""The place of a title among others, and the parts of it that are meant."""

Forms: TypeAlias = tuple[str, ...]
"""A folded word in the forms of which any will do."""


def words(typed: str) -> list[Forms]:
    """The words of what is typed into a search."""
    return [word.forms for word in words_of(typed)]


def in_name(shown: str, wanted: Sequence[Forms], *, person: bool = False) -> Marks:
    """The parts of a name that words mean, be it by sign, by pinyin or by initials."""
    folded, places = _folded(shown)
    return _joined(
        _as_written(folded, places, forms) or pinyin.span(shown, forms[0], person=person)
        for forms in wanted
    )


def in_text(shown: str, wanted: Sequence[Forms]) -> Marks:
    """The parts of a text in which words stand."""
    plain = text.fold(shown)
    if not any(form in plain for forms in wanted for form in forms):
        return ()  # as most fields of a record; the rest is slow for long texts
    folded, places = _folded(shown)
    return _joined(_as_written(folded, places, forms) for forms in wanted)


def together(found: Iterable[Marks]) -> Marks:
    """The marks of several words in one text."""
    return _joined(mark for marks in found for mark in marks)


def meant(typed: str, titles: Sequence[str]) -> list[Meant]:
    """Which of some titles hold every word of what is typed, and where; what begins with it first,
    as Undo names in its midst whatever was done last.
    """
    wanted = words(typed)
    found = (
        (place, title)
        for place, title in enumerate(titles)
        if wanted and all(in_name(title, [word]) for word in wanted)
    )
    marked = [(place, in_name(title, wanted)) for place, title in found]
    return sorted(marked, key=lambda one: one[1][0][0])


def _folded(shown: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and from which sign of it each sign comes."""
    whole = text.fold(shown)
    if len(whole) == len(shown) and shown.isalnum():  # as most names: nothing left out
        return whole, range(len(shown))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(shown):
        for one in text.fold(sign):
            signs.append(one)
            places.append(place)
    return "".join(signs), places


def _as_written(folded: str, places: Sequence[int], forms: Forms) -> tuple[int, int] | None:
    for form in forms:
        at = folded.find(form)
        if at >= 0:
            return places[at], places[at + len(form) - 1] + 1
    return None


def _joined(spans: Iterable[tuple[int, int] | None]) -> Marks:
    """The spans in order, those that meet made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(filter(None, spans)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
