"""Searching: any substring of one or more signs finds a record, by its names first.

`finder` gives the candidates that hold all pairs of signs of the words, the newest first, and the
texts in `subject` make sure. The tiers of the ranking are asked one after another, each for no
more than is still wanted, so that a single letter costs no more than a whole name. Words of both
scripts, initials mixed with syllables (wuzd) and slips of one letter (`forgiving`) are looked for where
nothing holds the words as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.registry import entity
from qiaocrm.storage import forgiving, searchwords
from qiaocrm.storage.forgiving import BEGINNING, ELSEWHERE, EXACT, IN_NAME
from qiaocrm.storage.indexing import kind_token
from qiaocrm.storage.schema import KIND_NUMBERS, subject_id
from qiaocrm.storage.searchwords import ANYWHERE, IN_NAMES, Asked, Word, words_of

Key = tuple[str, int]

_ENOUGH = 400
"""Verified hits of any rank after which no better ones are looked for."""

_TOGETHER = 50
"""Rows fetched together: one by one each takes five times as long."""

_MOST_WALKED = 2_000
"""Candidates that are compared one by one for what the index cannot tell."""


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


def condition(typed: str, kind: str) -> tuple[str, list[Any]]:
    """SQL and values of "every word is found in the record", for a list of that kind."""
    words = words_of(typed)
    if not words:
        return ("1", []) if not typed.strip() else ("0", [])
    asked = Asked(f'"{kind_token(kind)}"', ()).also(words)
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
    found = _direct(index, words, limit) or _forgiven(index, words, limit)
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
        self, asked: Asked, *, most: int, value: tuple[str, list[Any]] = ("0", [])
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
            for some in rows.partitions(_TOGETHER):
                yield from some

    def begins(self, text: str) -> bool:
        """Whether any name at all begins so."""
        sql = "SELECT 1 FROM finder WHERE finder MATCH ? LIMIT 1"
        bound = (Word((text,)).beginning(),)
        return self._connection.exec_driver_sql(sql, bound).first() is not None


def _direct(index: _Index, words: Sequence[Word], limit: int) -> dict[Key, _Row]:
    """What holds the words as they are. The first decides the rank: people type the name first;
    a name of several words (Tan Ah Kow) is typed whole.
    """
    first, rest = words[0], words[1:]
    together = [searchwords.as_one(words)] if rest else []
    found: dict[Key, _Row] = {}
    tiers = [
        (EXACT, searchwords.whole(first).also(rest)),
        *((EXACT, searchwords.whole(one)) for one in together),
        (BEGINNING, searchwords.beginning(first).also(rest)),
        *((BEGINNING, searchwords.beginning(one).also(words)) for one in together),
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
    named = words[0].found_in(IN_NAMES)
    names: dict[Key, _Row] = {}
    others: dict[Key, _Row] = {}
    asked = Asked(words[0].inside(), (words[0].found_in(ANYWHERE),)).also(words[1:])
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


def _forgiven(index: _Index, words: Sequence[Word], limit: int) -> dict[Key, _Row]:
    """What may be meant where nothing holds the words: the first way that finds anything."""
    for way in (*forgiving.spelled(words), *forgiving.nearly(words, index.begins)):
        if found := _compared(index, way.asked, way.rank, limit):
            return found
    return {}


def _compared(
    index: _Index, asked: Asked, rank: Callable[[str, str, str], int | None], limit: int
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


def forgiven(connection: Connection, typed: str, kind: str) -> list[int]:
    """The records of a kind that may be meant, the best first, where none of the kind holds the
    words as they are; empty where one does.
    """
    sql, values = condition(typed, kind)
    held = f'SELECT 1 FROM "{kind}" WHERE {sql} LIMIT 1'
    if connection.exec_driver_sql(held, tuple(values)).first() is not None:
        return []
    found = _forgiven(_Index(connection, (kind,)), words_of(typed), _MOST_WALKED)
    return [record for _kind, record in found]


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
