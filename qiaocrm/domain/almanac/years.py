"""The years that the almanac answers for, so that a slip of the pen computes no year 9000."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

FIRST_YEAR = 1901
LAST_YEAR = 2099


def covered(year: int) -> bool:
    """Whether the almanac answers for that year."""
    return FIRST_YEAR <= year <= LAST_YEAR


def years_between(first: dt.date, last: dt.date) -> Iterator[int]:
    """The covered years that a stretch of days touches."""
    return iter(range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1))
