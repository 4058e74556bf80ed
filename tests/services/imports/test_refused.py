"""Refused rows: a workbook laid out like theirs, mended there and imported again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.services import lists
from qiaocrm.services.imports import job, run
from qiaocrm.services.imports.mapping import OURS
from qiaocrm.services.library import Library
from qiaocrm.sheets.write_refused import REASON_HEADING
from tests.books import book, load, titles
from tests.services.imports.kit import fields, grid, plan

__all__ = ["book"]

MESSY: list[list[object]] = [
    ["示例市侨联来访客商情况一览表"],
    ["填报日期：2026年3月"],
    ["序号", "姓名", "联系方式", None, "出生日期", "工作单位"],
    [None, None, "电话", "邮箱", None, None],
    ["一、日本"],
    [1, "陈明远", "03-5550-0101", "a@example.jp", "1958", "楚湘贸易株式会社"],
    [2, None, "03-5550-0102", "b@example.jp", "1960", "湘江物产株式会社"],
    ["二、英国"],
    [3, "周启航", "020 7946 0101", "c@example.com", "1971", "启航贸易公司"],
    [4, None, "020 7946 0102", "d@example.com", "春节前", "志德茶业公司"],
    [5, "苏远帆", "020 7946 0103", None, "春节前", "远帆科技公司"],
    ["填表人：孟小舟"],
]


def messy(folder: Path) -> Path:
    """A title, a date, headings of two rows, sections, two rows without a name."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "来访客商"
    for row in MESSY:
        sheet.append(row)
    for merge in ("A1:F1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "A5:F5", "A8:F8"):
        sheet.merge_cells(merge)
    path = folder / "客商.xlsx"
    workbook.save(path)
    return path


def rows_of(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_mended_rows_arrive_and_their_sections_still_hold(book: Library, tmp_path: Path) -> None:
    first = run.prepare(book, messy(tmp_path))
    job.carry_out(book, first)
    assert first.counts()["refused"] == 2
    target = tmp_path / job.refused_name(first)
    assert job.save_refused(first, target) == 2

    workbook = openpyxl.load_workbook(target)
    sheet = workbook["来访客商"]
    assert [row[:6] for row in rows_of(sheet)] == [
        MESSY[0] + [None] * 5,
        MESSY[1] + [None] * 5,
        MESSY[2],
        MESSY[3],
        MESSY[4] + [None] * 5,
        MESSY[6],
        MESSY[7] + [None] * 5,
        MESSY[9],
    ]
    assert sheet["G3"].value == REASON_HEADING
    assert sheet["G6"].value
    merges = {str(one) for one in sheet.merged_cells.ranges}
    assert {"A1:F1", "A3:A4", "C3:D3", "G3:G4", "A5:F5", "A7:F7"} <= merges
    assert [sheet[cell].fill.fgColor.rgb for cell in ("B6", "B8")] == ["FFFFD9D6"] * 2

    sheet["B6"], sheet["B8"], sheet["E8"] = "李文", "吴志德", "1975"
    workbook.save(target)
    again = run.prepare(book, target)
    assert (again.counts()["created"], again.counts()["rows"]) == (2, 2)
    reason = again.tables[0].columns[-1]
    assert (reason.header.label, reason.skipped, reason.reason) == (REASON_HEADING, True, OURS)
    job.carry_out(book, again)
    assert {"李文", "吴志德"} <= set(titles(book, Query("person")))
    ids = lists.ids(book, Query("person"))
    people = [load(book, Link("person", one)) for one in ids]
    made = {one.name: one for one in people}
    assert (made["李文"].country, made["吴志德"].country) == ("JP", "GB")
    assert made["李文"].extra == {}


def test_doubtful_rows_come_too_when_asked_for(book: Library, tmp_path: Path) -> None:
    planned = run.prepare(book, messy(tmp_path))
    target = tmp_path / "a.xlsx"
    assert job.save_refused(planned, target, ("refused", "doubtful")) == 3
    sheet = openpyxl.load_workbook(target).active
    assert isinstance(sheet, Worksheet)
    assert sheet["E9"].fill.fgColor.rgb == "FFFFD9D6"
    assert str(sheet["G9"].value).startswith("出生日期：")


def test_what_rows_took_from_above_is_written_out(tmp_path: Path) -> None:
    sheet = grid(
        "国别|姓名|电话|公司\n日本|陈明远|03-5550-0101|楚湘贸易公司\n||03-5550-0102|同上\n",
        merges=[(2, 1, 3, 1)],
    )
    planned = replace(plan(sheet), grids=(sheet,))
    mended = planned.with_cell(0, 3, 2, "03-5550-0199")
    target = tmp_path / "a.xlsx"
    assert job.save_refused(mended, target) == 1
    (written,) = openpyxl.load_workbook(target).worksheets
    assert rows_of(written)[1][:4] == ["日本", None, "03-5550-0199", "楚湘贸易公司"]


@pytest.mark.parametrize("with_grid", [True, False])
def test_the_second_table_of_a_sheet_keeps_its_own_title(tmp_path: Path, with_grid: bool) -> None:
    sheet = grid(
        "社团通讯录\n社团名称|国别|电话\n东京会|日本|03-5550-0101\n\n客商名单\n姓名|国别|电话\n吴志德|英国|020 7946 0101\n|英国|020 7946 0102\n",
    )
    planned = plan(sheet)
    planned = replace(planned, grids=(sheet,) if with_grid else ())
    target = tmp_path / "a.xlsx"
    assert job.save_refused(planned, target) == 1
    (written,) = openpyxl.load_workbook(target).worksheets
    assert [row[:3] for row in rows_of(written) if any(row)] == [
        ["客商名单", None, None],
        ["姓名", "国别", "电话"],
        [None, "英国", "020 7946 0102"],
    ]


def test_nothing_refused_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    assert job.save_refused(plan(grid("姓名|国别\n陈明远|日本")), target) == 0
    assert not target.exists()


def test_a_form_becomes_a_list(tmp_path: Path) -> None:
    sheet = grid(
        "客商登记表\n姓名|陈明远|性别|男\n国别|日本|出生日期|春节前\n电话|03-5550-0101|邮箱|a@example.jp"
    )
    planned = replace(plan(sheet), grids=(sheet,))
    target = tmp_path / "a.xlsx"
    assert job.save_refused(planned, target, ("doubtful",)) == 1
    (written,) = openpyxl.load_workbook(target).worksheets
    assert rows_of(written)[:2] == [
        ["客商登记表", None, None, None, None, None, None],
        ["姓名", "性别", "国别", "出生日期", "电话", "邮箱", REASON_HEADING],
    ]
    assert rows_of(written)[2][:4] == ["陈明远", "男", "日本", "春节前"]


@pytest.mark.parametrize(
    "lines",
    ["姓名|未导入原因\n陈明远|缺名字", "姓名|国别|电话|未导入原因\n陈明远|日本|03-5550-0101|x"],
)
def test_the_column_of_reasons_is_left_out(lines: str) -> None:
    planned = plan(grid(lines))
    assert fields(planned)[REASON_HEADING] is None
    assert [change.values.get("extra") for change in planned.changes] == [None]  # type: ignore[union-attr]
