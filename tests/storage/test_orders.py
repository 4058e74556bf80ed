"""The orders of whole lists: the same as of any filtered list, blanks last, true after every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.person import INTENT_LEVELS
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.language import countries, pinyin
from qiaocrm.services import lists, records
from qiaocrm.services.library import Library
from qiaocrm.storage.schema import ORDERS
from tests.books import add, day, edit, load, titles

FIELDS = ORDERS["person"]
DERIVED = ("last_contact", "next_due")

PEOPLE = st.lists(
    st.fixed_dictionaries(
        {"name": st.sampled_from(("吴志德", "單雪橋", "单雪桥", "阿里", "Tony", "TONY", "曾小舟"))},
        optional={
            "birthday": st.sampled_from((day("1958"), day("1958-03"), day("1958-03-07"))),
            # The same company by another name typed, one that nobody has linked, a hostile one.
            "company": st.sampled_from(
                (
                    (Link("company", 1, "旧名"),),
                    (Link("company", 1, "維港"),),
                    (Link("company", 2, "阿波罗公司"),),
                    (Link(text="未登记公司"),),
                    (Link(text="'\"\\ \x7f🎋"),),
                )
            ),
            "country": st.sampled_from(("JP", "SG", "AU", "XX")),
            "industry": st.sampled_from(("新能源", "预制菜", "adam", "ADAM", "第2类", "第10类")),
            "intent_level": st.sampled_from(("A", "C", "说不清")),
            "merchant": st.booleans(),
        },
    ),
    max_size=12,
)


def expected(library: Library, ids: list[int], field: str, *, descending: bool) -> list[int]:
    """The order by what the officer sees, worked out record by record."""
    people = {one: load(library, Link("person", one)) for one in ids}
    natural = sorted(ids, key=lambda one: (pinyin.sort_key(people[one].name, person=True), one))
    keys = {one: _key(library, field, getattr(people[one], field)) for one in ids}
    filled = [one for one in natural if keys[one] is not None]
    blank = [one for one in natural if keys[one] is None]
    # Among equals the natural order stays, in either direction.
    return sorted(filled, key=keys.__getitem__, reverse=descending) + blank


def _key(library: Library, field: str, value: Any) -> Any:
    if not value:
        return None
    match field:
        case "birthday":
            return value.iso()
        case "company":
            link = value[0]
            return pinyin.sort_key(load(library, link).name if link.kind else link.text)
        case "country":
            return pinyin.sort_key(countries.name(value, "zh"))
        case "intent_level":
            places = [option.key for option in INTENT_LEVELS.options]
            return places.index(value) if value in places else None
        case _:
            return pinyin.sort_key(value)


@settings(max_examples=25, deadline=None)
@given(people=PEOPLE, merchants=st.booleans())
def test_every_order_of_a_whole_list(
    fresh_book: Callable[[], Library], people: list[dict[str, Any]], *, merchants: bool
) -> None:
    library = fresh_book()
    add(library, "company", "维港集团")
    add(library, "company", "阿波罗公司")
    creates = [Create("person", -at, person) for at, person in enumerate(people, start=1)]
    library.apply(ChangeSet("Import", creates))
    query = Query("person").where("merchant", "in", 1) if merchants else Query("person")
    listed = list(lists.ids(library, query))
    for field in FIELDS:
        for descending in (False, True):
            found = lists.ids(library, query.sorted_by(field, descending=descending))
            assert list(found) == expected(library, listed, field, descending=descending), field


@pytest.fixture
def office(book: Library) -> Library:
    """Three people; of one of them nothing but the name is known."""
    add(book, "company", "阿波罗公司")
    add(
        book, "person", "吴志德", industry="建材", company=(Link("company", 1),), merchant=True,
        birthday=day("1960"), country="JP", intent_level="A",
    )  # fmt: skip
    add(
        book, "person", "单雪桥", industry="船运", company=(Link(text="维港"),),
        birthday=day("1958"), country="AU", intent_level="B",
    )  # fmt: skip
    add(book, "person", "阿里", merchant=True)
    return book


def listed(library: Library, field: str, *, descending: bool = False) -> str:
    order = Query("person").sorted_by(field, descending=descending)
    return " ".join(titles(library, order))


def test_an_edit_and_its_undo_move_a_record_in_the_order(office: Library) -> None:
    assert listed(office, "industry") == "单雪桥 吴志德 阿里"
    edit(office, Link("person", 3), industry="报业")
    assert listed(office, "industry") == "阿里 单雪桥 吴志德"
    edit(office, Link("person", 2), industry="")
    assert listed(office, "industry") == "阿里 吴志德 单雪桥"
    office.undo()
    office.undo()
    assert listed(office, "industry") == "单雪桥 吴志德 阿里"
    assert listed(office, "industry", descending=True) == "吴志德 单雪桥 阿里"


def test_a_company_renamed_moves_its_people(office: Library) -> None:
    assert listed(office, "company") == "吴志德 单雪桥 阿里"
    edit(office, Link("company", 1), name="珠江公司")
    assert listed(office, "company") == "单雪桥 吴志德 阿里"


def test_what_lies_in_the_trash_is_in_no_order(office: Library) -> None:
    records.trash(office, "person", [2])
    for field in (*FIELDS, *DERIVED):
        assert sorted(listed(office, field).split()) == ["吴志德", "阿里"]
    trash = Query("person", trash=True).sorted_by("country")
    assert titles(office, trash) == ["单雪桥"]


def test_the_people_of_a_page_by_their_last_contact_and_next_day(office: Library) -> None:
    wu, shan, ali = (Link("person", one) for one in (1, 2, 3))
    add(office, "interaction", "通电话", date=day("2026-03-01"), about=(shan,))
    add(office, "interaction", "发贺卡", date=day("2026-01"), about=(ali, shan))
    add(office, "visit", "来访", start=day("2026-12-02"), guests=(wu,), state="planned")
    add(office, "followup", "回访", due=day("2026-12-01"), about=(wu, ali))
    add(office, "followup", "不急", about=(shan,))
    assert listed(office, "last_contact") == "阿里 单雪桥 吴志德"
    assert listed(office, "last_contact", descending=True) == "单雪桥 阿里 吴志德"
    assert listed(office, "next_due") == "阿里 吴志德 单雪桥"
    merchants = Query("person").where("merchant", "in", 1).sorted_by("last_contact")
    assert titles(office, merchants) == ["阿里", "吴志德"]


@pytest.mark.parametrize("field", [*FIELDS, *DERIVED])
def test_a_condition_leaves_the_order_as_it_is(office: Library, field: str) -> None:
    everyone = Query("person").where("name", "filled").sorted_by(field)
    assert titles(office, everyone) == listed(office, field).split()
