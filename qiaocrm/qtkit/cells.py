"""What a table shows, as plain values: columns, cells, and where rows come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Tone = Literal["normal", "muted", "danger", "warning", "accent", "success"]
Align = Literal["left", "right", "center"]
CellStyle = Literal["two_line", "plain", "chip"]
Hits = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: its stable key, its heading, its first width in Chinese characters."""

    key: str
    title: str
    width_chars: float = 8.0
    align: Align = "left"
    style: CellStyle = "plain"
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell, ready to be painted.

    `second` is a muted second line; `chip` the name of a chip colour (palette.Chips) in which the
    text is then shown; `hits` and `second_hits` are (start, length) of found words in each line.
    """

    text: str = ""
    second: str | None = None
    chip: str | None = None
    tone: Tone = "normal"
    tooltip: str = ""
    bold: bool = False
    hits: Hits = ()
    second_hits: Hits = ()


Row = Mapping[str, CellView]
"""The cells of one record by column key; a missing key is an empty cell."""

EMPTY_CELL = CellView()


class RowSource(Protocol):
    """Gives the rows of a table a window at a time; called on the GUI thread, so about 1 ms."""

    def window(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows of `ids`; a record that is gone is left out."""


def plain_text(cell: CellView) -> str:
    """A cell as one line of text: for the clipboard and for screen readers."""
    return f"{cell.text} {cell.second}".strip() if cell.second else cell.text
