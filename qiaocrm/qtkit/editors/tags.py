"""The editor of tags: chips, and a line that knows the office's other tags."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.fields import Spec
from qiaocrm.language import text
from qiaocrm.qtkit.editors.base import Editor, EditorHelp
from qiaocrm.qtkit.editors.chip import RemovableChip
from qiaocrm.qtkit.editors.suggest import Suggestion, Suggestions
from qiaocrm.qtkit.editors.tokens import TokenField

_MOST_SUGGESTIONS = 12


class TagsEditor(Editor):
    """Words that the office hangs on a record."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self._tags: tuple[str, ...] = ()
        self.field = TokenField()
        self.field.line.setPlaceholderText(_("Type a word, then Enter"))
        self.take_control(self.field)
        self.name(self.field.line, self.label())
        self.suggestions = Suggestions(self.field.line, self._suggest, below=self.field)
        self.field.keeps_enter = self.suggestions.highlighted
        self.suggestions.chosen.connect(self._add)
        self.field.entered.connect(self._entered)
        self.field.removed.connect(self._remove)
        self.field.line.textEdited.connect(self._typed)

    def value(self) -> tuple[str, ...]:
        """The tags, with what stands in the line."""
        return self._joined(self.field.line.text())

    def stops(self) -> list[QWidget]:
        """The line; chips are reached with the arrow keys."""
        return [self.field.line]

    def set_value(self, value: Any) -> None:
        """Show these tags."""
        self._tags = tuple(value)
        self.field.line.clear()
        self._show()
        self.forget_problems()

    def _joined(self, typed: str) -> tuple[str, ...]:
        """The tags, followed by those typed that are new."""
        new = self.kind.parse(typed, self.context()).value
        return (*self._tags, *(tag for tag in new if tag not in self._tags))

    def _suggest(self, typed: str) -> list[Suggestion]:
        folded = text.fold(typed)
        fitting = [tag for tag in self.help.tags if folded in text.fold(tag)]
        rest = [tag for tag in fitting if tag not in self._tags]
        return [Suggestion(tag, tag, "tag") for tag in rest[:_MOST_SUGGESTIONS]]

    def _show(self) -> None:
        self.field.set_chips([RemovableChip(tag, tone="grey") for tag in self._tags])

    @Slot(object)
    def _add(self, typed: str) -> None:
        self._tags = self._joined(typed)
        self.field.line.clear()
        self._show()
        self._typed()

    @Slot()
    def _entered(self) -> None:
        self.suggestions.close()
        typed = self.field.line.text()
        if typed.strip():
            self._add(typed)
        self._left()

    @Slot(int)
    def _remove(self, place: int) -> None:
        self._tags = (*self._tags[:place], *self._tags[place + 1 :])
        self._show()
        self._typed()
