"""What comes near by itself: terms that end (换届雷达), and contacts that go cold (久未联系)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from qiaocrm.domain.query import Condition, Query
from qiaocrm.services.library import Library
from qiaocrm.services.lists import PAGE_QUERIES
from qiaocrm.storage import lists

TERM_WINDOWS = ("over", "30", "90", "180")
"""Terms that should have ended, and those that end within so many days."""
COLD = "cold"
"""Nobody was in contact for longer than the record's cadence (联系周期)."""
_NO_NEXT = Condition("state", "in", ("dissolved", "merged"), negated=True)


def narrowed(query: Query, signs: Sequence[str], today: dt.date) -> Query:
    """Those of `query` (associations or people) that show one of the signs; all without signs.

    A sign is one of TERM_WINDOWS (of associations only) or COLD: the next contact is overdue.
    """
    if not signs:
        return query
    return query.where("", "any", *(_sign(sign, today) for sign in signs))


def counts(library: Library) -> Mapping[tuple[str, str], int]:
    """The radar's figures by kind and sign."""
    today = library.clock.today()
    wanted = [("association", window) for window in TERM_WINDOWS]
    wanted += [("association", COLD), ("person", COLD)]
    queries = {(kind, sign): narrowed(PAGE_QUERIES[kind], (sign,), today) for kind, sign in wanted}
    with library.store.reading() as connection:
        return {key: lists.count(connection, query) for key, query in queries.items()}


def _sign(sign: str, today: dt.date) -> Condition:
    """The condition of one sign; dissolved and merged associations have no next term."""
    if sign == COLD:
        return Condition("contact_due", "below", (today.isoformat(),))
    if sign == "over":
        bounds = [Condition("term_ends", "below", (today.isoformat(),))]
    else:
        last = today + dt.timedelta(days=int(sign))
        bounds = [
            Condition("term_ends", "from", (today.isoformat(),)),
            Condition("term_ends", "to", (last.isoformat(),)),
        ]
    return Condition("", "all", (*bounds, _NO_NEXT))
