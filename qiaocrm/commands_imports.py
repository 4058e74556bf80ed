"""The commands that bring records in: import, its undo, and the workbooks to fill in."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _, plural
from qiaocrm.base.spreading import Processes
from qiaocrm.commandline import Desk, answer

if TYPE_CHECKING:
    from qiaocrm.services.imports.placing import Policy

_IMPORTED = [
    "association",
    "company",
    "person",
    "visit",
    "project",
    "followup",
    "agreement",
    "donation",
]


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Choice([*_IMPORTED, "auto"]),
    default="auto",
)
@click.option("--sheet", help="Only this sheet.")
@click.option(
    "--on-duplicate", type=click.Choice(["fill", "update", "skip", "create"]), default="fill"
)
@click.option("--encoding", help="Encoding of a text file, such as gb18030 or big5.")
@click.option(
    "--sensitive",
    is_flag=True,
    help="Import sensitive columns (ID numbers, religion, politics …) too.",
)
@click.option("--dry-run", is_flag=True, help="Show what would happen; write nothing.")
@click.option(
    "--refused", type=click.Path(path_type=Path), help="A workbook for the rows that were refused."
)
@click.option("--doubtful", is_flag=True, help="Put the doubtful rows into that workbook too.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def import_(
    desk: Desk,
    file: Path,
    into: str,
    sheet: str | None,
    on_duplicate: Policy,
    encoding: str | None,
    sensitive: bool,
    dry_run: bool,
    refused: Path | None,
    doubtful: bool,
    as_json: bool,
) -> int:
    """Bring a workbook or CSV file into the book."""
    from qiaocrm.sheets.reader import read_book

    action = None
    with ThreadPoolExecutor(1) as aside:
        reading = aside.submit(read_book, file, encoding=encoding, sheet=sheet)
        # All that follows is loaded while another process reads the file.
        from qiaocrm.services.imports import job, report, run
        from qiaocrm.services.imports import refused as rows

        # The file first: one that cannot be read leaves no new book behind.
        book = run.read(file, sheet=sheet, encoding=encoding, reading=reading)
    with (
        Processes(forked=sys.platform == "linux") as helpers,
        desk.trying() if dry_run else desk.writing() as library,
    ):
        plan = run.plan_book(
            book, library, into=into, sheet=sheet, on_duplicate=on_duplicate, helpers=helpers
        )
        if sensitive:
            plan = plan.with_sensitive()
        if not dry_run:
            action = job.carry_out(library, plan, helpers=helpers).action or None
        desk.keep(plan)
    if refused is not None:
        job.save_refused(plan, refused, rows.NOT_SURE if doubtful else rows.REFUSED)
    document = report.as_json(plan, action)
    answer(document, as_json, job.sentence(plan, written=not dry_run))
    return 1 if any(table["refused"] for table in document["tables"]) else 0


@click.command()
@click.argument("action", type=int, required=False)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def undo(desk: Desk, action: int | None, as_json: bool) -> None:
    """Undo the last, or the named, action; an import too."""
    done = desk.library().undo(action)
    if done is None:
        raise UserError(N_("There is nothing to undo."))
    label = _(done.action.label).format(**done.action.details)
    kept = [{"entity": kind, "id": record, "title": title} for kind, record, title in done.kept]
    said = _("Undone: {label}.").format(label=label)
    if kept:
        names = "、".join(one["title"] for one in kept)
        said += " " + _("Edited since and therefore kept: {names}.").format(names=names)
    answer(
        {"action": done.action.id, "label": label, "records": len(done.touched), "kept": kept},
        as_json,
        said,
    )


@click.command()
@click.argument("entity", type=click.Choice(_IMPORTED))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def template(desk: Desk, entity: str, file: Path, as_json: bool) -> None:
    """Write a workbook to fill in, which `import` reads without a question."""
    from qiaocrm.domain.ownwords import NO_OWN_WORDS
    from qiaocrm.domain.stages import DEFAULT_STAGES, StageBook
    from qiaocrm.services import templates

    library = desk.library() if desk.database.exists() else None
    stages = library.stages() if library else StageBook(DEFAULT_STAGES)
    own = library.own_words() if library else NO_OWN_WORDS
    columns = templates.write(entity, stages, file, own)
    said = plural(
        "Template of {n} column written to {name}.",
        "Template of {n} columns written to {name}.",
        columns,
        name=file,
    )
    answer({"entity": entity, "columns": columns, "file": str(file)}, as_json, said)
