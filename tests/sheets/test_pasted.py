"""Cells pasted from Excel and WPS are read as if they were a file."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.pasted import read_pasted


def test_cells_with_tabs_quotes_and_line_breaks() -> None:
    text = '姓名\t电话\t备注\r\n王建国\t139 0000 0001\t"第一行\n第二行, 有""引号"""\r\n李, 娜\t\t007\r\n'
    book = read_pasted(text)
    assert book.grids[0].rows == [
        ["姓名", "电话", "备注"],
        ["王建国", "139 0000 0001", '第一行\n第二行, 有"引号"'],
        ["李, 娜", None, "007"],
    ]
    assert (book.grids[0].first_row, book.path_name) == (1, "Pasted cells")


def test_one_column() -> None:
    assert read_pasted("姓名\n王建国\n李娜\n").grids[0].rows == [["姓名"], ["王建国"], ["李娜"]]


def test_a_table_of_a_page_with_the_lines_of_the_clipboard() -> None:
    page = (
        "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n<html><body><table>"
        "<tr><td>姓名</td><td>电话</td></tr><tr><td>王<br>建国</td><td>007</td></tr></table>"
    )
    book = read_pasted(page)
    assert book.grids[0].rows == [["姓名", "电话"], ["王\n建国", "007"]]
    assert not book.notes


def test_a_pasted_contact_card() -> None:
    book = read_pasted("BEGIN:VCARD\nFN:A\tB\nEND:VCARD\n")
    assert (book.format, book.grids[0].rows[0]) == ("vcf", ["序号", "姓名"])


def test_nothing_pasted() -> None:
    with pytest.raises(UserError, match="Nothing to read was pasted"):
        read_pasted(" \t\r\n")
