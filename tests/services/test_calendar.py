"""A month as the office would write it by hand: everything on its day, nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import pytest

from qiaocrm.services import calendar, daymarks
from qiaocrm.services.calendar import Choice, Entry
from qiaocrm.services.library import Library
from tests.books import add, book, day, load

__all__ = ["book"]

DAY = dt.date.fromisoformat
AUGUST = (DAY("2025-07-28"), DAY("2025-08-31"))
"""The lunar year 2025 has a leap sixth month: 25 July to 22 August."""
NOVEMBER = (DAY("2026-10-26"), DAY("2026-12-06"))


def _only(library: Library, kind: str, span: tuple[dt.date, dt.date] = NOVEMBER) -> list[Entry]:
    found = calendar.read(library, *span, Choice(frozenset({kind})), 12)
    return [entry for one in sorted(found.entries) for entry in found.entries[one]]


def _said(entries: Iterable[Entry]) -> list[str]:
    return [" ".join((f"{one.day:%m-%d}", one.title, one.note)).strip() for one in entries]


def test_birthdays_of_a_month_with_lunar_ones_around_a_leap_month(book: Library) -> None:
    for name, born, values in (
        ("公历", "1955-08-09", {}),
        ("平六月", "1965-06-16", {"birthday_calendar": "lunar"}),
        ("闰六月", "1960-06-16", {"birthday_calendar": "lunar", "birthday_leap": True}),
        ("闰六月三十", "1971-06-30", {"birthday_calendar": "lunar", "birthday_leap": True}),
        ("七月初一", "1950-07-01", {"birthday_calendar": "lunar"}),
        ("七月半", "1949-07-15", {"birthday_calendar": "lunar"}),
        ("已故", "1950-08-09", {"deceased": True}),
        ("勿扰", "1950-08-09", {"do_not_contact": True}),
        ("刚出生", "2025-08-09", {}),
        ("只知月份", "1955-08", {}),
    ):
        add(book, "person", name, birthday=day(born), **values)
    assert _said(_only(book, "birthday", AUGUST)) == [
        "08-09 公历 turns 70",
        "08-09 闰六月 turns 65 · lunar birthday",
        "08-22 闰六月三十 turns 54 · lunar birthday",
        "08-23 七月初一 turns 75 · lunar birthday",
    ]


def test_a_day_with_many_birthdays_tells_the_first_ones_and_the_number_of_all(
    book: Library,
) -> None:
    for number in range(15):
        add(book, "person", f"第{number}位", birthday=day(f"{1960 + number}-11-11"))
    found = calendar.read(book, *NOVEMBER, Choice(), 3)
    eleventh = DAY("2026-11-11")
    assert [one.title for one in found.entries[eleventh]] == ["第6位", "第0位", "第1位"]
    assert found.totals == {eleventh: 15}
    assert len(calendar.of_day(book, eleventh, Choice())) == 15


def test_follow_ups_stand_on_the_last_day_on_which_they_are_in_time(book: Library) -> None:
    friend = add(book, "person", "吴志德")
    for subject, due, values in (
        ("回访", "2026-11-25", {"due_time": "14:30", "about": (friend,)}),
        ("早会", "2026-11-25", {"due_time": "08:30"}),
        ("逾期", "2026-11-20", {}),
        ("已办", "2026-11-25", {"state": "done"}),
        ("取消", "2026-11-25", {"state": "cancelled"}),
        ("十一月内", "2026-11", {}),
        ("年内", "2026", {}),
    ):
        add(book, "followup", subject, due=day(due), **values)
    found = _only(book, "followup")
    assert _said(found) == [
        "11-20 逾期",
        "11-25 早会 08:30",
        "11-25 回访 14:30 · 吴志德",
        "11-25 已办",
        "11-30 十一月内",
    ]
    assert [(one.state, one.movable) for one in found] == [
        ("late", True), ("", True), ("", True), ("done", False), ("", True),
    ]  # fmt: skip


def test_visits_stand_on_each_of_their_days(book: Library) -> None:
    for title, values in {
        "跨月团": {"start": day("2026-10-24"), "end": day("2026-10-27"), "headcount": 5},
        "当日团": {"start": day("2026-11-04"), "state": "received"},
        "某天": {"start": day("2026-11")},
        "取消团": {"start": day("2026-11-05"), "state": "cancelled"},
        "早已走": {"start": day("2026-10-01"), "end": day("2026-10-03")},
    }.items():
        add(book, "visit", title, **values)
    found = _only(book, "visit")
    assert _said(found) == [
        "10-26 跨月团 day 3 of 4 · 5 guests",
        "10-27 跨月团 day 4 of 4 · 5 guests",
        "11-01 某天 day not fixed",
        "11-04 当日团",
    ]
    assert [one.movable for one in found] == [True, True, True, False]


def test_terms_that_end_and_agreements_that_expire(book: Library) -> None:
    hall = add(book, "association", "楚湘会", next_election=day("2026-11"))
    add(book, "association", "三湘会", term_start=day("2022-11-12"), term_years=4)
    add(book, "association", "已散", next_election=day("2026-11-12"), state="dissolved")
    add(book, "agreement", "友好协议", parties=(hall,), expires=day("2026-12-06"))
    assert _said(_only(book, "term")) == [
        "11-12 三湘会 term ends",
        "11-30 楚湘会 term ends",
        "12-06 友好协议 agreement expires",
    ]


def test_festivals_of_the_countries_in_which_there_are_contacts(book: Library) -> None:
    add(book, "person", "甲", country="US")
    add(book, "association", "乙会", country="TH")
    found = _only(book, "festival")
    assert _said(found) == [
        "11-26 Thanksgiving (United States) United States",
        "12-05 National day of Thailand",
    ]
    assert [one.key for one in found] == [("@keepers", ("US",)), ("@keepers", ("TH",))]


def test_only_what_is_asked_for_of_the_officers_asked_for(book: Library) -> None:
    for owner in ("孟小舟", "欧阳明"):
        add(book, "followup", f"{owner}的", due=day("2026-11-25"), owner=owner)
        add(book, "visit", f"{owner}的团", start=day("2026-11-25"), owner=owner)
    choice = Choice(frozenset({"followup"}), ("欧阳明",))
    found = calendar.read(book, *NOVEMBER, choice, 12)
    assert [one.title for one in found.entries[DAY("2026-11-25")]] == ["欧阳明的"]
    assert calendar.officers(book) == [("孟小舟", 2), ("欧阳明", 2)]


def test_moving_is_one_action_that_is_undone(book: Library) -> None:
    visit = add(book, "visit", "考察团", start=day("2026-11-25"), end=day("2026-11-27"))
    calendar.move(book, "visit", visit.id, DAY("2026-11-26"), DAY("2026-12-03"))
    assert (load(book, visit).start, load(book, visit).end) == (
        day("2026-12-02"),
        day("2026-12-04"),
    )
    undone = book.undo()
    assert undone is not None
    assert undone.action.details == {"title": "考察团", "day": "2026-12-03"}
    assert load(book, visit).start == day("2026-11-25")


@pytest.mark.usefixtures("chinese")
def test_the_marks_of_days_in_chinese() -> None:
    found = daymarks.marks(DAY("2026-09-20"), DAY("2026-10-11"))
    assert [found[DAY(one)].lunar for one in ("2026-09-20", "2026-10-10", "2026-10-11")] == [
        "初十", "九月", "初二",
    ]  # fmt: skip
    assert found[DAY("2026-09-25")].festival == "中秋节"
    assert found[DAY("2026-10-01")].rest == "off"
    assert found[DAY("2026-10-10")].rest == "worked"
    assert found[DAY("2026-10-09")].rest == ""
    assert daymarks.marks(*AUGUST)[DAY("2025-08-09")].lunar == "十六"
    leap = daymarks.marks(DAY("2025-07-25"), DAY("2025-07-25"))
    assert leap[DAY("2025-07-25")].lunar == "闰六月"
    assert daymarks.marks(DAY("2040-10-01"), DAY("2040-10-01"))[DAY("2040-10-01")].rest == "likely"
