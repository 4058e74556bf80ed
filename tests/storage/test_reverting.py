"""Undo and redo: the book is as it was; what was edited since stays and is named."""

from __future__ import annotations

from typing import Any

import pytest

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.domain.changes import ChangeSet, Create, Trash, Update
from qiaocrm.domain.values import Link
from qiaocrm.services import finding, history, records, timeline
from qiaocrm.services.library import Library
from tests.books import add, dangling, dump, edit, load

NAMES = ("吴志德", "吳志德", "单雪桥", "Tony Lim", "欧阳若水", "东京楚湘同乡会")


def imported(library: Library, names: tuple[str, ...] = NAMES) -> int:
    """What an import writes: a company and the people who point to it."""
    changes: list[Any] = [Create("company", -1, {"name": "维港有限公司"})]
    for number, name in enumerate(names, start=2):
        values = {"name": name, "company": (Link("company", -1, "维港有限公司"),)}
        changes.append(Create("person", -number, values))
    about = {"file": "a.xlsx", "counts": {"created": len(changes)}}
    label = "Import {file}"
    return library.apply(ChangeSet(label, changes, {"file": "a.xlsx"}, "import", about)).action


def test_undo_of_an_import_leaves_nothing_of_it(book: Library) -> None:
    before = dump(book)
    action = imported(book)
    assert finding.find(book, "wzd")
    done = book.undo(action)
    assert done is not None
    assert done.kept == ()
    assert dump(book) == before


def test_undo_of_an_import_restores_the_rows_it_updated(book: Library) -> None:
    person = add(book, "person", "吴志德", city="香港")
    before = dump(book)
    company = (Link("company", -1, "维港"),)
    changes = (
        Create("company", -1, {"name": "维港"}),
        Update("person", person.id, {"city": "深圳", "post": "董事长", "company": company}),
    )
    action = book.apply(ChangeSet("Import {file}", changes, {"file": "b"}, "import")).action
    after = dump(book)
    done = book.undo(action)
    assert done is not None
    assert done.kept == ()
    assert dump(book) == before
    book.redo()
    assert dump(book) == after


def test_rows_edited_since_an_import_stay_with_what_they_point_to(book: Library) -> None:
    action = imported(book, NAMES[:3])
    edit(book, finding.links(book, "单雪桥", ("person",))[0], city="悉尼")
    done = book.undo(action)
    assert done is not None
    assert {title for _kind, _id, title in done.kept} == {"单雪桥", "维港有限公司"}
    assert [one.title for one in finding.find(book, "单雪桥")] == ["单雪桥"]
    assert finding.find(book, "吴志德") == []
    assert dangling(book) == []


def test_undoing_the_later_edit_first_frees_the_import(book: Library) -> None:
    before = dump(book)
    action = imported(book, NAMES[:3])
    edit(book, finding.links(book, "单雪桥", ("person",))[0], city="悉尼")
    book.undo()
    book.undo(action)
    assert dump(book) == before


def test_only_the_fields_edited_since_stay(book: Library) -> None:
    person = add(book, "person", "吴志德", city="香港", post="经理")
    first = edit(book, person, city="深圳", post="董事长")
    edit(book, person, city="悉尼")
    done = book.undo(first.action)
    assert done is not None
    assert [title for _kind, _id, title in done.kept] == ["吴志德"]
    assert (load(book, person).city, load(book, person).post) == ("悉尼", "经理")


def test_a_company_that_others_use_meanwhile_is_not_taken_from_under_them(book: Library) -> None:
    company = add(book, "company", "维港有限公司")
    (first,) = history.actions(book)[:1]
    add(book, "project", "冷链项目", investors=(company,))
    done = book.undo(first.id)
    assert done is not None
    assert [title for _kind, _id, title in done.kept] == ["维港有限公司"]
    assert load(book, company).name == "维港有限公司"


def test_a_chain_of_records_that_need_each_other_is_kept_whole(book: Library) -> None:
    changes = (
        Create("company", -1, {"name": "维港"}),
        Create("person", -2, {"name": "吴志德", "company": (Link("company", -1, "维港"),)}),
        Create("visit", -3, {"title": "来访", "head": (Link("person", -2, "吴志德"),)}),
        Create("person", -4, {"name": "单雪桥"}),
    )
    applied = book.apply(ChangeSet("Import", changes, action="import"))
    add(book, "followup", "回访", about=(Link("visit", applied.ids[-3], "来访"),))
    done = book.undo(applied.action)
    assert done is not None
    assert sorted(title for _kind, _id, title in done.kept) == ["吴志德", "来访", "维港"]
    assert finding.find(book, "单雪桥") == []


