"""Checking a file: what is wrong is named, and what can be made anew is made anew."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.services import backups, checking, finding
from qiaocrm.services.library import Library
from tests.books import add, dump


@pytest.fixture(autouse=True)
def _people(book: Library) -> None:
    company = add(book, "company", "维港有限公司")
    add(book, "person", "吴志德", company=(company,), city="香港")
    add(book, "project", "冷链", investors=(company,))


def write(book: Library, *statements: str) -> None:
    """Do to the file what no part of the program does."""
    with book.store.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_a_sound_file(book: Library) -> None:
    result = checking.check(book)
    assert result["ok"]
    assert result["problems"] == []
    assert (result["records"]["person"], result["records"]["stage"]) == (1, 11)


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE finder_data SET block = x'0102030405060708' WHERE id > 10",),
        ("DELETE FROM finder_data WHERE id > 10",),
        ("DELETE FROM finder_docsize",),
        ("INSERT INTO finder (finder) VALUES ('delete-all')",),
        ("DELETE FROM subject",),
        ("DELETE FROM subject WHERE kind = 'person'", "DELETE FROM link"),
        ("INSERT INTO subject VALUES (32002, 'person', 1000, '鬼', '鬼', '')",),
        ("DELETE FROM finder WHERE rowid % 32 = 2",),
    ],
)
def test_a_damaged_search_index_is_made_anew(book: Library, statements: tuple[str, ...]) -> None:
    before = dump(book)
    write(book, *statements)
    result = checking.check(book)
    assert result["ok"]
    assert result["problems"]
    assert all(problem["mended"] for problem in result["problems"])
    assert dump(book) == before
    assert [one.title for one in finding.find(book, "weigang", kinds=("company",))] == [
        "维港有限公司"
    ]
    assert [one.title for one in finding.find(book, "维港", kinds=("person",))] == ["吴志德"]
    assert checking.check(book)["problems"] == []


def test_a_damaged_search_index_is_told_when_one_searches(book: Library) -> None:
    write(book, "UPDATE finder_data SET block = x'0102030405060708' WHERE id > 10")
    with pytest.raises(UserError, match=r"search index of .* is damaged"):
        finding.find(book, "吴")


def test_a_book_with_a_damaged_search_index_can_be_backed_up_and_restored(book: Library) -> None:
    before = dump(book)
    write(book, "UPDATE finder_data SET block = x'0102030405060708' WHERE id > 10")
    made = backups.before(book, "import")
    backups.restore(book, made.path)
    assert checking.check(book)["ok"]
    assert dump(book) == before


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DELETE FROM company", "links"),
        ("DELETE FROM action WHERE id = 2", "journal"),
    ],
)
def test_what_cannot_be_made_anew_is_named(book: Library, statement: str, name: str) -> None:
    write(book, statement)
    result = checking.check(book)
    assert not result["ok"]
    (problem,) = [one for one in result["problems"] if not one["mended"]]
    assert (problem["name"], problem["count"]) == (name, 1 if name == "journal" else 2)
