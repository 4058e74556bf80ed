"""Reminders are told once, also those that fell due while the program was closed."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.services import followups, lists, records, reminding
from qiaocrm.services.library import Library
from tests.books import add, day, load


def told(library: Library) -> list[str]:
    return [one.subject for one in reminding.tell(library)]


def at(library: Library, local: str) -> None:
    moment = dt.datetime.fromisoformat(local)
    library.clock.moment = moment.astimezone(dt.UTC)


def test_each_reminder_is_told_once_at_its_moment(book: Library) -> None:
    at(book, "2026-11-23T09:00")
    assert told(book) == []
    add(book, "followup", "致电", due=day("2026-11-24"), due_time="10:00", reminders=(1440, 60))
    at(book, "2026-11-23T10:00")
    assert told(book) == ["致电"]
    assert told(book) == []
    at(book, "2026-11-24T09:01")
    assert told(book) == ["致电"]


def test_what_fell_due_while_closed_is_told_at_the_next_start(book: Library) -> None:
    at(book, "2026-11-23T09:00")
    reminding.tell(book)
    for number in (24, 25):
        add(book, "followup", f"事{number}", due=day(f"2026-11-{number}"), reminders=(60, 30))
    done = add(book, "followup", "已办", due=day("2026-11-25"), reminders=(60,))
    followups.complete(book, load(book, done), "")
    at(book, "2026-12-20T09:00")
    assert told(book) == ["事24", "事25"]
    at(book, "2026-12-19T09:00")  # the clock was set back
    assert told(book) == []
    at(book, "2026-12-21T09:00")
    assert told(book) == []


def test_a_snooze_is_silent_until_its_moment_and_leaves_the_due_day(book: Library) -> None:
    at(book, "2026-11-23T09:00")
    reminding.tell(book)
    task = add(book, "followup", "回访", due=day("2026-11-23"), due_time="11:00", reminders=(60,))
    followups.snooze(book, [task.id], dt.datetime(2026, 11, 24, 9, 0))
    at(book, "2026-11-23T12:00")
    assert told(book) == []
    at(book, "2026-11-24T09:00")
    assert told(book) == ["回访"]
    assert load(book, task).due == day("2026-11-23")
    book.undo()
    assert load(book, task).snoozed == ""


def test_completing_one_of_a_series_plans_the_next_in_the_same_action(book: Library) -> None:
    person = add(book, "person", "吴志德")
    task = add(
        book, "followup", "问候", due=day("2026-09-25"), repeat="RSCALE=CHINESE;FREQ=YEARLY",
        about=(person,), owner="孟小舟", reminders=(1440,),
    )  # fmt: skip
    followups.complete(
        book, load(book, task), "已寄", next_subject="寄书", next_due=day("2026-12-01")
    )
    ids = lists.ids(book, Query("followup").where("state", "in", "open").sorted_by("due"))
    step, later = (records.load(book, "followup", one) for one in ids)
    assert (step.subject, step.repeat) == ("寄书", "")
    assert (later.subject, later.due, later.about) == ("问候", day("2027-09-15"), (person,))
    assert (later.repeat, later.reminders) == ("RSCALE=CHINESE;FREQ=YEARLY", (1440,))
    book.undo()
    assert load(book, task).state == "open"
    assert len(lists.ids(book, Query("followup"))) == 1


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("00:00", "23:59", True),
        ("{now}", "{now}", True),
        ("23:58", "23:59", False),
        ("23:58", "{now}", True),
        ("morning", "12:00", True),
    ],
)
def test_hours_bound_when_one_is_reminded(book: Library, first: str, last: str, told: bool) -> None:
    now = reminding.local_now(book).strftime("%H:%M")
    assert reminding.within(book, first.format(now=now), last.format(now=now)) is told
