"""What imports remember (导入记忆): headings as officers corrected them, and words for values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, listed, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.services.imports import remembering
from qiaocrm.services.imports.memory import Layout, Memory, Translation
from qiaocrm.services.imports.translating import scope_labels
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog

_NAMED = 8
"""Headings of a table that are named; more would not fit."""

_WHAT = 1
"""The column that takes the room that is left."""


class MemoryDialog(TableDialog):
    """Everything remembered, the newest first; what is forgotten no longer counts from then on."""

    help_topic = "import"

    forgotten = Signal(object)  # a Layout or a Translation

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        headings = (_("Remembered"), _("What"), _("Meaning"))
        nothing = _("Nothing is remembered yet: columns that you correct will be, once imported.")
        super().__init__(_("Import memory"), headings, parent, nothing=nothing, icon_name="import")
        self._desk = desk
        self.add_verb(_("Close"))
        self.forget_button = self.add_verb(_("Forget"), "primary", self._forget)
        self.stretch(_WHAT)
        self.fit(64, 26)
        self._reload()

    def _reload(self, _written: object = None) -> None:
        self._desk.read((id(self), "memory"), remembering.load, done=self._show)

    def _show(self, memory: Memory) -> None:
        words = [(_word(one), one) for one in reversed(memory.translations)]
        layouts = [(_layout(one), one) for one in reversed(memory.layouts)]
        self.fill([*words, *layouts])
        self.forget_button.setEnabled(bool(words or layouts))

    def _forget(self) -> None:
        for what in self.chosen():
            self._desk.write(remembering.forget, what, done=self._reload)
            self.forgotten.emit(what)


def _word(one: Translation) -> tuple[str, ...]:
    scope = " · ".join(map(translate, scope_labels(one.scope)))
    return (_("Word"), f"{one.typed} → {one.value}", scope)


def _layout(one: Layout) -> tuple[str, ...]:
    named = listed(heading for heading in one.headings[:_NAMED] if heading)
    more = "…" if len(one.headings) > _NAMED else ""
    columns = plural("{n} column", "{n} columns", len(one.choices))
    return (_("Headings"), named + more, f"{translate(entity(one.kind).plural)} · {columns}")
