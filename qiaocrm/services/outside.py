"""Records as the outside sees them: the stable names of JSON, CSV and scripts (DESIGN §7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qiaocrm.domain.fields import Record
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import Phones
from qiaocrm.domain.registry import entity
from qiaocrm.domain.terms import leads
from qiaocrm.domain.values import Link
from qiaocrm.language import posts
from qiaocrm.storage import lists
from qiaocrm.storage.lists import Post

_BOOKKEEPING = ("id", "version", "created_at", "updated_at")
_HELD = ("association", "person", "company")
"""The kinds whose rows tell the posts held in them, or by them."""


def rows(
    connection: Any, kind: str, ids: Sequence[int], found: Mapping[int, Record]
) -> list[dict[str, Any]]:
    """The records in that order, with what is derived from others (president, positions …)."""
    present = [found[one] for one in ids if one in found]
    titles = lists.link_titles(connection, kind, present)
    plain = [row_of(kind, record, titles) for record in present]
    if kind in _HELD:
        held = lists.posts(connection, kind, ids)
        for row in plain:
            row.update(_derived(kind, held.get(row["id"], [])))
    return plain


def names(kind: str) -> list[str]:
    """The names that a row of this kind has, in order."""
    derived = _derived(kind, ()) if kind in _HELD else {}
    return [*row_of(kind, entity(kind).record(), {}), *derived]


def row_of(kind: str, record: Record, titles: Mapping[tuple[str, int], str]) -> dict[str, Any]:
    """One record; links by the present names of what they point to."""
    row: dict[str, Any] = {key: getattr(record, key) for key in _BOOKKEEPING}
    for key, spec in entity(kind).specs.items():
        value = getattr(record, key)
        if isinstance(spec.kind, Links):
            value = named(value, titles)
        row[key] = spec.kind.to_json(value)
        if isinstance(spec.kind, Phones):
            row[f"{key}_e164"] = [phone.e164 for phone in value]
    if kind == "person" and not row["name_foreign"] and row["name"].isascii():
        row["name_foreign"] = row["name"]
    return row


def named(links: Iterable[Link], titles: Mapping[tuple[str, int], str]) -> tuple[Link, ...]:
    """The links with the present names of the records they point to."""
    return tuple(
        Link(link.kind, link.id, titles.get((link.kind, link.id), link.text)) for link in links
    )


def president_of(held: Iterable[Post]) -> Post | None:
    """Who leads now: the present post of the highest rank that leads (会长, 主席, 理事长 …)."""
    leading = [post for post in held if not post.ended and leads(post.post)]
    return min(leading, key=lambda post: posts.rank(post.post), default=None)


def _derived(kind: str, held: Sequence[Post]) -> dict[str, Any]:
    if kind == "person":
        return {
            "positions": [
                {
                    "organisation": post.organisation_name,
                    "post": post.post,
                    "term": post.term_number,
                }
                for post in held
            ]
        }
    leader = president_of(held)
    return {
        "president": leader.person_name if leader else "",
        "officers": [
            {"name": post.person_name, "post": post.post, "term": post.term_number} for post in held
        ],
    }
