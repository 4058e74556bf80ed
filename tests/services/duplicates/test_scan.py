"""Who is named as a likely duplicate, why, and who never is again."""

from __future__ import annotations

from typing import Any

import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import records
from qiaocrm.services.duplicates import apart, scan
from qiaocrm.services.imports.likeness import in_words
from qiaocrm.services.library import Library
from tests.books import add, day, new_book

MOBILE = (Phone("+86 139 0000 1111", "+8613900001111", "mobile"),)
LOCAL = (Phone("555-0142-77", None),)
ABROAD = (Phone("+1 212-555-014277", "+1212555014277"),)


def groups(library: Library, kind: str = "person", **more: Any) -> list[tuple[list[int], str]]:
    """The ids of each set and the reasons in words."""
    found = scan.scan(library, kind, **more)
    return [([one.id for one in group.members], in_words(group.reasons)) for group in found]


BORN = {"birthday": day("1958-03-01"), "city": "东京"}
ONE_PERSON = [
    ("the same twice", ("吴志德", {"phones": MOBILE}), ("吴志德", {"phones": MOBILE})),
    ("traditional", ("吴志德", {"phones": MOBILE}), ("吳志德", {"phones": MOBILE})),
    ("by e-mail", ("吴志德", {"emails": ("a@example.com",)}), ("吴志德", {"emails": ("A@example.com",)})),
    ("by WeChat", ("吴志德", {"wechat": "wzd_58"}), ("吳志德", {"wechat": "WZD58"})),
    ("pinyin", ("吴志德", BORN), ("Wu Zhide", BORN)),
    ("swapped", ("吴志德", BORN), ("Zhide WU", BORN)),
    ("swapped in Latin", ("Tony Lim", BORN), ("LIM, Tony", BORN)),
    ("turned in Chinese", ("志德吴", {"phones": MOBILE}), ("吴志德", {"phones": MOBILE})),
    ("own reading", ("单雪桥", BORN), ("Shan Xueqiao", BORN)),
    ("foreign name", ("吴志德", {"name_foreign": "Tony Goh", **BORN}), ("Goh Tony", BORN)),
    ("a wrong sign", ("吴志德", {"phones": MOBILE}), ("吴智德", {"phones": MOBILE})),
    ("a sign left out", ("吴志德", {"phones": MOBILE}), ("吴德", {"phones": MOBILE})),
    ("a wrong letter", ("Jonathan Lim", {"phones": MOBILE}), ("Jonathon Lim", {"phones": MOBILE})),
    ("married", ("王美玲", {"phones": MOBILE}), ("陈王美玲", {"phones": MOBILE})),
    ("married abroad", ("Meiling Wang", {"emails": ("m@example.com",)}),
     ("Meiling Chen", {"emails": ("m@example.com",)})),
    ("no country code", ("吴志德", {"phones": LOCAL}), ("吴志德", {"phones": ABROAD})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [case[1:] for case in ONE_PERSON], ids=[case[0] for case in ONE_PERSON]
)
def test_one_person_on_two_records(
    book: Library, one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]
) -> None:
    first, second = (add(book, "person", name, **values) for name, values in (one, other))
    add(book, "person", "郑海生", phones=(Phone("+86 139 0000 2222", "+8613900002222"),))
    ((ids, why),) = groups(book)
    assert ids == [first.id, second.id]
    assert why


TWO_PEOPLE = [
    ("namesakes", ("吴志德", {"phones": MOBILE}), ("吴志德", {"phones": ABROAD})),
    ("bare names", ("吴志德", {}), ("吴志德", {})),
    ("a couple", ("吴志德", {"phones": LOCAL}), ("林佩仪", {"phones": LOCAL})),
    ("brothers", ("吴志德", {"phones": LOCAL}), ("吴志明", {"phones": LOCAL})),
    ("man and woman", ("吴文清", {"gender": "male", "phones": LOCAL}),
     ("吴文清", {"gender": "female", "phones": LOCAL})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [case[1:] for case in TWO_PEOPLE], ids=[case[0] for case in TWO_PEOPLE]
)
def test_two_people(
    book: Library, one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]
) -> None:
    for name, values in (one, other):
        add(book, "person", name, **values)
    assert groups(book) == []


