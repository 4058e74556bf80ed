"""Cells of lists: the same words on the screen, in Excel and on paper."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import columns, lists
from qiaocrm.services.columns import DEFAULT_COLUMNS, Shower, available, column, is_late
from qiaocrm.services.library import Library
from tests.books import add, day, edit, titles

TODAY = dt.date(2026, 11, 23)


def cell(library: Library, link: Link, key: str, language: str = "en") -> str:
    row = lists.rows(library, link.kind, [link.id])[link.id]
    return Shower(library.stages(), TODAY, language).text(link.kind, row, key)


def value(library: Library, link: Link, key: str) -> object:
    row = lists.rows(library, link.kind, [link.id])[link.id]
    return lists.shower(library).value(link.kind, row, key)


@pytest.mark.parametrize("kind", [described.key for described in ENTITIES])
def test_every_column_of_every_kind_can_be_shown_and_sorted(book: Library, kind: str) -> None:
    link = add(book, kind, "某")
    shown = available(kind)
    assert [one.key for one in shown][: len(DEFAULT_COLUMNS.get(kind, ()))] == list(
        DEFAULT_COLUMNS.get(kind, ())
    )
    assert len({one.key for one in shown}) == len(shown)
    for one in shown:
        assert one.title
        assert isinstance(cell(book, link, one.key), str)
        value(book, link, one.key)
        if one.sort:
            assert "某" in titles(book, Query(kind).sorted_by(one.sort))
    with pytest.raises(KeyError):
        column(kind, "colour")


def test_an_association_in_a_list(book: Library) -> None:
    hall = add(
        book,
        "association",
        "会馆",
        country="JP",
        city="东京",
        founded=day("1998-05"),
        member_count=1200,
    )
    chen = add(book, "person", "陈明远")
    for post, ended in (("副会长", False), ("会长", False), ("会长", True)):
        add(book, "position", post, person=(chen,), organisation=(hall,), ended=ended)
    add(book, "interaction", "通电话", date=day("2026-11-20"), about=(hall,))
    add(book, "followup", "寄协议", due=day("2026-11-21"), about=(hall,))
    shown = {key: cell(book, hall, key) for key in (*DEFAULT_COLUMNS["association"], "founded")}
    assert shown == {
        "name": "会馆",
        "place": "Japan · 东京",
        "kind": "",
        "president": "会长 陈明远",
        "friendship": "",
        "last_contact": "3 days ago · 通电话",
        "next_task": "overdue 2 days 寄协议",
        "founded": "1998-05",
    }
    assert cell(book, chen, "positions") == "会馆 副会长；会馆 会长"
    assert value(book, hall, "founded") == "1998-05"
    assert value(book, hall, "member_count") == 1200


def test_a_project_in_a_list(book: Library) -> None:
    company = add(book, "company", "旧名")
    project = add(book, "project", "冷链", investment=Decimal("30000000"), currency="USD", stage="signed",
                  stage_since=day("2026-11-01"), investors=(company,), next_date=day("2026-12-24"))  # fmt: skip
    edit(book, company, name="新名")
    assert cell(book, project, "investment", "zh") == "3,000万 USD"
    assert cell(book, project, "investors") == "新名"
    assert (cell(book, project, "stage"), cell(book, project, "stage", "zh")) == ("Signed", "签约")
    assert (cell(book, project, "in_stage"), value(book, project, "in_stage")) == ("22", 22)
    assert value(book, project, "investment") == 30_000_000
    assert value(book, project, "next_date") == dt.date(2026, 12, 24)
    row = lists.rows(book, "project", [project.id])[project.id]
    shower = lists.shower(book)
    assert shower.tone("project", row, "stage") == "violet"
    assert shower.tone("project", row, "name") is None
    assert shower.tone("project", row, "intent_level") is None
    assert shower.tone("project", row, "in_stage") is None


def test_phones_and_choices_as_officers_read_them(book: Library) -> None:
    phones = (Phone("138 0000 0000", "+8613800000000"), Phone("03-5550-1234", None))
    person = add(book, "person", "吴志德", phones=phones, gender="male", merchant=True)
    assert cell(book, person, "phones") == "138 0000 0000、03-5550-1234"
    assert cell(book, person, "gender") == "Male"
    assert cell(book, person, "merchant") == "Yes"


SHOWER = Shower(columns.StageBook(()), TODAY, "en")


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "yesterday"),
        ("2026-11-10", "13 days ago"),
        ("2026-11-09", "2 weeks ago"),
        ("2026-08-01", "3 months ago"),
        ("2020-01-01", "6 years ago"),
        ("2026-11-30", "11-30"),
        ("2027-01-02", "2027-01-02"),
        ("2026-10", "2026-10"),
        ("2019", "2019"),
        ("2026-02-30", "8 months ago"),
    ],
)
def test_past_days_in_words(iso: str, said: str) -> None:
    assert SHOWER.ago(iso) == said


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "overdue 1 day"),
        ("2026-10", "overdue 23 days"),
        ("2026-11", "2026-11"),
        ("2026-12-01", "12-01"),
        ("2027-12-01", "2027-12-01"),
    ],
)
def test_deadlines_in_words(iso: str, said: str) -> None:
    assert SHOWER.due(day(iso)) == said
    assert SHOWER.due(None) == ""


@pytest.mark.usefixtures("chinese")
def test_headings_and_words_are_in_the_language_of_the_moment(book: Library) -> None:
    assert column("association", "name").title != "Chinese name"
    hall = add(book, "association", "会馆", country="JP")
    assert cell(book, hall, "place", "zh") == "日本"


@pytest.mark.parametrize("kind", ["association", "visit", "project", "followup"])
def test_a_column_has_room_for_its_heading_in_english(kind: str) -> None:
    for one in available(kind):
        assert one.width >= min(len(one.title) + 1, 17)


def test_a_column_has_room_for_the_longest_state() -> None:
    assert column("followup", "priority").width > len("Normal") + 3


def test_only_open_follow_ups_can_be_late(book: Library) -> None:
    for subject, iso, state, late in (
        ("一", "2026-11-01", "open", True),
        ("二", "2026-11-01", "done", False),
        ("三", "2026-11-23", "open", False),
        ("四", "2026-11", "doing", False),
    ):
        link = add(book, "followup", subject, due=day(iso), state=state)
        assert is_late(lists.rows(book, "followup", [link.id])[link.id], TODAY) is late


def test_counts_on_the_tabs_and_tags_in_use(book: Library) -> None:
    add(book, "person", "吴志德", merchant=True, tags=("重点", "华商"))
    add(book, "person", "单雪桥", tags=("重点",))
    add(book, "followup", "回访")
    add(book, "followup", "办完", state="done")
    add(book, "association", "会馆", tags=("侨领",))
    counts = lists.counts(book)
    assert (counts["person"], counts["followup"], counts["association"]) == (1, 1, 1)
    assert lists.count(book, Query("person")) == 2
    assert lists.all_tags(book) == [("重点", 2), ("侨领", 1), ("华商", 1)]
