"""One-click 换届: posts, 届 and the next election move on together, and back together."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import Conflict, UserError
from qiaocrm.domain.elections import Seat, Term, next_election, next_number
from qiaocrm.domain.values import Link
from qiaocrm.services import elections
from qiaocrm.services.letters import recipients
from qiaocrm.services.library import Library
from tests.books import add, day, dump, edit, load


@pytest.fixture
def club(book: Library) -> Link:
    """A club in its sixth term, with a board, an honorary president and a former one."""
    club = add(
        book, "association", "东京楚湘同乡会", term_number=6, term_years=3, country="JP",
        next_election=day("2026-12"),
    )  # fmt: skip
    for name, post, ended in (
        ("吴志德", "会长", False),
        ("周晓岚", "秘书长", False),
        ("欧阳明", "永远名誉会长", False),
        ("贺云", "会长", True),
    ):
        person = add(book, "person", name)
        add(
            book,
            "position",
            post,
            person=(person,),
            organisation=(club,),
            term_number=6,
            ended=ended,
        )
    return club


def link_of(book: Library, shown: elections.Board, name: str) -> Link:
    return next(link for one in shown.held for link in one.person if link.text == name)


def test_the_board_is_offered_for_re_election_without_posts_of_honour(
    book: Library, club: Link
) -> None:
    shown = elections.board(book, club.id)
    assert [(one.post, shown.holder(one)) for one in shown.sitting()] == [
        ("会长", "吴志德"),
        ("秘书长", "周晓岚"),
    ]
    assert next_number(shown.association) == 7


def test_one_click_moves_everything_on_and_one_undo_moves_it_back(
    book: Library, club: Link
) -> None:
    before = dump(book)
    shown = elections.board(book, club.id)
    zhou = link_of(book, shown, "周晓岚")
    seats = [Seat("会长", zhou), Seat("秘书长", Link(text="林海")), Seat("副会长")]
    term = Term(day("2026-11-20"), 7, 3)
    said = [(one.what, one.before, one.after) for one in elections.steps(shown, seats, term)]
    assert said[:2] == [("会长", "吴志德", "周晓岚"), ("秘书长", "周晓岚", "林海 (new person)")]
    assert said[2][1:] == ("Term 6", "Term 7")
    assert said[-1][1:] == ("2026-12", "2029-11-20")
    elections.carry_out(book, shown, seats, term)
    after = elections.board(book, club.id)
    assert [(one.post, after.holder(one), one.term_number) for one in after.sitting()] == [
        ("会长", "周晓岚", 7),
        ("秘书长", "林海", 7),
    ]
    old = next(one for one in after.held if one.post == "会长" and after.holder(one) == "吴志德")
    assert (old.ended, old.end) == (True, day("2026-11-20"))
    assert [link.id for link in old.successor] == [zhou.id]
    row = load(book, club)
    assert (row.term_number, row.next_election) == (7, day("2029-11-20"))
    (to,) = recipients.find(book, "association", [club.id]).recipients
    assert (to.called, to.term) == ("周晓岚会长", "7")
    book.undo()
    assert dump(book) == before


def test_who_is_re_elected_begins_a_new_post(book: Library, club: Link) -> None:
    shown = elections.board(book, club.id)
    again = [Seat(one.post, one.person[0]) for one in shown.sitting()]
    elections.carry_out(book, shown, again, Term(day("2026-11"), 7, None))
    after = elections.board(book, club.id)
    assert [after.holder(one) for one in after.sitting()] == ["吴志德", "周晓岚"]
    assert {one.start for one in after.sitting()} == {day("2026-11")}
    assert not any(one.successor for one in after.held)
    assert load(book, club).next_election is None


def test_nothing_is_written_without_a_board_or_over_somebody_elses_change(
    book: Library, club: Link
) -> None:
    shown = elections.board(book, club.id)
    with pytest.raises(UserError):
        elections.carry_out(book, shown, [Seat("会长")], Term(day("2026-11-20")))
    edit(book, club, city="东京")
    seats = [Seat("会长", Link(text="林海"))]
    with pytest.raises(Conflict):
        elections.carry_out(book, shown, seats, Term(day("2026-11-20")))


def test_a_term_begun_on_a_leap_day_ends_on_a_day_that_exists() -> None:
    assert next_election(Term(day("2028-02-29"), 1, 3)) == day("2031-02-28")
    assert next_election(Term(day("2028-02-29"), 1, 4)) == day("2032-02-29")
    assert next_election(Term(day("2028"), 1, 2)) == day("2030")
