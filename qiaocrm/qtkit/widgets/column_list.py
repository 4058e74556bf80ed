"""The list in which columns are chosen: check boxes, a search line, and the way back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.widgets.filter_list import FilterOption, FilterPopup


class ColumnPopup(FilterPopup):
    """Tells after every tick which columns are to be in sight; one of them always is."""

    reset_requested = Signal()  # columns, places and widths as they were at first

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Columns"), parent)
        self._always = ""
        self._clear.setText(_("Columns as at first"))

    def set_columns(
        self, options: Sequence[FilterOption], shown: Collection[str], always: str
    ) -> None:
        """List the columns there are, those in `shown` ticked; `always` stays ticked."""
        self._always = always
        self.set_options(options, shown)
        self._clear.setEnabled(True)

    def tick(self, row: int) -> None:
        """Show the column in `row`, or hide it; the one that names the record stays."""
        if self.value_at(row) != self._always:
            super().tick(row)

    @Slot()
    def clear(self) -> None:
        """Ask for the columns as they were at first."""
        self.hide()
        self.reset_requested.emit()
