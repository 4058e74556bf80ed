"""Dates as exactly as they are known: a year, a month or a day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """1958, 1958-03 or 1958-03-07; `month` and `day` are None where unknown.

    It only holds numbers: a lunar date (农历) may be 1958-02-30. Orders by time; of two dates
    that begin alike the less exact comes first.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __reduce__(self) -> tuple[type[PartialDate], tuple[int, int | None, int | None]]:
        """As a call: many of these travel between processes, and the default is far slower."""
        return PartialDate, (self.year, self.month, self.day)

    @classmethod
    @lru_cache(maxsize=8192)
    def from_iso(cls, text: str) -> PartialDate:
        """The date that `iso()` wrote; raises ValueError for any other text."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"not a partial ISO date: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        if not year or month == 0 or (month or 0) > 12 or day == 0 or (day or 0) > 31:
            raise ValueError(f"not a partial ISO date: {text!r}")
        return cls(year, month, day)

    @classmethod
    def of(cls, date: dt.date) -> PartialDate:
        """The day of a `datetime.date` or `datetime.datetime`."""
        return cls(date.year, date.month, date.day)

    def iso(self) -> str:
        """ISO 8601, as exact as known; sorts by time as text."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def first_day(self) -> dt.date:
        """The first (solar) day that it may mean."""
        month = self.month or 1
        return dt.date(self.year, month, min(self.day or 1, _length(self.year, month)))

    def last_day(self) -> dt.date:
        """The last (solar) day that it may mean."""
        month = self.month or 12
        length = _length(self.year, month)
        return dt.date(self.year, month, min(self.day or length, length))

    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: PartialDate) -> bool:
        return self._key() < other._key()

    def __le__(self, other: PartialDate) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: PartialDate) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: PartialDate) -> bool:
        return self._key() >= other._key()


def _length(year: int, month: int) -> int:
    """Days in a solar month."""
    return calendar.monthrange(year, month)[1]


def exists(date: PartialDate) -> bool:
    """Whether the solar calendar has this date."""
    if not 1 <= date.year <= 9999 or not 1 <= (date.month or 1) <= 12:
        return False
    return date.day is None or 1 <= date.day <= _length(date.year, date.month or 1)
