"""The orders of whole lists straight from an index: a million people are listed at a click.

Sorting a million rows takes SQLite seconds. The index of a column holds its values as stored, each
with its records in their natural order; what an officer sees in order is what those values mean
(pinyin, countries by name, choices by their place, companies by their present name), and that is
worked out once a value instead of once a record. Conditions of the officer leave few enough to sort.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Connection

from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.domain.query import Query, Sort
from qiaocrm.storage import conditions
from qiaocrm.storage.schema import ORDERS

_OPEN = ", ".join(f"'{state}'" for state in OPEN_STATES)

_GATHERED = {
    "last_contact": (
        "SELECT id, MAX(day) AS day FROM ("
        "SELECT l.dst_id AS id, x.date AS day FROM link l JOIN interaction x ON x.id = l.src_id "
        "WHERE l.dst_kind = '{kind}' AND l.src_kind = 'interaction' UNION ALL "
        "SELECT l.dst_id, x.start FROM link l JOIN visit x ON x.id = l.src_id "
        f"WHERE l.dst_kind = '{{kind}}' AND l.src_kind = 'visit' AND {conditions.NOT_YET}"
        ") GROUP BY id"
    ),
    "next_due": (
        "SELECT l.dst_id AS id, MIN(f.due) AS day FROM link l JOIN followup f ON f.id = l.src_id "
        f"WHERE l.dst_kind = '{{kind}}' AND l.src_kind = 'followup' AND f.state IN ({_OPEN}) "
        "GROUP BY l.dst_id"
    ),
}
"""`conditions.DERIVED` from the other side: the days of all records that have one, gathered once."""


def ids(connection: Connection, query: Query) -> array[int] | None:
    """The ids of a list in its order; None where it is to be sorted by SQLite."""
    if query.trash or query.group or query.words.strip() or len(query.sort) != 1:
        return None
    if not conditions.keeps_most(query):
        return None
    field = query.sort[0].field
    if field in ORDERS.get(query.kind, ()):
        return _by_values(connection, query, query.sort[0])
    if field in _GATHERED and (query.kind, field) in conditions.DERIVED:
        return _gathered(connection, query, query.sort[0])
    return None


def fetched(connection: Connection, sql: str, values: Sequence[Any]) -> array[int]:
    """The ids that a SELECT of them gives, in its order.

    They come as one JSON text, not as a row each: of a million that takes a quarter of the time.
    SQLite keeps the order of a subquery for such an aggregate.
    """
    found = connection.exec_driver_sql(f"SELECT json_group_array(id) FROM ({sql})", tuple(values))
    return array("q", orjson.loads(found.scalar_one()))


def _by_values(connection: Connection, query: Query, sort: Sort) -> array[int]:
    """Value by value in their order, the records of each from the index."""
    where, bound = conditions.where(query)
    source = f'"{query.kind}" t INDEXED BY "{_index(query.kind, sort.field)}"'
    column, natural = f't."{sort.field}"', "ORDER BY t.sort_key, t.id"
    # A loop within a loop: the outer one gives the values in this order, the inner one walks the
    # index, in which the records of a value stand in the natural order.
    each = (
        f"SELECT t.id FROM json_each(?) v CROSS JOIN {source} WHERE {column} = v.value AND {where}"
    )
    among = f"{column} IN (SELECT value FROM json_each(?))"
    together = f"SELECT t.id FROM {source} WHERE {among} AND {where} {natural}"
    blank = f"SELECT t.id FROM {source} WHERE {column} IS NULL AND {where} {natural}"
    found: array[int] = array("q")
    meaningless: list[Any] = []
    for alike, key, values in _runs(_values(connection, query.kind, sort)):
        if key is None:
            meaningless += values
        else:
            sql = together if alike else each
            found += fetched(connection, sql, (orjson.dumps(values).decode(), *bound))
    if meaningless:
        blank = blank.replace(f"{column} IS NULL", f"({column} IS NULL OR {among})")
        bound = [orjson.dumps(meaningless).decode(), *bound]
    return found + fetched(connection, blank, bound)


def _index(kind: str, field: str) -> str:
    return f"ix_{kind}_by_{field}"


def _values(connection: Connection, kind: str, sort: Sort) -> list[tuple[Any, Any]]:
    """The different values of a column with the keys that they sort by, in order of these.

    The index is not walked but jumped through, from each value to the next one.
    """
    column = f'"{sort.field}"'
    least = (
        f'SELECT MIN({column}) FROM "{kind}" INDEXED BY "{_index(kind, sort.field)}" '
        "WHERE deleted_at IS NULL"
    )
    key = conditions.sort_expression(kind, sort)
    direction = "DESC" if sort.descending else "ASC"
    rows = connection.exec_driver_sql(
        f"WITH RECURSIVE jumped(v) AS ({least} UNION ALL "
        f"SELECT ({least} AND {column} > jumped.v) FROM jumped WHERE jumped.v IS NOT NULL) "
        f"SELECT {column}, {key} AS k FROM (SELECT v AS {column} FROM jumped WHERE v IS NOT NULL) t "
        f"ORDER BY k {direction} NULLS LAST"
    )
    return [(row[0], row[1]) for row in rows]


def _runs(pairs: Iterable[tuple[Any, Any]]) -> Iterator[tuple[bool, Any, list[Any]]]:
    """Values to ask for together, with a key of theirs and whether all of them share it."""
    single: list[Any] = []
    last: Any = None
    for key, group in groupby(pairs, key=itemgetter(1)):
        values = [value for value, _key in group]
        if len(values) == 1 and key is not None:
            single += values
            last = key
            continue
        if single:
            yield False, last, single
            single = []
        yield True, key, values
    if single:
        yield False, last, single


def _gathered(connection: Connection, query: Query, sort: Sort) -> array[int]:
    """First those of which there is a day, then all the others in their natural order."""
    where, bound = conditions.where(query)
    direction = "DESC" if sort.descending else "ASC"
    days = _GATHERED[sort.field].format(kind=query.kind)
    found = fetched(
        connection,
        f'SELECT t.id FROM ({days}) d CROSS JOIN "{query.kind}" t ON t.id = d.id '
        f"WHERE d.day <> '' AND {where} ORDER BY d.day {direction}, t.sort_key, t.id",
        bound,
    )
    everyone = fetched(
        connection,
        f'SELECT t.id FROM "{query.kind}" t WHERE {where} ORDER BY t.sort_key, t.id',
        bound,
    )
    held = frozenset(found)
    found.extend(one for one in everyone if one not in held) if held else found.extend(everyone)
    return found
