"""A plan as plain text, for tests, terminals, and anybody who cannot open a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from qiaocrm.printing.plan import PrintColumn, PrintPlan

_BOX = "□"


def plain_text(plan: PrintPlan) -> str:
    """The plan as lines, cells parted by tabs; a line break within a cell is shown as ⏎."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: PrintPlan) -> Iterator[str]:
    yield plan.title
    if plan.subtitle:
        yield plan.subtitle
    for left, right in zip_longest(plan.header_left, plan.header_right, fillvalue=""):
        yield f"{left}\t{right}".strip("\t")
    yield "\t".join(column.title for column in plan.columns)
    if not plan.row_count:
        yield plan.empty_text
    for group in plan.groups:
        if group.heading:
            yield f"[{group.heading}] {len(group.rows)}"
        for row in group.rows:
            yield "\t".join(map(_cell, plan.columns, row.cells))
    if plan.total:
        yield plan.total
    if plan.footer:
        yield "  ".join(f"{name}: ____" for name in plan.footer)


def _cell(column: PrintColumn, text: str) -> str:
    return _BOX if column.kind == "tick" else text.replace("\n", "⏎")
