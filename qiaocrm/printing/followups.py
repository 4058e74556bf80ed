"""The follow-up list (督办清单) as an office prints it: tick box, deadline, room for handwriting.

The layout follows practice seen in such lists and GB/T 9704-2012: no red type, 逾期 said in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from qiaocrm.base.i18n import _, plural
from qiaocrm.printing.lists import HANDLING, ListRow, list_plan
from qiaocrm.printing.plan import Orientation, PrintColumn, PrintPlan
from qiaocrm.printing.weeks import week_label

FollowUpGrouping = Literal["", "week", "officer", "country", "association"]
USUAL_COLUMNS: Final = ("subject", "about", "officer", "due", "progress", HANDLING)
"""事项, 对象, 责任人, 完成时限, 进展/结果, 办理情况."""


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One follow-up to be printed.

    `due_text` is the deadline (完成时限) as shown, `due` the day that decides its week; `overdue`
    counts days past it (0: in time); `progress` holds 进展 or, once done, 结果; `assigned` is the
    day of 交办.
    """

    subject: str
    about: str = ""
    officer: str = ""
    due_text: str = ""
    due: dt.date | None = None
    overdue: int = 0
    progress: str = ""
    country: str = ""
    association: str = ""
    kind: str = ""
    priority: str = ""
    assigned: str = ""
    next_step: str = ""


def followup_plan(
    lines: Iterable[FollowUpLine],
    *,
    date: dt.date,
    office: str = "",
    officer: str = "",
    title: str = "",
    subtitle: str = "",
    group_by: FollowUpGrouping = "",
    columns: Sequence[str] = (),
    orientation: Orientation | Literal["auto"] = "auto",
) -> PrintPlan:
    """The follow-up list in the order given, in groups or not; `columns` are keys of `columns()`.

    Without `title` it is called 跟进事项督办清单 after the office. Groups come in order of their
    first appearance, so lines sorted by deadline give weeks in order.
    """
    offered = column_offer()
    keys = [key for key in columns or USUAL_COLUMNS if key in offered]
    chosen = [offered[key] for key in keys if key != HANDLING] or [offered["subject"]]
    return list_plan(
        title or _default_title(office),
        chosen,
        [_row(line, chosen, group_by, date) for line in lines],
        office=office,
        officer=officer,
        date=date,
        subtitle=subtitle,
        grouped=bool(group_by),
        tick=True,
        blank_column=offered[HANDLING].title if HANDLING in keys else None,
        orientation=orientation,
    )


def _default_title(office: str) -> str:
    """What the list is called when nobody names it."""
    return _("{office} follow-up list").format(office=office) if office else _("Follow-up list")


def column_offer() -> dict[str, PrintColumn]:
    """All columns that the list can have, by key, in their order."""
    offer = (
        PrintColumn("subject", _("Matter"), 24),
        PrintColumn("about", _("Concerning"), 18),
        PrintColumn("kind", _("Kind"), 8),
        PrintColumn("priority", _("Priority"), 6),
        PrintColumn("officer", _("Responsible"), 8),
        PrintColumn("assigned", _("Assigned on"), 12, "center", "date"),
        PrintColumn("due", _("Complete by"), 12, "center", "date"),
        PrintColumn("progress", _("Progress / result"), 22),
        PrintColumn("next_step", _("Next step"), 18),
        PrintColumn(HANDLING, _("Handling"), 18, "left", "blank"),
    )
    return {one.key: one for one in offer}


def _row(
    line: FollowUpLine,
    columns: Sequence[PrintColumn],
    group_by: FollowUpGrouping,
    today: dt.date,
) -> ListRow:
    """The printed row of one follow-up."""
    due = line.due_text
    if line.overdue > 0:
        due += "\n" + plural("{n} day overdue", "{n} days overdue", line.overdue)
    texts = {
        "subject": line.subject,
        "about": line.about,
        "kind": line.kind,
        "priority": line.priority,
        "officer": line.officer,
        "assigned": line.assigned,
        "due": due,
        "progress": line.progress,
        "next_step": line.next_step,
    }
    labels = {
        "": "",
        "officer": line.officer,
        "country": line.country,
        "association": line.association,
    }
    group = week_label(line.due, today=today) if group_by == "week" else labels[group_by]
    cells = tuple(texts[column.key] for column in columns)
    return ListRow(cells, group, "overdue" if line.overdue > 0 else "")
