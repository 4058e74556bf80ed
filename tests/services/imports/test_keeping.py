"""Columns without a field as tags, as lines of the remark, or as custom fields."""

from __future__ import annotations

import pytest

from qiaocrm.services.imports import report
from tests.services.imports.kit import grid, made, messages, plan

TABLE = (
    "姓名|国别|备注|暗号|是否侨领\n陈明远|美国|老友|甲、乙|是\n李若水|日本||丙|否\n孙晓|英国||/|"
)


def test_a_column_becomes_tags() -> None:
    planned = plan(grid(TABLE)).with_mapping(0, 3, None, keep="tag")
    planned = planned.with_mapping(0, 4, None, keep="tag")
    assert [one.get("tags") for one in made(planned, "person")] == [
        ["甲", "乙", "侨领"], ["丙"], None,
    ]  # fmt: skip
    assert all("extra" not in one for one in made(planned, "person"))


def test_a_column_becomes_a_line_of_the_remark_below_what_stands_there() -> None:
    planned = plan(grid(TABLE)).with_mapping(0, 3, None, keep="remark")
    assert [one.get("remark") for one in made(planned, "person")] == [
        "老友\n暗号：甲、乙", "暗号：丙", None,
    ]  # fmt: skip


def test_left_to_itself_it_is_a_custom_field() -> None:
    assert made(plan(grid(TABLE)), "person")[1]["extra"] == {"暗号": "丙", "是否侨领": "否"}


@pytest.mark.parametrize(
    ("typed", "tags"), [("3", ["暗号3"]), ("√", ["暗号"]), ("湘商 重点", ["湘商", "重点"])]
)
def test_numbers_take_their_heading_along(typed: str, tags: list[str]) -> None:
    planned = plan(grid(f"姓名|国别|暗号\n陈明远|美国|{typed}")).with_mapping(
        0, 2, None, keep="tag"
    )
    assert made(planned, "person")[0]["tags"] == tags


def test_an_error_of_the_sheet_is_no_tag() -> None:
    planned = plan(grid("姓名|国别|暗号\n陈明远|美国|#REF!")).with_mapping(0, 2, None, keep="tag")
    assert "tags" not in made(planned, "person")[0]
    assert messages(planned)[0][1] == "暗号"


def test_a_mended_cell_counts() -> None:
    planned = plan(grid(TABLE)).with_mapping(0, 3, None, keep="tag").with_cell(0, 3, 3, "丁")
    assert made(planned, "person")[1]["tags"] == ["丁"]


def test_the_answer_outside_names_the_field() -> None:
    planned = plan(grid(TABLE)).with_mapping(0, 3, None, keep="tag")
    table = report.as_json(planned, None)["tables"][0]
    assert {one["header"]: one["field"] for one in table["columns"]}["暗号"] == "tags"
    assert table["unmapped"] == ["是否侨领"]
