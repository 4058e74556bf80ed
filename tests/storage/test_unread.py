"""Records read only where asked for tell the same as whole ones."""

from __future__ import annotations

import dataclasses

import pytest

from qiaocrm.language.phones import Phone
from qiaocrm.services.library import Library
from qiaocrm.storage import records, unread
from tests.books import add, day


def test_every_attribute_is_that_of_the_whole_record(book: Library) -> None:
    full = add(
        book,
        "person",
        "吴志德",
        phones=(Phone("+1 626-555-0101", "+16265550101", ""),),
        birthday=day("1958-03"),
        tags=("重点",),
        country="HK",
        deceased=True,
        extra={"备用": "一"},
    ).id
    bare = add(book, "person", "陈丽").id
    with book.store.reading() as connection:
        whole = records.many(connection, "person", [full, bare, 999])
        found = unread.unread(connection, "person", [full, bare, 999])
    assert found.keys() == whole.keys() == {full, bare}
    for one, record in whole.items():
        for field in dataclasses.fields(record):
            assert getattr(found[one], field.name) == getattr(record, field.name)


def test_a_field_that_there_is_not_is_not_made_up(book: Library) -> None:
    person = add(book, "person", "吴志德").id
    with book.store.reading() as connection:
        record = unread.unread(connection, "person", [person])[person]
    with pytest.raises(AttributeError, match="shoe_size"):
        _ = record.shoe_size  # type: ignore[attr-defined]
