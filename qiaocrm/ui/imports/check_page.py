"""Second step of the wizard: what each row would do; doubtful cells are mended here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import _, translate
from qiaocrm.qtkit.cells import CellView, ColumnSpec, Row
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.widgets import EmptyState, SectionTitle, SegmentedControl, plain_label
from qiaocrm.services.imports import preview
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.preview import Offer, ShownCell, ShownRow
from qiaocrm.ui.imports.outcomes import outcome_chip


class _Source:
    """Gives the rehearsal's rows to the same table that lists use."""

    def __init__(self) -> None:
        self.rows: Sequence[ShownRow] = ()

    def window(self, ids: Sequence[int]) -> dict[int, Row]:
        """The cells of these rows."""
        return {one: _cells(self.rows[one]) for one in ids if one < len(self.rows)}


def _cells(row: ShownRow) -> Row:
    return {
        "row": CellView(str(row.row.number), tone="muted"),
        "outcome": outcome_chip(row.row.outcome),
        "name": CellView(row.row.title, bold=True),
        "kind": CellView(row.sheet, tone="muted"),
        "said": CellView(
            row.said, tone="warning" if row.row.problems else "normal", tooltip=row.said
        ),
    }


class CheckPage(QWidget):
    """Counts, rows, and the row chosen cell by cell."""

    plan_wanted = Signal(object)  # a function from the present plan to the new one
    mended = Signal(int, int, int)  # table, Excel's row, and place of a cell typed anew

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._rows: Sequence[ShownRow] = ()
        self._source = _Source()
        columns = [
            ColumnSpec("row", _("Row"), 4, "right", "plain", False),
            ColumnSpec("outcome", _("Would be"), 7, "left", "chip", False),
            ColumnSpec("name", _("Record"), 8, "left", "plain", False),
            ColumnSpec("kind", _("Sheet"), 5, "left", "plain", False),
            ColumnSpec("said", _("Remarks"), 18, "left", "plain", False),
        ]
        self._model = RecordTableModel(self._source, columns, self)
        self.table = RecordTable(self._model, self)
        self.table.set_compact(True)
        nothing = EmptyState("check", _("No rows of this sort."), parent=self)
        nothing.offer(_("Show all rows"), self._show_all)
        self.table.set_empty(nothing)
        set_name(self.table, _("Rows of the rehearsal"))
        self.table.current_changed.connect(self._show_row)
        self._head = QHBoxLayout()
        self._head.addStretch(1)
        self._counts: SegmentedControl | None = None
        self._detail = QScrollArea(self)
        self._detail.setWidgetResizable(True)
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_name(self._detail, _("The row, cell by cell"))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.table)
        split.addWidget(self._detail)
        split.setHandleWidth(1)
        split.setSizes([current_metrics().char * 44, current_metrics().char * 26])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(self._head)
        page.addWidget(plain_label(_("Nothing has been written yet."), tone="muted"))
        page.addWidget(split, 1)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan; the sort of row looked at stays the same."""
        self._plan = plan
        self._rows = preview.rows(plan)
        self._source.rows = self._rows
        chosen = self._counts.key if self._counts else ""
        if self._counts is not None:
            self._head.removeWidget(self._counts)
            self._counts.deleteLater()
        totals = preview.totals(plan)
        everything = _("All")
        segments = [("all", f"{everything} {len(self._rows):,}", "")]
        segments += [
            (key, f"{translate(preview.OUTCOMES[key])} {number:,}", "")
            for key, number in totals.items()
        ]
        self._counts = SegmentedControl(segments, self)
        wanted = chosen or (
            "refused" if totals.get("refused") else "doubtful" if totals.get("doubtful") else "all"
        )
        self._counts.set_key(wanted if wanted in ("all", *totals) else "all")
        self._counts.changed.connect(self._filter)
        self._head.insertWidget(0, self._counts)
        self._filter(self._counts.key)

    def _show_all(self) -> None:
        if self._counts is not None:
            self._counts.set_key("all")
            self._filter("all")

    def _filter(self, outcome: str) -> None:
        assert self._plan is not None  # there is no choice before a plan is shown
        wanted = tuple(preview.OUTCOMES) if outcome == "all" else (outcome,)
        ids = preview.rows(self._plan).having(wanted)
        self._model.set_ids(ids)
        self._model.invalidate()
        if ids and self.table.current_id() is None:
            self.table.select_id(ids[0])
        self._show_row(self.table.current_id())

    def _show_row(self, at: int | None) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        px = current_metrics().px
        column.setContentsMargins(px(14), px(4), px(8), px(8))
        column.setSpacing(px(3))
        if at is not None and at < len(self._rows) and self._plan is not None:
            self._fill(column, self._rows[at])
        column.addStretch(1)
        self._detail.setWidget(page)

    def _fill(self, column: QVBoxLayout, row: ShownRow) -> None:
        assert self._plan is not None
        said = _("Row {n}: {title}") if row.row.title else _("Row {n}")
        column.addWidget(SectionTitle(said.format(n=row.row.number, title=row.row.title)))
        if said := preview.why(row):
            column.addWidget(plain_label(said, tone="muted", wrap=True))
        for problem in row.row.problems:
            if problem.place is None:
                column.addWidget(plain_label(str(problem), tone="danger", wrap=True))
        if offers := preview.offers(row):
            column.addWidget(self._ways(row, offers))
        for cell in preview.cells(self._plan, row):
            column.addSpacing(current_metrics().px(4))
            column.addWidget(plain_label(f"{cell.heading} → {cell.field}", tone="muted", wrap=True))
            edit = QLineEdit(cell.typed)
            set_name(edit, cell.heading)
            set_style(edit, doubtful=bool(cell.problem))
            edit.editingFinished.connect(partial(self._mend, row, cell.place, edit, cell.typed))
            column.addWidget(edit)
            if cell.problem:
                column.addWidget(plain_label(cell.problem, tone="warning", wrap=True))
            if told := _told(cell):
                column.addWidget(plain_label(told, wrap=True))

    def _ways(self, row: ShownRow, offers: Sequence[Offer]) -> QuietCombo:
        """The ways to treat the row, the one that holds chosen."""
        box = QuietCombo()
        set_name(box, _("What happens to row {n}").format(n=row.row.number))
        now = preview.chosen(row)
        for place, offer in enumerate(offers):
            box.addItem(offer.text)
            box.setItemData(place, offer.text, Qt.ItemDataRole.ToolTipRole)
            if offer.chosen == now:
                box.setCurrentIndex(place)
        box.setToolTip(box.currentText())
        box.activated.connect(partial(self._choose, row, offers))
        return box

    def _choose(self, row: ShownRow, offers: Sequence[Offer], place: int) -> None:
        self.plan_wanted.emit(
            partial(_with_choice, row.table, row.row.number, offers[place].chosen)
        )

    def _mend(self, row: ShownRow, place: int, edit: QLineEdit, typed: str) -> None:
        if edit.text() != typed:
            self.mended.emit(row.table, row.row.number, place)
            self.plan_wanted.emit(
                partial(_with_cell, row.table, row.row.number, place, edit.text())
            )


def _told(cell: ShownCell) -> str:
    """What becomes of a field: before → after, or that the record's own value stays."""
    if cell.kept:
        return _("{kept} stays").format(kept=cell.kept)
    if cell.changed:
        return preview.from_to(cell.before, cell.after)
    return "" if cell.after == cell.typed else cell.after


def _with_choice(table: int, number: int, chosen: Any, plan: ImportPlan) -> ImportPlan:
    return plan.with_choice(table, number, chosen)


def _with_cell(table: int, number: int, place: int, value: str, plan: ImportPlan) -> Any:
    return plan.with_cell(table, number, place, value)
