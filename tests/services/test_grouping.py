"""Lists in groups: the store counts them, and the ids come in the order of the groups."""

from __future__ import annotations

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.services import grouping
from qiaocrm.services.library import Library
from tests.books import add


def test_groups_follow_each_other_with_their_counts_and_what_is_empty_comes_last(
    book: Library,
) -> None:
    made = [
        add(book, "person", name, owner=owner)
        for name, owner in (("甲", "张"), ("乙", ""), ("丙", "李"), ("丁", "张"), ("戊", "張"))
    ]
    query = Query("person").grouped_by("owner").sorted_by("name")
    found = grouping.listed(book, query)
    sizes = [(one.label, one.count) for one in found.groups]
    assert sizes[0] == ("李", 1)
    assert sizes[-1] == ("(empty)", 1)
    assert sorted(sizes[1:-1]) == [("张", 2), ("張", 1)]
    owners = {link.id: owner for link, owner in zip(made, "张-李张張", strict=True)}
    shown = [owners[one] for one in found.ids]
    assert shown[0] == "李"
    assert shown[-1] == "-"
    assert "".join(shown[1:-1]) in ("张张張", "張张张")


@pytest.mark.parametrize("kind", [one.key for one in ENTITIES])
def test_every_field_offered_groups_its_list(book: Library, kind: str) -> None:
    add(book, kind, "某")
    for field in grouping.fields(kind):
        found = grouping.listed(book, Query(kind).grouped_by(field))
        assert sum(one.count for one in found.groups) == len(found.ids) > 0


def test_what_stays_is_on_file_but_not_in_the_trash(book: Library) -> None:
    one, gone = add(book, "person", "甲", owner="张"), 999
    query = Query("person").where("owner", "in", "李")
    found = grouping.listed(book, query, [one.id, gone])
    assert (list(found.ids), found.staying) == ([], {one.id})
