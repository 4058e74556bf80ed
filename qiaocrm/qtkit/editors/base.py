"""What all editors share: a value, what is wrong with it, and how that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qiaocrm.base.clock import Clock, SystemClock
from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import Context, Parsed
from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.domain.stages import DEFAULT_STAGES, StageBook
from qiaocrm.domain.values import Link
from qiaocrm.qtkit.editors.note import Note, Tone, mark
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name

HOME_COUNTRY = "CN"


class LinkFinder(Protocol):
    """Finds records by what is typed."""

    def look(self, text: str, kinds: Sequence[str], done: Callable[[list[Link]], None]) -> None:
        """Find the records of `kinds` that `text` may mean, best first; for no text, recent ones.

        `done` is called with them, at once or later, but not for an editor that is gone.
        """

    def named(self, name: str, kinds: Sequence[str]) -> Sequence[Link]:
        """Records that may bear this name, now: a field that is left may be saved next."""


LinkMaker = Callable[[str, str, Callable[[Link], None]], None]
"""Lets the officer make a new record: (kind, name typed, what to call with the new link)."""


@dataclass(frozen=True, slots=True)
class EditorHelp:
    """What editors ask of the rest of the program.

    Without `finder` links are plain names; without `maker` no “new …” is offered. `tags` are
    those already in use, `own` the office's own choices.
    """

    clock: Clock = field(default_factory=SystemClock)
    stages: StageBook = field(default_factory=lambda: StageBook(DEFAULT_STAGES))
    finder: LinkFinder | None = None
    maker: LinkMaker | None = None
    tags: Sequence[str] = ()
    own: OwnWords = NO_OWN_WORDS


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong (`blocks`: the record cannot be saved so) or doubtful with a field."""

    message: str
    blocks: bool


class Editor(QWidget):
    """The base of all editors.

    `value()` is typed as the field's kind says. Text that is not understood stays in the control;
    `value()` is then the kind's empty value and `problem()` blocks saving. A value that nobody
    touched comes back exactly as it was set.
    """

    edited = Signal()  # a person changed something; never sent by set_value
    told = Signal(object)  # dict: values for sibling fields that the typed text told

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.kind = spec.kind
        self.help = help
        self._country = HOME_COUNTRY
        self._unit: str | None = None
        self.note = Note(self)
        self._control: QWidget | None = None
        self._complained = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_metrics().px(3))
        self._column.addWidget(self.note)

    # What each editor says of itself.

    def value(self) -> Any:
        """The value as the kind types it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        raise NotImplementedError

    def unread(self) -> bool:
        """Whether text is shown that was not understood."""
        return False

    def unread_texts(self) -> list[list[str]]:
        """The texts that were not understood, line by line for each row that has some."""
        return []

    def type_again(self, texts: Sequence[Sequence[str]]) -> None:
        """Show texts that `unread_texts` gave, beside the value that was set, as if just typed."""

    def doubt(self) -> str | None:
        """What is doubtful about the text shown, translated."""
        return None

    def reading(self) -> str:
        """How the text was understood, where that is not plain from the text itself."""
        return ""

    # What they have in common.

    def context(self) -> Context:
        """What surrounds the value while it is read."""
        return Context(today=self.help.clock.today(), country=self._country, unit=self._unit)

    def set_country(self, code: str) -> None:
        """The record's country, under which telephone numbers are read."""
        self._country = code or HOME_COUNTRY

    def set_unit(self, unit: str) -> None:
        """The currency of amounts that are typed without one."""
        self._unit = unit or None

    def control(self) -> QWidget:
        """The widget that takes the focus; the buddy of the field's label."""
        return self._control or self

    def stops(self) -> list[QWidget]:
        """The controls that Tab visits, in order."""
        return [self.control()]

    def is_empty(self) -> bool:
        """Whether nothing at all is filled in."""
        return bool(self.value() == self.kind.empty) and not self.unread()

    def problem(self) -> Problem | None:
        """What an officer should know of this field before saving."""
        doubt = self.doubt()
        if doubt is not None:
            return Problem(doubt, blocks=self.unread())
        if self.spec.required and self.is_empty():
            return Problem(_("Please fill in: {field}").format(field=self.label()), blocks=True)
        return None

    def label(self) -> str:
        """The field's name in the interface language."""
        return translate(self.spec.label)

    def complain(self) -> None:
        """Show what is wrong or doubtful, now and from now on as it is typed."""
        self._complained = True
        self._show_problem()

    def take_control(self, control: QWidget) -> None:
        """Make `control` the editor's own: above the note, focused, named."""
        self._control = control
        self._column.insertWidget(self._column.count() - 1, control)
        self.setFocusProxy(control)
        self.name(control, self.label())

    def name(self, widget: QWidget, text: str) -> None:
        """Name a control for screen readers, with the field's hint as its description."""
        set_name(widget, text, translate(self.spec.hint))

    def forget_problems(self) -> None:
        """Start afresh after a value was set: nothing was typed yet."""
        self._complained = False
        self._show_problem()

    @Slot()
    def _typed(self) -> None:
        """Something was typed: tell, and keep the note true."""
        self._show_problem()
        self.edited.emit()

    @Slot()
    def _left(self) -> None:
        """The field was left: say now what is doubtful, unless nothing was ever typed."""
        if not self.is_empty():
            self._complained = True
        self._show_problem()

    def _show_problem(self) -> None:
        """Say below the control what is wrong, once it is time to; else how it was read."""
        problem = self.problem() if self._complained else None
        tone = tone_of(problem)
        mark(self.control(), tone)
        if problem is not None and tone is not None:
            self.note.say(problem.message, tone)
        else:
            self.note.say(self.reading())
        self.control().setAccessibleDescription(self.note.text or translate(self.spec.hint))


def tone_of(problem: Problem | None) -> Tone | None:
    """How a problem looks: what blocks is danger, other doubts are warnings."""
    if problem is None:
        return None
    return "danger" if problem.blocks else "warning"


def doubt_of(parsed: Parsed) -> str | None:
    """The doubt of a reading as a sentence in the interface language."""
    if not parsed.doubt:
        return None
    words = translate(parsed.doubt)
    return words[:1].upper() + words[1:]
