"""The officers of an association, or the posts of a person, by term (届): the present one first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from qiaocrm.domain.association import Association
from qiaocrm.domain.fields import Record
from qiaocrm.language.dates import PartialDate
from qiaocrm.storage.lists import Post

__all__ = ["Post", "Term", "by_term", "spans"]


@dataclass(frozen=True, slots=True)
class Term:
    """One term with who held posts in it; `number` None: posts whose term nobody noted.

    `start` and `end` are ISO dates as exactly as known, or empty. `current`: it runs today.
    """

    number: int | None
    start: str
    end: str
    current: bool
    posts: Sequence[Post] = ()


def by_term(posts: Iterable[Post], today: dt.date) -> list[Term]:
    """The posts parted by term: running ones first, then the later before the earlier.

    Former posts of a running term stand in a term of their own.
    """
    parted: dict[tuple[bool, int | None], list[Post]] = {}
    for post in posts:
        parted.setdefault((_runs(post, today), post.term_number), []).append(post)
    terms = [
        Term(
            number,
            min((post.start for post in held if post.start), default=""),
            max((post.end for post in held if post.end), default=""),
            current,
            held,
        )
        for (current, number), held in parted.items()
    ]
    return sorted(terms, key=_latest_first)


def spans(association: Record, terms: Iterable[Term], today: dt.date) -> list[Term]:
    """The terms of an association as spans of time, the earliest first, without their posts.

    Of a term only what is known is drawn: one without a beginning is left out, one without an end
    ends where the next begins, and the present one at the next election.
    """
    known: dict[int, Term] = {}
    for term in terms:
        if term.number and term.start and (term.number not in known or term.current):
            known[term.number] = replace(term, posts=())
    if isinstance(association, Association) and association.term_number:
        present = _present(association, known.get(association.term_number), today)
        if present is not None:
            known[association.term_number] = present
    ordered = [known[number] for number in sorted(known)]
    return [
        term if term.end else replace(term, end=after.start if after else today.isoformat())
        for term, after in zip_longest(ordered, ordered[1:])
    ]


def _present(association: Association, known: Term | None, today: dt.date) -> Term | None:
    """The present term by the association's own fields, which weigh more than those of posts."""
    start = association.term_start.iso() if association.term_start else known.start if known else ""
    if not start:
        return None
    end = association.next_election
    if end is None and association.term_years:
        began = PartialDate.from_iso(start)
        end = PartialDate(began.year + association.term_years, began.month, began.day)
    current = end is None or end.last_day() >= today
    return Term(association.term_number, start, end.iso() if end else "", current)


def _runs(post: Post, today: dt.date) -> bool:
    if post.ended:
        return False
    return not post.end or PartialDate.from_iso(post.end).last_day() >= today


def _latest_first(term: Term) -> tuple[bool, bool, int, list[int]]:
    return (
        not term.current,
        term.number is None,
        -(term.number or 0),
        [-ord(sign) for sign in term.start],
    )
