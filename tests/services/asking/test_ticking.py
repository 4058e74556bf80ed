"""The values of a column, ticked into the filter line and out of it."""

from __future__ import annotations

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.services import lists
from qiaocrm.services.asking.reading import read
from qiaocrm.services.asking.ticking import field_of, offered, with_values
from qiaocrm.services.library import Library
from tests.books import add

PEOPLE = Query("person")
KINDS = [one.key for one in ENTITIES]


@pytest.fixture
def office(book: Library) -> Library:
    company = add(book, "company", "维港集团")
    add(
        book, "person", "吴志德", country="HK", city="上海", tags=("无", "老友"), company=(company,)
    )
    add(book, "person", "单雪桥", country="AU", city="上海 浦东", merchant=True)
    add(book, "person", "李小川", country="HK", city="上海")
    add(book, "person", "林阿水", country="HK", city='名"号')
    add(book, "project", "冷链", stage="negotiation", owner="无")
    add(book, "project", "茶园", stage="signed", owner="周宁")
    return book


def shown(office: Library, line: str, key: str) -> list[tuple[str, int, bool]]:
    return [(one.shown, one.count, one.ticked) for one in offered(office, PEOPLE, line, key)]


def value(office: Library, line: str, key: str, label: str) -> str:
    return next(one.value for one in offered(office, PEOPLE, line, key) if one.shown == label)


def found(office: Library, kind: str, line: str) -> int:
    asked = read(office, kind, line)
    assert asked.trouble is None
    return lists.count(office, asked.narrowed(Query(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_each_value_ticked_alone_lists_as_many_as_were_counted(office: Library, kind: str) -> None:
    for key in ("country", "city", "tags", "company", "merchant", "stage", "owner", "kind"):
        if not field_of(kind, key):
            continue
        ticks = offered(office, Query(kind), "", key)
        for tick in ticks:
            assert found(office, kind, with_values(kind, "", key, [tick.value])) == tick.count, tick
        everything = with_values(kind, "", key, [tick.value for tick in ticks])
        assert not ticks or found(office, kind, everything) == found(office, kind, "")


def test_values_are_counted_among_what_the_rest_of_the_line_leaves(office: Library) -> None:
    assert shown(office, "国家:香港", "city") == [
        ("上海", 2, False),
        ('名"号', 1, False),
    ]
    line = with_values("person", "国家:香港", "city", [value(office, "", "city", "上海")])
    assert line == "国家:香港 City:=上海"
    assert shown(office, line, "city")[0] == ("上海", 2, True)
    assert found(office, "person", line) == 2


def test_what_was_typed_counts_as_ticked_and_is_replaced_where_it_stands(office: Library) -> None:
    line = '-zz 国家:香港,au -"a  b"'
    ticked = [one for one in offered(office, PEOPLE, line, "country") if one.ticked]
    assert [one.shown for one in ticked] == ["Hong Kong, China", "Australia"]
    assert (
        with_values("person", line, "country", [ticked[1].value]) == '-zz Country/region:au -"a  b"'
    )
    assert with_values("person", line, "country", []) == '-zz -"a  b"'


def test_a_part_of_a_text_that_was_typed_can_be_unticked(office: Library) -> None:
    assert shown(office, "城市:浦东", "city")[0] == ("浦东", 1, True)
    assert shown(office, "城市:浦东", "city")[1:3] == [("上海", 2, False), ("上海 浦东", 1, False)]


def test_no_value_is_offered_last(office: Library) -> None:
    assert shown(office, "", "tags")[-1] == ("(empty)", 3, False)
    assert shown(office, "", "merchant") == [("yes", 1, False), ("no", 3, False)]
    with_none = with_values("person", "", "tags", [value(office, "", "tags", "(empty)")])
    assert shown(office, with_none, "tags")[0] == ("(empty)", 3, True)


@pytest.mark.usefixtures("chinese")
def test_in_the_officers_language(office: Library) -> None:
    line = with_values("person", "", "tags", [value(office, "", "tags", "（空）")])
    assert line == "标签:无"
    assert found(office, "person", line) == 3


@pytest.mark.parametrize("column", ["name", "start", "last_contact", "amount"])
def test_columns_of_values_that_are_all_different_are_not_ticked(column: str) -> None:
    assert not any(field_of(kind, column) for kind in KINDS)
