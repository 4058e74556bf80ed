"""Rehearses an import: settles every row on a desk of records, of which nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qiaocrm.domain.changes import Change
from qiaocrm.services.imports.desk import Desk, Known, Met
from qiaocrm.services.imports.draft import Draft, Problem
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.placing import Policy, Settled
from qiaocrm.services.imports.planned import PlannedRow, PlannedTable, TableInput
from qiaocrm.services.imports.settle import Settler
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.services.imports.wanted import Wanted


def rehearse(
    inputs: Sequence[TableInput],
    known: Known,
    policy: Policy,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> tuple[tuple[PlannedTable, ...], tuple[Change, ...]]:
    """What becomes of all rows, records before those that point to them, and all to be written.

    `progress` is told how many rows of how many are settled; it may raise Cancelled.
    """
    desk, wanted = Desk(known), Wanted()
    total, settled = sum(len(given.found.rows) for given in inputs), 0
    ordered = [
        (number, given)
        for kind in IMPORTED
        for number, given in enumerate(inputs)
        if given.kind == kind
    ]
    for _number, given in ordered:
        for sought in given.drafts.sought(given.kind):
            wanted.add(sought)
    wanted.load(desk, known)
    settler = Settler(desk, policy)
    done: dict[int, tuple[PlannedRow, ...]] = {}
    for number, given in ordered:
        rows: list[PlannedRow] = []
        for portion in given.drafts.in_portions():
            sought = wanted.next()
            met = iter(desk.bring(sought.keys, sought.people, settler.placer.last))
            progress(settled + len(rows), total)
            of_people = given.kind == "person"
            rows += [
                _planned(
                    settler,
                    given,
                    draft,
                    next(met) if of_people and draft.refused is None else None,
                )
                for draft in portion
            ]
        done[number] = tuple(rows)
        settled += len(rows)
    tables = tuple(
        PlannedTable(
            given.found.sheet,
            given.kind,
            given.found.header_rows,
            given.columns,
            done[number],
            given.found,
        )
        for number, given in enumerate(inputs)
    )
    return tables, tuple(desk.changes())


def _planned(settler: Settler, given: TableInput, draft: Draft, met: Met | None) -> PlannedRow:
    if draft.number in given.skipped:
        return PlannedRow(draft.number, "skipped", "", 0, {}, (), {})
    choice = given.choices.get(draft.number)
    done: Settled = settler.settle(given.kind, draft, choice, met)
    subject = done.subject
    problems = tuple(_labelled(problem, given.columns) for problem in done.problems)
    return PlannedRow(
        draft.number, done.outcome, subject.name if subject else "", subject.id if subject else 0,
        done.changed, problems, done.kept, done.reasons, done.candidates, choice,
    )  # fmt: skip


def _labelled(problem: Problem, columns: Sequence[Column]) -> Problem:
    """A problem about a field named by the heading of its column."""
    if problem.place is not None or not problem.column:
        return problem
    column = next(
        (one for one in columns if one.target and one.target.field == problem.column), None
    )
    return replace(problem, column=column.header.label, place=column.place) if column else problem
