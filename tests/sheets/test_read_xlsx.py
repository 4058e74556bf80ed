"""Workbooks of today (.xlsx, .xlsm) as an officer sees them in Excel."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.sheets import limits
from qiaocrm.sheets.model import Book, Merge
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import (
    MAIN,
    STRICT_MAIN,
    STRICT_RELATIONS,
    read_here,
    sheet_xml,
    xlsx,
    xlsx_parts,
    zipped,
)


def text(address: str, value: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'


def notes(book: Book) -> str:
    return "\n".join(str(note) for note in book.notes)


def test_values_come_as_excel_means_them(tmp_path: Path) -> None:
    cells = (
        f'<row r="1">{text("A1", "007")}<c r="B1"><v>13900001234</v></c><c r="C1"><v>2.5</v></c>'
        '<c r="D1" t="b"><v>1</v></c><c r="E1" s="1"><v>45000</v></c>'
        '<c r="F1" s="1"><v>45000.75</v></c><c r="G1" s="2"><v>45000</v></c>'
        '<c r="H1" s="3"><v>45000</v></c><c r="I1" s="4"><v>0.5</v></c>'
        '<c r="J1" s="1"><v>0.25</v></c><c r="K1" s="5"><v>1.5</v></c></row>'
    )
    day = dt.date(2023, 3, 15)
    expected = [
        "007", 13900001234, 2.5, True, day, dt.datetime(2023, 3, 15, 18), day, day, 0.5,
        dt.time(6), "36:00:00",
    ]  # fmt: skip
    row = read_here(xlsx(tmp_path / "a.xlsx", cells)).grids[0].rows[0]
    assert row == expected
    assert [type(cell) for cell in row] == [type(cell) for cell in expected]


def test_the_same_file_through_the_reading_process(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "名单 2024.xlsx", f'<row r="1">{text("A1", "吴志德")}</row>')
    book = read_book(path)
    assert book == read_here(path)
    assert (book.path_name, book.format) == ("名单 2024.xlsx", "xlsx")
    assert book.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_dates_of_the_1904_system(tmp_path: Path) -> None:
    parts = xlsx_parts(
        {
            "a": sheet_xml(
                '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"><v>1462</v></c></row>'
            )
        },
        workbook_pr='<workbookPr date1904="1"/>',
    )
    row = read_here(zipped(tmp_path / "a.xlsx", parts)).grids[0].rows[0]
    assert row[1] == dt.date(1908, 1, 2)


def test_formulas_give_their_last_value_and_errors_their_text(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#N/A</v></c>'
        '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><v>1</v></c></row>'
    )
    book = read_here(xlsx(tmp_path / "a.xlsx", cells))
    assert book.grids[0].rows == [[2, "a", "#DIV/0!", "#N/A", None, 1]]
    assert book.notes == ()


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>"])
def test_formulas_saved_without_a_value_are_said(tmp_path: Path, value: str) -> None:
    cells = f'<row r="1">{text("A1", "合计")}<c r="B1"><f>SUM(B2:B9)</f>{value}</c></row>'
    book = read_here(xlsx(tmp_path / "a.xlsx", cells))
    assert book.grids[0].rows == [["合计"]]
    assert "first in B1" in notes(book)


def test_rows_and_columns_keep_their_excel_numbers(tmp_path: Path) -> None:
    cells = (
        f'<row r="4">{text("C4", "姓名")}</row><row r="6">{text("D6", "张")}</row>'
        '<row r="9"><c r="A9" s="1"/><c r="D9" t="inlineStr"><is><t></t></is></c></row>'
    )
    grid = read_here(xlsx(tmp_path / "a.xlsx", cells)).grids[0]
    assert (grid.first_row, grid.first_column) == (4, 3)
    assert grid.rows == [["姓名", None], [None, None], [None, "张"]]


def test_merges_and_hidden_parts(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        f'<row r="1">{text("A1", "表")}</row><row r="2" hidden="1">{text("A2", "x")}</row>'
        f'<row r="3" hidden="0">{text("C3", "y")}</row>',
        before='<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>',
        after='<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
    )
    grid = read_here(path).grids[0]
    assert grid.merges == (Merge(1, 1, 1, 3), Merge(2, 1, 3, 1))
    assert grid.hidden_rows == {2}
    assert grid.hidden_columns == {2, 3}


def test_hidden_sheets_are_read_and_named(tmp_path: Path) -> None:
    one = sheet_xml(f'<row r="1">{text("A1", "x")}</row>')
    parts = xlsx_parts({"a": one, "b": one, "c": one}, states={"b": "hidden", "c": "veryHidden"})
    book = read_here(zipped(tmp_path / "a.xlsx", parts))
    assert [(grid.name, grid.hidden) for grid in book.grids] == [
        ("a", False),
        ("b", True),
        ("c", True),
    ]
    assert "“b” is hidden" in notes(book)


def test_one_sheet_on_request(tmp_path: Path) -> None:
    parts = xlsx_parts({name: sheet_xml(f'<row r="1">{text("A1", name)}</row>') for name in "甲乙"})
    path = zipped(tmp_path / "a.xlsx", parts)
    assert [grid.rows for grid in read_here(path, sheet="乙").grids] == [[["乙"]]]
    with pytest.raises(UserError, match="no sheet “丙”; its sheets are: 甲, 乙"):
        read_here(path, sheet="丙")


def test_strict_workbooks(tmp_path: Path) -> None:
    cells = f'<row r="1">{text("A1", "x")}</row>'
    parts = xlsx_parts(
        {"a": sheet_xml(cells, main=STRICT_MAIN)}, main=STRICT_MAIN, relations=STRICT_RELATIONS
    )
    assert read_here(zipped(tmp_path / "a.xlsx", parts)).grids[0].rows == [["x"]]


def test_prefixed_and_oddly_quoted_xml(tmp_path: Path) -> None:
    xml = (
        f"<x:worksheet xmlns:x='{MAIN}'><x:sheetData><x:row r='2' hidden='true'>"
        "<x:c r='B2'><x:v>5</x:v></x:c><x:c t='e' r='C2'><x:v>#REF!</x:v></x:c>"
        "<x:c r='D2'><x:f>A1</x:f></x:c></x:row></x:sheetData>"
        "<x:mergeCells><x:mergeCell ref='B2:B3'/></x:mergeCells></x:worksheet>"
    )
    book = read_here(zipped(tmp_path / "a.xlsx", xlsx_parts({"a": xml})))
    grid = book.grids[0]
    assert grid.rows == [[5, "#REF!"]]
    assert (grid.first_row, grid.first_column, grid.hidden_rows) == (2, 2, {2})
    assert grid.merges == (Merge(2, 2, 3, 2),)
    assert "first in D2" in notes(book)


def test_macros_and_links_are_left_out_and_said(tmp_path: Path) -> None:
    parts = xlsx_parts(
        {"a": sheet_xml(f'<row r="1">{text("A1", "x")}</row>')},
        kind="application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    parts |= {"xl/vbaProject.bin": b"\0", "xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    book = read_here(zipped(tmp_path / "a.xlsm", parts))
    assert book.format == "xlsm"
    assert "Macros" in notes(book)
    assert "Links to other files" in notes(book)


def test_far_formatting_without_values_does_no_harm(tmp_path: Path) -> None:
    cells = f'<row r="1">{text("A1", "x")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert read_here(xlsx(tmp_path / "a.xlsx", cells)).grids[0].rows == [["x"]]


def test_one_unreadable_sheet_does_not_cost_the_others(tmp_path: Path) -> None:
    far = sheet_xml(
        f'<row r="1">{text("A1", "x")}</row><row r="1048576">{text("XFD1048576", "x")}</row>'
    )
    parts = xlsx_parts({"求解器": far, "名单": sheet_xml(f'<row r="1">{text("A1", "x")}</row>')})
    book = read_here(zipped(tmp_path / "a.xlsx", parts))
    assert [grid.name for grid in book.grids] == ["名单"]
    assert "求解器" in notes(book)


def test_more_rows_or_columns_than_an_import_takes(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}">{text(f"A{row}", "x")}</row>' for row in range(3, 9))
    book = read_book(xlsx(tmp_path / "a.xlsx", rows), max_rows=4)
    assert len(book.grids[0].rows) == 4
    assert "more than 4 rows" in notes(book)
    wide = f'<row r="1">{text("A1", "x")}{text("ZZ1", "y")}</row>'
    book = read_here(xlsx(tmp_path / "b.xlsx", wide))
    assert [len(row) for row in book.grids[0].rows] == [limits.COLUMNS]
    assert "more than 500 columns" in notes(book)


def test_nul_and_overlong_text_are_reported_with_their_cell(tmp_path: Path) -> None:
    cells = f'<row r="2">{text("B2", "a_x0000_b")}</row><row r="3">{text("C3", "x" * 40_000)}</row>'
    book = read_here(xlsx(tmp_path / "a.xlsx", cells))
    assert book.grids[0].rows[0][0] == "ab"
    assert "removed from B2" in notes(book)
    assert "C3 holds more text" in notes(book)


def test_a_workbook_without_any_cell(tmp_path: Path) -> None:
    book = read_here(xlsx(tmp_path / "a.xlsx", ""))
    assert book.grids[0].rows == []
    assert "holds no data" in notes(book)
