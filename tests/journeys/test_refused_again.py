"""Refused rows go back looking as they came, are mended there, and arrive when imported again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from qiaocrm.ui.imports.wizard import ImportWizard
from tests.journeys.conftest import Office


def imported(office: Office, path: Path) -> ImportWizard:
    office.window.import_file(str(path))
    wizard = office.window.findChildren(ImportWizard)[-1]
    office.wait(lambda: wizard.plan is not None)
    wizard.go_on()
    wizard.go_on()
    office.wait(lambda: wizard.finished_import)
    return wizard


def saved(office: Office, wizard: ImportWizard, target: Path) -> Path:
    wizard.done_page.save_refused(target)
    office.wait(target.exists)
    wizard.accept()
    return target


def laid_out(path: Path) -> Path:
    """A title on colour, merged headings, a hidden column, dates, wide columns."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("客商")
        title = book.add_format({"bold": True, "font_size": 18, "bg_color": "#C00000"})
        head = book.add_format({"bg_color": "#FFE699", "border": 1, "align": "center"})
        cell = book.add_format({"font_color": "#1F4E79", "bottom": 1})
        day = book.add_format({"num_format": "yyyy/m/d"})
        sheet.merge_range("A1:E1", "来访客商名单", title)
        sheet.set_row(0, 30)
        for place, text in (("A2:A3", "姓名"), ("D2:D3", "国别"), ("E2:E3", "生日")):
            sheet.merge_range(place, text, head)
        sheet.merge_range("B2:C2", "联系方式", head)
        sheet.write_row("B3", ["电话", "邮箱"], head)
        for row, name in enumerate(["吴志德", "", "苏远帆"], 3):
            sheet.write_row(
                row, 0, [name, f"020 7946 010{row}", f"a{row}@example.org", "英国"], cell
            )
            sheet.write_number(row, 4, 30000 + row, day)
        sheet.set_column("B:B", 33)
        sheet.set_column("C:C", 20, None, {"hidden": True})
    return path


def test_the_workbook_of_refused_rows_looks_like_the_original(
    empty_office: Office, tmp_path: Path
) -> None:
    office = empty_office
    wizard = imported(office, laid_out(tmp_path / "客商.xlsx"))
    target = saved(office, wizard, tmp_path / "未导入.xlsx")
    workbook = openpyxl.load_workbook(target)
    sheet = workbook["客商"]
    assert sheet.max_row == 4
    assert {str(one) for one in sheet.merged_cells.ranges} >= {"A1:E1", "A2:A3", "B2:C2", "F2:F3"}
    assert sheet.column_dimensions["B"].width == pytest.approx(33.7, abs=0.1)
    assert sheet.column_dimensions["C"].hidden
    assert sheet.row_dimensions[1].height == 30
    assert (sheet["A1"].font.sz, sheet["A1"].fill.fgColor.rgb) == (18, "FFC00000")
    assert sheet["B3"].fill.fgColor.rgb == "FFFFE699"
    assert sheet["B4"].font.color.rgb == "FF1F4E79"
    assert sheet["E4"].number_format == "yyyy/m/d"
    assert sheet["A4"].fill.fgColor.rgb == "FFFFD9D6"
    assert sheet["F4"].value

    sheet["A4"] = "周启航"
    workbook.save(target)
    again = imported(office, target)
    assert again.plan is not None
    counts = again.plan.counts()
    assert (counts["created"], counts["refused"]) == (1, 0)
    with office.library.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT name FROM person ORDER BY id").fetchall()
    assert [name for (name,) in found] == ["吴志德", "苏远帆", "周启航"]


@pytest.mark.parametrize(
    ("kind", "headings", "good", "bad", "mended"),
    [
        ("visit", ["来访时间", "代表团名称", "国别", "人数"], ["2026-03-01", "示例代表团", "英国", "5人"],
         ["2026-04-01", "", "", "6人"], (2, "第二代表团")),
        ("project", ["项目名称", "阶段", "投资金额", "行业"], ["茶叶基地", "洽谈", "3000万元", "农业"],
         ["", "洽谈", "500万元", "农业"], (1, "竹制品厂")),
        ("followup", ["跟进事项", "截止日期", "负责人", "优先级"], ["寄请柬", "2026-12-01", "孟小舟", "高"],
         ["", "2026-12-02", "孟小舟", "高"], (1, "回访")),
    ],
)  # fmt: skip
def test_other_ledgers_come_again_too(
    empty_office: Office, tmp_path: Path, kind: str, headings: list[str], good: list[str],
    bad: list[str], mended: tuple[int, str],
) -> None:  # fmt: skip
    office = empty_office
    path = tmp_path / "名单.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for row, cells in enumerate((headings, good, bad)):
            (book.worksheets() or [book.add_worksheet()])[0].write_row(row, 0, cells)
    wizard = imported(office, path)
    assert wizard.plan is not None
    assert wizard.plan.tables[0].kind == kind
    assert wizard.plan.counts()["refused"] == 1
    target = saved(office, wizard, tmp_path / "未导入.xlsx")
    workbook = openpyxl.load_workbook(target)
    workbook.worksheets[0].cell(2, mended[0], mended[1])
    workbook.save(target)
    again = imported(office, target)
    assert again.plan is not None
    assert again.plan.tables[0].kind == kind
    assert again.plan.counts()["refused"] == 0
    with office.library.store.reading() as connection:
        assert connection.exec_driver_sql(f"SELECT count(*) FROM {kind}").scalar_one() == 2
    again.accept()
