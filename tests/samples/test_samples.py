"""The kept sample workbooks are what the script writes, and hold what is expected of them."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tools.samples.__main__ import SAMPLES, main
from tools.samples.model import Sample

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "resources" / "samples"
EXPECTED = ROOT / "tests" / "samples" / "expected"
TITLES = {
    "association": "name",
    "person": "name",
    "visit": "title",
    "project": "name",
    "followup": "subject",
}


def content(path: Path) -> Any:
    """What a file says, apart from how its archive is packed."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_script_writes_the_kept_files(tmp_path: Path) -> None:
    main(tmp_path / "workbooks", tmp_path / "expected")
    for kept, written in ((KEPT, tmp_path / "workbooks"), (EXPECTED, tmp_path / "expected")):
        names = sorted(path.name for path in written.iterdir())
        assert names == sorted(path.name for path in kept.iterdir() if path.is_file())
        for name in names:
            assert content(kept / name) == content(written / name), name


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    main(tmp_path / "a", tmp_path / "x")
    main(tmp_path / "b", tmp_path / "x")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def cells_of(sample: Sample, sheet: str) -> Callable[[int, str], Any]:
    """The sheet's cells by row number and letter, read by a library and not by the program."""
    path = KEPT / sample.file
    if path.suffix == ".xlsx":
        import openpyxl

        page = openpyxl.load_workbook(path)[sheet]
        return lambda row, column: page[f"{column}{row}"].value
    if path.suffix == ".xls":
        import xlrd

        old = xlrd.open_workbook(str(path)).sheet_by_name(sheet)
        return lambda row, column: old.cell_value(row - 1, ord(column) - 65)
    with path.open(encoding=sample.encoding, newline="") as lines:
        table = list(csv.reader(lines))
    return lambda row, column: table[row - 1][ord(column) - 65]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_rows_and_headings_lie_where_they_are_expected(sample: Sample) -> None:
    expected = json.loads((EXPECTED / f"{sample.stem}.json").read_text(encoding="utf-8"))
    for table in expected["tables"]:
        cell = cells_of(sample, table["sheet"])
        for column in table["columns"]:
            above = [cell(row, column["column"]) for row in table["header_rows"]]
            assert column["header"][-1] in above
        named = TITLES[table["entity"]]
        place = next(c["column"] for c in table["columns"] if c["field"] == named)
        for record in table["records"]:
            values = record["values"]
            typed = str(cell(record["row"], place)).replace("\u3000", "")
            assert typed in (values[named], values.get("name_traditional"), "")
        assert table["rows"] == len(table["records"]) >= 7
