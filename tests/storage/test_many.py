"""Writing very many records at once: found like others, taken back whole, and no trace of the haste."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import Cancelled
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.services import finding
from qiaocrm.services.library import Library
from qiaocrm.storage import many
from tests.books import add, dump, rebuilt


@pytest.fixture(autouse=True)
def _soon_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "_MANY", 2)


def people(count: int) -> ChangeSet:
    changes = [Create("person", -n, {"name": f"林可{n}"}) for n in range(1, count + 1)]
    return ChangeSet("Import", changes, action="import")


def settings(library: Library) -> list[object]:
    """How pages are kept, and how the search index gathers and merges where not as usual."""
    with library.store.writing() as connection:
        found = connection.exec_driver_sql("SELECT k, v FROM finder_config ORDER BY k").all()
        cache = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    usual = {"automerge": 4, "hashsize": 1 << 20}
    return [cache, *(tuple(row) for row in found if usual.get(row[0]) != row[1])]


def test_many_new_records_are_found_at_once(book: Library) -> None:
    before = settings(book)
    book.apply(people(1200))
    hits = [hit.title for hit in finding.find(book, "林可1199", limit=1)]
    assert hits == ["林可1199"]
    assert dump(book) == rebuilt(book)
    assert settings(book) == before


def test_a_cancelled_import_of_many_leaves_neither_records_nor_settings(book: Library) -> None:
    add(book, "person", "吴志德")
    before, usual = dump(book), settings(book)

    def cancel(_done: int) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        book.apply(people(20), cancel)
    assert dump(book) == before
    assert settings(book) == usual
    add(book, "person", "陈美玲")
    assert [hit.title for hit in finding.find(book, "美玲")] == ["陈美玲"]


def test_undoing_many_leaves_the_book_as_it_was(book: Library) -> None:
    add(book, "person", "吴志德")
    before, usual = dump(book), settings(book)
    book.apply(people(20))
    book.undo()
    assert dump(book) == before
    assert settings(book) == usual
