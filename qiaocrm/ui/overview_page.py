"""The overview (概览): four charts, every figure of which opens the list behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.qtkit.charts.bars import Bar, BarChart, part_colour
from qiaocrm.qtkit.charts.world_map import Mark, WorldMap
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import Card, EmptyState, plain_label
from qiaocrm.services import overview
from qiaocrm.services.overview import Figure, Overview
from qiaocrm.ui.desk import Desk

_CHARTS = {
    "countries": (N_("Contacts by country"), (N_("People"), N_("Associations"))),
    "stages": (N_("Projects by stage"), ()),
    "visits": (N_("Persons received, by month"), ()),
    "followups": (N_("Follow-ups by month due"), (N_("in time"), N_("late"), N_("open"))),
}

_NOTHING = {
    "world": (
        "globe",
        N_("No contact has a country yet. Import the office's lists, or type the first one."),
        "association",
    ),
    "countries": ("building", N_("No contact has a country yet."), "association"),
    "stages": ("briefcase", N_("No project lead yet."), "project"),
    "visits": ("people", N_("No receptions in these months."), "visit"),
    "followups": ("bell", N_("No follow-ups in these months."), "followup"),
}
"""Of a chart without figures: icon, sentence, and the kind to begin with."""

_PLACES = ((0, 2), (1, 0), (1, 1), (1, 2))
"""Row and column of each chart; the map takes the rest of the first row."""


class OverviewPage(QWidget):
    """Read anew whenever it comes into sight or something changes."""

    list_requested = Signal(str, str)  # kind, filter line

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.charts: dict[str, BarChart] = {}
        self.world: WorldMap | None = None
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        set_name(self._area, _("Overview"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._area)
        desk.feed.changed.connect(self._reload)
        desk.library_changed.connect(self._reload)
        desk.theme.changed.connect(self._reload)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the figures; what changed while another page was in sight is seen."""
        super().showEvent(event)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        if self.isVisible():
            self._desk.read((id(self), "overview"), overview.read, done=self._show)

    def _show(self, found: Overview) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        px = current_metrics().px
        grid.setContentsMargins(px(16), px(12), px(16), px(12))
        grid.setSpacing(px(12))
        self.charts = {}
        grid.addWidget(self._world(found), 0, 0, 1, 2)
        for place, (key, (title, parts)) in enumerate(_CHARTS.items()):
            card = self._card(key, translate(title), parts, getattr(found, key))
            row, column = _PLACES[place]
            grid.addWidget(card, row, column)
        grid.setRowStretch(2, 1)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self._area.setWidget(body)

    def _world(self, found: Overview) -> Card:
        """Where the contacts are, as circles on a map."""
        card = Card(parent=self)
        title = _("Contacts around the world")
        head = QHBoxLayout()
        head.addWidget(plain_label(title, card, role="heading"))
        head.addStretch(1)
        card.body.addLayout(head)
        self.world = None
        if not found.world:
            card.body.addWidget(self._nothing("world", card), 1)
            return card
        head.addWidget(plain_label(_("Wheel, + and - zoom; 0 shows all"), card, tone="muted"))
        marks = [Mark(code, one.label, one.total, one.said) for code, one in found.world]
        self.world = WorldMap(marks, title, card)
        self.world.chosen.connect(partial(self._open, [one for _code, one in found.world]))
        card.body.addWidget(self.world, 1)
        return card

    def _card(self, key: str, title: str, parts: Sequence[str], figures: Sequence[Figure]) -> Card:
        card = Card(parent=self)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, card, role="heading"))
        head.addStretch(1)
        for place, word in enumerate(parts):
            head.addWidget(_swatch(place, card))
            head.addWidget(plain_label(translate(word), card, tone="muted"))
        card.body.addLayout(head)
        if not any(figure.total for figure in figures):
            card.body.addWidget(self._nothing(key, card))
            return card
        bars = [Bar(one.label, one.parts, one.said, bool(one.kind)) for one in figures]
        chart = BarChart(bars, card)
        chart.chosen.connect(partial(self._open, figures))
        self.charts[key] = chart
        card.body.addWidget(chart)
        card.body.addStretch(1)
        return card

    def _nothing(self, key: str, card: Card) -> EmptyState:
        """What would be counted there, and the list in which it begins."""
        icon_name, sentence, kind = _NOTHING[key]
        state = EmptyState(icon_name, translate(sentence), parent=card)
        state.offer(_("Open the list"), partial(self.list_requested.emit, kind, ""))
        return state

    def _open(self, figures: Sequence[Figure], place: int) -> None:
        self.list_requested.emit(figures[place].kind, figures[place].line)


def _swatch(place: int, parent: QWidget) -> QLabel:
    """The colour of a part, beside its word."""
    side = current_metrics().px(10)
    label = QLabel(parent)
    label.setFixedSize(side, side)
    label.setStyleSheet(f"background: {part_colour(current(), place).name()}; border-radius: 2px;")
    return label
