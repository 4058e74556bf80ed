"""Small pictures of files, read off the GUI thread and never larger than asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_LARGEST_FILE: Final = 60 * 2**20
_LARGEST_SIDE: Final = 20_000
"""Pictures beyond these are not worth the memory that a hostile one could ask for."""


def thumbnail(path: Path, side: int) -> QImage | None:
    """The picture in a file, at most `side` real pixels wide and high; None where it is none.

    May be called from any thread.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return None
    except OSError:
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return None
    if size.isValid():
        reader.setScaledSize(
            size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(
                QSize(1, 1)
            )
        )
    image = reader.read()
    return None if image.isNull() else image
