"""What rows become: values, people beside them, and what is kept as typed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.domain.registry import entity
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.sheets.model import Grid
from tests.services.imports.kit import grid, made, messages, plan


def test_unit_and_post_in_one_cell() -> None:
    planned = plan(
        grid(
            "姓名|国别|工作单位及职务\n陈明远|美国|华兴公司董事长\n李若水|美国|旧金山湖南同乡会会长\n王佳宁|日本|自由职业"
        )
    )
    first, _second, third = made(planned, "person")
    assert (first["company"], first["post"]) == ("华兴公司", "董事长")
    assert made(planned, "position")[0] | {"person": ""} == {
        "post": "会长",
        "person": "",
        "organisation": "旧金山湖南同乡会",
    }
    assert third["extra"] == {"工作单位及职务": "自由职业"}
    assert messages(planned) == [
        (4, "工作单位及职务", "organisation and post could not be told apart; kept as typed")
    ]


def test_contact_cells_hold_more_than_numbers() -> None:
    (person,) = made(
        plan(grid("姓名|联系方式\n陈明远|13900001111 邮箱：c@example.com 微信：cmy123")), "person"
    )
    assert (person["phones"], person["emails"], person["wechat"]) == (
        ["13900001111"],
        ["c@example.com"],
        "cmy123",
    )


def test_leaders_in_one_cell_and_a_contact_with_number() -> None:
    planned = plan(
        grid(
            "社团名称|国家|领导班子|联系人及电话\n三湘会|美国|会长：张三丰；副会长：李四光、王五六|孙晓 212-555-0103"
        )
    )
    assert [(one["person"], one["post"]) for one in made(planned, "position")] == [
        ("张三丰", "会长"), ("李四光", "副会长"), ("王五六", "副会长"), ("孙晓", "联系人"),
    ]  # fmt: skip
    assert made(planned, "person")[3]["phones"] == ["212-555-0103"]


def test_title_names_the_association_and_its_term() -> None:
    planned = plan(
        grid("纽约湖南同乡会第五届理事会成员名单|||\n序号|姓名|职务|性别\n1|陈明远|会长兼秘书长|男")
    )
    assert made(planned, "position") == [
        {"post": "会长", "person": "陈明远", "organisation": "纽约湖南同乡会", "term_number": 5},
        {"post": "秘书长", "person": "陈明远", "organisation": "纽约湖南同乡会", "term_number": 5},
    ]


def test_sections_and_sheet_names_give_the_country_for_phones_too() -> None:
    planned = plan(grid("社团名称|会长|电话\n东京湘江会|李文|03-5550-1111", name="日本"))
    (association,) = made(planned, "association")
    assert association["country"] == "JP"
    assert planned.tables[0].rows[0].changed["phones"][1][0].e164 == "+81355501111"


def test_names_in_two_scripts() -> None:
    planned = plan(grid("姓名|英文名\n陳明遠|\n张三（Zhang San）|\n|Mary Lee"))
    assert made(planned, "person") == [
        {"name": "陈明远", "name_traditional": "陳明遠"},
        {"name": "张三", "name_foreign": "Zhang San"},
        {"name": "Mary Lee", "name_foreign": "Mary Lee"},
    ]


def test_association_names_with_short_and_foreign_forms() -> None:
    planned = plan(
        grid(
            "社团名称|国别\n東京楚湘同鄉會（簡稱：楚湘會）|日本\n三湘会\\nSanxiang Association|美国"
        )
    )
    first, second = made(planned, "association")
    assert (first["name"], first["name_local"], first["short_name"]) == (
        "东京楚湘同乡会",
        "東京楚湘同鄉會",
        "楚湘会",
    )
    assert (second["name"], second["name_en"]) == ("三湘会", "Sanxiang Association")


def test_a_visit_with_its_guests_in_one_cell() -> None:
    planned = plan(
        grid(
            "序号|来访时间|来访客商|来自国家|事由\n1|2026年3月5日-8日|美国华兴公司董事长陈明远一行5人|美国|投资考察"
        )
    )
    (visit,) = made(planned, "visit")
    assert (visit["start"], visit["end"], visit["headcount"], visit["guests"]) == (
        "2026-03-05",
        "2026-03-08",
        5,
        ["陈明远"],
    )
    (person,) = made(planned, "person")
    assert (person["company"], person["post"], person["country"]) == (
        "美国华兴公司",
        "董事长",
        "US",
    )


def test_a_visit_over_several_rows_is_one_visit() -> None:
    planned = plan(grid(
        "来访时间|团组名称|人数|姓名|公司|国别\n2026.3.5|湘商考察团|2|陈明远|华兴公司|美国\n|||李若水|若水贸易|美国",
        merges=[(2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 3, 3)],
    ))  # fmt: skip
    (visit,) = made(planned, "visit")
    assert visit["guests"] == ["陈明远", "李若水"]


def test_project_money_in_other_currencies_is_not_mixed() -> None:
    planned = plan(
        grid("项目名称|总投资（万元）|合同外资\n影城|3000|500万美元\n茶园|1.2亿美元|100万美元")
    )
    first, second = made(planned, "project")
    assert (first["investment"], first["currency"], first.get("foreign_agreed")) == (
        30_000_000,
        "CNY",
        None,
    )
    assert first["extra"] == {"合同外资": "500万美元"}
    assert (second["currency"], second["foreign_agreed"]) == ("USD", 1_000_000)


def test_units_in_english_headings() -> None:
    planned = plan(grid("Project|Investor|Investment (USD million)\nCinema|Superstar Inc.|12.5"))
    (project,) = made(planned, "project")
    assert (project["investment"], project["currency"]) == (12_500_000, "USD")


def test_guests_of_an_association_hold_their_posts_there() -> None:
    planned = plan(
        grid(
            "来访时间|来访人员|国别|事由\n2026.2.18-2.20|日本湖南同乡会会长许静宜一行8人|日本|友好交流"
        )
    )
    (visit,) = made(planned, "visit")
    assert (visit["end"], visit["headcount"], visit["guests"]) == ("2026-02-20", 8, ["许静宜"])
    assert made(planned, "position") == [
        {"post": "会长", "person": "许静宜", "organisation": "日本湖南同乡会"}
    ]
    assert made(planned, "company") == []


def test_a_city_with_its_country_tells_both() -> None:
    (association,) = made(
        plan(grid("社团名称|所在城市|会长\n三湘会|美国纽约|陈明远")), "association"
    )
    assert (association["country"], association["city"]) == ("US", "纽约")


def test_money_without_any_unit_is_doubted() -> None:
    planned = plan(grid("项目名称|总投资|投资方\n影城|3000|华兴公司"))
    assert messages(planned) == [(2, "总投资", "no unit of money is named; taken as single units")]


def test_contact_person_of_a_project_works_for_the_investor() -> None:
    planned = plan(
        grid("项目名称|投资方|企业联系人|联系方式\n影城|华兴公司|陈明远（总经理）|13900001111")
    )
    (person,) = made(planned, "person")
    assert (person["company"], person["post"], person["phones"]) == (
        "华兴公司",
        "总经理",
        ["13900001111"],
    )


def test_what_is_not_understood_stays_as_typed_and_is_reported() -> None:
    planned = plan(grid("社团名称|国别|成立时间|类型\n三湘会|澳|很久以前|未知类型"))
    (association,) = made(planned, "association")
    assert association == {
        "name": "三湘会",
        "extra": {"国别": "澳", "成立时间": "很久以前", "类型": "未知类型"},
    }
    assert {column for _row, column, _text in messages(planned)} == {"国别", "成立时间", "类型"}
    assert planned.tables[0].rows[0].outcome == "doubtful"


def test_unknown_columns_are_kept_with_the_record() -> None:
    (person,) = made(plan(grid("姓名|国别|民族|爱好\n陈明远|美国|汉|书法")), "person")
    assert person["extra"] == {"民族": "汉", "爱好": "书法"}


def test_a_row_without_its_name_is_refused() -> None:
    planned = plan(grid("姓名|电话\n陈明远|13900001111\n|13900002222"))
    assert [row.outcome for row in planned.tables[0].rows] == ["created", "refused"]
    assert messages(planned)[0][0] == 3


def test_errors_of_the_sheet_are_no_values() -> None:
    planned = plan(grid("姓名|公司|电话\n陈明远|#REF!|13900001111"))
    assert made(planned, "company") == []
    assert messages(planned) == [(2, "公司", "the sheet shows an error here, not a value")]


def test_several_columns_for_one_field_are_joined() -> None:
    (project,) = made(
        plan(grid("项目名称|年产值|税收|投资方\n影城|5000万元|300万元|华兴公司")), "project"
    )
    assert project["benefit"] == "年产值：5000万元；税收：300万元"
    (visit,) = made(
        plan(grid("团组名称|来访时间|接待领导|陪同人员\n考察团|2026.3.5|王主席|李科")), "visit"
    )
    assert visit["hosts"] == "王主席、李科"


def test_days_without_a_year_take_that_of_the_title_and_are_doubted() -> None:
    planned = plan(grid("2026年督办清单||\n事项|完成时限|责任人\n回访|7月15日前|王科"))
    assert made(planned, "followup")[0]["due"] == "2026-07-15"
    assert planned.tables[0].rows[0].outcome == "doubtful"


ODD = st.one_of(
    st.none(), st.text(max_size=20), st.integers(-(10**18), 10**18), st.floats(allow_nan=False), st.booleans(),
    st.dates(), st.datetimes(), st.times(),
    st.sampled_from(["张三、李四等5人", "会长：张三；秘书长：李四", "0086-731-55550000/1", "万元", "1.2亿美元", "农历八月十五", "美、日等国", "#REF!", "\x00"]),
)  # fmt: skip


@pytest.mark.parametrize("kind", IMPORTED)
@given(data=st.data())
def test_no_cell_breaks_a_row_or_vanishes(kind: str, data: Any) -> None:
    """Whatever stands in the cells: no error, and every value can be stored."""
    headings = [word for spec in entity(kind).specs.values() for word in spec.headers[:1]][:12]
    cells = data.draw(st.lists(ODD, min_size=len(headings), max_size=len(headings)))
    planned = plan(Grid("x", [[*headings], cells]), into=kind)
    for change in planned.changes:
        specs = entity(change.kind).specs
        for key, value in change.values.items():  # type: ignore[union-attr]
            stored = specs[key].kind.to_store(value)
            assert stored is None or isinstance(stored, str | int)


def test_dates_and_times_of_the_sheet() -> None:
    rows = [
        ["事项", "完成时限", "责任人"],
        ["回访", dt.datetime(2026, 7, 5, 9, 30), "王科"],
        ["发函", dt.time(9, 30), "王科"],
    ]
    planned = plan(Grid("x", rows))
    assert [one.get("due") for one in made(planned, "followup")] == ["2026-07-05", None]
