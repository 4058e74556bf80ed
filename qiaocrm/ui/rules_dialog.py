"""The office's rules (规则): switched on or off, changed, added, and run at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.rule import TRIGGERS, Rule
from qiaocrm.qtkit.dialogs import show_message
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.widgets import push_button
from qiaocrm.services import records
from qiaocrm.services.rules import managing, run
from qiaocrm.services.rules.managing import Listed
from qiaocrm.services.rules.telling import reasons_of, said_of
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.editor_help import editor_help
from qiaocrm.ui.forms import record_dialog
from qiaocrm.ui.table_dialog import TableDialog


class RulesDialog(TableDialog):
    """All rules with what they made and when the next follow-up appears."""

    help_topic = "rules"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Rules"),
            (_("State"), _("Rule"), _("Occasion"), _("Next on"), _("Made so far")),
            parent,
            nothing=_("There is no rule. A new one makes follow-ups by itself."),
            icon_name="bell",
        )
        self._desk = desk
        self.stretch(2)
        self.fit(58, 30)
        self.new_button = push_button(_("New rule…"), clicked=self._create)
        self.add_aside(self.new_button)
        self.run_button = push_button(_("Run now"), clicked=self._run)
        self.add_aside(self.run_button)
        self.delete_button = push_button(_("Move to the trash"), clicked=self._delete)
        self.add_aside(self.delete_button)
        self.add_verb(_("Close"))
        self.switch_button = self.add_verb(_("Switch off"), act=self._switch)
        self.edit_button = self.add_verb(_("Edit…"), "primary", self._edit)
        self.table.itemDoubleClicked.connect(self._edit)
        self.table.itemSelectionChanged.connect(self._name_switch)
        desk.feed.changed.connect(self._reload)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "rules"), managing.listed, done=self._show)

    def _show(self, found: Sequence[Listed]) -> None:
        chosen = self._chosen()
        self.fill([(_texts(one), one) for one in found])
        for button in (self.switch_button, self.edit_button, self.delete_button):
            button.setEnabled(bool(found))
        for row, one in enumerate(found):
            if chosen is not None and one.rule.id == chosen.rule.id:
                self.select_row(row)
        self._name_switch()

    def _chosen(self) -> Listed | None:
        return next(iter(self.chosen()), None)

    def _name_switch(self) -> None:
        """The switch says what it would do."""
        chosen = self._chosen()
        off = chosen is not None and chosen.rule.off
        self.switch_button.setText(_("Switch on") if off else _("Switch off"))

    def _switch(self) -> None:
        for one in self.chosen():
            self._desk.write(_switch, one.rule)

    def _delete(self) -> None:
        ids = [one.rule.id for one in self.chosen()]
        if ids:
            self._desk.write(_delete, ids, say=_("Moved to the trash"))

    def _create(self) -> None:
        self._open(Rule(lead_days=7))

    def _edit(self, _item: object = None) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._open(chosen.rule)

    def _open(self, rule: Rule) -> FormDialog:
        found = editor_help(self._desk)
        dialog = record_dialog("rule", rule, found, self)
        dialog.submitted.connect(partial(self._save, dialog, rule))
        dialog.open()
        return dialog

    def _save(self, dialog: FormDialog, rule: Rule, values: Mapping[str, Any]) -> None:
        self._desk.write(
            managing.save,
            rule,
            values,
            done=partial(_saved, dialog),
            failed=dialog.show_error,
            say=_("Saved: {title}").format(title=values.get("name", rule.name)),
        )

    def _run(self) -> None:
        self._desk.write(run.run, done=self._tell)

    def _tell(self, done: run.Run) -> None:
        """What arose and moved; what stayed and what is not understood gets a window."""
        said = said_of(done)
        if done.kept or done.troubles:
            show_message(self, _("Rules"), "\n\n".join((said, *reasons_of(done))))
        else:
            self._desk.told.emit(said, bool(done.made or done.moved))


def _texts(one: Listed) -> tuple[str, ...]:
    following = one.next_day.isoformat() if one.next_day else "—"
    return (
        _("off") if one.rule.off else _("on"),
        one.rule.name,
        TRIGGERS.show(one.rule.trigger, current_language()),
        one.trouble or following,
        str(one.made),
    )


def _switch(library: Any, rule: Rule) -> Any:
    return managing.switch(library, rule, on=rule.off)


def _delete(library: Any, ids: Sequence[int]) -> Any:
    return records.trash(library, "rule", ids)


def _saved(dialog: FormDialog, _result: object) -> None:
    dialog.saved()
