"""Filter lines as officers type them, against a small book whose day is 2026-11-23."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qiaocrm.domain.query import Query
from qiaocrm.language.phones import Phone
from qiaocrm.services import lists
from qiaocrm.services.asking.reading import read
from qiaocrm.services.library import Library
from tests.books import add, day, new_book, titles


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    book = new_book(Path(tmp_path_factory.mktemp("book")))
    for name, country, ends, tags, phones in (
        ("东京会", "JP", "2027-01-15", ("重点",), ()),
        ("大阪会", "JP", "2026-09-01", ("已故",), (Phone("06-5550 0101", "+81655500101", ""),)),
        ("名古屋会", "JP", "2027-03", (), ()),
        ("香港聯合總會", "HK", None, ("重点", "老友"), ()),
    ):
        add(
            book,
            "association",
            name,
            country=country,
            next_election=ends and day(ends),
            tags=tags,
            phones=phones,
        )
    company = add(book, "company", "维港集团")
    add(
        book,
        "person",
        "吴志德",
        company=(company,),
        merchant=True,
        gender="male",
        birthday=day("1958-03"),
    )
    add(book, "person", "单雪桥", gender="female", city="San Francisco", birthday=day("1970-05-02"))
    add(book, "project", "冷链", stage="negotiation", investment=Decimal(30_000_000))
    add(book, "project", "光伏", stage="lead", investment=Decimal(1_000_000))
    add(book, "project", "茶园")
    add(book, "followup", "打电话", due=day("2026-11-25"))
    add(book, "followup", "写信", due=day("2025-05"))
    yield book
    book.close()  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "line", "wanted"),
    [
        ("association", "国家:日本", "东京会 大阪会 名古屋会"),
        ("association", "國家：日本", "东京会 大阪会 名古屋会"),
        ("association", "country:Japan", "东京会 大阪会 名古屋会"),
        ("association", "Country/region:jp", "东京会 大阪会 名古屋会"),
        ("association", "-国家:日本", "香港聯合總會"),
        ("association", "国家:日本,香港 电话:无", "东京会 名古屋会 香港聯合總會"),
        ("association", "国家:日本 届满:<90天 -标签:已故 电话:无", "东京会"),
        ("association", "届满:<半年", "东京会 名古屋会"),
        ("association", "届满:>90天", "名古屋会"),
        ("association", "届满:>=90天", "名古屋会"),
        ("association", "届满:<今天", "大阪会"),
        ("association", "届满:无", "香港聯合總會"),
        ("association", "届满:有 -届满:<今天", "东京会 名古屋会"),
        ("association", "换届时间:2027-03", "名古屋会"),
        ("association", "换届时间:2027", "东京会 名古屋会"),
        ("association", "换届时间:>2027-01", "名古屋会"),
        ("association", "换届时间:<=2027年1月", "东京会 大阪会"),
        ("association", "届满:2026.9.1-2027.1.31", "东京会 大阪会"),
        ("association", "标签:重点,已故", "东京会 大阪会 香港聯合總會"),
        ("association", "标签:重点 标签:老友", "香港聯合總會"),
        ("association", '名称:"联合总会"', "香港聯合總會"),
        ("association", '名称:="东京会"', "东京会"),
        ("association", "名称:=会", ""),
        ("association", "电话:555-00101", "大阪会"),
        ("association", "电话:有", "大阪会"),
        ("association", "上次联系:无 东京", "东京会"),
        ("association", "会 -香港", "东京会 大阪会 名古屋会"),
        ("association", "", "东京会 大阪会 名古屋会 香港聯合總會"),
        ("person", "单位:维港", "吴志德"),
        ("person", "merchant:是", "吴志德"),
        ("person", "merchant:否", "单雪桥"),
        ("person", "客商:是", "吴志德"),
        ("person", "最近往来:无 性别:女", "单雪桥"),
        ("person", "性别:女", "单雪桥"),
        ("person", "gender:Male", "吴志德"),
        ("person", "城市:francisco", "单雪桥"),
        ("person", '城市:"san francisco"', "单雪桥"),
        ("person", "生日:1950..1960", "吴志德"),
        ("person", "生日:..1958-03", "吴志德"),
        ("person", "生日:1958-04..", "单雪桥"),
        ("person", "生日:1958", "吴志德"),
        ("project", "金额:>100万", "冷链"),
        ("project", "金额:>=100万", "冷链 光伏"),
        ("project", "金额:≤100万", "光伏"),
        ("project", "金额:100万", "光伏"),
        ("project", "金额:超过1,000万元", "冷链"),
        ("project", "金额:50万..200万", "光伏"),
        ("project", "金额:无", "茶园"),
        ("project", "阶段:在谈,线索", "冷链 光伏"),
        ("project", "-阶段:在谈", "光伏 茶园"),
        ("followup", "日期:2025-03..2025-06", "写信"),
        ("followup", "截止:本周", "打电话"),
        ("followup", "due:<3天", "打电话"),
        ("followup", "due:<今年", "写信"),
    ],
)
def test_what_a_line_finds(office: Library, kind: str, line: str, wanted: str) -> None:
    asked = read(office, kind, line)
    assert asked.trouble is None, asked.trouble
    assert set(titles(office, asked.narrowed(Query(kind)))) == set(wanted.split())


@pytest.mark.parametrize(
    ("line", "said", "place"),
    [
        ("名称:会 颜色:红", "There is no field 颜色 here", "颜色"),
        ("国家:火星 会", "not the name of one country", "火星"),
        ("类型:商会,球队", "known are", "球队"),
        ("届满:很快", "not a date", "很快"),
        ("届满:2027..2026", "the end lies before the start", "2027..2026"),
        ("届满:..", "needs a start or an end", ".."),
        ("会员:many", "not a whole number", "many"),
        ("名称:>会", "only dates, numbers and amounts", ">会"),
        ("国家: 标签:重点", "Type a value after", "国家:"),
        ("名:会", "may mean", "名"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(
    office: Library, line: str, said: str, place: str
) -> None:
    trouble = read(office, "association", line).trouble
    assert trouble is not None
    assert said in str(trouble.error)
    assert line[trouble.start : trouble.end] == place


def test_what_is_still_being_typed_is_not_yet_wrong(office: Library) -> None:
    for line in ("国家:", "国家: ", "国家:火"):
        trouble = read(office, "association", line).trouble
        assert trouble is not None
        assert trouble.unfinished


def test_each_condition_is_told_with_its_place(office: Library) -> None:
    line = "会 国家:日本,香港 -标签:已故"
    marks = read(office, "association", line).marks
    assert [mark.text for mark in marks] == ["Country/region: 日本, 香港", "not Tags: 已故"]
    assert [line[mark.start : mark.end] for mark in marks] == ["国家:日本,香港", "-标签:已故"]


SIGNS = [
    *"-:：\"“”,、 <>=.~", "国家", "届满", "标签", "名称", "会员", "金额", "阶段", "电话", "日本", "无",
    "有", "..", ">=", "90天", "9999999年", "2025-03", "1e9", "100万", "一百二", "半", "\x00", "😀",
]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=300)
@given(
    st.sampled_from(["association", "person", "project", "followup", "visit"]),
    st.text() | st.lists(st.sampled_from(SIGNS)).map("".join),
)
def test_any_text_finds_records_or_is_told_wrong_once(
    office: Library, kind: str, line: str
) -> None:
    asked = read(office, kind, line)
    if asked.trouble is not None:
        assert str(asked.trouble.error)
        assert 0 <= asked.trouble.start <= asked.trouble.end <= len(line)
    lists.ids(office, asked.narrowed(Query(kind)))
