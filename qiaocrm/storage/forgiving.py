"""What may be meant where nothing holds the words of a search as typed.

Names typed partly by signs, partly by syllables or their first letters (wu志d, wuzd), and names
that one slip of a letter sets apart. Each way asks the index for few candidates and says how well
each of them fits.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from qiaocrm.language import pinyin, text
from qiaocrm.storage import searchwords
from qiaocrm.storage.indexing import SEPARATOR
from qiaocrm.storage.searchwords import IN_NAMES, Asked, Word

EXACT, BEGINNING, IN_NAME, ELSEWHERE, NEARLY = range(5)
"""Ranks of a hit: a whole name, a name's beginning, inside a name, in another text, one slip off."""

_LEAST_TO_FORGIVE = 4
"""Letters of a word in which a slip is forgiven."""

_LOOKED_BACK = 12
"""Signs before the place where no name begins like the word, in which a slip is looked for."""


_WAYS_INSIDE = 4
"""Ways to read letters as initials that are looked for inside names, those by the longest syllables:
each more costs as much again, and who spells z for one sign and han for the next begins the name.
"""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of meaning: what the index is asked, and the rank that kind, title and names of a
    candidate have, None for none.
    """

    asked: Asked
    rank: Callable[[str, str, str], int | None]


def spelled(words: Sequence[Word]) -> Iterator[Way]:
    """Names typed partly by signs, partly by syllables or their first letters: wu志d, wuzd."""
    mixed = [word for word in words if word.is_mixed]
    if not mixed and len(words) == 1 and words[0].typed.isascii():
        mixed = list(words)
    if not mixed:
        return
    rest = [word for word in words if word not in mixed]

    def rank(kind: str, title: str, _names: str) -> int | None:
        spans = [pinyin.span(title, word.typed, person=kind == "person") for word in mixed]
        if None in spans:
            return None
        start, end = spans[0] or (0, 0)
        return EXACT if end - start == len(title) else IN_NAME if start else BEGINNING

    # Letters alone spell a name from its beginning; inside names they would mean too many.
    for at_beginning in (True, False) if rest or mixed[0].is_mixed else (True,):
        spellings = [_spelling(word.typed, at_beginning) for word in mixed]
        if not all(one.expression for one in spellings):
            return
        yield Way(_all(spellings).also(rest), rank)


def _spelling(word: str, at_beginning: bool) -> Asked:
    """The records whose name may be spelled so: all its characters, and one way of its initials."""
    runs = [Word((run,)) for run in pinyin.chinese_runs(word)]
    ways = Word(tuple(pinyin.initials_meant(word)[: None if at_beginning else _WAYS_INSIDE]))
    # A single sign is many tokens, and beside the initials of a name it tells the index little.
    told = at_beginning and ways.forms
    asked = [
        Asked("" if told and len(run.typed) == 1 else run.inside(), (run.found_in(IN_NAMES),))
        for run in runs
    ]
    if at_beginning and ways.forms:
        asked.append(Asked(ways.initials(), ()))
    elif at_beginning and runs and word[0].isascii():
        asked.append(searchwords.beginning(Word((word[0],))))
    elif ways.forms:
        asked.append(Asked(ways.inside(), (ways.found_in(IN_NAMES),)))
    return _all([*asked, Asked("", (_in_order(word),))])


def _all(asked: Sequence[Asked]) -> Asked:
    """All of it together."""
    return Asked(
        " AND ".join(one.expression for one in asked if one.expression),
        tuple(check for one in asked for check in one.checks),
    )


def _in_order(word: str) -> tuple[str, list[Any]]:
    """SQL that leaves the names which hold the letters of a word in their order, before each is
    compared sign by sign.
    """
    letters = "%".join(re.findall("[a-z]", word))
    return "s.names LIKE ?", [f"%{letters}%"]


def nearly(words: Sequence[Word], begins: Callable[[str], bool]) -> Iterator[Way]:
    """Pinyin and foreign names that one letter too many, too few, wrong or swapped sets apart.

    Every name that the word may be a slip of is asked for: a few hundred, each found at once since
    the index keeps names in order. A slip stands no later than where no name begins like the word,
    which `begins` tells; a wrong first letter, which is rare, comes last.
    """
    word = searchwords.as_one(words).typed
    if len(word) < _LEAST_TO_FORGIVE or text.has_cjk(word) or not word.isalpha():
        return

    def rank(_kind: str, _title: str, names: str) -> int | None:
        near = any(is_near(word, name) for name in names.split(SEPARATOR))
        return NEARLY if near else None

    known = bisect.bisect(range(1, len(word)), 0, key=lambda length: not begins(word[:length]))
    if meant := _meant(word, range(max(1, known - _LOOKED_BACK), known + 1)):
        yield Way(Asked(Word(meant).beginning(), ()), rank)
    yield Way(Asked(Word(_meant(word, range(1))).beginning(), ()), rank)


def _meant(word: str, slips: Iterable[int]) -> tuple[str, ...]:
    """Beginnings of all names that the word may be a slip of, at one of the places."""
    meant: dict[str, None] = {}
    for at in slips:
        before, after = word[:at], word[at + 1 :]
        if not after:  # whatever the last letter should have been, and what follows it
            meant[before] = None
            continue
        meant[before + after] = None
        meant[before + after[0] + word[at] + after[1:]] = None
        for letter in ascii_lowercase:
            meant[before + letter + after] = None
            meant[before + letter + word[at] + after] = None
    meant.pop(word, None)
    return tuple(meant)


def is_near(word: str, name: str) -> bool:
    """Whether a name, or its beginning, is one slip from a word; initials are too short to tell.

    After the signs that both begin with, the rest is the same but for one letter wrong, too many,
    too few, or two swapped. A library's distance of three lengths of each name took four times as
    long, and thousands of names are compared while one types.
    """
    if len(name) <= _LEAST_TO_FORGIVE or not name.isascii():
        return False
    at = 0
    for one, other in zip(word, name, strict=False):
        if one != other:
            break
        at += 1
    rest = word[at + 1 :]
    return (
        name.startswith(rest, at + 1)
        or name.startswith(rest, at)
        or name.startswith(word[at:], at + 1)
        or (name[at : at + 2] == word[at : at + 2][::-1] and name.startswith(rest[1:], at + 2))
    )
