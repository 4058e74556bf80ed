"""Countries and regions (国家和地区) by any usual name, and the cities that imply one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import orjson

from qiaocrm.base import paths
from qiaocrm.language import citywords, countrywords, text

_LIST_END = re.compile(
    r"等?(?:\d+|[一二三四五六七八九十两]+)?个?(?:国家和地区|国家|国|地区|地|多国)?(?:[(（].*[)）])?$"
)
_LIST_SIGN = re.compile(
    r"[、，,;；/|\n+&＆]+|\s+(?:and|和|及)\s+|[和及与]|\s{1,}(?=[\u4e00-\u9fff])"
)
_SUFFIX = re.compile(r"(?:共和国|合众国|王国|联邦|地区|特区|国|省|华侨|华人|侨胞|侨领|公民)$")
_NATIONALITY = re.compile(r"(?:国?籍|裔)(?:华侨|华人|公民|人士|人)?$")
_BRACKETED = re.compile(r"(.+?)\s*[(（\[【](.+?)[)）\]】]")
_BETWEEN = re.compile(r"[·•\s,，、/\-—_|:：>()（）\[\]【】]+")
LONGEST = 100
"""Texts with more characters than this name no place."""
_REGIONS = ("HK", "MO", "TW")


@cache
def _known() -> dict[str, str]:
    """Folded own names -> ISO codes."""
    known: dict[str, str] = {}
    for line in countrywords.ALIASES.strip().splitlines():
        iso, *names = line.split()
        for name in names:
            known.setdefault(text.fold(name), iso)
        known.setdefault(iso.lower(), iso)
    return known


@cache
def _cities() -> dict[str, str]:
    """Folded cities -> ISO codes."""
    rows = (line.split() for line in citywords.CITIES.strip().splitlines())
    return {text.fold(city): iso for iso, *cities in rows for city in cities}


@cache
def _territories() -> dict[str, dict[str, str]]:
    """Locale -> ISO code -> name, from the Unicode CLDR (written by tools/territories.py)."""
    names: dict[str, dict[str, str]] = orjson.loads(
        (paths.resources() / "territories.json").read_bytes()
    )
    return names


@cache
def _by_name() -> dict[str, str]:
    """Folded names of the CLDR, and codes -> ISO codes."""
    known: dict[str, str] = {}
    for locale in ("zh", "zh_Hant", "en"):
        for iso, name in _territories()[locale].items():
            spelled_out = name.replace("&", "and").replace("St. ", "Saint ")
            for form in (name, spelled_out, name.partition(" (")[0], iso):
                known.setdefault(text.fold(form), iso)
    return known


@lru_cache(maxsize=8192)
def code(typed: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of one country or region by any usual name; else None.

    Ambiguous short forms (澳, 新) and names of regions (欧洲, 东南亚) give None; cities are
    left to `place`.
    """
    key = text.fold(typed)
    if not key or len(key) > LONGEST or key in countrywords.AMBIGUOUS:
        return None
    if found := _known().get(key) or _by_name().get(key):
        return found
    parts = [part for part in _BETWEEN.split(text.clean(typed)) if part]
    if len(parts) == 2:
        return _said_twice(*parts)
    of_nation = _NATIONALITY.sub("", key)
    if of_nation != key:
        return code(of_nation)
    shorter = _SUFFIX.sub("", key)
    return _known().get(shorter) if shorter != key and len(shorter) > 1 else None


def usual(typed: str) -> str | None:
    """The code of a country by one of the short names in daily use (印尼, USA); quick to ask."""
    return _known().get(text.fold(typed))


def _said_twice(one: str, other: str) -> str | None:
    """美国(USA), 中国·香港, 香港（中国）: the one country that both words agree on."""
    first, second = code(one), code(other)
    if first == "CN" and second in _REGIONS:
        return second
    return first if first == second or (second == "CN" and first in _REGIONS) else None


@lru_cache(maxsize=4096)
def codes(typed: str) -> tuple[str, ...]:
    """The codes of a list such as 美、日等国 or 港澳台; empty unless every part is understood."""
    s = text.clean(typed)
    if len(s) > LONGEST:
        return ()
    if (one := code(s)) is not None:
        return (one,)
    if together := _group(s):
        return together
    parts = [part for part in _LIST_SIGN.split(_LIST_END.sub("", s)) if part]
    found = [_single(part, parts) for part in parts]
    if not all(found):
        return ()
    return tuple(dict.fromkeys(iso for isos in found for iso in isos))


