"""Duplicates, policies, links between rows and sheets, and mending a plan."""

from __future__ import annotations

from typing import Any

import pytest

from qiaocrm.domain.association import Association
from qiaocrm.domain.changes import Update
from qiaocrm.domain.company import Company
from qiaocrm.domain.events import Position
from qiaocrm.domain.person import Person
from qiaocrm.domain.project import Project
from qiaocrm.domain.values import Link, StageStep
from qiaocrm.language.phones import Phone
from qiaocrm.services.imports import report
from tests.services.imports.kit import Records, grid, made, messages, plan

PHONE = Phone("13900001111", "+8613900001111")


def person(**values: Any) -> tuple[str, Person]:
    return "person", Person(id=7, version=3, name="陈明远", **values)


def outcomes(planned: Any) -> list[str]:
    return [row.outcome for table in planned.tables for row in table.rows]


def test_fill_writes_blanks_only_and_says_what_it_kept() -> None:
    known = Records(person(phones=(PHONE,), city="纽约"))
    planned = plan(grid("姓名|电话|城市|籍贯\n陈明远|13900001111|旧金山|湖南湘潭"), known=known)
    assert planned.changes == (Update("person", 7, {"native_place": "湖南湘潭"}, 3),)
    (row,) = planned.tables[0].rows
    assert (row.outcome, row.kept) == ("updated", {"city": ("纽约", "旧金山")})


@pytest.mark.parametrize(
    ("policy", "outcome", "changes"),
    [("update", "updated", 1), ("skip", "skipped", 0), ("create", "created", 1)],
)
def test_other_policies(policy: Any, outcome: str, changes: int) -> None:
    known = Records(person(phones=(PHONE,), city="纽约"))
    planned = plan(grid("姓名|电话|城市\n陈明远|13900001111|旧金山"), known=known, policy=policy)
    assert (outcomes(planned), len(planned.changes)) == ([outcome], changes)


def test_a_name_alone_makes_no_two_people_one() -> None:
    known = Records(person(phones=(PHONE,)))
    planned = plan(grid("姓名|电话\n陈明远|13900002222"), known=known)
    assert outcomes(planned) == ["created"]
    doubtful = plan(grid("姓名|籍贯\n陈明远|湖南"), known=known)
    assert outcomes(doubtful) == ["doubtful"]
    assert len(made(doubtful, "person")) == 1


def test_same_company_or_association_makes_them_one() -> None:
    company = ("company", Company(id=2, name="华兴公司"))
    known = Records(company, person(company=(Link("company", 2, "华兴公司"),)))
    assert outcomes(plan(grid("姓名|公司|电话\n陈明远|华兴公司|13900002222"), known=known)) == [
        "updated"
    ]
    where = ("association", Association(id=4, name="三湘会"))
    held = (
        "position",
        Position(
            id=9, post="会长", person=(Link("person", 7),), organisation=(Link("association", 4),)
        ),
    )
    known = Records(where, held, person())
    assert plan(grid("社团名称|会长|国别\n三湘会|陈明远|"), known=known).changes == ()


def test_associations_of_two_countries_may_share_a_name() -> None:
    known = Records(("association", Association(id=4, name="湖南同乡会", country="JP")))
    assert outcomes(plan(grid("社团名称|国别|会长\n湖南同乡会|美国|陈明远"), known=known)) == [
        "created"
    ]


def test_rows_about_the_same_person_become_one_record() -> None:
    planned = plan(grid("姓名|公司|电话\n陈明远|华兴公司|13900001111\n陈明远|华兴公司|13900002222"))
    (found,) = made(planned, "person")
    assert found["phones"] == ["13900001111", "13900002222"]
    assert outcomes(planned) == ["created", "updated"]


def test_a_second_row_that_tells_otherwise_is_doubtful() -> None:
    planned = plan(grid("项目名称|责任人|投资方\n影城|王科|华兴公司\n影城|李科|华兴公司"))
    assert outcomes(planned) == ["created", "doubtful"]
    assert messages(planned)[0][:2] == (3, "责任人")


def test_sheets_of_a_file_refer_to_each_other_in_any_order() -> None:
    planned = plan(
        grid("事项|对象|时限|责任人\n回访|陈明远、影城|2026.7.5|王科", name="跟进"),
        grid("项目名称|投资方|引荐人|阶段\n影城|华兴公司|三湘会|在谈", name="项目"),
        grid("姓名|社团|职务|国别\n陈明远|三湘会|会长|美国", name="人员"),
        grid("社团名称|国别|会长\n三湘会|美国|陈明远", name="社团"),
    )
    assert [
        len(made(planned, kind)) for kind in ("association", "person", "position", "project")
    ] == [1, 1, 1, 1]
    (followup,) = [change for change in planned.changes if change.kind == "followup"]
    assert [link.kind for link in followup.values["about"]] == ["person", "project"]  # type: ignore[union-attr]
    (project,) = [change for change in planned.changes if change.kind == "project"]
    assert project.values["introducer"][0].kind == "association"  # type: ignore[union-attr]


def test_mending_a_cell_reads_that_row_again() -> None:
    planned = plan(grid("社团名称|国别\n三湘会|澳\n湘江会|日本"))
    assert outcomes(planned) == ["doubtful", "created"]
    mended = planned.with_cell(0, 2, 1, "澳大利亚")
    assert outcomes(mended) == ["created", "created"]
    assert mended.cells(0, 2) == ("三湘会", "澳大利亚")
    assert outcomes(planned) == ["doubtful", "created"]


def test_leaving_rows_out_and_changing_the_entity() -> None:
    planned = plan(
        grid("名称|国别|电话\n三湘会|美国|212-555-0101\n湘江会|日本|03-5550-1111"),
        into="association",
    )
    assert outcomes(planned.with_skipped(0, [3])) == ["created", "skipped"]
    other = planned.with_entity(0, "person")
    assert other.tables[0].kind == "person"


def test_a_project_keeps_the_day_it_entered_its_stage() -> None:
    known = Records(("project", Project(id=5, name="影城", stage="lead", version=1)))
    same = plan(
        grid("项目名称|阶段|阶段进入日|投资方\n影城|线索|2026.6.1|华兴公司"),
        known=known,
        policy="update",
    )
    (update,) = [change for change in same.changes if change.kind == "project"]
    assert "stage_since" not in update.values  # type: ignore[union-attr]
    moved = plan(grid("项目名称|阶段|阶段进入日\n影城|签约|2026.6.1"), known=known, policy="update")
    (update,) = moved.changes
    assert update.values["stage_history"][-1] == StageStep("signed", "2026-06-01")  # type: ignore[union-attr]


def test_the_report_has_the_stable_form() -> None:
    planned = plan(grid("姓名|国别|爱好|身份证号\n陈明远|澳|书法|x\n|日本|茶艺|"))
    (table,) = report.as_json(planned, None)["tables"]
    assert {key: table[key] for key in ("sheet", "entity", "header_rows", "unmapped", "left_out")} == {
        "sheet": "Sheet1", "entity": "person", "header_rows": [1], "unmapped": ["爱好"], "left_out": ["身份证号"],
    }  # fmt: skip
    assert [
        table[key] for key in ("rows", "created", "updated", "unchanged", "doubtful", "refused")
    ] == [2, 0, 0, 0, 1, 1]
    assert table["columns"][1] == {"header": "国别", "field": "country", "confidence": 0.98}
    assert table["problems"][0] == {
        "row": 2,
        "column": "国别",
        "value": "澳",
        "message": "not the name of one country or region",
    }
