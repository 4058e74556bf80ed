"""By what a printed list is grouped: the officer, country, or association of each record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.values import Link
from qiaocrm.language import countries
from qiaocrm.services import lists
from qiaocrm.services.columns import ListRow
from qiaocrm.services.library import Library
from qiaocrm.storage import lists as stored
from qiaocrm.storage import records

GroupBy = Literal["", "week", "officer", "country", "association"]

_LABELS: Final[Mapping[str, str]] = {
    "": N_("Not grouped"),
    "week": N_("By week"),
    "officer": N_("By officer"),
    "country": N_("By country"),
    "association": N_("By association"),
}
_OF_KIND: Final[Mapping[str, tuple[GroupBy, ...]]] = {
    "followup": ("", "week", "officer", "country", "association"),
    "person": ("", "officer", "country", "association"),
}
_OTHERS: Final[tuple[GroupBy, ...]] = ("", "officer", "country")


def offered(kind: str) -> list[tuple[str, str]]:
    """Key and name of each grouping that makes sense for a kind."""
    return [(key, translate(_LABELS[key])) for key in _OF_KIND.get(kind, _OTHERS)]


def labels(
    library: Library, kind: str, rows: Sequence[ListRow], group_by: GroupBy
) -> dict[int, str]:
    """The label of each record's group by its id; those without one are missing.

    The country or association of a follow-up is that of the first record it is about that has one.
    A person's association is the one where he or she holds a post.
    """
    if group_by == "officer":
        return {row.record.id: row.record.owner for row in rows if row.record.owner}
    if group_by == "country":
        return _countries(library, kind, rows)
    if group_by == "association" and kind == "person":
        return _of_people(library, [row.record.id for row in rows])
    return _associations(library, rows) if group_by == "association" else {}


def _countries(library: Library, kind: str, rows: Sequence[ListRow]) -> dict[int, str]:
    codes = {row.record.id: getattr(row.record, "country", "") for row in rows}
    if kind == "followup":
        abouts = {row.record.id: _about(row) for row in rows}
        with library.store.reading() as connection:
            known = {
                group: records.many(connection, group, ids)
                for group, ids in _by_kind(abouts).items()
            }
        codes = {
            one: next(filter(None, (_country_of(known, link) for link in links)), "")
            for one, links in abouts.items()
        }
    language = lists.shower(library).language
    return {one: countries.name(code, language) for one, code in codes.items() if code}


def _country_of(known: Mapping[str, Mapping[int, object]], link: Link) -> str:
    return str(getattr(known.get(link.kind, {}).get(link.id), "country", ""))


def _associations(library: Library, rows: Sequence[ListRow]) -> dict[int, str]:
    abouts = {row.record.id: _about(row) for row in rows}
    of_people = _of_people(library, sorted(_by_kind(abouts).get("person", ())))
    found = {}
    for row in rows:
        for link in abouts[row.record.id]:
            name = of_people.get(link.id, "") if link.kind == "person" else ""
            if link.kind == "association":
                name = row.titles.get((link.kind, link.id), link.text)
            if name:
                found[row.record.id] = name
                break
    return found


def _of_people(library: Library, ids: Sequence[int]) -> dict[int, str]:
    """The association where each of these people holds a post now."""
    with library.store.reading() as connection:
        held = stored.posts(connection, "person", ids)
    found = {}
    for one, posts in held.items():
        names = (
            post.organisation_name
            for post in posts
            if not post.ended and post.organisation[0] == "association"
        )
        if name := next(names, ""):
            found[one] = name
    return found


def _about(row: ListRow) -> tuple[Link, ...]:
    return tuple(link for link in getattr(row.record, "about", ()) if link.kind)


def _by_kind(abouts: Mapping[int, Sequence[Link]]) -> dict[str, set[int]]:
    wanted: dict[str, set[int]] = {}
    for links in abouts.values():
        for link in links:
            wanted.setdefault(link.kind, set()).add(link.id)
    return wanted
