"""Last step of the wizard: what was done, record by record, and how to take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.cells import CellView, ColumnSpec, Row
from qiaocrm.qtkit.dialogs import ask_save_file
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.widgets import EmptyState, LinkLabel, plain_label, push_button
from qiaocrm.services.imports import job, preview
from qiaocrm.services.imports.placing import Outcome
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.preview import ShownRow
from qiaocrm.services.imports.refused import NOT_SURE, REFUSED
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.imports.outcomes import outcome_chip
from qiaocrm.ui.jobs import run_job

_PAGES = ("association", "person", "visit", "project", "followup")
_WRITTEN: tuple[Outcome, ...] = ("created", "updated", "doubtful")


class _Source:
    """Gives the rows that were written to the same table that lists use."""

    def __init__(self) -> None:
        self.rows: Sequence[ShownRow] = ()
        self.kinds: Sequence[str] = ()

    def window(self, ids: Sequence[int]) -> dict[int, Row]:
        """The cells of these rows."""
        return {one: self._cells(self.rows[one]) for one in ids if one < len(self.rows)}

    def _cells(self, row: ShownRow) -> Row:
        return {
            "outcome": outcome_chip(row.row.outcome),
            "name": CellView(row.row.title, bold=True),
            "kind": CellView(translate(entity(self.kinds[row.table]).label), tone="muted"),
            "row": CellView(str(row.row.number), tone="muted"),
            "said": CellView(
                row.said, tone="warning" if row.row.problems else "normal", tooltip=row.said
            ),
        }


class DonePage(QWidget):
    """The sentence, the records written, links to pages, the refused rows as a workbook, Undo."""

    finished = Signal(str)  # page to show, empty for none
    record_chosen = Signal(str, object)  # kind and id

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: ImportPlan | None = None
        self._folder = Path.home()
        self._action = 0
        self._ids: Mapping[int, int] = {}
        self._source = _Source()
        columns = [
            ColumnSpec("outcome", _("Result"), 6, "left", "chip", False),
            ColumnSpec("name", _("Record"), 16, "left", "plain", False),
            ColumnSpec("kind", _("Kind"), 7, "left", "plain", False),
            ColumnSpec("row", _("Row"), 4, "right", "plain", False),
            ColumnSpec("said", _("Remarks"), 26, "left", "plain", False),
        ]
        self._model = RecordTableModel(self._source, columns, self)
        self.table = RecordTable(self._model, self)
        self.table.set_compact(True)
        self.table.set_empty(EmptyState("check", _("Nothing had to be written."), parent=self))
        set_name(self.table, _("Records written; Enter opens one"))
        self.table.record_activated.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_metrics().px(10))

    def show_result(self, plan: ImportPlan, applied: Any, folder: Path) -> None:
        """Tell what the import did; `folder` is where refused rows are offered to be saved."""
        self._plan, self._action, self._ids = plan, applied.action, applied.ids
        self._folder = folder
        rows = self._source.rows = preview.rows(plan)
        self._source.kinds = [table.kind for table in plan.tables]
        self._model.set_ids(rows.having(_WRITTEN))
        self._column.addWidget(plain_label(_("The import is done."), role="heading"))
        self._column.addWidget(plain_label(job.sentence(plan, written=True), wrap=True))
        self._column.addLayout(self._links(plan))
        self._column.addWidget(self.table, 1)
        self._column.addLayout(self._verbs(plan))

    def _links(self, plan: ImportPlan) -> QHBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(current_metrics().px(16))
        for kind in dict.fromkeys(table.kind for table in plan.tables):
            if kind in _PAGES:
                text = _("Show {page}").format(page=translate(entity(kind).plural))
                links.addWidget(LinkLabel(text, clicked=partial(self.finished.emit, kind)))
        links.addStretch(1)
        links.addWidget(plain_label(_("Double-click a row to open its record."), tone="muted"))
        return links

    def _verbs(self, plan: ImportPlan) -> QHBoxLayout:
        row = QHBoxLayout()
        counts = plan.counts()
        if counts["refused"]:
            text = plural(
                "Save the {n} refused row…", "Save the {n} refused rows…", counts["refused"]
            )
            row.addWidget(push_button(text, clicked=partial(self._ask_refused, REFUSED)))
        if counts["doubtful"]:
            text = (
                _("Save refused and doubtful rows…")
                if counts["refused"]
                else _("Save the doubtful rows…")
            )
            row.addWidget(push_button(text, clicked=partial(self._ask_refused, NOT_SURE)))
        if self._action:
            row.addWidget(push_button(_("Undo this import"), clicked=self._undo))
        row.addStretch(1)
        return row

    def _open(self, at: int) -> None:
        """Open the record of a row; new ones have their ids from the writer."""
        shown = self._source.rows[at]
        subject = self._ids.get(shown.row.subject, shown.row.subject)
        if subject > 0:
            self.record_chosen.emit(self._source.kinds[shown.table], subject)

    def _undo(self) -> None:
        self._desk.write(Library.undo, self._action, done=self._desk.say_undone)
        self.finished.emit("")

    def _ask_refused(self, which: tuple[Outcome, ...]) -> None:
        if self._plan is not None:
            suggestion = self._folder / job.refused_name(self._plan)
            filters = [_("Excel workbook (*.xlsx)")]
            target = ask_save_file(self, _("Save the refused rows"), suggestion, filters)
            if target is not None:
                self.save_refused(target, which)

    def save_refused(self, target: Path, which: tuple[Outcome, ...] = REFUSED) -> None:
        """Write the rows of those outcomes, laid out as in the file."""
        assert self._plan is not None  # there is no page without a plan
        run_job(
            self,
            self._desk.lanes.work,
            _("Saving the refused rows"),
            partial(_save, self._plan, target, which),
            partial(self._saved, target),
        )

    def _saved(self, target: Path, total: int) -> None:
        said = plural(
            "{n} row saved to {name}: mend it there and import the file.",
            "{n} rows saved to {name}: mend them there and import the file.",
            total,
            name=target.name,
        )
        self._desk.told.emit(said, False)


def _save(plan: ImportPlan, target: Path, which: tuple[Outcome, ...], _progress: object) -> int:
    return job.save_refused(plan, target, which)
