"""Lists on paper: from ids and columns to a PrintPlan, in groups, with masks where asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qiaocrm.base.i18n import N_, current_language, translate
from qiaocrm.domain.followup import FOLLOWUP_KINDS, PRIORITIES, FollowUp
from qiaocrm.domain.registry import entity
from qiaocrm.domain.tasks import days_overdue, is_open
from qiaocrm.language.masking import free_text
from qiaocrm.printing.followups import (
    USUAL_COLUMNS,
    FollowUpLine,
    column_offer,
    followup_plan,
)
from qiaocrm.printing.lists import ListRow as PrintedRow
from qiaocrm.printing.lists import list_plan
from qiaocrm.printing.plan import PrintColumn, PrintPlan
from qiaocrm.services import lists, masking, outside, print_groups
from qiaocrm.services.columns import ListRow, available, column
from qiaocrm.services.library import Library
from qiaocrm.services.print_groups import GroupBy

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
CONTACT_COLUMNS: dict[str, tuple[str, ...]] = {
    "association": ("name", "president", "phones", "emails", "address"),
    "person": ("name", "post", "company", "phones", "emails", "address"),
}
"""The columns of a contact list (通讯录)."""
_PORTION = 500

Tick = Callable[[int, int], object]


def print_plan(
    library: Library,
    kind: str,
    ids: Sequence[int],
    *,
    columns: Sequence[str] = (),
    group_by: GroupBy = "",
    title: str = "",
    masked: bool = False,
    tick: Tick = lambda _done, _total: None,
) -> PrintPlan:
    """What goes on the pages for these records, in this order.

    Follow-ups are laid out like an official list (督办清单): a box to tick, and room to write.
    `masked` hides parts of what is personal (脱敏). `tick` is told how many records of how many
    were read, and may raise to cancel.
    """
    rows = _all_rows(library, kind, ids, tick)
    labels = print_groups.labels(library, kind, rows, group_by)
    if kind == "followup":
        return _followups(library, rows, labels, group_by, title, columns, masked)
    keys = list(columns or default_columns(kind))
    shown = [column(kind, key) for key in keys]
    shower = lists.shower(library)

    def cell(row: ListRow, key: str) -> str:
        text = shower.text(kind, row, key)
        return masking.field(kind, key, text) if masked else text

    return list_plan(
        title or translate(TITLES.get(kind, entity(kind).plural)),
        [
            PrintColumn(one.key, one.title, one.width, "right" if one.align == "right" else "left")
            for one in shown
        ],
        [
            PrintedRow(tuple(cell(row, key) for key in keys), labels.get(row.record.id, ""))
            for row in _grouped(rows, labels, group_by)
        ],
        office=library.option("office"),
        officer=library.option("officer"),
        date=library.clock.today(),
        grouped=bool(group_by),
    )


def default_columns(kind: str) -> tuple[str, ...]:
    """The columns of a printed list for which nobody chose any."""
    if kind == "followup":
        return USUAL_COLUMNS
    specs = entity(kind).specs
    return PRINTED.get(kind) or tuple(key for key in specs if specs[key].printed)


def columns_offered(kind: str) -> list[tuple[str, str]]:
    """Key and heading of each column that a printed list of this kind can have."""
    if kind == "followup":
        return [(key, one.title) for key, one in column_offer().items()]
    return [(one.key, one.title) for one in available(kind)]


def _followups(
    library: Library,
    rows: Sequence[ListRow],
    labels: dict[int, str],
    group_by: GroupBy,
    title: str,
    columns: Sequence[str],
    masked: bool,
) -> PrintPlan:
    hide = free_text if masked else str
    return followup_plan(
        [
            _line(row, row.record, library, hide, labels.get(row.record.id, ""))
            for row in rows
            if isinstance(row.record, FollowUp)
        ],
        date=library.clock.today(),
        office=library.option("office"),
        officer=library.option("officer"),
        group_by=group_by,
        title=title,
        columns=columns,
    )


def _line(
    row: ListRow, task: FollowUp, library: Library, hide: Callable[[str], str], label: str
) -> FollowUpLine:
    names = outside.named(task.about, row.titles)
    language = current_language()
    late = days_overdue(task.due, library.clock.today()) if is_open(task) else 0
    return FollowUpLine(
        hide(task.subject),
        "、".join(link.text for link in names),
        task.owner,
        task.due.iso() if task.due else "",
        task.due.last_day() if task.due else None,
        late,
        hide(task.result or task.progress),
        country=label,
        association=label,
        kind=FOLLOWUP_KINDS.show(task.kind, language),
        priority=PRIORITIES.show(task.priority, language),
        assigned=task.assigned_on.iso() if task.assigned_on else "",
        next_step=hide(task.next_step),
    )


def _all_rows(library: Library, kind: str, ids: Sequence[int], tick: Tick) -> list[ListRow]:
    rows = []
    for start in range(0, len(ids), _PORTION):
        tick(start, len(ids))
        batch = ids[start : start + _PORTION]
        found = lists.rows(library, kind, batch)
        rows += [found[one] for one in batch if one in found]
    return rows


def _grouped(rows: Sequence[ListRow], labels: dict[int, str], group_by: GroupBy) -> list[ListRow]:
    """Rows of one group side by side; within a group the list's order stays."""
    if not group_by:
        return list(rows)

    def place(row: ListRow) -> tuple[bool, str]:
        label = labels.get(row.record.id, "")
        return not label, label

    return sorted(rows, key=place)
