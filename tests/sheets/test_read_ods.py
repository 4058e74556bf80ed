"""OpenDocument spreadsheets (.ods), which LibreOffice writes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import zipped

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = (
    f'<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" '
    f'xmlns:text="{OASIS}:text:1.0"><office:body><office:spreadsheet><table:table '
    'table:name="名单">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
ROWS = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>007</text:p>'
    '</table:table-cell><table:table-cell office:value-type="float" office:value="3">'
    "<text:p>3</text:p></table:table-cell><table:table-cell "
    'office:value-type="date" office:date-value="2024-05-01"><text:p>1</text:p>'
    '</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def ods(path: Path, rows: str) -> Path:
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": CONTENT.format(rows=rows),
        },
    )


def test_values_come_as_they_are_meant(tmp_path: Path) -> None:
    book = read_book(ods(tmp_path / "a.ods", ROWS))
    assert (book.format, book.grids[0].name) == ("ods", "名单")
    assert book.grids[0].rows == [["007", 3, dt.date(2024, 5, 1)]]


def test_a_cell_repeated_without_end_is_refused(tmp_path: Path) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    with pytest.raises(UserError, match=r"damaged|memory"):
        read_book(ods(tmp_path / "a.ods", rows))
