"""Who is known under a name or may be reached at a number: for imports.

The titles and folded texts that searching keeps hold every name, pinyin, number and address, so
one walk over them answers for a whole file; nothing is held but what was asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from qiaocrm.language import text
from qiaocrm.storage.indexing import SEPARATOR

TAIL = 7
"""Digits at their ends by which numbers are found."""

_BATCH = 900


@dataclass(frozen=True, slots=True)
class Wanted:
    """What records of a kind are looked for by, all folded.

    `names` may be any name or its pinyin; `spellings` count only for records whose title has no
    Chinese character. `words` stand whole in the other texts; `numbers` are digits.
    """

    names: Collection[str] = ()
    spellings: Collection[str] = ()
    words: Collection[str] = ()
    numbers: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The live records, by what of the wanted they answer to, in the order of their ids.

    `titles` are the titles, as stored, of those who answer to words or numbers.
    """

    names: dict[str, list[int]]
    words: dict[str, list[int]]
    numbers: dict[str, list[int]]
    titles: dict[int, str]


def find(connection: Connection, kind: str, wanted: Wanted) -> Known:
    """Look all records of a kind through, once."""
    known = Known(defaultdict(list), defaultdict(list), defaultdict(list), {})
    tails = _by_tail(wanted.numbers)
    look_inside = bool(tails or wanted.words)
    if not (wanted.names or wanted.spellings or look_inside):
        return known
    plain = frozenset(wanted.names)
    both = plain.union(wanted.spellings) if wanted.spellings else plain
    gone = _in_trash(connection, kind)
    body = "body" if look_inside else "''"
    statement = f"SELECT record, title, names, {body} FROM subject WHERE kind = ? ORDER BY record"
    for record, title, called, inside in connection.exec_driver_sql(statement, (kind,)):
        if record in gone:
            continue
        asked = plain if both is plain or text.has_cjk(title) else both
        for name in asked.intersection(called.split(SEPARATOR)):
            known.names[name].append(record)
        if inside and _look_inside(record, inside, wanted.words, tails, known):
            known.titles[record] = title
    return known


def _look_inside(
    record: int,
    inside: str,
    words: Collection[str],
    tails: Mapping[str, Sequence[str]],
    known: Known,
) -> bool:
    """Note what of the wanted words and numbers stands in a record's other texts; whether any."""
    found = False
    for part in inside.split(SEPARATOR):
        if part in words:
            known.words[part].append(record)
            found = True
        elif part[-TAIL:] in tails and part.isdecimal():
            for number in tails[part[-TAIL:]]:
                if part.endswith(number) or number.endswith(part):
                    known.numbers[number].append(record)
                    found = True
    return found


def has_latin(connection: Connection, kind: str) -> bool:
    """Whether a record of the kind has a title without Chinese characters."""
    statement = "SELECT 1 FROM subject WHERE kind = ? AND title GLOB '[A-Za-z]*' LIMIT 1"
    return connection.exec_driver_sql(statement, (kind,)).first() is not None


def visits_on(connection: Connection, days: Iterable[str]) -> dict[str, list[int]]:
    """The live visits by the day they begin (ISO)."""
    found: dict[str, list[int]] = defaultdict(list)
    pending = list(days)
    for start in range(0, len(pending), _BATCH):
        batch = tuple(pending[start : start + _BATCH])
        marks = ", ".join("?" * len(batch))
        statement = f"SELECT start, id FROM visit WHERE start IN ({marks}) AND deleted_at IS NULL ORDER BY id"
        for day, record in connection.exec_driver_sql(statement, batch):
            found[day].append(record)
    return found


def organisations(connection: Connection) -> dict[int, frozenset[tuple[str, int]]]:
    """The organisations (kind, id) in which people hold posts, by the person's id."""
    found: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for person, kind, place in connection.exec_driver_sql(
        "SELECT p.dst_id, o.dst_kind, o.dst_id FROM link p JOIN link o "
        "ON o.src_kind = 'position' AND o.src_id = p.src_id AND o.field = 'organisation' "
        "WHERE p.src_kind = 'position' AND p.field = 'person'"
    ):
        found[person].add((kind, place))
    return {person: frozenset(places) for person, places in found.items()}


def _in_trash(connection: Connection, kind: str) -> frozenset[int]:
    statement = f'SELECT id FROM "{kind}" WHERE deleted_at IS NOT NULL'
    return frozenset(connection.exec_driver_sql(statement).scalars())


def _by_tail(numbers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for number in numbers:
        tail = number[-TAIL:]
        found[tail] = (*found.get(tail, ()), number)
    return found
