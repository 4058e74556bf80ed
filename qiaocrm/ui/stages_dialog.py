"""The office's stages of projects (项目阶段): changed, added, put in order, given up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from qiaocrm.base.i18n import _, current_language, plural
from qiaocrm.domain.office import Stage
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label, push_button
from qiaocrm.services import stages
from qiaocrm.services.stages import Listed
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.editor_help import editor_help
from qiaocrm.ui.forms import record_dialog
from qiaocrm.ui.table_dialog import TableDialog


class StagesDialog(TableDialog):
    """All stages in their order, each with what it requires and how many leads stand in it."""

    help_topic = "projects"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        headings = (_("Stage"), _("Requirement"), _("Alarm after days of silence"), _("Leads"))
        super().__init__(_("Stages of projects"), headings, parent)
        self._desk = desk
        self._kept = ""
        self._stages: list[Stage] = []
        self.stretch(1)
        self.fit(58, 30)
        self.new_button = push_button(_("New stage…"), clicked=partial(self._open, Stage()))
        self.up_button = push_button(_("Up"), clicked=partial(self._shift, -1))
        self.down_button = push_button(_("Down"), clicked=partial(self._shift, 1))
        self.give_up_button = push_button(_("Give up…"), clicked=self._give_up)
        for button in (self.give_up_button, self.down_button, self.up_button, self.new_button):
            self.add_aside(button)
        self.add_verb(_("Close"))
        self.edit_button = self.add_verb(_("Edit…"), "primary", self._edit)
        self.table.itemDoubleClicked.connect(self._edit)
        desk.feed.changed.connect(self._reload)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "stages"), stages.listed, done=self._show)

    def _show(self, found: Sequence[Listed]) -> None:
        kept = self._kept or next((one.stage.key for one in self.chosen()), "")
        self._kept = ""
        self._stages = [one.stage for one in found]
        self.fill([(_texts(one), one) for one in found])
        for row, one in enumerate(found):
            if one.stage.key == kept:
                self.select_row(row)
        self.give_up_button.setEnabled(len(found) > 1)

    def _edit(self, _item: object = None) -> None:
        for one in self.chosen():
            self._open(one.stage)

    def _open(self, stage: Stage) -> FormDialog:
        found = editor_help(self._desk)
        dialog = record_dialog("stage", stage, found, self)
        dialog.submitted.connect(partial(self._save, dialog, stage))
        dialog.open()
        return dialog

    def _save(self, dialog: FormDialog, stage: Stage, values: Mapping[str, Any]) -> None:
        self._desk.write(
            stages.save,
            stage,
            values,
            done=partial(_saved, dialog),
            failed=dialog.show_error,
            say=_("Saved: {title}").format(title=values.get("name", stage.name)),
        )

    def _shift(self, by: int) -> None:
        for one in self.chosen():
            self._kept = one.stage.key
            self._desk.write(stages.shift, one.stage.key, by)

    def _give_up(self) -> None:
        """Ask which stage takes the leads, where there are any."""
        for one in self.chosen():
            others = [stage for stage in self._stages if stage.key != one.stage.key]
            if one.projects:
                others = [stage for stage in others if not stage.lost] or others
                question = GiveUpDialog(one, others, self)
                question.accepted.connect(partial(self._given_up, question, one.stage))
                question.open()
            else:
                self._write_off(one.stage, others[0])

    def _given_up(self, question: GiveUpDialog, stage: Stage) -> None:
        self._write_off(stage, question.instead)

    def _write_off(self, stage: Stage, instead: Stage) -> None:
        say = _("Given up: {title}").format(title=_named(stage))
        self._desk.write(stages.give_up, stage.key, instead.key, say=say)


class GiveUpDialog(BaseDialog):
    """Asks into which stage the leads go that stand in one to be given up."""

    def __init__(self, one: Listed, others: Sequence[Stage], parent: QWidget) -> None:
        title = _("Give up the stage “{title}”").format(title=_named(one.stage))
        super().__init__(title, parent, heading=title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked = plural(
            "{n} lead stands in it. Which stage shall it enter?",
            "{n} leads stand in it. Which stage shall they enter?",
            one.projects,
        )
        self.body.addWidget(plain_label(asked, wrap=True))
        self.stages = QComboBox(self)
        for stage in others:
            self.stages.addItem(_named(stage), stage)
        set_name(self.stages, asked)
        self.body.addWidget(self.stages)
        self.add_cancel()
        self.verb = self.add_verb(_("Give up"), "primary")
        self.fit(32)

    @property
    def instead(self) -> Stage:
        """The stage chosen."""
        found: Stage = self.stages.currentData()
        return found


def _named(stage: Stage) -> str:
    return stage.name if current_language() == "zh" else stage.name_en or stage.name


def _texts(one: Listed) -> tuple[str, ...]:
    stage = one.stage
    days = "" if stage.silence_days is None else str(stage.silence_days)
    return _named(stage), stage.requirement, days, str(one.projects)


def _saved(dialog: FormDialog, _result: object) -> None:
    dialog.saved()
