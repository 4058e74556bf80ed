"""Lists of any length: sorted ids, counts and facets; rows are fetched by window when painted."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from qiaocrm.domain.fields import Record
from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import Tags
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.storage import conditions, derived, orders, records, search

Key = tuple[str, int]
Titles = Mapping[Key, str]


@dataclass(frozen=True, slots=True)
class Latest:
    """The last thing that happened with a record: ISO date and words; `kind` interaction or visit."""

    date: str
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class NextTask:
    """The next open follow-up about a record."""

    id: int
    due: str | None
    subject: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post held in an organisation, by the names of both sides."""

    position: int
    post: str
    person: int
    person_name: str
    organisation: Key
    organisation_name: str
    term_number: int | None
    start: str | None
    end: str | None
    ended: bool


def ids(connection: Connection, query: Query) -> array[int]:
    """The ids of the records, in the query's order."""
    found = orders.ids(connection, query)
    if found is not None:
        return found
    where, values = conditions.where(_forgiving(connection, query))
    sql = f'SELECT t.id FROM "{query.kind}" t WHERE {where} ORDER BY {conditions.order(query)}'
    return orders.fetched(connection, sql, values)


def first(connection: Connection, query: Query, limit: int) -> array[int]:
    """The ids of the first so many records in the query's order; quick where most records fit."""
    where, values = conditions.where(_forgiving(connection, query))
    found = connection.exec_driver_sql(
        f'SELECT t.id FROM "{query.kind}" t WHERE {where} '
        f"ORDER BY {conditions.order(query, few=True)} LIMIT ?",
        (*values, limit),
    )
    return array("q", found.scalars())


def count(connection: Connection, query: Query) -> int:
    """How many records the query finds."""
    where, values = conditions.where(_forgiving(connection, query))
    sql = f'SELECT COUNT(*) FROM "{query.kind}" t WHERE {where}'
    return int(connection.exec_driver_sql(sql, tuple(values)).scalar_one())


def _forgiving(connection: Connection, query: Query) -> Query:
    """The query; of records that its words may mean, where nothing of the kind holds them as typed.

    Words that are to be left out stay as typed: nobody wants to miss what he did not name.
    """
    if not query.words.strip():
        return query
    meant = search.forgiven(connection, query.words, query.kind)
    return replace(query, words="").where("id", "in", *meant) if meant else query


def facets(
    connection: Connection, query: Query, field: str, limit: int = -1
) -> list[tuple[Any, int]]:
    """The values of a field among the records of the query with their counts, the most frequent first.

    Of tags and links each one counts for itself, links by the present name; `limit`: at most so many.
    """
    where, values = conditions.where(_forgiving(connection, query.where(field, "filled")))
    kind = entity(query.kind).specs[field].kind
    source, value = f'"{query.kind}" t', f't."{field}"'
    if isinstance(kind, Tags | Links):
        source += f", json_each({value}) e"
        value = conditions.named("e.value") if isinstance(kind, Links) else "e.value"
    sql = f"SELECT {value}, COUNT(*) FROM {source} WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"
    return [(row[0], row[1]) for row in connection.exec_driver_sql(sql, (*values, limit))]


def groups(connection: Connection, query: Query) -> list[tuple[Any, int]]:
    """The groups of a query in their order: the stored value (None: empty) and how many records."""
    where, values = conditions.where(query)
    value = f't."{query.group}"'
    sql = f'SELECT {value}, COUNT(*) FROM "{query.kind}" t WHERE {where} GROUP BY 1 ORDER BY {conditions.group_order(query)}'
    return [(row[0], row[1]) for row in connection.exec_driver_sql(sql, tuple(values))]


def sums(connection: Connection, query: Query, field: str, by: str = "") -> list[tuple[Any, int]]:
    """The sum of a number among the records of the query for each value of `by`, largest first.

    Sums are in the stored form (hundredths for amounts); records without a number count nothing.
    """
    where, values = conditions.where(query.where(field, "filled"))
    value = f't."{by}"' if by else "NULL"
    sql = f'SELECT {value}, SUM(t."{field}") FROM "{query.kind}" t WHERE {where} GROUP BY 1 ORDER BY 2 DESC'
    return [(row[0], row[1]) for row in connection.exec_driver_sql(sql, tuple(values))]


