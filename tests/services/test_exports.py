"""Lists to Excel and CSV: what is shown is what is written, and scripts get stable names."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import exports, outside
from qiaocrm.services.library import Library
from tests.books import add, day


def sheet(path: Path, name: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(path)
    try:
        return list(book[name].iter_rows(values_only=True))
    finally:
        book.close()


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


@pytest.fixture
def office(book: Library) -> Library:
    company = add(book, "company", "维港")
    add(
        book,
        "person",
        "吴志德",
        company=(company,),
        merchant=True,
        birthday=day("1958-03-07"),
        remark="两\n行",
        phones=(Phone("138 0000 0000", "+8613800000000"), Phone("03-5550", None)),
        extra={"车牌": "粤B"},
    )
    add(book, "person", "=1+1", birthday=day("1960"))
    add(
        book,
        "project",
        "冷链",
        investment=Decimal("30000000"),
        stage="lead",
        investors=(company, Link(text="某")),
    )
    return book  # fmt: skip


def test_a_list_is_written_in_its_order_and_columns(office: Library, tmp_path: Path) -> None:
    target = tmp_path / "名单.xlsx"
    told: list[int] = []
    ids = [2, 1]
    total = exports.export_list(
        office,
        "person",
        ids,
        ["name", "company", "birthday", "remark"],
        target,
        progress=told.append,
    )
    assert total == 2
    assert sheet(target, "People") == [
        ("Name", "Company", "Birthday", "Remark"),
        ("=1+1", None, "1960", None),
        ("吴志德", "维港", dt.datetime(1958, 3, 7), "两\n行"),
    ]
    cells = openpyxl.load_workbook(target)["People"]
    assert cells["A2"].data_type == "s"
    assert told


def test_a_list_as_csv(office: Library, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    exports.export_list(office, "project", [1], ["name", "investment", "stage", "in_stage"], target)
    assert table(target) == [
        ["Project", "Total investment", "Stage", "Days in stage"],
        ["冷链", "30000000", "Lead", "0"],
    ]


def test_everything_a_sheet_each(office: Library, tmp_path: Path) -> None:
    target = tmp_path / "all.xlsx"
    assert exports.export_all(office, exports.EXPORTED, target) == 4
    book = openpyxl.load_workbook(target)
    assert len(book.sheetnames) == len(exports.EXPORTED)
    people = sheet(target, "People")
    assert len(people) == 3
    assert {"Phones", "Merchant", "Tags", "Introduced by"} <= set(people[0])


def test_merchants_alone(office: Library, tmp_path: Path) -> None:
    merchants = Query("person").where("merchant", "in", 1)
    assert exports.export_queries(office, [merchants], tmp_path / "m.csv") == 1
    assert [line[0] for line in table(tmp_path / "m.csv")[1:]] == ["吴志德"]


def test_the_names_for_other_programs(office: Library, tmp_path: Path) -> None:
    target = tmp_path / "fields.csv"
    assert exports.export_fields(office, Query("person"), target) == 2
    heads, *lines = table(target)
    assert heads == outside.names("person")
    row = dict(zip(heads, lines[-1], strict=True))
    assert row["name"] == "吴志德"
    assert (row["phones"], row["phones_e164"]) == ("138 0000 0000；03-5550", "'+8613800000000；")
    assert (row["company"], row["birthday"], row["merchant"]) == ("维港", "1958-03-07", "true")
    assert (row["extra"], row["positions"], row["tags"]) == ('{"车牌": "粤B"}', "", "")
    exports.export_fields(office, Query("project"), target)
    row = dict(zip(*table(target), strict=True))
    assert (row["investment"], row["investors"]) == ("30000000", "维港；某")
    assert row["stage_history"] == '[{"stage": "lead", "date": "2026-11-23"}]'
    exports.export_fields(office, Query("visit"), target)
    assert table(target) == [outside.names("visit")]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.ics"])
def test_another_ending_is_refused(office: Library, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        exports.export_list(office, "person", [1], ["name"], tmp_path / name)
    with pytest.raises(UserError, match="cannot be written"):
        exports.export_fields(office, Query("person"), tmp_path / name)
    with pytest.raises(UserError, match="cannot be written"):
        exports.export_all(office, ["person", "company"], tmp_path / "a.csv")
    assert not (tmp_path / name).exists()
