"""Files into the book and out again by undo; files without a table."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import workbooks
from qiaocrm.base.clock import FixedClock
from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.spreading import Processes, Spread
from qiaocrm.domain.query import Query
from qiaocrm.services import lists, records
from qiaocrm.services.imports import job, run
from qiaocrm.services.library import Library, open_library
from tests.books import dump, new_book
from tests.services.imports.expectations import TODAY
from tests.sheets.builders import read_here

KINDS = ("association", "person", "company", "position", "visit", "project", "followup")
FILE = (
    "社团名称,国别,会长,会长电话\n三湘会,美国,陈明远,212-555-0101\n湘江会,日本,李文,03-5550-1111\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "book.db", FixedClock(TODAY))


def content(library: Library) -> dict[str, list[tuple[object, ...]]]:
    with library.store.reading() as connection:
        return {
            kind: [
                tuple(row)
                for row in connection.exec_driver_sql(
                    f'SELECT * FROM "{kind}" WHERE deleted_at IS NULL'
                )
            ]
            for kind in KINDS
        }


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "名册.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_import_is_one_action_that_undo_takes_back(library: Library, tmp_path: Path) -> None:
    before = content(library)
    planned = run.prepare(library, written(tmp_path, FILE))
    assert content(library) == before
    applied = run.commit(library, planned)
    assert [len(rows) for rows in content(library).values()] == [2, 2, 0, 2, 0, 0, 0]
    assert applied.action
    assert run.outside(planned, applied)["action"] == applied.action
    library.undo(applied.action)
    assert content(library) == before


PHONES = {name: f"0731-5550 10{number:02}" for number, name in enumerate("甲乙丙丁", 1)}
TOLD = st.dictionaries(
    st.sampled_from(sorted(PHONES)),
    st.tuples(st.sampled_from(("", "长沙", "东京", "巴黎")), st.sampled_from(("", "旧", "新"))),
    min_size=1,
)


def listed(people: dict[str, tuple[str, str]]) -> str:
    """A list of people by name, each with city and remark."""
    lines = (f"王{name},{PHONES[name]},{city},{remark}" for name, (city, remark) in people.items())
    return "\n".join(("姓名,电话,城市,备注", *lines, ""))


@settings(max_examples=10)
@given(first=TOLD, second=TOLD, edited=st.sets(st.sampled_from(sorted(PHONES))))
def test_undo_of_an_updating_import_restores_rows_but_those_edited_since(
    first: dict[str, tuple[str, str]], second: dict[str, tuple[str, str]], edited: set[str]
) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        library = new_book(folder)
        run.commit(library, run.plan_book(read_here(written(folder, listed(first))), library))
        before = people(library)
        plan = run.plan_book(
            read_here(written(folder, listed(second))), library, on_duplicate="update"
        )
        applied = run.commit(library, plan)
        touched = {row.title for row in plan.tables[0].rows if row.changed}
        for name in edited & {title[1:] for title in touched}:
            found = next(one for one in people(library).values() if one.name == f"王{name}")
            records.edit(
                library, found, "person", {"city": "吉隆坡", "remark": "改", "post": "会长"}
            )
        library.close()
        library = new_book(folder)  # as after a restart
        edited_names = {one.name for one in people(library).values() if one.city == "吉隆坡"}
        if applied.action:
            done = library.undo(applied.action)
            assert done is not None
            assert {title for _kind, _id, title in done.kept} == edited_names
        after = people(library)
        for number, record in after.items():
            if record.name in edited_names:
                assert (record.city, record.remark, record.post) == ("吉隆坡", "改", "会长")
            else:
                old = before[number]
                assert (record.name, record.city, record.remark) == (old.name, old.city, old.remark)
        assert before.keys() <= after.keys()
        library.close()


def people(library: Library) -> dict[int, Any]:
    """All persons by id."""
    ids = lists.ids(library, Query("person"))
    return {one: records.load(library, "person", one) for one in ids}


def test_the_same_file_again_changes_nothing(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, FILE)
    run.commit(library, run.prepare(library, path))
    again = run.prepare(library, path)
    assert (again.changes, again.counts()["unchanged"]) == ((), 2)


def test_a_list_in_big5_is_read_when_the_first_guess_shows_no_headings(
    library: Library, tmp_path: Path
) -> None:
    planned = run.prepare(
        library, written(tmp_path, "姓名,國別,公司名稱\n吳志德,英國,志德茶業\n", "big5")
    )
    assert [row.title for row in planned.tables[0].rows] == ["吴志德"]


def test_a_file_without_headings_is_refused_in_one_line(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"No table was found in “名册\.csv”"):
        run.prepare(library, written(tmp_path, "1,2,3\n4,5,6\n"))


def test_cancelling_leaves_nothing(library: Library, tmp_path: Path) -> None:
    rows = "".join(f"会{number}号,美国,陈明,123\n" for number in range(600))
    path = written(tmp_path, "社团名称,国别,会长,电话\n" + rows)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Cancelled. Nothing was changed.")

    with pytest.raises(Cancelled):
        run.prepare(library, path, progress=stop)
    assert [len(found) for found in content(library).values()] == [0] * len(KINDS)


def test_a_large_file_read_by_helpers_gives_the_same_book(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    workbooks.write_csv(file, 60)
    alone, shared = new_book(tmp_path, "alone.db"), new_book(tmp_path, "shared.db")
    job.carry_out(alone, run.prepare(alone, file))
    with Helped() as helpers:
        plan = run.prepare(shared, file, helpers=helpers)
        job.carry_out(shared, plan, helpers=helpers)
    assert dump(shared) == dump(alone)
    shared.undo()
    alone.undo()
    assert dump(shared) == dump(alone)


class Helped(Processes):
    """Helpers that take even a small file."""

    def for_many(self, count: int) -> Spread:
        return self.map
