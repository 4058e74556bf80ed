"""Looking up a whole file's names, numbers and accounts among the records of a book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qiaocrm.domain.changes import ChangeSet, Create, Trash
from qiaocrm.language.dates import PartialDate
from qiaocrm.language.phones import Phone
from qiaocrm.services.library import Library
from qiaocrm.storage import lookup
from qiaocrm.storage.lookup import Wanted
from tests.books import new_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Library]:
    library = new_book(tmp_path, "book.db")
    people = [
        {"name": "吴志德", "phones": (Phone("139 0000 1111", "+8613900001111"),)},
        {"name": "Tan Ah Kow", "name_foreign": "Tan Ah Kow", "emails": ("tan@example.com",)},
        {"name": "李若水", "wechat": "lrs_88", "phones": (Phone("55501111", None),)},
        {"name": "吴志德"},
    ]
    creates = [Create("person", -at, values) for at, values in enumerate(people, start=1)]
    visit = Create("visit", -9, {"title": "考察团", "start": PartialDate(2026, 5, 1)})
    library.apply(ChangeSet("Seed", [*creates, visit]))
    library.apply(ChangeSet("Trash", [Trash("person", 4)]))
    yield library
    library.close()


def find(book: Library, **wanted: set[str]) -> lookup.Known:
    with book.store.reading() as connection:
        return lookup.find(connection, "person", Wanted(**wanted))


def test_names_are_found_folded_and_by_pinyin_but_not_in_the_trash(book: Library) -> None:
    assert find(book, names={"吴志德", "wuzhide", "陈明远"}).names == {
        "吴志德": [1],
        "wuzhide": [1],
    }


def test_spellings_of_chinese_names_mean_only_records_without_one(book: Library) -> None:
    assert find(book, spellings={"wuzhide", "tanahkow"}).names == {"tanahkow": [2]}


def test_numbers_are_found_with_and_without_their_codes(book: Library) -> None:
    found = find(book, numbers={"8613900001111", "81355501111", "8613900009999"})
    assert found.numbers == {"8613900001111": [1], "81355501111": [3]}


def test_accounts_are_found_whole(book: Library) -> None:
    assert find(book, words={"tanexamplecom", "lrs88", "lrs"}).words == {
        "tanexamplecom": [2],
        "lrs88": [3],
    }


def test_visits_by_day_and_whether_names_in_latin_letters_are_known(book: Library) -> None:
    with book.store.reading() as connection:
        assert lookup.visits_on(connection, ["2026-05-01", "2026-05-02"]) == {"2026-05-01": [1]}
        assert lookup.has_latin(connection, "person")
        assert not lookup.has_latin(connection, "visit")


def test_those_found_by_a_number_or_an_account_are_named(book: Library) -> None:
    found = find(book, words={"lrs88"}, numbers={"8613900001111"}, names={"tanahkow"})
    assert found.titles == {1: "吴志德", 3: "李若水"}
