"""Lists on paper: from ids and columns to a PrintPlan; grouped by week, officer or country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.registry import entity
from qiaocrm.domain.tasks import days_overdue, is_open
from qiaocrm.language import countries
from qiaocrm.printing.followups import FollowUpLine, followup_plan
from qiaocrm.printing.lists import ListRow as PrintedRow
from qiaocrm.printing.lists import list_plan
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.services import lists, outside
from qiaocrm.services.columns import ListRow, Shower, column
from qiaocrm.services.library import Library
from qiaocrm.storage import records

GroupBy = Literal["", "week", "officer", "country"]

TITLES = {
    "association": N_("List of overseas associations"),
    "person": N_("List of merchants"),
    "visit": N_("Register of receptions"),
    "project": N_("Register of project leads"),
    "company": N_("List of companies"),
}
PRINTED: dict[str, tuple[str, ...]] = {
    "association": ("name", "place", "kind", "president", "friendship", "phones", "next_election"),
    "person": ("name", "company", "post", "place", "phones", "industry"),
    "company": ("name", "place", "industry", "phones"),
    "visit": ("start", "title", "kind", "place", "headcount", "head", "hosts", "outcome"),
    "project": ("name", "investors", "investment", "stage", "owner", "next_step", "next_date"),
}
"""The columns of printed lists where no page has chosen others."""


def print_plan(
    library: Library,
    kind: str,
    ids: Sequence[int],
    *,
    columns: Sequence[str] = (),
    group_by: GroupBy = "",
    title: str = "",
) -> PrintPlan:
    """What goes on the pages for these records, in this order.

    Follow-ups are laid out like an official list (督办清单): a box to tick, and room to write.
    """
    if kind == "followup":
        return _followups(library, ids, group_by, title)
    specs = entity(kind).specs
    keys = list(columns or PRINTED.get(kind) or [key for key in specs if specs[key].printed])
    shown = [column(kind, key) for key in keys]
    shower = lists.shower(library)
    rows = _all_rows(library, kind, ids)
    return list_plan(
        title or translate(TITLES.get(kind, entity(kind).plural)),
        [
            PrintColumn(one.key, one.title, one.width, "right" if one.align == "right" else "left")
            for one in shown
        ],
        [
            PrintedRow(
                tuple(shower.text(kind, row, key) for key in keys), _group(shower, row, group_by)
            )
            for row in _grouped(shower, rows, group_by)
        ],
        office=library.option("office"),
        officer=library.option("officer"),
        date=library.clock.today(),
        grouped=bool(group_by),
    )


def _followups(library: Library, ids: Sequence[int], group_by: GroupBy, title: str) -> PrintPlan:
    rows = _all_rows(library, "followup", ids)
    today = library.clock.today()
    about = _countries(library, rows) if group_by == "country" else {}
    lines = []
    for row in rows:
        task = row.record
        if not isinstance(task, FollowUp):
            continue
        names = outside.named(task.about, row.titles)
        lines.append(
            FollowUpLine(
                task.subject,
                "、".join(link.text for link in names),
                task.owner,
                task.due.iso() if task.due else "",
                task.due.last_day() if task.due else None,
                days_overdue(task.due, today) if is_open(task) else 0,
                task.result or task.progress,
                about.get(task.id, ""),
            )
        )
    return followup_plan(
        lines,
        date=today,
        office=library.option("office"),
        officer=library.option("officer"),
        group_by=group_by,
        title=title,
    )


def _all_rows(library: Library, kind: str, ids: Sequence[int]) -> list[ListRow]:
    found = lists.rows(library, kind, ids)
    return [found[one] for one in ids if one in found]


def _grouped(shower: Shower, rows: Sequence[ListRow], group_by: GroupBy) -> list[ListRow]:
    """Rows of one group side by side; within a group the list's order stays."""
    return sorted(rows, key=lambda row: _group(shower, row, group_by)) if group_by else list(rows)


def _group(shower: Shower, row: ListRow, group_by: GroupBy) -> str:
    if group_by == "officer":
        return row.record.owner
    if group_by == "country":
        return (
            countries.name(code, shower.language)
            if (code := getattr(row.record, "country", ""))
            else ""
        )
    return ""


def _countries(library: Library, rows: Sequence[ListRow]) -> dict[int, str]:
    """For each follow-up the country of the first record it is about that has one."""
    wanted: dict[str, set[int]] = {}
    for row in rows:
        for link in getattr(row.record, "about", ()):
            if link.kind:
                wanted.setdefault(link.kind, set()).add(link.id)
    with library.store.reading() as connection:
        known = {kind: records.many(connection, kind, ids) for kind, ids in wanted.items()}
    language = lists.shower(library).language
    found = {}
    for row in rows:
        for link in getattr(row.record, "about", ()):
            code = getattr(known.get(link.kind, {}).get(link.id), "country", "")
            if code:
                found[row.record.id] = countries.name(code, language)
                break
    return found
