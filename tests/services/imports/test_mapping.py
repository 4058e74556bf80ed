"""Which entity a table holds and what its headings mean, by words and by cells."""

from __future__ import annotations

import pytest

from tests.services.imports.kit import fields, grid, plan

TABLES = {
    "person": (
        "序号|国别|社团名称|姓名|职务|电话|邮箱|备注\n1|美国|三湘会|陈明远|会长|123|a@example.org|",
        "Name|Title|Company|Country|Mobile|E-mail|Notes\nTony Wu|CEO|Wu Ltd.|USA|+1 212-555-0101|t@example.org|",
        "客商名称|国家|公司名称|职位|联系方式|意向行业\n陈明远|美国|华兴公司|总裁|+1 212-555-0101|新能源",
    ),
    "association": (
        "序号|社团名称|国家/地区|成立时间|会员人数|会长|联系电话|换届时间\n1|三湘会|美国|1990|300|陈明远|123|2027",
        "社团名称|所在国家|负责人姓名|职务|联系电话\n三湘会|美国|陈明远|会长|123",
        "編號|國別|社團名稱|會長|聯絡電話\n1|美國|三湘會|陳明遠|123",
    ),
    "visit": (
        "来访时间|团组名称|国别|人数|来访事由|陪同人员\n2026.3.5|考察团|美国|5|考察|李科",
        "序号|客商姓名|单位职务|国籍|来访时间|人数|事前预选项目|事中考察安排|事后追踪服务\n1|陈明远|华兴公司董事长|美国|2026.3.5|5|影城|高新区|回访",
    ),
    "project": (
        "项目名称|投资方|总投资（万元）|阶段|责任人|下一步\n影城|华兴公司|3000|洽谈|王科|选址",
        "线索名称|企业名称|渠道来源|意向投资|联系人|联系方式|状态\n影城|华兴公司|三湘会|2亿元|陈明远|123|新线索",
    ),
    "followup": (
        "事项|对象|完成时限|责任人|状态\n回访|陈明远|2026.7.5|王科|待办",
        "日期|客商|跟进方式|跟进内容|下次跟进时间|跟进人\n2026.6.1|华兴公司|微信|选址|2026.7.10|王科",
        "Task|Due by|Assigned to|Done?\nCall Tony Wu|2026-07-05|Wang|×\nSend draft|2026-07-09|Li|√",
    ),
    "agreement": (
        "协议名称|乙方|签署日期|有效期至\n友好协议|三湘会|2026.5.1|2029.4.30",
        "Agreement|Counterpart|Date signed|Valid until\nMoU|Sanxiang Society|2026-05-01|2029-04-30",
    ),
    "donation": (
        "捐赠人|捐赠金额|受赠单位|捐赠时间\n陈明远|5万元|云溪一中|2026.5.1",
        "Donor|Amount|Given to|Date received\nTony Wu|USD 500|Clinic|2026-05-01",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines"), [(kind, lines) for kind, tables in TABLES.items() for lines in tables]
)
def test_entity_is_told_by_the_headings(kind: str, lines: str) -> None:
    planned = plan(grid(lines))
    assert [table.kind for table in planned.tables] == [kind]
    known = [name for label, name in fields(planned).items() if label not in ("序号", "編號")]
    assert None not in known


def test_a_guessed_column_of_names_is_pointed_out() -> None:
    """No record is named by a guess in silence."""
    lines = "学长|国别|邮箱\n陈明远|美国|a@example.org\n李若水|法国|b@example.org\n孙晓|日本|c@example.org"
    planned = plan(grid(lines))
    assert fields(planned)["学长"] == "name"
    assert planned.tables[0].columns[0].confidence < 0.5
    assert any("学长" in str(note) for note in planned.all_notes)


@pytest.mark.parametrize(
    "lines",
    [
        "品名|规格|单价\n钢笔|大|3\n铅笔|小|4\n橡皮|中|5",
        "甲|乙\n陈明远|李若水\n孙晓|周子安\n吴双|郑和平",
    ],
)
def test_cells_alone_do_not_make_any_list_one_of_people(lines: str) -> None:
    assert plan(grid(lines)).tables == ()


def test_leaders_and_their_contacts_go_to_persons() -> None:
    planned = plan(
        grid(
            "社团|国别|现任会长|会长手机|常务副会长|秘书长电话|秘书长|社团邮箱\n三湘会|美国|陈明远|123|李若水|456|孙晓|a@example.org"
        )
    )
    assert list(fields(planned).values()) == [
        "name", "country", "president", "president_phones", "officers", "secretary_phones", "secretary", "emails",
    ]  # fmt: skip


def test_post_belongs_to_the_association_unless_it_is_a_company_post() -> None:
    assert (
        fields(plan(grid("姓名|侨团|单位|职务\n陈明远|三湘会|华兴公司|会长")))["职务"]
        == "association_post"
    )
    assert (
        fields(plan(grid("姓名|侨团|单位|职务\n陈明远|三湘会|华兴公司|总经理")))["职务"] == "post"
    )
    assert fields(plan(grid("姓名|单位|职务\n陈明远|华兴公司|会长")))["职务"] == "post"


def test_a_column_of_associations_under_the_heading_unit() -> None:
    assert (
        fields(plan(grid("姓名|单位|职务\n陈明远|纽约三湘同乡会|会长\n李若水|东京湘江商会|理事")))[
            "单位"
        ]
        == "association"
    )


def test_cells_decide_between_stage_and_progress() -> None:
    staged = fields(plan(grid("项目名称|项目进度|进展情况\n影城|在谈|已来访两次\n茶园|签约|选址")))
    assert staged == {"项目名称": "name", "项目进度": "stage", "进展情况": "progress"}
    told = fields(plan(grid("项目名称|项目进度\n影城|对方拟派员考察\n茶园|厂房已看过")))
    assert told["项目进度"] == "progress"


def test_date_gives_way_to_the_next_date() -> None:
    found = fields(plan(grid("日期|跟进内容|下次跟进时间\n2026.6.1|选址|2026.7.10")))
    assert found == {"日期": "assigned_on", "跟进内容": "subject", "下次跟进时间": "due"}


def test_sensitive_columns_are_left_out_and_said_so() -> None:
    planned = plan(
        grid(
            "姓名|身份证号|政治面貌|编码\n陈明远|x|群众|430300190001011234\n李若水|y|群众|430300190001021234"
        )
    )
    assert [column.skipped for column in planned.tables[0].columns] == [False, True, True, True]


def test_units_hints_and_marks_around_headings() -> None:
    planned = plan(
        grid(
            "*项目名称（必填）|总投资\\n（亿元）|其中：固定资产投资|签约时间(YYYY.MM)\n影城|1.2|0.8|2026.05"
        )
    )
    assert list(fields(planned).values()) == [
        "name",
        "investment",
        "fixed_investment",
        "expected_signing",
    ]
    assert [column.header.unit for column in planned.tables[0].columns[1:3]] == ["亿元", "亿元"]


def test_an_officer_may_map_otherwise() -> None:
    from qiaocrm.services.imports.targets import Target

    planned = plan(grid("姓名|绰号\n陈明远|老陈")).with_mapping(0, 1, Target("remark"))
    assert planned.tables[0].rows[0].changed["remark"] == (None, "老陈")
