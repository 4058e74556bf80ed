"""Kinds: what is typed, stored and shown is the same value; what is not understood is doubted."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qiaocrm.base.i18n import use_language
from qiaocrm.base.paths import locale_dir
from qiaocrm.domain.kinds import (
    AMOUNT,
    COUNTRY,
    DATE,
    FLAG,
    INTEGER,
    LONG_TEXT,
    ORDINAL,
    TEXT,
    Context,
    Kind,
    plain_text,
)
from qiaocrm.domain.linkkinds import ITINERARY, STAGE_HISTORY, Links, OneLink
from qiaocrm.domain.manifold import EMAILS, EXTRA, PHONES, TAGS
from qiaocrm.domain.origin import ORIGIN, Origin
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.repeatkind import REMINDERS
from qiaocrm.domain.steps import STEPS
from qiaocrm.domain.values import ItineraryRow, Link, StageStep
from qiaocrm.language import countries
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone

CONTEXT = Context(dt.date(2026, 11, 23))
TYPED = {
    spec.kind: f"{described.key}-{spec.key}"
    for described in ENTITIES
    for spec in described.specs.values()
    if not spec.internal
}
"""The kinds that people type, each once, by a field that has it."""

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
WORD = st.text("吴志德同乡会ABab12", min_size=1, max_size=8)
DATES = st.builds(
    lambda found, parts: PartialDate(*(found.year, found.month, found.day)[:parts]),
    st.dates(dt.date(1000, 1, 1)),
    st.integers(1, 3),
)
LINKS = st.lists(
    st.builds(Link, st.sampled_from(["", "person"]), st.integers(0, 9), ANY_TEXT), max_size=3
)
VALUES: list[tuple[Kind, st.SearchStrategy[Any]]] = [
    (TEXT, ANY_TEXT),
    (LONG_TEXT, ANY_TEXT),
    (INTEGER, st.none() | st.integers(-(2**53), 2**53)),
    (ORDINAL, st.none() | st.integers(0, 300)),
    (AMOUNT, st.none() | st.decimals(-(10**15), 10**15, places=2)),
    (FLAG, st.booleans()),
    (DATE, st.none() | DATES),
    (COUNTRY, st.sampled_from(["", "CN", "HK", "US"])),
    (TAGS, st.lists(ANY_TEXT, max_size=3).map(tuple)),
    (EMAILS, st.lists(ANY_TEXT, max_size=3).map(tuple)),
    (PHONES, st.lists(st.builds(Phone, ANY_TEXT, st.none() | ANY_TEXT, ANY_TEXT), max_size=3).map(tuple)),
    (EXTRA, st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3)),
    (Links("person"), LINKS.map(tuple)),
    (OneLink("company"), LINKS.map(tuple)),
    (ITINERARY, st.lists(st.builds(ItineraryRow, ANY_TEXT, ANY_TEXT, ANY_TEXT), max_size=3).map(tuple)),
    (REMINDERS, st.lists(st.integers(0, 10**6), max_size=3).map(tuple)),
    (ORIGIN, st.none() | st.builds(Origin, st.integers(1, 9), ANY_TEXT, st.integers(0, 9), ANY_TEXT, ANY_TEXT, ANY_TEXT)),
    (STEPS, ANY_TEXT),
    (STAGE_HISTORY, st.lists(st.builds(StageStep, ANY_TEXT, ANY_TEXT), max_size=3).map(tuple)),
]  # fmt: skip
IDS = [kind.name for kind, _values in VALUES]


@pytest.mark.parametrize(("kind", "strategy"), VALUES, ids=IDS)
@given(data=st.data())
def test_what_is_stored_comes_back(
    kind: Kind, strategy: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(strategy)
    stored = kind.to_store(value)
    assert stored is None or isinstance(stored, str | int)
    assert kind.from_store(stored) == value
    if value == kind.empty:
        assert stored is None


@pytest.mark.parametrize(("kind", "strategy"), VALUES, ids=IDS)
@given(data=st.data())
def test_every_value_can_be_shown_searched_and_sent_out(
    kind: Kind, strategy: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(strategy)
    for language in ("zh", "en"):
        assert isinstance(kind.show(value, language), str)
    assert all(isinstance(word, str) for word in kind.words(value))
    json.dumps(kind.to_json(value))
    assert kind.show(kind.empty, "zh") == ""
    assert kind.words(kind.empty) == []


@pytest.mark.parametrize("kind", TYPED, ids=TYPED.values())
@given(
    raw=st.none() | ANY_TEXT | st.integers() | st.floats() | st.booleans() | st.dates() | st.datetimes()
)  # fmt: skip
def test_no_cell_whatever_is_an_error(kind: Kind, raw: Any) -> None:
    parsed = kind.parse(raw, CONTEXT)
    stored = kind.to_store(parsed.value)
    assert kind.from_store(stored) == parsed.value
    assert not isinstance(stored, int) or abs(stored) < 2**63


@pytest.mark.parametrize("language", ["zh", "en"])
@given(data=st.data())
def test_what_is_shown_is_read_as_the_same_value(language: str, data: st.DataObject) -> None:
    use_language(language, locale_dir())
    readable: list[tuple[Kind, st.SearchStrategy[Any]]] = [
        (INTEGER, st.none() | st.integers(0, 10**9)),
        (ORDINAL, st.none() | st.integers(1, 200)),
        (AMOUNT, st.none() | st.integers(0, 10**8).map(lambda number: Decimal(number * 10_000))),
        (FLAG, st.booleans()),
        (DATE, st.none() | st.builds(PartialDate, st.integers(1800, 2100)) | DATES.filter(lambda one: 1800 < one.year < 2100)),
        (TAGS, st.lists(WORD, max_size=3, unique=True).map(tuple)),
        (EMAILS, st.lists(WORD.filter(str.isascii).map(lambda name: f"{name}@example.com".lower()), max_size=3, unique=True).map(tuple)),
        (Links("company"), st.lists(WORD, max_size=3).map(lambda names: tuple(Link(text=name) for name in names))),
        (OneLink("company"), st.lists(WORD, max_size=1).map(lambda names: tuple(Link(text=name) for name in names))),
        (EXTRA, st.dictionaries(WORD, WORD, max_size=3)),
    ]  # fmt: skip
    for kind, strategy in readable:
        value = data.draw(strategy)
        read = kind.parse(kind.show(value, language), CONTEXT)
        assert (read.value, read.doubt) == (value, None)


@given(st.decimals(0, 10**11, places=2))
def test_an_amount_is_shown_near_enough_in_both_languages(value: Decimal) -> None:
    for language in ("zh", "en"):
        read = AMOUNT.parse(AMOUNT.show(value, language), CONTEXT).value
        assert read is not None
        assert abs(read - value) <= max(Decimal("0.01"), value / 10_000)
    assert Decimal(str(AMOUNT.to_json(value))) == value


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (TEXT, "  ＡＢＣ　公司 ", "ABC 公司"),
        (TEXT, 13800000000.0, "13800000000"),
        (TEXT, dt.datetime(2020, 5, 1), "2020-05-01"),
        (TEXT, True, "是"),
        (INTEGER, "1,200", 1200),
        (INTEGER, "一百二十", 120),
        (INTEGER, "60余人", 60),
        (INTEGER, "0", 0),
        (ORDINAL, "第五届", 5),
        (AMOUNT, "3000万元", Decimal(30_000_000)),
        (AMOUNT, 1500.5, Decimal("1500.5")),
        (FLAG, "√", True),
        (FLAG, "否", False),
        (DATE, "2010.5.1", PartialDate(2010, 5, 1)),
        (DATE, "2010年5月", PartialDate(2010, 5)),
        (COUNTRY, "美国", "US"),
        (COUNTRY, "日本国", "JP"),
        (TAGS, "重点、华商;侨领", ("重点", "华商", "侨领")),
        (EMAILS, "a@example.com；b@example.org", ("a@example.com", "b@example.org")),
        (Links("person"), "吴志德、单雪桥", (Link(text="吴志德"), Link(text="单雪桥"))),
        (Links("company"), "甲公司；乙公司", (Link(text="甲公司"), Link(text="乙公司"))),
        (OneLink("company"), "甲、乙律师事务所", (Link(text="甲、乙律师事务所"),)),
        (EXTRA, "车牌：粤B\n座机: 1\n空：", {"车牌": "粤B", "座机": "1"}),
    ],
)
def test_how_officers_write_it(kind: Kind, typed: object, value: object) -> None:
    parsed = kind.parse(typed, CONTEXT)
    assert (parsed.value, parsed.doubt) == (value, None)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (INTEGER, "若干"),
        (INTEGER, "9" * 30),
        (ORDINAL, "上一任"),
        (AMOUNT, "面议"),
        (AMOUNT, "9" * 40 + "万元"),
        (FLAG, "也许"),
        (DATE, "2023-02-30"),
        (COUNTRY, "火星"),
    ],
)
def test_what_is_not_understood_is_doubted_and_not_guessed(kind: Kind, typed: str) -> None:
    parsed = kind.parse(typed, CONTEXT)
    assert parsed.value == kind.empty
    assert parsed.doubt


@pytest.mark.parametrize("blank", ["", "—", "无", "暂无", "N/A", " / ", None])
@pytest.mark.parametrize(
    "kind", [INTEGER, ORDINAL, AMOUNT, DATE, COUNTRY, PHONES, EMAILS, Links("company")]
)
def test_what_offices_write_into_empty_cells_is_empty(kind: Kind, blank: str | None) -> None:
    parsed = kind.parse(blank, CONTEXT)
    assert (parsed.value, parsed.doubt) == (kind.empty, None)


def test_a_cell_tells_what_belongs_to_other_fields() -> None:
    assert AMOUNT.parse("1.2亿美元", CONTEXT).extra["currency"] == "USD"
    assert AMOUNT.parse("约3000万元", CONTEXT).extra["note"] == "约3000万元"
    assert AMOUNT.parse("300", Context(dt.date(2026, 1, 1), unit="万元")).value == 3_000_000
    assert DATE.parse("1958年农历三月初七", CONTEXT).extra["calendar"] == "lunar"
    assert COUNTRY.parse("悉尼", CONTEXT).value == "AU"


def test_amounts_are_read_as_offices_write_them() -> None:
    assert AMOUNT.show(Decimal(30_000_000), "zh") == "3,000万"
    assert AMOUNT.show(Decimal(120_000_000), "zh") == "1.2亿"
    assert AMOUNT.show(Decimal(30_000_000), "en") == "30,000,000"
    assert AMOUNT.show(Decimal("1500.50"), "zh") == "1,500.5"
    assert AMOUNT.to_json(Decimal("30000000")) == 30_000_000


@pytest.mark.parametrize(("language", "unsure"), [("zh", set()), ("en", {"GE"})])
def test_every_country_is_read_by_the_name_that_is_shown(language: str, unsure: set[str]) -> None:
    # Georgia may be the American state; nothing is read as another country.
    known = countries.all_codes()
    read = {iso: COUNTRY.parse(COUNTRY.show(iso, language), CONTEXT).value for iso in known}
    assert {iso for iso, found in read.items() if found != iso} == unsure
    assert not any(read[iso] for iso in unsure)


def test_phones_are_searched_by_their_digits() -> None:
    words = PHONES.words((Phone("138-0000 0000", "+8613800000000", ""), Phone("分机 12", None, "")))
    assert words == ["8613800000000", "12"]


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    once = plain_text(raw)
    assume("_x" not in once)
    assert plain_text(once) == once
