"""The lists of choices (选项) as the office has them: its own words added, others hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from qiaocrm.base.i18n import _, plural
from qiaocrm.domain.office import OwnWord
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.editors.choices import QuietCombo
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label, push_button
from qiaocrm.services import choices
from qiaocrm.services.choices import Listed
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.editor_help import editor_help
from qiaocrm.ui.forms import record_dialog
from qiaocrm.ui.table_dialog import TableDialog


class ChoicesDialog(TableDialog):
    """One list at a time: the program's choices, then those that the office added."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        headings = (_("Choice"), _("Other words for it"), _("Records"), "")
        super().__init__(_("Lists of choices"), headings, parent)
        self._desk = desk
        self._kept = ""
        self._listed: Sequence[Listed] = ()
        self.lists = QuietCombo(self)
        for one in choices.opened():
            self.lists.addItem(one.title, one.key)
        set_name(self.lists, _("List of choices"))
        self.body.insertWidget(self.body.indexOf(self.table), self.lists)
        self.stretch(1)
        self.fit(52, 32)
        self.new_button = push_button(_("New choice…"), clicked=partial(self._open, OwnWord()))
        self.hide_button = push_button(_("Hide"), clicked=self._hide)
        self.remove_button = push_button(_("Remove…"), clicked=self._remove)
        for button in (self.remove_button, self.hide_button, self.new_button):
            self.add_aside(button)
        self.add_verb(_("Close"))
        self.edit_button = self.add_verb(_("Edit…"), "primary", self._edit)
        self.table.itemDoubleClicked.connect(self._edit)
        self.table.itemSelectionChanged.connect(self._offer_verbs)
        self.lists.currentIndexChanged.connect(self._reload)
        desk.feed.changed.connect(self._reload)
        self._reload()

    @property
    def list_key(self) -> str:
        """The list that is shown."""
        return str(self.lists.currentData())

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "choices"), choices.listed, self.list_key, done=self._show)

    def _show(self, found: Sequence[Listed]) -> None:
        kept = self._kept or next((one.key for one in self.chosen()), "")
        self._kept = ""
        self._listed = found
        self.fill([(_texts(one), one) for one in found])
        for row, one in enumerate(found):
            if one.key == kept:
                self.select_row(row)
        self._offer_verbs()

    def _offer_verbs(self) -> None:
        chosen = next(iter(self.chosen()), None)
        own = chosen is not None and chosen.own is not None
        self.edit_button.setEnabled(own)
        self.remove_button.setEnabled(own)
        self.hide_button.setEnabled(chosen is not None and not own)
        hidden = chosen is not None and chosen.hidden
        self.hide_button.setText(_("Offer again") if hidden else _("Hide"))

    def _edit(self, _item: object = None) -> None:
        for one in self.chosen():
            if one.own is not None:
                self._open(one.own)

    def _open(self, word: OwnWord) -> FormDialog:
        dialog = record_dialog("own_word", word, editor_help(self._desk), self)
        dialog.submitted.connect(partial(self._save, dialog, word))
        dialog.open()
        return dialog

    def _save(self, dialog: FormDialog, word: OwnWord, values: Mapping[str, Any]) -> None:
        self._kept = str(values.get("name", word.name))
        self._desk.write(
            choices.save,
            self.list_key,
            word,
            values,
            done=partial(_saved, dialog),
            failed=dialog.show_error,
            say=_("Saved: {title}").format(title=self._kept),
        )

    def _hide(self) -> None:
        for one in self.chosen():
            say = _("Offered again: {title}") if one.hidden else _("No longer offered: {title}")
            self._kept = one.key
            self._desk.write(
                partial(choices.offer, offered=one.hidden),
                self.list_key,
                one.key,
                say=say.format(title=one.label),
            )

    def _remove(self) -> None:
        """Ask which choice the records get, where there are any."""
        for one in self.chosen():
            if one.own is None:
                continue
            if one.records:
                others = [other for other in self._listed if other.key != one.key]
                question = RemoveDialog(one, others, self)
                question.accepted.connect(partial(self._removed, question, one.own))
                question.open()
            else:
                self._take_off(one.own, "")

    def _removed(self, question: RemoveDialog, word: OwnWord) -> None:
        self._take_off(word, question.instead)

    def _take_off(self, word: OwnWord, instead: str) -> None:
        say = _("Removed: {title}").format(title=word.name)
        self._desk.write(choices.remove, self.list_key, word, instead, say=say)


class RemoveDialog(BaseDialog):
    """Asks what the records get that have a choice to be removed."""

    def __init__(self, one: Listed, others: Sequence[Listed], parent: QWidget) -> None:
        title = _("Remove the choice “{title}”").format(title=one.label)
        super().__init__(title, parent, heading=title)
        asked = plural(
            "{n} record has it. Which choice shall it get?",
            "{n} records have it. Which choice shall they get?",
            one.records,
        )
        self.body.addWidget(plain_label(asked, wrap=True))
        self.choices = QComboBox(self)
        for other in others:
            if not other.hidden:
                self.choices.addItem(other.label, other.key)
        self.choices.addItem(_("none: leave the field empty"), "")
        set_name(self.choices, asked)
        self.body.addWidget(self.choices)
        self.add_cancel()
        self.verb = self.add_verb(_("Remove"), "primary")
        self.fit(32)

    @property
    def instead(self) -> str:
        """The key of the choice that the records get; empty for none."""
        return str(self.choices.currentData())


def _texts(one: Listed) -> tuple[str, ...]:
    others = _(", ").join(one.own.aliases) if one.own else ""
    state = _("no longer offered") if one.hidden else _("own") if one.own else ""
    return one.label, others, str(one.records), state


def _saved(dialog: FormDialog, _result: object) -> None:
    dialog.saved()
