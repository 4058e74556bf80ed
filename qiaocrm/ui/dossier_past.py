"""What happened around a record: visits, events, stages."""

from __future__ import annotations

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.fields import SECTIONS
from qiaocrm.domain.registry import entity
from qiaocrm.ui.dossier_parts import DossierPart
from qiaocrm.ui.timeline_box import TimelineBox


class PastPart(DossierPart):
    """Phases of a visit and the timeline."""

    def fill(self) -> None:
        """Phases of a visit and the timeline."""
        self._phases()
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

    def _events(self) -> None:
        """The timeline, and of a project the stages that it passed."""
        history = getattr(self.record, "stage_history", ())
        if not self.dossier.counts and not history:
            return
        self.section(_("Timeline"))
        if self.dossier.counts:
            self.column.addWidget(TimelineBox(self.desk, self.dossier))
        for step in reversed(history):
            self.add(f"{step.date}　{self.shower.stages.show(step.stage, self.shower.language)}")
