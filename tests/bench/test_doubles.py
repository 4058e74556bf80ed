"""The invented doubles: the same every time, and what a scan makes of them."""

from __future__ import annotations

from bench import doubles, duplicates
from qiaocrm.services.duplicates import scan
from qiaocrm.services.library import Library
from tests.books import book

__all__ = ["book"]


def test_rows_are_the_same_every_time_and_of_every_way() -> None:
    rows = doubles.rows(300)
    assert rows == doubles.rows(300)
    assert {row.way for row in rows} == {"first", "other", *(way for way, _change in doubles.WAYS)}


def test_nearly_all_are_found_and_hardly_anybody_wrongly(book: Library) -> None:
    rows = doubles.rows(600)
    true = duplicates._true_pairs(rows)
    duplicates._fill(book, [doubles.stored(row.values) for row in rows])
    found = duplicates._pairs(scan.scan(book, "person"))
    right = len(found & true)
    assert right / len(found) > 0.98
    assert right / len(true) > 0.92
