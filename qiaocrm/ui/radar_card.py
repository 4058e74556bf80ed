"""The card of 今日 that tells which terms end (换届雷达) and whom nobody has spoken to for long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import Card, Chip, FlowLayout, LinkLabel, plain_label

_FIGURES = (
    ("association", "over", N_("should have ended"), "red"),
    ("association", "30", N_("within 30 days"), "amber"),
    ("association", "90", N_("within 90 days"), "blue"),
    ("association", "180", N_("within 180 days"), "grey"),
)
_COLD = (
    ("association", "cold", N_("associations"), "amber"),
    ("person", "cold", N_("merchants"), "amber"),
)
_Figure = tuple[str, str, str, str]


class RadarCard(Card):
    """Two rows of figures; each opens the list behind it by `show(kind, sign)`."""

    def __init__(
        self,
        counts: Mapping[tuple[str, str], int],
        show: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._counts, self._show = counts, show
        self.figures: dict[tuple[str, str], LinkLabel] = {}
        row = QHBoxLayout()
        row.addWidget(self._group(_("Terms that end"), _FIGURES), 3)
        row.addWidget(self._group(_("Going cold"), _COLD), 2)
        self.body.addLayout(row)

    def _group(self, title: str, figures: tuple[_Figure, ...]) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box)
        flow.addWidget(plain_label(title, box, role="heading"))
        for kind, sign, words, tone in figures:
            number = self._counts.get((kind, sign), 0)
            flow.addWidget(Chip(str(number), tone if number else "grey", box))
            link = LinkLabel(translate(words), box, clicked=partial(self._show, kind, sign))
            set_name(link, f"{title}: {translate(words)}, {number}")
            self.figures[kind, sign] = link
            flow.addWidget(link)
        return box
