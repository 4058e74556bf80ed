"""Whether somebody abroad may be called now: the time there, office hours, the weekend there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from qiaocrm.language import zones

OPENS, CLOSES = dt.time(9), dt.time(18)
"""Office hours as they are usual nearly everywhere."""
WAKES, RESTS = dt.time(8), dt.time(21)
"""Outside these hours people are not called at all."""

State = Literal["working", "evening", "night", "weekend", "unsure"]


@dataclass(frozen=True, slots=True)
class LocalTime:
    """The time at somebody's place: from `earliest` to `latest` where the zone is not certain.

    `state`: working (may be called), evening (before or after office hours), night, weekend (a day
    of rest, by day), or unsure, where the zones that it may be disagree.
    """

    earliest: dt.datetime
    latest: dt.datetime
    state: State

    @property
    def exact(self) -> bool:
        """Whether the time is known and not only its range."""
        return self.earliest.replace(tzinfo=None) == self.latest.replace(tzinfo=None)


def local_time(names: Sequence[str], country: str, now: dt.datetime) -> LocalTime | None:
    """The time in the zones `names` at the moment `now` (with its zone); None without zones."""
    if not names:
        return None
    times = sorted(
        (now.astimezone(ZoneInfo(name)) for name in names), key=lambda one: one.replace(tzinfo=None)
    )
    states = {_state(one, zones.weekend(country)) for one in times}
    return LocalTime(times[0], times[-1], states.pop() if len(states) == 1 else "unsure")


def office_hours(time: LocalTime, here: dt.tzinfo | None = None) -> tuple[dt.time, dt.time] | None:
    """When their office hours are by the clock of the zone `here` (None: this PC's).

    None where their zone is not certain. The second may lie before the first: on the next day.
    """
    if not time.exact:
        return None
    there = time.earliest
    opens, closes = (
        there.replace(hour=at.hour, minute=at.minute).astimezone(here).time()
        for at in (OPENS, CLOSES)
    )
    return opens, closes


def _state(time: dt.datetime, weekend: frozenset[int]) -> State:
    """How the hour suits a call."""
    if not WAKES <= time.time() < RESTS:
        return "night"
    if time.weekday() in weekend:
        return "weekend"
    return "working" if OPENS <= time.time() < CLOSES else "evening"
