"""The page set-up (页面设置): paper, margins, and the style of official documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QGridLayout, QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.printing.paper import LEAST_MARGIN, MOST_MARGIN, PAPERS, Paper, usual_margins
from qiaocrm.printing.plan import Margins, Orientation, PageSize
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.paper.typeset import substitutes
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets.buttons import push_button
from qiaocrm.qtkit.widgets.labels import plain_label

_CALLED: Final[dict[PageSize, str]] = {"A4": "A4", "A3": "A3", "16K": N_("16K")}


class SetupDialog(BaseDialog):
    """Asks for paper, style and margins; the margins follow the style until somebody types some."""

    chosen = Signal(object)  # Paper

    def __init__(
        self, paper: Paper, orientation: Orientation, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Page set-up"), parent, heading=_("Page set-up"))
        self._paper = paper
        self._orientation = orientation
        self.size_box = QComboBox(self)
        for key, (width, height) in PAPERS.items():
            self.size_box.addItem(f"{translate(_CALLED[key])} ({width:g} × {height:g} mm)", key)
        self.size_box.setCurrentIndex(self.size_box.findData(paper.size))
        set_name(self.size_box, _("Paper"))
        self.style_box = QComboBox(self)
        self.style_box.addItem(_("Office list"), False)
        self.style_box.addItem(_("Official document (GB/T 9704)"), True)
        self.style_box.setCurrentIndex(int(paper.official))
        set_name(self.style_box, _("Style"))
        self.style_box.currentIndexChanged.connect(self._restyle)
        form = QFormLayout()
        form.addRow(_("Paper"), self.size_box)
        form.addRow(_("Style"), self.style_box)
        form.addRow(_("Margins (mm)"), self._make_margins())
        self.body.addLayout(form)
        self._fonts = plain_label(_said_of_fonts(), self, tone="muted", wrap=True)
        self.body.addWidget(self._fonts)
        self.add_aside(push_button(_("Usual margins"), parent=self, clicked=self._restyle))
        self.add_cancel()
        self.add_verb(_("Use"), "primary", self._use)
        self._show_margins(paper.margins or self._usual())
        self._show_fonts()
        self.fit(34)

    @property
    def paper(self) -> Paper:
        """What is chosen now; margins that are the usual ones are not kept."""
        typed = tuple(field.value() for field in self.margins)
        margins = () if typed == self._usual() else typed
        return replace(
            self._paper,
            size=self.size_box.currentData(),
            official=self._official,
            margins=margins,  # type: ignore[arg-type]
        )

    @property
    def _official(self) -> bool:
        return bool(self.style_box.currentData())

    def _usual(self) -> Margins:
        return usual_margins(self._orientation, official=self._official)

    def _make_margins(self) -> QWidget:
        """Four fields in the order of `Margins`: above, right, below, left."""
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_metrics().px(8))
        self.margins = []
        places = ((0, 0), (1, 2), (0, 2), (1, 0))
        names = (_("Above"), _("Right"), _("Below"), _("Left"))
        for name, (row, column) in zip(names, places, strict=True):
            field = QDoubleSpinBox(box)
            field.setRange(LEAST_MARGIN, MOST_MARGIN)
            field.setDecimals(1)
            field.setSingleStep(1.0)
            field.lineEdit().setTextMargins(current_metrics().px(8), 0, 0, 0)
            set_name(field, name)
            grid.addWidget(plain_label(name, box, tone="muted"), row, column)
            grid.addWidget(field, row, column + 1)
            self.margins.append(field)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        return box

    def _restyle(self, _index: object = None) -> None:
        self._show_margins(self._usual())
        self._show_fonts()

    def _show_margins(self, margins: Margins) -> None:
        for field, value in zip(self.margins, margins, strict=True):
            field.setValue(value)

    def _show_fonts(self) -> None:
        self._fonts.setVisible(self._official and bool(self._fonts.text()))

    def _use(self) -> None:
        self.chosen.emit(self.paper)
        self.accept()


def _said_of_fonts() -> str:
    """Which typefaces of the standard this PC lacks, and what stands in."""
    return "\n".join(
        _("{font} is not installed; {other} stands in.").format(font=font, other=other)
        if other
        else _("{font} is not installed; the system's own font stands in.").format(font=font)
        for font, other in substitutes()
    )
