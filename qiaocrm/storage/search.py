"""Searching: any substring of one or more signs finds a record, by its names first.

`finder` gives the candidates that hold all pairs of signs of the words, the newest first, and the
texts in `subject` make sure. The tiers of the ranking are asked one after another, each for no
more than is still wanted, so that a single letter costs no more than a whole name. Words of both
scripts, initials mixed with syllables (wuzd) and slips of one letter are looked for where nothing
holds the words as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.registry import entity
from qiaocrm.language import pinyin, text
from qiaocrm.storage import searchwords
from qiaocrm.storage.indexing import SEPARATOR, kind_token
from qiaocrm.storage.schema import KIND_NUMBERS, subject_id
from qiaocrm.storage.searchwords import Word, words_of

Key = tuple[str, int]

EXACT, BEGINNING, IN_NAME, ELSEWHERE, NEARLY = range(5)
"""Ranks of a hit: a whole name, a name's beginning, inside a name, in another text, one slip off."""

_ENOUGH = 400
"""Verified hits of any rank after which no better ones are looked for."""

_MOST_WALKED = 2_000
"""Candidates that are compared one by one for what the index cannot tell."""

_LEAST_TO_FORGIVE = 4
"""Letters of a word in which a slip is forgiven."""

_IN_NAMES = "instr(s.names, ?)"
_AT_BEGINNING = f"instr('{SEPARATOR}' || s.names, ?)"
_WHOLE_NAME = f"instr('{SEPARATOR}' || s.names || '{SEPARATOR}', ?)"
_ANYWHERE = "(instr(s.names, ?) OR instr(s.body, ?))"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found, and how well: EXACT, BEGINNING, IN_NAME, ELSEWHERE or NEARLY.

    `post` is the position (任职) by which a person was found, 0 for most.
    """

    kind: str
    id: int
    title: str
    rank: int
    post: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of the index: an expression, and SQL with values that makes sure."""

    expression: str
    checks: tuple[tuple[str, list[Any]], ...]

    def also(self, words: Iterable[Word]) -> _Asked:
        """With further words that must be found anywhere."""
        more = list(words)
        return _Asked(
            " AND ".join([self.expression, *(word.inside() for word in more)]),
            (*self.checks, *(word.found_in(_ANYWHERE) for word in more)),
        )


def condition(typed: str, kind: str) -> tuple[str, list[Any]]:
    """SQL and values of "every word is found in the record", for a list of that kind."""
    words = words_of(typed)
    if not words:
        return ("1", []) if not typed.strip() else ("0", [])
    asked = _Asked(f'"{kind_token(kind)}"', ()).also(words)
    sql = (
        "id IN (SELECT s.record FROM finder JOIN subject s ON s.id = finder.rowid "
        f"WHERE finder MATCH ? AND {' AND '.join(sql for sql, _bound in asked.checks)})"
    )
    return sql, [asked.expression, *(value for _sql, bound in asked.checks for value in bound)]


def find(
    connection: Connection, typed: str, *, kinds: Sequence[str] = (), limit: int = 50
) -> list[Hit]:
    """The live records in which every word is found, the best first: whole names, then their
    beginnings, then inside names, then elsewhere; the newest first among equals.

    Never raises for any text whatever.
    """
    words = words_of(typed)
    if not words:
        return []
    # People are also found by the posts that they hold.
    index = _Index(connection, (*kinds, "position") if "person" in kinds else kinds)
    found = (
        _direct(index, words, limit)
        or _spelled(index, words, limit)
        or _nearly(index, words, limit)
    )
    return _people_for_posts(connection, [Hit(*row) for row in found.values()])


def _people_for_posts(connection: Connection, hits: Sequence[Hit]) -> list[Hit]:
    """The hits with the people who hold the posts among them, each once, instead of the posts."""
    posts = [hit.id for hit in hits if hit.kind == "position"]
    if not posts:
        return list(hits)
    marks = ", ".join("?" * len(posts))
    statement = (
        "SELECT l.src_id, l.dst_id, s.title FROM link l "
        "JOIN subject s ON s.kind = l.dst_kind AND s.record = l.dst_id "
        f"WHERE l.src_kind = 'position' AND l.field = 'person' AND l.src_id IN ({marks})"
    )
    holders = {
        row[0]: Hit("person", row[1], row[2], ELSEWHERE, row[0])
        for row in connection.exec_driver_sql(statement, tuple(posts))
    }
    found: dict[Key, Hit] = {}
    for hit in hits:
        person = holders.get(hit.id) if hit.kind == "position" else hit
        if person is not None:
            found.setdefault((person.kind, person.id), person)
    return sorted(found.values(), key=lambda hit: hit.rank)


