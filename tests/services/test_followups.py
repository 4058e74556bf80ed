"""Follow-ups: what is due when, completing, putting off, and who has not been heard of for long."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.clock import FixedClock
from qiaocrm.base.errors import Conflict
from qiaocrm.domain.query import Query
from qiaocrm.domain.tasks import Due, window
from qiaocrm.domain.values import Link
from qiaocrm.services import followups, records, timeline
from qiaocrm.services.library import Library
from tests.books import add, day, dump, edit, load, new_book, titles

WEDNESDAY = dt.datetime(2026, 5, 20, 4, tzinfo=dt.UTC)


def due(library: Library, which: Due) -> list[str]:
    """The subjects of the follow-ups that are due, in order."""
    ids = followups.due_ids(library, which)
    return [load(library, Link("followup", one)).subject for one in ids]


@pytest.fixture
def desk(book: Library) -> Library:
    """Follow-ups named after their day; today is Wednesday, 2026-05-20."""
    book.clock = FixedClock(WEDNESDAY)
    for iso in (
        "2025", "2026-04", "2026-05-19", "2026-05-20", "2026-05-22", "2026-05-24", "2026-05-25",
        "2026-05-31", "2026-05", "2026-06-01", "2026-06", "2026",
    ):  # fmt: skip
        add(book, "followup", iso, due=day(iso))
    add(book, "followup", "undated")
    for state in ("done", "closed", "cancelled"):
        add(book, "followup", state, due=day("2026-05-20"), state=state)
    return book


@pytest.mark.parametrize(
    ("which", "wanted"),
    [
        ("overdue", "2025 2026-04 2026-05-19"),
        ("today", "2026-05-20"),
        ("week", "2026-05-20 2026-05-22 2026-05-24"),
        ("month", "2026-05 2026-05-20 2026-05-22 2026-05-24 2026-05-25 2026-05-31"),
        ("all", ("2025 2026 2026-04 2026-05 2026-05-19 2026-05-20 2026-05-22 2026-05-24 2026-05-25 "
                 "2026-05-31 2026-06 2026-06-01 undated")),
    ],
)  # fmt: skip
def test_what_is_due(desk: Library, which: Due, wanted: str) -> None:
    assert due(desk, which) == wanted.split()


def test_a_month_is_due_on_its_last_day_and_overdue_after_it(desk: Library) -> None:
    desk.clock = FixedClock(dt.datetime(2026, 5, 31, 4, tzinfo=dt.UTC))
    assert "2026-05" in due(desk, "today")
    assert "2026-05" not in due(desk, "overdue")
    desk.clock = FixedClock(dt.datetime(2026, 6, 1, 4, tzinfo=dt.UTC))
    assert "2026-05" in due(desk, "overdue")


def test_a_week_over_the_turn_of_the_year(book: Library) -> None:
    book.clock = FixedClock(dt.datetime(2026, 12, 30, 4, tzinfo=dt.UTC))
    for iso in ("2026-12-31", "2027-01-03", "2027-01-04", "2026", "2027"):
        add(book, "followup", iso, due=day(iso))
    assert due(book, "week") == ["2026", "2026-12-31", "2027-01-03"]
    assert due(book, "month") == ["2026", "2026-12-31"]


ISO = st.dates(dt.date(2025, 1, 1), dt.date(2028, 1, 1)).map(dt.date.isoformat)


@settings(max_examples=30)
@given(
    st.lists(st.builds(lambda iso, length: iso[:length], ISO, st.sampled_from([4, 7, 10])), max_size=8),
    st.dates(dt.date(2025, 6, 1), dt.date(2027, 6, 1)),
)  # fmt: skip
def test_each_follow_up_is_either_overdue_or_still_to_come(
    tmp_path_factory: pytest.TempPathFactory, days: list[str], today: dt.date
) -> None:
    library = new_book(tmp_path_factory.mktemp("due"))
    library.clock = FixedClock(dt.datetime.combine(today, dt.time(4), dt.UTC))
    for iso in days:
        add(library, "followup", iso, due=day(iso))
    late = due(library, "overdue")
    assert sorted(late) == sorted(iso for iso in days if day(iso).last_day() < today)
    for which in ("today", "week", "month"):
        _first, last = window(which, today)
        assert last is not None
        found = due(library, which)
        assert sorted(found) == sorted(iso for iso in days if today <= day(iso).last_day() <= last)
        assert not set(found) & set(late)
    assert sorted(due(library, "all")) == sorted(days)
    library.close()


def test_the_page_of_today(desk: Library) -> None:
    shown = followups.today(desk)
    names = {
        part: [load(desk, Link("followup", one)).subject for one in getattr(shown, part)]
        for part in ("overdue", "today", "week")
    }
    assert names == {
        "overdue": ["2025", "2026-04", "2026-05-19"],
        "today": ["2026-05-20"],
        "week": ["2026-05-22", "2026-05-24"],
    }


def test_a_follow_up_done_is_noted_with_whom_it_was_about(book: Library) -> None:
    wu, visit = add(book, "person", "吴志德"), add(book, "visit", "来访")
    task = add(
        book,
        "followup",
        "寄送协议",
        about=(wu, visit),
        kind="letter",
        owner="李敏",
        priority="high",
    )
    before = dump(book)
    followups.complete(
        book, load(book, task), "已寄出", next_subject="问收到没有", next_due=day("2026-12-01")
    )
    done = load(book, task)
    assert (done.state, done.done_on, done.result) == ("done", day("2026-11-23"), "已寄出")
    around = timeline.dossier(book, "person", wu.id)
    assert around is not None
    assert [(event.date, event.text) for event in around.events] == [
        ("2026-11-23", "寄送协议：已寄出")
    ]
    note = around.events[0].record
    assert (note.channel, note.direction, note.about) == ("letter", "out", (wu,))  # type: ignore[attr-defined]
    assert [getattr(one, "subject", "") for one in around.tasks] == ["问收到没有"]
    following = load(book, Link("followup", around.tasks[0].id))
    assert (following.about, following.owner, following.priority, following.due) == (
        (wu, visit), "李敏", "high", day("2026-12-01"),
    )  # fmt: skip
    action, _redo = book.pending()
    assert action is not None
    assert action.label.format(**action.details) == "Complete “寄送协议”"
    book.undo()
    assert dump(book) == before


def test_a_follow_up_about_nobody_is_simply_done(book: Library) -> None:
    task = add(book, "followup", "写总结")
    followups.complete(book, load(book, task), "")
    assert load(book, task).state == "done"
    assert titles(book, Query("interaction")) == []
    assert titles(book, Query("followup")) == ["写总结"]


def test_a_follow_up_changed_meanwhile_is_not_completed(book: Library) -> None:
    task = add(book, "followup", "写总结")
    seen = load(book, task)
    edit(book, task, due=day("2026-12-01"))
    before = dump(book)
    with pytest.raises(Conflict):
        followups.complete(book, seen, "好了")
    assert dump(book) == before


def test_putting_off_and_planning(book: Library) -> None:
    book.set_options(officer="李敏")
    wu = add(book, "person", "吴志德")
    followups.plan(book, [wu], "回访", day("2026-11-20"), "call")
    (task,) = followups.due_ids(book, "overdue")
    planned = load(book, Link("followup", task))
    assert (planned.about, planned.kind, planned.owner, planned.state) == (
        (wu,),
        "call",
        "李敏",
        "open",
    )
    before = dump(book)
    followups.postpone(book, [task], dt.date(2026, 11, 30))
    assert due(book, "overdue") == []
    assert load(book, Link("followup", task)).state == "postponed"
    assert due(book, "month") == ["回访"]
    action, _redo = book.pending()
    assert action is not None
    assert action.label.format(**action.details) == "Postpone 1 follow-ups to 2026-11-30"
    book.undo()
    assert dump(book) == before


def test_who_has_gone_longest_without_contact(book: Library) -> None:
    hall, tokyo = add(book, "association", "会馆"), add(book, "association", "东京会")
    wu, shan = (add(book, "person", name, merchant=True) for name in ("吴志德", "单雪桥"))
    add(book, "person", "不是客商")
    add(book, "person", "已故者", merchant=True, deceased=True)
    add(book, "person", "勿扰者", merchant=True, do_not_contact=True)
    gone = add(book, "person", "删除者", merchant=True)
    records.trash(book, "person", [gone.id])
    for about, iso in (
        (tokyo, "2026-10-01"),
        (wu, "2025-03"),
        (hall, "2024-01-01"),
        (hall, "2026-01-01"),
    ):
        add(book, "interaction", "通话", date=day(iso), about=(about,))
    found = followups.quiet_contacts(book, 8)
    assert found == [
        ("person", shan.id), ("person", wu.id), ("association", hall.id), ("association", tokyo.id),
    ]  # fmt: skip
    assert followups.quiet_contacts(book, 2) == found[:2]
