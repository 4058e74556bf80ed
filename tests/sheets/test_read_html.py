"""HTML tables that are called .xls."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.model import Merge
from qiaocrm.sheets.reader import read_book
from tests.sheets.builders import read_here

PAGE = """<html><head><meta charset="{charset}"><style>td {{ color: red }}</style></head><body>
<table><tr><th colspan=2>通讯录</th><th rowspan="2">备注</th></tr>
<tr><td>姓名</td><td>电&nbsp;话</td></tr>
<tr><td>吴&#24535;德<td>007<br>008 &amp; 009<td></tr></table>
<table></table></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_web_page_with_a_table(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "导出.xls"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    book = read_book(path)
    assert book.format == "html"
    assert len(book.grids) == 1
    assert book.grids[0].rows == [
        ["通讯录", None, "备注"],
        ["姓名", "电\xa0话", None],
        ["吴志德", "007\n008 & 009", None],
    ]
    assert book.grids[0].merges == (Merge(1, 1, 1, 2), Merge(1, 3, 2, 3))


def test_nested_tables_are_sheets_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<table><tr><td>a<table><tr><td>b</table></td><td>c</td></tr></table>")
    assert [grid.rows for grid in read_here(path).grids] == [[["a", "c"]], [["b"]]]


@pytest.mark.parametrize(
    "attribute", ["colspan=999999999", "rowspan='x'", "rowspan=1_000", "colspan"]
)
def test_absurd_spans(tmp_path: Path, attribute: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<table><tr><td {attribute}>a</td><td>b</td></tr></table>")
    row = read_here(path).grids[0].rows[0]
    assert row[0] == "a"


def test_a_page_without_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text("<!DOCTYPE html><html><body>请登录</body></html>", encoding="utf-8")
    with pytest.raises(UserError, match="web page without a table"):
        read_here(path)
