"""The time zones of a place, as exactly as country, state and city tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from qiaocrm.language import citywords, text, zonewords

_SUFFIXES = ("市", "州", "省", "区", "都", "府", "县")
_TOKEN = re.compile(r"[^\s,，、·•/()（）\d-]+")
_WEEKEND = frozenset({5, 6})
_STATES = {
    "US": citywords.US_STATES,
    "CA": citywords.CA_PROVINCES,
    "AU": citywords.AU_STATES | {"WA", "SA", "NT"},
}


@cache
def _places() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Country -> word as folded, or a state's capital letters -> zones."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in zonewords.PLACES.strip().splitlines():
        zones, iso, *words = line.split()
        known = found.setdefault(iso, {})
        for word in words:
            key = word if word in _STATES.get(iso, ()) else text.fold(word)
            known.setdefault(key, tuple(zones.split("+")))
    return found


@cache
def _of_country(iso: str) -> tuple[str, ...]:
    """All zones of a country, by Unicode CLDR."""
    from babel.core import get_global

    if iso in zonewords.MAIN:
        return (zonewords.MAIN[iso],)
    return tuple(sorted(get_global("territory_zones").get(iso, ())))


@lru_cache(maxsize=2048)
def of_place(country: str, city: str = "", region: str = "") -> tuple[str, ...]:
    """The names (IANA) of the zones that a place may lie in; none where the country is unknown.

    `country` is an ISO 3166-1 code; `city` and `region` are texts as typed. Where they do not
    decide it, all zones of the country are named.
    """
    known = _places().get(country, {})
    for typed in (city, region):
        found = _told(country, known, typed) if typed and known else ()
        if found:
            return found
    return _of_country(country)


def weekend(country: str) -> frozenset[int]:
    """The weekdays on which offices rest in a country; Monday is 0."""
    return zonewords.WEEKENDS.get(country, _WEEKEND)


def _told(country: str, known: Mapping[str, tuple[str, ...]], typed: str) -> tuple[str, ...]:
    """The zones that a text names by a city or a state, wherever it stands in it."""
    parts = re.split(r"[,，、]", typed)
    whole = text.fold(typed)
    for key in (whole, *map(text.fold, parts), *(whole.removesuffix(end) for end in _SUFFIXES)):
        if key in known:
            return known[key]
    tokens = _TOKEN.findall(text.clean(typed))
    states = (one for one in reversed(tokens) if one in _STATES.get(country, ()))
    for key in (*states, *map(text.fold, tokens)):
        if key in known:
            return known[key]
    inside = [word for word in known if text.has_cjk(word) and word in whole]
    return known[max(inside, key=len)] if inside else ()
