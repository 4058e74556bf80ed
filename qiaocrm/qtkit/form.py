"""A form for one record, built from its field specs: reads, checks, and knows what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from qiaocrm.base.i18n import translate
from qiaocrm.domain.changes import difference
from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.registry import Entity
from qiaocrm.qtkit.editors import Editor, EditorHelp, make_editor
from qiaocrm.qtkit.form_layout import FormLayoutSpec, completed, default_layout
from qiaocrm.qtkit.form_section import SectionBox
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style

_COLUMN_CHARACTERS = 19  # a column narrower than this is no pleasure to type into
_ONLY_IF_EMPTY = frozenset(("city",))  # told siblings that never replace what is there


@dataclass(frozen=True, slots=True)
class FieldError:
    """A field that keeps the record from being saved, and why (translated)."""

    key: str
    message: str


class RecordForm(QWidget):
    """The fields of one record.

    `load` shows a record; `changed_values` tells what an officer made different. Fields that are
    folded away keep the values they had. Enter goes to the next field.
    """

    edited = Signal(str, object)  # field's key and its value as read now

    def __init__(
        self,
        entity: Entity,
        help: EditorHelp | None = None,
        layout: FormLayoutSpec | None = None,
        parent: QWidget | None = None,
        record: Record | None = None,
    ) -> None:
        """The form of `record`, or of a new one."""
        super().__init__(parent)
        self.entity = entity
        self.help = help or EditorHelp()
        self.editors: dict[str, Editor] = {}
        self._specs = entity.specs
        self._layout = completed(layout or default_layout(self._specs), self._specs)
        self._record: Record = record or entity.record()
        set_style(self, plain=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_metrics().px(18))
        self.sections: list[SectionBox] = []
        for section in self._layout.sections:
            box = SectionBox(section, self._label, self._make, self)
            box.unfolded.connect(self._order)
            self.sections.append(box)
            column.addWidget(box)
        column.addStretch(1)
        self.load(self._record)
        self._order()

    @property
    def record(self) -> Record:
        """The record as it was loaded."""
        return self._record

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved, be it understood or not."""
        return bool(self.changed_values()) or any(
            editor.unread() for editor in self.editors.values()
        )

    def load(self, record: Record) -> None:
        """Show `record`; sections with something folded away that is filled are unfolded."""
        self._record = record
        for key, editor in self.editors.items():
            editor.set_value(getattr(record, key))
        for box in self.sections:
            filled = tuple(row for row in box.folded if any(map(self._is_filled, row)))
            if filled:
                box.show_rows(filled)
        self._tell_siblings()

    def values(self) -> dict[str, Any]:
        """The value of every field as read now."""
        return {
            key: self.editors[key].value() if key in self.editors else getattr(self._record, key)
            for key in self._layout.fields()
        }

    def changed_values(self) -> dict[str, Any]:
        """The values that differ from the record loaded."""
        return difference(self._record, self.values())

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show other values as if they had been typed: they count as changes."""
        for key, value in values.items():
            self.editor(key).set_value(value)
        self._tell_siblings()

    def unread_texts(self) -> dict[str, list[list[str]]]:
        """The texts that no field understood, by the field's key; see `Editor.unread_texts`."""
        texts = {key: editor.unread_texts() for key, editor in self.editors.items()}
        return {key: found for key, found in texts.items() if found}

    def type_again(self, unread: Mapping[str, Sequence[Sequence[str]]]) -> None:
        """Show texts that `unread_texts` gave as if they had just been typed."""
        for key, texts in unread.items():
            self.editor(key).type_again(texts)

    def errors(self) -> list[FieldError]:
        """What keeps the record from being saved, in reading order."""
        found = []
        for key in self._layout.fields():
            if key in self.editors or self._specs[key].required:
                problem = self.editor(key).problem()
                if problem is not None and problem.blocks:
                    found.append(FieldError(key, problem.message))
        return found

    def first_error_focus(self) -> None:
        """Show all problems beside their fields and go to the first that keeps from saving."""
        for editor in self.editors.values():
            editor.complain()
        errors = self.errors()
        if errors:
            self.editor(errors[0].key).control().setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self, key: str) -> Editor:
        """The editor of a field, unfolded if need be."""
        if key not in self.editors:
            box = next(box for box in self.sections if key in box.section.fields())
            box.show_rows(tuple(row for row in box.folded if key in row))
        return self.editors[key]

    def focus_first(self) -> None:
        """Go to the first field."""
        first = self.editors[self._layout.fields()[0]].control()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, or presses the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif focused is not None:
            self.focusNextChild()

    def fit_width(self, width: int) -> None:
        """Two columns where there is room for two."""
        enough = 2 * _COLUMN_CHARACTERS * current_metrics().char
        for box in self.sections:
            box.set_columns(2 if width >= enough else 1)

    def minimumSizeHint(self) -> QSize:
        """Room for one column, whatever is shown now."""
        width = _COLUMN_CHARACTERS * current_metrics().char
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the fields for the new width."""
        super().resizeEvent(event)
        self.fit_width(event.size().width())

    def _is_filled(self, key: str) -> bool:
        return bool(key) and getattr(self._record, key) != self._specs[key].kind.empty

    def _label(self, key: str) -> str:
        return translate(self._specs[key].label)

    def _make(self, key: str, parent: QWidget) -> Editor:
        editor = make_editor(self._specs[key], self.help, parent)
        editor.set_value(getattr(self._record, key))
        editor.edited.connect(self._edited)
        editor.told.connect(self._told)
        self.editors[key] = editor
        return editor

    @Slot()
    def _order(self) -> None:
        """Tab follows the reading order."""
        stops = [stop for box in self.sections for stop in box.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _edited(self) -> None:
        editor = self.sender()
        assert isinstance(editor, Editor)
        if editor.spec.key in ("country", "currency"):
            self._tell_siblings()
        self.edited.emit(editor.spec.key, editor.value())

    @Slot(object)
    def _told(self, told: Mapping[str, Any]) -> None:
        """One field's text told another's value: 1.2亿美元 the currency, 农历… the calendar."""
        teller = self.sender()
        assert isinstance(teller, Editor)
        for key, value, only_if_empty in told_siblings(self._specs, teller.spec.key, told):
            sibling = self.editor(key)
            if not only_if_empty or sibling.is_empty():
                sibling.set_value(value)
                self._tell_siblings()
                self.edited.emit(key, value)

    def _tell_siblings(self) -> None:
        """Country and currency change how other fields are read."""
        country = self.editors.get("country")
        currency = self.editors.get("currency")
        for editor in self.editors.values():
            if country is not None:
                editor.set_country(str(country.value()))
            if currency is not None:
                editor.set_unit(str(currency.value()))


def told_siblings(
    specs: Mapping[str, Spec], teller: str, told: Mapping[str, Any]
) -> Iterator[tuple[str, Any, bool]]:
    """The fields that the text of the field `teller` told of: key, value, only if it is empty."""
    for name, value in told.items():
        own = f"{teller}_{name}"
        key = own if own in specs else name
        if key in specs and key != teller:
            yield key, value, name in _ONLY_IF_EMPTY
