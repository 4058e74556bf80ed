"""The texts and tokens by which a record is found, worked out from its values without the database.

`subject` holds, per record, its title and two folded texts: `names` (every name it goes by, full
pinyin, initials) and `body` (company, place, phone digits, tags, remark …). `finder` is an FTS5
index of their pairs of signs, in which the beginning and end of a name count as signs; `search`
asks it for candidates and makes sure in the texts themselves.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from typing import Any

from qiaocrm.domain.kinds import Kind
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity
from qiaocrm.language import pinyin, text
from qiaocrm.storage.schema import KIND_NUMBERS

Key = tuple[str, int]

VERSION = "3"
"""Moves on with every change of what is indexed: a book with an older index gets a new one."""

SEPARATOR = "|"
"""Between the texts of a record; folding removes it from every text."""

START, END, INITIALS, _KIND = "\ue000", "\ue001", "\ue003", "\ue002"
"""Before and after every name, after every other text, before the initials of a Chinese name, and in
the token of a kind: signs for private use, which folding removes from every text.
"""

BEGINNING = 3
"""Signs of a name's beginning that make one token."""

_DIGITS = re.compile(r"\d{3,}")
"""Digits are indexed by threes too: pairs of them tell too little."""

_BLANK = (ord(" "),)

_SHORT = 16
"""Signs of a text that may well recur in other records."""

_NAME_FIELDS = frozenset(
    (
        "name",
        "name_traditional",
        "name_foreign",
        "name_local",
        "name_en",
        "short_name",
        "former_name",
        "title",
        "subject",
        "pinyin",
    )
)


def sort_key(kind: str, title: str) -> str:
    """The key by which lists of this kind stand in their natural order: pinyin for names."""
    return pinyin.sort_key(title[:80], person=kind == "person")


@dataclass(frozen=True, slots=True)
class Texts:
    """The folded texts of a record; `initials` are those among its names that spell its title."""

    names: str
    body: str
    initials: tuple[str, ...] = ()


def texts_of(kind: str, value_of: Callable[[str], Any], titles: Mapping[Key, str]) -> Texts:
    """The texts of a record whose typed values `value_of` tells.

    Links are found by the present `titles` of their ends.
    """
    names: dict[str, None] = {}
    body: dict[str, None] = {}
    fold = text.fold
    for key, field_kind, links, is_name in _looked_at(kind):
        value = value_of(key)
        if not value:
            continue
        if links:
            for link in value:
                body[fold(titles.get((link.kind, link.id), link.text))] = None
            continue
        target = names if is_name else body
        if type(value) is str and len(value) <= _SHORT:
            target.update(_folded(field_kind, value, is_name))
        else:
            target.update(_fold_words(field_kind, value, is_name))
    initials: list[str] = []
    title = str(value_of(entity(kind).title) or "")
    if text.has_cjk(title):
        person = kind == "person"
        short = title[:40]
        names[pinyin.full(short, person=person)] = None
        initials.append(pinyin.initials(short, person=person))
        if person and (override := value_of("pinyin")):
            initials.append(pinyin.initials_spelled(override.casefold(), len(title)))
        names.update(dict.fromkeys(initials))
    names.pop("", None)
    body.pop("", None)
    return Texts(SEPARATOR.join(names), SEPARATOR.join(body), tuple(filter(None, initials)))


def _fold_words(kind: Kind, value: Any, is_name: bool) -> dict[str, None]:
    """The folded words of a value; names in accented letters also as they are typed without."""
    found: dict[str, None] = {}
    for word in kind.words(value):
        found[text.fold(word)] = None
        if is_name and not word.isascii() and not text.has_cjk(word):
            found[text.fold(text.without_accents(word))] = None
    return found


_folded = lru_cache(maxsize=16384)(_fold_words)
"""The same for short texts, which recur: cities, posts, countries."""


@cache
def _looked_at(kind: str) -> tuple[tuple[str, Kind, bool, bool], ...]:
    """The fields by which records of a kind are found, those searched and all links: key, kind,
    whether it holds links, whether it holds a name.
    """
    specs = entity(kind).specs.items()
    return tuple(
        (key, spec.kind, isinstance(spec.kind, Links), key in _NAME_FIELDS)
        for key, spec in specs
        if spec.searched or isinstance(spec.kind, Links)
    )


def tokens(kind: str, texts: Texts) -> str:
    """What `finder` holds of a record: the pairs of signs of its texts, its kind, its whole names
    and their beginnings, the initials by which its title may be spelled.

    Whole names are found by their beginnings too, since FTS5 keeps its tokens in order; but where
    very many names begin so, one token for all of them is faster.
    """
    names, body = texts.names, texts.body
    called = names.split(SEPARATOR)
    whole = START + (END + START).join(called) + END + body.replace(SEPARATOR, END) + END
    found = [_pairs(whole), kind_token(kind)]
    found += [START + name[:BEGINNING] for name in called]
    found += [START + name + END for name in called]
    found += [INITIALS + letters for letters in texts.initials]
    for run in _DIGITS.findall(whole):
        found += map(add, map(add, run, run[1:]), run[2:])
    return " ".join(found)


def _pairs(whole: str) -> str:
    """All pairs of signs that stand together, parted by blanks: abc is ab bc.

    Laid into an array, thrice as fast as sign by sign; that a pair comes twice is nothing to FTS5.
    """
    signs = array("I", whole.encode("utf-32-le"))
    pairs = array("I", _BLANK) * (3 * len(signs) - 3)
    pairs[0::3], pairs[1::3] = signs[:-1], signs[1:]
    return pairs.tobytes().decode("utf-32-le").rstrip(" ")


@cache
def kind_token(kind: str) -> str:
    """The token that all records of a kind have."""
    return _KIND + chr(0xE100 + KIND_NUMBERS[kind])
