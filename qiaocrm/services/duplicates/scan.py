"""The scan for likely duplicates (查重): sets of records with a score and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.base.pauses import no_collection
from qiaocrm.services.duplicates.apart import ordered
from qiaocrm.services.duplicates.groups import Pair, sets
from qiaocrm.services.duplicates.members import Member
from qiaocrm.services.duplicates.organisations import Organisations
from qiaocrm.services.duplicates.people import People
from qiaocrm.services.imports.likeness import Likeness
from qiaocrm.services.library import Library
from qiaocrm.storage import apart, records

KINDS = ("person", "association", "company")
"""The kinds that are scanned."""

THRESHOLD = 50
"""Points from which a pair is shown; measured by `python -m bench.duplicates`."""

MOST_POINTS = 100

_TELL_EVERY = 200
"""Blocks of records between two words about the progress."""

Tick = Callable[[int, int], None]
"""Told how many of how many steps are done; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records that are likely one: `score` of 100 and reasons (msgids) of the likeliest pair."""

    kind: str
    members: tuple[Member, ...]
    score: int
    reasons: tuple[str, ...]


def scan(
    library: Library,
    kind: str,
    threshold: int = THRESHOLD,
    tick: Tick = lambda _done, _total: None,
) -> list[Group]:
    """The likely duplicates among all live records of a kind, the likeliest first.

    Sets hold two to five records; pairs told apart are never in one. Nothing is written.
    Raises UserError for a kind that is not scanned.
    """
    if kind not in KINDS:
        raise UserError(N_("Duplicates are looked for among people, associations and companies."))
    with library.store.reading() as connection, no_collection():
        told_apart = apart.known(connection, kind)
        steps = _Steps(records.count(connection, kind), tick)
        book: People | Organisations = (
            People(connection, steps.reading)
            if kind == "person"
            else Organisations(connection, kind, steps.reading)
        )
    with no_collection():
        found = _alike(book, threshold, steps)
    by_id = {one.id: one for one in book.all}
    return [
        Group(
            kind,
            tuple(Member(one, by_id[one].title, by_id[one].about) for one in members),
            min(likeness.points, MOST_POINTS),
            likeness.reasons,
        )
        for members, likeness in sets(found, lambda one, two: ordered(one, two) in told_apart)
    ]


class _Steps:
    """Counts reading, gathering under keys and comparing as a third of the work each."""

    def __init__(self, count: int, tick: Tick) -> None:
        self._records = max(1, count)
        self._tick = tick

    def reading(self, done: int) -> None:
        """So many records were read."""
        self._tell(min(done, self._records))

    def gathering(self, done: int) -> None:
        """So many records were put under their keys."""
        self._tell(self._records + done)

    def comparing(self, done: int, total: int) -> None:
        """So many of the blocks were compared."""
        self._tell(2 * self._records + self._records * done // max(1, total))

    def _tell(self, done: int) -> None:
        self._tick(done, 3 * self._records)


def _alike(book: People | Organisations, threshold: int, steps: _Steps) -> dict[Pair, Likeness]:
    """The pairs of ids with enough points."""
    blocks = book.blocks(steps.gathering).pairs()
    found: dict[Pair, Likeness] = {}
    for number, pairs in enumerate(blocks):
        if not number % _TELL_EVERY:
            steps.comparing(number, len(blocks))
        for one, other in pairs:
            pair = (book.all[one].id, book.all[other].id)
            if pair in found:
                continue
            likeness = book.weigh(one, other)
            if likeness is not None and likeness.points >= threshold:
                found[pair] = likeness
    steps.comparing(len(blocks), len(blocks))
    return found
