"""The time, handed to whoever needs it, so that tests and simulations can set it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


class Clock(Protocol):
    """Tells the moment and the day."""

    def now(self) -> dt.datetime:
        """The moment, in UTC, with its zone."""

    def today(self) -> dt.date:
        """The day at the office's desk (local time)."""


class SystemClock:
    """The clock of this PC."""

    def now(self) -> dt.datetime:
        """The moment, in UTC."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """Today in local time."""
        return dt.datetime.now().astimezone().date()


@dataclass
class FixedClock:
    """A clock that stands still at `moment` until it is set again."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        """The moment it was set to."""
        return self.moment

    def today(self) -> dt.date:
        """The day it was set to."""
        return self.moment.date()