def link_titles(connection: Connection, kind: str, rows: Sequence[Record]) -> dict[Key, str]:
    """The present titles of everything that these records link to."""
    wanted = {
        (link.kind, link.id)
        for row in rows
        for _key, _at, link in derived.links_of(kind, derived.values_of(row))
    }
    return search.titles(connection, wanted)


def latest(connection: Connection, kind: str, wanted: Sequence[int]) -> dict[int, Latest]:
    """What happened last with each of the records: an interaction or a visit."""
    found: dict[int, Latest] = {}
    for source, date, words, only in (
        ("interaction", "date", "summary", "1"),
        ("visit", "start", "title", conditions.NOT_YET),
    ):
        for batch in records.batches(wanted):
            marks = ", ".join("?" * len(batch))
            rows = connection.exec_driver_sql(
                f"SELECT l.dst_id, MAX(x.{date}), x.{words} FROM link l JOIN {source} x ON x.id = l.src_id "
                f"WHERE l.dst_kind = ? AND l.dst_id IN ({marks}) AND l.src_kind = '{source}' AND {only} GROUP BY l.dst_id",
                (kind, *batch),
            )
            for record, day, said in rows:
                if day and (record not in found or day > found[record].date):
                    found[record] = Latest(day, said or "", source)
    return found


def next_tasks(connection: Connection, kind: str, wanted: Sequence[int]) -> dict[int, NextTask]:
    """The open follow-up that is due first about each of the records; undated ones come last."""
    found: dict[int, NextTask] = {}
    states = ", ".join(f"'{state}'" for state in OPEN_STATES)
    for batch in records.batches(wanted):
        marks = ", ".join("?" * len(batch))
        rows = connection.exec_driver_sql(
            "SELECT l.dst_id, f.id, f.due, f.subject FROM link l JOIN followup f ON f.id = l.src_id "
            f"WHERE l.dst_kind = ? AND l.dst_id IN ({marks}) AND l.src_kind = 'followup' AND f.state IN ({states}) "
            "ORDER BY f.due IS NULL, f.due, f.id",
            (kind, *batch),
        )
        for record, task, due, subject in rows:
            found.setdefault(record, NextTask(task, due, subject))
    return found


def posts(connection: Connection, kind: str, wanted: Sequence[int]) -> dict[int, list[Post]]:
    """The posts that people hold in these organisations, or that these people hold; newest term first."""
    field = "person" if kind == "person" else "organisation"
    found: dict[int, list[Post]] = {}
    for batch in records.batches(wanted):
        marks = ", ".join("?" * len(batch))
        rows = connection.exec_driver_sql(
            "SELECT l.dst_id, p.id, p.post, lp.dst_id, sp.title, lo.dst_kind, lo.dst_id, so.title, "
            "p.term_number, p.start, p.end, p.ended FROM link l JOIN position p ON p.id = l.src_id "
            "LEFT JOIN link lp ON lp.src_kind = 'position' AND lp.src_id = p.id AND lp.field = 'person' "
            "LEFT JOIN subject sp ON sp.kind = 'person' AND sp.record = lp.dst_id "
            "LEFT JOIN link lo ON lo.src_kind = 'position' AND lo.src_id = p.id AND lo.field = 'organisation' "
            "LEFT JOIN subject so ON so.kind = lo.dst_kind AND so.record = lo.dst_id "
            f"WHERE l.dst_kind = ? AND l.dst_id IN ({marks}) AND l.src_kind = 'position' AND l.field = ? "
            "ORDER BY p.ended, p.term_number DESC, p.start DESC, p.id",
            (kind, *batch, field),
        )
        for (
            record,
            position,
            post,
            person,
            name,
            org_kind,
            org,
            org_name,
            term,
            start,
            end,
            ended,
        ) in rows:
            held = Post(
                position,
                post,
                person or 0,
                name or "",
                (org_kind or "", org or 0),
                org_name or "",
                term,
                start,
                end,
                bool(ended),
            )
            found.setdefault(record, []).append(held)
    return found
