"""The dry run: what an import would make of a file, row by row, before anything is written.

A plan is a value. Mending a cell or choosing another field gives a new plan, for which only what
changed is read again.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.base.spreading import Processes
from qiaocrm.domain.changes import Change, ChangeSet
from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.domain.stages import StageBook
from qiaocrm.services.imports import (
    correcting,
    entity,
    mapping,
    memory,
    ownmapping,
    tablenotes,
    translating,
)
from qiaocrm.services.imports.desk import Known
from qiaocrm.services.imports.drafting import Drafts, Manner, read_row, read_rows
from qiaocrm.services.imports.mapping import Column, Keep
from qiaocrm.services.imports.memory import Memory
from qiaocrm.services.imports.placing import Choice, Policy
from qiaocrm.services.imports.planned import PlannedTable, TableInput
from qiaocrm.services.imports.rehearsing import rehearse
from qiaocrm.services.imports.setting import Setting
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.surroundings import around
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import Target
from qiaocrm.sheets.model import Cell, Grid, Note

Progress = Callable[[int, int], None]
"""Told how many rows of how many are done; may raise Cancelled."""


@dataclass(frozen=True)
class ImportPlan:
    """What an import of the file would do; nothing is written before `change_set` is applied.

    `grids` are the sheets as read, whose layout the workbook of refused rows keeps; `notes` are
    those of its reading; `helpers` share the reading of many rows.
    """

    file: str
    sha256: str
    inputs: tuple[TableInput, ...]
    known: Known
    stages: StageBook
    today: dt.date
    policy: Policy
    notes: tuple[Note, ...] = ()
    encoding: str | None = None
    grids: tuple[Grid, ...] = ()
    memory: Memory = field(default_factory=Memory)
    own: OwnWords = NO_OWN_WORDS
    helpers: Processes | None = field(default=None, compare=False, repr=False)

    @cached_property
    def _result(self) -> tuple[tuple[PlannedTable, ...], tuple[Change, ...]]:
        return rehearse(self.inputs, self.known, self.policy)

    def settle(self, progress: Progress = lambda _done, _total: None) -> None:
        """Decide now what becomes of each row, which else is done when first asked for."""
        if "_result" not in self.__dict__:
            self.__dict__["_result"] = rehearse(self.inputs, self.known, self.policy, progress)

    @property
    def tables(self) -> tuple[PlannedTable, ...]:
        """The tables in the order of the file."""
        return self._result[0]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that would be written."""
        return self._result[1]

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """What to know of the file: of its reading, of columns left out, of cells translated."""
        return (*self.notes, *tablenotes.of_tables(self.inputs))

    def counts(self) -> dict[str, int]:
        """The counts of all tables together."""
        return dict(self._counts)

    @cached_property
    def _counts(self) -> Counter[str]:
        total: Counter[str] = Counter()
        for table in self.tables:
            total.update(table.counts())
        return total

    def change_set(self) -> ChangeSet:
        """The one action that the import is."""
        about = {"file": self.file, "sha256": self.sha256, "counts": self.counts()}
        return ChangeSet(N_("Import {file}"), self.changes, {"file": self.file}, "import", about)

    def cells(self, table: int, row: int) -> Sequence[Cell]:
        """The cells of a row (Excel's number) as they stand now, mended ones included."""
        given = self.inputs[table]
        found = given.found.rows[_place_of(given.found, row)]
        return translating.mended(found, given.edits).cells

    def with_cell(self, table: int, row: int, place: int, value: Cell) -> ImportPlan:
        """The plan with one cell mended; `place` is the column's position, `row` Excel's number."""
        old = self.inputs[table]
        edits = {**old.edits, (row, place): value}
        manner = self._manner(old, old.kind, old.columns)
        at = _place_of(old.found, row)
        found = translating.translate_row(old.found.rows[at], self._words(old.kind, old.columns))
        draft = read_row(manner, translating.mended(found, edits))
        return self._with(table, replace(old, edits=edits, drafts=old.drafts.with_one(at, draft)))

    def with_mapping(
        self,
        table: int,
        place: int,
        target: Target | None,
        *,
        skipped: bool = False,
        keep: Keep = "extra",
    ) -> ImportPlan:
        """The plan with one column meaning something else; None keeps its cells as `keep` says, or
        leaves them out.
        """
        old = self.inputs[table]
        order = mapping.day_first(old.kind, target, old.shapes[place])
        columns = correcting.remapped(
            old.columns, place, target, skipped=skipped, keep=keep, day_first=order
        )
        return self._with(table, self._read(old, old.kind, columns))

    def with_sensitive(self) -> ImportPlan:
        """The plan with all sensitive columns kept as typed, as if the officer had ticked them."""
        plan = self
        for number, given in enumerate(self.inputs):
            for column in given.columns:
                if column.sensitive and column.skipped:
                    plan = plan.with_mapping(number, column.place, None)
        return plan

    def with_day_first(self, table: int, place: int, day_first: bool) -> ImportPlan:
        """The plan with the dates of a column read day first (3/4 is the 3rd of April), or not."""
        old = self.inputs[table]
        columns = correcting.dated(old.columns, place, day_first)
        return self._with(table, self._read(old, old.kind, columns))

    def with_memory(self, known: Memory) -> ImportPlan:
        """The plan under another memory; what the officer decided in this one stays."""
        return replace(self, memory=known).read_again()

    def read_again(self) -> ImportPlan:
        """The plan with its tables as its memory has them."""
        return replace(self, inputs=tuple(map(self._remembering, self.inputs)))

    def _remembering(self, given: TableInput) -> TableInput:
        fresh = self._columns(given.found, given.kind, given.shapes)
        columns = tuple(
            new if old.reason in memory.RECALLED else old
            for old, new in zip(given.columns, fresh, strict=True)
        )
        if columns == given.columns and not (given.translated or self._words(given.kind, columns)):
            return given
        return self._read(given, given.kind, columns)

    def with_entity(self, table: int, kind: str) -> ImportPlan:
        """The plan with the table's rows taken as records of another entity."""
        old = self.inputs[table]
        columns = self._columns(old.found, kind, old.shapes)
        return self._with(table, self._read(replace(old, chosen=True), kind, columns))

    def with_skipped(self, table: int, rows: Iterable[int]) -> ImportPlan:
        """The plan without these rows (Excel's numbers) of a table."""
        return self._with(table, replace(self.inputs[table], skipped=frozenset(rows)))

    def with_choice(self, table: int, row: int, chosen: Policy | int | None) -> ImportPlan:
        """The plan with a decision about one row (Excel's number): how to treat it, or the id of
        the record on file that it means; None leaves it to the program again.
        """
        old = self.inputs[table]
        choices = {number: one for number, one in old.choices.items() if number != row}
        before = old.choices.get(row, Choice())
        if isinstance(chosen, int):
            policy = None if before.policy in ("skip", "create") else before.policy
            choices[row] = Choice(policy, chosen)
        elif chosen is not None:
            choices[row] = Choice(chosen, 0 if chosen == "create" else before.record)
        return self._with(table, replace(old, choices=choices))

    def with_policy(self, policy: Policy) -> ImportPlan:
        """The plan with another way to treat what is on record already."""
        return replace(self, policy=policy)

    def _with(self, table: int, given: TableInput) -> ImportPlan:
        inputs = (*self.inputs[:table], given, *self.inputs[table + 1 :])
        return replace(self, inputs=inputs)

    def _manner(self, given: TableInput, kind: str, columns: tuple[Column, ...]) -> Manner:
        surroundings = around(given.found, kind, columns, self.file)
        return Manner(kind, columns, replace(self._setting, year=surroundings.year), surroundings)

    @property
    def _setting(self) -> Setting:
        return Setting(self.today, self.stages, own=self.own)

    def _columns(self, found: FoundTable, kind: str, shapes: Sequence[Shape]) -> tuple[Column, ...]:
        if found.own == kind:
            return ownmapping.columns(found)
        known = self.memory.recall([header.text for header in found.headers])
        return memory.recalled(mapping.map_columns(found, kind, shapes), known, kind, shapes)

    def _words(self, kind: str, columns: Sequence[Column]) -> translating.Words:
        return translating.words_for(kind, columns, self.memory.translations)

    def _read(
        self,
        given: TableInput,
        kind: str,
        columns: tuple[Column, ...],
        progress: Callable[[int], None] = lambda _done: None,
    ) -> TableInput:
        rows, translated = translating.translate(given.found.rows, self._words(kind, columns))
        if given.edits:
            rows = tuple(translating.mended(row, given.edits) for row in rows)
        drafts = read_rows(self._manner(given, kind, columns), rows, self.helpers, progress)
        return replace(given, kind=kind, columns=columns, drafts=drafts, translated=translated)

    def with_tables(self, found: Iterable[FoundTable], into: str, progress: Progress) -> ImportPlan:
        """The plan of these tables; `into` is an entity, or "auto" to decide for each.

        Tables that are nothing an office keeps here are passed over, with a note.
        """
        inputs, notes = [], list(self.notes)
        tables = list(found)
        total, done = sum(len(table.rows) for table in tables), 0
        for table in tables:
            shapes = mapping.shapes_of(table, self._setting)
            kind = into if into != "auto" else self._kind(table, shapes)
            if kind is None:
                notes.append(Note(NOT_OURS, {"sheet": table.sheet, "row": table.header_rows[0]}))
                continue
            columns = self._columns(table, kind, shapes)
            given = TableInput(table, shapes, kind, columns, Drafts(), {})
            before = done

            def tell(read: int, before: int = before) -> None:
                progress(before + read, total)

            inputs.append(self._read(given, kind, columns, tell))
            done += len(table.rows)
        return replace(self, inputs=tuple(inputs), notes=tuple(notes))

    def _kind(self, found: FoundTable, shapes: Sequence[Shape]) -> str | None:
        """The entity of a table: as the officer chose it for these headings, else as it looks."""
        if found.own:
            return found.own
        known = self.memory.recall([header.text for header in found.headers])
        return known.layout.kind if known else entity.decide(found, shapes, self.file)[0]


def _place_of(found: FoundTable, number: int) -> int:
    """The place of the row that has Excel's number; numbers rise, but for forms side by side."""
    at = bisect_left(found.rows, number, key=lambda row: row.number)
    if at < len(found.rows) and found.rows[at].number == number:
        return at
    return next(at for at, row in enumerate(found.rows) if row.number == number)


NOT_OURS = N_(
    "Sheet “{sheet}”: the table under row {row} holds none of the lists kept here and was passed over."
)


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
