"""换届: what a new board changes in an association and its posts, as pure values.

The posts held now get their end date and stay in the record; those of honour (名誉, 顾问) go on. Each
seat filled makes a new post of the new term; the same person in the same seat is re-elected.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.domain.association import Association
from qiaocrm.domain.changes import Change, Create, Update
from qiaocrm.domain.events import Position
from qiaocrm.domain.values import Link
from qiaocrm.language import posts
from qiaocrm.language.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Seat:
    """A post of the board and who takes it; an unlinked name becomes a new person, none leaves it."""

    post: str
    person: Link | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """The new term: the day it begins, its number (届), how long terms are; None where unknown."""

    day: PartialDate
    number: int | None = None
    years: int | None = None


def sitting(held: Sequence[Position]) -> list[Position]:
    """The posts that an election fills anew, highest first: held now and not of honour."""
    acting = [one for one in held if not one.ended and not posts.is_honorary(one.post)]
    return sorted(acting, key=lambda one: (posts.rank(one.post), one.id))


def next_number(association: Association) -> int | None:
    """The number of the term to come; None where nobody knows the present one."""
    return association.term_number + 1 if association.term_number else None


def next_election(term: Term) -> PartialDate | None:
    """The day of the election after this one, as exactly as the beginning is known."""
    if not term.years:
        return None
    day, year = term.day.day, term.day.year + term.years
    if (term.day.month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        day = 28
    return PartialDate(year, term.day.month, day)


def changes(
    association: Association, held: Sequence[Position], seats: Sequence[Seat], term: Term
) -> list[Change]:
    """Everything that changes, for one action: old posts end, new ones begin, the term moves on."""
    filled = [seat for seat in seats if seat.person is not None and seat.post.strip()]
    people, made = _people(filled, association)
    ending = [_ending(one, filled, people, term.day) for one in sitting(held)]
    home = Link("association", association.id, association.name)
    beginning = [
        Create(
            "position",
            -len(made) - number,
            {
                "post": seat.post.strip(),
                "person": (people[at],),
                "organisation": (home,),
                "term_number": term.number,
                "start": term.day,
            },
        )
        for number, (at, seat) in enumerate(enumerate(filled), start=1)
    ]
    values: dict[str, Any] = {
        "term_start": term.day,
        "term_years": term.years,
        "next_election": next_election(term),
    }
    if term.number is not None:
        values["term_number"] = term.number
    moved = Update("association", association.id, values, association.version)
    return [*made, *ending, *beginning, moved]


def _people(seats: Sequence[Seat], association: Association) -> tuple[list[Link], list[Create]]:
    """The link of each seat's person, and the people to be created; one name is one person."""
    made: dict[str, Create] = {}
    links = []
    for seat in seats:
        person = seat.person or Link()
        if not person.resolved:
            name = person.text.strip()
            values = {"name": name, "country": association.country}
            create = made.setdefault(name, Create("person", -len(made) - 1, values))
            person = Link("person", create.temp_id, name)
        links.append(person)
    return links, list(made.values())


def _ending(
    one: Position, seats: Sequence[Seat], people: Sequence[Link], day: PartialDate
) -> Update:
    values: dict[str, Any] = {"end": day, "ended": True}
    held_by = {link.id for link in one.person}
    takers = [link for seat, link in zip(seats, people, strict=True) if seat.post == one.post]
    if takers and not held_by & {link.id for link in takers}:
        values["successor"] = (takers[0],)
    return Update("position", one.id, values, one.version)
