"""How an xlsx sheet looks: widths, heights, fonts, fills; for workbooks that go back to the sender.

Only what makes a list look like itself is read, of its first rows: those below look like these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from qiaocrm.sheets.addresses import MAX_COLUMNS, parse_address
from qiaocrm.sheets.model import Look, Property

_ROWS = 60
_STYLES_MOST = 500
_P = rb"(?:[A-Za-z_][\w.-]*:)?"  # a namespace prefix, if any
_COLUMN = re.compile(rb"<" + _P + rb"col\s([^<>]*)>")
_ROW = re.compile(rb"<" + _P + rb"row\s([^<>]*)>")
_CELL = re.compile(rb"<" + _P + rb"c\s([^<>]*)>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"'<>]*)[\"']")
_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})\Z")
_ALIGNED = ("left", "center", "right")
_VALIGNED = {"top": "top", "center": "vcenter", "bottom": "bottom"}
_OWN_FORMATS = 164  # numbers from here on are a workbook's own
_GENERAL = 0
_PADDING = 5 / 7
"""What a stored width has beyond its characters: five pixels of which a character has seven."""

Properties = dict[str, Property]


def read_styles(xml: bytes | None) -> tuple[Properties, ...]:
    """The styles of a workbook's cells in the order of their numbers, as XlsxWriter names them;
    none where they cannot be read.
    """
    try:
        root = ElementTree.fromstring(xml or b"")
    except (ElementTree.ParseError, ValueError, LookupError):
        return ()
    fonts = list(map(_font, _children(root, "fonts")))
    fills = list(map(_fill, _children(root, "fills")))
    borders = list(map(_border, _children(root, "borders")))
    formats = {one.get("numFmtId"): one.get("formatCode", "") for one in _children(root, "numFmts")}
    found = []
    for xf in _children(root, "cellXfs"):
        look: Properties = {}
        for parts, key in ((fonts, "fontId"), (fills, "fillId"), (borders, "borderId")):
            look |= _at(parts, xf.get(key, ""))
        number = xf.get("numFmtId", "")
        if number.isdecimal() and int(number) != _GENERAL:
            own = int(number) >= _OWN_FORMATS
            look["num_format"] = formats.get(number, "") if own else int(number)
        look |= _alignment(xf)
        found.append(look)
    return tuple(found[:_STYLES_MOST])


def look_of(xml: bytes, styles: tuple[Properties, ...]) -> Look:
    """How a sheet looks, from the bytes of its part and its workbook's styles."""
    cells_from = max(0, xml.find(b"sheetData"))
    widths: dict[int, float] = {}
    for found in _COLUMN.finditer(xml, 0, cells_from):
        told = dict(_ATTRIBUTE.findall(found[1]))
        low, high = told.get(b"min", b""), told.get(b"max", b"")
        width = _number(told.get(b"width")) - _PADDING
        if width > 0 and low.isdigit() and high.isdigit() and int(high) < MAX_COLUMNS:
            widths |= dict.fromkeys(range(int(low), int(high) + 1), width)
    heights: dict[int, float] = {}
    end = len(xml)
    for seen, found in enumerate(_ROW.finditer(xml, cells_from)):
        if seen == _ROWS:
            end = found.start()
            break
        told = dict(_ATTRIBUTE.findall(found[1]))
        height = _number(told.get(b"ht"))
        if height and b"customHeight" in told and told.get(b"r", b"").isdigit():
            heights[int(told[b"r"])] = height
    return Look(widths, heights, styles, dict(_styled(xml, cells_from, end, len(styles))))


def _styled(xml: bytes, start: int, end: int, known: int) -> Iterator[tuple[tuple[int, int], int]]:
    """The cells (row and column) that have a style, and its number."""
    for found in _CELL.finditer(xml, start, end):
        told = dict(_ATTRIBUTE.findall(found[1]))
        place = parse_address(told.get(b"r", b"").decode("ascii", "replace"))
        style = told.get(b"s", b"")
        if place and style.isdigit() and 0 < int(style) < known:
            yield place, int(style)


def _font(font: ElementTree.Element) -> Properties:
    parts = {_local(one.tag): one for one in font}
    look: Properties = {key[1]: True for key in (("b", "bold"), ("i", "italic")) if key[0] in parts}
    if "color" in parts and (colour := _colour(parts["color"])):
        look["font_color"] = colour
    if "sz" in parts and (size := _number(parts["sz"].get("val", "").encode())):
        look["font_size"] = size
    if "name" in parts and (name := parts["name"].get("val", "")):
        look["font_name"] = name[:31]
    return look


def _fill(fill: ElementTree.Element) -> Properties:
    for pattern in fill:
        if pattern.get("patternType") == "solid":
            for one in pattern:
                if _local(one.tag) == "fgColor" and (colour := _colour(one)):
                    return {"bg_color": colour}
    return {}


def _border(border: ElementTree.Element) -> Properties:
    sides = {_local(one.tag) for one in border if one.get("style", "none") != "none"}
    return {side: 1 for side in ("left", "right", "top", "bottom") if side in sides}


def _alignment(xf: ElementTree.Element) -> Properties:
    look: Properties = {}
    for one in xf:
        if _local(one.tag) == "alignment":
            if one.get("horizontal") in _ALIGNED:
                look["align"] = one.get("horizontal", "")
            if vertical := _VALIGNED.get(one.get("vertical", "")):
                look["valign"] = vertical
            if one.get("wrapText") in ("1", "true"):
                look["text_wrap"] = True
    return look


def _colour(element: ElementTree.Element) -> str:
    """The colour as #RRGGBB; empty for one of the theme's or the palette's."""
    found = _RGB.match(element.get("rgb", ""))
    return f"#{found[1].upper()}" if found else ""


def _children(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return next((list(one) for one in root if _local(one.tag) == name), [])


def _at(parts: list[Properties], number: str) -> Properties:
    return parts[int(number)] if number.isdecimal() and int(number) < len(parts) else {}


def _number(text: bytes | None) -> float:
    """A size within what Excel takes for widths, heights and fonts; 0 for anything else."""
    try:
        value = float(text or b"0")
    except ValueError:
        return 0.0
    return value if 0 < value < 255 else 0.0


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
