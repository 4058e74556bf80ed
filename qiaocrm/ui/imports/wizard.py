"""The import wizard: a file, what its columns mean, what will happen, and then it happens."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets import ErrorBanner, LinkLabel, ProgressPanel
from qiaocrm.services.imports import job, log, remembering, teaching
from qiaocrm.services.imports.memory import Layout, Translation
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.imports.check_page import CheckPage
from qiaocrm.ui.imports.columns_page import ColumnsPage
from qiaocrm.ui.imports.done_page import DonePage
from qiaocrm.ui.imports.encoding_box import EncodingBox
from qiaocrm.ui.imports.memory_dialog import MemoryDialog
from qiaocrm.ui.imports.sources import Source
from qiaocrm.ui.imports.template_menu import fill_menu


class ImportWizard(BaseDialog):
    """Reads on the work lane, writes on the write lane; Cancel leaves everything as it was."""

    shown_kind = Signal(str)  # the page on which the records now stand

    def __init__(self, desk: Desk, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(_("Import"), parent, heading=_("Import {name}").format(name=source.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk = desk
        self._source = source
        self._progress: Progress | None = None
        self._writing = False
        self._plan: ImportPlan | None = None
        self._earlier: log.LoggedImport | None = None
        self._changes: list[Any] = []
        self._mended: tuple[int, int, int] | None = None
        self.banner = ErrorBanner(self)
        self.body.addWidget(self.banner)
        self.lesson = ErrorBanner(self)
        self.body.addWidget(self.lesson)
        self._stack = QStackedWidget(self)
        self.body.addWidget(self._stack, 1)
        self._wait = self._make_wait()
        self.columns = ColumnsPage(self)
        self.check = CheckPage(self)
        self.done_page = DonePage(desk, self)
        for page in (self._wait, self.columns, self.check, self.done_page):
            self._stack.addWidget(page)
        self._template = LinkLabel(
            _("Download an import template"), self, clicked=self._offer_templates
        )
        self.add_aside(self._template)
        self._memory = LinkLabel(_("Import memory"), self, clicked=self.show_memory)
        self.add_aside(self._memory)
        self._close = self.add_verb(_("Cancel"), act=self.reject)
        self._back = self.add_verb(_("Back"), act=self._go_back)
        self._next = self.add_verb(_("Next"), "primary", self.go_on)
        self.columns.plan_wanted.connect(self._replan)
        self.columns.encoding.chosen.connect(self._read)
        self.check.plan_wanted.connect(self._replan)
        self.check.mended.connect(self._note_mended)
        self.done_page.finished.connect(self._end)
        self.done_page.record_chosen.connect(self._open_record)
        self.fit(72, 38)
        self._read()

    def _make_wait(self) -> QWidget:
        """The page shown while something goes on, or where the file could not be read."""
        page = QWidget(self)
        self.panel = ProgressPanel(page)
        self.panel.cancelled.connect(self.reject)
        self.encoding = EncodingBox(page)
        self.encoding.chosen.connect(self._read)
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self.panel)
        column.addWidget(self.encoding, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    @property
    def plan(self) -> ImportPlan | None:
        """What will happen, as far as it is known."""
        return self._plan

    @property
    def finished_import(self) -> bool:
        """Whether the records are written."""
        return self._stack.currentWidget() is self.done_page

    # Reading

    def _read(self, encoding: str = "") -> None:
        """Read the file, perhaps again in another encoding."""
        self._progress = Progress()
        self._progress.report(0, text=_("Reading {name} …").format(name=self._source.name))
        self.encoding.show_encoding(None)
        self.banner.hide()
        self.panel.show()
        self.panel.follow(self._progress)
        self._show(self._wait)
        work = partial(self._source.prepare, self._desk.library, self._progress, encoding or None)
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
        if self._plan is not None:  # another encoding did not help: back to what was read before
            self.columns.encoding.show_encoding(self._plan.encoding)
            self._show(self.columns)
        elif self._source.is_text:
            self.encoding.show_encoding("")

    def _first_plan(self, plan: ImportPlan) -> None:
        self.panel.stop()
        self._changes.clear()
        self.columns.encoding.show_encoding(plan.encoding if self._source.is_text else None)
        self._take(plan)
        self._show(self.columns)
        self._desk.read((id(self), "earlier"), log.earlier, plan.sha256, done=self._warn)

    def _warn(self, before: log.LoggedImport | None) -> None:
        """Say that this very file came in before."""
        self._earlier = before
        if before is not None:
            self._tell()

    def _tell(self) -> None:
        """What to know of the file: that it came in before, and the notes on it."""
        assert self._plan is not None
        said = [log.warning(self._earlier)] if self._earlier is not None else []
        said += map(str, self._plan.all_notes)
        if said:
            self.banner.tell("\n".join(said), "warning" if self._earlier else "info")
        else:
            self.banner.hide()

    def _take(self, plan: ImportPlan) -> None:
        told = self._plan.all_notes if self._plan else ()
        self._plan = plan
        self._changes.clear()
        self.columns.show_plan(plan)
        self.check.show_plan(plan)
        if plan.all_notes != told:
            self._tell()
        if self._mended is not None:
            self._offer(self._mended)
        if self._stack.currentWidget() is self.check:
            self._next.setText(self._import_text())

    def _replan(self, change: Any) -> None:
        """Apply what the officer changed (`change(plan)` gives a new plan) off the GUI thread.

        A change that comes before the last one is done takes that one along.
        """
        self._changes.append(change)
        self._desk.lanes.work.submit(
            _changed,
            self._plan,
            tuple(self._changes),
            done=self._take,
            failed=self._not_changed,
            newest_key=(id(self), "plan"),
        )

    def _not_changed(self, error: BaseException) -> None:
        self._changes.clear()
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error), "danger")

    # Remembering

    def _note_mended(self, table: int, row: int, place: int) -> None:
        self._mended = (table, row, place)

    def _offer(self, mended: tuple[int, int, int]) -> None:
        """After a cell was mended: offer to read its word so in all rows, and in later files."""
        assert self._plan is not None
        self._mended = None
        found = teaching.lesson(self._plan, *mended)
        if found is None:
            self.lesson.hide()
            return
        new = found.translation
        said = _("“{typed}” means “{value}”.").format(typed=new.typed, value=new.value)
        verb = _("Also for all rows with “{typed}” ({n}), and in future").format(
            typed=new.typed, n=f"{found.rows:,}"
        )
        self.lesson.tell(said, "info", verb, partial(self._teach, new))

    def _teach(self, new: Translation) -> None:
        self.lesson.hide()
        self._desk.write(remembering.teach, new)
        self._replan(partial(_with_lesson, new))

    def show_memory(self) -> MemoryDialog:
        """Show what is remembered, to be forgotten there."""
        dialog = MemoryDialog(self._desk, self)
        dialog.forgotten.connect(self._forget)
        dialog.open()
        return dialog

    def _forget(self, what: Layout | Translation) -> None:
        if self._plan is not None:
            self._replan(partial(_without, what))

    # Going on

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._back.setVisible(page is self.check)
        self._template.setVisible(page in (self._wait, self.columns) and not self._writing)
        self._memory.setVisible(page in (self.columns, self.check))
        if page is not self.check:
            self.lesson.hide()
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
        self.banner.hide()
        self.done_page.show_result(self._plan, applied, self._source.folder)
        self._show(self.done_page)

    def _not_written(self, error: UserError) -> None:
        self._writing = False
        self.panel.stop()
        self.banner.tell(str(error), "warning" if isinstance(error, Cancelled) else "danger")
        self._show(self.check)

    def _offer_templates(self) -> None:
        menu = QMenu(self)
        fill_menu(menu, self._desk, self)
        menu.exec(QCursor.pos())
        menu.deleteLater()

    def _open_record(self, kind: str, record: int) -> None:
        self.accept()
        self._desk.open_requested.emit(kind, record)

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


def _changed(plan: ImportPlan, changes: tuple[Any, ...]) -> ImportPlan:
    for change in changes:
        plan = change(plan)
    plan.counts()  # settles the rows, off the GUI thread
    return plan


def _with_lesson(new: Translation, plan: ImportPlan) -> ImportPlan:
    return plan.with_memory(plan.memory.teach(new))


def _without(what: Layout | Translation, plan: ImportPlan) -> ImportPlan:
    return plan.with_memory(plan.memory.forget(what))


def _commit(plan: ImportPlan, progress: Progress, library: Library) -> Any:
    return job.carry_out(library, plan, progress.report, lambda: progress.cancelled)


def _call(library: Library, work: Any) -> Any:
    return work(library)


def _written_rows(plan: ImportPlan) -> int:
    """The rows that would be written: all but the unchanged, refused and skipped."""
    counts = plan.counts()
    return counts["created"] + counts["updated"] + counts["doubtful"]
