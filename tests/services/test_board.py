"""The board: a column a stage, cards that move, sums that mix no currencies."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from qiaocrm.base.clock import FixedClock
from qiaocrm.domain.query import Query
from qiaocrm.domain.values import Link, StageStep
from qiaocrm.services import board
from qiaocrm.services.library import Library
from tests.books import MOMENT, add, day, dump, edit, load


def lane(library: Library, key: str) -> board.Lane:
    return next(one for one in board.lanes(library, Query("project")) if one.key == key)


def test_projects_stand_in_their_stages(book: Library) -> None:
    company = add(book, "company", "维港")
    add(
        book,
        "project",
        "甲",
        stage="signed",
        investment=Decimal("3000"),
        currency="CNY",
        investors=(company, Link(text="某人")),
    )
    add(book, "project", "乙", stage="signed", investment=Decimal("500.5"))
    add(book, "project", "丙", stage="signed", investment=Decimal("9000"), currency="USD")
    add(book, "project", "丁")
    add(book, "project", "戊", stage="gone")
    edit(book, company, name="新维港")
    lanes = board.lanes(book, Query("project"))
    assert [one.key for one in lanes][:5] == ["lead", "study", "matching", "negotiation", "signed"]
    assert [card.project.name for card in lanes[0].cards] == ["丁", "戊"]
    signed = lane(book, "signed")
    assert {card.project.name for card in signed.cards} == {"甲", "乙", "丙"}
    assert signed.totals == (("CNY", Decimal("3500.5")), ("USD", Decimal("9000")))
    assert lane(book, "ended").totals == ()
    (card,) = [card for card in signed.cards if card.project.name == "甲"]
    assert card.investors == "新维港、某人"


def test_moving_a_card_writes_the_history_and_can_be_undone(book: Library) -> None:
    project = add(book, "project", "冷链", stage="lead")
    before = dump(book)
    book.clock = FixedClock(MOMENT + dt.timedelta(days=10))
    board.move(book, project.id, "ended", lost_reason="资金不足")
    row = load(book, project)
    assert (row.stage, row.stage_since, row.lost_reason) == ("ended", day("2026-12-03"), "资金不足")
    assert row.stage_history == (StageStep("lead", "2026-11-23"), StageStep("ended", "2026-12-03"))
    action, _redo = book.pending()
    assert action is not None
    assert action.label.format(**action.details) == "Move “冷链” to Ended"
    assert board.move(book, project.id, "ended").action == 0
    book.undo()
    assert dump(book) == before


def test_a_card_tells_how_long_it_stands_and_what_is_late(book: Library) -> None:
    add(
        book,
        "project",
        "冷链",
        stage="lead",
        stage_since=day("2026-10-01"),
        next_date=day("2026-11-20"),
    )
    add(book, "project", "光伏", stage="lead", stage_since=day("2026-11"), next_date=day("2026-11"))
    add(book, "project", "投产了", stage="production", stage_since=day("2020"))
    solar, cold = lane(book, "lead").cards
    assert (cold.days, cold.silent, cold.due) == (53, True, "late")
    assert (solar.days, solar.silent, solar.due) == (0, False, "soon")
    assert not lane(book, "production").cards[0].silent


def test_a_card_tells_how_near_its_next_step_is(book: Library) -> None:
    days = {
        "late": "2026-11-22",
        "today": "2026-11-23",
        "soon": "2026-11-30",
        "later": "2026-12-01",
    }
    for name, when in days.items():
        add(book, "project", name, stage="lead", next_date=day(when))
    add(book, "project", "undated", stage="lead", next_step="打电话")
    cards = lane(book, "lead").cards
    assert len(cards) == 5
    assert all(card.due == card.project.name for card in cards)
