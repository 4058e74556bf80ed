"""The parts of a bar are told apart by those, too, who see no difference of red and green."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from qiaocrm.qtkit.charts.bars import part_colour
from qiaocrm.qtkit.palette import ALL_TOKENS, Tokens

# How linear RGB is seen without red or green cones: Machado, Oliveira and Fernandes 2009.
SEEN = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
FAR = 25  # of CIE 1976; 2.3 is the least that is noticed side by side


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curve(part: float) -> float:
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116


def _lab(colour: QColor, seen: str) -> tuple[float, float, float]:
    light = [_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    mixed = [sum(a * b for a, b in zip(row, light, strict=True)) for row in SEEN[seen]]
    red, green, blue = (min(1.0, max(0.0, part)) for part in mixed)
    x = _curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)
def test_parts_of_bars_differ_for_every_eye(tokens: Tokens, seen: str) -> None:
    parts = [_lab(part_colour(tokens, place), seen) for place in range(3)]
    assert min(math.dist(one, other) for one, other in combinations(parts, 2)) > FAR
