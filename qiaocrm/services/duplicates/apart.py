"""Pairs told apart: what the officer said is remembered (不是同一), can be seen and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import title_of
from qiaocrm.services.duplicates.groups import Pair
from qiaocrm.services.duplicates.members import Member, about
from qiaocrm.services.library import Library
from qiaocrm.storage import apart, lists, records
from qiaocrm.storage.store import Reading


@dataclass(frozen=True, slots=True)
class Apart:
    """Two records of a kind that are not the same; `at` (ISO) and `by` tell who said so when."""

    kind: str
    one: Member
    other: Member
    at: str
    by: str

    @property
    def pair(self) -> Pair:
        """Their ids, the lower first."""
        return ordered(self.one.id, self.other.id)


def tell_apart(library: Library, kind: str, ids: Iterable[int]) -> Sequence[Pair]:
    """Remember in the file that none of these is the same as another; returns what is new."""
    return remember(library, kind, (ordered(*pair) for pair in combinations(ids, 2)))


def remember(library: Library, kind: str, pairs: Iterable[Pair]) -> Sequence[Pair]:
    """Remember in the file that the two of each pair are not the same; returns what is new."""
    wanted = set(pairs)
    with library.store.writing() as connection:
        new = sorted(wanted - apart.known(connection, kind))
        apart.put(connection, kind, new, library.stamp())
    return new


def forget(library: Library, kind: str, pairs: Iterable[Pair]) -> None:
    """Take back what was remembered: a scan may name these pairs again."""
    with library.store.writing() as connection:
        apart.forget(connection, kind, pairs)


def remembered(library: Library) -> list[Apart]:
    """All pairs of live records told apart, of all kinds, the newest first."""
    with library.store.reading() as connection:
        told = apart.every(connection)
        members = dict(_members(connection, told))
    found = []
    for each in told:
        one, other = (members.get((each.kind, number)) for number in each.pair)
        if one is not None and other is not None:
            found.append(Apart(each.kind, one, other, each.at, each.by))
    return found


def ordered(one: int, other: int) -> Pair:
    """Two ids as a pair, the lower first."""
    return (one, other) if one < other else (other, one)


def _members(
    connection: Reading, told: Iterable[apart.Told]
) -> Iterator[tuple[tuple[str, int], Member]]:
    """The live records of the pairs by kind and id."""
    wanted: dict[str, set[int]] = {}
    for one in told:
        wanted.setdefault(one.kind, set()).update(one.pair)
    for kind, ids in wanted.items():
        found = records.many(connection, kind, ids).values()
        live = [record for record in found if record.deleted_at is None]
        titles = lists.link_titles(connection, kind, live)
        for record in live:
            yield (kind, record.id), _member(kind, record, titles)


def _member(kind: str, record: Record, titles: Mapping[tuple[str, int], str]) -> Member:
    companies = [
        titles.get((link.kind, link.id), link.text) for link in getattr(record, "company", ())
    ]
    company = companies[0] if companies else ""
    told = about(company, getattr(record, "city", ""), phones=getattr(record, "phones", ()))
    return Member(record.id, title_of(kind, record), told)