_Row = tuple[str, int, str, int]
"""Kind, record, title, rank."""


class _Index:
    """Asks for the records of some kinds."""

    def __init__(self, connection: Connection, kinds: Sequence[str]) -> None:
        self._connection = connection
        few = " OR ".join(f'"{kind_token(kind)}"' for kind in kinds)
        self._kinds = f" AND ({few})" if 0 < len(kinds) <= 3 else ""
        numbers = ", ".join(str(KIND_NUMBERS[kind]) for kind in kinds)
        self._scope = f" AND s.id % 32 IN ({numbers})" if kinds and not self._kinds else ""

    def ask(
        self, asked: _Asked, *, most: int, value: tuple[str, list[Any]] = ("0", [])
    ) -> Iterator[Any]:
        """Kind, record, title, names and a value of what is found, the newest first."""
        checks = "".join(f" AND {sql}" for sql, _bound in asked.checks)
        bound = [one for _sql, values in asked.checks for one in values]
        sql = (
            f"SELECT s.kind, s.record, s.title, s.names, {value[0]} "
            "FROM finder JOIN subject s ON s.id = finder.rowid "
            f"WHERE finder MATCH ?{self._scope}{checks} ORDER BY finder.rowid DESC LIMIT ?"
        )
        with self._connection.exec_driver_sql(
            sql, (*value[1], asked.expression + self._kinds, *bound, most)
        ) as rows:
            yield from rows


def _direct(index: _Index, words: Sequence[Word], limit: int) -> dict[Key, _Row]:
    """What holds the words as they are. The first decides the rank: people type the name first;
    a name of several words (Tan Ah Kow) is typed whole.
    """
    first, rest = words[0], words[1:]
    together = [searchwords.as_one(words)] if rest else []
    found: dict[Key, _Row] = {}
    tiers = [
        (EXACT, _whole(first).also(rest)),
        *((EXACT, _whole(one)) for one in together),
        (BEGINNING, _beginning(first).also(rest)),
        *((BEGINNING, _beginning(one).also(words)) for one in together),
    ]
    for rank, asked in tiers:
        for kind, record, title, _names, _value in index.ask(asked, most=limit + len(found)):
            found.setdefault((kind, record), (kind, record, title, rank))
        if len(found) >= limit:
            return dict(list(found.items())[:limit])
    return {**found, **_anywhere(index, words, found, limit - len(found))}


def _anywhere(
    index: _Index, words: Sequence[Word], known: dict[Key, _Row], limit: int
) -> dict[Key, _Row]:
    """Inside names, then elsewhere; a walk that ends as soon as there is enough."""
    named = words[0].found_in(_IN_NAMES)
    names: dict[Key, _Row] = {}
    others: dict[Key, _Row] = {}
    asked = _Asked(words[0].inside(), (words[0].found_in(_ANYWHERE),)).also(words[1:])
    for kind, record, title, _names, inside in index.ask(
        asked, most=_ENOUGH + len(known), value=named
    ):
        if (kind, record) in known:
            continue
        into = names if inside else others
        into[kind, record] = (kind, record, title, IN_NAME if inside else ELSEWHERE)
        if len(names) >= limit:
            break
    return dict([*names.items(), *others.items()][:limit])


def _whole(word: Word) -> _Asked:
    return _Asked(word.whole(), (word.found_in(_WHOLE_NAME, SEPARATOR, SEPARATOR),))


def _beginning(word: Word) -> _Asked:
    return _Asked(word.beginning(), (word.found_in(_AT_BEGINNING, SEPARATOR),))


def _spelled(index: _Index, words: Sequence[Word], limit: int) -> dict[Key, _Row]:
    """Names typed partly by signs, partly by syllables or their first letters: wu志d, wuzd."""
    spelled = [word for word in words if word.is_mixed]
    if not spelled and len(words) == 1 and words[0].typed.isascii():
        spelled = list(words)
    if not spelled:
        return {}
    rest = [word for word in words if word not in spelled]

    def rank(kind: str, title: str, _names: str) -> int | None:
        spans = [pinyin.span(title, word.typed, person=kind == "person") for word in spelled]
        if None in spans:
            return None
        start, end = spans[0] or (0, 0)
        return EXACT if end - start == len(title) else IN_NAME if start else BEGINNING

    # Letters alone spell a name from its beginning; inside names they would mean too many.
    for at_beginning in (True, False) if rest or spelled[0].is_mixed else (True,):
        spellings = [_spelling(word.typed, at_beginning) for word in spelled]
        if not all(one.expression for one in spellings):
            return {}
        asked = _Asked(
            " AND ".join(one.expression for one in spellings),
            tuple(check for one in spellings for check in one.checks),
        )
        if found := _compared(index, asked.also(rest), rank, limit):
            return found
    return {}


