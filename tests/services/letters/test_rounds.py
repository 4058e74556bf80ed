"""Greeting rounds: one action for all letters, replies, rates, 来函必复."""

from __future__ import annotations

import datetime as dt

from qiaocrm.domain.lettertexts import DEFAULTS
from qiaocrm.domain.query import Query
from qiaocrm.services import timeline
from qiaocrm.services.letters import recipients, rounds
from qiaocrm.services.letters.drafting import Occasion, draft
from qiaocrm.services.letters.stationery import Sender
from qiaocrm.services.library import Library
from tests.books import add, dump, titles

SENT = dt.date(2026, 9, 18)


def send(book: Library, names: list[str], festival: str = "中秋节", day: dt.date = SENT) -> None:
    ids = [add(book, "person", name).id for name in names]
    found = recipients.find(book, "person", ids).recipients
    made = draft(book, Sender(), Occasion(DEFAULTS[0], day, festival), found)
    rounds.record(book, festival, made, ["word"], day)


def test_a_round_is_one_action_in_everybodys_timeline(book: Library) -> None:
    person = add(book, "person", "欧阳明")
    found = recipients.find(book, "person", [person.id]).recipients
    made = draft(book, Sender(), Occasion(DEFAULTS[0], SENT, "中秋节"), found)
    before = dump(book)
    rounds.record(book, "中秋节", made, ["word"], SENT)
    dossier = timeline.dossier(book, "person", person.id)
    assert dossier is not None
    assert [(event.date, event.text) for event in dossier.events] == [
        ("2026-09-18", "中秋节问候信")
    ]
    book.undo()
    assert dump(book) == before
    assert rounds.rounds(book) == []


def test_replies_are_ticked_and_rated(book: Library) -> None:
    send(book, ["甲一", "乙二", "丙三"])
    send(book, ["丁四"], "国庆节", dt.date(2026, 9, 28))
    newest, older = rounds.rounds(book)
    assert (newest.festival, newest.sent, newest.rate) == ("国庆节", 1, 0)
    letters = rounds.letters_of(book, older)
    assert [one.title for one in letters] == ["甲一", "乙二", "丙三"]
    rounds.reply(book, [letters[1].id], dt.date(2026, 10, 9))
    after = rounds.rounds(book)[1]
    assert (after.sent, after.replied, after.rate) == (3, 1, 33)
    rounds.reply(book, [letters[1].id], None)
    assert rounds.rounds(book)[1].replied == 0


def test_a_letter_that_came_is_to_be_answered_in_three_working_days(book: Library) -> None:
    send(book, ["甲一"])
    (one,) = rounds.rounds(book)
    (letter,) = rounds.letters_of(book, one)
    rounds.reply(
        book, [letter.id], dt.date(2026, 10, 9), answer=True
    )  # a Friday; Saturday is worked
    assert titles(book, Query("followup").where("due", "from", "2026-10-13")) == [
        "Answer the letter of 甲一"
    ]
    book.undo()
    assert titles(book, Query("followup")) == []
    assert rounds.rounds(book)[0].replied == 0
