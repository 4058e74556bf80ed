"""Finding tables: titles, headings of several rows, sections, totals, footers, forms."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.services.imports.tables import FoundTable, find_tables
from qiaocrm.sheets.model import Grid
from tests.services.imports.kit import grid


def only(lines: str, **data: object) -> FoundTable:
    (found,) = find_tables(grid(lines, **data))  # type: ignore[arg-type]
    return found


def headings(table: FoundTable) -> list[str]:
    return [header.text for header in table.headers]


def test_eleven_lines_of_form_numbers_and_notes_stand_above_the_headings() -> None:
    above = "\n".join(
        [
            "表号：侨联01表",
            "批准文号：2026-1号",
            "统计表",
            "填报单位：市侨联",
            "联系电话：0731-55550000",
            "计量单位：人",
        ]
        + ["说明"] * 5
    )
    table = only(above + "\n序号|社团名称|国别|会员人数\n1|纽约三湘会|美国|300")
    assert table.header_rows == (12,)
    assert [row.number for row in table.rows] == [13]


def test_merged_groups_join_their_headings() -> None:
    table = only(
        "序号|社团|会长||联系方式|\n||姓名|电话|电话|邮箱\n1|三湘会|陈明远|123|456|a@example.org",
        merges=[(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 4), (1, 5, 1, 6)],
    )
    assert table.header_rows == (1, 2)
    assert headings(table) == [
        "序号",
        "社团",
        "会长-姓名",
        "会长-电话",
        "联系方式-电话",
        "联系方式-邮箱",
    ]


def test_groups_are_joined_in_files_that_lost_their_merges() -> None:
    table = only(
        "姓名|国内联系方式||住址|\n|手机|固话|国内|国外\n陈明远|13900001111|0731-55550101|湘潭|纽约"
    )
    assert headings(table) == [
        "姓名",
        "国内联系方式-手机",
        "国内联系方式-固话",
        "住址-国内",
        "住址-国外",
    ]


def test_merged_cells_and_ditto_marks_hold_for_the_rows_below() -> None:
    table = only("国别|姓名|公司\n美国|陈明远|华兴公司\n|李若水|同上", merges=[(2, 1, 3, 1)])
    assert table.rows[1].cells == ("美国", "李若水", "华兴公司")
    assert table.rows[1].filled == {0}


def test_sections_nest_and_end() -> None:
    table = only(
        "序号|社团名称|会长\n一、亚洲（2个）||\n（一）日本（1个）||\n1|东京湘江商会|王佳宁\n二、美洲||\n1|三湘会|陈明远",
        merges=[(2, 1, 2, 3), (3, 1, 3, 3), (5, 1, 5, 3)],
    )
    assert [row.sections for row in table.rows] == [("亚洲", "日本"), ("美洲",)]


def test_totals_footers_column_counts_and_repeated_headings_are_no_records() -> None:
    table = only(
        "序号|姓名|国别|人数\n甲|乙|1|2\n1|陈明远|美国|2\n美国小计|||2\n序号|姓名|国别|人数\n2|李若水|日本|3\n"
        "合　计|||5\n填表人：王|审核：李||2026年6月30日\n注：不含港澳|||\n湘潭市侨联|||"
    )
    assert [row.number for row in table.rows] == [3, 6]


def test_two_tables_one_under_another() -> None:
    first, second = find_tables(
        grid(
            "社团名称|国别|会长\n三湘会|美国|陈明远\n\n二、客商||\n姓名|公司|电话\n李若水|若水贸易|123"
        )
    )
    assert headings(first) == ["社团名称", "国别", "会长"]
    assert (second.header_rows, len(second.rows)) == ((5,), 1)


def test_blank_country_under_a_country_is_supposed_only_in_grouped_lists() -> None:
    grouped = only("国家|姓名\n美国|陈明远\n|李若水\n日本|王佳宁\n|赵文博")
    assert [row.cells[0] for row in grouped.rows] == ["美国", "美国", "日本", "日本"]
    assert [bool(row.supposed) for row in grouped.rows] == [False, True, False, True]
    loose = only("国家|姓名\n美国|陈明远\n|李若水\n美国|王佳宁\n|赵文博")
    assert [row.cells[0] for row in loose.rows] == ["美国", None, "美国", None]


def test_forms_of_one_person_a_block_are_read_as_rows() -> None:
    table = only(
        "姓名|陈明远|性别|男\n电话|13900001111|邮箱|c@example.com\n\n姓名|李若水|性别|女\n电话|13900001112||"
    )
    assert headings(table) == ["姓名", "性别", "电话", "邮箱"]
    assert [(row.number, row.cells[0]) for row in table.rows] == [(1, "陈明远"), (4, "李若水")]


def test_prose_is_no_table() -> None:
    assert (
        find_tables(grid("关于报送名单的通知\n各县市区侨联：\n请于6月30日前报送姓名、电话等信息。"))
        == []
    )


CELLS = st.one_of(
    st.none(), st.text(max_size=12), st.integers(-10, 10**12), st.floats(allow_nan=False), st.booleans(), st.dates(),
    st.times(), st.sampled_from(["姓名", "电话", "国别", "合计", "一、亚洲", "社团名称", "会长", "#N/A", "同上", "备注：x"]),
)  # fmt: skip


@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=12)
    )
)
def test_no_sheet_breaks_the_finder(rows: list[list[object]]) -> None:
    for table in find_tables(Grid("x", rows)):  # type: ignore[arg-type]
        assert all(len(row.cells) == len(table.headers) for row in table.rows)


def test_ten_thousand_formatted_rows_cost_nothing_but_time() -> None:
    rows = [
        ["姓名", "日期"],
        ["陈明远", dt.date(2026, 7, 1)],
        *([None, None] for _ in range(10_000)),
    ]
    (table,) = find_tables(Grid("x", rows))  # type: ignore[arg-type]
    assert len(table.rows) == 1
