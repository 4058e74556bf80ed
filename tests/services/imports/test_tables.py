"""Finding tables: titles, headings of several rows, sections, totals, footers, forms."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.services.imports import lines
from qiaocrm.services.imports.headrows import HeadRows
from qiaocrm.services.imports.plainrows import is_plain
from qiaocrm.services.imports.sheetview import SheetView
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


def test_lists_beside_each_other_are_tables_of_their_own() -> None:
    left, right = find_tables(
        grid(
            "通讯录||||\n姓名|电话||姓名|电话\n陈明远|13900000001||李若水|13900000002\n许静宜|13900000003|||"
        )
    )
    assert [row.cells for row in left.rows] == [
        ("陈明远", "13900000001"),
        ("许静宜", "13900000003"),
    ]
    assert [list(row.cells) for row in right.rows] == [["李若水", "13900000002"]]
    assert [header.letter for header in right.headers] == ["D", "E"]
    assert [header.index for header in right.headers] == [3, 4]
    assert right.titles == ("通讯录",)


def test_a_blank_column_within_one_list_parts_nothing() -> None:
    assert (
        len(find_tables(grid("姓名|电话||公司|职务\n陈明远|1390||华兴公司|经理\n李若水|1391|||")))
        == 1
    )


def test_parts_of_people_named_beside_are_no_lists_of_their_own() -> None:
    one = only("社团|会长||秘书长|\n|姓名|电话|姓名|电话\n三湘会|陈明远|1390|李若水|1391")
    assert headings(one) == ["社团", "会长-姓名", "会长-电话", "秘书长-姓名", "秘书长-电话"]


def test_a_table_on_its_side_is_read_by_columns() -> None:
    found = only("姓名|陈明远|李若水\n国别|美国|日本\n电话|13900000001|\n公司||华兴公司")
    assert headings(found) == ["姓名", "国别", "电话", "公司"]
    assert [(row.number, row.cells) for row in found.rows] == [
        (2, ("陈明远", "美国", "13900000001", None)),
        (3, ("李若水", "日本", None, "华兴公司")),
    ]


def test_forms_beside_each_other_may_leave_a_name_blank() -> None:
    left, right = find_tables(
        grid(
            "姓名|||姓名|计无忧\n国别|英国||国别|爱尔兰\n电话|020 7946 0211||电话|+353 1 555 0212\n||||\n"
            "姓名|计无量||姓名|\n国别|荷兰||国别|比利时\n电话|+31 20 555 0213||电话|"
        )
    )
    assert [row.cells[0] for row in left.rows] == [None, "计无量"]
    assert [row.cells[0] for row in right.rows] == ["计无忧", None]


def test_labels_and_values_in_one_cell_make_a_card() -> None:
    found = only("姓名：陈明远|国别：美国\n电话：13900000001|公司：华兴公司\n填表人：罗小满|")
    assert headings(found) == ["姓名", "国别", "电话", "公司"]
    assert found.rows[0].cells == ("陈明远", "美国", "13900000001", "华兴公司")


WORDS = [
    "姓名", "会长电话", "联系电话（手机）", "現任會長", "E-mail", "Name", "序号", "国别", "电话1", "*姓名",
    "合计", "小 计", "其中：侨资", "合計", "TOTAL", "填表人：罗小满", "备注：略", "（此表一式两份）", "第1页", "1/3",
    "陈明远", "美国", "华兴公司", "13900000001", "张会长", "a@example.org", "12", " ", "审核", "本表由市侨联填写",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS) | st.integers(1, 99) | st.none(), min_size=6, max_size=8))
def test_a_row_taken_for_plain_is_neither_headings_nor_total_nor_foot(cells: list[object]) -> None:
    row = [*cells]
    if is_plain(row):  # type: ignore[arg-type]
        filled = [
            place
            for place, cell in enumerate(row)
            if not lines.is_empty(cell)  # type: ignore[arg-type]
        ]
        heads = HeadRows(SheetView(Grid("Sheet1", [row])))  # type: ignore[list-item]
        texts = [str(row[place]) for place in filled[:2]]
        assert not heads.may_be_head(row, filled)  # type: ignore[arg-type]
        assert not any(map(lines.is_total, texts))
        assert not lines.is_footer(texts[0])
