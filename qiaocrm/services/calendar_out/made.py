"""What a record becomes in a calendar, and when it was last changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qiaocrm.domain.fields import Record
from qiaocrm.sheets.ics import CalendarEvent


@dataclass(frozen=True, slots=True)
class Made:
    """An event of a record; `over`: it is worth telling only to calendars that hold it already."""

    event: CalendarEvent
    over: bool = False

    @property
    def first(self) -> dt.date:
        """The day on which it begins."""
        return _day(self.event.start)

    @property
    def last(self) -> dt.date:
        """The day on which it ends; of something yearly none does."""
        return dt.date.max if self.event.yearly else _day(self.event.end)


def changed_at(record: Record) -> dt.datetime:
    """The moment of the record's last change, with its zone."""
    moment = dt.datetime.fromisoformat(record.updated_at)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
