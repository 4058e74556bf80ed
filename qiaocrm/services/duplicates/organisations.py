"""Associations (社团) and companies for a scan: by what names and contacts two may be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.duplicates.blocks import Blocks, Done, telling
from qiaocrm.services.duplicates.members import about
from qiaocrm.services.imports import keys
from qiaocrm.services.imports.likeness import Likeness, shared_ways
from qiaocrm.storage import records
from qiaocrm.storage.store import Reading

_NAMES = ("name", "name_local", "name_en", "short_name", "former_name")
_ALIASES = frozenset(("short_name", "former_name"))
_OTHER = ("country", "city", "address", "phones", "emails", "wechat", "website")

_SAME = (60, N_("same name"))
_ALIAS = (40, N_("same short or former name"))
_NEAR = (25, N_("nearly the same name"))
_WEBSITE = (30, N_("same website"))
_ADDRESS = (15, N_("same address"))
_CITY = (5, N_("same city"))
_OTHER_COUNTRY = 45
"""Points lost where the countries differ: societies of a name are in many."""
_NEAR_FROM = 0.8
"""The share of signs that near names have in common."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """One of the organisations compared: `names` are the keys of its full names."""

    id: int
    values: Mapping[str, Any]
    names: frozenset[str]
    aliases: frozenset[str]

    @property
    def title(self) -> str:
        """The name."""
        return str(self.values.get("name") or "")

    @property
    def about(self) -> str:
        """What tells it from others of its name: city and number."""
        return about(self.values.get("city"), phones=self.values.get("phones"))


class Organisations:
    """All organisations of a kind."""

    def __init__(self, connection: Reading, kind: str, done: Done) -> None:
        specs = entity(kind).specs
        fields = [key for key in (*_NAMES, *_OTHER) if key in specs]
        found = records.parts(connection, kind, fields)
        self.all = [
            _organisation(kind, number, values) for _at, (number, values) in telling(found, done)
        ]

    def blocks(self, done: Done) -> Blocks:
        """All under names, ways to reach them, website and address."""
        blocks = Blocks(lambda at: _narrower(self.all[at].values))
        for at, one in telling(self.all, done):
            blocks.add((f"name:{name}" for name in one.names | one.aliases), at)
            blocks.add(keys.ways(one.values), at)
            for key in ("website", "address"):
                if value := one.values.get(key):
                    blocks.add((f"{key}:{_plain(value)}",), at)
        return blocks

    def weigh(self, at: int, other: int) -> Likeness | None:
        """What two have in common; None where nothing in their names agrees."""
        one, two = self.all[at], self.all[other]
        name = _names(one, two)
        if name is None:
            return None
        found = [name, *shared_ways(one.values.get, two.values.get), *_particulars(one, two)]
        points = sum(weight for weight, _reason in found)
        ours, theirs = one.values.get("country"), two.values.get("country")
        if ours and theirs and ours != theirs:
            points -= _OTHER_COUNTRY
        return Likeness(
            points, "same" if name is _SAME else "near", tuple(reason for _weight, reason in found)
        )


def _organisation(kind: str, number: int, values: Mapping[str, Any]) -> Organisation:
    country = values.get("country") or ""
    full = {
        keys.association_core(name, country) if kind == "association" else keys.company_core(name)
        for key in _NAMES
        if key not in _ALIASES and (name := values.get(key))
    }
    aliases = {text.fold(name) for key in _ALIASES if (name := values.get(key))}
    return Organisation(number, values, frozenset(full), frozenset(aliases))


def _names(one: Organisation, two: Organisation) -> tuple[int, str] | None:
    if one.names & two.names:
        return _SAME
    if (one.names | one.aliases) & (two.names | two.aliases):
        return _ALIAS
    return _NEAR if any(_near(name, other) for name in one.names for other in two.names) else None


def _near(name: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # start-up counts

    return OSA.normalized_similarity(name, other) >= _NEAR_FROM


def _particulars(one: Organisation, two: Organisation) -> Iterator[tuple[int, str]]:
    for key, weight in (("website", _WEBSITE), ("address", _ADDRESS), ("city", _CITY)):
        ours, theirs = one.values.get(key), two.values.get(key)
        if ours and theirs and _plain(ours) == _plain(theirs):
            yield weight


def _plain(value: str) -> str:
    """A website or an address as a key."""
    plain = text.fold(value)
    for front in ("https", "http", "www"):
        plain = plain.removeprefix(front)
    return plain


def _narrower(values: Mapping[str, Any]) -> Iterator[str]:
    for key in ("country", "city"):
        if value := values.get(key):
            yield f"{key}:{value}"
