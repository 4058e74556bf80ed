"""The same jobs without a window, for scripts, scheduled tasks and tests.

Exit codes: 0 done; 1 done, but some rows were refused; 2 nothing done, with one clear line on
stderr. With `--json` exactly one JSON document is written to stdout.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from qiaocrm import __version__
from qiaocrm.base import paths
from qiaocrm.base.i18n import _, plural, system_language, use_language
from qiaocrm.commandline import KINDS, Commands, Desk, answer, leave
from qiaocrm.commands_duplicates import duplicates
from qiaocrm.commands_imports import import_, template, undo
from qiaocrm.commands_output import export, print_
from qiaocrm.commands_rules import rules

_OWN_COMMANDS = (import_, undo, template, duplicates, rules, export, print_)

_BOOK = ".db"


@click.group(cls=Commands, invoke_without_command=True)
@click.option(
    "--database",
    type=click.Path(path_type=Path),
    help="The file of records; without it the office's own.",
)
@click.option(
    "--language", type=click.Choice(["zh", "en"]), help="Language of messages and documents."
)
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, database: Path | None, language: str | None) -> None:
    """The contact book and follow-up desk of a 侨联 office. Alone it opens the window."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console of another code page shows what it can instead of failing.
            stream.reconfigure(
                errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"})
            )
    chosen = language or system_language()
    use_language(chosen, paths.locale_dir())
    if context.invoked_subcommand is None:
        context.exit(_window(database, language))
    desk = Desk(database or paths.default_database(), chosen)
    context.obj = desk
    context.call_on_close(desk.close)


def run() -> NoReturn:
    """The command as a program of its own."""
    # A command is over before the cyclic collector would be of use; the window turns it on when
    # it stands, as walking what start-up makes costs 0.1 s.
    gc.disable()
    try:
        main()
    except SystemExit as ended:
        leave(ended.code if isinstance(ended.code, int) else 2)
    leave(0)


for _command in _OWN_COMMANDS:
    main.add_command(_command)


@main.command("open")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def open_(context: click.Context, files: tuple[Path, ...]) -> int:
    """Open the window on files: a workbook is imported, a file of records (.db) opened.

    The word `open` may be left out. Where the book is open already, its window comes forward.
    """
    outer = (context.parent or context).params
    books = [one for one in files if one.suffix.lower() == _BOOK]
    database = books[-1] if books else outer["database"]
    return _window(database, outer["language"], [one for one in files if one not in books])


def _window(database: Path | None, language: str | None, files: Sequence[Path] = ()) -> int:
    """Open the window; returns its exit code."""
    from qiaocrm.qtkit.plain_imports import import_plainly

    import_plainly()  # start-up counts
    from qiaocrm.app import run

    return run(database, language, files=files)


@main.command("list")
@click.argument("entity", type=click.Choice(KINDS))
@click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help="Only these: FIELD=VALUE, or as in filter lines (国家:日本 届满:<90天); may be repeated.",
)
@click.option("--sort", metavar="FIELD", help="Sort by a field; -FIELD turns the order round.")
@click.option("--limit", type=click.IntRange(0), help="At most so many rows.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def list_(
    desk: Desk,
    entity: str,
    where: tuple[str, ...],
    sort: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List records."""
    from qiaocrm.services import listing
    from qiaocrm.services.filters import parse_where

    with desk.looking() as library:
        query = parse_where(library, entity, where)
        if sort:
            query = query.sorted_by(sort.removeprefix("-"), descending=sort.startswith("-"))
        total, rows = listing.rows(library, query, limit)
        said = listing.as_text(library, entity, total, rows)
    answer({"total": total, "rows": rows}, as_json, said)


@main.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--in", "entity", type=click.Choice(KINDS))
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def search(
    desk: Desk, words: tuple[str, ...], entity: str | None, limit: int, as_json: bool
) -> None:
    """Find by name, pinyin, initials, phone digits, company, place …"""
    from qiaocrm.services import finding

    kinds = (entity,) if entity else finding.SEARCHED
    with desk.looking() as library:
        found = finding.find(library, " ".join(words), kinds=kinds, limit=limit)
    rows = [
        {
            "entity": one.kind,
            "id": one.id,
            "title": one.title,
            "second": one.second,
            "matched": _(one.matched),
            "excerpt": one.excerpt,
        }
        for one in found
    ]
    said = "\n".join(f"{one.title}  {one.second}" for one in found) or _("Nothing was found.")
    answer({"total": len(rows), "rows": rows}, as_json, said)


@main.command()
@click.option(
    "--due", type=click.Choice(["overdue", "today", "week", "month", "all"]), default="all"
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def followups(desk: Desk, due: str, as_json: bool) -> None:
    """The open follow-ups that are due."""
    from qiaocrm.services import followups as service
    from qiaocrm.services import listing

    with desk.looking() as library:
        ids = service.due_ids(library, due)  # type: ignore[arg-type]
        rows = listing.of_ids(library, "followup", ids)
        said = listing.as_text(library, "followup", len(rows), rows)
    answer({"total": len(rows), "rows": rows}, as_json, said)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(desk: Desk, file: Path) -> None:
    """Write a verified backup."""
    from qiaocrm.services import backups

    backups.save_as(desk.library(), file)
    click.echo(_("Backed up to {name}.").format(name=file))


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(desk: Desk, file: Path) -> None:
    """Go back to a backup; the present state is backed up first."""
    from qiaocrm.base.clock import SystemClock
    from qiaocrm.services import backups

    backups.restore_file(desk.database, file, SystemClock())
    click.echo(_("Restored from {name}.").format(name=file))


@main.command()
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def check(desk: Desk, as_json: bool) -> int:
    """Check the file of records whole; what can be made anew is made anew."""
    from qiaocrm.services import checking

    result = checking.check(desk.library())
    said = "\n".join(_(one["message"]) for one in result["problems"]) or _("The file is sound.")
    answer(result, as_json, said)
    return 0 if result["ok"] else 1


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def demo(file: Path) -> None:
    """Make a book with invented sample records to look around in."""
    from qiaocrm.services import demo as service

    total = service.make(file)
    click.echo(
        plural(
            "{n} sample record written to {name}.",
            "{n} sample records written to {name}.",
            total,
            name=file,
        )
    )
