"""What one column of a file becomes, to be chosen in its row of the columns page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.services.imports.columnview import KEEPS, LEFT_OUT, asks_order
from qiaocrm.services.imports.mapping import Column, Keep
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.planned import PlannedTable
from qiaocrm.services.imports.preview import target_label
from qiaocrm.services.imports.targets import all_targets, named

_OUT = "@out"
_KEPT = "@"


class ColumnChoice(QWidget):
    """A field, a way to keep the cells, or to leave them out; a tick box first where the column is
    sensitive, the order of day and month beside it where its dates leave that open.
    """

    chosen = Signal(object)  # a function from the present plan to the new one

    def __init__(
        self, table: PlannedTable, at: int, column: Column, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._at, self._column = at, column
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, current_metrics().px(4), 0)
        self._row.setSpacing(current_metrics().px(6))
        if column.sensitive:
            self._add_tick()
            self.setFocusProxy(self.tick)
        if not (column.sensitive and column.skipped):
            self._add_fields(table)
        if asks_order(table, column):
            self._add_order()
        self._row.addStretch()

    def _add_tick(self) -> None:
        self.tick = QCheckBox(_("Import (sensitive)") if self._column.skipped else "", self)
        set_name(self.tick, _("Import {column}").format(column=self._column.header.label))
        self.tick.setToolTip(_("Sensitive: left out unless you tick it, for every file anew."))
        self.tick.setChecked(not self._column.skipped)
        self.tick.clicked.connect(self._tick)
        self._row.addWidget(self.tick)

    def _add_fields(self, table: PlannedTable) -> None:
        column = self._column
        self.fields = QuietCombo(self)
        set_name(self.fields, _("What {column} becomes").format(column=column.header.label))
        self.fields.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if not column.sensitive:
            self.fields.addItem(translate(LEFT_OUT), _OUT)
        for keep, text in KEEPS.items():
            self.fields.addItem(translate(text), _KEPT + keep)
        for target in all_targets(table.kind):
            self.fields.addItem(target_label(table.kind, target), target.name)
        now = _OUT if column.skipped else _KEPT + column.keep
        self.fields.setCurrentIndex(
            max(0, self.fields.findData(column.target.name if column.target else now))
        )
        self.fields.activated.connect(self._choose)
        self._row.addWidget(self.fields, 1)
        self.setFocusProxy(self.fields)

    def _add_order(self) -> None:
        self.order = QuietCombo(self)
        self.order.setMinimumContentsLength(7)
        set_name(self.order, _("Dates in {column}").format(column=self._column.header.label))
        if self._column.day_first is None:
            self.order.addItem(_("order?"), None)
        self.order.addItem(_("day first"), True)
        self.order.addItem(_("month first"), False)
        self.order.setCurrentIndex(max(0, self.order.findData(self._column.day_first)))
        self.order.activated.connect(self._choose_order)
        self._row.addWidget(self.order)

    def _choose(self, _index: int) -> None:
        self._emit(self.fields.currentData())

    def _tick(self, ticked: bool) -> None:
        self._emit(_KEPT + "extra" if ticked else _OUT)

    def _emit(self, name: str) -> None:
        self.chosen.emit(partial(_with_field, self._at, self._column.place, name))

    def _choose_order(self, _index: int) -> None:
        order = self.order.currentData()
        if order is not None:
            self.chosen.emit(partial(_with_order, self._at, self._column.place, order))


def _with_field(table: int, place: int, name: str, plan: ImportPlan) -> ImportPlan:
    if name == _OUT:
        return plan.with_mapping(table, place, None, skipped=True)
    if name.startswith(_KEPT):
        kept: dict[str, Keep] = {_KEPT + keep: keep for keep in KEEPS}
        return plan.with_mapping(table, place, None, keep=kept[name])
    return plan.with_mapping(table, place, named(plan.inputs[table].kind, name))


def _with_order(table: int, place: int, day_first: bool, plan: ImportPlan) -> ImportPlan:
    return plan.with_day_first(table, place, day_first)
