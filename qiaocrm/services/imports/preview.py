"""A plan as the wizard shows it: samples, sureness, rows with what would happen to them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any, overload

from qiaocrm.base.i18n import N_, _, current_language, translate
from qiaocrm.domain.kinds import plain_text
from qiaocrm.domain.registry import entity
from qiaocrm.services.imports import mapping, memory
from qiaocrm.services.imports.columnview import without_field
from qiaocrm.services.imports.draft import Problem
from qiaocrm.services.imports.likeness import in_words
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.match import Candidate
from qiaocrm.services.imports.merging import Changed
from qiaocrm.services.imports.placing import Policy
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedRow, PlannedTable
from qiaocrm.services.imports.targets import Target, label_of

OUTCOMES: Mapping[str, str] = {
    "created": N_("New"),
    "updated": N_("Updated"),
    "unchanged": N_("Unchanged"),
    "doubtful": N_("Doubtful"),
    "refused": N_("Refused"),
    "skipped": N_("Skipped"),
}
_SAID = {
    mapping.BY_OFFICER: N_("chosen"),
    mapping.SENSITIVE: N_("sensitive"),
    memory.REMEMBERED: N_("remembered"),
    memory.NEARLY: N_("remembered, similar"),
}
"""Where it is no matter of sureness, by the reason of the mapping."""

_SAMPLES, _SAMPLE_LENGTH = 3, 24
_SAMPLED = 500
"""Rows that are looked through for samples: an empty column must not cost a look at all."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the rehearsal; `table` is its table's place in the plan, `said` what to know of it."""

    table: int
    sheet: str
    row: PlannedRow
    said: str


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of a row: as typed, as stored before and after, and what is doubtful about it.

    `kept` is the record's own value where that stays although the row tells another; `changed` says
    that a record on file gets another value here, perhaps where it had none.
    """

    place: int
    heading: str
    field: str
    typed: str
    before: str
    after: str
    problem: str
    kept: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to treat one row, for `ImportPlan.with_choice`; `chosen` is None for the file's way."""

    chosen: Policy | int | None
    text: str


def samples(table: PlannedTable, column: Column) -> list[str]:
    """The first different contents of a column, shortened."""
    found: dict[str, None] = {}
    for row in islice(table.found.rows, _SAMPLED):
        typed = plain_text(row.cells[column.place]).replace("\n", " ")
        if typed:
            found[typed[:_SAMPLE_LENGTH]] = None
        if len(found) == _SAMPLES:
            break
    return list(found)


def sureness(column: Column) -> str:
    """How sure the mapping is, in words."""
    if column.reason in _SAID:
        return translate(_SAID[column.reason])
    if column.target is None:
        return "—"
    percent = round(column.confidence * 100)
    word = _("sure") if percent >= 85 else _("likely") if percent >= 60 else _("unsure")
    return f"{word} {percent}%"


def target_label(kind: str, target: Target) -> str:
    """What a column becomes: Name, President · Phones."""
    whole, part = label_of(kind, target)
    return f"{translate(whole)} · {translate(part)}" if part else translate(whole)


