"""The dry run: what an import would make of a file, row by row, before anything is written.

A plan is a value. Mending a cell or choosing another field gives a new plan, for which only what
changed is read again.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.base.spreading import Processes
from qiaocrm.domain.changes import Change, ChangeSet
from qiaocrm.domain.stages import StageBook
from qiaocrm.services.imports import entity, mapping
from qiaocrm.services.imports.beside import names_in
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.desk import Desk, Known
from qiaocrm.services.imports.draft import Draft, Problem
from qiaocrm.services.imports.drafting import Manner, read_rows
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.readings import Setting
from qiaocrm.services.imports.settle import Changed, Outcome, Policy, Settled, Settler
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.surroundings import around
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import IMPORTED, Target
from qiaocrm.sheets.model import Cell, Note

Progress = Callable[[int, int], None]
"""Told how many rows of how many are done; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What becomes of one row.

    `number` is Excel's; `changed` are the fields of its own record, before and after; `kept` those
    where the record keeps its value although the row tells another; `subject` is the id of the
    record (negative for a new one, 0 for none) and `title` its name.
    """

    number: int
    outcome: Outcome
    title: str
    subject: int
    changed: Changed
    problems: tuple[Problem, ...]
    kept: Changed
    reason: str = ""


@dataclass(frozen=True)
class TableInput:
    """One table with what the officer decided about it, and its rows as read."""

    found: FoundTable
    shapes: Sequence[Shape]
    kind: str
    columns: tuple[Column, ...]
    drafts: tuple[Draft, ...]
    edits: Mapping[tuple[int, int], Cell]
    skipped: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """One table of the plan: its entity, its columns, its rows."""

    sheet: str
    kind: str
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[PlannedRow, ...]
    found: FoundTable

    def counts(self) -> dict[str, int]:
        """How many rows there are, and of each outcome."""
        counted = Counter(row.outcome for row in self.rows)
        every: tuple[Outcome, ...] = (
            "created",
            "updated",
            "unchanged",
            "doubtful",
            "refused",
            "skipped",
        )
        return {"rows": len(self.rows), **{outcome: counted[outcome] for outcome in every}}


@dataclass(frozen=True)
class ImportPlan:
    """What an import of the file would do; nothing is written before `change_set` is applied."""

    file: str
    sha256: str
    inputs: tuple[TableInput, ...]
    known: Known
    stages: StageBook
    today: dt.date
    policy: Policy
    notes: tuple[Note, ...] = ()
    encoding: str | None = None

    @cached_property
    def _result(self) -> tuple[tuple[PlannedTable, ...], tuple[Change, ...]]:
        return _settle(self)

    @property
    def tables(self) -> tuple[PlannedTable, ...]:
        """The tables in the order of the file."""
        return self._result[0]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that would be written."""
        return self._result[1]

    def counts(self) -> dict[str, int]:
        """The counts of all tables together."""
        total: Counter[str] = Counter()
        for table in self.tables:
            total.update(table.counts())
        return dict(total)

    def change_set(self) -> ChangeSet:
        """The one action that the import is."""
        about = {"file": self.file, "sha256": self.sha256, "counts": self.counts()}
        return ChangeSet(N_("Import {file}"), self.changes, {"file": self.file}, "import", about)

    def cells(self, table: int, row: int) -> tuple[Cell, ...]:
        """The cells of a row (Excel's number) as they stand now, mended ones included."""
        given = self.inputs[table]
        return next(
            _mended(one, given.edits).cells for one in given.found.rows if one.number == row
        )

    def with_cell(self, table: int, row: int, place: int, value: Cell) -> ImportPlan:
        """The plan with one cell mended; `place` is the column's position, `row` Excel's number."""
        old = self.inputs[table]
        edits = {**old.edits, (row, place): value}
        manner = self._manner(old, old.kind, old.columns)
        drafts = list(old.drafts)
        for number, one in enumerate(old.found.rows):
            if one.number == row:
                drafts[number : number + 1] = read_rows(manner, [_mended(one, edits)])
        return self._with(table, replace(old, edits=edits, drafts=tuple(drafts)))

    def with_mapping(
        self, table: int, place: int, target: Target | None, *, skipped: bool = False
    ) -> ImportPlan:
        """The plan with one column meaning something else; None keeps it as typed, or leaves it out."""
        old = self.inputs[table]
        columns = mapping.remapped(old.columns, place, target, skipped=skipped)
        return self._with(table, self._read(old, old.kind, columns))

    def with_entity(self, table: int, kind: str) -> ImportPlan:
        """The plan with the table's rows taken as records of another entity."""
        old = self.inputs[table]
        return self._with(
            table, self._read(old, kind, mapping.map_columns(old.found, kind, old.shapes))
        )

    def with_skipped(self, table: int, rows: Iterable[int]) -> ImportPlan:
        """The plan without these rows (Excel's numbers) of a table."""
        return self._with(table, replace(self.inputs[table], skipped=frozenset(rows)))

    def with_policy(self, policy: Policy) -> ImportPlan:
        """The plan with another way to treat what is on record already."""
        return replace(self, policy=policy)

    def _with(self, table: int, given: TableInput) -> ImportPlan:
        inputs = (*self.inputs[:table], given, *self.inputs[table + 1 :])
        return replace(self, inputs=inputs)

    def _manner(self, given: TableInput, kind: str, columns: tuple[Column, ...]) -> Manner:
        surroundings = around(given.found, kind, columns, self.file)
        return Manner(
            kind, columns, Setting(self.today, self.stages, surroundings.year), surroundings
        )

    def _read(self, given: TableInput, kind: str, columns: tuple[Column, ...]) -> TableInput:
        rows = tuple(_mended(row, given.edits) for row in given.found.rows)
        drafts = tuple(read_rows(self._manner(given, kind, columns), rows))
        return replace(given, kind=kind, columns=columns, drafts=drafts)

    def with_tables(
        self,
        found: Iterable[FoundTable],
        into: str,
        progress: Progress,
        helpers: Processes | None = None,
    ) -> ImportPlan:
        """The plan of these tables; `into` is an entity, or "auto" to decide for each.

        Tables that are nothing an office keeps here are passed over, with a note.
        """
        inputs, notes = [], list(self.notes)
        tables = list(found)
        total, done = sum(len(table.rows) for table in tables), 0
        spread = helpers.for_many(total) if helpers else map
        for table in tables:
            shapes = mapping.shapes_of(table, self.stages, self.today)
            kind = into if into != "auto" else entity.decide(table, shapes, self.file)[0]
            if kind is None:
                notes.append(Note(NOT_OURS, {"sheet": table.sheet, "row": table.header_rows[0]}))
                continue
            columns = mapping.map_columns(table, kind, shapes)
            given = TableInput(table, shapes, kind, columns, (), {})
            drafts = []
            for draft in read_rows(self._manner(given, kind, columns), table.rows, spread):
                drafts.append(draft)
                done += 1
                if not done % 500:
                    progress(done, total)
            inputs.append(replace(given, drafts=tuple(drafts)))
        return replace(self, inputs=tuple(inputs), notes=tuple(notes))


