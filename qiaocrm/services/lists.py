"""Lists as pages show them: ids for the read lane, windows of rows for painting, counts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from qiaocrm.domain.followup import OPEN_STATES
from qiaocrm.domain.query import Query, Sort
from qiaocrm.services.columns import ListRow, Shower
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records

PAGE_QUERIES: Mapping[str, Query] = {
    "association": Query("association"),
    "person": Query("person").where("merchant", "in", 1),
    "project": Query("project"),
    "followup": Query("followup").where("state", "in", *OPEN_STATES).sorted_by("due"),
    "visit": Query("visit", sort=(Sort("start", descending=True),)),
}
"""What each page lists before the officer filters: merchants (客商), open follow-ups …"""


def shower(library: Library) -> Shower:
    """What turns rows into texts today."""
    return Shower(library.stages(), library.clock.today())


def ids(library: Library, query: Query) -> array[int]:
    """The ids of a list, in order."""
    with library.store.reading() as connection:
        return lists.ids(connection, query)


def rows(library: Library, kind: str, wanted: Sequence[int]) -> dict[int, ListRow]:
    """The rows of those ids (a window, about 100) with all that the list's columns need."""
    with library.store.reading() as connection:
        found = records.many(connection, kind, wanted)
        titles = lists.link_titles(connection, kind, list(found.values()))
        related = kind in ("association", "person", "company", "project")
        latest = lists.latest(connection, kind, wanted) if related else {}
        tasks = lists.next_tasks(connection, kind, wanted) if related else {}
        posts = (
            lists.posts(connection, kind, wanted)
            if kind in ("association", "person", "company")
            else {}
        )
    return {
        key: ListRow(record, titles, latest.get(key), tasks.get(key), posts.get(key, ()))
        for key, record in found.items()
    }


def counts(library: Library) -> dict[str, int]:
    """The numbers on the tabs: what each page lists when nothing is filtered."""
    with library.store.reading() as connection:
        return {kind: lists.count(connection, query) for kind, query in PAGE_QUERIES.items()}


def count(library: Library, query: Query) -> int:
    """How many records a query finds."""
    with library.store.reading() as connection:
        return lists.count(connection, query)


def facets(library: Library, query: Query, field: str, limit: int = -1) -> list[tuple[Any, int]]:
    """The values of a field among the records of a query with counts, the most frequent first."""
    with library.store.reading() as connection:
        return lists.facets(connection, query, field, limit)


def all_tags(library: Library) -> list[tuple[str, int]]:
    """The tags in use on people and associations, the most frequent first."""
    found: dict[str, int] = {}
    for kind in ("association", "person", "project"):
        for tag, number in facets(library, Query(kind), "tags"):
            found[tag] = found.get(tag, 0) + number
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
