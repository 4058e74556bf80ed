"""One-click 换届: the board as it is, what the change will do, and doing it as one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _
from qiaocrm.domain import elections
from qiaocrm.domain.association import Association
from qiaocrm.domain.changes import ChangeSet
from qiaocrm.domain.elections import Seat, Term
from qiaocrm.domain.events import Position
from qiaocrm.domain.query import Query
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records
from qiaocrm.storage.lists import Key
from qiaocrm.storage.writer import Applied


@dataclass(frozen=True, slots=True)
class Board:
    """An association before its election; `titles` are the present names of who holds the posts."""

    association: Association
    held: tuple[Position, ...]
    titles: Mapping[Key, str]

    def holder(self, one: Position) -> str:
        """Who holds a post."""
        return "、".join(self.titles.get((link.kind, link.id), link.text) for link in one.person)

    def sitting(self) -> list[Position]:
        """The posts to be filled anew, highest first."""
        return elections.sitting(self.held)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the preview: what, before and after."""

    what: str
    before: str
    after: str


def board(library: Library, association: int) -> Board:
    """The association with all its posts; UserError where it is gone."""
    with library.store.reading() as connection:
        row = records.get(connection, "association", association)
        query = Query("position").where("organisation", "links", "association", association)
        rows = records.many(connection, "position", lists.ids(connection, query))
        held = tuple(one for one in rows.values() if isinstance(one, Position))
        titles = lists.link_titles(connection, "position", held)
    if not isinstance(row, Association):
        raise UserError(N_("Only an association can change its board."))
    return Board(row, held, titles)


def steps(shown: Board, seats: Sequence[Seat], term: Term) -> list[Step]:
    """Before and after, post by post, then the term: what `carry_out` will write."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for one in shown.sitting():
        before.setdefault(one.post, []).append(shown.holder(one))
    for seat in seats:
        if seat.person is not None and seat.post.strip():
            name = shown.titles.get((seat.person.kind, seat.person.id), seat.person.text)
            named = name if seat.person.resolved else _("{name} (new person)").format(name=name)
            after.setdefault(seat.post.strip(), []).append(named)
    found = [
        Step(post, "、".join(before.get(post, [])), "、".join(after.get(post, [])))
        for post in dict.fromkeys((*before, *after))
    ]
    row = shown.association
    number = term.number if term.number is not None else row.term_number
    found.append(Step(_("Current term"), _number(row.term_number), _number(number)))
    found.append(Step(_("Term began"), _day(row.term_start), _day(term.day)))
    coming = elections.next_election(term)
    found.append(Step(_("Next election"), _day(row.next_election), _day(coming)))
    return found


def carry_out(library: Library, shown: Board, seats: Sequence[Seat], term: Term) -> Applied:
    """Write the change as one action.

    Raises UserError where no seat is filled, Conflict when something was changed meanwhile.
    """
    if not any(seat.person and seat.post.strip() for seat in seats):
        raise UserError(N_("Nobody is named for the new board; fill in at least one post."))
    made = elections.changes(shown.association, shown.held, seats, term)
    label = N_("Change of term: {title}")
    return library.apply(ChangeSet(label, tuple(made), {"title": shown.association.name[:20]}))


def _number(value: int | None) -> str:
    return _("Term {n}").format(n=value) if value else ""


def _day(value: PartialDate | None) -> str:
    return value.iso() if value else ""
