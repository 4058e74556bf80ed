"""A book that another version of the program indexed is found through all the same."""

from __future__ import annotations

from qiaocrm.services import finding
from qiaocrm.services.library import Library, open_library
from tests.books import add


def test_an_index_of_another_version_is_made_anew_when_the_book_is_opened(book: Library) -> None:
    add(book, "person", "吴志德")
    with book.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO finder (finder) VALUES ('delete-all')")
        connection.exec_driver_sql("UPDATE setting SET value = '1' WHERE key = 'index'")
    assert finding.find(book, "wzd") == []
    book.close()
    again = open_library(book.path)
    try:
        assert [one.title for one in finding.find(again, "wzd")] == ["吴志德"]
    finally:
        again.close()
