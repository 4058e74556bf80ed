"""Rules of follow-ups: what is overdue, what today and this week hold, how one is completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.recurrence import from_text, next_day
from qiaocrm.language.clocktimes import read_span
from qiaocrm.language.dates import PartialDate

Due = Literal["overdue", "today", "week", "month", "all"]


def is_open(followup: FollowUp) -> bool:
    """Whether it still waits to be done."""
    return followup.state in OPEN_STATES


def days_overdue(due: PartialDate | None, today: dt.date) -> int:
    """Days since the last day on which it was in time; 0 while in time or undated.

    A month or a year as due date is in time until its last day.
    """
    return max(0, (today - due.last_day()).days) if due else 0


def window(due: Due, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """The first and last due day (either may be open) that a choice of the office means.

    `overdue`: before today. `today`: today alone. `week`: today to Sunday. `month`: today to the
    month's end. `all`: everything, undated ones too.
    """
    if due == "overdue":
        return None, today - dt.timedelta(days=1)
    if due == "today":
        return today, today
    if due == "week":
        return today, today + dt.timedelta(days=6 - today.weekday())
    if due == "month":
        first_of_next = (today.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        return today, first_of_next - dt.timedelta(days=1)
    return None, None


def completing(result: str, day: dt.date) -> Mapping[str, Any]:
    """The values of a follow-up done on `day` with `result`."""
    return {"state": "done", "done_on": PartialDate(day.year, day.month, day.day), "result": result}


def postponing(day: dt.date) -> Mapping[str, Any]:
    """The values of a follow-up put off to `day`."""
    return {"state": "postponed", "due": PartialDate(day.year, day.month, day.day)}


def following(task: FollowUp, done: dt.date) -> Mapping[str, Any] | None:
    """The values of the next follow-up of a series when this one is done; None where it ends.

    A series counts from the due day, and skips what has passed meanwhile; one that counts from the
    day done begins there. The start (not before) keeps its distance from the due day.
    """
    repeat = from_text(task.repeat) if task.repeat else None
    if repeat is None:
        return None
    due = task.due.last_day() if task.due else done
    first = done if task.repeat_after else due
    later = next_day(repeat, first, done if task.repeat_after else max(due, done))
    if later is None:
        return None
    start = None
    if task.start is not None:
        start = PartialDate.of(later - (due - task.start.first_day()))
    kept = ("subject", "kind", "due_time", "repeat", "repeat_after", "reminders", "priority",
            "about", "co_owner", "assigned_by", "instruction", "owner", "tags")  # fmt: skip
    return {
        **{key: getattr(task, key) for key in kept},
        "due": PartialDate.of(later),
        "start": start,
    }


def snoozing(moment: dt.datetime) -> Mapping[str, Any]:
    """The values of a follow-up that is not to be reminded of before a local moment."""
    return {"snoozed": moment.strftime("%Y-%m-%dT%H:%M")}


def reminder_moments(task: FollowUp) -> list[dt.datetime]:
    """The local moments at which to remind of an open follow-up, the earliest first.

    Those of its reminders, counted back from its due day at its time (else at 9:00), and the end
    of a snooze, before which all others are silent.
    """
    moments = []
    if task.due is not None and task.due.day is not None and is_open(task):
        due = dt.datetime.combine(task.due.first_day(), due_time(task.due_time))
        moments = [due - dt.timedelta(minutes=one) for one in task.reminders]
    if task.snoozed and is_open(task):
        until = dt.datetime.fromisoformat(task.snoozed)
        moments = [until, *(one for one in moments if one > until)]
    return sorted(set(moments))


def due_time(typed: str) -> dt.time:
    """The time of day that was typed, such as 14:30 or 下午2点; 9:00 where none is understood."""
    span = read_span(typed)
    return span.start if span else dt.time(9)
