"""The program's own line icons, tinted by the theme at the moment they are painted.

The files in resources/icons are drawn on a 24 grid with a stroke of 1.5 in currentColor.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from qiaocrm.base.paths import resources
from qiaocrm.qtkit.palette import current, tone_colour

_CACHED_PIXMAPS: Final = 400


@cache
def icon(name: str, tone: str = "normal") -> QIcon:
    """The icon `name` (a file of resources/icons) in the colour of `tone`.

    It needs no care on a change of theme or screen: it is tinted and drawn when painted. Do not
    add pictures to it (`addPixmap`): that would clone the engine, which PySide6 cannot do.
    """
    return QIcon(_LineIcon(name, tone))


def pixmap(name: str, size: int, tone: str = "normal", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` device-independent pixels at the given pixel ratio."""
    return _drawn(name, tone_colour(current(), tone), round(size * ratio), ratio)


def tinted(name: str, colour: str) -> bytes:
    """The SVG text of an icon in one colour; for style sheets, which can only name files."""
    return _source(name).replace(b"currentColor", colour.encode())


class _LineIcon(QIconEngine):
    """Draws one icon in the colours of the present theme."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`."""
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        side = min(rect.width(), rect.height())
        place = QRectF(rect).center() - QPointF(side / 2, side / 2)
        painter.drawPixmap(place, self._pixmap(side, ratio, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of `size` real pixels."""
        return self._pixmap(min(size.width(), size.height()), 1.0, mode)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon `size` device-independent pixels large, for a screen of ratio `scale`."""
        return self._pixmap(min(size.width(), size.height()), scale, mode)

    def _pixmap(self, side: float, ratio: float, mode: QIcon.Mode) -> QPixmap:
        tone = "faint" if mode == QIcon.Mode.Disabled else self._tone
        return _drawn(self._name, tone_colour(current(), tone), round(side * ratio), ratio)


@lru_cache(maxsize=_CACHED_PIXMAPS)
def _drawn(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    """The icon drawn `pixels` wide."""
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(tinted(name, colour))).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _source(name: str) -> bytes:
    """The SVG text of an icon as drawn."""
    return (resources() / "icons" / f"{name}.svg").read_bytes()
