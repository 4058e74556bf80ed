"""The history of a record, and the way back to an earlier value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import UserError
from qiaocrm.services import history, records, restoring
from qiaocrm.services.library import Library
from tests.books import add, book, edit, load

__all__ = ["book"]


def test_an_earlier_value_comes_back_and_undo_takes_it_away_again(book: Library) -> None:
    book.set_options(officer="孟小舟")
    firm = add(book, "company", "维港")
    wu = add(book, "person", "吴志德", city="香港", company=(firm,))
    edit(book, wu, city="九龙", company=())
    edit(book, wu, city="新界")
    found = restoring.history(book, "person", wu.id)
    assert [(one.field, one.before, one.after, one.restorable) for one in found.steps] == [
        ("city", "九龙", "新界", True),
        ("city", "香港", "九龙", True),
        ("company", "维港", "", True),
        ("", "", "", False),
    ]
    oldest = found.steps[1]
    assert [action.by for action in oldest.later] == ["孟小舟"]
    assert not found.steps[0].later

    restoring.restore(book, "person", found.record, oldest.field, oldest.value)
    assert load(book, wu).city == "香港"
    again = restoring.history(book, "person", wu.id)
    assert not next(one for one in again.steps if one.before == "香港").restorable
    last = book.undo()
    assert last is not None
    assert last.action.label == "Restore an earlier value of “{title}”"
    assert load(book, wu).city == "新界"


def test_what_was_changed_meanwhile_is_not_overwritten(book: Library) -> None:
    wu = add(book, "person", "吴志德", city="香港")
    edit(book, wu, city="九龙")
    seen = restoring.history(book, "person", wu.id)
    edit(book, wu, city="新界")
    with pytest.raises(UserError):
        restoring.restore(book, "person", seen.record, "city", seen.steps[0].value)
    with pytest.raises(UserError):
        restoring.history(book, "person", 99)
    with pytest.raises(UserError):
        restoring.restore(book, "person", seen.record, "no field", "")


def test_the_trash_is_part_of_the_history(book: Library) -> None:
    wu = add(book, "person", "吴志德")
    records.trash(book, "person", [wu.id])
    records.take_back(book, "person", [wu.id])
    steps = restoring.history(book, "person", wu.id).steps
    assert [step.operation for step in steps] == ["restore", "trash", "create"]
    assert not any(step.restorable for step in steps)


def test_a_link_to_what_is_gone_cannot_be_restored(book: Library) -> None:
    firm = add(book, "company", "维港")
    creation = history.actions(book)[0].id
    wu = add(book, "person", "吴志德", company=(firm,))
    edit(book, wu, company=())
    book.undo(creation)
    steps = restoring.history(book, "person", wu.id).steps
    assert not any(step.restorable for step in steps)


_CITIES = st.sampled_from(["", "香港", "九龙", "a & <b>", "多\n行"])


@settings(max_examples=25)
@given(st.lists(_CITIES, min_size=1, max_size=6), st.integers(0, 5))
def test_any_value_that_was_there_can_come_back(values: list[str], place: int) -> None:
    import tempfile
    from pathlib import Path

    from tests.books import new_book

    with tempfile.TemporaryDirectory() as folder:
        library = new_book(Path(folder))
        wu = add(library, "person", "吴志德", city="起")
        for value in values:
            if load(library, wu).city != value:
                edit(library, wu, city=value)
        found = restoring.history(library, "person", wu.id)
        steps = [step for step in found.steps if step.restorable]
        if steps:
            step = steps[place % len(steps)]
            restoring.restore(library, "person", found.record, "city", step.value)
            assert load(library, wu).city == step.value
        library.close()
