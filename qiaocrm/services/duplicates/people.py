"""People (人士) for a scan: what they answer to, and what two of them have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qiaocrm.language import text
from qiaocrm.services.duplicates import alike
from qiaocrm.services.duplicates.blocks import Blocks, Done, telling
from qiaocrm.services.duplicates.members import about
from qiaocrm.services.imports import keys, likeness
from qiaocrm.services.imports.likeness import Account, Likeness
from qiaocrm.storage import lookup, records
from qiaocrm.storage.store import Reading

_FIELDS = (
    "name", "name_traditional", "name_foreign", "pinyin", "gender", "birthday", "native_place",
    "nationality", "country", "city", "company", "post", "phones", "emails", "wechat",
)  # fmt: skip
_TAIL = 7
"""Digits at the end that two numbers must share where the country of one is not known."""


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people compared."""

    id: int
    account: Account
    values: Mapping[str, Any]

    @property
    def title(self) -> str:
        """The name."""
        return str(self.values.get("name") or "")

    @property
    def about(self) -> str:
        """What tells the person from namesakes: company, city and number."""
        values = self.values
        return about(self.account.company, values.get("city"), phones=values.get("phones"))


class People:
    """All people of a book."""

    def __init__(self, connection: Reading, done: Done) -> None:
        places = lookup.organisations(connection)
        found = records.parts(connection, "person", _FIELDS)
        self.all = [
            Person(number, _account(values, places.get(number, frozenset())), values)
            for _at, (number, values) in telling(found, done)
        ]

    def blocks(self, done: Done) -> Blocks:
        """Everybody under names, ways to reach them, and birthday."""
        blocks = Blocks(lambda at: _narrower(self.all[at]))
        for at, person in telling(self.all, done):
            _add_names(blocks, person.values, at)
            blocks.add(keys.ways(person.values), at)
            for phone in person.values.get("phones") or ():
                tail = keys.digits_of(phone)[-_TAIL:]
                if len(tail) == _TAIL:
                    blocks.add((f"tail:{tail}",), at, firm=bool(phone.e164))
            day = person.values.get("birthday")
            if day is not None and len(iso := day.iso()) == len("1958-03-01"):
                blocks.add((f"born:{iso}",), at)
        return blocks

    def weigh(self, at: int, other: int) -> Likeness | None:
        """What two have in common; None where the names alone say that they are two."""
        one, two = self.all[at], self.all[other]
        names = alike.compare(one.account.get, two.account.get)
        return None if names == "clash" else likeness.weigh(names, one.account, two.account)


def _account(values: Mapping[str, Any], places: frozenset[tuple[str, int]]) -> Account:
    links = values.get("company")
    return Account(values.get, links[0].text if links else "", places)


def _add_names(blocks: Blocks, values: Mapping[str, Any], at: int) -> None:
    """Chinese names under their signs; names in Latin letters meet them under the spelling."""
    name = values.get("name") or ""
    foreign = values.get("name_foreign") or ""
    if not text.has_cjk(name):
        latin = dict.fromkeys((*keys.latin_forms(name), *keys.latin_forms(foreign or name)))
        blocks.add((f"spelled:{form}" for form in latin if form), at)
        return
    folded = text.fold(name)
    forms = (folded, alike.maiden(folded), alike.turned(folded))
    blocks.add((f"name:{form}" for form in forms if form), at)
    spelled = dict.fromkeys(keys.spellings(values))
    blocks.add((f"spelled:{form}" for form in spelled if form), at, firm=True)


def _narrower(person: Person) -> Iterator[str]:
    """What namesakes must also share where there are very many of them."""
    if person.account.company:
        yield "at:" + keys.company_core(person.account.company)
    for kind, place in person.account.places:
        yield f"in:{kind}{place}"
    city, native = person.values.get("city"), person.values.get("native_place")
    if city and native:
        yield f"of:{city}|{native}"
