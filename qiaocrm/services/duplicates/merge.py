"""Merging (合并) two to five records into one: what pointed to any of them points to the one left.

One action of the journal: its undo brings all of them back with their links; what was edited
since stays and is named, as with any undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.changes import Change, ChangeSet, Trash, Update, difference
from qiaocrm.domain.fields import Record
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.services.duplicates.comparing import differing
from qiaocrm.services.duplicates.groups import MOST
from qiaocrm.services.imports.merging import is_same
from qiaocrm.services.library import Library
from qiaocrm.storage import derived, records
from qiaocrm.storage.store import Reading
from qiaocrm.storage.writer import Applied, Key


def load(library: Library, kind: str, ids: Iterable[int]) -> list[Record]:
    """The live records of those ids, in their order.

    Raises UserError unless there are two to five.
    """
    wanted = list(dict.fromkeys(ids))
    if not 2 <= len(wanted) <= MOST:
        raise UserError(N_("Choose two to {most} records to merge."), most=MOST)
    with library.store.reading() as connection:
        present = records.many(connection, kind, wanted)
    found = [present[one] for one in wanted if one in present and not present[one].deleted_at]
    if len(found) < len(wanted):
        raise UserError(N_("One of the records is no longer there; look for duplicates again."))
    return found


def merge(
    library: Library,
    kind: str,
    found: Sequence[Record],
    choices: Mapping[str, int],
    stays: int = 0,
) -> Applied:
    """Make records (as `load` gave them) one: that at the place `stays` is left, with its number
    and history; the others go to the trash.

    `choices` names by field whose value is kept (a place in `found`, or `comparing.BOTH`); other
    fields take what `differing` proposes. Raises Conflict when one was changed since it was read.
    """
    survivor = found[stays]
    others = [one for one in found if one is not survivor]
    kept = {one.key: one.value(choices.get(one.key, one.chosen)) for one in differing(kind, found)}
    moving = _Moving(kind, survivor.id, frozenset((kind, one.id) for one in others))
    changed = difference(survivor, moving.own_values(survivor, kept))
    with library.store.reading() as connection:
        pointing = _load(connection, derived.pointing_to(connection, moving.everyone))
    title = str(kept.get(entity(kind).title) or title_of(kind, survivor))
    changes: list[Change] = [
        Update(kind, survivor.id, changed, survivor.version),
        *moving.redirect(pointing),
        *(Trash(kind, one.id, version=one.version) for one in others),
    ]
    label = N_("Merge {count} records into “{title}”")
    return library.apply(
        ChangeSet(label, changes, {"count": len(found), "title": title[:20]}, "merge")
    )


def _load(connection: Reading, keys: Iterable[Key]) -> list[tuple[str, Record]]:
    by_kind: dict[str, list[int]] = {}
    for kind, record in keys:
        by_kind.setdefault(kind, []).append(record)
    return [
        (kind, record)
        for kind, ids in by_kind.items()
        for record in records.many(connection, kind, ids).values()
    ]


class _Moving:
    """Turns links to records that go (`gone`) into links to the one that stays."""

    def __init__(self, kind: str, stays: int, gone: frozenset[Key]) -> None:
        self._stays = (kind, stays)
        self._gone = gone

    @property
    def everyone(self) -> frozenset[Key]:
        """All records that become one."""
        return self._gone | {self._stays}

    def own_values(self, survivor: Record, kept: Mapping[str, Any]) -> dict[str, Any]:
        """The values of the record that stays, without links to itself."""
        values = dict(kept)
        for key in _link_fields(self._stays[0]):
            links = values.get(key, getattr(survivor, key))
            plain = tuple(link for link in links if (link.kind, link.id) not in self.everyone)
            if plain != links:
                values[key] = plain
        return values

    def redirect(self, pointing: Iterable[tuple[str, Record]]) -> Iterator[Change]:
        """The changes to records that point to any of them.

        A post that the one who stays holds already, the same in every field, goes to the trash.
        """
        posts: list[Record] = []
        moved: list[tuple[str, Record, dict[str, Any]]] = []
        for kind, record in pointing:
            if (kind, record.id) in self.everyone:
                continue
            values = self._redirected(kind, record)
            if values:
                moved.append((kind, record, values))
            elif kind == "position" and not record.deleted_at:
                posts.append(record)
        for kind, record, values in moved:
            if kind == "position" and not record.deleted_at:
                post = replace(record, **values)
                if any(_is_same_post(post, known) for known in posts):
                    yield Trash(kind, record.id, version=record.version)
                    continue
                posts.append(post)
            yield Update(kind, record.id, values, record.version)

    def _redirected(self, kind: str, record: Record) -> dict[str, Any]:
        """The link fields of a record that change."""
        values = {}
        for key in _link_fields(kind):
            links: tuple[Link, ...] = getattr(record, key)
            if any((link.kind, link.id) in self._gone for link in links):
                values[key] = tuple(self._once(links))
        return values

    def _once(self, links: Iterable[Link]) -> Iterator[Link]:
        """The links, redirected; the one who stays is named once."""
        named = False
        for link in links:
            if (link.kind, link.id) not in self.everyone:
                yield link
            elif not named:
                named = True
                yield Link(*self._stays, link.text)


def _link_fields(kind: str) -> list[str]:
    return [key for key, spec in entity(kind).specs.items() if isinstance(spec.kind, Links)]


def _is_same_post(one: Record, other: Record) -> bool:
    return all(is_same(getattr(one, key), getattr(other, key)) for key in entity("position").specs)
