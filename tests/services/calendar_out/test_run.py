"""What stands in an officer's calendar, and how a later file updates it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.values import ItineraryRow
from qiaocrm.services import records
from qiaocrm.services.calendar_out import run
from qiaocrm.services.calendar_out.run import KINDS, Order
from qiaocrm.services.library import Library
from tests.books import add, day, edit, load

TODAY = dt.date(2026, 11, 23)
YEAR = Order(TODAY - dt.timedelta(days=31), TODAY + dt.timedelta(days=366))
EVERYTHING = Order(YEAR.first, YEAR.last, kinds=KINDS)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "calendar.ics"


def written(book: Library, target: Path, order: Order = YEAR) -> dict[str, Any]:
    """The events of a new file by title, as another program reads them."""
    done = run.write(book, order, target)
    events = icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert done.events == len(events)
    assert done.called_off == sum(one["status"] == "CANCELLED" for one in events)
    assert len({one["uid"] for one in events}) == len(events)
    return {str(one["summary"]): one for one in events}


def triggers(event: Any) -> list[dt.timedelta]:
    return [alarm.decoded("trigger") for alarm in event.walk("VALARM")]


def test_a_follow_up_is_an_event_of_its_day_with_its_reminders(book: Library, target: Path) -> None:
    person = add(book, "person", "吴志德")
    add(
        book, "followup", "致电", due=day("2026-12-01"), about=(person,), owner="周晓岚",
        kind="call", priority="urgent", reminders=(4320, 120),
    )  # fmt: skip
    event = written(book, target)["致电"]
    assert event.decoded("dtstart") == dt.date(2026, 12, 1)
    assert triggers(event) == [-dt.timedelta(days=2, hours=15), dt.timedelta(hours=7)]
    assert (event["priority"], event["status"]) == (1, "CONFIRMED")
    assert "吴志德" in event["description"]


def test_a_time_is_that_of_the_office(book: Library, target: Path) -> None:
    add(book, "followup", "座谈", due=day("2026-12-01"), due_time="下午2点半", reminders=(60,))
    event = written(book, target)["座谈"]
    moment = dt.datetime(2026, 12, 1, 6, 30, tzinfo=dt.UTC)
    assert event.decoded("dtstart").astimezone(dt.UTC) == moment
    assert event["dtstart"].params["TZID"] == "Asia/Shanghai"
    assert event.decoded("dtend") - event.decoded("dtstart") == dt.timedelta(minutes=30)
    assert triggers(event) == [-dt.timedelta(hours=1)]


def test_a_month_stands_on_its_last_day_and_what_has_no_day_nowhere(
    book: Library, target: Path
) -> None:
    add(book, "followup", "年报", due=day("2026-12"))
    add(book, "followup", "有空再办")
    add(book, "followup", "多年以后", due=day("2031-01-01"))
    add(book, "followup", "早已办完", due=day("2026-12-01"), state="done")
    assert {title: event.decoded("dtstart") for title, event in written(book, target).items()} == {
        "年报": dt.date(2026, 12, 31)
    }


def test_what_changed_updates_the_same_events(book: Library, target: Path) -> None:
    moved = add(book, "followup", "回访", due=day("2026-12-01"), reminders=(60,))
    done = add(book, "followup", "寄材料", due=day("2026-12-02"))
    deleted = add(book, "followup", "作废", due=day("2026-12-03"))
    dropped = add(book, "followup", "取消", due=day("2026-12-04"))
    undated = add(book, "followup", "不定期", due=day("2026-12-05"))
    before = written(book, target)
    assert {int(one["sequence"]) for one in before.values()} == {0}
    edit(book, moved, due=day("2028-01-01"))
    edit(book, done, state="done", result="已寄出")
    records.trash(book, "followup", [deleted.id])
    edit(book, dropped, state="cancelled")
    edit(book, undated, due=None)
    after = written(book, target)
    by_uid = {one["uid"]: one for one in after.values()}
    assert set(by_uid) == {one["uid"] for one in before.values()}
    assert all(int(one["sequence"]) > 0 for one in after.values())
    assert after["回访"].decoded("dtstart") == dt.date(2028, 1, 1)
    finished = after["Done: 寄材料"]
    assert (finished["uid"], finished["status"]) == (before["寄材料"]["uid"], "CONFIRMED")
    states = {name: by_uid[before[name]["uid"]]["status"] for name in ("作废", "取消", "不定期")}
    assert set(states.values()) == {"CANCELLED"}
    assert written(book, target).keys() == after.keys()


def test_what_was_never_written_down_after_all_is_called_off(book: Library, target: Path) -> None:
    add(book, "followup", "误建", due=day("2026-12-01"))
    uid = written(book, target)["误建"]["uid"]
    book.undo()
    (event,) = written(book, target).values()
    assert (event["uid"], event["status"]) == (uid, "CANCELLED")
    assert event.decoded("dtstart") == dt.date(2026, 12, 1)
    assert int(event["sequence"]) == 1


def test_nothing_changed_means_the_same_events(book: Library, target: Path) -> None:
    add(book, "followup", "回访", due=day("2026-12-01"), reminders=(60,))
    run.write(book, YEAR, target)
    first = target.read_bytes()
    run.write(book, YEAR, target)
    assert target.read_bytes() == first


def test_every_officer_has_a_calendar_and_what_is_given_away_leaves_it(
    book: Library, target: Path
) -> None:
    add(book, "followup", "寄信", due=day("2026-12-01"), owner="周晓岚")
    given = add(book, "followup", "回访", due=day("2026-12-02"), owner="周晓岚")
    add(book, "followup", "备车", due=day("2026-12-03"), owner="李文", co_owner="周晓岚")
    add(book, "visit", "考察团", start=day("2026-12-04"), hosts="周晓岚、李文")
    hers = Order(YEAR.first, YEAR.last, "周晓岚")
    his = Order(YEAR.first, YEAR.last, "李文")
    assert run.officers(book) == ["周晓岚", "李文"]
    assert set(written(book, target, hers)) == {"寄信", "回访", "备车", "考察团"}
    assert set(written(book, target, his)) == {"备车", "考察团"}
    edit(book, given, owner="李文")
    assert set(written(book, target, his)) == {"备车", "考察团", "回访"}
    left = written(book, target, hers)
    assert left["Called off"]["uid"] == load(book, given).uuid
    assert left["Called off"]["status"] == "CANCELLED"
    assert "Called off" not in written(book, target)


def test_a_visit_with_its_days_and_its_itinerary_in_the_time_of_the_place(
    book: Library, target: Path
) -> None:
    rows = (
        ItineraryRow("12月1日", "09:00-10:30", "座谈", "市侨联会议室", "周晓岚"),
        ItineraryRow("", "下午3点", "参观陶瓷馆"),
        ItineraryRow("12月2日", "上午", "自由活动"),
    )
    visit = add(
        book, "visit", "考察团", start=day("2026-12-01"), end=day("2026-12-03"), state="planned",
        itinerary=rows, country="JP", direction="incoming",
    )  # fmt: skip
    abroad = ItineraryRow("2026-12-10", "10:00", "拜会会馆", "温哥华")
    add(
        book, "visit", "出访加拿大", start=day("2026-12-10"), country="CA", direction="outgoing",
        itinerary=(abroad, ItineraryRow("2026-12-11", "10:00", "拜会同乡会")),
    )  # fmt: skip
    events = written(book, target)
    whole = events["考察团"]
    assert (whole.decoded("dtstart"), whole.decoded("dtend")) == (
        dt.date(2026, 12, 1), dt.date(2026, 12, 4),
    )  # fmt: skip
    assert whole["status"] == "TENTATIVE"
    talk = events["座谈"]
    assert talk.decoded("dtstart").astimezone(dt.UTC) == dt.datetime(2026, 12, 1, 1, tzinfo=dt.UTC)
    assert talk.decoded("dtend") - talk.decoded("dtstart") == dt.timedelta(minutes=90)
    assert talk["location"] == "市侨联会议室"
    assert events["参观陶瓷馆"].decoded("dtstart").date() == dt.date(2026, 12, 1)
    assert "自由活动" not in events
    call = events["拜会会馆"].decoded("dtstart")
    assert call.astimezone(dt.UTC) == dt.datetime(2026, 12, 10, 18, tzinfo=dt.UTC)
    assert events["拜会同乡会"].decoded("dtstart").tzinfo is None  # Canada has six zones
    edit(book, visit, itinerary=rows[:1], state="cancelled")
    after = written(book, target)
    assert {after[name]["status"] for name in ("考察团", "座谈", "Called off")} == {"CANCELLED"}


def test_birthdays_by_the_sun_every_year_by_the_moon_day_by_day(
    book: Library, target: Path
) -> None:
    add(book, "person", "吴志德", birthday=day("1958-03-07"))
    moon = add(book, "person", "陈明远", birthday=day("1960-01-15"), birthday_calendar="lunar")
    add(book, "person", "苏远帆", birthday=day("1964-02-29"))
    add(book, "person", "单雪桥", birthday=day("1970-05"))
    add(book, "person", "已故者", birthday=day("1940-05-01"), deceased=True)
    events = written(book, target, EVERYTHING)
    assert events["Birthday: 吴志德"]["rrule"] == {"FREQ": ["YEARLY"]}
    assert events["Birthday: 吴志德"].decoded("dtstart") == dt.date(2027, 3, 7)
    assert events["Birthday: 苏远帆"].decoded("dtstart") == dt.date(2027, 2, 28)
    lantern = events["Lunar birthday: 陈明远"]
    assert lantern.decoded("dtstart") == dt.date(2027, 2, 20)
    assert lantern["uid"] == f"{load(book, moon).uuid}-birthday-2027"
    assert len(events) == 3
    edit(book, moon, deceased=True)
    assert written(book, target, EVERYTHING)["Lunar birthday: 陈明远"]["status"] == "CANCELLED"
    assert written(book, target).keys() == set()


def test_days_the_wrong_way_round_are_refused(book: Library, target: Path) -> None:
    with pytest.raises(UserError, match="end before"):
        run.write(book, Order(TODAY, TODAY - dt.timedelta(days=1)), target)
    assert not target.exists()
