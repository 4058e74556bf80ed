"""The search index: any substring of one or more signs finds a record, kept in the same transaction.

`subject` holds, per record, its title and two folded texts: `names` (every name it goes by, full
pinyin, initials) and `body` (company, place, phone digits, tags, remark …). `finder` is an FTS5
index of their single signs and pairs of signs; a search asks it for the candidates that hold all
pairs of the words and then makes sure in the text itself. So two-character Chinese names, `wzd`
and the tail of a phone number are found alike, and nothing typed is ever parsed as FTS syntax.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import add
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.kinds import Kind
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity
from qiaocrm.language import pinyin, text
from qiaocrm.storage.schema import KIND_NUMBERS, subject_id

Key = tuple[str, int]

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
_LONGEST_WORD = 64
"""Signs of a query word that are looked at: no name is longer, and a pasted page costs nothing."""

_KINDS = {number: kind for kind, number in KIND_NUMBERS.items()}
SEPARATOR = "|"
"""Between the texts of a record; folding removes it from every text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found: `rank` 0 exact name, 1 name's beginning, 2 inside a name, 3 elsewhere."""

    kind: str
    id: int
    title: str
    rank: int


def sort_key(kind: str, title: str) -> str:
    """The key by which lists of this kind stand in their natural order: pinyin for names."""
    return pinyin.sort_key(title[:80], person=kind == "person")


def texts_of(
    kind: str, value_of: Callable[[str], Any], titles: Mapping[Key, str]
) -> tuple[str, str]:
    """The folded `names` and `body` of a record whose typed values `value_of` tells.

    Links are found by the present `titles` of their ends.
    """
    names: dict[str, None] = {}
    body: dict[str, None] = {}
    for key, field_kind in _looked_at(kind):
        value = value_of(key)
        if not value:
            continue
        if isinstance(field_kind, Links):
            for link in value:
                body[text.fold(titles.get((link.kind, link.id), link.text))] = None
            continue
        target = names if key in _NAME_FIELDS else body
        for word in field_kind.words(value):
            target[text.fold(word)] = None
    title = str(value_of(entity(kind).title) or "")
    if text.has_cjk(title):
        person = kind == "person"
        short = title[:40]
        names[pinyin.full(short, person=person)] = None
        names[pinyin.initials(short, person=person)] = None
        if kind == "person" and (override := value_of("pinyin")):
            names["".join(text.fold(syllable)[:1] for syllable in override.split())] = None
    names.pop("", None)
    body.pop("", None)
    return SEPARATOR.join(names), SEPARATOR.join(body)


@cache
def _looked_at(kind: str) -> tuple[tuple[str, Kind], ...]:
    """The fields by which records of a kind are found: those searched, and all links."""
    specs = entity(kind).specs.items()
    return tuple(
        (key, spec.kind) for key, spec in specs if spec.searched or isinstance(spec.kind, Links)
    )


def tokens(names: str, body: str) -> str:
    """The single signs and pairs of a record's texts, as `finder` takes them."""
    whole = f"{names}{SEPARATOR}{body}"
    return " ".join([one for one in {*whole, *map(add, whole, whole[1:])} if SEPARATOR not in one])


def _expression(words: Sequence[str]) -> str:
    """An FTS5 expression that holds where all pairs of all words are present."""
    wanted: dict[str, None] = {}
    for word in words:
        pairs = [word[at : at + 2] for at in range(len(word) - 1)] or [word]
        wanted.update(dict.fromkeys(pairs))
    return " AND ".join(f'"{token}"' for token in wanted)


def query_words(typed: str) -> list[str]:
    """The folded words of a query; empty where it holds nothing that could be found."""
    parts = (text.fold(part)[:_LONGEST_WORD] for part in typed[:400].split())
    return list(
        dict.fromkeys(
            part.replace('"', "").replace(SEPARATOR, "") for part in parts if part.strip('"|')
        )
    )


def holds(shown: str, word: str) -> bool:
    """Whether a text as shown holds a folded word; phone numbers are compared by digits."""
    return word in text.fold(shown)


def condition(typed: str, kind: str) -> tuple[str, list[Any]]:
    """SQL and values of "every word is found in the record", for a list of that kind."""
    words = query_words(typed)
    if not words:
        return ("1", []) if not typed.strip() else ("0", [])
    checks, values = _checks(words)
    number = KIND_NUMBERS[kind]
    sql = (
        "id IN (SELECT s.record FROM finder JOIN subject s ON s.id = finder.rowid "
        f"WHERE finder MATCH ? AND s.id % 32 = {number} AND {checks})"
    )
    return sql, [_expression(words), *values]


def _checks(words: Sequence[str]) -> tuple[str, list[Any]]:
    """SQL that makes sure each word really stands in one of the texts."""
    values: list[Any] = []
    for word in words:
        values += [word, word]
    return " AND ".join("(instr(s.names, ?) OR instr(s.body, ?))" for _word in words), values


def find(
    connection: Connection, typed: str, *, kinds: Sequence[str] = (), limit: int = 50
) -> list[Hit]:
    """The live records in which every word is found, the best first: whole names, then their
    beginnings, then inside names, then elsewhere; the shortest names first among equals.

    Never raises for any text whatever.
    """
    words = query_words(typed)
    if not words:
        return []
    checks, values = _checks(words)
    wanted = [KIND_NUMBERS[kind] for kind in kinds] or sorted(_KINDS)
    numbers = ", ".join(map(str, wanted))
    first, whole = words[0], text.fold(typed[:400])
    # The first word decides the rank: people type the name first. A name of several words
    # (Tan Ah Kow) is typed whole.
    sql = (
        "SELECT s.kind, s.record, s.title, CASE "
        "WHEN instr('|' || s.names || '|', '|' || ? || '|') THEN 0 "
        "WHEN instr('|' || s.names || '|', '|' || ? || '|') THEN 0 "
        "WHEN instr('|' || s.names, '|' || ?) THEN 1 "
        "WHEN instr(s.names, ?) THEN 2 ELSE 3 END AS rank "
        "FROM finder JOIN subject s ON s.id = finder.rowid "
        f"WHERE finder MATCH ? AND s.id % 32 IN ({numbers}) AND {checks} "
        "ORDER BY rank, length(s.names), s.id DESC LIMIT ?"
    )
    bound = (first, whole, first, first, _expression(words), *values, limit)
    return [Hit(*row) for row in connection.exec_driver_sql(sql, bound)]


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
