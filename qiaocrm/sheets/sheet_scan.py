"""What the fast reader does not tell of a worksheet's XML: extent, merges, hidden parts, errors.

The XML is searched with patterns, not parsed: that takes 0.6 s for 1.5 million cells, a parser
in Python ten times as long. The patterns never look past the next `<`, so that no input
makes them slow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from qiaocrm.sheets import limits
from qiaocrm.sheets.addresses import (
    MAX_COLUMNS,
    MAX_ROWS,
    address,
    column_number,
    parse_address,
    parse_range,
)
from qiaocrm.sheets.model import Look, Merge

_P = rb"(?:[A-Za-z_][\w.-]*:)?"  # a namespace prefix, if any
_REF_COLUMN = re.compile(rb"r=\"([A-Za-z]{1,8})[0-9]")
_REF_ROW = re.compile(rb"r=\"[A-Za-z]*([0-9]{1,9})")
_ODD_REF = re.compile(rb"r(?:\s+=|=[\s'])")  # references that the two patterns above do not see
_FILLED = re.compile(rb"<" + _P + rb"c\s([^<>]*)(?<!/)>\s*<")
_R = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([A-Za-z]{1,8})([0-9]{1,9})")
_ROW = re.compile(rb"<" + _P + rb"row\s([^<>]*)>")
_COLUMN = re.compile(rb"<" + _P + rb"col\s([^<>]*)>")
_MERGE = re.compile(rb"<" + _P + rb"mergeCell\s[^<>]*?ref\s*=\s*[\"']([A-Za-z0-9$:]+)[\"']")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_FORMULA = rb"<" + _P + rb"f(?:\s[^<>]*)?(?:/>|>[^<]*</" + _P + rb"f\s*>)\s*"
_ERROR = re.compile(
    rb"<" + _P + rb"c\s([^<>]*\bt\s*=\s*[\"']e[\"'][^<>]*)>\s*"
    rb"(?:" + _FORMULA + rb")?<" + _P + rb"v(?:\s[^<>]*)?>([^<]*)<"
)
_NO_VALUE = re.compile(
    rb"<" + _P + rb"c\s([^<>]*)(?<!/)>\s*" + _FORMULA + rb"(</|<" + _P + rb"v\s*(?:/>|></))"
)
_VALUE = re.compile(rb"<" + _P + rb"(?:v|t)(?:\s[^<>]*)?>[^<\s]")
_PREFIX_MOST = 64
_TRUE = (b"1", b"true", b"on")


@dataclass(slots=True)
class SheetScan:
    """What was found; rows and columns in Excel numbers.

    `errors` are the texts of error cells (#N/A) by row and column; `uncached` the addresses of
    formulas that were saved without a value; `broken` means cell addresses that Excel lacks.
    """

    rows: int = 0
    columns: int = 0
    broken: bool = False
    has_values: bool = False
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    uncached: list[str] = field(default_factory=list)
    look: Look = field(default_factory=Look)

    @property
    def too_wide_apart(self) -> bool:
        """Whether the cells lie so far apart that a reader would reserve absurd room."""
        return self.rows * self.columns > limits.AREA_CELLS


def scan_sheet(xml: bytes) -> SheetScan:
    """Search the bytes of one worksheet part. Cheap tests keep the costly patterns for the few
    sheets that have what they look for.
    """
    scan = SheetScan(has_values=_VALUE.search(xml) is not None)
    _measure(xml, scan)
    if b"mergeCell" in xml:
        scan.merges = _merges(xml)
    if b"hidden" in xml:
        _find_hidden(xml, scan)
    if b'"e"' in xml or b"'e'" in xml:
        for attributes, text in _ERROR.findall(xml):
            if place := _place(attributes):
                scan.errors.setdefault(place[0], {})[place[1]] = _text(text)
    if b"<f" in xml or b":f" in xml:
        scan.uncached = _uncached(xml)
    return scan


def _measure(xml: bytes, scan: SheetScan) -> None:
    """How far the cells reach; empty formatted cells count only while the area is small anyway."""
    cells = (max(0, xml.find(b"sheetData")), max(0, xml.rfind(b"sheetData")))
    if not _ODD_REF.search(xml, *cells):
        rows = {int(row) for row in set(_REF_ROW.findall(xml, *cells))}
        columns = {column_number(name.decode()) for name in set(_REF_COLUMN.findall(xml, *cells))}
        scan.rows, scan.columns = max(rows, default=0), max(columns, default=0)
        if _excel_has(rows, columns) and not scan.too_wide_apart:
            return
    places = [
        (int(place[2]), column_number(place[1].decode()))
        for cell in _FILLED.finditer(xml)
        if (place := _R.search(cell[1]))
    ]
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    scan.broken = not _excel_has(rows, columns)
    scan.rows, scan.columns = max(rows, default=0), max(columns, default=0)


def _excel_has(rows: set[int], columns: set[int]) -> bool:
    return (
        max(rows, default=1) <= MAX_ROWS
        and min(rows, default=1) >= 1
        and max(columns, default=1) <= MAX_COLUMNS
    )


def _merges(xml: bytes) -> list[Merge]:
    start = max(0, xml.find(b"mergeCell") - _PREFIX_MOST)
    ranges = (parse_range(found.decode()) for found in _MERGE.findall(xml, start))
    return [Merge(*corners) for corners in ranges if corners and corners[:2] != corners[2:]]


def _find_hidden(xml: bytes, scan: SheetScan) -> None:
    for found in _ROW.finditer(xml):
        row = _attributes(found[1])
        if row.get(b"hidden") in _TRUE and row.get(b"r", b"").isdigit():
            scan.hidden_rows.add(int(row[b"r"]))
    for found in _COLUMN.finditer(xml, 0, xml.find(b"sheetData")):
        column = _attributes(found[1])
        low, high = column.get(b"min", b""), column.get(b"max", b"")
        if column.get(b"hidden") in _TRUE and low.isdigit() and high.isdigit():
            scan.hidden_columns.update(range(int(low), min(int(high), MAX_COLUMNS) + 1))


def _uncached(xml: bytes) -> list[str]:
    """Formulas without a value; an empty value of type text is the value ""."""
    found = []
    for match in _NO_VALUE.finditer(xml):
        attributes = _attributes(match[1])
        place = _place(match[1])
        if place and not (attributes.get(b"t") == b"str" and match[2] != b"</"):
            found.append(address(*place))
    return found


def _attributes(text: bytes) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(text))


def _place(attributes: bytes) -> tuple[int, int] | None:
    return parse_address(_attributes(attributes).get(b"r", b"").decode("ascii", "replace"))


def _text(xml: bytes) -> str:
    return unescape(xml.decode("utf-8", "replace")).strip()
