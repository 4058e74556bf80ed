"""Which glyph stood for which text while a document was painted.

Qt writes into a PDF only which glyphs are drawn, and guesses their text from the font: 一 comes out
as the radical ⼀ (U+2F00), since both share a glyph, and 𠮷 as nothing. This ledger knows better.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from qiaocrm.qtkit.paper.page import Role
from qiaocrm.qtkit.paper.typeset import Typeset

_FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_WORDS = re.compile(r"\s+|\S+")
_MISSING = 0
"""The glyph that stands for characters the font does not have."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Glyphs of one face, each with its place in the text."""

    raw: QRawFont
    glyphs: tuple[int, ...]
    places: tuple[int, ...]


class FaceGlyphs:
    """The glyphs used of one font file's face, in the order of their first use."""

    def __init__(self, raw: QRawFont) -> None:
        self._raw = raw
        self._texts: dict[int, str] = {}

    def add(self, glyph: int, text: str) -> None:
        """`glyph` was drawn for `text`; of two texts the plain one is kept, 一 rather than ⼀."""
        if glyph == _MISSING:
            return
        known = self._texts.setdefault(glyph, text)
        if known != text and unicodedata.normalize("NFKC", known) != known:
            self._texts[glyph] = text

    def matches(self, guessed: Mapping[int, int]) -> bool:
        """Whether an embedded font, for which Qt guessed these code points, is this face."""
        return all(self._glyph(code) in self._texts for code in guessed.values())

    def texts(self, guessed: Mapping[int, int]) -> dict[int, str]:
        """The text of each glyph of an embedded font.

        `guessed` maps numbers in the embedded font to the code points that Qt found for them.
        Qt numbers glyphs from 1 in the order of their use: where that agrees with all it guessed,
        the others are known too.
        """
        order = [_MISSING, *self._texts]
        glyphs = {number: self._glyph(code) for number, code in guessed.items()}
        if all(number < len(order) and order[number] == glyphs[number] for number in glyphs):
            return dict(enumerate(self._texts.values(), start=1))
        return {
            number: self._texts.get(glyphs[number]) or unicodedata.normalize("NFKC", chr(code))
            for number, code in guessed.items()
        }

    def sign_of(self, glyph: int, cluster: str) -> str:
        """The sign of `cluster` that the face draws as `glyph`; empty where none is."""
        return next((sign for sign in cluster if self._glyph(ord(sign)) == glyph), "")

    def _glyph(self, code: int) -> int:
        found = self._raw.glyphIndexesForString(chr(code))
        return found[0] if found else _MISSING


class GlyphLedger:
    """Watches a document being painted, line by line (a TextWitness)."""

    def __init__(self, type_: Typeset) -> None:
        self._type = type_
        self._seen: set[tuple[Role, str]] = set()
        self._faces: dict[bytes, FaceGlyphs] = {}

    @property
    def faces(self) -> tuple[FaceGlyphs, ...]:
        """The faces that text was drawn in."""
        return tuple(self._faces.values())

    def note(self, role: Role, text: str) -> None:
        """`text` is drawn as one line in the font of `role`: set it the same way and look."""
        if (role, text) in self._seen:
            return
        self._seen.add((role, text))
        font = self._type.font(role)
        if self._add_line(text, _runs(text, font)):
            return
        for word in _WORDS.findall(text):
            if not self._add_line(word, _runs(word, font)):
                for cluster in _clusters(word):
                    self._add_cluster(cluster, _runs(cluster, font))

    def _add_line(self, text: str, runs: Sequence[_Run]) -> bool:
        """Each glyph stands for the text from its place to the next one's; if that can be told."""
        units = text.encode("utf-16-le")  # Qt counts in UTF-16
        starts = sorted(place for run in runs for place in run.places)
        if len(set(starts)) < len(starts):
            return False
        ends = dict(zip(starts, [*starts[1:], len(units) // 2], strict=True))
        for run in runs:
            face = self._face(run.raw)
            for glyph, start in zip(run.glyphs, run.places, strict=True):
                face.add(glyph, units[2 * start : 2 * ends[start]].decode("utf-16-le"))
        return True

    def _add_cluster(self, cluster: str, runs: Sequence[_Run]) -> None:
        """What the eye takes for one character: of several glyphs each stands for its own sign."""
        several = sum(len(run.glyphs) for run in runs) > 1
        for run in runs:
            face = self._face(run.raw)
            for glyph in run.glyphs:
                face.add(glyph, face.sign_of(glyph, cluster) if several else cluster)

    def _face(self, raw: QRawFont) -> FaceGlyphs:
        """The entry of the font's face, whatever its size: known by its own tables."""
        key = b"".join(bytes(raw.fontTable(table).data()) for table in ("head", "name"))
        if key not in self._faces:
            self._faces[key] = FaceGlyphs(raw)
        return self._faces[key]


def _runs(text: str, font: QFont) -> list[_Run]:
    """The glyphs of a line of text, face by face.

    Where the face changes within a word, Qt gives the glyphs after the change the place of the
    word's beginning (seen in 6.11): then places are not all different.
    """
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [
        _Run(run.rawFont(), tuple(run.glyphIndexes()), tuple(run.stringIndexes()))
        for run in layout.glyphRuns(-1, -1, _FLAGS)
    ]


def _clusters(text: str) -> Iterator[str]:
    """The text in pieces that belong together: a letter with its marks, a flag."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = text.encode("utf-16-le")
    start = 0
    while (end := finder.toNextBoundary()) > start:
        yield units[2 * start : 2 * end].decode("utf-16-le")
        start = end
