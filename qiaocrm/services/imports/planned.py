"""The parts of a dry run: a table with what was decided about it, and what becomes of its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qiaocrm.services.imports.draft import Problem
from qiaocrm.services.imports.drafting import Drafts
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.match import Candidate
from qiaocrm.services.imports.merging import Changed
from qiaocrm.services.imports.placing import Choice, Outcome
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.translating import Translated
from qiaocrm.sheets.model import Cell


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What becomes of one row.

    `number` is Excel's; `changed` are the fields of its own record, before and after; `kept` those
    where the record keeps its value although the row tells another; `subject` is the id of the
    record (negative for a new one, 0 for none) and `title` its name. `reasons` (msgids) say why the
    row means that record; `candidates` are those on file that it may mean, `choice` is what the
    officer decided.
    """

    number: int
    outcome: Outcome
    title: str
    subject: int
    changed: Changed
    problems: tuple[Problem, ...]
    kept: Changed
    reasons: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    choice: Choice | None = None


@dataclass(frozen=True)
class TableInput:
    """One table with what the officer decided about it, and its rows as read.

    `chosen`: the officer said of what its rows are; `translated` are the words of the memory that
    took the place of cells.
    """

    found: FoundTable
    shapes: Sequence[Shape]
    kind: str
    columns: tuple[Column, ...]
    drafts: Drafts
    edits: Mapping[tuple[int, int], Cell]
    skipped: frozenset[int] = frozenset()
    choices: Mapping[int, Choice] = field(default_factory=dict)
    chosen: bool = False
    translated: Translated = ()


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
