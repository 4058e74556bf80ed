"""What may be meant where nothing holds the words of a search as typed.

Names typed partly by signs, partly by syllables or their first letters (wu志d, wuzd), and names
that one slip of a letter sets apart. Each way asks the index for few candidates and says how well
each of them fits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.language import pinyin, text
from qiaocrm.storage import searchwords
from qiaocrm.storage.indexing import SEPARATOR
from qiaocrm.storage.searchwords import IN_NAMES, Asked, Word

EXACT, BEGINNING, IN_NAME, ELSEWHERE, NEARLY = range(5)
"""Ranks of a hit: a whole name, a name's beginning, inside a name, in another text, one slip off."""

_LEAST_TO_FORGIVE = 4
"""Letters of a word in which a slip is forgiven."""

_STRETCHES = 3
"""Stretches of a word in each of which a slip is looked for."""


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
    asked = [Asked(run.inside(), (run.found_in(IN_NAMES),)) for run in runs]
    ways = Word(tuple(pinyin.initials_meant(word)))
    if at_beginning and (ways.forms or word[0].isascii()):
        asked.append(searchwords.beginning(ways if ways.forms else Word((word[0],))))
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


def nearly(words: Sequence[Word]) -> Iterator[Way]:
    """Pinyin and foreign names that one letter too many, too few, wrong or swapped sets apart.

    A slip leaves what stands before and after it as it is. So one is looked for in each of a few
    stretches of the word, by what it leaves; a wrong first letter, which is rare, comes last.
    """
    word = searchwords.as_one(words).typed
    if len(word) < _LEAST_TO_FORGIVE or text.has_cjk(word) or not word.isalpha():
        return

    def rank(_kind: str, _title: str, names: str) -> int | None:
        near = any(is_near(word, name) for name in names.split(SEPARATOR))
        return NEARLY if near else None

    slips = [_slip(word, start, end) for start, end in _stretches(len(word))]
    expression = " OR ".join(f"({one.expression})" for one in slips)
    checks = [check for one in slips for check in one.checks]
    either = " OR ".join(sql for sql, _bound in checks)
    bound = [value for _sql, values in checks for value in values]
    yield Way(Asked(f"({expression})", ((f"({either})", bound),)), rank)
    yield Way(_slip(word, 0, 2, sure_of_first=False), rank)


def _stretches(length: int) -> Iterator[tuple[int, int]]:
    """Stretches of a word (start, end) in one of which every two neighbours stand together."""
    size = -(-(length + _STRETCHES - 1) // _STRETCHES)
    for number in range(_STRETCHES):
        start = min(number * (size - 1), length - size)
        yield start, start + size


def _slip(word: str, start: int, end: int, *, sure_of_first: bool = True) -> Asked:
    """The records with a name that is the word but for a slip in one stretch of it, which is as
    long in the name, or a sign longer or shorter.
    """
    before, after = word[: max(start, int(sure_of_first))], word[end:]
    asked = [Word((before,)).beginning()] if before else []
    if len(after) > 1:
        asked.append(Word((after,)).inside())
    lengths = range(max(0, end - len(before) - 1), end - len(before) + 2)
    patterns = [f"%{SEPARATOR}{before}{'_' * length}{after}%" for length in lengths]
    check = " OR ".join(f"'{SEPARATOR}' || s.names LIKE ?" for _pattern in patterns)
    return Asked(" AND ".join(asked), ((f"({check})", patterns),))


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
