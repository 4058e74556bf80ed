"""What an import did or would do, in the stable form of `import --json` (DESIGN §7)."""

from __future__ import annotations

from typing import Any

from qiaocrm.base.i18n import translate
from qiaocrm.services.imports.mapping import SENSITIVE, Column
from qiaocrm.services.imports.plan import ImportPlan, PlannedTable


def as_json(plan: ImportPlan, action: int | None) -> dict[str, Any]:
    """The document that `import --json` prints; `action` is None for a dry run."""
    return {
        "action": action,
        "file": plan.file,
        "tables": [_table(table) for table in plan.tables],
        "notes": [str(note) for note in plan.notes],
    }


def _table(table: PlannedTable) -> dict[str, Any]:
    counts = table.counts()
    counts["unchanged"] += counts.pop("skipped")
    return {
        "sheet": table.sheet,
        "entity": table.kind,
        "header_rows": list(table.header_rows),
        "columns": [
            {
                "header": column.header.label,
                "field": column.target.name if column.target else None,
                "confidence": column.confidence,
            }
            for column in table.columns
        ],
        "unmapped": [column.header.label for column in table.columns if is_unmapped(column)],
        "left_out": [column.header.label for column in table.columns if column.reason == SENSITIVE],
        **counts,
        "problems": [
            {
                "row": row.number,
                "column": problem.column,
                "value": problem.value,
                "message": str(problem),
            }
            for row in table.rows
            for problem in row.problems
        ],
    }


def is_unmapped(column: Column) -> bool:
    """Whether the column's cells are kept as typed, because no field is known for them."""
    return column.target is None and not column.skipped


def refused_rows(plan: ImportPlan) -> list[tuple[str, list[str], list[tuple[int, list[Any]]]]]:
    """The refused rows of each table: sheet, headings and (Excel's number, cells with the reason last)."""
    found = []
    for index, table in enumerate(plan.tables):
        rows = []
        for row in table.rows:
            if row.outcome == "refused":
                reason = "；".join(dict.fromkeys(str(problem) for problem in row.problems))
                rows.append((row.number, [*plan.cells(index, row.number), reason]))
        if rows:
            headings = [column.header.label for column in table.columns]
            found.append((table.sheet, [*headings, translate("Reason")], rows))
    return found
