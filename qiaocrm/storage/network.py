"""Which records are tied to which: by links in either direction, by posts, by names of referrers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from qiaocrm.storage import lists, records, search
from qiaocrm.storage.lists import Key

Relation = Literal["post", "introduced", "company", "invests", "visit", "other"]

KINDS = ("person", "association", "company", "project", "visit", "agreement", "donation")
"""What is a node of the network; posts tie people to organisations and are none themselves."""
_POSTED = ("person", "association", "company")
_RELATIONS: Mapping[tuple[str, str], Relation] = {
    ("person", "company"): "company",
    ("visit", "company"): "company",
    ("visit", "head"): "visit",
    ("visit", "guests"): "visit",
    ("visit", "projects"): "visit",
    ("project", "origin_visit"): "visit",
    ("project", "investors"): "invests",
    ("project", "introducer"): "introduced",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """Two records and what ties them: `words` is the post held, `field` the link's field.

    For links and introductions `one` is the record that names `other`; for posts the person.
    """

    one: Key
    other: Key
    relation: Relation
    words: str = ""
    field: str = ""
    past: bool = False


def ties(connection: Connection, keys: Collection[Key]) -> list[Tie]:
    """Everything that ties these records to others; a pair may be tied in several ways."""
    found: list[Tie] = []
    for kind, ids in _by_kind(keys).items():
        for batch in records.batches(ids):
            found += _linked(connection, kind, batch)
        if kind in _POSTED:
            found += _posts(connection, kind, ids)
    return list(dict.fromkeys(found))


def introductions(connection: Connection, key: Key, title: str) -> list[Tie]:
    """Ties of a record by the plain name of whoever introduced somebody.

    Whom a person named as referrer, where exactly one record bears that name; and the people who
    named this record.
    """
    named = connection.exec_driver_sql(
        "SELECT id FROM person WHERE referrer = ? AND deleted_at IS NULL", (title,)
    )
    found = [Tie(("person", one), key, "introduced") for one in named.scalars() if title]
    if key[0] == "person":
        rows = connection.exec_driver_sql(
            "SELECT s.kind, s.record FROM person p JOIN subject s ON s.title = p.referrer "
            "WHERE p.id = ? AND s.kind IN ('person', 'association', 'company') LIMIT 2",
            (key[1],),
        ).all()
        if len(rows) == 1:
            found.append(Tie(key, (rows[0][0], rows[0][1]), "introduced"))
    return found


def titles(connection: Connection, keys: Iterable[Key]) -> dict[Key, str]:
    """The names of the records that are there."""
    return search.titles(connection, keys)


def _linked(connection: Connection, kind: str, ids: Collection[int]) -> list[Tie]:
    marks, kinds = ", ".join("?" * len(ids)), ", ".join(f"'{one}'" for one in KINDS)
    rows = connection.exec_driver_sql(
        "SELECT src_kind, src_id, field, dst_kind, dst_id FROM link "
        f"WHERE dst_kind = ? AND dst_id IN ({marks}) AND src_kind IN ({kinds}) "
        "UNION ALL SELECT src_kind, src_id, field, dst_kind, dst_id FROM link "
        f"WHERE src_kind = ? AND src_id IN ({marks}) AND dst_kind IN ({kinds})",
        (kind, *ids, kind, *ids),
    )
    return [
        Tie(
            (source, one),
            (target, other),
            _RELATIONS.get((source, field), "other"),
            field=field,
        )
        for source, one, field, target, other in rows
    ]


def _posts(connection: Connection, kind: str, ids: Collection[int]) -> list[Tie]:
    held = lists.posts(connection, kind, list(ids))
    return [
        Tie(
            ("person", post.person),
            post.organisation,
            "post",
            post.post,
            past=post.ended,
        )
        for posts in held.values()
        for post in posts
        if post.person and post.organisation[1]
    ]


def _by_kind(keys: Collection[Key]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for kind, one in keys:
        found.setdefault(kind, []).append(one)
    return found
