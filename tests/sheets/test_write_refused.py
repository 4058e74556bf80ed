"""The workbook of refused rows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl

from qiaocrm.sheets.model import Grid, Merge
from qiaocrm.sheets.write_refused import REASON_HEADING, RefusedRow, RefusedSheet, write_refused
from tests.sheets.builders import read_here

GRID = Grid(
    "名单",
    [
        ["通讯录", None, None, None],
        ["国别", "联系方式", None, "日期"],
        [None, "电话", "邮箱", None],
        ["美国", "007", "a@example.com", dt.date(2024, 5, 1)],
        [None, "=1+1", "x", "去年"],
        ["泰国", None, "y", None],
    ],
    first_row=2,
    first_column=2,
    merges=(Merge(3, 2, 4, 2), Merge(3, 3, 3, 4), Merge(5, 2, 6, 2), Merge(3, 3, 3, 5)),
)


def test_the_layout_is_kept_and_the_reason_added(tmp_path: Path) -> None:
    path = tmp_path / "未导入.xlsx"
    rows = [RefusedRow(6, "日期看不懂", {5}, {2: "美国"}), RefusedRow(7, "缺电话", {3})]
    write_refused(path, [RefusedSheet(GRID, [(3, 4)], rows, {2})])
    grid = read_here(path).grids[0]
    assert grid.rows == [
        ["通讯录", None, None, None, None],
        ["国别", "联系方式", None, "日期", REASON_HEADING],
        [None, "电话", "邮箱", None, None],
        ["美国", "=1+1", "x", "去年", "日期看不懂"],
        ["泰国", None, "y", None, "缺电话"],
    ]
    assert grid.first_column == 2
    assert set(grid.merges) == {Merge(2, 2, 3, 2), Merge(2, 3, 2, 4), Merge(2, 6, 3, 6)}
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    marked = {
        cell.coordinate
        for row in sheet.iter_rows(min_row=4)
        for cell in row
        if cell.fill.fgColor.rgb == "FFFFD9D6"
    }
    assert marked == {"E4", "C5"}


def test_rows_that_the_grid_does_not_have(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_refused(path, [RefusedSheet(GRID, [], [RefusedRow(99, "没有这一行")])])
    assert read_here(path).grids[0].rows == [["没有这一行"]]
