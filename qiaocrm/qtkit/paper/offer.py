"""What a preview lets one choose beyond the paper itself; it depends on what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """Groupings and columns as (key, words), the columns in use where none are chosen, masks.

    Without groupings, columns or `masks` there is no such choice. `turning`: the page may be set up
    and turned; not so where every text has its place.
    """

    groupings: Sequence[tuple[str, str]] = ()
    columns: Sequence[tuple[str, str]] = ()
    usual_columns: Sequence[str] = ()
    masks: bool = False
    turning: bool = True
