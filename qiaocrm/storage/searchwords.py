"""What is typed into a search, as words and as expressions for the index.

A word may have several forms, any of which will do: a telephone number with and without the code
of its country. Nothing typed is ever parsed as FTS syntax: only folded signs get into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.language import countries, phonenumber, text
from qiaocrm.storage.indexing import BEGINNING, END, INITIALS, SEPARATOR, START

_LONGEST_QUERY = 400
_LONGEST_WORD = 64
"""Signs of a query and of a word that are looked at: a pasted page costs nothing."""

_NUMBER = re.compile(r"(?<!\S)[+0(][\d ().\-/]{6,}\d(?!\S)")
"""A telephone number as people write it, with a code in front, in one word or several."""

_LEAST_DIGITS = 7

_LONGEST_COUNTRY = 20

_PIECES = 4
"""Pieces of a word that the index is asked for: the text itself makes sure, and each costs time."""

_COMMON = frozenset(
    "an ng en in ia on ho hu ha he zh ch sh ai ei ao ua gu ga le co om ex xa am mp pl er ao ou ui "
    "iu li gs si yo ou wu ji xi yi th re at or st ed".split()
)
"""Pairs of letters that stand in so many records that they tell little."""


IN_NAMES = "instr(s.names, ?)"
AT_BEGINNING = f"instr('{SEPARATOR}' || s.names, ?)"
ANYWHERE = "(instr(s.names, ?) OR instr(s.body, ?))"
"""SQL that looks for ? in the texts of a record in `subject s`."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of a query; any of its `forms` will do, the first is what was typed."""

    forms: tuple[str, ...]

    @property
    def typed(self) -> str:
        """The word as typed, folded."""
        return self.forms[0]

    @property
    def is_mixed(self) -> bool:
        """Whether it mixes Chinese characters with Latin letters: wu志d."""
        return text.has_cjk(self.typed) and any("a" <= sign <= "z" for sign in self.typed)

    def inside(self) -> str:
        """The records that may hold it anywhere."""
        return _any(map(_inside, self.forms))

    def beginning(self) -> str:
        """The records of which a name may begin with it."""
        return _any(map(_beginning, self.forms))

    def whole(self) -> str:
        """The records that go by just this name."""
        return _any(f'"{START}{form}{END}"' for form in self.forms)

    def initials(self) -> str:
        """The records of which a title's initials begin with it."""
        return _any(f'"{INITIALS}{form}" *' for form in self.forms)

    def found_in(self, pattern: str, before: str = "") -> tuple[str, list[Any]]:
        """SQL that makes sure: `pattern`, in which ? stands for a form with `before` in front."""
        checks = " OR ".join(pattern for _form in self.forms)
        bound = [before + form for form in self.forms for _mark in range(pattern.count("?"))]
        return f"({checks})", bound


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the index: an expression, and SQL with values that makes sure."""

    expression: str
    checks: tuple[tuple[str, list[Any]], ...]

    def also(self, words: Iterable[Word]) -> Asked:
        """With further words that must be found anywhere."""
        more = list(words)
        return Asked(
            " AND ".join([self.expression, *(word.inside() for word in more)]),
            (*self.checks, *(word.found_in(ANYWHERE) for word in more)),
        )


def words_of(typed: str) -> list[Word]:
    """The words of a query; empty where it holds nothing that could be found."""
    typed = _NUMBER.sub(lambda match: _joined(match[0]), typed[:_LONGEST_QUERY])
    found: dict[str, Word] = {}
    for part in typed.split():
        if word := text.fold(part)[:_LONGEST_WORD]:
            found.setdefault(word, Word((word, *_other_forms(word, part))))
    return list(found.values())


def as_one(words: Sequence[Word]) -> Word:
    """The words run together: Tan Ah Kow is a name."""
    return Word(("".join(word.typed for word in words)[:_LONGEST_WORD],))


def whole(word: Word) -> Asked:
    """The records that go by just this name."""
    return Asked(word.whole(), ())


def beginning(word: Word) -> Asked:
    """The records of which a name begins with it."""
    sure = all(len(form) != 2 for form in word.forms)
    return Asked(word.beginning(), () if sure else (word.found_in(AT_BEGINNING, SEPARATOR),))


def _joined(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return ("+" if number.startswith(("+", "(+")) else "") + digits


def _other_forms(word: str, part: str) -> Sequence[str]:
    """A country by its usual name; a number without what people put in front of it, or leave out
    when at home.
    """
    if not word.isdecimal():
        least = 3 if part.isascii() else 2  # two Latin letters are rather somebody's initials
        code = countries.usual(part) if least <= len(part) <= _LONGEST_COUNTRY else None
        name = text.fold(countries.name(code, "zh")) if code else word
        return () if name == word else (name,)
    if len(word) < _LEAST_DIGITS:
        return ()
    bare = word.lstrip("0")
    forms = [bare] if len(bare) >= _LEAST_DIGITS - 1 else []
    if part.startswith(("+", "00")):
        forms += [phonenumber.national(bare) or ""]
    return [form for form in dict.fromkeys(forms) if form not in ("", word)]


def _any(expressions: Iterable[str]) -> str:
    return "(" + " OR ".join(f"({one})" for one in expressions) + ")"


def _inside(form: str) -> str:
    """The tokens that tell most; a single sign begins a pair, if only with the end of its text."""
    if len(form) == 1:
        return f'"{form}" *'
    return " AND ".join(f'"{piece}"' for piece in _telling(form)[:_PIECES])


def _telling(form: str) -> list[str]:
    """The pieces of a form that are tokens, those that tell most first."""
    length = 3 if form.isdecimal() and len(form) > 2 else 2
    pieces = dict.fromkeys(form[at : at + length] for at in range(len(form) - length + 1))
    return sorted(pieces, key=_COMMON.__contains__)


def _beginning(form: str) -> str:
    """By one token up to three signs, else by all whole names that begin so."""
    if len(form) == 2:
        return f'"{START}{form[0]}" AND "{form}"'
    return f'"{START}{form}"' + (" *" if len(form) > BEGINNING else "")
