"""Finding: the search box, and the names that link editors offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.services.columns import Shower
from qiaocrm.services.library import Library
from qiaocrm.storage import lists, records, search

SEARCHED = (
    "association",
    "person",
    "company",
    "project",
    "visit",
    "followup",
    "interaction",
    "agreement",
    "donation",
)
"""The kinds in the order in which results are grouped."""


@dataclass(frozen=True, slots=True)
class Found:
    """A search result: the record, its title, a second line, and which field held the words.

    `matched` is the label (a msgid) of that field and `excerpt` its text; both are empty when
    the title itself shows why.
    """

    kind: str
    id: int
    title: str
    second: str
    matched: str
    excerpt: str


def find(
    library: Library, typed: str, *, kinds: Sequence[str] = SEARCHED, limit: int = 50
) -> list[Found]:
    """The best results for what is typed; never raises, whatever it is."""
    with library.store.reading() as connection:
        hits = search.find(connection, typed, kinds=kinds, limit=limit)
        by_kind: dict[str, list[int]] = {}
        for hit in hits:
            by_kind.setdefault(hit.kind, []).append(hit.id)
        loaded = {kind: records.many(connection, kind, ids) for kind, ids in by_kind.items()}
        titles = {}
        for kind, rows in loaded.items():
            titles.update(lists.link_titles(connection, kind, list(rows.values())))
    shower = Shower(library.stages(), library.clock.today())
    words = search.query_words(typed)
    found = []
    for hit in hits:
        record = loaded[hit.kind][hit.id]
        second = _second(shower, hit.kind, record, titles)
        matched, excerpt = (
            ("", "") if hit.rank < 3 else _reason(shower, hit.kind, record, titles, words)
        )
        found.append(Found(hit.kind, hit.id, hit.title, second, matched, excerpt))
    return found


class Finder:
    """Offers records by name while a link is typed into a form."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, text: str, kinds: Sequence[str]) -> list[Link]:
        """At most 12 records of those kinds; the newest ones while nothing is typed."""
        with self._library.store.reading() as connection:
            hits = (
                search.find(connection, text, kinds=kinds, limit=12)
                if text.strip()
                else search.newest(connection, kinds, limit=12)
            )
        return [Link(hit.kind, hit.id, hit.title) for hit in hits]

    def same_name(self, text: str, kind: str) -> list[Link]:
        """The records that go by exactly this name, in any script."""
        with self._library.store.reading() as connection:
            hits = search.find(connection, text, kinds=(kind,), limit=5)
        return [
            Link(hit.kind, hit.id, hit.title)
            for hit in hits
            if hit.rank == 0 and not text.isascii()
        ]


_SECOND = {
    "association": ("country", "city", "name_en"),
    "person": ("company", "post", "country"),
    "company": ("country", "industry"),
    "project": ("stage", "investors"),
    "visit": ("start", "country"),
    "followup": ("due", "about"),
    "interaction": ("date", "about"),
    "agreement": ("signed", "parties"),
    "donation": ("date", "donors"),
}


def _second(shower: Shower, kind: str, record: Record, titles: lists.Titles) -> str:
    parts = (shower.field(kind, record, key, titles) for key in _SECOND.get(kind, ()))
    return " · ".join(part for part in parts if part)


def _reason(
    shower: Shower, kind: str, record: Record, titles: lists.Titles, words: Sequence[str]
) -> tuple[str, str]:
    """The first field whose text holds one of the words."""
    for key, spec in entity(kind).specs.items():
        if spec.searched:
            shown = shower.field(kind, record, key, titles)
            if any(search.holds(shown, word) for word in words):
                return spec.label, shown[:80]
    return "", ""
