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
from qiaocrm.qtkit.widgets import ErrorBanner, LinkLabel, ProgressPanel, plain_label
from qiaocrm.services.imports import log, preview, remembering, teaching
from qiaocrm.services.imports.memory import Layout, Translation
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.imports.check_page import CheckPage
from qiaocrm.ui.imports.columns_page import ColumnsPage
from qiaocrm.ui.imports.done_page import DonePage
from qiaocrm.ui.imports.encoding_box import EncodingBox
from qiaocrm.ui.imports.memory_dialog import MemoryDialog
from qiaocrm.ui.imports.planner import Planner
from qiaocrm.ui.imports.sources import Source
from qiaocrm.ui.imports.template_menu import fill_menu


class ImportWizard(BaseDialog):
    """The steps of an import; Cancel leaves everything as it was."""

    help_topic = "import"

    shown_kind = Signal(str)  # the page on which the records now stand

    def __init__(self, desk: Desk, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(_("Import"), parent, heading=_("Import {name}").format(name=source.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk = desk
        self._source = source
        self.planner = Planner(desk, source, self)
        self._earlier: log.LoggedImport | None = None
        self._told: tuple[object, ...] = ()
        self._asked: int | None = None
        self._mended: tuple[int, int, int] | None = None
        self.banner = ErrorBanner(self)
        self.body.addWidget(self.banner)
        self.lesson = ErrorBanner(self)
        self.body.addWidget(self.lesson)
        self.strip = ProgressPanel(self)
        self.strip.cancelled.connect(self.reject)
        self.strip.hide()
        self.body.addWidget(self.strip)
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
        self._working = plain_label(_("Working out the rows again …"), self, tone="muted")
        self._working.hide()
        self.add_aside(self._working)
        self._close = self.add_verb(_("Cancel"), act=self.reject)
        self._back = self.add_verb(_("Back"), act=self._go_back)
        self._next = self.add_verb(_("Next"), "primary", self.go_on)
        self._connect()
        self.fit(72, 38)
        self._read()

    def _connect(self) -> None:
        self.planner.looked.connect(self._look)
        self.planner.planned.connect(self._take)
        self.planner.not_read.connect(self._not_read)
        self.planner.not_changed.connect(self._not_changed)
        self.planner.parted.connect(self._parted)
        self.finished.connect(self.planner.close)
        self.columns.plan_wanted.connect(self._replan)
        self.columns.encoding.chosen.connect(self._read)
        self.check.plan_wanted.connect(self._replan)
        self.check.mended.connect(self._note_mended)
        self.done_page.finished.connect(self._end)
        self.done_page.record_chosen.connect(self._open_record)

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
        """What will happen, once all of the file is read."""
        return self.planner.plan

    @property
    def finished_import(self) -> bool:
        """Whether the records are written."""
        return self._stack.currentWidget() is self.done_page

    # Reading

    def _read(self, encoding: str = "") -> None:
        """Read the file, perhaps again in another encoding."""
        self.encoding.show_encoding(None)
        self.banner.hide()
        self.strip.hide()
        self.planner.read(encoding, _("Reading {name} …").format(name=self._source.name))
        self.panel.show()
        self.panel.follow(self.planner.progress)
        self._show(self._wait)

    def _not_read(self, error: BaseException) -> None:
        self.panel.stop()
        self.panel.hide()
        self._stop_strip()
        if isinstance(error, Cancelled):
            return
        self.banner.tell(str(error), "danger")
        if self.plan is not None:  # another encoding did not help: back to what was read before
            self.columns.show_plan(self.plan)
            self.columns.encoding.show_encoding(self.plan.encoding)
            self._show(self.columns)
            return
        self._show(self._wait)
        if self._source.is_text:
            self.encoding.show_encoding("")

    def _look(self, first: ImportPlan) -> None:
        """Show the columns of the first rows; the rest is still being read."""
        self.columns.show_plan(first, whole=False)
        if self._stack.currentWidget() is self._wait:
            self.panel.stop()
            self.columns.encoding.show_encoding(first.encoding if self._source.is_text else None)
            self.strip.follow(self.planner.progress)
            self.strip.show()
            self._show(self.columns)

    def _stop_strip(self) -> None:
        self.strip.stop()
        self.strip.hide()

    def _first_plan(self, plan: ImportPlan) -> None:
        self.panel.stop()
        self._stop_strip()
        self.columns.encoding.show_encoding(plan.encoding if self._source.is_text else None)
        self._show(self.columns)
        self._desk.read((id(self), "earlier"), log.earlier, plan.sha256, done=self._warn)

    def _warn(self, before: log.LoggedImport | None) -> None:
        """Say that this very file came in before."""
        self._earlier = before
        if before is not None:
            self._tell()

    def _tell(self) -> None:
        """What to know of the file: that it came in before, and the notes on it."""
        assert self.plan is not None
        said = [log.warning(self._earlier)] if self._earlier is not None else []
        said += map(str, self.plan.all_notes)
        if said:
            self.banner.tell("\n".join(said), "warning" if self._earlier else "info")
        else:
            self.banner.hide()

    def _take(self, plan: ImportPlan) -> None:
        """Show the plan of all rows, new or made anew."""
        told, self._told = self._told, plan.all_notes
        self._working.hide()
        self.columns.show_plan(plan)
        self.check.show_plan(plan)
        if self._stack.currentWidget() is self._wait or self.strip.isVisibleTo(self):
            self._first_plan(plan)
        if plan.all_notes != told:
            self._tell()
        if self._mended is not None:
            self._offer(self._mended)
        self._show_verbs()
        self._go_on_if_asked(plan)

    def _go_on_if_asked(self, plan: ImportPlan) -> None:
        """Import was pressed while a change was being worked out: go on, unless rows got worse."""
        asked, self._asked = self._asked, None
        if asked is not None and self._stack.currentWidget() is self.check:
            if preview.troubled(plan) <= asked:
                self._write()
            else:
                self.banner.tell(_("Look at the rows marked before importing."), "warning")

    def _replan(self, change: Any) -> None:
        """Apply what the officer changed (`change(plan)` gives a new plan) off the GUI thread."""
        self.planner.change(change)
        self._working.setVisible(not self.planner.reading)

    def _not_changed(self, error: UserError) -> None:
        self._working.hide()
        self._asked = None
        self.banner.tell(str(error), "danger")

    def _parted(self) -> None:
        self.banner.tell(
            _("Further down the file is laid out differently: choose the columns once more."),
            "warning",
        )

    # Remembering

    def _note_mended(self, table: int, row: int, place: int) -> None:
        self._mended = (table, row, place)

    def _offer(self, mended: tuple[int, int, int]) -> None:
        """After a cell was mended: offer to read its word so in all rows, and in later files."""
        assert self.plan is not None
        self._mended = None
        found = teaching.lesson(self.plan, *mended)
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
        if self.plan is not None:
            self._replan(partial(_without, what))

    # Going on

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        if page is not self.check:
            self.lesson.hide()
        self._show_verbs()

    def _show_verbs(self) -> None:
        """The buttons and links that make sense now."""
        page, reading = self._stack.currentWidget(), self.planner.reading
        self._back.setVisible(page is self.check)
        early = page in (self._wait, self.columns) and not self.planner.writing
        self._template.setVisible(early)
        self._memory.setVisible(page in (self.columns, self.check) and not reading)
        self._next.setVisible(page in (self.columns, self.check))
        self._next.setEnabled(not reading)
        self._next.setToolTip(_("Not before all rows are read") if reading else "")
        self._next.setText(_("Next") if page is self.columns else self._import_text())
        self._close.setText(_("Close") if page is self.done_page else _("Cancel"))

    def _import_text(self) -> str:
        number = preview.to_be_written(self.plan) if self.plan else 0
        return _("Import {n} records").format(n=f"{number:,}")

    def _go_back(self) -> None:
        self._show(self.columns)

    def go_on(self) -> None:
        """To the rehearsal, and from there to the import itself."""
        if self.plan is None or self.planner.reading:
            return
        if self._stack.currentWidget() is self.columns:
            self._show(self.check)
        elif self.planner.busy:  # a cell mended just now: not without it
            self._asked = preview.troubled(self.plan)
        else:
            self._write()

    def _write(self) -> None:
        assert self.plan is not None
        self.planner.write(self._written, self._not_written)
        text = _("Backing up, then importing …")
        self.planner.progress.report(0, len(self.plan.changes), text)
        self.panel.show()
        self.panel.follow(self.planner.progress)
        self._show(self._wait)

    def _written(self, applied: Any) -> None:
        self.panel.stop()
        assert self.plan is not None
        self.banner.hide()
        self.done_page.show_result(self.plan, applied, self._source.folder)
        self._show(self.done_page)

    def _not_written(self, error: UserError) -> None:
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
        self.planner.progress.cancel()
        if not self.planner.writing:
            super().reject()


def _with_lesson(new: Translation, plan: ImportPlan) -> ImportPlan:
    return plan.with_memory(plan.memory.teach(new))


def _without(what: Layout | Translation, plan: ImportPlan) -> ImportPlan:
    return plan.with_memory(plan.memory.forget(what))
