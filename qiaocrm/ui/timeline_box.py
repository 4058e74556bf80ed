"""What happened around a record, newest first, filtered by kind; earlier events are read on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import FlowLayout, IconLabel, LinkLabel, plain_label, push_button
from qiaocrm.services import lists, timeline
from qiaocrm.services.timeline import Dossier, Event
from qiaocrm.ui.desk import Desk

_ICONS = {
    "interaction": "chat",
    "visit": "plane",
    "project": "briefcase",
    "agreement": "handshake",
    "donation": "gift",
    "followup": "bell",
}
_ICON_SIDE = 14
_FEW = 4
"""So few events need no filter."""


class TimelineBox(QWidget):
    """Rows of events under a row of kinds; `chosen` is the kind shown, empty for all."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__()
        self._desk = desk
        self._key = (dossier.kind, dossier.record.id)
        self._counts = dossier.counts
        self._shower = lists.shower(desk.library)
        self._reading = False
        self.chosen = dossier.chosen
        self.events: list[Event] = []
        set_name(self, _("Timeline"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_metrics().px(5))
        self.kinds: dict[str, QPushButton] = {}
        if len(self._counts) > 1 and sum(self._counts.values()) > _FEW:
            column.addWidget(self._filter())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current_metrics().px(5))
        column.addLayout(self._rows)
        self.earlier = LinkLabel("", self, clicked=self.load_more)
        column.addWidget(self.earlier)
        self._add(dossier.events)

    def _filter(self) -> QWidget:
        """One button a kind that there is, and one for all, each with its number."""
        box = QWidget(self)
        flow = FlowLayout(box, gap=current_metrics().px(4))
        total = sum(self._counts.values())
        for kind, number in [("", total), *self._counts.items()]:
            name = translate(entity(kind).label) if kind else _("All")
            button = push_button(f"{name} {number}", "pill", clicked=partial(self.choose, kind))
            set_style(button, chosen=kind == self.chosen)
            self.kinds[kind] = button
            flow.addWidget(button)
        return box

    def choose(self, kind: str) -> None:
        """Show the events of one kind only, or all of them."""
        self.chosen = kind
        for key, button in self.kinds.items():
            set_style(button, chosen=key == kind)
        self._read(0)

    def load_more(self) -> None:
        """Read the next page of earlier events."""
        if not self._reading and self._left() > 0:
            self._read(len(self.events))

    def load_if_seen(self) -> None:
        """Read on when the officer has scrolled to the end of what is there."""
        if not self.earlier.isHidden() and not self.earlier.visibleRegion().isEmpty():
            self.load_more()

    def _read(self, skip: int) -> None:
        self._reading = True
        self._desk.read(
            (id(self), "events"),
            timeline.older,
            *self._key,
            self.chosen,
            skip,
            done=partial(self._take, skip),
        )

    def _take(self, skip: int, found: Sequence[Event]) -> None:
        self._reading = False
        if skip == 0:
            self._clear()
        self._add(found)

    def _clear(self) -> None:
        self.events.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, found: Sequence[Event]) -> None:
        for event in found:
            self._rows.addWidget(self._row(event))
        self.events.extend(found)
        left = self._left() if found else 0
        self.earlier.setVisible(left > 0)
        self.earlier.set_text(_("{n} earlier…").format(n=left))

    def _left(self) -> int:
        total = self._counts.get(self.chosen, 0) if self.chosen else sum(self._counts.values())
        return total - len(self.events)

    def _row(self, event: Event) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(6))
        top = Qt.AlignmentFlag.AlignTop
        kind = translate(entity(event.kind).label)
        sign = IconLabel(_ICONS[event.kind], _ICON_SIDE, "muted", box)
        sign.setToolTip(kind)
        set_name(sign, kind)
        row.addWidget(sign, 0, top)
        day = LinkLabel(
            self._shower.day(event.date) or "—",
            box,
            clicked=partial(self._desk.open_requested.emit, event.kind, event.id),
        )
        set_style(day, tone="muted")
        set_name(day, _("Open {title}").format(title=event.text))
        row.addWidget(day, 0, top)
        row.addWidget(plain_label(_words(event), box, wrap=True, selectable=True), 1)
        return box


def _words(event: Event) -> str:
    """What happened, whether it was answered, how many came."""
    words = event.text
    if getattr(event.record, "reply", None) is not None:
        words += " · " + _("replied")
    if heads := getattr(event.record, "headcount", None):
        words += " · " + _("{n} people").format(n=heads)
    return words
