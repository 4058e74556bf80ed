"""A pasted block over a list: each cell is read as its field reads it, and all is one undo."""

from __future__ import annotations

from qiaocrm.services.bulk import pasting, run
from qiaocrm.services.bulk.run import Selection
from qiaocrm.services.library import Library
from tests.books import add, dump, load


def test_a_block_with_headings_is_a_table_and_others_are_cells(book: Library) -> None:
    assert pasting.block_of(book, "person", "姓名\t电话\n甲\t1") is None
    assert pasting.block_of(book, "person", "日本\t东京\n韩国\t首尔") == [
        ["日本", "东京"],
        ["韩国", "首尔"],
    ]
    assert pasting.block_of(book, "person", "姓名") == [["姓名"]]
    assert pasting.block_of(book, "association", "商会\n联谊会") == [["商会"], ["联谊会"]]
    assert pasting.block_of(book, "person", "\n") is None


def test_cells_are_read_by_their_fields_and_the_rest_is_refused(book: Library) -> None:
    one = add(book, "project", "甲", stage="lead")
    two = add(book, "project", "乙", stage="lead", remark="旧")
    before = dump(book)
    keys = ["stage", "investment", "remark", "investors"]
    block = [["洽谈", "3000万美元", "新", "某公司"], ["没有的", "很多", "", ""]]
    paste = pasting.laid_over(book, [one.id, two.id], keys, block)
    chosen = Selection.of("project", [one.id, two.id])
    shown = run.preview(book, chosen, paste)
    assert {(each.title, each.label) for each in shown.refusals} == {
        ("甲", "Investors"),
        ("乙", "Stage"),
        ("乙", "Total investment"),
        ("乙", "Investors"),
    }
    assert dump(book) == before
    run.carry_out(book, chosen, paste)
    first, second = load(book, one), load(book, two)
    assert (first.stage, first.investment, first.currency) == ("negotiation", 30_000_000, "USD")
    assert first.stage_history
    assert (second.stage, second.remark) == ("lead", "")
    book.undo()
    assert dump(book) == before


def test_one_line_goes_over_every_record_and_no_name_is_emptied(book: Library) -> None:
    links = [add(book, "person", name) for name in ("甲", "乙")]
    ids = [link.id for link in links]
    chosen = Selection.of("person", ids)
    run.carry_out(book, chosen, pasting.laid_over(book, ids, ["country"], [["日本"]]))
    assert [load(book, link).country for link in links] == ["JP", "JP"]
    shown = run.preview(book, chosen, pasting.laid_over(book, ids, ["name"], [[""]]))
    assert (shown.changed, shown.refused) == (0, 2)


def test_a_lost_stage_is_pasted_only_beside_its_reason(book: Library) -> None:
    silent = add(book, "project", "甲", stage="lead")
    told = add(book, "project", "乙", stage="lead")
    ids = [silent.id, told.id]
    paste = pasting.laid_over(
        book, ids, ["stage", "lost_reason"], [["终止", ""], ["终止", "资金不足"]]
    )
    run.carry_out(book, Selection.of("project", ids), paste)
    assert (load(book, silent).stage, load(book, told).stage) == ("lead", "ended")
