"""Whatever is done in whatever order, undo and redo lead exactly back, and no link is left hanging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qiaocrm.base.errors import Conflict
from qiaocrm.domain.changes import Change, ChangeSet, Create, Trash, Update
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.services import history, lists
from qiaocrm.services.library import Library
from qiaocrm.storage import check
from tests.books import dangling, day, dump, rebuilt

WORDS = ("吴志德", "吳志德", "单雪桥", "Tony Lim", "楚湘 同乡会", "")
LINKS = {"person": "company", "project": "investors", "followup": "about", "company": None}
Books = Callable[[], Library]


@dataclass(frozen=True)
class Step:
    """One thing that an officer or an import does; numbers choose among the records there are."""

    what: str
    kind: str
    which: int
    word: str


STEPS = st.builds(
    Step,
    st.sampled_from(
        ["create", "edit", "twice", "unlink", "trash", "back", "import", "undo", "redo"]
    ),
    st.sampled_from(sorted(LINKS)),
    st.integers(0, 4),
    st.sampled_from(WORDS),
)
ANY_ORDER = STEPS | st.builds(
    Step, st.just("undo action"), st.just("person"), st.integers(0, 6), st.just("")
)


def chosen(library: Library, kind: str, which: int, *, trash: bool = False) -> int | None:
    """One of the records of a kind."""
    found = sorted(lists.ids(library, Query(kind, trash=trash)))
    return found[which % len(found)] if found else None


def values(library: Library, step: Step) -> dict[str, Any]:
    """What a form would write: a name, a note, and a link to some company."""
    title = "subject" if step.kind == "followup" else "name"
    found: dict[str, Any] = {title: step.word or "无名", "remark": f"{step.word}{step.which}"}
    company = chosen(library, "company", step.which)
    if (field := LINKS[step.kind]) and company is not None:
        found[field] = (Link("company", company, "旧称"),)
    if step.kind == "followup":
        found["due"] = day(f"2026-0{step.which + 1}")
    return found


def changes_of(library: Library, step: Step) -> list[Change]:
    """The changes of a step that writes; none where there is nothing to write to."""
    one = chosen(library, step.kind, step.which, trash=step.what == "back")
    if step.what == "create":
        return [Create(step.kind, -1, values(library, step))]
    if step.what == "import":
        company = (Link("company", -1, "维港公司"),)
        made: list[Change] = [
            Create("company", -1, {"name": "维港公司"}),
            Create("person", -2, {"name": step.word or "某", "company": company}),
            Create("position", -3, {"post": "会长", "person": (Link("person", -2, "某"),)}),
        ]
        known = chosen(library, "person", step.which)
        fills = [] if known is None else [Update("person", known, {"company": company})]
        return [*made, *fills]
    if one is None:
        return []
    if step.what in ("trash", "back"):
        return [Trash(step.kind, one, step.what == "trash")]
    if step.what == "unlink":
        field = LINKS[step.kind]
        return [Update(step.kind, one, {field: ()})] if field else []
    edits: list[Change] = [Update(step.kind, one, values(library, step))]
    if step.what == "twice":
        edits.append(Update(step.kind, one, {"remark": "第二次", "tags": ("重点",)}))
    return edits


def do(library: Library, step: Step) -> int:
    """Carry a step out; returns the action that it wrote, 0 for none."""
    if step.what == "undo":
        library.undo()
    elif step.what == "redo":
        library.redo()
    elif step.what == "undo action":
        actions = [action.id for action in history.actions(library) if action.state == "done"]
        if actions:
            library.undo(actions[step.which % len(actions)])
    elif changes := changes_of(library, step):
        return library.apply(ChangeSet("Step", changes)).action
    return 0


def assert_sound(library: Library) -> None:
    """Nothing points into the void, and what is derived is what the rows say."""
    assert dangling(library) == []
    with library.store.reading() as connection:
        assert check.findings(connection) == []
    assert dump(library) == rebuilt(library)


@settings(max_examples=50)
@given(st.lists(STEPS, max_size=12))
def test_undoing_all_gives_the_book_back_and_redoing_all_the_work(
    fresh_book: Books, steps: list[Step]
) -> None:
    library = fresh_book()
    start = dump(library)
    for step in steps:
        do(library, step)
    end, undone = dump(library), 0
    while library.undo() is not None:
        undone += 1
    assert dump(library) == start
    for _again in range(undone):
        assert library.redo() is not None
    assert dump(library) == end


@settings(max_examples=40)
@given(st.lists(STEPS, max_size=6), STEPS)
def test_every_step_can_be_taken_back_and_done_again(
    fresh_book: Books, before: list[Step], step: Step
) -> None:
    library = fresh_book()
    for earlier in before:
        do(library, earlier)
    was = dump(library)
    if action := do(library, step):
        after = dump(library)
        done = library.undo(action)
        assert done is not None
        assert done.kept == ()
        assert dump(library) == was
        library.redo()
        assert dump(library) == after


@settings(max_examples=100)
@given(st.lists(ANY_ORDER, max_size=12))
@example(
    [
        # A company is linked, unlinked, and its creation undone; then the unlinking is undone.
        Step("create", "person", 0, "吴志德"),
        Step("create", "company", 0, "维港"),
        Step("edit", "person", 0, "吴志德"),
        Step("unlink", "person", 0, ""),
        Step("undo action", "person", 2, ""),
        Step("undo", "person", 0, ""),
    ]
)
@example(
    [
        # Somebody in the trash still needs the company of the import.
        Step("create", "company", 0, "维港"),
        Step("create", "person", 0, "吴志德"),
        Step("trash", "person", 0, ""),
        Step("undo action", "person", 2, ""),
        Step("back", "person", 0, ""),
    ]
)
def test_undo_in_any_order_leaves_a_sound_book(fresh_book: Books, steps: list[Step]) -> None:
    library = fresh_book()
    for step in steps:
        do(library, step)
    assert_sound(library)


@settings(max_examples=50)
@given(st.lists(STEPS, min_size=2, max_size=8), st.integers(0, 7))
def test_undo_out_of_order_touches_nothing_else_and_names_what_stays(
    fresh_book: Books, steps: list[Step], which: int
) -> None:
    library = fresh_book()
    for step in steps:
        do(library, step)
    actions = [action.id for action in history.actions(library) if action.state == "done"]
    if not actions:
        return
    number = actions[which % len(actions)]
    with library.store.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT kind, record FROM change WHERE action = ?", (number,)
        )
        named_in_action = {(row[0], row[1]) for row in rows}
    before = dump(library)
    done = library.undo(number)
    assert done is not None
    after = dump(library)
    kept = {(kind, one) for kind, one, _title in done.kept}
    assert kept <= named_in_action
    assert all(title for _kind, _one, title in done.kept)
    for kind in LINKS:
        was = {row[0]: row for row in before[kind]}
        now = {row[0]: row for row in after[kind]}
        changed = {(kind, one) for one, row in was.items() if now.get(one) != row}
        gone = {(kind, one) for one in was.keys() - now.keys()}
        assert changed <= named_in_action
        assert gone.isdisjoint(kept)
    assert_sound(library)


@settings(max_examples=25)
@given(st.lists(STEPS, max_size=5), STEPS)
def test_a_change_set_that_fails_leaves_nothing(
    fresh_book: Books, steps: list[Step], step: Step
) -> None:
    library = fresh_book()
    for earlier in steps:
        do(library, earlier)
    before = dump(library)
    nobody = Update("person", 999, {"name": "无"})
    with pytest.raises(Conflict):
        library.apply(ChangeSet("Step", [*changes_of(library, step), nobody]))
    assert dump(library) == before
