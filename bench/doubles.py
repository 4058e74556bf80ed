"""Invented people of whom some are on record twice, in the ways in which that happens to offices."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench import workbooks
from qiaocrm.language import countries, hans, phones, pinyin, surnames
from qiaocrm.language.dates import PartialDate

TWICE = 0.25
"""The share of people who have a second record."""
RELATED = 0.1
"""The share of people with a relative, a colleague or a namesake nearby who is somebody else."""
_KEPT = 0.7
"""How likely a second record holds each thing that the first one tells."""

_NOT_DIGITS = re.compile(r"\D+")
_HOMOPHONES = ("志智之致", "文雯闻", "海", "静敬竞", "宜怡仪", "琴勤", "永勇咏", "美", "宏鸿红洪", "新欣心", "嘉佳家",
               "慧惠", "萍平", "明鸣", "清青", "林琳", "辉晖")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A record: whom it is about, how it came about (`first`, or the way in which it differs), and
    its values as an officer typed them.
    """

    who: int
    way: str
    values: dict[str, Any]


def rows(count: int, seed: int = 4) -> list[Row]:
    """About 1.35 × `count` records of `count` people and their neighbours, shuffled."""
    chance = random.Random(seed)
    made: list[Row] = []
    other = count
    for number, person in enumerate(workbooks.people(count)):
        made.append(Row(number, "first", person))
        if chance.random() < TWICE:
            way, change = chance.choice(WAYS)
            made.append(Row(number, way, change(chance, _half(chance, person))))
        if chance.random() < RELATED:
            other += 1
            made.append(Row(other, "other", _neighbour(chance, person, other)))
    chance.shuffle(made)
    return made


def _half(chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    """What a second source knows: not everything, and sometimes a new employer or place."""
    known = {
        key: value
        for key, value in person.items()
        if key in ("name", "country", "gender") or chance.random() < _KEPT
    }
    if not known.keys() & {"phone", "email", "birthday", "company"}:
        known["phone"] = person["phone"]
    if chance.random() < 0.15:
        known["company"] = chance.choice(workbooks.COMPANY_HEADS) + "控股有限公司"
    return known


def _neighbour(chance: random.Random, person: dict[str, Any], number: int) -> dict[str, Any]:
    """Somebody else who shares much: of the family, of the office, or of the name."""
    (stranger,) = workbooks.people(1, seed=number)
    kind = chance.randrange(3)
    if kind == 0:
        family = surnames.surname(person["name"]) + stranger["name"][-2:]
        shared = ("phone", "city", "country", "native_place")
        return {**stranger, **{key: person[key] for key in shared}, "name": family}
    if kind == 1:
        shared = ("phone", "city", "country", "company")
        return {**stranger, **{key: person[key] for key in shared}}
    return {**stranger, **{key: person[key] for key in ("name", "city", "country")}}


def _traditional(_chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    return {**person, "name": hans.to_traditional(person["name"])}


def _same(_chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    return person


def _homophone(chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    """Another sign of the same sound, else a wrong sign at the end."""
    name = person["name"]
    for signs in _HOMOPHONES:
        for sign in signs:
            if sign in name[1:] and len(signs) > 1:
                wrong = chance.choice([one for one in signs if one != sign])
                return {**person, "name": name[0] + name[1:].replace(sign, wrong, 1)}
    return {**person, "name": name[:-1] + chance.choice(workbooks.GIVEN_SECOND)}


def _latin(chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    """In pinyin, the surname first or last."""
    surname = surnames.surname(person["name"])
    family = pinyin.full(surname, person=True).capitalize()
    given = pinyin.full(person["name"], person=True)[len(family) :].capitalize()
    forms = (f"{family} {given}", f"{given} {family}", f"{family.upper()}, {given}")
    return {**person, "name": chance.choice(forms)}


def _turned(_chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    surname = surnames.surname(person["name"])
    return {**person, "name": person["name"][len(surname) :] + surname}


def _married(chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    """The husband's surname in front."""
    husband = chance.choice([one for one in workbooks.SURNAMES if one != person["name"][0]])
    return {**person, "name": husband + person["name"], "gender": "女"}


def _retyped(chance: random.Random, person: dict[str, Any]) -> dict[str, Any]:
    """The number in another form: no blanks, 00 in front, dashes, without the country's code."""
    if "phone" not in person:
        return person
    first = person["phone"].split("；")[0]
    digits = _NOT_DIGITS.sub("", first)
    national = first.split(" ", 1)[-1]
    forms = (digits, f"00{digits}", f"+{digits[:3]}-{digits[3:]}", national)
    return {**person, "phone": chance.choice(forms)}


WAYS: tuple[tuple[str, Callable[[random.Random, dict[str, Any]], dict[str, Any]]], ...] = (
    ("same name", _same),
    ("简繁", _traditional),
    ("wrong sign", _homophone),
    ("pinyin, either order", _latin),
    ("surname last", _turned),
    ("married name", _married),
    ("phone retyped", _retyped),
)
"""How a second record differs from the first."""


def stored(values: dict[str, Any]) -> dict[str, Any]:
    """The values as the book keeps them."""
    country = countries.code(values["country"]) or ""
    found: dict[str, Any] = {"name": values["name"], "country": country}
    found["gender"] = "male" if values["gender"] == "男" else "female"
    for key in ("city", "post", "native_place", "company"):
        if key in values:
            found[key] = values[key]
    if "phone" in values:
        found["phones"] = tuple(phones.read(values["phone"], country=country or None)[0])
    if "email" in values:
        found["emails"] = (values["email"],)
    if "birthday" in values:
        found["birthday"] = PartialDate.of(values["birthday"])
    return found
