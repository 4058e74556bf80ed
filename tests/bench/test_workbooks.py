"""The invented crowd of the benchmarks: the same every time, readable, of the size asked for."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import openpyxl

from bench import workbooks


def test_people_are_the_same_every_time_and_distinct() -> None:
    first = list(workbooks.people(300))
    assert first == list(workbooks.people(300))
    assert first[:10] == list(workbooks.people(10))
    assert len({person["email"] for person in first}) == 300
    assert len({person["name"] for person in first}) > 250


def test_workbook_and_csv_hold_the_same_rows(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbooks.write_xlsx(tmp_path / "a.xlsx", 40))
    rows = list(book["侨商"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 41
    assert rows[0] == workbooks.HEADERS
    path = workbooks.write_csv(tmp_path / "a.csv", 40)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        typed = list(csv.reader(lines))
    assert len(typed) == 41
    for cells, line in itertools.islice(zip(rows, typed, strict=True), 1, None):
        assert [str(cell) for cell in cells[1:13]] == line[1:13]


def test_no_number_belongs_to_anybody() -> None:
    for person in workbooks.people(200):
        assert any(part in person["phone"] for part in ("555", "7946", "99 00", "2855"))
        assert person["email"].endswith("@example.com")