NOT_OURS = N_(
    "Sheet “{sheet}”: the table under row {row} holds none of the lists kept here and was passed over."
)


def _mended(row: Row, edits: Mapping[tuple[int, int], Cell]) -> Row:
    """The row with the officer's cells."""
    mine = (
        {place: value for (number, place), value in edits.items() if number == row.number}
        if edits
        else {}
    )
    if not mine:
        return row
    cells = tuple(mine.get(place, cell) for place, cell in enumerate(row.cells))
    return Row(row.number, cells, row.sections, row.filled - mine.keys())


def _settle(plan: ImportPlan) -> tuple[tuple[PlannedTable, ...], tuple[Change, ...]]:
    """Settle all rows, records before those that point to them."""
    desk = Desk(plan.known)
    desk.prefetch(_wanted(plan.inputs))
    settler = Settler(desk, plan.policy)
    done: dict[int, tuple[PlannedRow, ...]] = {}
    for kind in IMPORTED:
        for number, given in enumerate(plan.inputs):
            if given.kind == kind:
                done[number] = tuple(_planned(settler, given, draft) for draft in given.drafts)
    tables = tuple(
        PlannedTable(
            given.found.sheet,
            given.kind,
            given.found.header_rows,
            given.columns,
            done[number],
            given.found,
        )
        for number, given in enumerate(plan.inputs)
    )
    return tables, tuple(desk.changes())


def _wanted(inputs: Iterable[TableInput]) -> dict[str, set[str]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for given in inputs:
        for draft in given.drafts:
            for kind, name in names_in(given.kind, draft):
                wanted[kind].add(name)
    return wanted


def _planned(settler: Settler, given: TableInput, draft: Draft) -> PlannedRow:
    if draft.number in given.skipped:
        return PlannedRow(draft.number, "skipped", "", 0, {}, (), {})
    done: Settled = settler.settle(given.kind, draft)
    subject = done.subject
    problems = tuple(_labelled(problem, given.columns) for problem in done.problems)
    return PlannedRow(
        draft.number, done.outcome, subject.name if subject else "", subject.id if subject else 0,
        done.changed, problems, done.kept, done.reason,
    )  # fmt: skip


def _labelled(problem: Problem, columns: Sequence[Column]) -> Problem:
    """A problem about a field named by the heading of its column."""
    if problem.place is not None or not problem.column:
        return problem
    column = next(
        (one for one in columns if one.target and one.target.field == problem.column), None
    )
    return replace(problem, column=column.header.label, place=column.place) if column else problem


def empty_plan(
    file: str,
    sha256: str,
    known: Known,
    stages: StageBook,
    today: dt.date,
    policy: Policy,
    **rest: Any,
) -> ImportPlan:
    """A plan without tables, to which `with_tables` gives them."""
    return ImportPlan(file, sha256, (), known, stages, today, policy, **rest)
