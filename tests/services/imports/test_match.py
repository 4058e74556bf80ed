"""Who is taken for whom: each rule by its name, and what the officer decides about a row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.domain.association import Association
from qiaocrm.domain.changes import Create, Update
from qiaocrm.domain.company import Company
from qiaocrm.domain.events import Position
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.person import Person
from qiaocrm.domain.project import Project
from qiaocrm.domain.values import Link
from qiaocrm.domain.visit import Visit
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone
from qiaocrm.services.imports import preview
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedRow
from tests.services.imports.kit import Records, grid, made, messages, plan

MOBILE = Phone("13900001111", "+8613900001111", "mobile")
OFFICE = Phone("0731-55550001", "+8673155550001", "office")
HUAXING = Company(id=2, name="华兴贸易有限公司")


def wu(**values: Any) -> Person:
    return Person(**{"id": 7, "version": 1, "name": "吴志德", **values})


def only(planned: ImportPlan) -> PlannedRow:
    (row,) = planned.tables[0].rows
    return row


AT_HUAXING = {"company": (Link("company", 2, "华兴贸易有限公司"),), "post": "董事长"}
SAME = [
    ("simplified and traditional", wu(phones=(MOBILE,)), "姓名|手机\n吳志德|13900001111"),
    ("pinyin, surname first", wu(phones=(MOBILE,)), "姓名|手机\nWu Zhide|13900001111"),
    ("pinyin, surname last", wu(phones=(MOBILE,)), "姓名|手机\nZhide WU|13900001111"),
    ("pinyin with a comma", wu(phones=(MOBILE,)), "姓名|手机\nWU, Zhide|13900001111"),
    (
        "the foreign name on record",
        wu(name_foreign="Goh Chee Tek", emails=("goh@example.com",)),
        "姓名|邮箱\nGoh Chee Tek|GOH@example.com",
    ),
    (
        "a record in Latin letters, a Chinese row",
        wu(name="Wu Zhide", name_foreign="Wu Zhide", phones=(MOBILE,)),
        "姓名|手机\n吴志德|13900001111",
    ),
    ("name and mobile", wu(phones=(MOBILE,)), "姓名|手机|籍贯\n吴志德|139 0000 1111|湖南"),
    ("name and landline", wu(phones=(OFFICE,)), "姓名|电话|籍贯\n吴志德|0731-55550001|湖南"),
    (
        "number without its country code",
        wu(phones=(Phone("55501111", None),)),
        "姓名|国别|电话\n吴志德|日本|+81 3-5550-1111",
    ),
    (
        "name and e-mail",
        wu(emails=("wu@example.com",)),
        "姓名|邮箱|籍贯\n吴志德|Wu@Example.com|湖南",
    ),
    ("name and WeChat", wu(wechat="wuzd_88"), "姓名|微信|籍贯\n吴志德|wuzd_88|湖南"),
    ("name and company", wu(**AT_HUAXING), "姓名|公司|手机\n吴志德|华兴贸易有限公司|13900002222"),
    (
        "name, and company without its legal form",
        wu(**AT_HUAXING),
        "姓名|公司|手机\n吴志德|华兴贸易公司|13900002222",
    ),
    (
        "pinyin, company and post",
        wu(**AT_HUAXING),
        "姓名|公司|职务|手机\nWu Zhide|华兴贸易有限公司|董事长|13900002222",
    ),
    (
        "name and birthday",
        wu(birthday=PartialDate(1958, 3, 7)),
        "姓名|出生日期|手机\n吴志德|1958-03-07|13900002222",
    ),
    (
        "nothing that is not on record",
        wu(country="GB", city="伦敦", phones=(MOBILE,)),
        "姓名|国别|城市\n吴志德|英国|伦敦",
    ),
    (
        "same mobile although the country differs",
        wu(country="GB", phones=(MOBILE,)),
        "姓名|国别|手机\n吴志德|美国|13900001111",
    ),
]
POSSIBLE = [
    ("a name alone", wu(phones=(MOBILE,)), "姓名|籍贯\n吴志德|湖南"),
    ("pinyin alone", wu(phones=(MOBILE,)), "姓名|籍贯\nWu Zhide|湖南"),
    ("similar name, same mobile", wu(phones=(MOBILE,)), "姓名|手机\n吴志得|13900001111"),
    ("similar name, same WeChat", wu(wechat="wuzd_88"), "姓名|微信\n吴志明|wuzd_88"),
    ("names in two scripts, same mobile", wu(phones=(MOBILE,)), "姓名|手机\nTony Goh|13900001111"),
    (
        "same name and mobile, another sex",
        wu(gender="male", phones=(MOBILE,)),
        "姓名|性别|手机\n吴志德|女|13900001111",
    ),
    ("pinyin and company", wu(**AT_HUAXING), "姓名|公司\nWu Zhide|华兴贸易有限公司"),
    (
        "name, native place and city",
        wu(native_place="湖南", city="伦敦", phones=(MOBILE,)),
        "姓名|籍贯|城市|生日\n吴志德|湖南|伦敦|1958",
    ),
]
ANOTHER = [
    ("other contacts", wu(phones=(MOBILE,)), "姓名|手机\n吴志德|13900002222"),
    ("another employer", wu(**AT_HUAXING), "姓名|公司\n吴志德|枫叶食品公司"),
    ("another sex", wu(gender="male"), "姓名|性别\n吴志德|女"),
    ("another country", wu(country="GB"), "姓名|国别\n吴志德|美国"),
    ("another name, same landline", wu(phones=(OFFICE,)), "姓名|电话\n李若水|0731-55550001"),
    ("similar name, same landline", wu(phones=(OFFICE,)), "姓名|电话\n吴志明|0731-55550001"),
    (
        "another name, same office e-mail",
        wu(emails=("info@example.com",)),
        "姓名|邮箱\n吴志明|info@example.com",
    ),
    ("another name, same mobile", wu(phones=(MOBILE,)), "姓名|手机\n李若水|13900001111"),
    (
        "another romanisation, not on record",
        wu(country="SG"),
        "姓名|国别\nGoh Chee Tek|新加坡",
    ),
    ("a name that sounds alike", wu(city="伦敦"), "姓名|城市\n武治德|伦敦"),
]


def against(person: Person, rows: str, **given: Any) -> ImportPlan:
    return plan(grid(rows), known=Records(("company", HUAXING), ("person", person)), **given)


@pytest.mark.parametrize(
    ("person", "rows"), [one[1:] for one in SAME], ids=[one[0] for one in SAME]
)
def test_taken_for_the_person_on_record(person: Person, rows: str) -> None:
    planned = against(person, rows)
    assert (only(planned).subject, only(planned).outcome in ("updated", "unchanged")) == (7, True)
    assert made(planned, "person") == []


@pytest.mark.parametrize(
    ("person", "rows"), [one[1:] for one in POSSIBLE], ids=[one[0] for one in POSSIBLE]
)
def test_left_to_the_officer(person: Person, rows: str) -> None:
    row = only(against(person, rows))
    assert (row.outcome, [one.id for one in row.candidates]) == ("doubtful", [7])


@pytest.mark.parametrize(
    ("person", "rows"), [one[1:] for one in ANOTHER], ids=[one[0] for one in ANOTHER]
)
def test_taken_for_another_person(person: Person, rows: str) -> None:
    row = only(against(person, rows))
    assert (row.outcome, row.candidates) == ("created", ())


def test_the_reason_is_said_in_words() -> None:
    planned = against(
        wu(phones=(MOBILE,), **AT_HUAXING), "姓名|手机|公司\n吳志德|13900001111|华兴贸易有限公司\n"
    )
    (shown,) = preview.rows(planned)
    assert preview.why(shown) == ("Taken for 吴志德: same name and same mobile phone, same company")


def test_a_shared_association_makes_them_one() -> None:
    known = Records(
        ("association", Association(id=4, name="三湘会")),
        ("person", wu(phones=(MOBILE,))),
        (
            "position",
            Position(
                id=9,
                post="理事",
                person=(Link("person", 7),),
                organisation=(Link("association", 4),),
            ),
        ),
    )
    row = only(plan(grid("姓名|社团|职务|手机\n吴志德|三湘会|会长|13900002222"), known=known))
    assert (row.subject, row.reasons) == (7, ("same name", "same association"))


def test_five_candidates_at_most_the_likeliest_first() -> None:
    people = [wu(id=number, native_place=f"湖南{number}") for number in range(10, 18)]
    known = Records(*(("person", one) for one in people))
    row = only(plan(grid("姓名|籍贯|手机\n吴志德|湖南15|13900002222"), known=known))
    assert len(row.candidates) == 5
    assert row.candidates[0].id == 15


JAPAN = Association(
    id=4, name="日本湖南总商会", short_name="湘商会", former_name="湘江会", name_en="Hunan Chamber in Japan", country="JP"
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "country", "outcome"),
    [
        ("日本湖南总商会", "日本", "unchanged"),
        ("日本湖南總商會", "日本", "unchanged"),
        ("湖南总商会", "日本", "unchanged"),
        ("湘商会", "日本", "unchanged"),
        ("湘江会", "日本", "unchanged"),
        ("Hunan Chamber in Japan", "日本", "unchanged"),
        ("日本湖南商会", "日本", "created"),
        ("日本湖南总会", "日本", "created"),
        ("湖南总商会", "美国", "created"),
        ("湘商会", "美国", "created"),
    ],
)
def test_associations_by_all_their_names(name: str, country: str, outcome: str) -> None:
    planned = plan(
        grid(f"社团名称|国别\n{name}|{country}"),
        known=Records(("association", JAPAN)), policy="fill", into="association",
    )  # fmt: skip
    changed = {key for key in only(planned).changed if key not in ("name_local", "name_en", "name")}
    assert (only(planned).subject == 4, bool(changed)) == (
        outcome == "unchanged",
        outcome == "created",
    )


def test_an_association_of_no_known_country_may_be_meant_by_its_short_name() -> None:
    known = Records(("association", replace(JAPAN, country="")))
    row = only(plan(grid("社团名称|国别\n湘商会|日本"), known=known))
    assert (row.outcome, [one.id for one in row.candidates]) == ("doubtful", [4])


@pytest.mark.parametrize(
    ("investor", "outcome"),
    [("华兴公司", "updated"), ("", "updated"), ("枫叶食品公司", "doubtful")],
)
def test_projects_by_name_and_company(investor: str, outcome: str) -> None:
    project = Project(id=5, version=1, name="影城", investors=(Link("company", 2, "华兴公司"),))
    known = Records(("project", project), ("company", Company(id=2, name="华兴公司")))
    row = only(plan(grid(f"项目名称|投资方|责任人\n影城|{investor}|王科"), known=known))
    assert row.outcome == outcome


@pytest.mark.parametrize(
    ("title", "day", "head", "outcome"),
    [
        ("华兴公司考察团", "2026.5.1", "", "unchanged"),
        ("华兴一行", "2026.5.1", "陈明远", "unchanged"),
        ("华兴一行", "2026.5.2", "陈明远", "created"),
        ("华兴一行", "2026.5.1", "李若水", "created"),
    ],
)
def test_visits_by_day_and_who_leads_them(title: str, day: str, head: str, outcome: str) -> None:
    visit = Visit(
        id=6, version=1, title="华兴公司考察团", start=PartialDate(2026, 5, 1),
        head=(Link("person", 7, "陈明远"),), company=(Link("company", 2, "华兴公司"),),
    )  # fmt: skip
    known = Records(
        ("visit", visit), ("company", Company(id=2, name="华兴公司")), ("person", wu(name="陈明远")),
    )  # fmt: skip
    planned = plan(
        grid(f"团组名称|来访日期|团长|公司\n{title}|{day}|{head}|华兴公司"),
        known=known,
        into="visit",
    )
    assert (only(planned).subject == 6) == (outcome == "unchanged")


@pytest.mark.parametrize(
    ("subject", "due", "about", "same"),
    [
        ("回访", "2026.7.5", "陈明远", True),
        ("回访", "2026.7.6", "陈明远", False),
        ("回访", "2026.7.5", "李若水", False),
    ],
)
def test_followups_by_subject_day_and_about(subject: str, due: str, about: str, same: bool) -> None:
    task = FollowUp(
        id=3,
        version=1,
        subject="回访",
        due=PartialDate(2026, 7, 5),
        about=(Link("person", 7, "陈明远"),),
    )
    known = Records(("followup", task), ("person", wu(name="陈明远")))
    planned = plan(grid(f"事项|时限|对象\n{subject}|{due}|{about}"), known=known, into="followup")
    assert (only(planned).subject == 3) == same


DOUBTFUL = "姓名|籍贯|城市\n吴志德|湖南|伦敦"


@pytest.mark.parametrize(
    ("choice", "outcome", "changes"),
    [
        ("create", "created", [Create]),
        ("skip", "skipped", []),
        ("fill", "updated", [Update]),
        ("update", "updated", [Update]),
        (7, "updated", [Update]),
    ],
)
def test_the_officer_decides_about_a_row(choice: Any, outcome: str, changes: list[type]) -> None:
    planned = against(wu(phones=(MOBILE,), city="长沙"), DOUBTFUL).with_choice(0, 2, choice)
    row = only(planned)
    assert (row.outcome, list(map(type, planned.changes))) == (outcome, changes)


def test_filling_keeps_what_is_there_and_updating_does_not() -> None:
    planned = against(wu(phones=(MOBILE,), city="长沙"), DOUBTFUL)
    assert planned.with_choice(0, 2, 7).changes[0].values == {"native_place": "湖南"}  # type: ignore[union-attr]
    updated = planned.with_choice(0, 2, 7).with_choice(0, 2, "update")
    assert updated.changes[0].values == {"native_place": "湖南", "city": "伦敦"}  # type: ignore[union-attr]
    assert only(updated.with_choice(0, 2, None)).outcome == "doubtful"


def test_filling_unites_numbers_addresses_and_tags() -> None:
    person = wu(phones=(MOBILE,), emails=("wu@example.com",), tags=("重点",))
    row = only(
        against(person, "姓名|手机|邮箱|标签\n吴志德|13900001111、13900002222|wu2@example.com|侨领")
    )
    assert {key: len(after) for key, (_before, after) in row.changed.items()} == {
        "phones": 2, "emails": 2, "tags": 2,
    }  # fmt: skip


def test_skipping_what_is_on_record_makes_nothing_beside_it() -> None:
    planned = against(
        wu(phones=(MOBILE,)), "姓名|手机|公司\n吴志德|13900001111|枫叶食品公司", policy="skip"
    )
    assert (only(planned).outcome, planned.changes) == ("skipped", ())


def test_rows_of_one_file_that_may_be_one_person_name_each_other() -> None:
    planned = plan(grid("姓名|手机|籍贯\n吴志德|13900001111|湖南\n吴志德||广东"))
    assert messages(planned) == [(3, "", "row 2 may be about the same person")]


def test_many_people_on_one_switchboard_stay_many() -> None:
    rows = "\n".join(f"{name}|0731-55550001" for name in ("吴志德", "李若水", "陈明远", "王佳宁"))
    planned = plan(grid("姓名|电话\n" + rows))
    assert {row.outcome for row in planned.tables[0].rows} == {"created"}


def test_a_row_is_offered_every_way_and_every_candidate() -> None:
    (shown,) = preview.rows(against(wu(phones=(MOBILE,)), DOUBTFUL))
    offers = preview.offers(shown)
    assert [offer.chosen for offer in offers] == [None, 7, "fill", "update", "create", "skip"]
    assert offers[1].text == "It is 吴志德 (13900001111): same name"


NAMES = st.sampled_from(("吴志德", "吳志德", "Wu Zhide", "吴志得", "李若水"))
ROWS = st.lists(
    st.tuples(
        NAMES,
        st.sampled_from(("", "13900001111", "13900002222", "0731-55550001")),
        st.sampled_from(("", "华兴公司", "枫叶食品公司")),
        st.sampled_from(("英国", "日本")),  # a blank one would be filled from above
        st.sampled_from(("", "湖南", "广东")),
    ),
    min_size=1,
    max_size=6,
)


def as_table(rows: list[tuple[str, ...]]) -> Any:
    return grid("姓名|手机|公司|国别|籍贯\n" + "\n".join("|".join(row) for row in rows))


def stored(planned: ImportPlan) -> Records:
    """What would be on record after the import into an empty book."""
    ids = {
        change.temp_id: -change.temp_id for change in planned.changes if isinstance(change, Create)
    }
    held = []
    for change in planned.changes:
        assert isinstance(change, Create)
        values = {
            key: tuple(replace(one, id=ids[one.id]) if isinstance(one, Link) and one.id < 0 else one for one in value)
            if isinstance(value, tuple)
            else value
            for key, value in change.values.items()
        }  # fmt: skip
        kind = {"person": Person, "company": Company}[change.kind]
        held.append((change.kind, kind(id=ids[change.temp_id], version=1, **values)))
    return Records(*held)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_same_file_again_makes_and_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    first = plan(as_table(rows), into="person")
    again = plan(as_table(rows), into="person", known=stored(first))
    assert again.changes == ()


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms(use_true_random=False), ROWS)
def test_the_order_of_rows_does_not_decide_who_is_on_record(
    rows: list[tuple[str, ...]], chance: Any, before: list[tuple[str, ...]]
) -> None:
    known = stored(plan(as_table(before), into="person"))
    mixed = list(rows)
    chance.shuffle(mixed)

    def matched(given: list[tuple[str, ...]]) -> list[Any]:
        found = plan(as_table(given), into="person", known=known).tables[0].rows
        return sorted(zip(given, (max(row.subject, 0) for row in found), strict=True))

    assert matched(rows) == matched(mixed)
