"""The tags (标签) that the office uses: renamed, put together, taken off everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from qiaocrm.base.i18n import _, plural
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import plain_label, push_button
from qiaocrm.services import tags
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog

Counted = tuple[str, int]
"""A tag and how many records have it."""


class TagsDialog(TableDialog):
    """All tags, the most frequent first."""

    help_topic = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Tags"),
            (_("Tag"), _("Records")),
            parent,
            nothing=_("No record has a tag yet. Tags are typed in the form of a record."),
        )
        self._desk = desk
        self.stretch(0)
        self.fit(36, 28)
        self.remove_button = push_button(_("Take off all records"), clicked=self._remove)
        self.add_aside(self.remove_button)
        self.add_verb(_("Close"))
        self.rename_button = self.add_verb(_("Rename…"), "primary", self._rename)
        self.table.itemDoubleClicked.connect(self._rename)
        desk.feed.changed.connect(self._reload)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "tags"), tags.listed, done=self._show)

    def _show(self, found: Sequence[Counted]) -> None:
        self._names = [tag for tag, _number in found]
        self.fill([((tag, str(number)), (tag, number)) for tag, number in found])
        for button in (self.remove_button, self.rename_button):
            button.setEnabled(bool(found))

    def _remove(self) -> None:
        for tag, number in self.chosen():
            say = plural(
                "“{tag}” taken off {n} record", "“{tag}” taken off {n} records", number, tag=tag
            )
            self._desk.write(tags.remove, tag, say=say)

    def _rename(self, _item: object = None) -> None:
        for tag, number in self.chosen():
            others = [name for name in self._names if name != tag]
            question = RenameDialog(tag, number, others, self)
            question.accepted.connect(partial(self._renamed, question, tag))
            question.open()

    def _renamed(self, question: RenameDialog, tag: str) -> None:
        name = question.name.text().strip()
        if name != tag:
            say = _("“{tag}” is now “{name}”").format(tag=tag, name=name)
            self._desk.write(tags.rename, tag, name, say=say)


class RenameDialog(BaseDialog):
    """Asks for another name, and says when two tags would become one."""

    def __init__(self, tag: str, number: int, others: Sequence[str], parent: QWidget) -> None:
        title = _("Rename the tag “{tag}”").format(tag=tag)
        super().__init__(title, parent, heading=title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._others = others
        said = plural("{n} record has it.", "{n} records have it.", number)
        self.body.addWidget(plain_label(said, tone="muted"))
        self.name = QLineEdit(tag, self)
        self.name.selectAll()
        set_name(self.name, _("New name"))
        self.body.addWidget(self.name)
        self.warning = plain_label("", tone="warning", wrap=True)
        self.body.addWidget(self.warning)
        self.add_cancel()
        self.verb = self.add_verb(_("Rename"), "primary")
        self.name.textChanged.connect(self._look)
        self.fit(32)

    def _look(self, typed: str) -> None:
        wanted = typed.strip()
        self.verb.setEnabled(bool(wanted))
        same = wanted in self._others
        self.warning.setText(
            _("There is a tag “{name}” already: the two become one.").format(name=wanted)
            if same
            else ""
        )
