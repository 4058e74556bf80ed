"""Pages on which every text has its place to the millimetre: labels, envelopes, cards, signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Face = Literal["body", "strong", "title"]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Text in a box: `x`, `y` its upper left corner, all lengths in mm, type in points.

    It is wrapped to the box and made smaller (down to half) where it does not fit. `align` 0 is
    left, 0.5 centred, 1 right; `rise` the same from the top down. `turned`: upside down, as on the
    far side of a folded table sign. `one_line`: made smaller, never wrapped.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    points: float = 12.0
    face: Face = "body"
    align: float = 0.0
    rise: float = 0.0
    turned: bool = False
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A thin line from one point to another, in mm: where to fold or to cut."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """One sheet."""

    texts: tuple[PlacedText, ...]
    rules: tuple[PlacedRule, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedDocument:
    """Sheets of one size, `width` × `height` in mm."""

    title: str
    pages: tuple[PlacedPage, ...]
    width: float = 210.0
    height: float = 297.0
