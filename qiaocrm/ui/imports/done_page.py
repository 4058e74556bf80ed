"""Last step of the wizard: what was done, and how to take it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.dialogs import ask_save_file, show_error
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import LinkLabel, plain_label, push_button
from qiaocrm.services.imports import job
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk

_PAGES = ("association", "person", "project", "followup")


class DonePage(QWidget):
    """The sentence, links to the pages, the refused rows as a workbook, Undo."""

    finished = Signal(str)  # page to show, empty for none

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: ImportPlan | None = None
        self._action = 0
        self._column = QVBoxLayout(self)
        self._column.setSpacing(current_metrics().px(12))

    def show_result(self, plan: ImportPlan, applied: Any) -> None:
        """Tell what the import did."""
        self._plan, self._action = plan, applied.action
        self._column.addStretch(1)
        self._column.addWidget(plain_label(_("The import is done."), role="title"))
        self._column.addWidget(plain_label(job.sentence(plan, written=True), wrap=True))
        links = QHBoxLayout()
        for kind in dict.fromkeys(table.kind for table in plan.tables):
            if kind in _PAGES:
                text = _("Show {page}").format(page=translate(entity(kind).plural))
                links.addWidget(LinkLabel(text, clicked=partial(self.finished.emit, kind)))
        links.addStretch(1)
        self._column.addLayout(links)
        row = QHBoxLayout()
        if plan.counts()["refused"]:
            row.addWidget(push_button(_("Save the refused rows…"), clicked=self._save_refused))
        if applied.action:
            row.addWidget(push_button(_("Undo this import"), clicked=self._undo))
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(2)

    def _undo(self) -> None:
        self._desk.write(Library.undo, self._action, done=self._desk.say_undone)
        self.finished.emit("")

    def _save_refused(self) -> None:
        if self._plan is None:
            return
        name = _("refused rows.xlsx")
        target = ask_save_file(
            self, _("Save the refused rows"), Path.home() / name, ["Excel (*.xlsx)"]
        )
        if target is None:
            return
        try:
            job.save_refused(self._plan, target)
        except UserError as error:
            show_error(self, error)
