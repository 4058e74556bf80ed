"""The overview (概览): what the office has by country, stage and month, and the lists behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import _, current_language, plural
from qiaocrm.language import countries
from qiaocrm.services.library import Library
from qiaocrm.storage import overview

MONTHS = 12
COUNTRIES_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """One bar: its label, the numbers of its parts, what it says in words.

    `kind` and `line` are the list behind it and its filter line; an empty `kind` has no list.
    """

    label: str
    parts: Sequence[int]
    said: str
    kind: str = ""
    line: str = ""

    @property
    def total(self) -> int:
        """The length of the whole bar."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Overview:
    """The four charts, and of the first each country by its ISO code, for a map."""

    world: Sequence[tuple[str, Figure]]
    countries: Sequence[Figure]
    stages: Sequence[Figure]
    visits: Sequence[Figure]
    followups: Sequence[Figure]


def read(library: Library) -> Overview:
    """All figures as of today; visits and follow-ups of the last twelve months."""
    months = _months(library.clock.today())
    with library.store.reading() as connection:
        by_country = overview.countries(connection)
        by_stage = overview.stages(connection)
        received = overview.visits(connection, months[0], months[-1])
        tasks = overview.followups(connection, months[0], months[-1])
    world = [_country(*one) for one in by_country]
    return Overview(
        world,
        _countries(world),
        _stages(library, by_stage),
        [_visits(month, *received.get(month, (0, 0))) for month in months],
        [_followups(month, *tasks.get(month, (0, 0, 0))) for month in months],
    )


def _months(today: dt.date) -> list[str]:
    """The last twelve months, this one last, as "2026-11"."""
    number = today.year * 12 + today.month - 1
    return [f"{one // 12:04}-{one % 12 + 1:02}" for one in range(number - MONTHS + 1, number + 1)]


def _country(code: str, people: int, clubs: int) -> tuple[str, Figure]:
    kind = "person" if people else "association"
    name = countries.name(code, current_language())
    said = _contacts(people, clubs)
    return code, Figure(name, (people, clubs), said, kind, f"country:{code}")


def _countries(world: Sequence[tuple[str, Figure]]) -> list[Figure]:
    """The countries with the most contacts, and all others as one bar without a list."""
    figures = [figure for _code, figure in world[:COUNTRIES_SHOWN]]
    others = [figure.parts for _code, figure in world[COUNTRIES_SHOWN:]]
    if others:
        people, clubs = sum(one[0] for one in others), sum(one[1] for one in others)
        label = plural("{n} more country", "{n} more countries", len(others))
        figures.append(Figure(label, (people, clubs), _contacts(people, clubs)))
    return figures


def _contacts(people: int, clubs: int) -> str:
    return _("people {people}, associations {clubs}").format(people=people, clubs=clubs)


def _stages(library: Library, found: dict[str, int]) -> list[Figure]:
    """The stages in their order; leads without a stage count to the first, as on the board."""
    stages, chinese = library.stages().stages, current_language() == "zh"
    unset = found.get("", 0)
    figures = []
    for place, stage in enumerate(stages):
        number = found.get(stage.key, 0) + (unset if place == 0 else 0)
        name = stage.name if chinese else stage.name_en or stage.name
        said = plural("{n} project", "{n} projects", number)
        parts = (number,)
        figures.append(Figure(name, parts, said, "project", f"stage:{stage.key}"))
    return figures


def _visits(month: str, batches: int, persons: int) -> Figure:
    said = _("{batches}, {persons}").format(
        batches=plural("{n} batch", "{n} batches", batches),
        persons=plural("{n} person", "{n} persons", persons),
    )
    return Figure(month, (persons,), said, "visit", f"start:{month}")


def _followups(month: str, in_time: int, late: int, still_open: int) -> Figure:
    said = _("{done} in time, {late} late, {open} open").format(
        done=in_time, late=late, open=still_open
    )
    parts = (in_time, late, still_open)
    return Figure(month, parts, said, "followup", f"due:{month}")
