"""What becomes of a follow-up or a visit that is put on another day, as pure values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.tasks import is_open
from qiaocrm.domain.values import ItineraryRow
from qiaocrm.domain.visit import Visit
from qiaocrm.language.partial import PartialDate

_PAST_STATES = ("received", "archived", "cancelled")


def can_move(record: FollowUp | Visit) -> bool:
    """Whether its day is still a plan: an open follow-up, a visit that has not been received."""
    return is_open(record) if isinstance(record, FollowUp) else record.state not in _PAST_STATES


def moved(record: FollowUp | Visit, first: dt.date, to: dt.date) -> Mapping[str, Any]:
    """The values of the record when its day `first` becomes `to`.

    A follow-up is due on `to`; its start (not before) goes along where it would come too late. A
    visit keeps its length, and its itinerary goes along; a day known only by its month becomes `to`.
    """
    if isinstance(record, FollowUp):
        return _followup(record, first, to)
    return _visit(record, first, to)


def _followup(task: FollowUp, first: dt.date, to: dt.date) -> Mapping[str, Any]:
    values: dict[str, Any] = {"due": PartialDate.of(to)}
    if task.start is not None and task.start.first_day() > to:
        values["start"] = PartialDate.of(to - max(first - task.start.first_day(), dt.timedelta()))
    return values


def _visit(visit: Visit, first: dt.date, to: dt.date) -> Mapping[str, Any]:
    by = to - first
    exact = visit.start is not None and visit.start.day is not None
    start = PartialDate.of(visit.start.first_day() + by if visit.start and exact else to)
    values: dict[str, Any] = {"start": start}
    if visit.end is not None and visit.end.day is not None:
        values["end"] = PartialDate.of(visit.end.first_day() + by)
    elif visit.end is not None and visit.end.last_day() < start.first_day():
        values["end"] = None
    if exact and visit.itinerary:
        values["itinerary"] = tuple(_later(row, by) for row in visit.itinerary)
    return values


def _later(row: ItineraryRow, by: dt.timedelta) -> ItineraryRow:
    """The line on its new day; a day that is not written as ISO stays as typed."""
    try:
        day = dt.date.fromisoformat(row.date)
    except ValueError:
        return row
    return replace(row, date=(day + by).isoformat())
