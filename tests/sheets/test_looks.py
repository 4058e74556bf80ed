"""Looks are a courtesy: whatever stands in a file's styles, reading them never fails."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.sheets.looks import look_of, read_styles

STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts>'
    '<fonts><font><b/><sz val="{size}"/><color rgb="{colour}"/></font></fonts>'
    '<fills><fill/></fills><borders><border><left style="thin"/></border></borders>'
    '<cellXfs><xf/><xf fontId="{number}" borderId="0" numFmtId="164"/></cellXfs></styleSheet>'
)
ODD = st.sampled_from(["0", "-1", "²", "٣", "1e999", "nan", "", "FF00FF00", "9" * 40])


def test_fonts_borders_and_formats_have_the_writers_names() -> None:
    (none, style) = read_styles(STYLES.format(size="18", colour="FFC00000", number="0").encode())
    assert none == {}
    assert style == {
        "bold": True, "font_size": 18.0, "font_color": "#C00000", "left": 1, "num_format": "yyyy",
    }  # fmt: skip


@given(ODD, ODD, ODD)
def test_odd_styles_are_passed_over(size: str, colour: str, number: str) -> None:
    styles = read_styles(STYLES.format(size=size, colour=colour, number=number).encode())
    assert all(0 < float(look.get("font_size", 1)) < 255 for look in styles)


@given(st.binary(), ODD, ODD)
def test_odd_sheets_are_passed_over(noise: bytes, width: str, place: str) -> None:
    xml = f'<cols><col min="{place}" max="{place}" width="{width}"/></cols><sheetData>'
    cells = f'<row r="{place}" ht="{width}" customHeight="1"><c r="A{place}" s="{place}"/></row>'
    look = look_of(xml.encode() + cells.encode() + noise, ({}, {}))
    assert all(0 < wide < 255 for wide in (*look.widths.values(), *look.heights.values()))
    assert set(look.cells.values()) <= {1}
    assert read_styles(noise) == ()
