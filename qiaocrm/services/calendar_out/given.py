"""What was written for whose calendar, so that it can be told what became of every event of it.

A calendar forgets nothing by itself: an event whose record was deleted, given to another officer,
or left without a day has to be called off by its UID. One JSON text among the book's options; no
part of undo.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from qiaocrm.services.calendar_out.made import Made
from qiaocrm.services.library import Library

_KEY: Final = "calendars"
_KEPT = dt.timedelta(days=400)
"""So long after its day an event is of no interest any more."""


@dataclass(frozen=True, slots=True)
class Given:
    """An event that a calendar holds: its record, its day and its number of changes."""

    kind: str
    record: int
    day: dt.date
    sequence: int


def load(library: Library, officer: str) -> dict[str, Given]:
    """What was written for the calendar of an officer ("": of all), by UID."""
    found = _all(library).get(officer, {})
    return {
        uid: Given(kind, record, dt.date.fromisoformat(day), sequence)
        for uid, (kind, record, day, sequence) in found.items()
    }


def remember(
    library: Library,
    officer: str,
    known: Mapping[str, Given],
    made: Iterable[tuple[str, int, Made]],
) -> None:
    """Add what is in the calendar from now on, as (kind, record, event); old days are forgotten."""
    long_ago = library.clock.today() - _KEPT
    kept = {uid: one for uid, one in known.items() if one.day >= long_ago}
    for kind, record, one in made:
        # A yearly event is never over.
        day = dt.date.max if one.event.yearly else one.first
        kept[one.event.uid] = Given(kind, record, day, one.event.sequence)
    whole = _all(library)
    whole[officer] = {
        uid: (one.kind, one.record, one.day.isoformat(), one.sequence) for uid, one in kept.items()
    }
    library.set_options(**{_KEY: json.dumps(whole, ensure_ascii=False, separators=(",", ":"))})


def _all(library: Library) -> dict[str, dict[str, tuple[str, int, str, int]]]:
    stored = library.option(_KEY)
    found = json.loads(stored) if stored else {}
    return found if isinstance(found, dict) else {}
