"""Who or what a record is: the top of the detail pane."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.choices import Choice
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.qtkit.widgets import (
    Chip,
    FlowLayout,
    plain_label,
    tool_button,
)
from qiaocrm.services import network
from qiaocrm.ui.dossier_parts import (
    CHIP_FIELDS,
    FACT_FIELDS,
    HEAD_FIELDS,
    DossierPart,
)


class HeadPart(DossierPart):
    """Title, chips and facts."""

    def fill(self) -> None:
        """Title, chips and facts."""
        self._head()

    def _head(self) -> None:
        row = QHBoxLayout()
        title = plain_label(
            title_of(self.kind, self.record), role="title", wrap=True, selectable=True
        )
        row.addWidget(title, 1)
        if self.kind in network.KINDS:
            around = tool_button(
                "link",
                _("Network"),
                clicked=partial(
                    self.desk.open_requested.emit, "@network", (self.kind, self.record.id)
                ),
            )
            row.addWidget(around, 0, Qt.AlignmentFlag.AlignTop)
        past = tool_button(
            "clock",
            _("History"),
            clicked=partial(self.desk.open_requested.emit, "@history", (self.kind, self.record.id)),
        )
        row.addWidget(past, 0, Qt.AlignmentFlag.AlignTop)
        edit = tool_button(
            "edit",
            _("Edit"),
            clicked=partial(self.edit, self.kind, self.record.id),
        )
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        title_text = title_of(self.kind, self.record)
        second = [self.text(key).replace("\n", " ") for key in HEAD_FIELDS.get(self.kind, ())]
        self.line([part for part in second if part and part != title_text], tone="muted")
        chips = QWidget()
        flow = FlowLayout(chips)
        specs = entity(self.kind).specs
        for key in CHIP_FIELDS:
            if key in specs and getattr(self.record, key):
                tone = self._tone(key)
                flow.addWidget(Chip(self.text(key), tone))
        for tag in self.record.tags:
            flow.addWidget(Chip(tag, "grey"))
        facts = [self._fact(key) for key in FACT_FIELDS.get(self.kind, ())]
        for fact in filter(None, facts):
            flow.addWidget(plain_label(fact))
        if flow.count():
            self.column.addWidget(chips)
        else:
            chips.deleteLater()
        required = self.shower.stages.requirement(getattr(self.record, "stage", ""))
        if required:
            wanted = _("To be in {stage}: {requirement}")
            said = wanted.format(stage=self.text("stage"), requirement=required)
            self.line([said], tone="muted")

    def _tone(self, key: str) -> str:
        value, kind = getattr(self.record, key), entity(self.kind).specs[key].kind
        if key == "stage":
            return self.shower.stages.tone(value)
        return kind.tone(value) if isinstance(kind, Choice) else "grey"

    def _fact(self, key: str) -> str:
        shown = self.text(key)
        if not shown:
            return ""
        if key == "founded":
            return _("founded {date}").format(date=shown)
        if key == "member_count":
            return _("{n} members").format(n=shown)
        if key == "headcount":
            return _("{n} people").format(n=shown)
        return shown
