"""Pages that are laid out already: what stands where, ready for printer, PDF and screen alike.

All lengths are in layout units of 1/600 inch from the paper's top left corner, so that a page is
the same on every device: painting only scales.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from qiaocrm.printing.paper import PAPERS
from qiaocrm.printing.plan import Orientation

UNITS_PER_INCH: Final = 600


class Role(Enum):
    """What a piece of text is; decides its typeface and size."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    NOTE = "note"  # lines around the table: office, date, total, signatures
    HEAD = "head"  # headings of columns
    GROUP = "group"  # headings of groups
    BODY = "body"
    STRONG = "strong"  # body text that must be seen
    FOOT = "foot"  # the line at the page's foot


def mm(length: float) -> float:
    """Millimetres in layout units."""
    return length / 25.4 * UNITS_PER_INCH


def pt(length: float) -> float:
    """Points (1/72 inch) in layout units."""
    return length / 72 * UNITS_PER_INCH


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, from `x` on, standing on `baseline`.

    `scale` times as large as its role's type; `turned` upside down around its beginning.
    """

    x: float
    baseline: float
    text: str
    role: Role
    scale: float = 1.0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A black line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An area: a box to tick, or the grey ground of a heading."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    texts: tuple[Text, ...]
    rules: tuple[Rule, ...]
    boxes: tuple[Rect, ...]
    grounds: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class PrintPages:
    """A document: its pages, and the size of its body type in points.

    `size_mm` is the upright paper's width and height where it is not A4. `official`: the page
    numbers are set as official documents have them.
    """

    title: str
    pages: tuple[Page, ...]
    orientation: Orientation
    body_points: float
    size_mm: tuple[float, float] | None = None
    official: bool = False

    @property
    def width(self) -> float:
        """Width of the paper in layout units."""
        return paper_size(self.orientation, self.size_mm)[0]

    @property
    def height(self) -> float:
        """Height of the paper in layout units."""
        return paper_size(self.orientation, self.size_mm)[1]


def paper_size(
    orientation: Orientation, size_mm: tuple[float, float] | None = None
) -> tuple[float, float]:
    """Width and height in layout units; without a size that of A4 (GB/T 9704-2012)."""
    width, height = map(mm, size_mm or PAPERS["A4"])
    return (width, height) if orientation == "portrait" else (height, width)
