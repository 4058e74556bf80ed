"""The open book: what a new one holds, and what is remembered in it."""

from __future__ import annotations

from pathlib import Path

from qiaocrm.base.clock import FixedClock, SystemClock
from qiaocrm.domain.values import Link
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import store
from tests.books import MOMENT, edit


def test_a_new_book_has_the_stages_that_offices_have(book: Library) -> None:
    stages = book.stages()
    assert [stages.key_at(place) for place in (0, 4, 10)] == ["lead", "signed", "ended"]
    assert book.undo() is None


def test_a_stage_that_the_office_renames_is_known_at_once(book: Library) -> None:
    first = Link("stage", book.stages().stages[0].id)
    edit(book, first, name="新线索", aliases=("萌芽",))
    assert book.stages().show("lead", "zh") == "新线索"
    assert book.stages().parse("萌芽").value == "lead"
    book.undo()
    assert book.stages().show("lead", "zh") == "线索"
    book.redo()
    assert book.stages().show("lead", "zh") == "新线索"


def test_what_the_office_says_of_itself_stays_in_the_book(book: Library) -> None:
    book.set_options(office="某市侨联", officer="李敏")
    book.close()
    again = open_library(book.path, FixedClock(MOMENT))
    assert (again.option("office"), again.option("officer")) == ("某市侨联", "李敏")
    assert again.undo() is None
    again.close()
    book.reopen()
    assert book.option("officer") == "李敏"


def test_a_book_whose_making_was_interrupted_is_completed(tmp_path: Path) -> None:
    store.open_store(tmp_path / "book.db").close()
    library = open_library(tmp_path / "book.db")
    assert len(library.stages().stages) == 11
    assert isinstance(library.clock, SystemClock)
    library.close()
