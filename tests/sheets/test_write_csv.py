"""Exported CSV files."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.model import Cell, Column, Table
from qiaocrm.sheets.write_csv import guarded, write_csv
from tests.sheets.builders import read_here

COLUMNS = (Column("姓名"), Column("=电话"))


def test_the_bytes_that_excel_opens(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows: list[list[Cell]] = [
        ["吴志德", "+60 12-000 0000"],
        [dt.date(2024, 5, 1), dt.datetime(2024, 5, 1, 8, 30)],
        [-3, 2.0],
        [True, None],
        [2.5, 'a,"b"'],
    ]
    write_csv(path, Table("a", COLUMNS, rows, "标题"))
    assert path.read_bytes().decode("utf-8") == (
        "\ufeff姓名,'=电话\r\n吴志德,'+60 12-000 0000\r\n2024-05-01,2024-05-01 08:30:00\r\n"
        '-3,2\r\nTRUE,\r\n2.5,"a,""b"""\r\n'
    )


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"]
)
def test_formula_like_text_is_neutralised(text: str) -> None:
    assert guarded(text) == "'" + text
    assert guarded("'" + text) == "''" + text
    assert guarded("a" + text) == "a" + text


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, Table("a", COLUMNS, [["吴志德é", "𠮷"]]), encoding="gbk")
    assert path.read_bytes().decode("gbk").splitlines()[1] == "吴志德é,&#134071;"


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=12)


@settings(max_examples=80)
@given(st.lists(st.tuples(TEXT | st.sampled_from(["=1", "'=1", "''", "'"]), TEXT), min_size=1))
def test_what_was_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        write_csv(path, Table("a", COLUMNS, rows))
        read = read_here(path).grids[0].rows
    assert read == [["姓名", "=电话"], *map(list, rows)]


def test_a_failure_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_csv(path, Table("a", COLUMNS, ([str(1 // n), None] for n in (1, 0))))
    assert path.read_text() == "old"
    with pytest.raises(UserError, match="There is no folder"):
        write_csv(tmp_path / "gone" / "a.csv", Table("a", COLUMNS, []))
