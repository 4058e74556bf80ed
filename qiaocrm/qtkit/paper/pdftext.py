"""Makes the text of Qt's PDF files findable: puts right what each glyph is said to mean.

The tables that a viewer searches by (ToUnicode CMaps, ISO 32000-1 §9.10.3) are replaced in an
incremental update (§7.5.6), so nothing that Qt wrote is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from qiaocrm.qtkit.paper.glyphs import FaceGlyphs

_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_XREF: Final = re.compile(rb"xref\s+0 (\d+)\s")
_ENTRY_LENGTH: Final = 20
_TO_UNICODE: Final = re.compile(rb"/Subtype /Type0\b[^>]*/ToUnicode (\d+) 0 R")
_FONT_LENGTH: Final = 400
"""Bytes within which a font's object ends, as Qt writes it."""
_RANGE: Final = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (?:\[([^\]]*)\]|<([0-9A-F]{4})>)")
_CODE: Final = re.compile(rb"<([0-9A-F]{4})>")
_PER_BLOCK: Final = 100
"""Mappings that one block may hold (§9.10.3, after Adobe's technical note 5014)."""

_CMAP: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def with_findable_text(pdf: bytes, faces: Sequence[FaceGlyphs]) -> bytes:
    """The PDF file `pdf`, just written by Qt, with the text of its glyphs as `faces` know it.

    Fonts that fit none of the faces keep Qt's guesses. Raises ValueError if `pdf` does not end
    in a cross-reference table, which is how Qt ends its files.
    """
    start = _START.search(pdf)
    if start is None:
        raise ValueError("not a PDF with a cross-reference table")
    table = int(start[1])
    offsets = _offsets(pdf, table)
    guesses = {number: _guessed(pdf, offsets[number]) for number in _maps(pdf, offsets)}
    left = list(faces)
    updates = {}
    # Faces of which Qt guessed nothing (fonts of rare characters) take what the others leave.
    for number in sorted(guesses, key=lambda one: -len(guesses[one])):
        face = next((face for face in left if face.matches(guesses[number])), None)
        if face is not None:
            left.remove(face)
            updates[number] = _stream(number, face.texts(guesses[number]))
    return pdf + _update(pdf, table, updates)


def _offsets(pdf: bytes, table: int) -> list[int]:
    """Where each object begins, by its number; 0 for none."""
    head = _XREF.match(pdf, table)
    if head is None:
        raise ValueError("the cross-reference table is not where it should be")
    first = head.end()
    entries = (first + at * _ENTRY_LENGTH for at in range(int(head[1])))
    return [int(pdf[at : at + 10]) for at in entries]


def _maps(pdf: bytes, offsets: Iterable[int]) -> Iterator[int]:
    """The numbers of the objects that hold ToUnicode tables, in the order of the fonts' making."""
    for offset in offsets:
        body = pdf[offset : offset + _FONT_LENGTH].partition(b"endobj")[0]
        found = _TO_UNICODE.search(body)
        if found:
            yield int(found[1])


def _guessed(pdf: bytes, offset: int) -> dict[int, int]:
    """Qt's own table: code point by number of the glyph, without those it found none for."""
    guessed = {}
    for part in _RANGE.finditer(pdf, offset, pdf.index(b"endstream", offset)):
        codes = _CODE.findall(part[2]) if part[2] is not None else [part[3]]
        for number, code in enumerate(codes, start=int(part[1], 16)):
            if int(code, 16):
                guessed[number] = int(code, 16)
    return guessed


def _stream(number: int, texts: Mapping[int, str]) -> bytes:
    """A ToUnicode table as object `number`."""
    lines = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for glyph, text in texts.items()
        if text
    ]
    blocks = ""
    for at in range(0, len(lines), _PER_BLOCK):
        block = lines[at : at + _PER_BLOCK]
        blocks += f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n"
    body = _CMAP.format(blocks=blocks).encode("ascii")
    head = b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(body))
    return head + body + b"\nendstream\nendobj\n"


def _update(pdf: bytes, table: int, objects: Mapping[int, bytes]) -> bytes:
    """The bytes to append so that `objects` take the place of those with the same numbers."""
    trailer_at = pdf.index(b"trailer", table)
    trailer = pdf[trailer_at : pdf.rindex(b">>")].rstrip()
    body, entries = b"", b""
    for number in sorted(objects):
        entries += b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(body))
        body += objects[number]
    return b"%sxref\n%s%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        body,
        entries,
        trailer,
        table,
        len(pdf) + len(body),
    )
