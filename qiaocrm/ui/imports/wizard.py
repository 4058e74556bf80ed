"""The import wizard: a file, what its columns mean, what will happen, and then it happens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets import ErrorBanner, ProgressPanel
from qiaocrm.services.imports import job, run
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.imports.check_page import CheckPage
from qiaocrm.ui.imports.columns_page import ColumnsPage
from qiaocrm.ui.imports.done_page import DonePage


class ImportWizard(BaseDialog):
    """Reads on the work lane, writes on the write lane; Cancel leaves everything as it was."""

    shown_kind = Signal(str)  # the page on which the records now stand

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("Import"), parent, heading=_("Import {name}").format(name=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk = desk
        self._path = path
        self._progress: Progress | None = None
        self._writing = False
        self._plan: ImportPlan | None = None
        self.banner = ErrorBanner(self)
        self.body.addWidget(self.banner)
        self._stack = QStackedWidget(self)
        self.body.addWidget(self._stack, 1)
        self._wait = QWidget(self)
        self.panel = ProgressPanel(self._wait)
        self.panel.cancelled.connect(self.reject)
        column = QVBoxLayout(self._wait)
        column.addStretch(1)
        column.addWidget(self.panel)
        column.addStretch(2)
        self.columns = ColumnsPage(self)
        self.check = CheckPage(self)
        self.done_page = DonePage(desk, self)
        for page in (self._wait, self.columns, self.check, self.done_page):
            self._stack.addWidget(page)
        self._close = self.add_verb(_("Cancel"), act=self.reject)
        self._back = self.add_verb(_("Back"), act=self._go_back)
        self._next = self.add_verb(_("Next"), "primary", self.go_on)
        self.columns.plan_wanted.connect(self._replan)
        self.check.plan_wanted.connect(self._replan)
        self.done_page.finished.connect(self._end)
        self.fit(72, 38)
        self._read()

    @property
    def plan(self) -> ImportPlan | None:
        """What will happen, as far as it is known."""
        return self._plan

    @property
    def finished_import(self) -> bool:
        """Whether the records are written."""
        return self._stack.currentWidget() is self.done_page

    # Reading

    def _read(self) -> None:
        self._progress = Progress()
        self._progress.report(0, text=_("Reading {name} …").format(name=self._path.name))
        self.panel.follow(self._progress)
        self._show(self._wait)
        work = partial(_prepare, self._desk.library, self._path, self._progress)
        self._desk.lanes.work.submit(
            work, done=self._first_plan, failed=self._not_read, newest_key=(id(self), "read")
        )

    def _not_read(self, error: BaseException) -> None:
        self.panel.stop()
        self.panel.hide()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error), "danger")

    def _first_plan(self, plan: ImportPlan) -> None:
        self.panel.stop()
        self._take(plan)
        if plan.notes:
            self.banner.tell("\n".join(map(str, plan.notes)), "info")
        self._show(self.columns)

    def _take(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.columns.show_plan(plan)
        self.check.show_plan(plan)

    def _replan(self, change: Any) -> None:
        """Apply what the officer changed (`change(plan)` gives a new plan) off the GUI thread."""
        self._desk.lanes.work.submit(
            change,
            self._plan,
            done=self._take,
            failed=self._not_changed,
            newest_key=(id(self), "plan"),
        )

    def _not_changed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error), "danger")

    # Going on

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._back.setVisible(page is self.check)
        self._next.setVisible(page in (self.columns, self.check))
        self._next.setText(_("Next") if page is self.columns else self._import_text())
        self._close.setText(_("Close") if page is self.done_page else _("Cancel"))

    def _import_text(self) -> str:
        plan = self._plan
        number = _written_rows(plan) if plan else 0
        return _("Import {n} records").format(n=f"{number:,}")

    def _go_back(self) -> None:
        self._show(self.columns)

    def go_on(self) -> None:
        """To the rehearsal, and from there to the import itself."""
        if self._stack.currentWidget() is self.columns:
            self._show(self.check)
        else:
            self._write()

    def _write(self) -> None:
        if self._plan is None:
            return
        self._writing = True
        self._progress = Progress()
        self._progress.report(0, len(self._plan.changes), _("Backing up, then importing …"))
        self.panel.show()
        self.panel.follow(self._progress)
        self._show(self._wait)
        work = partial(_commit, self._plan, self._progress)
        self._desk.write(_call, work, done=self._written, failed=self._not_written)

    def _written(self, applied: Any) -> None:
        self._writing = False
        self.panel.stop()
        assert self._plan is not None
        self.done_page.show_result(self._plan, applied)
        self._show(self.done_page)

    def _not_written(self, error: UserError) -> None:
        self._writing = False
        self.panel.stop()
        self.banner.tell(str(error), "warning" if isinstance(error, Cancelled) else "danger")
        self._show(self.check)

    def _end(self, kind: str) -> None:
        if kind:
            self.shown_kind.emit(kind)
        self.accept()

    def reject(self) -> None:
        """Cancel what is being done; while writing, the window waits until all is taken back."""
        if self._progress is not None:
            self._progress.cancel()
        if not self._writing:
            super().reject()


def _prepare(library: Library, path: Path, progress: Progress) -> ImportPlan:
    def tell(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total)

    return run.prepare(library, path, progress=tell, cancel=lambda: progress.cancelled)


def _commit(plan: ImportPlan, progress: Progress, library: Library) -> Any:
    return job.carry_out(library, plan, progress.report, lambda: progress.cancelled)


def _call(library: Library, work: Any) -> Any:
    return work(library)


def _written_rows(plan: ImportPlan) -> int:
    """The rows that would be written: all but the unchanged, refused and skipped."""
    counts = plan.counts()
    return counts["created"] + counts["updated"] + counts["doubtful"]
