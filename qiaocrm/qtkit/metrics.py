"""Sizes that follow the font, so that nothing is clipped when the text grows or the screen does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QGuiApplication

BASE_POINTS: Final = 10.0
MIN_POINTS: Final = 8.0
MAX_POINTS: Final = 20.0
FAMILIES: Final = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "Sans Serif",
)
_DESIGN_PIXELS: Final = 13.0  # pixel size of the base font in which the look was drawn


@dataclass(frozen=True, slots=True)
class Metrics:
    """What one font makes of the design's sizes; all in device-independent pixels."""

    points: float
    unit: float  # one pixel of the design
    line: int  # height of one line of text
    char: int  # width of a Chinese character

    def px(self, design_pixels: float) -> int:
        """A size of the design (drawn at 10 pt, 96 dpi) in the present font; 1 stays a hairline."""
        return max(1, round(design_pixels * self.unit)) if design_pixels > 0 else 0

    @property
    def row(self) -> int:
        """Height of a table row that holds two lines."""
        return 2 * self.line + self.px(12)

    @property
    def compact_row(self) -> int:
        """Height of a row that holds one line: lists, menus, dry-run tables."""
        return self.line + self.px(11)

    @property
    def control(self) -> int:
        """Height of a button or a field."""
        return self.line + self.px(14)

    @property
    def chip(self) -> int:
        """Height of a chip; its corners are half of it."""
        return self.line + self.px(4)

    @property
    def small(self) -> float:
        """Point size of second lines."""
        return self.points * 0.92


def base_font(points: float = BASE_POINTS) -> QFont:
    """The interface's font at `points`, with a CJK family on every platform."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(points)
    return font


def measure(font: QFont) -> Metrics:
    """The metrics of `font`."""
    lines = QFontMetrics(font)
    return Metrics(
        points=font.pointSizeF(),
        unit=QFontInfo(font).pixelSize() / _DESIGN_PIXELS,
        line=lines.height(),
        char=lines.horizontalAdvance("国"),
    )


def current_metrics() -> Metrics:
    """The metrics of the application's font, measured once per font."""
    font = QGuiApplication.font()
    key = font.key()
    if key not in _measured:
        _measured.clear()
        _measured[key] = measure(font)
    return _measured[key]


_measured: dict[str, Metrics] = {}


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of `font`, `factor` times as large, bold when asked."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    copy.setBold(bold)
    return copy
