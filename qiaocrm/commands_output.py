"""The commands that write records out: workbooks, CSV, calendars, and lists on paper."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, plural
from qiaocrm.commandline import KINDS, Desk, answer

if TYPE_CHECKING:
    from qiaocrm.domain.query import Query
    from qiaocrm.services.library import Library

PRINTABLE = {
    "followups": "followup",
    "associations": "association",
    "people": "person",
    "merchants": "person",
    "visits": "visit",
    "projects": "project",
    "companies": "company",
}
_EVERYTHING = {**{kind: kind for kind in KINDS}, **PRINTABLE}
_DAY = click.DateTime(["%Y-%m-%d"])

Day = dt.datetime | None


def _narrowed(what: str) -> Query | None:
    """The query of a name that means only some records of its kind: the merchants of their page."""
    from qiaocrm.services import lists

    return lists.PAGE_QUERIES["person"] if what == "merchants" else None


@click.command()
@click.argument("entity", type=click.Choice([*_EVERYTHING, "all"]))
@click.option("--to", "target", type=click.Path(path_type=Path), required=True)
@click.option("--fields", is_flag=True, help="CSV with the stable English field names as headings.")
@click.option("--officer", default="", help="Calendar: only what this officer has to do with.")
@click.option("--from", "first", type=_DAY, help="Calendar: from this day (a month ago).")
@click.option("--until", "last", type=_DAY, help="Calendar: up to this day (a year ahead).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def export(
    desk: Desk,
    entity: str,
    target: Path,
    fields: bool,
    officer: str,
    first: Day,
    last: Day,
    as_json: bool,
) -> None:
    """Write records to Excel or CSV, people to contact cards (.vcf), days to a calendar (.ics)."""
    if target.suffix.lower() == ".ics":
        _calendar(desk, entity, target, (officer, first, last), as_json)
        return
    total = _export_rows(desk.library(), entity, target, fields)
    said = plural(
        "{n} record written to {name}.", "{n} records written to {name}.", total, name=target
    )
    answer({"rows": total, "file": str(target)}, as_json, said)


def _export_rows(library: Library, entity: str, target: Path, fields: bool) -> int:
    from qiaocrm.domain.query import Query
    from qiaocrm.services import exports, lists

    if entity == "all":
        if fields:
            message = N_("With --fields one kind is written at a time; name it instead of all.")
            raise UserError(message)
        return exports.export_all(library, exports.EXPORTED, target)
    query = _narrowed(entity) or Query(_EVERYTHING[entity])
    if target.suffix.lower() == ".vcf":
        return exports.export_list(library, query.kind, lists.ids(library, query), (), target)
    if fields:
        return exports.export_fields(library, query, target)
    return exports.export_queries(library, [query], target)


def _calendar(
    desk: Desk, entity: str, target: Path, wanted: tuple[str, Day, Day], as_json: bool
) -> None:
    """Write follow-ups, visits or birthdays, or all of them, to a calendar file."""
    from qiaocrm.services.calendar_out import run

    kinds = run.KINDS if entity == "all" else (_EVERYTHING[entity],)
    if not set(kinds) <= set(run.KINDS):
        message = N_("A calendar holds followups, visits, people (birthdays) or all; name one.")
        raise UserError(message)
    library, (officer, first, last) = desk.library(), wanted
    usual = run.usual(library.clock.today(), officer)
    order = run.Order(
        first.date() if first else usual.first, last.date() if last else usual.last, officer, kinds
    )
    written = run.write(library, order, target)
    document = {
        "events": written.events,
        "called_off": written.called_off,
        "from": order.first.isoformat(),
        "until": order.last.isoformat(),
        "file": str(target),
    }
    said = plural(
        "{n} event written to {name}.", "{n} events written to {name}.", written.events, name=target
    )
    answer(document, as_json, said)


@click.command("print")
@click.argument("what", type=click.Choice([*_EVERYTHING]))
@click.option("--to", "target", type=click.Path(path_type=Path), required=True)
@click.option(
    "--due", type=click.Choice(["overdue", "today", "week", "month", "all"]), default="all"
)
@click.option(
    "--group-by",
    type=click.Choice(["week", "officer", "owner", "country", "association", "due"]),
)
@click.option("--columns", metavar="KEY,KEY", help="The columns, by their field names.")
@click.option("--mask", is_flag=True, help="Mask telephones, e-mail, addresses and ID numbers.")
@click.option("--official", is_flag=True, help="In the style of official documents (GB/T 9704).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def print_(
    desk: Desk,
    what: str,
    target: Path,
    due: str,
    group_by: str | None,
    columns: str | None,
    mask: bool,
    official: bool,
    as_json: bool,
) -> None:
    """Print a list to a PDF file."""
    from qiaocrm.printed import printed_pages
    from qiaocrm.printing.paper import Paper

    kind = _EVERYTHING[what]
    paper = Paper(masked=mask, official=official, columns=_printed_columns(kind, columns))
    pages = printed_pages(
        desk.library(),
        kind,
        target,
        due,
        {"owner": "officer", "due": "week"}.get(group_by or "", group_by or ""),
        _narrowed(what),
        paper,
    )
    said = plural("{n} page written to {name}.", "{n} pages written to {name}.", pages, name=target)
    answer({"pages": pages, "file": str(target)}, as_json, said)


def _printed_columns(kind: str, typed: str | None) -> tuple[str, ...]:
    """The columns named, in that order; UserError for one that such a list has not."""
    from qiaocrm.services import prints

    keys = tuple(key.strip() for key in (typed or "").split(",") if key.strip())
    known = [key for key, _title in prints.columns_offered(kind)]
    for key in keys:
        if key not in known:
            message = N_("There is no column {key} in this list; there are: {known}.")
            raise UserError(message, key=key, known=", ".join(known))
    return keys
