"""The controls above a print preview: pages, zoom, and how the list is to be printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.printing.paper import Paper
from qiaocrm.printing.plan import Orientation
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.paper.offer import Offer
from qiaocrm.qtkit.paper.setup_dialog import SetupDialog
from qiaocrm.qtkit.paper.view import ZOOM_STEPS, PageView
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets.buttons import SegmentedControl, push_button, tool_button
from qiaocrm.qtkit.widgets.column_list import ColumnPopup
from qiaocrm.qtkit.widgets.filter_list import FilterOption
from qiaocrm.qtkit.widgets.flow import FlowLayout
from qiaocrm.qtkit.widgets.labels import plain_label


class PreviewBar(QWidget):
    """Controls that steer a PageView and tell how the list is wanted."""

    changed = Signal(object)  # the Paper wanted now

    def __init__(
        self, view: PageView, offer: Offer, paper: Paper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._offer = offer
        self._paper = paper
        self._last = 1
        self._turned: Orientation = "portrait"
        self._flow = FlowLayout(self, gap=current_metrics().px(12))
        self._row = self._part()
        self._build_pages()
        self._row.addSpacing(current_metrics().px(12))
        self._build_zoom()
        self._row = self._part()
        self._groups = self._build_groups()
        self._build_contents()
        self._build_paper()
        view.page_changed.connect(self._show_number)
        view.zoom_changed.connect(self._show_zoom)

    def _part(self) -> QHBoxLayout:
        """Controls that stay beside each other; on a narrow window parts stand on two lines."""
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(6))
        self._flow.addWidget(part)
        return row

    def _build_pages(self) -> None:
        """Page ‹ 3 › of 12."""
        self._back = tool_button(
            "chevron-left", _("Previous page"), self, clicked=self._view.previous_page
        )
        self._on = tool_button("chevron-right", _("Next page"), self, clicked=self._view.next_page)
        self._number = QLineEdit(self)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setMaximumWidth(self._number.fontMetrics().horizontalAdvance("000000"))
        set_name(self._number, _("Page"))
        self._number.editingFinished.connect(self._go_to_typed)
        self._of = plain_label("", self, tone="muted")
        for part in (self._back, self._number, self._of, self._on):
            self._row.addWidget(part)

    def _build_zoom(self) -> None:
        """Smaller, how large, larger."""
        self._zoom = QComboBox(self)
        set_name(self._zoom, _("Zoom"))
        self._zoom.addItem(_("Page width"), "width")
        self._zoom.addItem(_("Whole page"), "page")
        for step in ZOOM_STEPS:
            self._zoom.addItem(f"{step:.0%}", step)
        self._zoom.activated.connect(self._choose_zoom)
        less = tool_button("minus", _("Zoom out"), self, clicked=self._view.zoom_out)
        more = tool_button("plus", _("Zoom in"), self, clicked=self._view.zoom_in)
        for part in (less, self._zoom, more):
            self._row.addWidget(part)

    def _build_groups(self) -> QComboBox:
        """What the list is grouped by."""
        box = QComboBox(self)
        set_name(box, _("Group by"))
        for key, text in self._offer.groupings:
            box.addItem(text, key)
        box.setCurrentIndex(box.findData(self._paper.group_by))
        box.activated.connect(self._choose_group)
        box.setVisible(bool(self._offer.groupings))
        self._row.addWidget(box)
        return box

    def _build_contents(self) -> None:
        """Which columns, and whether what is personal is masked."""
        self._columns = push_button(_("Choose columns…"), parent=self, clicked=self.open_columns)
        self._columns.setVisible(bool(self._offer.columns))
        self._mask = QCheckBox(_("Mask personal data"), self)
        self._mask.setToolTip(
            plain_tooltip(_("Telephones as 138****0000; e-mail, addresses and numbers likewise"))
        )
        self._mask.setChecked(self._paper.masked)
        self._mask.setVisible(self._offer.masks)
        self._mask.toggled.connect(self._choose_mask)
        self._row.addWidget(self._columns)
        self._row.addWidget(self._mask)

    def _build_paper(self) -> None:
        """The page set-up, and which way round the paper lies."""
        self._setup: QPushButton = push_button(
            _("Page set-up…"), parent=self, clicked=self.open_setup
        )
        self._orientation = SegmentedControl(
            (("portrait", _("Portrait"), ""), ("landscape", _("Landscape"), "")), self
        )
        set_name(self._orientation, _("Orientation"))
        self._orientation.changed.connect(self._turn)
        for part in (self._setup, self._orientation):
            part.setVisible(self._offer.turning)
            self._row.addWidget(part)

    # Showing

    @property
    def paper(self) -> Paper:
        """How the list is wanted."""
        return self._paper

    def show_state(self, pages: int, orientation: Orientation, paper: Paper) -> None:
        """Show what the document is like, without telling anybody."""
        self._last, self._paper, self._turned = pages, paper, orientation
        self._of.setText(_("of {pages}").format(pages=pages))
        self._orientation.set_key(orientation)
        self._groups.setCurrentIndex(self._groups.findData(paper.group_by))
        self._mask.blockSignals(True)
        self._mask.setChecked(paper.masked)
        self._mask.blockSignals(False)
        self._show_number(self._view.number)

    # Choosing

    def _want(self, **values: Any) -> None:
        """Tell of another paper, once."""
        wanted = replace(self._paper, **values)
        if wanted != self._paper:
            self._paper = wanted
            self.changed.emit(wanted)

    @Slot(int)
    def _choose_group(self, at: int) -> None:
        self._want(group_by=self._groups.itemData(at))

    @Slot(bool)
    def _choose_mask(self, on: bool) -> None:
        self._want(masked=on)

    @Slot(str)
    def _turn(self, orientation: str) -> None:
        # Margins belong to a side of the paper: turned paper has its usual ones again.
        self._want(orientation=orientation, margins=())

    @Slot()
    def open_columns(self) -> ColumnPopup:
        """Offer the columns, those printed now first and in their order."""
        words = dict(self._offer.columns)
        chosen = self._paper.columns or self._offer.usual_columns
        shown = [key for key in chosen if key in words]
        ordered = [*shown, *(key for key in words if key not in shown)]
        popup = ColumnPopup(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.set_columns(
            [FilterOption(key, words[key]) for key in ordered], shown, next(iter(shown), "")
        )
        popup.changed.connect(self._choose_columns)
        popup.reset_requested.connect(partial(self._want, columns=()))
        popup.move(self._columns.mapToGlobal(QPoint(0, self._columns.height())))
        popup.show()
        popup.begin()
        return popup

    @Slot(object)
    def _choose_columns(self, keys: tuple[str, ...]) -> None:
        if keys:
            self._want(columns=tuple(keys))

    @Slot()
    def open_setup(self) -> SetupDialog:
        """Open the page set-up."""
        dialog = SetupDialog(self._paper, self._turned, self)
        dialog.chosen.connect(self._set_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    @Slot(object)
    def _set_up(self, paper: Paper) -> None:
        self._want(size=paper.size, margins=paper.margins, official=paper.official)

    @Slot(int)
    def _show_number(self, number: int) -> None:
        self._number.setText(str(number))
        self._back.setEnabled(number > 1)
        self._on.setEnabled(number < self._last)

    @Slot()
    def _go_to_typed(self) -> None:
        typed = self._number.text().strip()
        if typed.isdecimal():
            self._view.go_to(int(typed))
        self._show_number(self._view.number)

    @Slot()
    def _show_zoom(self) -> None:
        at = self._zoom.findData(self._view.fit or self._view.zoom)
        self._zoom.setCurrentIndex(at)
        if at < 0:
            self._zoom.setPlaceholderText(f"{self._view.zoom:.0%}")

    @Slot(int)
    def _choose_zoom(self, at: int) -> None:
        choice = self._zoom.itemData(at)
        if isinstance(choice, str):
            self._view.set_fit("width" if choice == "width" else "page")
        else:
            self._view.set_zoom(choice)