class ShownRows(Sequence[ShownRow]):
    """All rows of all tables, in the order of the file; each is put into words when looked at."""

    def __init__(self, plan: ImportPlan) -> None:
        self._tables = plan.tables
        self._starts = list(accumulate((len(table.rows) for table in self._tables), initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, at: int) -> ShownRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[ShownRow]: ...
    def __getitem__(self, at: int | slice) -> ShownRow | list[ShownRow]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        number = bisect_right(self._starts, at) - 1
        table = self._tables[number]
        row = table.rows[at - self._starts[number]]
        return ShownRow(number, table.sheet, row, _said(table.kind, row))

    def having(self, outcomes: Collection[str]) -> array[int]:
        """The places of the rows with those outcomes."""
        every = (row.outcome for table in self._tables for row in table.rows)
        return array("q", [at for at, outcome in enumerate(every) if outcome in outcomes])


def rows(plan: ImportPlan) -> ShownRows:
    """All rows of all tables, in the order of the file."""
    return ShownRows(plan)


def totals(plan: ImportPlan) -> dict[str, int]:
    """How many rows of each outcome there are; outcomes without rows are left out."""
    counted = plan.counts()
    return {key: counted[key] for key in OUTCOMES if counted.get(key)}


def to_be_written(plan: ImportPlan) -> int:
    """How many rows would be written: all but the unchanged, refused and skipped."""
    counts = plan.counts()
    return counts["created"] + counts["updated"] + counts["doubtful"]


def troubled(plan: ImportPlan) -> int:
    """How many rows somebody should look at."""
    counts = plan.counts()
    return counts["doubtful"] + counts["refused"]


def cells(plan: ImportPlan, shown: ShownRow) -> list[ShownCell]:
    """The filled cells of a row under the columns that are imported, doubtful ones first; where the
    row is refused, the empty cell of its name too, to be filled in.
    """
    table = plan.tables[shown.table]
    typed = plan.cells(shown.table, shown.row.number)
    title = Target(entity(table.kind).title)
    problems: dict[int, Problem] = {}
    for problem in shown.row.problems:
        if problem.place is not None:
            problems.setdefault(problem.place, problem)
    found = []
    for column in table.columns:
        text = plain_text(typed[column.place])
        doubt = problems.get(column.place)
        missing = shown.row.outcome == "refused" and column.target == title
        if column.skipped or (not text and doubt is None and not missing):
            continue
        before, after = _change(table.kind, shown.row.changed, column)
        kept, _typed = _change(table.kind, shown.row.kept, column)
        field = target_label(table.kind, column.target) if column.target else without_field(column)
        said = _("fill this in") if missing and doubt is None else str(doubt or "")
        changed = shown.row.subject > 0 and before != after
        label = column.header.label
        found.append(
            ShownCell(column.place, label, field, text, before, after, said, kept, changed)
        )
    return sorted(found, key=lambda cell: not cell.problem)


_WAYS: Mapping[Policy, str] = {
    "fill": N_("Fill blanks only"),
    "update": N_("Update the record"),
    "create": N_("Make a new record"),
    "skip": N_("Leave the row out"),
}


def offers(shown: ShownRow) -> list[Offer]:
    """The ways to treat a row: as the whole file, each policy, and each record that it may mean."""
    row = shown.row
    if row.outcome == "refused":
        return []
    ways: list[Policy] = ["create", "skip"]
    if row.subject > 0 or row.candidates or (row.choice and row.choice.record):
        ways = ["fill", "update", *ways]
    undecided = row.candidates and row.outcome == "doubtful"
    first = _("Not decided: a new record") if undecided else _("As for the whole file")
    return [
        Offer(None, first),
        *(Offer(one.id, _candidate(one)) for one in row.candidates),
        *(Offer(way, translate(_WAYS[way])) for way in ways),
    ]


def _candidate(one: Candidate) -> str:
    title = f"{one.title} ({one.about})" if one.about else one.title
    return _("It is {title}: {why}").format(title=title, why=in_words(one.reasons))


def chosen(shown: ShownRow) -> Policy | int | None:
    """Which of the offers holds now."""
    choice = shown.row.choice
    if choice is None:
        return None
    return choice.policy or choice.record


def why(shown: ShownRow) -> str:
    """Why the row means the record that it was matched with; empty where it means none."""
    row = shown.row
    if not row.reasons or row.outcome == "refused":
        return ""
    head = (
        _("Taken for {title}: {why}") if row.subject > 0 else _("Goes with an earlier row: {why}")
    )
    return head.format(title=row.title, why=in_words(row.reasons))


def _said(kind: str, row: PlannedRow) -> str:
    if row.problems:
        return "；".join(
            f"{problem.column}：{problem}" if problem.column else str(problem)
            for problem in row.problems
        )
    if row.outcome == "updated":
        return "；".join(_changes(kind, row.changed))
    return in_words(row.reasons)


def from_to(before: str, after: str) -> str:
    """A value before and after; what was or will be empty is called so."""
    blank = _("(blank)")
    return f"{before or blank} → {after or blank}"


def _changes(kind: str, changed: Changed) -> Iterator[str]:
    """Each field that changes, before and after."""
    specs = entity(kind).specs
    for key, (before, after) in changed.items():
        if key in specs:
            shown = from_to(_show(specs[key].kind, before), _show(specs[key].kind, after))
            yield f"{translate(specs[key].label)}：{shown}"


def _change(kind: str, changed: Changed, column: Column) -> tuple[str, str]:
    """The field of the column before and after, as shown; empty where it is no field of the record."""
    if column.target is None or column.target.part or column.target.field not in changed:
        return "", ""
    spec = entity(kind).specs.get(column.target.field)
    if spec is None:
        return "", ""
    before, after = changed[column.target.field]
    return _show(spec.kind, before), _show(spec.kind, after)


def _show(kind: Any, value: Any) -> str:
    return str(kind.show(value, current_language())) if value else ""
