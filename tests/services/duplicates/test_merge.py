"""Several records become one: nothing that was known is lost, and undo brings all of it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import Conflict, UserError
from qiaocrm.domain.changes import ChangeSet, Create, Trash
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.language.phones import Phone
from qiaocrm.services import history, lists, records, timeline
from qiaocrm.services.duplicates import merge
from qiaocrm.services.duplicates.comparing import BOTH, differing
from qiaocrm.services.library import Library
from qiaocrm.storage import check
from qiaocrm.storage.writer import Applied
from tests.books import add, dangling, day, dump, edit, load, new_book

MOBILE = Phone("139 0000 1111", "+8613900001111", "mobile")
OFFICE = Phone("212-555-0142", "+12125550142", "office")


def merged(library: Library, *links: Link, **choices: int) -> Applied:
    """Merge the records, the first one stays."""
    kind = links[0].kind
    found = merge.load(library, kind, [link.id for link in links])
    return merge.merge(library, kind, found, choices)


def test_only_what_differs_is_asked(book: Library) -> None:
    one = add(book, "person", "吴志德", city="东京", country="JP", remark="老友")
    other = add(book, "person", "吳志德", city="大阪", country="JP", post="会长")
    found = {one.key: one for one in differing("person", merge.load(book, "person", (1, 2)))}
    assert set(found) == {"name", "city", "post", "remark"}
    assert found["city"].values == ("东京", "大阪")
    assert found["city"].chosen == 0
    assert found["city"].joined is None
    assert found["post"].chosen == 1
    merged(book, one, other, city=1, name=1)
    kept = load(book, one)
    assert (kept.name, kept.city, kept.post, kept.remark) == ("吳志德", "大阪", "会长", "老友")


def test_phones_addresses_tags_and_remarks_are_all_kept(book: Library) -> None:
    one = add(
        book, "person", "吴志德", phones=(MOBILE,), emails=("a@example.com",), tags=("侨领",),
        remark="老友", extra={"车牌": "甲", "会员号": "7"},
    )  # fmt: skip
    same = Phone("+86 13900001111", "+8613900001111")
    other = add(
        book, "person", "吴志德", phones=(same, OFFICE), emails=("A@example.com", "b@example.com"),
        tags=("重点",), remark="2019年来访", extra={"车牌": "乙", "生肖": "龙"},
    )  # fmt: skip
    merged(book, one, other)
    kept = load(book, one)
    assert kept.phones == (MOBILE, OFFICE)
    assert kept.emails == ("a@example.com", "b@example.com")
    assert kept.tags == ("侨领", "重点")
    assert kept.remark == "老友\n2019年来访"
    assert kept.extra == {"车牌": "甲", "会员号": "7", "生肖": "龙"}


def test_one_of_both_may_be_chosen_instead(book: Library) -> None:
    one = add(book, "person", "吴志德", remark="老友", business="食品")
    other = add(book, "person", "吴志德", remark="旧记", business="酒业")
    merged(book, one, other, remark=1, business=BOTH)
    assert (load(book, one).remark, load(book, one).business) == ("旧记", "食品\n酒业")


def test_a_name_in_latin_letters_becomes_the_foreign_name(book: Library) -> None:
    one = add(book, "person", "Tony WU", city="东京")
    other = add(book, "person", "吴志德")
    merged(book, one, other)
    assert (load(book, one).name, load(book, one).name_foreign) == ("吴志德", "Tony WU")


def test_all_that_pointed_to_any_points_to_the_one_left(book: Library) -> None:
    one, other = (add(book, "person", "吴志德") for _each in range(2))
    place = add(book, "association", "三湘会")
    add(book, "position", "会长", person=(other,), organisation=(place,))
    add(book, "interaction", "致电问候", about=(other, place), date=day("2026-05-01"))
    add(book, "visit", "三湘会访问团", head=(other,), guests=(one, other), start=day("2026-06-01"))
    add(book, "followup", "寄送材料", about=(other,), due=day("2026-12-01"))
    add(book, "donation", "助学金", donors=(other,))
    add(book, "attachment", "名片.jpg", about=(other,))
    in_trash = add(book, "interaction", "旧事", about=(other,))
    records.trash(book, "interaction", [in_trash.id])
    merged(book, one, other)
    around = timeline.dossier(book, "person", one.id)
    assert around is not None
    assert [post.post for post in around.posts] == ["会长"]
    assert {event.text for event in around.events} == {"致电问候", "三湘会访问团", "助学金"}
    assert len(around.tasks) == len(around.attachments) == 1
    visit = records.load(book, "visit", 1)
    assert [link.id for link in getattr(visit, "guests")] == [one.id]  # noqa: B009
    assert load(book, in_trash).about[0].id == one.id
    assert load(book, other).deleted_at
    assert load(book, place).deleted_at is None


def test_a_post_on_both_records_is_held_once(book: Library) -> None:
    one, other = (add(book, "person", "吴志德") for _each in range(2))
    place = add(book, "association", "三湘会")
    for person in (one, other):
        add(book, "position", "会长", person=(person,), organisation=(place,))
    add(book, "position", "理事", person=(other,), organisation=(place,))
    merged(book, one, other)
    around = timeline.dossier(book, "person", one.id)
    assert around is not None
    assert sorted(post.post for post in around.posts) == ["会长", "理事"]


def test_the_officer_says_which_record_stays(book: Library) -> None:
    one = add(book, "person", "吴志德", city="东京")
    other = add(book, "person", "吳志德", city="大阪")
    note = add(book, "interaction", "致电", about=(one,))
    found = merge.load(book, "person", [one.id, other.id])
    merge.merge(book, "person", found, {"name": 0, "city": 1}, stays=1)
    assert load(book, one).deleted_at
    assert (load(book, other).name, load(book, other).city) == ("吴志德", "大阪")
    assert load(book, note).about[0].id == other.id


def test_no_record_comes_to_point_to_itself(book: Library) -> None:
    one = add(book, "association", "三湘会")
    other = add(book, "association", "三湘总会", parent=(one,))
    edit(book, one, parent=(other,))
    merged(book, one, other)
    assert load(book, one).parent == ()
    assert dangling(book) == []


def test_it_is_one_action_and_what_was_edited_since_is_kept_and_named(book: Library) -> None:
    one = add(book, "person", "吴志德", city="东京")
    other = add(book, "person", "吳志德", city="大阪", post="会长")
    note = add(book, "interaction", "致电", about=(other,))
    before = len(history.actions(book))
    applied = merged(book, one, other, city=1)
    assert len(history.actions(book)) == before + 1
    edit(book, one, post="名誉会长")
    done = book.undo(applied.action)
    assert done is not None
    assert done.kept == (("person", one.id, "吴志德"),)
    assert (load(book, one).post, load(book, one).city) == ("名誉会长", "东京")
    assert load(book, other).deleted_at is None
    assert load(book, note).about[0].id == other.id


def test_a_record_changed_meanwhile_stops_the_merge(book: Library) -> None:
    one, other = add(book, "person", "吴志德"), add(book, "person", "吳志德", city="大阪")
    found = merge.load(book, "person", [one.id, other.id])
    edit(book, other, city="神户")
    before = dump(book)
    with pytest.raises(Conflict):
        merge.merge(book, "person", found, {})
    assert dump(book) == before


@pytest.mark.parametrize("ids", [(1,), (1, 1), (1, 2, 3, 4, 5, 6), (1, 99)])
def test_too_few_too_many_or_gone(book: Library, ids: tuple[int, ...]) -> None:
    for _each in range(6):
        add(book, "person", "吴志德")
    with pytest.raises(UserError):
        merge.load(book, "person", ids)


@pytest.fixture(scope="module")
def fresh_book(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[], tuple[Library, Path]]]:
    """Gives an empty open book, and the folder it is in, at each call."""
    opened: list[Library] = []

    def make() -> tuple[Library, Path]:
        for library in opened:
            library.close()
        folder = tmp_path_factory.mktemp("books")
        opened[:] = [new_book(folder)]
        return opened[0], folder

    yield make
    for library in opened:
        library.close()


WORDS = st.sampled_from(["", "吴志德", "吳志德", "Tony Lim", "东京"])
PHONES = st.sampled_from([(), (MOBILE,), (OFFICE,), (OFFICE, MOBILE)])
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {"name": WORDS.filter(bool), "city": WORDS, "remark": WORDS, "phones": PHONES}
    ),
    min_size=2,
    max_size=5,
)
POINTING = st.lists(
    st.tuples(
        st.sampled_from(
            [("interaction", "summary", "about"), ("followup", "subject", "about"),
             ("visit", "title", "guests"), ("donation", "title", "donors"),
             ("attachment", "name", "about"), ("position", "post", "person")]
        ),
        st.lists(st.integers(0, 4), min_size=1, max_size=3),
        st.booleans(),
    ),
    max_size=8,
)  # fmt: skip
CHOICES = st.fixed_dictionaries({}, optional={"name": st.integers(0, 1), "city": st.integers(0, 1)})


def _fill(
    library: Library, people: list[dict[str, Any]], pointing: list[tuple[Any, list[int], bool]]
) -> None:
    """Write people, and records that point to them, some of these in the trash."""
    changes = [Create("person", -number, values) for number, values in enumerate(people, 1)]
    for number, ((kind, title, field), whom, _trash) in enumerate(pointing, len(people) + 1):
        ends = dict.fromkeys(-(one % len(people)) - 1 for one in whom)
        links = tuple(Link("person", end, "旧称") for end in ends)
        links = links[:1] if kind == "position" else links
        changes.append(Create(kind, -number, {title: "某事", field: links}))
    ids = library.apply(ChangeSet("Fill", changes)).ids
    resting = [
        Trash(kind, ids[-number])
        for number, ((kind, _title, _field), _whom, trash) in enumerate(pointing, len(people) + 1)
        if trash
    ]
    library.apply(ChangeSet("Trash", resting))


@settings(max_examples=60)
@given(PEOPLE, POINTING, CHOICES, st.integers(2, 5), st.integers(0, 4), st.booleans())
def test_merge_then_undo_leaves_the_book_as_it_was(
    fresh_book: Callable[[], tuple[Library, Path]],
    people: list[dict[str, Any]],
    pointing: list[tuple[Any, list[int], bool]],
    choices: dict[str, int],
    count: int,
    stays: int,
    restart: bool,
) -> None:
    library, _folder = fresh_book()
    _fill(library, people, pointing)
    before = dump(library)
    chosen = sorted(lists.ids(library, Query("person")))[:count]
    found = merge.load(library, "person", chosen)
    merge.merge(library, "person", found, choices, stays % len(found))
    after = dump(library)
    gone = {("person", one.id) for one in found if one is not found[stays % len(found)]}
    assert not any((row[4], row[5]) in gone for row in after["link"])
    assert dangling(library) == []
    if restart:
        library.close()
        library.reopen()
        assert dump(library) == after
    done = library.undo()
    assert done is not None
    assert done.kept == ()
    assert dump(library) == before
    if restart:
        library.close()
        library.reopen()
        assert dump(library) == before
    library.redo()
    assert dump(library) == after
    with library.store.reading() as connection:
        assert check.findings(connection) == []
