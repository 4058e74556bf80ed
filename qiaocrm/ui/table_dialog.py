"""A dialog with one read-only table of short texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip


class TableDialog(BaseDialog):
    """Rows of texts, each standing for a value; the caller adds the verbs."""

    def __init__(self, title: str, headings: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(title, parent, heading=title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = QTableWidget(0, len(headings), self)
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.horizontalHeader().setStretchLastSection(True)
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
        self.fit(52, 28)

    def stretch(self, place: int) -> None:
        """Let the column at `place` take the room left over, so that all others stay in sight."""
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def fill(self, rows: Sequence[tuple[Sequence[str], Any]]) -> None:
        """Show rows of texts, each with the value that it stands for."""
        self.table.setRowCount(len(rows))
        for number, (texts, value) in enumerate(rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tooltip(text))
                item.setData(Qt.ItemDataRole.UserRole, value)
                self.table.setItem(number, place, item)
        self.table.horizontalHeader().setResizeContentsPrecision(50)
        self.table.resizeColumnsToContents()
        if rows:
            self.table.selectRow(0)

    def chosen(self) -> list[Any]:
        """The values of the selected rows."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        first = [self.table.item(row, 0) for row in sorted(rows)]
        return [item.data(Qt.ItemDataRole.UserRole) for item in first if item is not None]
