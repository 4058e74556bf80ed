"""Text of records shown as text: never read as HTML, shortened with …, found words marked."""

from __future__ import annotations

import html

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from qiaocrm.qtkit.cells import Hits


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` literally: Qt reads tooltips that look like HTML as HTML."""
    if not text:
        return ""
    return f'<span style="white-space:pre-wrap">{html.escape(text, quote=False)}</span>'


def fit_hits(hits: Hits, text: str, shown: str) -> Hits:
    """The hits that remain visible when `text` was shortened to `shown` (with … at its end)."""
    if text == shown:
        return hits
    room = max(0, len(shown) - 1)
    return tuple((start, min(length, room - start)) for start, length in hits if start < room)


def hit_layout(text: str, font: QFont, hits: Hits, ground: QColor) -> QTextLayout:
    """A one-line layout of `text` with the hits on a coloured ground, ready to be drawn."""
    layout = QTextLayout(text, font)
    marked = QTextCharFormat()
    marked.setBackground(ground)
    formats = []
    for start, length in hits:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, marked
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
