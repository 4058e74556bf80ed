"""The office's lists of choices: own words are offered, read, renamed and removed everywhere."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.association import ASSOCIATION_KINDS
from qiaocrm.domain.followup import FOLLOWUP_KINDS
from qiaocrm.domain.office import OwnWord
from qiaocrm.domain.query import Query, Sort
from qiaocrm.domain.values import Link
from qiaocrm.services import choices, exports, finding, lists, templates
from qiaocrm.services.asking.reading import read
from qiaocrm.services.bulk.edits import Paste
from qiaocrm.services.bulk.run import Selection, carry_out
from qiaocrm.services.imports import run
from qiaocrm.services.library import Library
from tests.books import add, book, dump, load, new_book

__all__ = ["book"]

LIST = "association_kind"


def _own(book: Library, name: str = "侨青会", *aliases: str) -> OwnWord:
    choices.save(book, LIST, OwnWord(), {"name": name, "aliases": aliases})
    return _word(book, name)


def _word(book: Library, name: str) -> OwnWord:
    found = next(one.own for one in choices.listed(book, LIST) if one.key == name)
    assert found is not None
    return found


def _offered(book: Library) -> list[str]:
    return [key for key, _label in ASSOCIATION_KINDS.offered(book.own_words())]


def test_an_own_word_is_offered_last_and_taken_back(book: Library) -> None:
    before = _offered(book)
    _own(book)
    assert _offered(book) == [*before, "侨青会"]
    kinds = [key for key, _label in FOLLOWUP_KINDS.offered(book.own_words())]
    assert "侨青会" not in kinds
    book.undo()
    assert _offered(book) == before
    book.redo()
    assert _offered(book) == [*before, "侨青会"]


def test_a_word_means_one_choice_only(book: Library) -> None:
    _own(book, "侨青会", "青委")
    for typed in ("宗亲会", "僑青會", "青委"):
        with pytest.raises(UserError, match="already means"):
            choices.save(book, LIST, OwnWord(), {"name": typed})
    with pytest.raises(UserError, match="what the choice shall be called"):
        choices.save(book, LIST, OwnWord(), {"name": " "})
    choices.save(book, LIST, _word(book, "侨青会"), {"aliases": ("青年委员会",)})
    assert book.own_words().meaning(LIST, "青年委员会") == "侨青会"


def test_records_are_renamed_with_their_choice(book: Library) -> None:
    word = _own(book)
    club = add(book, "association", "星洲之友", kind="侨青会")
    add(book, "association", "其他会", kind="clan")
    before = dump(book)
    choices.save(book, LIST, word, {"name": "侨界青年会"})
    assert load(book, club).kind == "侨界青年会"
    assert {one.key: one.records for one in choices.listed(book, LIST) if one.records} == {
        "clan": 1,
        "侨界青年会": 1,
    }
    book.undo()
    assert dump(book) == before


@pytest.mark.parametrize("instead", ["youth", ""])
def test_records_of_a_removed_choice_get_another_or_none(book: Library, instead: str) -> None:
    club = add(book, "association", "星洲之友", kind="侨青会")
    word = _own(book)
    choices.remove(book, LIST, word, instead)
    assert load(book, club).kind == instead
    assert "侨青会" not in _offered(book)
    book.undo()
    assert load(book, club).kind == "侨青会"
    assert "侨青会" in _offered(book)


def test_a_hidden_choice_is_not_offered_but_understood(book: Library) -> None:
    club = add(book, "association", "洪门", kind="tong")
    choices.offer(book, LIST, "tong", offered=False)
    assert choices.offer(book, LIST, "tong", offered=False) is None
    assert "tong" not in _offered(book)
    assert load(book, club).kind == "tong"
    assert read(book, "association", "类型:堂").conditions
    choices.offer(book, LIST, "tong", offered=True)
    assert "tong" in _offered(book)


def test_the_last_choice_of_a_list_stays(book: Library) -> None:
    keys = [one.key for one in choices.listed(book, "donation_kind")]
    for key in keys[:-1]:
        choices.offer(book, "donation_kind", key, offered=False)
    with pytest.raises(UserError, match="the last one cannot be hidden"):
        choices.offer(book, "donation_kind", keys[-1], offered=False)


def test_lists_are_asked_and_sorted_by_own_words(book: Library) -> None:
    _own(book)
    _own(book, "同乡青年")
    for name, kind in (("甲", "侨青会"), ("乙", "clan"), ("丙", "同乡青年"), ("丁", "")):
        add(book, "association", name, kind=kind)
    asked = read(book, "association", "类型:侨青会")
    assert _names(book, Query("association", asked.conditions)) == ["甲"]
    sort = Query("association", sort=(Sort("kind"),))
    assert [name for name in _names(book, sort) if name != "丁"] == ["乙", "甲", "丙"]


def _names(book: Library, query: Query) -> list[str]:
    return [load(book, Link(query.kind, one)).name for one in lists.ids(book, query)]


def test_a_pasted_cell_and_an_imported_one_are_read_as_own_words(
    book: Library, tmp_path: Path
) -> None:
    club = add(book, "association", "星洲之友")
    _own(book, "侨青会", "青委")
    edit = Paste({club.id: {"kind": "青委"}}, {})
    carry_out(book, Selection("association", (club.id,)), edit)
    assert load(book, club).kind == "侨青会"
    sheet = openpyxl.Workbook()
    for row in (
        ("社团名称", "国别", "类型"),
        ("狮城会", "新加坡", "青委"),
        ("槟城会", "马来西亚", "宗亲会"),
        ("怡保会", "马来西亚", "未知类"),
    ):
        sheet.active.append(row)
    path = tmp_path / "社团.xlsx"
    sheet.save(path)
    plan = run.prepare(book, path)
    assert [row.title for row in plan.tables[0].rows if row.problems] == ["怡保会"]
    run.commit(book, plan)
    found = {hit.title: load(book, hit).kind for hit in finding.find(book, "会")}
    assert found["狮城会"] == "侨青会"
    assert found["槟城会"] == "clan"


def test_exported_own_words_come_back_and_templates_offer_them(
    book: Library, tmp_path: Path
) -> None:
    _own(book)
    add(book, "association", "星洲之友", kind="侨青会", country="SG")
    path = tmp_path / "out.xlsx"
    exports.export_all(book, ["association"], path)
    other = new_book(tmp_path, "other.db")
    _own(other)
    run.commit(other, run.prepare(other, path))
    hit = finding.find(other, "星洲之友")[0]
    assert load(other, hit).kind == "侨青会"
    offered = [
        column.choices
        for target, column in templates.columns("association", book.stages(), book.own_words())
        if target.name == "kind"
    ]
    assert offered[0][-1] == "侨青会"
    other.close()
