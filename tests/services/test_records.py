"""Single records: the names of actions, the trash, many at once."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import ENTITIES
from qiaocrm.services import history, records
from qiaocrm.services.library import Library
from tests.books import add, edit, titles


def undo_name(library: Library) -> str:
    """What the Edit menu offers to undo."""
    action, _redo = library.pending()
    assert action is not None
    return action.label.format(**action.details)


def test_actions_have_names(book: Library) -> None:
    people = [add(book, "person", name) for name in ("吴志德", "单雪桥")]
    assert undo_name(book) == "New person “单雪桥”"
    edit(book, people[0], city="香港")
    assert undo_name(book) == "Edit “吴志德”"
    records.trash(book, "person", [people[0].id])
    assert undo_name(book) == "Delete “吴志德”"
    records.take_back(book, "person", [people[0].id])
    assert undo_name(book) == "Take “吴志德” out of the trash"
    records.trash(book, "person", [one.id for one in people])
    assert undo_name(book) == "Delete 2 records"
    records.take_back(book, "person", [one.id for one in people])
    assert undo_name(book) == "Take 2 records out of the trash"


def test_a_long_or_many_lined_title_is_shortened_in_names(book: Library) -> None:
    add(book, "interaction", "很长的一段话" * 10 + "\n第二行")
    assert undo_name(book) == f"Note “{('很长的一段话' * 10)[:20]}…”"


@pytest.mark.parametrize("kind", [described.key for described in ENTITIES])
def test_every_kind_names_its_creation(book: Library, kind: str) -> None:
    add(book, kind, "某某")
    assert "某某" in undo_name(book)


def test_the_trash_lists_everything_deleted_and_gives_it_back(book: Library) -> None:
    person, company = add(book, "person", "吴志德"), add(book, "company", "维港")
    for link in (person, company):
        records.trash(book, link.kind, [link.id])
    assert {(one.kind, one.title) for one in history.trash(book)} == {
        ("person", "吴志德"),
        ("company", "维港"),
    }
    records.take_back(book, "company", [company.id])
    assert titles(book, Query("company")) == ["维港"]
    assert [one.title for one in history.trash(book)] == ["吴志德"]


def test_what_is_not_there_is_told(book: Library) -> None:
    with pytest.raises(UserError, match="no record 7"):
        records.load(book, "person", 7)
    with pytest.raises(UserError, match="no record 7"):
        records.trash(book, "person", [7])
