"""After a cell was mended: the offer to read the word in it so in all rows, and in later files."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import text
from qiaocrm.services.imports.memory import Translation
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.translating import scope_of


@dataclass(frozen=True, slots=True)
class Lesson:
    """A translation that could be remembered, and in how many rows of the file its word stands."""

    translation: Translation
    rows: int


def lesson(plan: ImportPlan, table: int, row: int, place: int) -> Lesson | None:
    """What could be learned from a cell that was mended (Excel's row, the column's place).

    None where the column's values are no matter of words, the cell was blank before or is now, the
    new word is not understood either, or the translation is known already.
    """
    given = plan.inputs[table]
    column = given.columns[place]
    scope = "" if column.skipped else scope_of(given.kind, column.target)
    found = next(one for one in given.found.rows if one.number == row)
    before, after = found.cells[place], plain_text(given.edits.get((row, place)))
    if not scope or not isinstance(before, str) or not after or text.is_blank_mark(before):
        return None
    new = Translation(scope, before.strip(), after)
    if text.fold(before) in ("", text.fold(after)) or new in plan.memory.translations:
        return None
    planned = next(one for one in plan.tables[table].rows if one.number == row)
    if any(problem.place == place for problem in planned.problems):
        return None
    return Lesson(new, _rows(plan, new))


def _rows(plan: ImportPlan, new: Translation) -> int:
    """How many rows hold the word, spelled as it was here, where the translation would hold."""
    counted = 0
    for given in plan.inputs:
        places = [
            one.place
            for one in given.columns
            if not one.skipped and scope_of(given.kind, one.target) == new.scope
        ]
        counted += sum(
            any(
                isinstance(cell := row.cells[place], str) and cell.strip() == new.typed
                for place in places
            )
            for row in given.found.rows
        )
    return counted
