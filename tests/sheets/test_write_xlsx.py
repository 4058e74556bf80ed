"""Exported workbooks: what an officer sees in Excel, and that nothing in them can run."""

from __future__ import annotations

import datetime as dt
import os
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.sheets.model import Cell, Column, Merge, Table
from qiaocrm.sheets.workbook import excel_text, sheet_name
from qiaocrm.sheets.write_xlsx import write_xlsx
from tests.sheets.builders import read_here

COLUMNS = (
    Column("姓名", 10),
    Column("电话", 18),
    Column("人数", 6, "integer"),
    Column("投资", 12, "decimal"),
    Column("日期", 12, "date"),
)
ROW: list[Cell] = ["吴志德", "007", 3, 0.5, dt.date(2024, 5, 1)]


def table(*rows: list[Cell], name: str = "海外社团", title: str | None = None) -> Table:
    return Table(name, COLUMNS, rows, title)


def test_the_workbook_looks_as_promised(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [Table("海外社团", COLUMNS, [ROW], "海外社团名录", "共 1 个")])
    sheet = openpyxl.load_workbook(path)["海外社团"]
    assert sheet["A1"].value == "海外社团名录"
    assert [cell.value for cell in sheet[2]] == ["姓名", "电话", "人数", "投资", "日期"]
    assert sheet["A2"].font.bold
    assert sheet["A2"].fill.fgColor.rgb == "FFDCE6F1"
    assert [cell.value for cell in sheet[3]] == [
        *ROW[:4],
        dt.datetime(2024, 5, 1),
    ]
    assert sheet["E3"].number_format == "yyyy-mm-dd"
    assert sheet["B3"].number_format == "@"
    assert sheet["A5"].value == "共 1 个"
    assert sheet.freeze_panes == "B3"
    assert sheet.auto_filter.ref == "A2:E3"
    assert sheet.column_dimensions["B"].width == pytest.approx(18, abs=1)
    assert sheet.print_title_rows == "$2:$2"


RISKY = [
    "=1+1",
    "+60 12-000 0000",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "http://example.com",
    "007",
]


def test_text_is_never_a_formula_link_or_number(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    columns = (Column("=1+1"), Column("b"))
    write_xlsx(path, [Table("=x", columns, [[text, text] for text in RISKY], "=2+2", "=3+3")])
    grid = read_here(path).grids[0]
    assert grid.rows[0][0] == "=2+2"
    assert grid.rows[1][0] == "=1+1"
    assert [row[0] for row in grid.rows[2:-2]] == RISKY
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            assert not re.search(rb"<f[ >]|hyperlink", package.read(name)), name


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20),
    st.sampled_from(["=1+1", "_x0041_", "_x005F_", " a ", "a\r\nb", "𠮷野", "a\tb", "\x0b"]),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300).filter(
        lambda number: number == float(f"{number:.16G}")
    ),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1)),
    st.datetimes(dt.datetime(1900, 3, 1)).map(lambda moment: moment.replace(microsecond=0)),
    st.times().map(lambda time: time.replace(microsecond=0)),
)


@settings(max_examples=120)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6))
def test_what_was_written_is_read_again(rows: list[list[Cell]]) -> None:
    columns = tuple(Column(heading) for heading in "甲乙丙")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write_xlsx(path, [Table("表", columns, rows)])
        read = read_here(path).grids[0].rows
    while rows and all(cell is None for cell in rows[-1]):
        rows = rows[:-1]
    assert read == [["甲", "乙", "丙"], *([expected(cell) for cell in row] for row in rows)]


def expected(cell: Cell) -> Cell:
    """Excel knows no moment at midnight from its day, and breaks lines by LF."""
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n")
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date()
    return cell


def test_what_excel_cannot_hold_becomes_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    odd: list[Cell] = [
        dt.date(1868, 1, 2),
        10**17,
        float("nan"),
        float("inf"),
        dt.datetime(1900, 1, 1, 8),
    ]
    write_xlsx(path, [table(odd)])
    assert read_here(path).grids[0].rows[1] == [
        "1868-01-02",
        "100000000000000000",
        "nan",
        "inf",
        "1900-01-01T08:00:00",
    ]


def test_a_number_never_turns_into_a_date_by_its_column(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    columns = (Column("生日", 12, "date"), Column("友好"), Column("占比", 8, "percent"))
    write_xlsx(path, [Table("a", columns, [[1958, True, 0.5], ["1958-03", 7, 1]])])
    assert read_here(path).grids[0].rows[1:] == [[1958, True, 0.5], ["1958-03", 7, 1]]
    sheet = openpyxl.load_workbook(path)["a"]
    assert [cell.number_format for cell in sheet[2]] == ["General", "General", "0.0%"]


def test_text_beyond_the_limit_is_cut_with_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [table(["x" * 40_000, "y" * 32_767])])
    first, second = read_here(path).grids[0].rows[1][:2]
    assert first == "x" * 32_766 + "…"
    assert second == "y" * 32_767
    assert len(excel_text("𠮷" * 20_000).encode("utf-16-le")) <= 2 * 32_767


def test_sheet_names_are_made_acceptable(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    names = ["社团/协会", "", "History", "x" * 40, "X" * 40, "'a'", "a"]
    write_xlsx(path, [table(ROW, name=name) for name in names])
    written = [grid.name for grid in read_here(path).grids]
    assert written[:3] == ["社团 协会", "Sheet", "History 1"]
    assert len({name.lower() for name in written}) == len(names)
    assert max(map(len, written)) <= 31
    assert sheet_name("a", ["A"]) == "a (2)"


def test_the_title_spans_the_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [table(ROW, title="名录")])
    assert read_here(path).grids[0].merges == (Merge(1, 1, 1, 5),)
    write_xlsx(path, [Table("a", COLUMNS[:1], [["x"]], "名录")])
    assert read_here(path).grids[0].rows == [["名录"], ["姓名"], ["x"]]


def test_cancel_and_failure_keep_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old")
    seen: list[int] = []
    rows = (ROW for _ in range(1_200))
    with pytest.raises(Cancelled, match="was cancelled"):
        write_xlsx(
            path,
            [Table("a", COLUMNS, rows)],
            progress=seen.append,
            cancel=lambda: seen == [500, 1_000],
        )

    def breaking() -> Iterator[list[Cell]]:
        yield ROW
        raise RuntimeError("database gone")

    with pytest.raises(RuntimeError):
        write_xlsx(path, [Table("a", COLUMNS, breaking())])
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["a.xlsx"]


def test_progress_ends_with_all_rows(tmp_path: Path) -> None:
    seen: list[int] = []
    tables = [Table(name, COLUMNS, [ROW] * 600) for name in "ab"]
    write_xlsx(tmp_path / "a.xlsx", tables, progress=seen.append)
    assert seen == [500, 1_000, 1_200]


def test_places_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        write_xlsx(tmp_path / "gone" / "a.xlsx", [table(ROW)])
    with pytest.raises(UserError, match="cannot be written"):
        write_xlsx(tmp_path, [table(ROW)])

    def held(*_paths: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(UserError, match="open in Excel"):
        write_xlsx(tmp_path / "a.xlsx", [table(ROW)])
    assert not list(tmp_path.glob("*a.xlsx")) + list(tmp_path.glob(".*.part"))


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="is full"):
        write_xlsx(tmp_path / "a.xlsx", [table(ROW)])
