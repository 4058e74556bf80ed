"""Gives the editor for a field, by the name that its kind bears."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import current_language
from qiaocrm.domain.fields import Spec
from qiaocrm.qtkit.editors.base import Editor, EditorHelp
from qiaocrm.qtkit.editors.choices import CheckEditor, ChoiceEditor, StageEditor
from qiaocrm.qtkit.editors.contacts import EmailsEditor, PhonesEditor
from qiaocrm.qtkit.editors.country import CountryEditor
from qiaocrm.qtkit.editors.date import DateEditor
from qiaocrm.qtkit.editors.lines import AmountEditor, IntegerEditor, LineEditor, TextEditor
from qiaocrm.qtkit.editors.links import LinksEditor
from qiaocrm.qtkit.editors.tables import ExtraEditor, ItineraryEditor
from qiaocrm.qtkit.editors.tags import TagsEditor
from qiaocrm.qtkit.widgets import plain_label


class ReadOnlyEditor(Editor):
    """A value that the program keeps: shown, not typed."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self._value: Any = self.kind.empty
        self._words = plain_label(parent=self, tone="muted", wrap=True, selectable=True)
        self.take_control(self._words)

    def value(self) -> Any:
        """What was set."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        self._value = value
        self._words.setText(self.kind.show(value, current_language()) or "—")


EDITORS: Final[dict[str, type[Editor]]] = {
    "line": LineEditor,
    "text": TextEditor,
    "integer": IntegerEditor,
    "amount": AmountEditor,
    "choice": ChoiceEditor,
    "stage": StageEditor,
    "check": CheckEditor,
    "date": DateEditor,
    "country": CountryEditor,
    "tags": TagsEditor,
    "phones": PhonesEditor,
    "emails": EmailsEditor,
    "link": LinksEditor,
    "links": LinksEditor,
    "itinerary": ItineraryEditor,
    "extra": ExtraEditor,
    "none": ReadOnlyEditor,
}
"""The editor of each `Kind.editor` name."""


def make_editor(spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> Editor:
    """The editor for one field, empty; KeyError for a kind whose editor does not exist."""
    editor = EDITORS[spec.kind.editor](spec, help, parent)
    editor.set_value(spec.kind.empty)
    return editor
