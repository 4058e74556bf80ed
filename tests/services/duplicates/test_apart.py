"""What was said to be not the same can be seen again, and taken back."""

from __future__ import annotations

from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import records
from qiaocrm.services.duplicates import apart
from qiaocrm.services.library import Library
from tests.books import add

PHONE = (Phone("+1 212-555-0142", "+12125550142"),)


def names(library: Library) -> list[tuple[str, str, str]]:
    """Kind and both names of the pairs remembered."""
    return [(one.kind, one.one.title, one.other.title) for one in apart.remembered(library)]


def test_the_last_one_stands_first_with_what_tells_the_two_apart(book: Library) -> None:
    company = add(book, "company", "湘江物产")
    told = {"city": "东京", "phones": PHONE, "company": (company,)}
    one, other = add(book, "person", "吴志德", **told), add(book, "person", "吴智德")
    unions = [add(book, "association", name) for name in ("湘籍同乡会", "湖南同乡会")]
    book.set_options(officer="孟小舟")
    apart.tell_apart(book, "person", [other.id, one.id])
    apart.tell_apart(book, "association", [each.id for each in unions])
    assert set(names(book)) == {
        ("association", "湘籍同乡会", "湖南同乡会"),
        ("person", "吴志德", "吴智德"),
    }
    person = next(each for each in apart.remembered(book) if each.kind == "person")
    assert person.one.about == "湘江物产 · 东京 · +1 212-555-0142"
    assert person.pair == (one.id, other.id)
    assert person.by == "孟小舟"


def test_three_told_apart_are_three_pairs_each_taken_back_by_itself(book: Library) -> None:
    ids = [add(book, "person", name).id for name in ("甲", "乙", "丙")]
    apart.tell_apart(book, "person", ids)
    assert len(apart.remembered(book)) == 3
    apart.forget(book, "person", [(ids[0], ids[1])])
    assert [each.pair for each in apart.remembered(book)] == [(ids[0], ids[2]), (ids[1], ids[2])]
    assert apart.remember(book, "person", [(ids[0], ids[1])]) == [(ids[0], ids[1])]
    assert len(apart.remembered(book)) == 3


def test_a_record_in_the_trash_hides_its_pairs_until_it_is_taken_out(book: Library) -> None:
    one, other = (add(book, "person", name) for name in ("甲", "乙"))
    apart.tell_apart(book, "person", [one.id, other.id])
    records.trash(book, "person", [one.id])
    assert apart.remembered(book) == []
    records.take_back(book, "person", [one.id])
    assert names(book) == [("person", "甲", "乙")]


def test_a_company_nobody_linked_yet_is_told_as_typed(book: Library) -> None:
    one = add(book, "person", "甲", company=(Link(text="远帆科技"),))
    other = add(book, "person", "乙")
    apart.tell_apart(book, "person", [one.id, other.id])
    assert apart.remembered(book)[0].one.about == "远帆科技"
