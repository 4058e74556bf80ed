"""The reception file (接待方案): projects to show and why, paper, and what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, listed
from qiaocrm.domain.registry import entity
from qiaocrm.domain.showing import Suggestion
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.dialogs import ask_save_file
from qiaocrm.qtkit.editors.base import Editor
from qiaocrm.qtkit.editors.factory import make_editor
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import ErrorBanner, FlowLayout, plain_label, push_button
from qiaocrm.services import reception
from qiaocrm.services.reception import Afterwards, Reception
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.editor_help import editor_help
from qiaocrm.ui.table_dialog import TableDialog

_TASKS = 3
"""Follow-ups that the page of what came of it offers."""


class ReceptionDialog(TableDialog):
    """Two tabs: before the visit, and afterwards."""

    help_topic = "reception"

    pages_wanted = Signal(object)  # something that can be printed

    def __init__(self, desk: Desk, shown: Reception, parent: QWidget | None = None) -> None:
        title = _("Reception file: {title}").format(title=shown.visit.title)
        nothing = _("No open project fits the guests' industries or interests.")
        headings = (_("Project"), _("Industry"), _("Reason for showing"))
        super().__init__(title, headings, parent, nothing=nothing, icon_name="briefcase")
        self._desk = desk
        self.offer(_("Open the list"), partial(desk.open_requested.emit, "@list", "project"))
        self.shown = shown
        self.banner = ErrorBanner(self)
        self.body.insertWidget(0, self.banner)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._make_before(), _("Before the visit"))
        self.tabs.addTab(self._make_after(), _("Afterwards"))
        self.body.insertWidget(1, self.tabs, 1)
        self.add_cancel(_("Close"))
        self.stretch(2)
        self.fit(64, 36)
        self._take(shown)

    def _make_before(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        self.facts = plain_label("", page, wrap=True, tone="muted")
        column.addWidget(self.facts)
        box = QWidget(page)
        flow = FlowLayout(box)
        for text, make in (
            (_("Reception plan…"), reception.plan),
            (_("Name cards…"), reception.cards),
            (_("Table signs…"), reception.signs),
            (_("Contact sheet…"), reception.contact_sheet),
        ):
            flow.addWidget(push_button(text, parent=box, clicked=partial(self._preview, make)))
        flow.addWidget(push_button(_("Plan as Word…"), parent=box, clicked=self._save_word))
        column.addWidget(box)
        column.addWidget(plain_label(_("Projects that suit these guests"), page))
        for part in (self.table, self._nothing):
            if part is not None:
                column.addWidget(part, 1)
        self.add_projects = push_button(
            _("Show the selected projects"), parent=page, clicked=self._add_projects
        )
        column.addWidget(self.add_projects, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _make_after(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        self.outcome, self.minutes = QPlainTextEdit(page), QPlainTextEdit(page)
        self.lead = QLineEdit(page)
        form.addRow(_("Outcome"), self.outcome)
        form.addRow(_("Minutes"), self.minutes)
        set_name(self.outcome, _("Outcome"))
        set_name(self.minutes, _("Minutes"))
        found = editor_help(self._desk)
        self.tasks: list[tuple[QLineEdit, Editor]] = []
        for _number in range(_TASKS):
            subject = QLineEdit(page)
            due = make_editor(entity("followup").specs["due"], found, page)
            subject.setPlaceholderText(_("What is to be done"))
            set_name(subject, _("Follow-up"))
            row = QWidget(page)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(subject, 3)
            line.addWidget(due, 1)
            form.addRow(_("Follow-up"), row)
            self.tasks.append((subject, due))
        form.addRow(_("New project lead"), self.lead)
        self.conclude = push_button(
            _("Save what came of it"), "primary", parent=page, clicked=self._conclude
        )
        place = QHBoxLayout()
        place.addStretch(1)
        place.addWidget(self.conclude)
        form.addRow("", place)
        return page

    def _take(self, shown: Reception) -> None:
        """Show a visit as it is now."""
        self.shown = shown
        parts = (
            _("Guests: {names}").format(names=listed(one.name for one in shown.guests) or "—"),
            _("Hosts: {names}").format(names=listed(shown.hosts) or "—"),
            _("Projects shown: {names}").format(names=listed(shown.projects) or "—"),
        )
        self.facts.setText("\n".join(parts))
        rows = [
            (
                (
                    one.project.name,
                    one.project.industry,
                    "；".join(map(reception.because, one.reasons)),
                ),
                one,
            )
            for one in shown.suggestions
        ]
        self.fill(rows)
        self.add_projects.setEnabled(bool(rows))
        self.outcome.setPlainText(shown.visit.outcome)

    def _preview(self, make: object) -> None:
        plan = make(self.shown)  # type: ignore[operator]
        if getattr(plan, "pages", True):
            self.pages_wanted.emit(plan)
        else:
            self.banner.tell(_("The visit names nobody yet; fill in its guests or hosts."))

    def _save_word(self) -> None:
        suggestion = reception.word_name(self.shown)
        path = ask_save_file(self, _("Plan as Word"), suggestion, ["Word (*.docx)"])
        if path is not None:
            self._desk.lanes.work.submit(
                reception.write_word, self.shown, path, done=self._written, failed=self._failed
            )

    def _written(self, name: str) -> None:
        self.banner.tell(_("Written: {name}").format(name=name), "success")

    def _add_projects(self) -> None:
        chosen: list[Suggestion] = self.chosen()
        if chosen:
            self._desk.write(
                reception.show_projects,
                self.shown,
                [one.project for one in chosen],
                done=self._reload,
                failed=self._failed,
                say=_("{n} projects put on the visit's list").format(n=len(chosen)),
            )

    def _reload(self, _applied: object) -> None:
        visit = self.shown.visit.id
        self._desk.read((id(self), "visit"), reception.load, visit, done=self._take)

    def after(self) -> Afterwards:
        """What came of the visit, as typed."""
        tasks: list[tuple[str, PartialDate | None]] = [
            (subject.text(), due.value()) for subject, due in self.tasks
        ]
        return Afterwards(
            self.outcome.toPlainText(), self.minutes.toPlainText(), tuple(tasks), self.lead.text()
        )

    def _conclude(self) -> None:
        if any(due.unread() for _subject, due in self.tasks):
            self.banner.tell(_("A date cannot be understood; write it like 2026-12-01."))
            return
        self._desk.write(
            reception.conclude,
            self.shown,
            self.after(),
            done=self._concluded,
            failed=self._failed,
            say=_("What came of the visit is recorded."),
        )

    def _concluded(self, _applied: object) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.banner.tell(str(error))
