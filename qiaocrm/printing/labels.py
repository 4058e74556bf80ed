"""Address labels on sheets, to the millimetre, one for each address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from qiaocrm.language.text import fold
from qiaocrm.printing.placed import PlacedDocument, PlacedPage, PlacedText


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of labels on A4: how many, how large, where the first is, how far to the next."""

    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float

    @property
    def count(self) -> int:
        """Labels on one sheet."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[float, float]:
        """The upper left corner of a label in mm; `number` counts from 0, row by row."""
        row, column = divmod(number % self.count, self.columns)
        return self.left + column * self.across, self.top + row * self.down


L7160: Final = LabelSheet("L7160", 3, 7, 63.5, 38.1, 7.2, 15.15, 66.04, 38.1)
"""Avery L7160 and its like: 21 labels of 63.5 × 38.1 mm."""
_PADDING: Final = 3.5
_POINTS: Final = 11.0


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where a letter goes: whom to name, and the lines of the place, the country last if abroad."""

    names: tuple[str, ...]
    place: tuple[str, ...]
    postcode: str = ""
    domestic: bool = False

    def lines(self) -> tuple[str, ...]:
        """As on a label: at home the place first, abroad the name first, as each post wants it."""
        names = "、".join(self.names) if self.domestic else ", ".join(self.names)
        if self.domestic:
            return tuple(filter(None, (self.postcode, *self.place, names)))
        return tuple(filter(None, (names, *self.place, self.postcode_below)))

    @property
    def postcode_below(self) -> str:
        """The postcode where no line of the place holds it yet."""
        held = any(self.postcode in line for line in self.place)
        return "" if held else self.postcode


def one_each(addresses: Iterable[PostalAddress]) -> list[PostalAddress]:
    """One for each place: names of people who share an address stand together, in order."""
    shared: dict[str, PostalAddress] = {}
    for one in addresses:
        key = fold("".join((*one.place, one.postcode))).replace(" ", "")
        known = shared.get(key)
        names = (*known.names, *one.names) if known else one.names
        shared[key] = PostalAddress(
            tuple(dict.fromkeys(names)), one.place, one.postcode, one.domestic
        )
    return list(shared.values())


def label_sheets(
    title: str, addresses: Sequence[PostalAddress], sheet: LabelSheet = L7160, *, start: int = 1
) -> PlacedDocument:
    """The addresses on sheets of labels; `start` is the first label that is still on the sheet.

    Raises ValueError where the sheet has no label of that number.
    """
    if not 1 <= start <= sheet.count:
        raise ValueError(f"label {start} of {sheet.count}")
    return PlacedDocument(title, tuple(_pages(addresses, sheet, start - 1)))


def _pages(
    addresses: Sequence[PostalAddress], sheet: LabelSheet, start: int
) -> Iterator[PlacedPage]:
    texts: list[PlacedText] = []
    for number, one in enumerate(addresses, start):
        if texts and number % sheet.count == 0:
            yield PlacedPage(tuple(texts))
            texts = []
        x, y = sheet.corner(number)
        texts.append(
            PlacedText(
                x + _PADDING,
                y + _PADDING,
                sheet.width - 2 * _PADDING,
                sheet.height - 2 * _PADDING,
                "\n".join(one.lines()),
                _POINTS,
                rise=0.5,
            )
        )
    if texts:
        yield PlacedPage(tuple(texts))