def _spelling(word: str, at_beginning: bool) -> _Asked:
    """The records whose name may be spelled so: all its characters, and one way of its initials."""
    runs = [Word((run,)) for run in pinyin.chinese_runs(word)]
    asked = [_Asked(run.inside(), (run.found_in(_IN_NAMES),)) for run in runs]
    ways = Word(tuple(pinyin.initials_meant(word)))
    if at_beginning and (ways.forms or word[0].isascii()):
        asked.append(_beginning(ways if ways.forms else Word((word[0],))))
    elif ways.forms:
        asked.append(_Asked(ways.inside(), (ways.found_in(_IN_NAMES),)))
    checks = tuple(check for one in asked for check in one.checks)
    return _Asked(" AND ".join(one.expression for one in asked), (*checks, _in_order(word)))


def _in_order(word: str) -> tuple[str, list[Any]]:
    """SQL that leaves the names which hold the letters of a word in their order, before each is
    compared sign by sign.
    """
    letters = "%".join(re.findall("[a-z]", word))
    return "s.names LIKE ?", [f"%{letters}%"]


def _nearly(index: _Index, words: Sequence[Word], limit: int) -> dict[Key, _Row]:
    """Pinyin and foreign names that one letter too many, too few, wrong or swapped sets apart."""
    word = searchwords.as_one(words).typed
    if len(word) < _LEAST_TO_FORGIVE or text.has_cjk(word) or not word.isalpha():
        return {}
    # One slip leaves a half as it is, unless it swaps the two letters in the middle.
    half = len(word) // 2
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    begun, ended = Word((word[:half], swapped)), Word((word[half:],))
    sure, sure_too = begun.found_in(_AT_BEGINNING, SEPARATOR), ended.found_in(_IN_NAMES)
    asked = _Asked(
        f"({begun.beginning()} OR {ended.inside()})",
        ((f"({sure[0]} OR {sure_too[0]})", [*sure[1], *sure_too[1]]),),
    )

    def rank(_kind: str, _title: str, names: str) -> int | None:
        near = any(_is_near(word, name) for name in names.split(SEPARATOR))
        return NEARLY if near else None

    # Few people mistake the first letter, and those who have it right are answered far sooner.
    first = _Asked(f"{Word((word[0],)).beginning()} AND {asked.expression}", asked.checks)
    return _compared(index, first, rank, limit) or _compared(index, asked, rank, limit)


def _is_near(word: str, name: str) -> bool:
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


def _compared(
    index: _Index, asked: _Asked, rank: Callable[[str, str, str], int | None], limit: int
) -> dict[Key, _Row]:
    """The candidates to which `rank` gives one, by it; a walk that ends when there is enough."""
    found: list[_Row] = []
    for kind, record, title, names, _value in index.ask(asked, most=_MOST_WALKED):
        if (given := rank(kind, title, names)) is not None:
            found.append((kind, record, title, given))
            if len(found) >= limit:
                break
    found.sort(key=lambda row: row[3])
    return {(row[0], row[1]): row for row in found}


def newest(connection: Connection, kinds: Sequence[str], limit: int) -> list[Hit]:
    """The live records made last, as many of each kind; the newest first within a kind."""
    found = []
    for kind in kinds:
        rows = connection.exec_driver_sql(
            f'SELECT id, "{entity(kind).title}" FROM "{kind}" WHERE deleted_at IS NULL '
            "ORDER BY id DESC LIMIT ?",
            (max(1, limit // len(kinds)),),
        )
        found += [Hit(kind, row[0], row[1] or "", 3) for row in rows]
    return found


def titles(connection: Connection, wanted: Iterable[Key]) -> dict[Key, str]:
    """The present titles of the records, by (kind, id)."""
    by_row = {subject_id(kind, record): (kind, record) for kind, record in set(wanted)}
    found: dict[Key, str] = {}
    rows = list(by_row)
    for start in range(0, len(rows), 900):
        batch = rows[start : start + 900]
        marks = ", ".join("?" * len(batch))
        statement = f"SELECT id, title FROM subject WHERE id IN ({marks})"
        for row, title in connection.exec_driver_sql(statement, tuple(batch)):
            found[by_row[row]] = title
    return found
