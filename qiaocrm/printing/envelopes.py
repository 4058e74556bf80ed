"""Envelopes DL and C5: laid out as China Post asks within the country, as the UPU does abroad.

At home (GB/T 1416-2003): the receiver's postcode at the upper left, his address below it, his name
in the middle, the sender and his postcode at the lower right. Abroad: the sender at the upper left,
the receiver at the right of the middle, the country in the last line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from qiaocrm.printing.labels import PostalAddress
from qiaocrm.printing.placed import PlacedDocument, PlacedPage, PlacedText

SIZES: Final = {"dl": (220.0, 110.0), "c5": (229.0, 162.0)}
"""Width and height in mm (ISO 269)."""
_EDGE: Final = 10.0
_CODE_PITCH: Final = 9.0
"""From one digit of the postcode to the next (boxes of 8 mm, 1 mm apart)."""


def envelopes(
    title: str,
    addresses: Iterable[PostalAddress],
    size: str,
    home: PostalAddress,
    abroad: PostalAddress,
) -> PlacedDocument:
    """One envelope for each address; the sender is `home` within the country, else `abroad`.

    KeyError for an unknown size.
    """
    width, height = SIZES[size]
    pages = tuple(
        _domestic(one, home, width, height) if one.domestic else _abroad(one, abroad, width, height)
        for one in addresses
    )
    return PlacedDocument(title, pages, width, height)


def _domestic(one: PostalAddress, sender: PostalAddress, width: float, height: float) -> PlacedPage:
    digits = [
        PlacedText(12 + at * _CODE_PITCH, 10, 8, 9, digit, 16, align=0.5, rise=0.5)
        for at, digit in enumerate(one.postcode[:6])
    ]
    middle = height / 2
    texts = [
        *digits,
        PlacedText(20, 24, width - 40, middle - 31, "".join(one.place), 16, rise=0.4),
        PlacedText(
            20, middle - 6, width - 40, 14, f"{'、'.join(one.names)}　收", 22, "strong", 0.5, 0.5
        ),
        PlacedText(
            width * 0.4,
            height - 32,
            width * 0.6 - _EDGE,
            14,
            "　".join(filter(None, ("".join(sender.place), *sender.names))),
            11,
            align=1,
            rise=1,
        ),
        PlacedText(width - 70, height - 16, 60, 8, sender.postcode, 12, align=1, rise=0.5),
    ]
    return PlacedPage(tuple(text for text in texts if text.text.strip()))


def _abroad(one: PostalAddress, sender: PostalAddress, width: float, height: float) -> PlacedPage:
    texts = (
        PlacedText(_EDGE, _EDGE, width * 0.42, height * 0.3, "\n".join(sender.lines()), 9),
        PlacedText(
            width * 0.4,
            height * 0.45,
            width * 0.6 - _EDGE,
            height * 0.55 - _EDGE - 5,
            "\n".join(one.lines()),
            13,
        ),
    )
    return PlacedPage(tuple(text for text in texts if text.text.strip()))
