"""The time at a contact's place and whether one may call now, true to the minute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qiaocrm.base.clock import Clock
from qiaocrm.base.i18n import N_, _, current_language, translate
from qiaocrm.domain.callhours import CLOSES, OPENS, LocalTime, local_time, office_hours
from qiaocrm.language import countries
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import Chip, FlowLayout, plain_label
from qiaocrm.ui.rows import weekday_name

_TICK_MS = 60_000
_STATES = {
    "working": (N_("office hours: may be called"), "green"),
    "evening": (N_("outside office hours"), "amber"),
    "night": (N_("night there: do not call"), "red"),
    "weekend": (N_("weekend there"), "amber"),
    "unsure": (N_("depends on the city"), "grey"),
}


class PlaceClock(QWidget):
    """Two lines: the hour there with a verdict in words, and their office hours by our clock."""

    def __init__(
        self, clock: Clock, country: str, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock, self._country, self._names = clock, country, names
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_metrics().px(2))
        line = QWidget(self)
        flow = FlowLayout(line)
        self.time = plain_label("", line)
        self.verdict = Chip("", "grey", line)
        flow.addWidget(self.time)
        flow.addWidget(self.verdict)
        column.addWidget(line)
        self.hint = plain_label("", self, role="second", wrap=True)
        column.addWidget(self.hint)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(_TICK_MS)
        self.refresh()

    def refresh(self) -> None:
        """Show the present minute."""
        found = local_time(self._names, self._country, self._clock.now())
        if found is None:
            return
        self.time.setText(_("There now {time}").format(time=_span(found)))
        words, tone = _STATES[found.state]
        self.verdict.set(translate(words), tone)
        self.hint.setText(self._hint(found))
        # Begin the next minute with the clock's, so that the figure is never stale.
        self._timer.start(_TICK_MS - self._clock.now().second * 1000)

    def _hint(self, found: LocalTime) -> str:
        hours = office_hours(found)
        if hours is None:
            return _("{country} has several time zones: fill in the city to know.").format(
                country=countries.name(self._country, current_language())
            )
        return _("Their office hours {opens}–{closes} are {from_}–{to} here").format(
            opens=_short(OPENS), closes=_short(CLOSES), from_=_short(hours[0]), to=_short(hours[1])
        )


def _span(found: LocalTime) -> str:
    """Mon 14:32, or Mon 11:32 – Mon 14:32 where the zone is not certain."""
    if found.exact:
        return _moment(found.earliest)
    return f"{_moment(found.earliest)} – {_moment(found.latest)}"


def _moment(time: dt.datetime) -> str:
    return f"{weekday_name(time.weekday(), current_language())} {time:%H:%M}"


def _short(time: dt.time) -> str:
    return f"{time:%H:%M}"
