"""Lists: every filter and every order, exact counts, and what columns show beside the fields."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.query import Condition, Operator, Query, Sort
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import records
from qiaocrm.services.library import Library
from qiaocrm.storage import lists
from tests.books import add, day, edit, titles


@pytest.fixture
def office(book: Library) -> Library:
    """Four people, three associations, four projects."""
    harbour = add(book, "company", "维港集团")
    aurora = add(book, "company", "阿波罗公司")
    add(
        book,
        "person",
        "吴志德",
        city="Hong Kong",
        country="HK",
        company=(harbour,),
        merchant=True,
        tags=("重点", "华商"),
        cadence_days=90,
        birthday=day("1958"),
        emails=("wu@example.com",),
        phones=(Phone("138 0000 0000", "+8613800000000", ""),),
        intent_level="B",
    )
    add(
        book,
        "person",
        "单雪桥",
        city="悉尼",
        country="AU",
        company=(aurora,),
        tags=("重点",),
        cadence_days=0,
        birthday=day("1958-03-07"),
        intent_level="A",
    )
    add(
        book,
        "person",
        "阿里",
        city="hong kong",
        country="HK",
        birthday=day("1958-03"),
        cadence_days=100,
        company=(Link(text="未登记公司"),),
        intent_level="C",
        extra={"车牌": "粤B"},
    )
    add(book, "person", "Tony", merchant=True, remark="第一行\n第二行")
    for name, country, founded in (
        ("东京楚湘同乡会", "JP", "2009"),
        ("悉尼商会", "AU", "1998-05"),
        ("安会", "", ""),
    ):
        add(book, "association", name, country=country, founded=day(founded) if founded else None)
    for name, stage, amount, investors in (
        ("甲", "signed", "1500.50", (harbour,)),
        ("乙", "lead", "300000000", (aurora,)),
        ("丙", "", None, ()),
        ("丁", "matching", "900", (Link(text="东方"),)),
    ):
        add(
            book,
            "project",
            name,
            stage=stage,
            investment=Decimal(amount) if amount else None,
            investors=investors,
        )
    return book  # fmt: skip


def people(office: Library, field: str, operator: Operator, *values: object) -> set[str]:
    query = Query("person").where(field, operator, *values)
    found = titles(office, query)
    with office.store.reading() as connection:
        assert lists.count(connection, query) == len(found)
    return set(found)


@pytest.mark.parametrize(
    ("field", "operator", "values", "wanted"),
    [
        ("name", "in", ("吴志德", "阿里", "无此人"), "吴志德 阿里"),
        ("country", "in", ("HK",), "吴志德 阿里"),
        ("country", "in", ("HK", ""), "吴志德 阿里 Tony"),
        ("country", "in", (None,), "Tony"),
        ("country", "in", (), ""),
        ("tags", "in", ("重点",), "吴志德 单雪桥"),
        ("tags", "in", ("华商", "别的"), "吴志德"),
        ("company", "in", ("维港集团", "未登记公司"), "吴志德 阿里"),
        ("emails", "in", ("wu@example.com",), "吴志德"),
        ("merchant", "in", (1,), "吴志德 Tony"),
        ("cadence_days", "in", (0, 90), "吴志德 单雪桥"),
        ("city", "contains", ("HONG",), "吴志德 阿里"),
        ("remark", "contains", ("第二",), "Tony"),
        ("company", "contains", ("公司",), "单雪桥 阿里"),
        ("company", "contains", ("company",), ""),
        ("tags", "contains", ("商",), "吴志德"),
        ("phones", "contains", ("+8613800000000",), "吴志德"),
        ("extra", "contains", ("粤",), "阿里"),
        ("company", "empty", (), "Tony"),
        ("company", "filled", (), "吴志德 单雪桥 阿里"),
        ("merchant", "empty", (), "单雪桥 阿里"),
        ("tags", "empty", (), "阿里 Tony"),
        ("cadence_days", "filled", (), "吴志德 单雪桥 阿里"),
        ("cadence_days", "from", (90,), "吴志德 阿里"),
        ("cadence_days", "to", (90,), "吴志德 单雪桥"),
        ("cadence_days", "to", (99,), "吴志德 单雪桥"),
        ("birthday", "from", ("1958-03",), "单雪桥 阿里"),
        ("birthday", "to", ("1958-03-06",), "吴志德 阿里"),
        ("birthday", "to", ("1958",), "吴志德 单雪桥 阿里"),
        ("birthday", "to", ("1957",), ""),
        ("cadence_days", "above", (90,), "阿里"),
        ("cadence_days", "below", (90,), "单雪桥"),
        ("birthday", "above", ("1958-03",), ""),
        ("birthday", "above", ("1958-03-06",), "单雪桥"),
        ("birthday", "below", ("1958-03-06",), "吴志德 阿里"),
        ("city", "contains", ("nowhere", "HONG"), "吴志德 阿里"),
        (
            "",
            "any",
            (Condition("country", "empty"), Condition("tags", "in", ("华商",))),
            "吴志德 Tony",
        ),
        ("", "all", (Condition("country", "in", ("HK",)), Condition("tags", "filled")), "吴志德"),
        ("", "any", (), ""),
        ("", "words", ("wzd",), "吴志德"),
        ("id", "in", (1,), "吴志德"),
        ("last_contact", "empty", (), "吴志德 单雪桥 阿里 Tony"),
        ("next_due", "filled", (), ""),
    ],
)
def test_every_filter(
    office: Library, field: str, operator: Operator, values: tuple[object, ...], wanted: str
) -> None:
    assert people(office, field, operator, *values) == set(wanted.split())


@pytest.mark.parametrize(
    "condition",
    [
        Condition("country", "in", ("HK",)),
        Condition("tags", "in", ("重点",)),
        Condition("cadence_days", "from", (90,)),
        Condition("", "words", ("wzd",)),
        Condition("", "any", (Condition("country", "empty"), Condition("tags", "filled"))),
    ],
)
def test_a_negated_condition_finds_all_the_others(office: Library, condition: Condition) -> None:
    found = set(titles(office, Query("person", (condition,))))
    others = set(titles(office, Query("person", (replace(condition, negated=True),))))
    assert found | others == set(titles(office, Query("person")))
    assert not found & others


def test_amounts_are_filtered_by_their_number(office: Library) -> None:
    query = Query("project").where("investment", "from", 100_000)
    assert set(titles(office, query)) == {"甲", "乙"}
    query = Query("project").where("investment", "to", 150_050)
    assert set(titles(office, query)) == {"甲", "丁"}


def test_links_to_a_record_through_one_field_or_any(office: Library) -> None:
    harbour = Query("person").where("company", "links", "company", 1)
    assert titles(office, harbour) == ["吴志德"]
    assert titles(office, Query("project").where("", "links", "company", 1)) == ["甲"]
    assert titles(office, Query("project").where("introducer", "links", "company", 1)) == []


def test_all_conditions_hold_together(office: Library) -> None:
    query = Query("person", words="hong").where("merchant", "in", 1).where("tags", "in", "重点")
    assert titles(office, query) == ["吴志德"]


@pytest.mark.parametrize("words", ["wu志d", "wuzd", "wuzhida", "wzhide", "wu zhi dw"])
def test_the_filter_line_forgives_what_the_search_box_forgives(office: Library, words: str) -> None:
    query = Query("person", words=words)
    assert titles(office, query) == ["吴志德"]
    with office.store.reading() as connection:
        assert lists.count(connection, query) == 1
        assert lists.facets(connection, query, "country") == [("HK", 1)]


def test_words_left_out_are_taken_as_typed(office: Library) -> None:
    unlike = replace(Condition("", "words", ("wuzhida",)), negated=True)
    assert "吴志德" in titles(office, Query("person", (unlike,)))


def test_a_renamed_company_is_filtered_and_sorted_by_its_present_name(office: Library) -> None:
    edit(office, Link("company", 1), name="Zebra")
    assert people(office, "company", "in", "Zebra") == {"吴志德"}
    assert people(office, "company", "contains", "维港") == set()
    order = titles(office, Query("person").sorted_by("company"))
    assert order == ["单雪桥", "阿里", "吴志德", "Tony"]


@pytest.mark.parametrize(
    ("kind", "sort", "wanted"),
    [
        ("person", "name", "阿里 单雪桥 Tony 吴志德"),
        ("person", "-name", "吴志德 Tony 单雪桥 阿里"),
        ("person", "intent_level", "单雪桥 吴志德 阿里 Tony"),
        ("person", "-intent_level", "阿里 吴志德 单雪桥 Tony"),
        ("person", "company", "单雪桥 阿里 吴志德 Tony"),
        ("person", "-company", "吴志德 阿里 单雪桥 Tony"),
        ("person", "birthday", "吴志德 阿里 单雪桥 Tony"),
        ("person", "-birthday", "单雪桥 阿里 吴志德 Tony"),
        ("person", "cadence_days", "单雪桥 吴志德 阿里 Tony"),
        ("person", "-cadence_days", "阿里 吴志德 单雪桥 Tony"),
        ("association", "country", "悉尼商会 东京楚湘同乡会 安会"),
        ("association", "-founded", "东京楚湘同乡会 悉尼商会 安会"),
        ("project", "stage", "乙 丁 甲 丙"),
        ("project", "-stage", "甲 丁 乙 丙"),
        ("project", "investment", "丁 甲 乙 丙"),
        ("project", "-investment", "乙 甲 丁 丙"),
        ("person", "id", "吴志德 单雪桥 阿里 Tony"),
    ],
)
def test_every_order_with_the_empty_ones_last(
    office: Library, kind: str, sort: str, wanted: str
) -> None:
    query = Query(kind).sorted_by(sort.removeprefix("-"), descending=sort.startswith("-"))
    assert titles(office, query) == wanted.split()


def test_without_an_order_names_stand_by_pinyin(office: Library) -> None:
    assert titles(office, Query("person")) == ["阿里", "单雪桥", "Tony", "吴志德"]


def test_a_second_key_decides_among_equals(office: Library) -> None:
    query = Query("person", sort=(Sort("country"), Sort("birthday", descending=True)))
    assert titles(office, query) == ["单雪桥", "阿里", "吴志德", "Tony"]


@pytest.mark.parametrize(
    "query",
    [
        Query("person").where("colour", "in", "red"),
        Query("person").where('name" OR 1 --', "contains", "x"),
        Query("person").where("sort_key", "filled"),
        Query("person").sorted_by("colour"),
        Query("person").sorted_by("stage"),
        Query("visit").where("last_contact", "filled"),
    ],
)
def test_an_unknown_field_is_told_with_the_known_ones(office: Library, query: Query) -> None:
    with pytest.raises(UserError, match="There is no field") as told:
        titles(office, query)
    assert "remark" in str(told.value)


@pytest.mark.parametrize("kind", [described.key for described in ENTITIES])
def test_every_field_of_every_kind_can_be_sorted_and_filtered(book: Library, kind: str) -> None:
    add(book, kind, "某")
    described = next(one for one in ENTITIES if one.key == kind)
    for key in described.specs:
        for descending in (False, True):
            query = Query(kind).sorted_by(key, descending=descending)
            assert "某" in titles(book, query)
        conditions = (
            Condition(key, "empty"),
            Condition(key, "filled"),
            Condition(key, "in", ("'",)),
            Condition(key, "contains", ("\"'%",)),
            Condition(key, "from", ("a",)),
            Condition(key, "to", ("a",)),
        )
        for condition in conditions:
            titles(book, Query(kind, (condition,)))


def test_the_trash_is_a_list_of_its_own(office: Library) -> None:
    records.trash(office, "person", [1, 2])
    assert titles(office, Query("person")) == ["阿里", "Tony"]
    assert titles(office, Query("person", trash=True)) == ["单雪桥", "吴志德"]


def test_values_with_their_counts(office: Library) -> None:
    with office.store.reading() as connection:
        assert lists.facets(connection, Query("person"), "country") == [("HK", 2), ("AU", 1)]
        assert lists.facets(connection, Query("person"), "tags") == [("重点", 2), ("华商", 1)]
        merchants = Query("person").where("merchant", "in", 1)
        assert lists.facets(connection, merchants, "tags") == [("华商", 1), ("重点", 1)]
        with pytest.raises(UserError):
            lists.facets(connection, Query("person"), "colour")


def test_the_last_contact_and_the_next_task(office: Library) -> None:
    wu, shan = Link("person", 1), Link("person", 2)
    add(office, "interaction", "通电话", date=day("2026-03-01"), about=(wu,))
    add(office, "interaction", "发贺卡", date=day("2026-01"), about=(wu, shan))
    add(office, "visit", "来访", start=day("2026-05-02"), guests=(wu,), state="received")
    for number, state in enumerate(("planned", "confirmed", "cancelled"), start=1):
        add(office, "visit", state, start=day(f"2026-12-0{number}"), guests=(wu,), state=state)
    add(office, "followup", "回访", due=day("2026-12-01"), about=(wu,))
    add(office, "followup", "急事", due=day("2026-11-30"), about=(wu,), state="doing")
    add(office, "followup", "办过了", due=day("2026-01-01"), about=(wu,), state="done")
    add(office, "followup", "不急", about=(shan,))
    with office.store.reading() as connection:
        latest = lists.latest(connection, "person", [1, 2, 3])
        tasks = lists.next_tasks(connection, "person", [1, 2, 3])
    assert {one: (last.date, last.words) for one, last in latest.items()} == {
        1: ("2026-05-02", "来访"),
        2: ("2026-01", "发贺卡"),
    }
    assert {one: task.subject for one, task in tasks.items()} == {1: "急事", 2: "不急"}
    assert titles(office, Query("person").sorted_by("last_contact")) == [
        "单雪桥", "吴志德", "阿里", "Tony",
    ]  # fmt: skip
    assert titles(office, Query("person").sorted_by("next_due"))[0] == "吴志德"
    assert people(office, "last_contact", "to", "2026-02") == {"单雪桥"}


def test_posts_from_both_sides(office: Library) -> None:
    tokyo = Link("association", 1, "东京楚湘同乡会")
    for one, post, term, more in (
        (1, "副会长", 3, {}),
        (2, "会长", 3, {"start": day("2024")}),
        (3, "会长", 2, {"ended": True}),
    ):
        who = (Link("person", one),)
        add(office, "position", post, person=who, organisation=(tokyo,), term_number=term, **more)
    with office.store.reading() as connection:
        held = lists.posts(connection, "association", [1, 2])
        of_person = lists.posts(connection, "person", [3])
    assert [(post.person_name, post.post, post.ended) for post in held[1]] == [
        ("单雪桥", "会长", False),
        ("吴志德", "副会长", False),
        ("阿里", "会长", True),
    ]
    assert 2 not in held
    assert [post.organisation_name for post in of_person[3]] == ["东京楚湘同乡会"]


def test_a_list_of_many_records_is_read_in_portions(book: Library) -> None:
    creates = [Create("person", -number, {"name": f"人{number:04d}"}) for number in range(1, 2501)]
    book.apply(ChangeSet("Import", creates))
    with book.store.reading() as connection:
        ids = lists.ids(connection, Query("person"))
        assert len(ids) == 2500
        assert len(records.records.many(connection, "person", ids)) == 2500
        assert lists.latest(connection, "person", ids) == {}
