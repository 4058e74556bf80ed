"""Fill down: what others take from one record, with what belongs to it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qiaocrm.base.errors import UserError
from qiaocrm.domain.values import Link
from qiaocrm.services import records
from qiaocrm.services.bulk.filling import Filling, filling
from qiaocrm.services.bulk.run import Selection, carry_out
from qiaocrm.services.library import Library
from tests.books import add, day, dump, load


def _filled(book: Library, source: Link, others: list[Link], field: str) -> Filling:
    selection = Selection.of(source.kind, [one.id for one in others])
    found = filling(book, selection, source.id, field)
    carry_out(book, selection, found.edit)
    return found


def test_an_amount_brings_its_currency_and_one_undo_takes_all_back(book: Library) -> None:
    source = add(book, "project", "甲", investment=Decimal(500), currency="USD")
    others = [add(book, "project", name, investment=Decimal(7)) for name in "乙丙"]
    before = dump(book)
    found = _filled(book, source, others, "investment")
    assert found.preview.changed == 2
    assert {(load(book, one).investment, load(book, one).currency) for one in others} == {
        (Decimal(500), "USD")
    }
    undone = book.undo()
    assert undone is not None
    assert dump(book) == before


def test_a_lunar_birthday_stays_lunar(book: Library) -> None:
    lunar = {"birthday_calendar": "lunar", "birthday_leap": True}
    source = add(book, "person", "甲", birthday=day("1958-04-07"), **lunar)
    other = add(book, "person", "乙", birthday=day("1960-01-01"), birthday_calendar="solar")
    _filled(book, source, [other], "birthday")
    now = load(book, other)
    assert (now.birthday, now.birthday_calendar, now.birthday_leap) == (
        day("1958-04-07"), "lunar", True,
    )  # fmt: skip


def test_an_empty_value_empties_the_others(book: Library) -> None:
    source, other = add(book, "person", "甲"), add(book, "person", "乙", city="大阪")
    _filled(book, source, [other], "city")
    assert load(book, other).city == ""


def test_a_stage_leaves_its_line_of_history_and_a_lost_one_wants_a_reason(book: Library) -> None:
    won = add(book, "project", "甲", stage="signed")
    other = add(book, "project", "乙", stage="lead")
    _filled(book, won, [other], "stage")
    assert [step.stage for step in load(book, other).stage_history][-1] == "signed"
    lost = add(book, "project", "丙", stage="ended", lost_reason="土地")
    found = _filled(book, lost, [other, won], "stage")
    assert (found.preview.changed, found.preview.refused) == (0, 2)
    assert load(book, other).stage == "signed"


def test_a_record_deleted_meanwhile_is_told(book: Library) -> None:
    other = add(book, "person", "乙")
    with pytest.raises(UserError):
        filling(book, Selection.of("person", [other.id]), 999, "city")
    records.trash(book, "person", [other.id])
    assert filling(book, Selection.of("person", [other.id]), other.id, "city").preview.changed == 0
