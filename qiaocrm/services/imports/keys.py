"""What records and rows answer to: keys by which both are looked up before they are compared.

A key is a folded name, or a mark and a way to reach somebody: `t:` digits of a telephone number,
`@:` an e-mail address or a WeChat account, `d:` the day of a visit. Keys find candidates only;
`likeness` decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from qiaocrm.domain.registry import entity
from qiaocrm.language import countries, pinyin, surnames, text
from qiaocrm.language.phones import Phone

PHONE, ACCOUNT, DAY = "t:", "@:", "d:"
LEAST_DIGITS = 7
"""Digits that two numbers must share at their ends to be one."""

_OTHER_NAMES = {
    "person": ("name_traditional", "name_foreign"),
    "association": ("name_local", "name_en", "short_name", "former_name"),
}
_WORDS = re.compile(r"[^\W\d_]+")
_NOT_DIGITS = re.compile(r"\D+")


@dataclass(slots=True)
class Asked:
    """The keys of one kind of record that a file asks for.

    `names` may be any name of a record; `spellings` are how a Chinese name would be written in
    Latin letters, which only means records that have no Chinese name. `ways` are keys of contacts
    and days.
    """

    names: set[str] = field(default_factory=set)
    spellings: set[str] = field(default_factory=set)
    ways: set[str] = field(default_factory=set)


class Person(NamedTuple):
    """The keys of a row about a person; `chinese` tells that `names` is the one Chinese name."""

    names: list[str]
    ways: list[str]
    chinese: bool


def names(kind: str, values: Mapping[str, Any]) -> Iterable[str]:
    """The folded names that values go by."""
    if kind == "person":
        return person_names(values)
    main = str(values.get(entity(kind).title) or "")
    if kind != "association":
        return (text.fold(main),) if main else ()
    found = [*association_names(main, values.get("country") or "")] if main else []
    return [*found, *(text.fold(other) for key in _OTHER_NAMES[kind] if (other := values.get(key)))]


def person_names(values: Mapping[str, Any]) -> list[str]:
    """The folded names that a person goes by: Chinese ones, or else those in Latin letters."""
    name = values.get("name") or ""
    if text.has_cjk(name):
        return [text.fold(name)]
    foreign = values.get("name_foreign") or ""
    found = [*latin_forms(name)] if name else []
    return found if foreign == name else [*found, *latin_forms(foreign)]


def all_names(kind: str, get: Callable[[str], Any]) -> set[str]:
    """Every name that a record itself gives, folded."""
    fields = (entity(kind).title, *_OTHER_NAMES.get(kind, ()))
    return {text.fold(str(name)) for key in fields if (name := get(key))}


def spellings(values: Mapping[str, Any]) -> tuple[str, ...]:
    """How a person with a Chinese name may stand where only Latin letters are."""
    name = values.get("name") or ""
    if not text.has_cjk(name):
        return ()
    foreign = values.get("name_foreign")
    own = latin_forms(foreign) if foreign else ()
    return (*own, *spelled(name, values.get("pinyin") or ""))


@lru_cache(maxsize=4096)
def latin_forms(name: str) -> tuple[str, ...]:
    """A name in Latin letters with the surname first, last, and as written: Zhide Wu = WU, Zhide."""
    whole = text.fold(name)
    parts = [text.fold(part) for part in _WORDS.findall(name)]
    if not 2 <= len(parts) <= 4:
        return (whole,)
    first, last = "".join((parts[-1], *parts[:-1])), "".join((*parts[1:], parts[0]))
    return tuple(dict.fromkeys((whole, first, last)))


@lru_cache(maxsize=4096)
def spelled(name: str, override: str = "") -> tuple[str, ...]:
    """A Chinese name in pinyin, the surname first and last; `override` is its pinyin as given."""
    if override:
        return latin_forms(override)
    plain = text.fold(name)
    surname = surnames.surname(plain) or plain[:1]
    whole = pinyin.full(plain, person=True)
    front = pinyin.full(surname, person=True)
    return (whole, whole.removeprefix(front) + front)


@lru_cache(maxsize=4096)
def association_names(name: str, country: str) -> tuple[str, ...]:
    """An association's name with and without its country in front, and without a legal ending."""
    whole = text.fold(name)
    core = association_core(name, country)
    if not country:
        found = countries.code(name[:2]) if text.has_cjk(name) else None
        return (whole, association_core(name, found)) if found else (whole, core)
    front = text.fold(countries.name(country))
    return tuple(dict.fromkeys((whole, core, front + core)))


_LEGAL = re.compile(
    r"^(?:一般|公益)?(?:社团|财团|特定非营利活动)法人|"
    r"(?:(?<=\w)inc(?:orporated)?|(?<=\w)ltd|有限公司|(?:一般|公益)?(?:社团|财团)法人)$"
)


@lru_cache(maxsize=4096)
def association_core(name: str, country: str) -> str:
    """An association's name as a key without its country in front and its legal form.

    日本湖南同乡会 in Japan is 湖南同乡会; 湖南商会 and 湖南总商会 stay two.
    """
    folded = _LEGAL.sub("", text.fold(name))
    if country:
        front = text.fold(countries.name(country))
        for word in (front, front.removeprefix("中国")):
            if folded.startswith(word) and len(folded) - len(word) > 2:
                return folded.removeprefix(word)
    return folded


_COMPANY_FORM = re.compile(
    r"(?:股份有限公司|有限责任公司|股份公司|有限公司|株式会社|公司|colimited|coltd|limited|ltd|"
    r"inc|corporation|corp|gmbh|sdnbhd|pteltd|llc|plc)$|^株式会社"
)


@lru_cache(maxsize=8192)
def company_core(name: str) -> str:
    """A company's name as a key without its legal form: 华兴有限公司 is 华兴公司."""
    folded = text.fold(name)
    return _COMPANY_FORM.sub("", folded) or folded


def digits_of(phone: Phone) -> str:
    """The digits of the number, with the country code where it is known."""
    return phone.e164[1:] if phone.e164 else _NOT_DIGITS.sub("", phone.raw)


def ways(values: Mapping[str, Any]) -> list[str]:
    """The keys of the ways to reach somebody; numbers too short to tell anybody are left out."""
    found = []
    if phones := values.get("phones"):
        found = [
            PHONE + number for phone in phones if len(number := digits_of(phone)) >= LEAST_DIGITS
        ]
    if emails := values.get("emails"):
        found += [ACCOUNT + text.fold(address) for address in emails]
    if account := values.get("wechat"):
        found.append(ACCOUNT + text.fold(str(account)))
    return found


def days(values: Mapping[str, Any]) -> Iterator[str]:
    """The key of the day on which a visit begins, where it is known to the day."""
    start = values.get("start")
    if start is not None and len(start.iso()) == len("2026-07-01"):
        yield DAY + start.iso()


def of_record(kind: str, values: Mapping[str, Any]) -> Iterator[str]:
    """All keys of a record that is no person."""
    yield from names(kind, values)
    if kind == "visit":
        yield from days(values)


def same_number(one: str, other: str) -> bool:
    """Whether digits are one number, with or without the code of country or place."""
    if one == other:
        return True
    short, long = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return len(short) >= LEAST_DIGITS and long.endswith(short)
