"""Sheets about single records: 督办单 for follow-ups, and all that is known of a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.domain.fields import SECTIONS
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.domain.tasks import days_overdue, is_open
from qiaocrm.printing.plan import PrintPlan
from qiaocrm.printing.sheets import Bundle, Line, Section, sheet_plan
from qiaocrm.services import lists, masking, timeline
from qiaocrm.services.library import Library

_BEFORE = ("kind", "priority", "assigned_by", "assigned_on", "owner", "co_owner", "about")
_AFTER = ("instruction", "progress", "next_step", "delay_reason")
Tick = Callable[[int], object]

_GONE = N_("The record is gone; refresh the list.")
_EVENTS = 15
"""How many events a record sheet shows, the newest first."""


def task_sheets(library: Library, ids: Sequence[int], *, masked: bool = False) -> Bundle:
    """督办单: a page for each follow-up, with room for what was done, the result and the check."""
    hide = masking.field if masked else _plain
    shower, today = lists.shower(library), library.clock.today()
    office = library.option("office")
    rows = lists.rows(library, "followup", ids)
    plans = []
    for one in ids:
        if one not in rows or not isinstance(task := rows[one].record, FollowUp):
            continue
        shown = {
            key: hide("followup", key, shower.field("followup", task, key, rows[one].titles))
            for key in (*_BEFORE, *_AFTER)
        }
        labels = {key: translate(entity("followup").specs[key].label) for key in shown}
        due = task.due.iso() if task.due else ""
        late = days_overdue(task.due, today) if is_open(task) else 0
        if late:
            due += "　" + _("{n} days overdue").format(n=late)
        matter = [
            Line(_("Matter"), hide("followup", "subject", task.subject), 1),
            *(Line(labels[key], shown[key]) for key in _BEFORE if shown[key]),
            Line(_("Complete by"), due),
            *(Line(labels[key], shown[key]) for key in _AFTER if shown[key]),
        ]
        by_hand = [
            Line(_("Handling"), room=6),
            Line(_("Result"), hide("followup", "result", task.result), 4),
            Line(_("Opinion of the head"), room=4),
        ]
        plans.append(
            sheet_plan(
                _("{office} task sheet").format(office=office) if office else _("Task sheet"),
                [Section("", (*matter, *by_hand))],
                date=today,
                footer=(_("Responsible"), _("Checked by"), _("Date")),
            )
        )
    return Bundle(_("Task sheets"), tuple(plans))


def record_sheets(
    library: Library,
    kind: str,
    ids: Sequence[int],
    *,
    masked: bool = False,
    tick: Tick = lambda _done: None,
) -> Bundle:
    """The sheets of several records, each on a page of its own; those that are gone are left out.

    `tick` is told how many are done, and may raise to cancel.

    Raises UserError where all are gone.
    """
    plans = []
    for number, one in enumerate(ids):
        tick(number)
        try:
            plans.append(record_sheet(library, kind, one, masked=masked))
        except UserError:
            continue
    if not plans:
        raise UserError(_GONE)
    title = plans[0].title if len(plans) == 1 else translate(entity(kind).plural)
    return Bundle(title, tuple(plans))


def record_sheet(library: Library, kind: str, record: int, *, masked: bool = False) -> PrintPlan:
    """Everything known of a record: its fields by section, posts, open follow-ups, what happened.

    Raises UserError where it is gone.
    """
    dossier = timeline.dossier(library, kind, record, events=_EVENTS)
    if dossier is None:
        raise UserError(_GONE)
    hide = masking.field if masked else _plain
    shower = lists.shower(library)
    sections: dict[str, list[Line]] = {key: [] for key in SECTIONS}
    for key, spec in entity(kind).specs.items():
        shown = hide(kind, key, shower.field(kind, dossier.record, key, dossier.titles).strip())
        if shown and not spec.internal:
            sections.setdefault(spec.section, []).append(Line(translate(spec.label), shown))
    printed = [
        Section(translate(SECTIONS.get(key, "")), tuple(lines)) for key, lines in sections.items()
    ]
    posts = [
        Line(post.post, post.organisation_name if kind == "person" else post.person_name)
        for post in dossier.posts
        if not post.ended
    ]
    tasks = [
        Line(task.due.iso() if task.due else "—", hide("followup", "subject", task.subject))
        for task in dossier.tasks
        if isinstance(task, FollowUp)
    ]
    events = [Line(event.date or "—", hide(kind, "", event.text)) for event in dossier.events]
    printed += [
        Section(_("Posts held"), tuple(posts)),
        Section(_("Follow-ups"), tuple(tasks)),
        Section(_("Interactions"), tuple(events)),
    ]
    return sheet_plan(
        title_of(kind, dossier.record),
        printed,
        date=library.clock.today(),
        office=library.option("office"),
    )


def _plain(_kind: str, _key: str, text: str) -> str:
    """Without masks."""
    return text
