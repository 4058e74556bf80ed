"""What is offered while a filter line is typed."""

from __future__ import annotations

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.services.asking.reading import read
from qiaocrm.services.asking.suggesting import suggest
from qiaocrm.services.library import Library
from tests.books import add


@pytest.fixture
def office(book: Library) -> Library:
    company = add(book, "company", "维港集团")
    add(
        book, "person", "吴志德", country="HK", city="Hong Kong", tags=("重点",), company=(company,)
    )
    add(book, "person", "单雪桥", country="AU", tags=("重点", "老友"))
    add(book, "person", "李小川", country="HK", city="Hong Kong")
    add(book, "project", "冷链", stage="negotiation")
    return book


def offered(office: Library, kind: str, line: str) -> list[tuple[str, int | None]]:
    return [(one.text, one.count) for one in suggest(office, Query(kind), line, len(line))]


def test_names_of_fields_by_any_beginning(office: Library) -> None:
    for typed in ("国", "Coun", "-所在国"):
        assert "Country/region" in [text for text, _count in offered(office, "person", typed)]
    taken = suggest(office, Query("person"), "x coun y", 6)[0]
    assert (taken.line, taken.cursor) == ("x Country/region: y", 17)


@pytest.mark.parametrize(
    ("kind", "line", "wanted"),
    [
        ("person", "国家:", [("Hong Kong, China", 2), ("Australia", 1)]),
        ("person", "国家:au", [("Australia", 1)]),
        ("person", "标签:", [("重点", 2), ("老友", 1)]),
        ("person", "国家:香港 标签:", [("重点", 1)]),
        ("person", "城市:ho", [("Hong Kong", 2)]),
        ("person", "单位:", [("维港集团", 1)]),
        ("project", "阶段:", [("Negotiation", 1)]),
    ],
)
def test_values_with_their_counts(
    office: Library, kind: str, line: str, wanted: list[tuple[str, int]]
) -> None:
    assert [one for one in offered(office, kind, line) if one[1] is not None] == wanted


def test_there_is_always_room_for_filled_and_none(office: Library) -> None:
    for number in range(20):
        add(office, "person", f"某{number}", city=f"城{number}")
    found = [text for text, _count in offered(office, "person", "城市:")]
    assert found[-2:] == ["filled", "none"]
    assert found[0] == "Hong Kong"


@pytest.mark.parametrize("kind", ["association", "person", "project", "followup", "visit"])
def test_whatever_is_offered_can_be_read(office: Library, kind: str) -> None:
    from qiaocrm.services.asking.fieldnames import fields

    for key in fields(kind):
        line = f"{key}:"
        for one in suggest(office, Query(kind), line, len(line)):
            assert read(office, kind, one.line).trouble is None, one.line
            assert one.line[one.cursor - 1] == " "


def test_nothing_is_offered_where_nothing_can_be_known(office: Library) -> None:
    assert offered(office, "person", "") == []
    assert offered(office, "person", '"国') == []
    assert offered(office, "person", "颜色:") == []
    assert offered(office, "person", "国家:香港 ") == []
