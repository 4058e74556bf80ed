"""A large office's book with records of every page, as an import alone does not leave it."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import Any

from bench import workbooks
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.values import Link
from qiaocrm.language import countries, phones
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.library import Library

_BATCH = 20_000
_DAY = dt.date(2026, 11, 23)


def fill(library: Library, people: int) -> None:
    """So many people, and for a hundred of them each three associations, visits and projects
    and seven follow-ups.
    """
    given = enumerate(workbooks.people(people), start=1)
    while batch := list(islice(given, _BATCH)):
        creates = tuple(Create("person", -number, values_of(person)) for number, person in batch)
        library.apply(ChangeSet("bench", creates))
    about = list(workbooks.people(people // 100, seed=3))
    for kind, make in (("association", _association), ("visit", _visit), ("project", _project)):
        rows = (make(person, number) for number, person in enumerate(about * 3))
        _create(library, kind, list(rows))
    _create(library, "followup", [_followup(one, n) for n, one in enumerate(about * 7)])


def values_of(person: dict[str, Any]) -> dict[str, Any]:
    """A person of `workbooks` as the values of a record."""
    country = countries.code(person["country"])
    return {
        "name": person["name"],
        "country": country,
        "city": person["city"],
        "post": person["post"],
        "phones": tuple(phones.read(person["phone"], country=country)[0]),
        "emails": (person["email"],),
        "native_place": person["native_place"],
        "investment_interest": person["investment_interest"],
        "remark": person["remark"],
        "merchant": True,
        "birthday": PartialDate.from_iso(person["birthday"].isoformat()),
    }


def _create(library: Library, kind: str, rows: list[dict[str, Any]]) -> None:
    creates = tuple(Create(kind, -number, row) for number, row in enumerate(rows, start=1))
    library.apply(ChangeSet("bench", creates))


def _day(number: int, spread: int) -> PartialDate:
    return PartialDate.of(_DAY + dt.timedelta(days=number % spread - spread // 2))


def _association(person: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        "name": f"{person['city']}{person['name']}同乡会{number}",
        "country": countries.code(person["country"]),
        "city": person["city"],
    }


def _visit(person: dict[str, Any], number: int) -> dict[str, Any]:
    return {"title": f"{person['name']}一行{number}", "start": _day(number, 700)}


def _project(person: dict[str, Any], number: int) -> dict[str, Any]:
    return {"name": f"{person['city']}项目{number}", "investors": (Link(text=person["name"]),)}


def _followup(person: dict[str, Any], number: int) -> dict[str, Any]:
    return {"subject": f"联系{person['name']}", "due": _day(number, 90)}
