"""The stable names on the outside: what scripts may rely on."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import listing, outside
from qiaocrm.services.library import Library
from tests.books import add, day, edit

PROMISED = {
    "association": "name name_local name_en short_name kind country city address founded member_count phones "
    "phones_e164 emails website wechat friendship term_number next_election cadence_days remark president officers",
    "person": "name name_traditional name_foreign gender birthday birthday_calendar native_place nationality "
    "country city address company post phones phones_e164 emails wechat industry investment_interest language "
    "remark positions",
    "visit": "title kind start end country headcount head guests company purpose projects hosts outcome remark",
    "project": "name stage industry investment currency cooperation partner investors introducer next_step "
    "next_date obstacles owner remark",
    "followup": "subject kind due priority state owner about result remark",
}  # fmt: skip


def row(library: Library, kind: str) -> dict[str, Any]:
    """The only record of a kind, after a way through JSON."""
    total, rows = listing.rows(library, Query(kind), None)
    assert total == len(rows) == 1
    found: dict[str, Any] = json.loads(json.dumps(rows[0]))
    return found


@pytest.mark.parametrize("kind", PROMISED)
def test_the_promised_names_are_there(book: Library, kind: str) -> None:
    add(book, kind, "某")
    assert set(PROMISED[kind].split()) <= set(row(book, kind))
    assert {"id", "version", "created_at", "updated_at"} <= set(row(book, kind))


@pytest.mark.parametrize(
    "kind", [described.key for described in ENTITIES if described.key != "stage"]
)
def test_empty_values_have_one_form(book: Library, kind: str) -> None:
    add(book, kind, "某")
    assert list(row(book, kind)) == outside.names(kind)
    for name, value in row(book, kind).items():
        assert value in ("", None, [], {}, False, "某", "open", "grey") or name in (
            "id", "version", "created_at", "updated_at",
        ), name  # fmt: skip


def test_an_association_with_its_officers(book: Library) -> None:
    tokyo = add(book, "association", "东京楚湘同乡会", country="JP", founded=day("1998-05"), kind="hometown",
                member_count=300, friendship="friendly", phones=(Phone("03-5550-1234", None),))  # fmt: skip
    for name, post, ended in (
        ("陈明远", "会长", False),
        ("李和平", "副会长", False),
        ("王故", "会长", True),
    ):
        who = add(book, "person", name)
        add(
            book, "position", post, person=(who,), organisation=(tokyo,), term_number=5, ended=ended
        )
    found = row(book, "association")
    assert found["president"] == "陈明远"
    assert found["officers"] == [
        {"name": "陈明远", "post": "会长", "term": 5},
        {"name": "李和平", "post": "副会长", "term": 5},
        {"name": "王故", "post": "会长", "term": 5},
    ]
    assert (found["founded"], found["country"], found["kind"]) == ("1998-05", "JP", "hometown")
    assert (found["phones"], found["phones_e164"]) == (["03-5550-1234"], [None])


def test_a_person_with_names_of_others_as_they_are_now(book: Library) -> None:
    company = add(book, "company", "旧名")
    person = add(book, "person", "吴志德", company=(company,), birthday=day("1958-03-07"),
                 birthday_calendar="lunar", emails=("wu@example.com",), merchant=True)  # fmt: skip
    edit(book, company, name="新名")
    hall = add(book, "association", "会馆")
    add(book, "position", "理事", person=(person,), organisation=(hall,))
    found = row(book, "person")
    assert (found["company"], found["birthday"], found["birthday_calendar"]) == (
        "新名", "1958-03-07", "lunar",
    )  # fmt: skip
    assert found["positions"] == [{"organisation": "会馆", "post": "理事", "term": None}]
    assert found["merchant"] is True


def test_a_foreign_name_alone_is_in_both_names(book: Library) -> None:
    add(book, "person", "Tony Lim")
    assert (row(book, "person")["name"], row(book, "person")["name_foreign"]) == (
        "Tony Lim",
        "Tony Lim",
    )


def test_visit_project_and_followup(book: Library) -> None:
    wu = add(book, "person", "吴志德")
    project = add(
        book, "project", "冷链", investment=Decimal("30000000"), currency="CNY", investors=(wu, Link(text="某人")),
        introducer=(wu,), next_date=day("2026-12"), stage="lead",
    )  # fmt: skip
    add(
        book,
        "visit",
        "来访",
        head=(wu,),
        guests=(wu, Link(text="随员")),
        projects=(project,),
        start=day("2026-05-01"),
    )
    add(book, "followup", "回访", about=(wu, project), due=day("2026-06"), owner="李敏")
    found = row(book, "project")
    assert (found["investment"], found["currency"], found["investors"], found["introducer"]) == (
        30_000_000, "CNY", ["吴志德", "某人"], "吴志德",
    )  # fmt: skip
    assert found["stage_history"] == [{"stage": "lead", "date": "2026-11-23"}]
    visit = row(book, "visit")
    assert (visit["head"], visit["guests"], visit["projects"]) == (
        "吴志德",
        ["吴志德", "随员"],
        ["冷链"],
    )
    followup = row(book, "followup")
    assert (followup["about"], followup["due"], followup["state"]) == (
        ["吴志德", "冷链"],
        "2026-06",
        "open",
    )


def test_a_table_for_the_terminal(book: Library) -> None:
    add(book, "person", "吴志德", city="香港")
    add(book, "person", "Tony", remark="两\n行")
    total, rows = listing.rows(book, Query("person"), 1)
    assert (total, len(rows)) == (2, 1)
    text = listing.as_text(book, "person", total, listing.rows(book, Query("person"), None)[1])
    lines = text.splitlines()
    assert lines[-1] == "2 records"
    assert [line.split()[0] for line in lines[:2]] == ["Tony", "吴志德"]
    assert listing.as_text(book, "person", 0, []) == "0 records"
    assert listing.as_text(book, "agreement", 0, []) == "0 records"
