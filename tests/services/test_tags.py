"""Tags are counted, renamed, put together and taken off over all kinds of records."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.services import tags
from qiaocrm.services.library import Library
from tests.books import add, book, dump, load

__all__ = ["book"]


def test_a_tag_is_renamed_wherever_it_stands(book: Library) -> None:
    person = add(book, "person", "吴志德", tags=("重点", "湘商"))
    club = add(book, "association", "东京同乡会", tags=("重点",))
    add(book, "followup", "寄函", tags=("湘商",))
    assert tags.listed(book) == [("湘商", 2), ("重点", 2)]
    before = dump(book)
    tags.rename(book, "重点", " 重点联系 ")
    assert (load(book, person).tags, load(book, club).tags) == (("重点联系", "湘商"), ("重点联系",))
    book.undo()
    assert dump(book) == before


def test_two_tags_become_one(book: Library) -> None:
    both = add(book, "person", "吴志德", tags=("重点", "VIP"))
    one = add(book, "person", "林海生", tags=("VIP",))
    tags.rename(book, "VIP", "重点")
    assert (load(book, both).tags, load(book, one).tags) == (("重点",), ("重点",))
    assert tags.listed(book) == [("重点", 2)]


def test_a_tag_is_taken_off(book: Library) -> None:
    person = add(book, "person", "吴志德", tags=("重点", "VIP"))
    tags.remove(book, "VIP")
    assert load(book, person).tags == ("重点",)


def test_a_tag_needs_a_name(book: Library) -> None:
    with pytest.raises(UserError):
        tags.rename(book, "VIP", "  ")
