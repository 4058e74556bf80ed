"""Who is on record already, while a name or a way to reach somebody is typed into a form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.values import Link
from qiaocrm.language import text
from qiaocrm.services.imports import keys
from qiaocrm.services.imports.likeness import compare_names, shared_ways
from qiaocrm.services.library import Library
from qiaocrm.storage import forgiving, records, search

KINDS = ("association", "person", "company", "project")
WAYS = ("phones", "emails", "wechat")
"""The fields that are watched beside the name."""

_MOST = 8
_SAME = ("same", "foreign", "pinyin")


@dataclass(frozen=True, slots=True)
class OnRecord:
    """Records that have what was typed; `reasons` are msgids, empty where it is the name."""

    links: tuple[Link, ...] = ()
    reasons: tuple[str, ...] = ()


def watched(kind: str, key: str) -> bool:
    """Whether what is typed into a field may show that the record is there already."""
    return kind in KINDS and (key == entity(kind).title or key in WAYS)


def find(library: Library, kind: str, key: str, value: Any, own: int = 0) -> OnRecord:
    """The live records of a kind, but `own`, that have this name or way; a few of many."""
    matches = list(_matches(library, kind, key, value, own))
    reasons = tuple(dict.fromkeys(reason for _record, ways in matches for reason in ways))
    return OnRecord(tuple(_link(kind, record) for record, _ways in matches), reasons)


def _link(kind: str, record: Record) -> Link:
    return Link(kind, record.id, title_of(kind, record))


def _matches(
    library: Library, kind: str, key: str, value: Any, own: int
) -> Iterator[tuple[Record, tuple[str, ...]]]:
    """The records that have the value, with the reasons."""
    title = entity(kind).title
    with library.store.reading() as connection:
        hits = [
            hit.id
            for typed in _typed(key, value)
            for hit in search.find(connection, typed, kinds=(kind,), limit=_MOST)
            if hit.rank == forgiving.EXACT or key != title
        ]
        present = records.many(connection, kind, dict.fromkeys(hits))
    for record in present.values():
        if record.id == own:
            continue
        if key == title:
            if _same_name(kind, str(value), record):
                yield record, ()
        else:
            ways = shared_ways({key: value}.get, partial(getattr, record))
            if ways:
                yield record, tuple(reason for _weight, reason in ways)


def _typed(key: str, value: Any) -> list[str]:
    """What to search for."""
    if key == "phones":
        digits = (keys.digits_of(phone)[-keys.LEAST_DIGITS :] for phone in value)
        return [number for number in digits if len(number) == keys.LEAST_DIGITS]
    if key == "emails":
        return [address for address in value if "@" in address]
    typed = str(value or "").strip()
    return [typed, *keys.latin_forms(typed)] if typed.isascii() and key != "wechat" else [typed]


def _same_name(kind: str, typed: str, record: Record) -> bool:
    """Whether a name found by its signs, pinyin or initials is the one typed."""
    if kind == "person":
        return compare_names({"name": typed}.get, partial(getattr, record)) in _SAME
    return not typed.isascii() or text.fold(typed) in keys.all_names(
        kind, lambda key: getattr(record, key, "")
    )
