"""Editors of one out of a few: choices, stages, yes or no."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.choices import Choice
from qiaocrm.domain.fields import Spec
from qiaocrm.qtkit.editors.base import Editor, EditorHelp
from qiaocrm.qtkit.metrics import current_metrics

_SHOWN_AT_ONCE = 18


class QuietCombo(QComboBox):
    """A drop-down list that a wheel passing over it does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self.setMinimumHeight(current_metrics().control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()


class ListEditor(Editor):
    """One of a list of keys, or none; a stored key that the list does not know stays."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self.combo = QuietCombo(self)
        self.combo.addItem("", "")
        for key, label in self.options():
            self.combo.addItem(label, key)
        self._known = self.combo.count()
        self.take_control(self.combo)
        self.combo.activated.connect(self._chosen)

    def options(self) -> Iterable[tuple[str, str]]:
        """Keys with their labels."""
        raise NotImplementedError

    def value(self) -> str:
        """The key chosen; the empty text for none."""
        return str(self.combo.currentData())

    def set_value(self, value: Any) -> None:
        """Choose the key `value`."""
        while self.combo.count() > self._known:
            self.combo.removeItem(self.combo.count() - 1)
        place = self.combo.findData(value or "")
        if place < 0:
            self.combo.addItem(_("{value} (not in the list)").format(value=value), value)
            place = self.combo.count() - 1
        self.combo.setCurrentIndex(place)
        self.forget_problems()

    @Slot()
    def _chosen(self) -> None:
        self._complained = True
        self._typed()


class ChoiceEditor(ListEditor):
    """One of a Choice's options."""

    def options(self) -> Iterable[tuple[str, str]]:
        """The choice's keys that the office uses, its own words after them."""
        assert isinstance(self.kind, Choice)
        return self.kind.offered(self.help.own)


class StageEditor(ListEditor):
    """One of the office's own stages (阶段)."""

    def options(self) -> Iterable[tuple[str, str]]:
        """The stages in their order."""
        book, language = self.help.stages, current_language()
        return [(stage.key, book.show(stage.key, language)) for stage in book.stages]


class CheckEditor(Editor):
    """Yes or no; the label stands beside the box, so that it can be clicked too."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self.box = QCheckBox(self.label(), self)
        self.box.setMinimumHeight(current_metrics().control)
        self.take_control(self.box)
        self.box.clicked.connect(self._typed)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        self.box.setChecked(bool(value))
        self.forget_problems()
