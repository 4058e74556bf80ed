"""Times of day as officers write them: 14:30, 下午2点, 9点半, 9:00—10:30, 上午9时至11时."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_TIME = re.compile(
    r"(?P<half>上午|早上?|中午|下午|傍晚|晚上?)?\s*"
    r"(?P<hour>\d{1,2})\s*(?:[:：点时](?:(?P<minute>\d{1,2})|(?P<thirty>半))?)\s*"
    r"(?P<latin>[ap]\.?m)?",
    re.IGNORECASE,
)
_AFTER_NOON = ("下午", "傍晚", "晚", "晚上")
_NOON = 12


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when on a day; `end` is None where only a beginning was typed."""

    start: dt.time
    end: dt.time | None = None


def read_span(typed: str) -> Span | None:
    """The first time of a text, with the one after it as its end; None where there is none.

    An end without a word for the half of the day lies in that of the beginning (下午2点—4点), and
    one that would lie before the beginning is none.
    """
    found = list(_TIME.finditer(typed))
    start = _time(found[0]) if found else None
    if start is None:
        return None
    end = _time(found[1]) if len(found) > 1 else None
    if end and end <= start and end.hour < _NOON:
        end = end.replace(hour=end.hour + _NOON)
    return Span(start, end if end and end > start else None)


def _time(match: re.Match[str]) -> dt.time | None:
    hour = int(match["hour"])
    minute = 30 if match["thirty"] else int(match["minute"] or 0)
    later = match["half"] in _AFTER_NOON or (match["latin"] or "").lower().startswith("p")
    if later and hour < _NOON:
        hour += _NOON
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
