"""The controls above a print preview: pages, zoom, orientation and grouping."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.paper.view import ZOOM_STEPS, PageView
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets.buttons import SegmentedControl, tool_button
from qiaocrm.qtkit.widgets.labels import plain_label


class PreviewBar(QWidget):
    """One row of controls that steer a PageView and tell what else is wanted."""

    orientation_changed = Signal(str)  # "portrait" or "landscape"
    group_changed = Signal(str)  # key of a grouping

    def __init__(
        self,
        view: PageView,
        groupings: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`groupings`: (key, label); without any there is no such choice."""
        super().__init__(parent)
        self._view = view
        self._last = 1
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current_metrics().px(6))
        self._build_pages()
        self._row.addSpacing(current_metrics().px(12))
        self._build_zoom()
        self._row.addStretch(1)
        self._groups = self._build_groups(groupings)
        self._orientation = SegmentedControl(
            (("portrait", _("Portrait"), ""), ("landscape", _("Landscape"), "")), self
        )
        set_name(self._orientation, _("Orientation"))
        self._orientation.changed.connect(self.orientation_changed)
        self._row.addWidget(self._orientation)
        view.page_changed.connect(self._show_number)
        view.zoom_changed.connect(self._show_zoom)

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

    def _build_groups(self, groupings: Sequence[tuple[str, str]]) -> QComboBox:
        """What the list is grouped by."""
        box = QComboBox(self)
        label = plain_label(_("Group by"), self, tone="muted")
        label.setBuddy(box)
        set_name(box, _("Group by"))
        for key, text in groupings:
            box.addItem(text, key)
        box.activated.connect(self._choose_group)
        for part in (label, box):
            part.setVisible(bool(groupings))
            self._row.addWidget(part)
        return box

    def allow_turning(self, on: bool) -> None:
        """Offer the orientation, or hide it where every text has its place."""
        self._orientation.setVisible(on)

    def show_state(self, pages: int, orientation: str, group: str) -> None:
        """Show what the document is like, without telling anybody."""
        self._last = pages
        self._of.setText(_("of {pages}").format(pages=pages))
        self._orientation.set_key(orientation)
        self._groups.setCurrentIndex(self._groups.findData(group))
        self._show_number(self._view.number)

    @Slot(int)
    def _choose_group(self, at: int) -> None:
        self.group_changed.emit(self._groups.itemData(at))

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
