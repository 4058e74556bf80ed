"""Old workbooks (.xls)."""

from __future__ import annotations

import datetime as dt
import struct
from pathlib import Path

import pytest
import xlwt

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.model import Merge
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import biff, read_here


def test_an_old_workbook_with_merges_and_hidden_parts(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("通讯录")
    day = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
    sheet.write_merge(0, 0, 0, 3, "通讯录", day)
    for column, value in enumerate(("007", 13900001234, 2.5, True)):
        sheet.write(2, column, value)
    sheet.write(3, 0, dt.date(2024, 5, 1), day)
    sheet.write(3, 1, dt.datetime(2024, 5, 1, 8, 30), day)
    sheet.write(3, 2, 1.5, xlwt.easyxf(num_format_str="[h]:mm"))
    sheet.row(3).hidden = True
    sheet.col(1).hidden = True
    book.add_sheet("隐藏").visibility = 1
    path = tmp_path / "a.xls"
    book.save(str(path))

    read = read_book(path)
    grid = read.grids[0]
    assert (read.format, grid.name) == ("xls", "通讯录")
    assert grid.rows == [
        ["通讯录", None, None, None],
        [None, None, None, None],
        ["007", 13900001234, 2.5, True],
        [dt.date(2024, 5, 1), dt.datetime(2024, 5, 1, 8, 30), "36:00:00", None],
    ]
    assert grid.merges == (Merge(1, 1, 1, 4),)
    assert (grid.hidden_rows, grid.hidden_columns) == ({4}, {2})
    assert read.grids[1].hidden


def test_dates_of_the_1904_system(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = 1
    sheet = book.add_sheet("a")
    sheet.write(0, 0, 0.5, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(0, 1, 1462, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    book.save(str(tmp_path / "a.xls"))
    assert read_here(tmp_path / "a.xls").grids[0].rows == [[dt.time(12), dt.date(1908, 1, 2)]]


def test_a_worksheet_of_excel_3(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    label = struct.pack("<HHHH", 0, 0, 0, 4) + b"Name"
    number = struct.pack("<HHHd", 0, 1, 0, 7.0)
    path.write_bytes(
        biff(
            (0x209, struct.pack("<HHH", 0x300, 0x10, 0)),  # BOF
            (0x204, label),
            (0x203, number),
            (0x0A, b""),  # EOF
        )
    )
    assert read_book(path).grids[0].rows == [["Name", 7]]


def test_a_password_is_told_from_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(
        biff(
            (0x809, struct.pack("<HHHH", 0x500, 0x05, 0, 0)),  # BOF of Excel 95
            (0x2F, b"\x01\x02\x03\x04"),  # FILEPASS
            (0x0A, b""),
        )
    )
    with pytest.raises(UserError, match="protected by a password"):
        read_book(path)


def test_no_sheet_of_that_name(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("甲").write(0, 0, "x")
    book.save(str(tmp_path / "a.xls"))
    with pytest.raises(UserError, match="its sheets are: 甲"):
        read_here(tmp_path / "a.xls", sheet="乙")
