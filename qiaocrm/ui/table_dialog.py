"""A dialog with one read-only table of short texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets import EmptyState


class TableDialog(BaseDialog):
    """Rows of texts, each standing for a value; the caller adds the verbs.

    `nothing` is the sentence, `icon_name` the picture shown while there are no rows.
    """

    def __init__(
        self,
        title: str,
        headings: Sequence[str],
        parent: QWidget | None,
        *,
        nothing: str = "",
        icon_name: str = "list",
    ) -> None:
        super().__init__(title, parent, heading=title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stretched: int | None = None
        self.table = QTableWidget(0, len(headings), self)
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(current_metrics().compact_row)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        set_name(self.table, title)
        self.body.addWidget(self.table, 1)
        self._nothing = EmptyState(icon_name, nothing, parent=self) if nothing else None
        if self._nothing is not None:
            self.body.addWidget(self._nothing, 1)
        self.fit(52, 28)

    def offer(self, text: str, act: Callable[[], object]) -> None:
        """Offer something to be done elsewhere while there are no rows; the dialog closes first."""
        if self._nothing is not None:
            self._nothing.offer(text, partial(self._leave_for, act))

    def _leave_for(self, act: Callable[[], object]) -> None:
        self.reject()
        act()

    def stretch(self, place: int) -> None:
        """Let the column at `place` take the room left over, so that all others stay in sight."""
        self._stretched = place
        header = self.table.horizontalHeader()
        # Only a change of mode has the room measured again after the others were fitted.
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def fill(self, rows: Sequence[tuple[Sequence[str], Any]]) -> None:
        """Show rows of texts, each with the value that it stands for."""
        if self._nothing is not None:
            self.table.setVisible(bool(rows))
            self._nothing.setVisible(not rows)
        self.table.setRowCount(len(rows))
        for number, (texts, value) in enumerate(rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tooltip(text))
                item.setData(Qt.ItemDataRole.UserRole, value)
                self.table.setItem(number, place, item)
        self.table.horizontalHeader().setResizeContentsPrecision(50)
        self.table.resizeColumnsToContents()
        last = self.table.columnCount() - 1
        self.stretch(last if self._stretched is None else self._stretched)
        if rows:
            self.select_row(0)

    def select_row(self, row: int) -> None:
        """Select one row and nothing else."""
        # QTableView.selectRow would take the row off again while the officer holds Ctrl.
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.table.model().index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def chosen(self) -> list[Any]:
        """The values of the selected rows."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        first = [self.table.item(row, 0) for row in sorted(rows)]
        return [item.data(Qt.ItemDataRole.UserRole) for item in first if item is not None]