def test_the_likeliest_come_first_with_score_and_reasons(book: Library) -> None:
    for name in ("吴志德", "吳志德"):
        add(book, "person", name, phones=MOBILE, wechat="wzd58")
    for name in ("单雪桥", "单雪乔"):
        add(book, "person", name, emails=("shan@example.com",))
    first, second = scan.scan(book, "person")
    assert (first.score, first.reasons) == (100, ("same name", "same mobile phone", "same WeChat"))
    assert second.score < first.score
    assert second.reasons == ("name of the same sound", "same e-mail")
    assert first.members[0].about == "+86 139 0000 1111"


def test_a_lower_threshold_names_bare_namesakes(book: Library) -> None:
    one, other = add(book, "person", "吴志德"), add(book, "person", "吳志德")
    assert groups(book, threshold=40) == [([one.id, other.id], "same name")]


def test_a_shared_association_shows_that_they_are_one(book: Library) -> None:
    place = add(book, "association", "三湘会")
    people = [add(book, "person", "吴志德") for _each in range(2)]
    for one in people:
        add(book, "position", "理事", person=(one,), organisation=(place,))
    assert groups(book) == [([one.id for one in people], "same name and same association")]


ONE_SOCIETY = [
    ("country in front", {"name": "日本湖南同乡会", "country": "JP"}, {"name": "湖南同鄉會", "country": "JP"}),
    ("former name", {"name": "三湘会", "country": "SG", "city": "新加坡", "emails": ("x@example.org",)},
     {"name": "湖南会馆", "country": "SG", "former_name": "三湘会", "emails": ("x@example.org",)}),
    ("nearly, at one website", {"name": "新加坡湖南总商会", "website": "https://www.hunan.example/"},
     {"name": "新加坡湖南商会", "website": "hunan.example"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [case[1:] for case in ONE_SOCIETY], ids=[case[0] for case in ONE_SOCIETY]
)
def test_one_association_on_two_records(
    book: Library, one: dict[str, Any], other: dict[str, Any]
) -> None:
    made = [records.create(book, "association", values)[0] for values in (one, other)]
    add(book, "association", "湖南同乡会", country="AU")
    assert [ids for ids, _why in groups(book, "association")] == [made]


def test_companies_are_compared_without_their_legal_form(book: Library) -> None:
    one, other = add(book, "company", "华兴有限公司"), add(book, "company", "華興公司")
    add(book, "company", "楚湘有限公司")
    assert groups(book, "company") == [([one.id, other.id], "same name")]


def test_not_the_same_is_remembered_in_the_file(book: Library, tmp_path: Any) -> None:
    one, other = (add(book, "person", "吴志德", phones=MOBILE) for _each in range(2))
    pairs = apart.tell_apart(book, "person", [other.id, one.id])
    assert groups(book) == []
    book.close()
    again = new_book(tmp_path)
    assert groups(again) == []
    apart.forget(again, "person", pairs)
    assert len(groups(again)) == 1
    again.close()
    book.reopen()


def test_those_told_apart_are_not_brought_together_by_a_third(book: Library) -> None:
    one, other, third = (add(book, "person", "吴志德", phones=MOBILE) for _each in range(3))
    apart.tell_apart(book, "person", [one.id, other.id])
    ((ids, _why),) = groups(book)
    assert len(ids) == 2
    assert third.id in ids


def test_a_set_is_never_larger_than_what_can_be_merged(book: Library) -> None:
    for _each in range(7):
        add(book, "person", "吴志德", phones=MOBILE)
    assert [len(ids) for ids, _why in groups(book)] == [5, 2]


def test_what_lies_in_the_trash_is_left_alone(book: Library) -> None:
    one, _other = (add(book, "person", "吴志德", phones=MOBILE) for _each in range(2))
    records.trash(book, "person", [one.id])
    assert groups(book) == []


def test_many_namesakes_are_found_by_what_else_they_share(book: Library) -> None:
    company = (Link("", 0, "华兴贸易有限公司"),)
    for number in range(40):
        add(book, "person", "吴志德", city=f"第{number}城")
    one, other = (add(book, "person", "吴志德", company=company) for _each in range(2))
    assert groups(book) == [([one.id, other.id], "same name and same company")]


def test_the_scan_tells_how_far_it_is_and_can_be_stopped(book: Library) -> None:
    for _each in range(2):
        add(book, "person", "吴志德", phones=MOBILE)
    told: list[tuple[int, int]] = []
    scan.scan(book, "person", tick=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        scan.scan(book, "person", tick=stop)


def test_other_kinds_are_refused(book: Library) -> None:
    with pytest.raises(UserError):
        scan.scan(book, "visit")
