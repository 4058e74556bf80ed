"""What a form says while a name, number or address is typed that is on record already."""

from __future__ import annotations

from typing import Any

import pytest

from qiaocrm.language.phones import Phone
from qiaocrm.services import records
from qiaocrm.services.duplicates import known
from qiaocrm.services.library import Library
from tests.books import add

PHONE = Phone("+1 212-555-0142", "+12125550142")


def ids(library: Library, key: str, value: Any, kind: str = "person", own: int = 0) -> list[int]:
    """The records named."""
    return [link.id for link in known.find(library, kind, key, value, own).links]


@pytest.mark.parametrize(
    "typed", ["吴志德", "吳志德", "Wu Zhide", "Zhide WU", "tony goh", "Goh Tony"]
)
def test_a_name_in_any_form(book: Library, typed: str) -> None:
    one = add(book, "person", "吴志德", name_foreign="Tony Goh")
    add(book, "person", "吴志明")
    assert ids(book, "name", typed) == [one.id]


@pytest.mark.parametrize("typed", ["", "吴", "吴志", "wzd", "Wu", "林佩仪", "\"'*"])
def test_half_a_name_is_nobodys(book: Library, typed: str) -> None:
    add(book, "person", "吴志德")
    assert ids(book, "name", typed) == []


def test_an_association_by_its_local_or_foreign_name(book: Library) -> None:
    one = add(book, "association", "三湘会", name_en="Three Rivers Club")
    assert ids(book, "name", "三湘會", "association") == [one.id]
    assert ids(book, "name", "three rivers club", "association") == [one.id]
    assert ids(book, "name", "三湘", "association") == []


WAYS = [
    ("phones", (PHONE,), (Phone("001 212 555 0142", "+12125550142"),), "same telephone"),
    ("phones", (PHONE,), (Phone("212-555-0142", None),), "same telephone"),
    ("emails", ("a.wu@example.com",), ("A.Wu@example.com",), "same e-mail"),
    ("wechat", "wzd_58", "WZD_58", "same WeChat"),
]


@pytest.mark.parametrize(("key", "stored", "typed", "reason"), WAYS)
def test_a_way_to_reach_somebody(
    book: Library, key: str, stored: Any, typed: Any, reason: str
) -> None:
    one = add(book, "person", "吴志德", **{key: stored})
    add(book, "person", "林佩仪", phones=(Phone("+1 212-555-0143", "+12125550143"),))
    found = known.find(book, "person", key, typed)
    assert [link.text for link in found.links] == ["吴志德"]
    assert found.reasons == (reason,)
    assert ids(book, key, typed, own=one.id) == []
    records.trash(book, "person", [one.id])
    assert ids(book, key, typed) == []


def test_only_names_and_contacts_are_watched() -> None:
    assert known.watched("person", "name")
    assert known.watched("association", "phones")
    assert not known.watched("person", "city")
    assert not known.watched("followup", "subject")
