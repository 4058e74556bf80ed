"""The log of imports, and what an undo of an import restores, keeps and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link
from qiaocrm.services import lists
from qiaocrm.services.imports import job, log, run
from qiaocrm.services.library import Library
from tests.books import add, book, edit, load, titles

__all__ = ["book"]


def file(folder: Path, name: str = "客商.csv") -> Path:
    path = folder / name
    path.write_text(
        "姓名,国别,城市,电话\n吴志德,英国,伦敦,020 7946 0101\n苏远帆,日本,东京,03-5550-0101\n单雪桥,日本,大阪,03-5550-0102\n,日本,京都,03-5550-0103\n",
        encoding="utf-8",
    )
    return path


def test_every_import_is_logged_with_its_counts_and_its_file(book: Library, tmp_path: Path) -> None:
    book.set_options(officer="孟小舟")
    wu = add(book, "person", "吴志德", country="GB", city="利兹")
    path = file(tmp_path)
    applied = job.carry_out(book, run.prepare(book, path))
    (found,) = log.imports(book)
    assert (found.number, found.by, found.file, found.undone) == (
        applied.action,
        "孟小舟",
        "客商.csv",
        False,
    )
    assert len(found.sha256) == 64
    assert found.counts == {
        "created": 2,
        "updated": found.counts["updated"],
        "unchanged": 0,
        "doubtful": found.counts["doubtful"],
        "refused": 1,
    }
    assert sum(found.counts.values()) == 4
    assert load(book, wu).city == "利兹"


def test_undo_restores_keeps_what_was_edited_since_and_names_it(
    book: Library, tmp_path: Path
) -> None:
    first = tmp_path / "旧.csv"
    first.write_text("姓名,国别,电话\n吴志德,英国,020 7946 0101\n", encoding="utf-8")
    job.carry_out(book, run.prepare(book, first))
    wu = Link("person", lists.ids(book, Query("person"))[0])
    before = load(book, wu)
    plan = run.prepare(book, file(tmp_path))
    applied = job.carry_out(book, plan)
    assert load(book, wu).city == "伦敦"
    (su,) = [applied.ids[row.subject] for row in plan.tables[0].rows if row.title == "苏远帆"]
    edit(book, Link("person", su), city="横滨")
    done = book.undo(applied.action)
    assert done is not None
    assert [title for _kind, _id, title in done.kept] == ["苏远帆"]
    assert (load(book, wu).city, load(book, wu).phones) == (before.city, before.phones)
    assert sorted(titles(book, Query("person"))) == ["吴志德", "苏远帆"]
    assert [one.undone for one in log.imports(book)] == [True, False]


def test_a_file_that_comes_again_is_known_by_its_content(book: Library, tmp_path: Path) -> None:
    path = file(tmp_path)
    plan = run.prepare(book, path)
    assert log.earlier(book, plan.sha256) is None
    applied = job.carry_out(book, plan)
    again = run.prepare(book, file(tmp_path, "改名.csv"))
    before = log.earlier(book, again.sha256)
    assert before is not None
    assert before.file == "客商.csv"
    assert "3 new" in log.warning(before)
    book.undo(applied.action)
    assert log.earlier(book, again.sha256) is None


@pytest.mark.usefixtures("chinese")
def test_the_warning_speaks_chinese(book: Library, tmp_path: Path) -> None:
    job.carry_out(book, run.prepare(book, file(tmp_path)))
    assert log.warning(log.imports(book)[0])
