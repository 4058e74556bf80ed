"""Small grids written as text, and plans of them over what is on record, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qiaocrm.domain.changes import Create
from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import DEFAULT_STAGES, StageBook
from qiaocrm.language import text
from qiaocrm.services.imports import keys
from qiaocrm.services.imports.desk import Found, Held
from qiaocrm.services.imports.keys import Asked
from qiaocrm.services.imports.memory import Memory
from qiaocrm.services.imports.placing import Policy
from qiaocrm.services.imports.plan import ImportPlan, empty_plan
from qiaocrm.services.imports.tables import find_tables
from qiaocrm.sheets.model import Cell, Grid, Merge

TODAY = dt.date(2026, 7, 1)


class Records:
    """What is on record, kept in memory."""

    def __init__(self, *held: tuple[str, Record]) -> None:
        self._held = held

    def has_latin(self, kind: str) -> bool:
        return any(
            not text.has_cjk(record.name)  # type: ignore[attr-defined]
            for other, record in self._held
            if other == kind
        )

    def find(self, kind: str, asked: Asked) -> Found:
        found: dict[str, list[int]] = {}
        for other, record in self._held:
            if other != kind:
                continue
            values = {key: getattr(record, key) for key in entity(kind).specs}
            title = str(values[entity(kind).title])
            own = keys.all_names(kind, values.get)
            own |= (
                set(keys.spelled(title)[:1]) if kind == "person" and text.has_cjk(title) else set()
            )
            hits = own & asked.names
            hits |= set() if text.has_cjk(title) else own & asked.spellings
            ways = {*keys.ways(values), *(keys.days(values) if kind == "visit" else ())}
            hits |= {
                key
                for key in asked.ways
                for way in ways
                if key == way or (key[:2] == way[:2] == "t:" and keys.same_number(key[2:], way[2:]))
            }
            for key in hits:
                found.setdefault(key, []).append(record.id)
        return Found(found)

    def records(self, kind: str, ids: Iterable[int]) -> Mapping[int, Record]:
        wanted = set(ids)
        return {
            record.id: record
            for other, record in self._held
            if other == kind and record.id in wanted
        }

    def posts(self, persons: Iterable[int]) -> Mapping[int, Sequence[Held]]:
        found: dict[int, list[Held]] = {}
        for kind, record in self._held:
            if kind == "position":
                person, where = record.person[0], record.organisation[0]  # type: ignore[attr-defined]
                found.setdefault(person.id, []).append(
                    Held(record.id, record.post, (where.kind, where.id))
                )  # type: ignore[attr-defined]
        return {person: found[person] for person in persons if person in found}


def cell(typed: str) -> Cell:
    """A cell of a text grid: short digits are numbers, blank is empty, \\n a line break."""
    typed = typed.strip()
    if not typed:
        return None
    if typed.isdigit() and len(typed) < 6 and not typed.startswith("0"):
        return int(typed)
    return typed.replace("\\n", "\n")


def grid(
    lines: str, name: str = "Sheet1", merges: Iterable[tuple[int, int, int, int]] = (), **data: Any
) -> Grid:
    """A sheet from lines with | between the cells; merges as (top, left, bottom, right) from 1."""
    rows = [[cell(one) for one in line.split("|")] for line in lines.strip("\n").splitlines()]
    width = max(map(len, rows))
    return Grid(
        name,
        [row + [None] * (width - len(row)) for row in rows],
        merges=tuple(Merge(*one) for one in merges),
        **data,
    )


def plan(
    *grids: Grid,
    known: Records | None = None,
    into: str = "auto",
    policy: Policy = "fill",
    file: str = "file.xlsx",
    memory: Memory | None = None,
) -> ImportPlan:
    """The plan of these sheets."""
    tables = [table for one in grids for table in find_tables(one)]
    empty = empty_plan(
        file, "0" * 64, known or Records(), StageBook(DEFAULT_STAGES), TODAY, policy,
        memory=memory or Memory(),
    )  # fmt: skip
    return empty.with_tables(tables, into, lambda _done, _total: None)


def made(planned: ImportPlan, kind: str) -> list[dict[str, Any]]:
    """What the plan would create of a kind, in the form of the outside, without empty fields."""
    return [
        outside(change)
        for change in planned.changes
        if isinstance(change, Create) and change.kind == kind
    ]


def outside(change: Create) -> dict[str, Any]:
    specs = entity(change.kind).specs
    found = {key: specs[key].kind.to_json(value) for key, value in change.values.items()}
    return {key: value for key, value in found.items() if value not in ("", None, [], {})}


def fields(planned: ImportPlan, table: int = 0) -> dict[str, str | None]:
    """What each heading of a table was taken for."""
    return {
        column.header.label: column.target.name if column.target else None
        for column in planned.tables[table].columns
    }


def messages(planned: ImportPlan) -> list[tuple[int, str, str]]:
    """Row, heading and text of every problem."""
    return [
        (row.number, one.column, str(one))
        for table in planned.tables
        for row in table.rows
        for one in row.problems
    ]
