"""The first look at a large workbook shows what its first rows hold, merged headings included."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.sheets.beginning import beginning_of
from qiaocrm.sheets.reader import read_book
from qiaocrm.sheets.source import Source

ROWS = 400


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "名单.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("亚洲", "欧洲"):
            sheet = book.add_worksheet(name)
            sheet.merge_range(0, 0, 0, 1, "联系方式")
            sheet.write_row(1, 0, ["电话", "邮箱"])
            for row in range(2, ROWS):
                sheet.write_row(row, 0, [f"020 7946 0{row:03}", f"{name}{row}@example.org"])
            sheet.set_column(1, 1, None, None, {"hidden": True})
    return path


@pytest.mark.parametrize("rows", [2, 3, 300, ROWS, 2 * ROWS])
def test_the_first_rows_are_those_of_the_whole(large: Path, rows: int) -> None:
    whole, first = read_book(large), read_book(large, max_rows=rows)
    assert [grid.name for grid in first.grids] == [grid.name for grid in whole.grids]
    for some, every in zip(first.grids, whole.grids, strict=True):
        assert some.rows == every.rows[:rows]
        assert (some.merges, some.hidden_columns) == (every.merges, every.hidden_columns)


def test_the_rest_is_cut_out(large: Path) -> None:
    cut = Source(large, content=beginning_of(Source(large), 3))
    with zipfile.ZipFile(cut.open()) as package:
        first = package.read("xl/worksheets/sheet1.xml")
    assert b'<row r="3"' in first
    assert b'<row r="4"' not in first


@settings(max_examples=15, deadline=None)
@given(
    texts=st.lists(st.text(st.characters(exclude_categories=["C"]), min_size=1), min_size=2),
    rows=st.integers(1, 4),
)
def test_any_texts_survive_the_cut(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], rows: int
) -> None:
    path = tmp_path_factory.mktemp("texts") / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, text in enumerate(texts):
            sheet.write_string(row, 0, text)
    assert read_book(path, max_rows=rows).grids[0].rows == read_book(path).grids[0].rows[:rows]
