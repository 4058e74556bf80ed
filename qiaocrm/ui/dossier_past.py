"""What happened around a record: visits, events, stages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.association import Association
from qiaocrm.domain.fields import SECTIONS
from qiaocrm.domain.person import Person
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.widgets import (
    LinkLabel,
    plain_label,
)
from qiaocrm.ui.dossier_parts import (
    DossierPart,
)


class PastPart(DossierPart):
    """Phases of a visit, visits and timeline."""

    def fill(self) -> None:
        """Phases of a visit, visits and timeline."""
        self._phases()
        self._visits()
        self._events()

    def _phases(self) -> None:
        """A visit opens with its three phases: 事前, 事中, 事后."""
        if self.kind != "visit":
            return
        for section in ("before", "during", "after"):
            self.section(translate(SECTIONS[section]))
            found = False
            for key, spec in entity("visit").specs.items():
                if spec.section == section and self.text(key):
                    self.add(f"{translate(spec.label)}　{self.text(key)}")
                    found = True
            if not found:
                self.add(_("nothing noted yet"), tone="muted")

    def _visits(self) -> None:
        visits = [event for event in self.dossier.events if event.kind == "visit"]
        if not visits or not isinstance(self.record, Person | Association):
            return
        self.section(_("Visits"))
        for event in visits:
            heads = getattr(event.record, "headcount", None)
            shown = f"{event.date}　{event.text}" + (
                f"　{_('{n} people').format(n=heads)}" if heads else ""
            )
            self.column.addWidget(
                LinkLabel(shown, clicked=partial(self.desk.open_requested.emit, "visit", event.id))
            )

    def _events(self) -> None:
        events = [
            event
            for event in self.dossier.events
            if event.kind != "visit" or self.kind not in ("person", "association")
        ]
        history = getattr(self.record, "stage_history", ())
        if not events and not history:
            return
        self.section(_("Timeline"))
        for event in events:
            row = QHBoxLayout()
            row.addWidget(
                plain_label(self.shower.day(event.date), tone="muted"), 0, Qt.AlignmentFlag.AlignTop
            )
            text = event.text
            reply = getattr(event.record, "reply", None)
            if reply is not None:
                text += " · " + _("replied")
            row.addWidget(plain_label(text, wrap=True, selectable=True), 1)
            self.column.addLayout(row)
        for step in reversed(history):
            self.add(f"{step.date}　{self.shower.stages.show(step.stage, self.shower.language)}")