def _group(s: str) -> tuple[str, ...] | None:
    """Names run together: 港澳台, 新马泰 (地区)."""
    key = text.fold(s)
    for end in ("", "地区", "三地", "两地", "同胞", "等国", "等地", "等", "三国", "两国"):
        if found := countrywords.GROUPS.get(key.removesuffix(end)):
            return found
    return None


def _single(part: str, parts: list[str]) -> tuple[str, ...]:
    """One part of a list; 澳 and 新 by their neighbours."""
    if part == "澳":
        return ("MO",) if {"港", "台", "香港", "台湾"} & set(parts) else ("AU",)
    if part == "新" and {"马", "泰", "印尼", "菲", "马来西亚", "泰国"} & set(parts):
        return ("SG",)
    iso = code(part)
    return (iso,) if iso else _group(part) or ()


def name(iso: str, language: str = "zh") -> str:
    """The name in "zh" or "en"; 中国香港, 中国澳门 and 中国台湾 as official style wants."""
    own = countrywords.NAMES_ZH if language == "zh" else countrywords.NAMES_EN
    return own.get(iso) or _territories()["zh" if language == "zh" else "en"].get(iso, iso)


@cache
def all_codes() -> tuple[str, ...]:
    """Every ISO code, sorted."""
    return tuple(_territories()["en"])


@lru_cache(maxsize=8192)
def place(typed: str) -> tuple[str | None, str]:
    """Country and city of a place: 日本东京, 东京, 美国·纽约, New York, USA.

    The city keeps the words typed; (None, text) where no country can be told.
    """
    s = text.clean(typed)
    if len(s) > LONGEST:
        return None, s
    if iso := code(s):
        return iso, ""
    if iso := _city(s):
        return iso, s
    if match := _BRACKETED.fullmatch(s):
        outside, inside = code(match[1]), code(match[2])
        if (outside is None) != (inside is None):
            return outside or inside, match[2] if outside else match[1]
        s = f"{match[1]} {match[2]}"
    return _leading(s) or _trailing(s) or (None, s)


@cache
def endings() -> frozenset[str]:
    """The last characters of all that `known` may know: most names of people end otherwise."""
    words = (*_known(), *_by_name(), *_cities())
    after = "国省区邦人侨胞领民籍裔士" + "國區僑領"
    return frozenset(word[-1] for word in words if word).union(after)


def known(typed: str) -> bool:
    """Whether the text is just the name of a country, region, state or city."""
    return code(typed) is not None or text.fold(typed) in _cities()


def _city(s: str) -> str | None:
    """The country of a city by its name alone."""
    key = text.fold(s)
    found = _cities().get(key)
    if found is None and key.endswith(("市", "州", "省", "都", "府", "县")) and len(key) > 2:
        found = _cities().get(key[:-1])
    return found


def _leading(s: str) -> tuple[str, str] | None:
    """Country first: 日本东京, 美国·纽约, 加州洛杉矶 (a state or province tells it too)."""
    for length in range(min(len(s), 12), 1, -1):
        head, tail = s[:length], s[length:]
        if not tail or (head[-1].isascii() and tail[0].isascii() and tail[0].isalnum()):
            continue
        iso = code(head)
        rest = _BETWEEN.sub(" ", tail).strip()
        if iso and rest:
            inner = code(rest) or (place(rest)[0] if text.has_cjk(rest) else None)
            if inner in _REGIONS and iso == "CN":
                return inner, "" if code(rest) else place(rest)[1]
            return (iso, rest) if inner in (None, iso) else None
        if text.has_cjk(head) and (iso := _cities().get(text.fold(head))):
            return iso, s
    return None


def _trailing(s: str) -> tuple[str, str] | None:
    """Country last, as in English: New York, USA · Flushing, NY 11354 · Sydney NSW."""
    parts = [part.strip() for part in re.split(r"[,，]", s) if part.strip()]
    if len(parts) == 1:
        parts = s.rsplit(" ", 1)
    if len(parts) < 2 or any(code(part) for part in parts[:-1]):
        return None
    last = re.sub(r"[\s\d-]+$", "", parts[-1])
    city_iso = next((iso for part in parts[:-1] if (iso := _city(part))), None)
    for states, iso in (
        (citywords.US_STATES, "US"), (citywords.CA_PROVINCES, "CA"), (citywords.AU_STATES, "AU"),
    ):  # fmt: skip
        if last in states and city_iso == iso:
            return iso, s
    if last in citywords.US_STATES and re.search(r"\d{5}$", parts[-1]):
        return "US", s
    iso = code(last) or _city(last)
    if iso is None or (city_iso and city_iso != iso):
        return (city_iso, s) if city_iso and last.lower() == "georgia" else None
    return iso, ", ".join(parts[:-1]).rstrip(" -/|") if code(last) else s