def test_redo_does_the_same_again_until_something_else_is_done(book: Library) -> None:
    imported(book)
    after = dump(book)
    book.undo()
    book.redo()
    assert dump(book) == after
    assert book.redo() is None
    book.undo()
    add(book, "person", "林海生")
    assert book.redo() is None
    assert book.pending()[1] is None


def test_undo_and_redo_walk_back_and_forth_in_order(book: Library) -> None:
    person = add(book, "person", "一")
    for name in ("二", "三", "四"):
        edit(book, person, name=name)
    seen = []
    for step in ("undo", "undo", "redo", "undo", "undo", "redo", "redo", "redo"):
        getattr(book, step)()
        seen.append(load(book, person).name)
    assert seen == ["三", "二", "三", "二", "一", "二", "三", "四"]


def test_undo_from_a_list_of_actions_can_be_redone_too(book: Library) -> None:
    first = add(book, "person", "一")
    second = add(book, "person", "二")
    actions = {action.details["title"]: action.id for action in history.actions(book)}
    book.undo(actions["一"])
    with pytest.raises(UserError):
        load(book, first)
    assert load(book, second).name == "二"
    book.redo()
    assert load(book, first).name == "一"


def test_the_names_of_what_undo_and_redo_would_take(book: Library) -> None:
    assert book.pending() == (None, None)
    add(book, "person", "吴志德")
    undo, redo = book.pending()
    assert undo is not None
    assert undo.label.format(**undo.details) == "New person “吴志德”"
    assert redo is None
    book.undo()
    undo, redo = book.pending()
    assert undo is None
    assert redo is not None
    assert redo.details == {"title": "吴志德"}


def test_an_action_is_undone_once(book: Library) -> None:
    action = imported(book, NAMES[:1])
    book.undo(action)
    with pytest.raises(UserError, match="undone already"):
        book.undo(action)
    with pytest.raises(UserError, match="no action 99"):
        book.undo(99)


def test_the_stages_of_a_new_book_are_not_undone(book: Library) -> None:
    assert book.undo() is None
    assert len(book.stages().stages) == 11


def test_a_cancelled_undo_leaves_everything(book: Library) -> None:
    imported(book)
    before = dump(book)

    def press_cancel(_done: int) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        book.undo(tick=press_cancel)
    assert dump(book) == before
    assert book.undo() is not None


def test_deleting_and_bringing_back_are_actions_like_others(book: Library) -> None:
    person = add(book, "person", "吴志德")
    before = dump(book)
    records.trash(book, "person", [person.id])
    assert [one.title for one in history.trash(book)] == ["吴志德"]
    book.undo()
    assert dump(book) == before
    book.redo()
    records.take_back(book, "person", [person.id])
    assert dump(book) == before


def test_a_link_to_what_is_gone_is_not_written_back(book: Library) -> None:
    company = add(book, "company", "维港")
    creation = history.actions(book)[0].id
    person = add(book, "person", "吴志德", company=(company,))
    edit(book, person, company=())
    book.undo(creation)
    done = book.undo()
    assert done is not None
    assert [title for _kind, _id, title in done.kept] == ["吴志德"]
    assert load(book, person).company == ()


def test_the_history_of_a_record_tells_what_was_done_to_it(book: Library) -> None:
    book.set_options(officer="李敏")
    person = add(book, "person", "吴志德", city="香港")
    add(book, "person", "单雪桥")
    edit(book, person, city="深圳")
    records.trash(book, "person", [person.id])
    edits = timeline.history(book, "person", person.id)
    told = [one.action.label.format(**one.action.details) for one in edits]
    assert told == ["Delete “吴志德”", "Edit “吴志德”", "New person “吴志德”"]
    assert (edits[1].entry.before, edits[1].entry.after) == ({"city": "香港"}, {"city": "深圳"})
    assert {one.action.by for one in edits} == {"李敏"}


def test_actions_are_listed_newest_first_undone_ones_too(book: Library) -> None:
    add(book, "person", "一")
    number = imported(book)
    book.undo(number)
    first, second = history.actions(book)
    assert (first.id, first.state, first.about["file"]) == (number, "undone", "a.xlsx")
    assert second.details["title"] == "一"
    assert history.counts_of(first) == "　7 new, 0 updated, 0 refused"
    assert history.counts_of(second) == ""


def test_ids_are_never_used_again(book: Library) -> None:
    first = add(book, "person", "一")
    book.undo()
    second = add(book, "person", "二")
    assert second.id > first.id


def test_a_trashed_record_is_not_taken_away_by_undoing_its_creation(book: Library) -> None:
    person = add(book, "person", "吴志德")
    creation = history.actions(book)[0].id
    book.apply(ChangeSet("Delete", (Trash("person", person.id),), action="trash"))
    done = book.undo(creation)
    assert done is not None
    assert [title for _kind, _id, title in done.kept] == ["吴志德"]
    assert [one.title for one in history.trash(book)] == ["吴志德"]
