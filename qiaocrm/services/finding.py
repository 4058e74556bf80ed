"""Finding: the search box, and the names that link editors offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language import pinyin
from qiaocrm.services import marking
from qiaocrm.services.columns import Shower
from qiaocrm.services.library import Library
from qiaocrm.services.marking import Forms, Marks
from qiaocrm.storage import forgiving, lists, records, search
from qiaocrm.storage.search import Hit
from qiaocrm.storage.store import Reading

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


SIMILAR = N_("Similar spelling")
"""Why a record was found that is one slip away from what was typed."""

_AT_ONCE = 16
"""Results that are read together, a few more than a screen shows."""

_EXCERPT, _BEFORE = 80, 12
"""Signs of an excerpt, and how many of them stand before the words found."""


@dataclass(frozen=True, slots=True)
class Found:
    """A search result: the record, its title, a second line, and which field held the words.

    `matched` is the label (a msgid) of that field and `excerpt` its text; both are empty when
    the title itself shows why. `marks` are the parts (start, end) of the title that the words
    mean, `excerpt_marks` those of the excerpt.
    """

    kind: str
    id: int
    title: str
    second: str
    matched: str
    excerpt: str
    marks: Marks = ()
    excerpt_marks: Marks = ()


class Results:
    """What was found, the best first. A result is read and put into words when it is looked at
    first: of fifty a screen shows a dozen, and the next letter may be typed before anyone sees the
    others.
    """

    def __init__(self, library: Library, telling: _Telling, hits: Sequence[Hit]) -> None:
        self.keys = tuple((hit.kind, hit.id) for hit in hits)
        self._library = library
        self._telling = telling
        self._hits = hits
        self._told: dict[int, Found] = {}

    def __len__(self) -> int:
        return len(self._hits)

    def __getitem__(self, place: int) -> Found:
        found = self._told.get(place)
        if found is None:
            hit = self._hits[place]
            if not self._telling.knows(hit):
                with self._library.store.reading() as connection:
                    self._telling.read(connection, self._hits[place : place + _AT_ONCE])
            found = self._told[place] = self._telling.result(hit)
        return found


def find(
    library: Library, typed: str, *, kinds: Sequence[str] = SEARCHED, limit: int = 50
) -> list[Found]:
    """The best results for what is typed; among equals first what is important, then what was
    changed last. Never raises, whatever is typed.
    """
    found = look(library, typed, kinds=kinds, limit=limit)
    return [found[place] for place in range(len(found))]


def look(
    library: Library, typed: str, *, kinds: Sequence[str] = SEARCHED, limit: int = 50
) -> Results:
    """The same, for a screen that shows some of them."""
    telling = _Telling(Shower(library.stages(), library.clock.today()), marking.words(typed))
    with library.store.reading() as connection:
        hits = _ordered(connection, search.find(connection, typed, kinds=kinds, limit=limit))
        telling.read(connection, hits[:_AT_ONCE])
    return Results(library, telling, hits)


def _ordered(connection: Reading, hits: Sequence[Hit]) -> list[Hit]:
    """Within a rank first what the office marked as important (重点), then what was changed last;
    what was erased meanwhile is left out.
    """
    weights: dict[tuple[str, int], tuple[bool, str]] = {}
    for kind in {hit.kind for hit in hits}:
        marks = ("standing",) if "standing" in entity(kind).specs else ()
        ids = [hit.id for hit in hits if hit.kind == kind]
        found = records.some(connection, kind, ids, ("updated_at", "tags", *marks))
        for record, (changed, tags, *standing) in found.items():
            weights[kind, record] = ("重点" in tags or "key" in standing, changed)
    known = [hit for hit in hits if (hit.kind, hit.id) in weights]
    known.sort(key=lambda hit: weights[hit.kind, hit.id], reverse=True)
    known.sort(key=lambda hit: hit.rank)
    return known


def warm(library: Library) -> None:
    """Load what the first search would otherwise have to wait for."""
    find(library, "zhang", limit=1)
    marking.in_name("张", [("zhang",)], person=True)


def _wanted(hits: Sequence[Hit]) -> dict[str, list[int]]:
    """The ids of the records found, and of the posts by which people were, by kind."""
    wanted: dict[str, list[int]] = {}
    for hit in hits:
        wanted.setdefault(hit.kind, []).append(hit.id)
        if hit.post:
            wanted.setdefault("position", []).append(hit.post)
    return wanted


def links(library: Library, text: str, kinds: Sequence[str]) -> list[Link]:
    """Records to link to: at most 12 of those kinds; the newest while nothing is typed."""
    with library.store.reading() as connection:
        hits = (
            search.find(connection, text, kinds=kinds, limit=12)
            if text.strip()
            else search.newest(connection, kinds, limit=12)
        )
    return [Link(hit.kind, hit.id, hit.title) for hit in hits]


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
_POST = ("organisation", "post")


@dataclass(slots=True)
class _Telling:
    """Puts hits into words: what they are, and why they were found."""

    shower: Shower
    words: Sequence[Forms]
    loaded: dict[str, dict[int, Record]] = field(default_factory=dict)
    titles: dict[lists.Key, str] = field(default_factory=dict)

    def knows(self, hit: Hit) -> bool:
        """Whether the record was read."""
        return hit.id in self.loaded.get(hit.kind, {})

    def read(self, connection: Reading, hits: Sequence[Hit]) -> None:
        """Read the records of the hits, and the names of what they link to."""
        for kind, ids in _wanted(hits).items():
            found = records.many(connection, kind, ids)
            self.titles |= lists.link_titles(connection, kind, list(found.values()))
            self.loaded.setdefault(kind, {}).update(found)

    def result(self, hit: Hit) -> Found:
        """One result; of a record erased meanwhile its title is all there is."""
        if not self.knows(hit):
            return Found(hit.kind, hit.id, hit.title, "", "", "")
        person = hit.kind == "person"
        by_word = [marking.in_name(hit.title, [word], person=person) for word in self.words]
        missing = [word for word, marks in zip(self.words, by_word, strict=True) if not marks]
        marks = marking.together(by_word)
        matched, excerpt = self._reason(hit, missing)
        why = marking.in_text(excerpt, self.words) if excerpt else ()
        second = self._fields(hit.kind, hit.id, _SECOND.get(hit.kind, ()))
        return Found(hit.kind, hit.id, hit.title, second, matched, excerpt, marks, why)

    def _fields(self, kind: str, record: int, keys: Iterable[str]) -> str:
        found = self.loaded[kind][record]
        parts = (self.shower.field(kind, found, key, self.titles) for key in keys)
        return " · ".join(part for part in parts if part)

    def _reason(self, hit: Hit, missing: Sequence[Forms]) -> tuple[str, str]:
        """The first field that holds a word which the title does not show, and its text there."""
        record = self.loaded[hit.kind][hit.id]
        if hit.rank == forgiving.NEARLY:
            return SIMILAR, getattr(record, "name_foreign", "") or pinyin.full(hit.title)
        if hit.post:
            return entity("position").label, self._fields("position", hit.post, _POST)
        for key, label in _searched(hit.kind) if missing else ():
            if not getattr(record, key):
                continue
            shown = self.shower.field(hit.kind, record, key, self.titles)
            if marks := marking.in_text(shown, missing):
                return label, _around(shown, marks[0][0])
        return "", ""


@cache
def _searched(kind: str) -> tuple[tuple[str, str], ...]:
    """The fields in which words are found, with their labels."""
    specs = entity(kind).specs.items()
    return tuple(
        (key, spec.label) for key, spec in specs if spec.searched or isinstance(spec.kind, Links)
    )


def _around(shown: str, at: int) -> str:
    """The part of a text in which the sign `at` stands, short enough for a line."""
    start = at - _BEFORE if at > 2 * _BEFORE else 0
    front = "…" if start else ""
    return front + shown[start : start + _EXCERPT]
