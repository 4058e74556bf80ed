"""Calendar files: read by the parser of another library, whatever the texts hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.language.text import clean
from qiaocrm.sheets.ics import CalendarEvent, ics_bytes, write_ics

STAMP = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 24)


def event(**values: object) -> CalendarEvent:
    given = {"uid": "a", "title": "回访", "start": DAY, "end": DAY, "changed": STAMP, **values}
    return CalendarEvent(**given)


def read(*events: CalendarEvent) -> list[icalendar.Component]:
    calendar = icalendar.Calendar.from_ical(ics_bytes("跟进", events, STAMP))
    assert not calendar.errors
    return calendar.walk("VEVENT")


def test_a_day_ends_before_the_next() -> None:
    (one,) = read(event(end=DAY + dt.timedelta(days=2)))
    assert one.decoded("dtstart") == DAY
    assert one.decoded("dtend") == dt.date(2026, 11, 27)
    assert one["transp"] == "TRANSPARENT"


def test_moments_keep_their_zones_whose_rules_are_in_the_file() -> None:
    start = dt.datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("America/Vancouver"))
    end = start + dt.timedelta(hours=1)
    data = ics_bytes("", [event(start=start, end=end, busy=True)], STAMP)
    calendar = icalendar.Calendar.from_ical(data)
    (one,) = calendar.walk("VEVENT")
    assert one["dtstart"].params["TZID"] == "America/Vancouver"
    assert one.decoded("dtstart").astimezone(dt.UTC) == dt.datetime(
        2026, 11, 24, 17, 30, tzinfo=dt.UTC
    )
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "America/Vancouver"
    assert one["transp"] == "OPAQUE"


def test_reminders_count_back_from_the_start_the_longest_first() -> None:
    before, after = dt.timedelta(days=2, hours=15), dt.timedelta(hours=-9)
    (one,) = read(event(reminders=(after, before)))
    alarms = one.walk("VALARM")
    assert [alarm.decoded("trigger") for alarm in alarms] == [-before, -after]
    assert {alarm["action"] for alarm in alarms} == {"DISPLAY"}
    (called_off,) = read(event(reminders=(before,), state="CANCELLED"))
    assert called_off.walk("VALARM") == []


TEXTS = st.text(
    st.sampled_from('，,;；:\\\n"=+-@ aé繁體𠮷😀👨‍👩‍👧\r\t\x0b\x00\u2028\x85BEGIN:VEVENT'),
    max_size=160,
)


@settings(max_examples=100)
@given(TEXTS, TEXTS, TEXTS)
def test_every_text_comes_back_and_no_line_is_too_long(title: str, note: str, place: str) -> None:
    whole = event(title=title, note=note, place=place, category=place)
    data = ics_bytes(note, [whole, event(uid="b")], STAMP)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.to_ical() == data
    first, second = calendar.walk("VEVENT")
    assert first["summary"] == clean(title)
    assert first.get("description", "") == clean(note)
    assert first.get("location", "") == clean(place)
    assert second["summary"] == "回访"


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    write_ics(path, "跟进", [event()], STAMP)
    before = path.read_bytes()

    def stop(_done: int) -> None:
        raise UserError("Cancelled.")

    with pytest.raises(UserError):
        write_ics(path, "跟进", [event()], STAMP, stop)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a.ics"]
    with pytest.raises(UserError, match="no folder"):
        write_ics(tmp_path / "none" / "a.ics", "跟进", [event()], STAMP)
