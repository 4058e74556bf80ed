"""What is to be done about a record, and the links that note something new."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, plural
from qiaocrm.domain import cadence
from qiaocrm.domain.followup import OPEN_STATES, FollowUp
from qiaocrm.domain.registry import title_of
from qiaocrm.domain.tasks import days_overdue
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.widgets import (
    Chip,
    FlowLayout,
    LinkLabel,
    plain_label,
)
from qiaocrm.ui.dossier_parts import (
    DossierPart,
)


class NextPart(DossierPart):
    """Open follow-ups, the planned step, and what can be added."""

    def fill(self) -> None:
        """Open follow-ups, the planned step, and what can be added."""
        self._next()

    def _next(self) -> None:
        self.section(_("Next step"))
        self._cadence()
        for task in self.dossier.tasks:
            if isinstance(task, FollowUp):
                self._task(task)
        if self.kind == "followup" and isinstance(self.record, FollowUp):
            self._task(self.record)
            self._standing(self.record)
        planned = getattr(self.record, "next_step", "")
        if planned:
            when = getattr(self.record, "next_date", None)
            self.add(f"{self.shower.due(when)} {planned}".strip())
        if self.kind == "visit":
            file = partial(self.desk.open_requested.emit, "@reception", self.record.id)
            self.column.addWidget(LinkLabel(_("Reception file…"), clicked=file))
        if self.kind in ("association", "person", "company", "project"):
            box = QWidget()
            flow = FlowLayout(box)
            flow.addWidget(
                LinkLabel(_("+ Follow-up"), clicked=partial(self._create_about, "followup"))
            )
            flow.addWidget(
                LinkLabel(
                    _("+ Note what happened"), clicked=partial(self._create_about, "interaction")
                )
            )
            if self.kind == "person":
                flow.addWidget(
                    LinkLabel(_("+ Visit"), clicked=partial(self._create_about, "visit"))
                )
            if self.kind == "association":
                flow.addWidget(LinkLabel(_("Change of term…"), clicked=self._elect))
            flow.addWidget(LinkLabel(_("+ File"), clicked=self._attach))
            self.column.addWidget(box)

    def _cadence(self) -> None:
        """How often one is in contact, and whether that is kept."""
        days = cadence.days_of(self.kind, self.record)
        if days is None:
            return
        latest = self.dossier.latest
        since = PartialDate.from_iso(latest.date if latest else self.record.created_at[:10])
        passed = (self.shower.today - since.last_day()).days
        box = QWidget()
        flow = FlowLayout(box)
        flow.addWidget(
            plain_label(
                plural("to be contacted every {n} day", "to be contacted every {n} days", days),
                tone="muted",
            )
        )
        if passed > days:
            late = plural(
                "going cold: {n} day too long", "going cold: {n} days too long", passed - days
            )
            flow.addWidget(Chip(late, "amber"))
        self.column.addWidget(box)

    def _task(self, task: FollowUp) -> None:
        box = QWidget()
        flow = FlowLayout(box)
        late = days_overdue(task.due, self.shower.today) > 0
        if task.due is not None and task.state in ("open", "doing", "postponed"):
            flow.addWidget(
                plain_label(self.shower.due(task.due), tone="danger" if late else "muted")
            )
        name = LinkLabel(
            task.subject, clicked=partial(self.desk.open_requested.emit, "followup", task.id)
        )
        flow.addWidget(name if self.kind != "followup" else plain_label(task.subject))
        if task.state in ("open", "doing", "postponed"):
            flow.addWidget(
                LinkLabel(
                    _("Complete"),
                    clicked=partial(self.desk.open_requested.emit, "@complete", task.id),
                )
            )
            flow.addWidget(
                LinkLabel(
                    _("Remind later"),
                    clicked=partial(self.desk.open_requested.emit, "@snooze", task.id),
                )
            )
            flow.addWidget(
                LinkLabel(
                    _("Postpone"),
                    clicked=partial(self.desk.open_requested.emit, "@postpone", task.id),
                )
            )
        self.column.addWidget(box)

    def _standing(self, task: FollowUp) -> None:
        """Why a rule made it, and until when nothing is said of it."""
        if self.dossier.reason:
            self.add(self.dossier.reason)
        if task.snoozed and task.state in OPEN_STATES:
            until = task.snoozed.replace("T", " ")
            self.add(_("Silent until {moment}").format(moment=until))

    def _create_about(self, kind: str) -> None:
        self.desk.open_requested.emit(
            f"@new-{kind}", (self.kind, self.record.id, title_of(self.kind, self.record))
        )

    def _elect(self) -> None:
        self.desk.open_requested.emit("@election", self.record.id)

    def _attach(self) -> None:
        about = (self.kind, self.record.id, title_of(self.kind, self.record))
        self.desk.open_requested.emit("@attach", about)
