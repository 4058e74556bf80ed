"""The typefaces of a printed list, and how wide text is and where it breaks in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout, QTextOption

from qiaocrm.qtkit.paper.page import PrintPages, Role, pt

_RARE: Final = ("SimSun-ExtB", "Noto Serif CJK SC", "Noto Sans CJK SC", "PingFang SC")
"""Fonts tried last, for characters that the office's fonts lack (GB2312 fonts lack many)."""
_XIAOBIAOSONG: Final = (
    "FZXiaoBiaoSong-B05S",
    "FZXiaoBiaoSong-B05",
    "方正小标宋简体",
    "STZhongsong",
)
_SONG: Final = ("SimSun", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STSong")
_FANGSONG: Final = ("FangSong", "FangSong_GB2312", "STFangsong")
_HEITI: Final = ("SimHei", "Source Han Sans SC", "Noto Sans CJK SC", "Heiti SC", "STHeiti")

_FACES: Final[dict[Role, tuple[str, ...]]] = {
    Role.TITLE: (*_XIAOBIAOSONG, *_SONG),
    Role.SUBTITLE: (*_FANGSONG, *_SONG),
    Role.NOTE: (*_FANGSONG, *_SONG),
    Role.HEAD: _HEITI,
    Role.GROUP: _HEITI,
    Role.BODY: (*_FANGSONG, *_SONG),
    Role.STRONG: _HEITI,
    Role.FOOT: _SONG,
}
"""小标宋 for the title, 仿宋 for text, 黑体 for headings (GB/T 9704-2012); 宋体 where missing."""

_HEAVY_ALREADY: Final = frozenset((*_XIAOBIAOSONG, "SimHei", "STHeiti"))
"""Faces that are heavy by themselves; thickening them would smear."""
_HEAVY_ROLES: Final = frozenset((Role.TITLE, Role.HEAD, Role.GROUP, Role.STRONG))

_FIXED_POINTS: Final = {Role.TITLE: 22.0, Role.SUBTITLE: 12.0, Role.NOTE: 10.5, Role.FOOT: 9.0}
"""二号, 小四, 五号, 小五."""
_OFFICIAL_POINTS: Final = {**_FIXED_POINTS, Role.NOTE: 12.0, Role.FOOT: 14.0}
"""Official documents number their pages in 四号 (GB/T 9704-2012)."""
_LEADING: Final = 1.36
"""Distance of lines as a multiple of the type's size."""
_ABOVE_BASELINE: Final = 0.86
"""Share of a Chinese character's square that stands above the baseline."""


class Typeset:
    """Measures and breaks text in the typefaces of one document.

    `body_points` is the size of the table's text; `official` sets notes and page numbers larger.
    Needs a QGuiApplication.
    """

    def __init__(self, body_points: float, *, official: bool = False) -> None:
        self._body_points = body_points
        self._fixed = _OFFICIAL_POINTS if official else _FIXED_POINTS
        self._fonts = {role: _font(role, self.points(role)) for role in Role}
        self._metrics = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._advances: dict[Role, dict[str, float]] = {role: {} for role in Role}
        self._wrapped: dict[tuple[Role, float, str], tuple[str, ...]] = {}

    def font(self, role: Role) -> QFont:
        """The font of a role; its pixel size is in layout units."""
        return self._fonts[role]

    def points(self, role: Role) -> float:
        """The size of a role's type in points."""
        return self._fixed.get(role, self._body_points)

    def leading(self, role: Role) -> float:
        """The distance of two lines of this role."""
        return pt(self.points(role)) * _LEADING

    def baseline(self, role: Role) -> float:
        """How far the baseline lies below the top of its line, which is `leading` high."""
        size = pt(self.points(role))
        return (self.leading(role) - size) / 2 + size * _ABOVE_BASELINE

    def width(self, role: Role, text: str) -> float:
        """The width of one line of text, summed up from its characters."""
        known, metrics = self._advances[role], self._metrics[role]
        total = 0.0
        for sign in text:
            advance = known.get(sign)
            if advance is None:
                advance = known[sign] = metrics.horizontalAdvance(sign)
            total += advance
        return total

    def widest(self, role: Role, texts: Iterable[str]) -> float:
        """The width of the widest line of all these texts, which may hold line breaks."""
        lines = {line for text in texts for line in text.split("\n")}
        return max((self.width(role, line) for line in lines), default=0.0)

    def wrap(self, role: Role, text: str, width: float) -> tuple[str, ...]:
        """The lines that `text` takes in a column of `width`; nothing of it is lost but blanks."""
        key = (role, width, text)
        lines = self._wrapped.get(key)
        if lines is None:
            lines = tuple(
                line for part in text.split("\n") for line in self._break(role, part, width)
            )
            self._wrapped[key] = lines
        return lines

    def elide(self, role: Role, text: str, width: float) -> str:
        """The text cut with … where it would be wider than `width`."""
        return self._metrics[role].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _break(self, role: Role, text: str, width: float) -> list[str]:
        """The lines of a text without line breaks."""
        if self.width(role, text) <= width:
            return [text]
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._fonts[role])
        layout.setTextOption(option)
        units = text.encode("utf-16-le")  # Qt counts in UTF-16
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            lines.append(units[2 * start : 2 * end].decode("utf-16-le").strip(" "))
        layout.endLayout()
        return lines


def type_of(pages: PrintPages) -> Typeset:
    """The typefaces in which pages were laid out."""
    return Typeset(pages.body_points, official=pages.official)


def substitutes() -> list[tuple[str, str]]:
    """The faces official documents ask for that this PC has not, each with what stands in."""
    installed = set(QFontDatabase.families())
    wanted = (("小标宋", _XIAOBIAOSONG, _SONG), ("仿宋", _FANGSONG, _SONG), ("黑体", _HEITI, ()))
    found = []
    for name, faces, instead in wanted:
        if not installed.intersection(faces):
            stands_in = next((face for face in instead if face in installed), "")
            found.append((name, stands_in))
    return found


def _font(role: Role, points: float) -> QFont:
    """The best typeface for a role that this PC has, in layout units."""
    installed = set(QFontDatabase.families())
    families = [name for name in _FACES[role] if name in installed]
    font = QFont()
    font.setFamilies([*dict.fromkeys((*families, *_RARE, *QFont().families()))])
    font.setPixelSize(round(pt(points)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(role in _HEAVY_ROLES and (not families or families[0] not in _HEAVY_ALREADY))
    return font
