"""First step of the wizard: which tables the file holds and what each column means."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import _, listed, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets import plain_label
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedTable
from qiaocrm.services.imports.preview import samples, sureness
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.ui.imports.column_choice import ColumnChoice
from qiaocrm.ui.imports.encoding_box import EncodingBox


class ColumnsPage(QWidget):
    """Shows the mapping with samples and confidence; every choice makes a new plan."""

    plan_wanted = Signal(object)  # a function from the present plan to the new one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._whole = True
        self._tables = QListWidget(self)
        set_name(self._tables, _("Tables of the file"))
        self._tables.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tables.setMinimumWidth(current_metrics().char * 9)
        self._tables.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tables.currentRowChanged.connect(self._show_table)
        self._kind = QComboBox(self)
        set_name(self._kind, _("What the rows are"))
        self._kind.activated.connect(self._choose_kind)
        self._found = plain_label("", tone="muted", wrap=True)
        self._duplicates = self._policies()
        self.encoding = EncodingBox(self)
        self._grid = self._columns_table()
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(current_metrics().px(12), 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(plain_label(_("The rows are")))
        top.addWidget(self._kind)
        top.addSpacing(current_metrics().px(16))
        top.addWidget(plain_label(_("Already on record")))
        top.addWidget(self._duplicates)
        top.addStretch(1)
        top.addWidget(self.encoding)
        column.addLayout(top)
        column.addWidget(self._found)
        column.addWidget(self._grid, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._tables)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setHandleWidth(1)
        split.setSizes([current_metrics().char * 14, current_metrics().char * 56])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(split)

    def _policies(self) -> QComboBox:
        box = QComboBox(self)
        set_name(box, _("What happens to records already there"))
        for key, text in (
            ("fill", _("fill blanks only")),
            ("update", _("update them")),
            ("skip", _("leave them alone")),
            ("create", _("create again")),
        ):
            box.addItem(text, key)
        box.activated.connect(self._choose_policy)
        return box

    def _columns_table(self) -> QTableWidget:
        grid = QTableWidget(0, 4, self)
        grid.setHorizontalHeaderLabels([_("Column"), _("Becomes"), _("Sure"), _("Samples")])
        grid.horizontalHeader().setStretchLastSection(True)
        grid.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        grid.verticalHeader().hide()
        grid.verticalHeader().setDefaultSectionSize(
            current_metrics().control + 2 * current_metrics().px(5)
        )
        grid.setShowGrid(False)
        grid.setItemDelegateForColumn(0, _HeadingDelegate(grid))
        grid.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        set_name(grid, _("Columns and what they become"))
        for place, width in enumerate((16, 21, 9)):
            grid.setColumnWidth(place, current_metrics().char * width)
        return grid

    def show_plan(self, plan: ImportPlan, *, whole: bool = True) -> None:
        """Show another plan; the table looked at, the place in it and the focus stay the same.

        Without `whole` it is that of the first rows, whose number says nothing yet.
        """
        self._plan, self._whole = plan, whole
        scrolled, focused = self._grid.verticalScrollBar().value(), self._focused_row()
        self._duplicates.setCurrentIndex(self._duplicates.findData(plan.policy))
        at = max(0, self._tables.currentRow())
        self._tables.blockSignals(True)
        self._tables.clear()
        for table in plan.tables:
            kind = _("left out") if _left_out(table) else translate(entity(table.kind).label)
            rows = plural("{n} row", "{n} rows", len(table.rows)) if whole else _("being read")
            QListWidgetItem(f"{table.sheet}\n{kind} · {rows}", self._tables)
        self._tables.setCurrentRow(min(at, len(plan.tables) - 1))
        self._tables.blockSignals(False)
        self._show_table(self._tables.currentRow())
        self._grid.verticalScrollBar().setValue(scrolled)
        if focused is not None and (choice := self._grid.cellWidget(focused, 1)):
            choice.setFocus()

    def _focused_row(self) -> int | None:
        """The column of the file whose choice has the focus."""
        within = QApplication.focusWidget()
        choices = (self._grid.cellWidget(row, 1) for row in range(self._grid.rowCount()))
        return next(
            (row for row, one in enumerate(choices) if one and within and one.isAncestorOf(within)),
            None,
        )

    def _table(self) -> PlannedTable | None:
        row = self._tables.currentRow()
        if self._plan is None or not 0 <= row < len(self._plan.tables):
            return None
        return self._plan.tables[row]

    def _show_table(self, _row: int) -> None:
        table = self._table()
        self._grid.setRowCount(0)
        if table is None:
            return
        self._kind.clear()
        for kind in IMPORTED:
            self._kind.addItem(translate(entity(kind).plural), kind)
        self._kind.addItem(_("left out"), "")
        self._kind.setCurrentIndex(self._kind.findData("" if _left_out(table) else table.kind))
        heads = listed(map(str, table.header_rows))
        said = (
            _("Headings in row {rows}; {n} rows of records below.")
            if self._whole
            else _("Headings in row {rows}; the rows below are still being read.")
        )
        self._found.setText(said.format(rows=heads, n=f"{len(table.rows):,}"))
        self._grid.setRowCount(len(table.columns))
        for place, column in enumerate(table.columns):
            self._show_column(table, place, column)

    def _show_column(self, table: PlannedTable, place: int, column: Column) -> None:
        heading = QTableWidgetItem(column.header.label.replace("\n", " "))
        heading.setToolTip(plain_tooltip(column.header.label))
        self._grid.setItem(place, 0, heading)
        choice = ColumnChoice(table, self._tables.currentRow(), column, self._grid)
        choice.chosen.connect(self.plan_wanted)
        self._grid.setCellWidget(place, 1, choice)
        sure = QTableWidgetItem(sureness(column))
        sure.setToolTip(plain_tooltip(translate(column.reason)))
        self._grid.setItem(place, 2, sure)
        shown = QTableWidgetItem(" | ".join(samples(table, column)))
        shown.setToolTip(plain_tooltip(shown.text()))
        self._grid.setItem(place, 3, shown)

    def _choose_kind(self, _index: int) -> None:
        self.plan_wanted.emit(
            partial(_with_kind, self._tables.currentRow(), self._kind.currentData())
        )

    def _choose_policy(self, _index: int) -> None:
        self.plan_wanted.emit(partial(_with_policy, self._duplicates.currentData()))


class _HeadingDelegate(QStyledItemDelegate):
    """Shortens long headings in the middle: of 联系方式-电话 both ends tell what it is."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


def _left_out(table: PlannedTable) -> bool:
    return bool(table.rows) and all(row.outcome == "skipped" for row in table.rows)


def _with_kind(table: int, kind: str, plan: ImportPlan) -> ImportPlan:
    if kind:
        return plan.with_entity(table, kind).with_skipped(table, ())
    return plan.with_skipped(table, [row.number for row in plan.tables[table].rows])


def _with_policy(policy: Any, plan: ImportPlan) -> ImportPlan:
    return plan.with_policy(policy)
