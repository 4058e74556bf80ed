"""An import as an officer orders it: backed up first, then written, then told in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from qiaocrm.base.errors import Cancelled
from qiaocrm.base.i18n import N_, _, plural, translate
from qiaocrm.base.spreading import Processes
from qiaocrm.domain.registry import entity
from qiaocrm.services import backups
from qiaocrm.services.imports import refused, run, tablenotes
from qiaocrm.services.imports.placing import Outcome
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library
from qiaocrm.sheets.write_refused import write_refused
from qiaocrm.storage.writer import Applied

_OUTCOMES = (
    ("created", N_("{n} new")),
    ("updated", N_("{n} updated")),
    ("unchanged", N_("{n} unchanged")),
    ("doubtful", N_("{n} doubtful")),
    ("refused", N_("{n} refused")),
)


def carry_out(
    library: Library,
    plan: ImportPlan,
    progress: Callable[[int], None] = lambda _done: None,
    cancel: Callable[[], bool] = lambda: False,
    helpers: Processes | None = None,
) -> Applied:
    """Back up, then write the plan as one undoable action.

    Raises Cancelled when `cancel` says so (then nothing was written), Conflict when a record has
    changed since the plan was made, UserError when the backup or the file fails.
    """

    def tick(done: int) -> None:
        if cancel():
            raise Cancelled(N_("Cancelled. Nothing was changed."))
        progress(done)

    if plan.changes:
        backups.before(library, "import")
    return run.commit(library, plan, tick, helpers)


def sentence(plan: ImportPlan, *, written: bool) -> str:
    """What an import did, or would do, for people."""
    parts = []
    for table in plan.tables:
        counts = table.counts()
        told = "，".join(
            translate(text).format(n=counts[key]) for key, text in _OUTCOMES if counts[key]
        )
        kind = translate(entity(table.kind).label)
        rows = plural("{n} row", "{n} rows", counts["rows"])
        parts.append(
            f"{table.sheet}（{kind}）：{rows}，{told}" if told else f"{table.sheet}：{rows}"
        )
    head = _("Imported {file}") if written else _("{file} would give")
    notes = map(str, tablenotes.of_tables(plan.inputs))
    return "\n".join([head.format(file=plan.file), *parts, *notes])


def save_refused(
    plan: ImportPlan, target: Path, which: Collection[Outcome] = refused.REFUSED
) -> int:
    """Write the rows of those outcomes, laid out as in their file, with reasons and bad cells marked.

    Mended there, the workbook can be imported again. Returns how many rows there are; without any
    nothing is written. Raises UserError for a target that cannot be written.
    """
    sheets = refused.refused_sheets(plan, which)
    if sheets:
        write_refused(target, sheets)
    return sum(len(sheet.rows) for sheet in sheets)


def refused_name(plan: ImportPlan) -> str:
    """The name that a workbook of refused rows gets; the original's, for what its name tells."""
    return _("{name} refused rows.xlsx").format(name=Path(plan.file).stem)
