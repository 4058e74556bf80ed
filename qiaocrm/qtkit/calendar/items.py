"""What a calendar shows, as values: entries of days, and what stands small at their heads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayItem:
    """One entry of a day: `tone` is a chip's, `struck` what is done, `movable` what may be dragged.

    `key` tells what it stands for; it may stand on several days.
    """

    key: Hashable
    day: dt.date
    text: str
    note: str = ""
    icon: str = ""
    tone: str = "grey"
    struck: bool = False
    movable: bool = False

    @property
    def words(self) -> str:
        """All that it says, for tooltips and screen readers."""
        return f"{self.text}\n{self.note}".strip()


@dataclass(frozen=True, slots=True)
class DayHead:
    """Beside a day's number: a note, coloured where it is a feast, and a sign in a chip's tone."""

    note: str = ""
    feast: bool = False
    sign: str = ""
    tone: str = "grey"
