"""Rules of follow-ups: what is overdue, what today and this week hold, how one is completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from qiaocrm.domain.followup import OPEN_STATES, FollowUp
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
