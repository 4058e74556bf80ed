"""What an import did or would do, in the stable form of `import --json` (DESIGN §7)."""

from __future__ import annotations

from typing import Any

from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedTable


def as_json(plan: ImportPlan, action: int | None) -> dict[str, Any]:
    """The document that `import --json` prints; `action` is None for a dry run."""
    return {
        "action": action,
        "file": plan.file,
        "tables": [_table(table) for table in plan.tables],
        "notes": [str(note) for note in plan.all_notes],
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
                "field": field_of(column),
                "confidence": column.confidence,
            }
            for column in table.columns
        ],
        "unmapped": [column.header.label for column in table.columns if is_unmapped(column)],
        "left_out": [column.header.label for column in table.columns if is_left_out(column)],
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
    return field_of(column) is None and not column.skipped


def is_left_out(column: Column) -> bool:
    """Whether the column is left out because of what it is about."""
    return column.sensitive and column.skipped


def field_of(column: Column) -> str | None:
    """The field that the column's cells go to, under its name on the outside."""
    if column.target is not None:
        return column.target.name
    return None if column.skipped else {"tag": "tags", "remark": "remark"}.get(column.keep)
