"""How a list is printed (页面设置): paper, margins, columns, groups, masks; kept with its view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from qiaocrm.printing.plan import Margins, Orientation, PageSize

PAPERS: Final[dict[PageSize, tuple[float, float]]] = {
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "16K": (184.0, 260.0),
}
"""Width and height of the upright paper in mm; 16K is 16开 as offices buy it."""
LEAST_MARGIN, MOST_MARGIN = 5.0, 60.0
"""Printers cannot reach the edge of the paper; beyond 60 mm no table is left."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What an officer chooses in the print preview; "" and () stand for what the plan says.

    `group_by` is the key of a grouping, `columns` are keys of columns in order. `masked` hides
    parts of telephone numbers, e-mail addresses and the like (脱敏). `official`: in the style of
    official documents (公文). `margins` in mm: above, right, below, left.
    """

    group_by: str = ""
    orientation: Orientation | Literal[""] = ""
    size: PageSize = "A4"
    margins: Margins | tuple[()] = ()
    official: bool = False
    masked: bool = True
    columns: tuple[str, ...] = ()


def usual_margins(orientation: Orientation, *, official: bool) -> Margins:
    """The margins where nobody chose others: above, right, below, left in mm.

    A list has 25 mm at the side where it is filed (left when upright, above when lying). An
    official document (GB/T 9704-2012) has 37 mm above and 28 mm left around 156 mm × 225 mm; a
    table lying on such paper is turned with it, so that the binding edge is above.
    """
    if official:
        return (37.0, 26.0, 35.0, 28.0) if orientation == "portrait" else (28.0, 37.0, 26.0, 35.0)
    return (22.0, 20.0, 22.0, 25.0) if orientation == "portrait" else (25.0, 20.0, 22.0, 20.0)
