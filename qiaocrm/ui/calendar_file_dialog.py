"""The dialog that writes a calendar file (日历文件): whose, what, from which day to which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QHBoxLayout, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services.calendar_out.run import Order, usual


class CalendarFileDialog(BaseDialog):
    """Asks what is to be written and says how calendars take it up; writes nothing itself."""

    help_topic = "print"

    ordered = Signal(object)  # Order

    def __init__(
        self, officers: Sequence[str], me: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        title = _("Calendar file")
        super().__init__(title, parent, heading=title)
        order = usual(today)
        self.whose = QuietCombo(self)
        self.whose.addItem(_("All officers"), "")
        for name in officers:
            self.whose.addItem(name, name)
        self.whose.setCurrentIndex(max(0, self.whose.findData(me)) if me else 0)
        set_name(self.whose, _("Whose"))
        self.first, self.last = self._day(order.first), self._day(order.last)
        set_name(self.first, _("From"))
        set_name(self.last, _("Until"))
        form = QFormLayout()
        form.addRow(_("Whose"), self.whose)
        form.addRow(_("What"), self._make_ticks(order.kinds))
        form.addRow(_("From"), self.first)
        form.addRow(_("Until"), self.last)
        self.body.addLayout(form)
        said = _(
            "Open the file with Outlook, WPS or a phone to take the events over. When you write it "
            "again, the same events are updated; what was cancelled is called off."
        )
        self.body.addWidget(plain_label(said, self, tone="muted", wrap=True))
        self.add_cancel()
        self.verb = self.add_verb(_("Export…"), "primary", self._order)
        for tick in self.ticks.values():
            tick.toggled.connect(self._show_state)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._show_state)
        self.fit(36)

    def order(self) -> Order:
        """What is chosen now."""
        kinds = tuple(kind for kind, tick in self.ticks.items() if tick.isChecked())
        days = [field.date().toPython() for field in (self.first, self.last)]
        return Order(days[0], days[1], str(self.whose.currentData()), kinds)  # type: ignore[arg-type]

    def _make_ticks(self, chosen: Sequence[str]) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(16))
        self.ticks = {
            "followup": QCheckBox(_("Follow-ups"), box),
            "visit": QCheckBox(_("Visits and itineraries"), box),
            "person": QCheckBox(_("Birthdays"), box),
        }
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in chosen)
            row.addWidget(tick)
        row.addStretch(1)
        return box

    def _day(self, day: dt.date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day), self)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        return field

    def _show_state(self, _value: object = None) -> None:
        order = self.order()
        self.verb.setEnabled(bool(order.kinds) and order.first <= order.last)

    def _order(self) -> None:
        self.ordered.emit(self.order())
