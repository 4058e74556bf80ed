"""The first rows of an xlsx package as a package of its own, so that a first look takes no time.

The reader of workbooks takes a sheet as a whole: 3 s for 100,000 rows, of which a preview shows
three. Unpacking is a tenth of that; so the rows beyond are cut out before the reader sees them.
"""

from __future__ import annotations

import io
import re
import zipfile

from qiaocrm.sheets.archive import Archive
from qiaocrm.sheets.package import sheet_parts
from qiaocrm.sheets.source import Source

_P = rb"(?:[A-Za-z_][\w.-]*:)?"  # a namespace prefix, if any
_ROW_END = re.compile(rb"</" + _P + rb"row\s*>|<" + _P + rb"row(?:\s[^<>]*)?/>")
_CELLS_END = re.compile(rb"</" + _P + rb"sheetData\s*>")
_SHARED = re.compile(
    rb"<" + _P + rb"c\s[^<>]*\bt\s*=\s*[\"']s[\"'][^<>]*>\s*<" + _P + rb"v\s*>\s*([0-9]{1,9})"
)
_TEXT_END = re.compile(rb"</" + _P + rb"si\s*>|<" + _P + rb"si\s*/>")
_TEXTS_END = re.compile(rb"</" + _P + rb"sst\s*>")
_NEAR = 1 << 20
"""Bytes before the end of the XML within which the closing tag is looked for first."""


def beginning_of(source: Source, rows: int) -> bytes:
    """The file as a package whose sheets have `rows` rows at most; what stands below them in a
    sheet's XML, such as merged cells, stays.

    UserError for a package that the whole file would be refused for as well.
    """
    archive = Archive(source)
    sheets = {sheet.part.lower() for sheet in sheet_parts(archive, source)}
    texts, most = {}, -1
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name in archive.names():
            if not name.endswith((".xml", ".rels")):
                continue
            data = archive.read_xml(name)
            if name in sheets:
                data = _cut(data, rows, _ROW_END, _CELLS_END)
                most = max((most, *map(int, _SHARED.findall(data))))
            if name.endswith("sharedstrings.xml"):
                texts[name] = data
            else:
                package.writestr(name, data)
        for name, data in texts.items():
            package.writestr(name, _cut(data, most + 1, _TEXT_END, _TEXTS_END))
    archive.close()
    return packed.getvalue()


def _cut(xml: bytes, most: int, one_end: re.Pattern[bytes], all_end: re.Pattern[bytes]) -> bytes:
    """The XML without the elements after the first `most`; whole where it has no more."""
    ends = one_end.finditer(xml)
    last = next((found for place, found in enumerate(ends, 1) if place >= max(1, most)), None)
    tail = None if last is None else _last(all_end, xml, last.end())
    return xml if last is None or tail is None else xml[: last.end()] + xml[tail:]


def _last(pattern: re.Pattern[bytes], xml: bytes, start: int) -> int | None:
    """Where the pattern's last match begins; closing tags stand near the end of the XML, or are
    looked for from the start.
    """
    near = max(start, len(xml) - _NEAR)
    for first in (near, start):
        found = [match.start() for match in pattern.finditer(xml, first)]
        if found:
            return found[-1]
    return None
