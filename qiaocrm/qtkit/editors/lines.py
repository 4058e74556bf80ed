"""Editors of one value typed as text: lines, several lines, numbers, amounts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from qiaocrm.base.i18n import _, current_language, translate
from qiaocrm.domain.fields import Spec
from qiaocrm.domain.kinds import Parsed
from qiaocrm.qtkit.editors.base import Editor, EditorHelp, doubt_of
from qiaocrm.qtkit.editors.keys import TextBox
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.text import plain_tooltip


class LineEditor(Editor):
    """A line of text that the kind reads; the base of all editors with a line."""

    NORMALISES = False
    """Whether text that was understood is replaced by the value's own form on leaving."""

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self._parsed = Parsed(self.kind.empty)
        self._shown = ""
        self._told_of = ""
        self.line = self.make_line()
        self.line.setPlaceholderText(translate(spec.hint))
        self.line.setToolTip(plain_tooltip(translate(spec.hint)))
        self.take_control(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._left)

    def make_line(self) -> QLineEdit:
        """The line to type into."""
        return QLineEdit(self)

    def value(self) -> Any:
        """The value as read."""
        return self.read().value

    def set_value(self, value: Any) -> None:
        """Show `value`; it comes back unchanged until somebody types."""
        self._show(Parsed(value))
        self.forget_problems()

    def text_of(self, value: Any) -> str:
        """The text in which `value` is shown and typed."""
        return self.kind.show(value, current_language())

    def read(self) -> Parsed:
        """The text as understood."""
        if self.line.text() == self._shown:
            return self._parsed
        return self.kind.parse(self.line.text(), self.context())

    def unread(self) -> bool:
        """Whether the text says something that was not understood."""
        parsed = self.read()
        return bool(parsed.doubt) and bool(parsed.value == self.kind.empty)

    def unread_texts(self) -> list[list[str]]:
        """The line."""
        return [[self.line.text()]] if self.unread() else []

    def type_again(self, texts: Sequence[Sequence[str]]) -> None:
        """Show the line again."""
        for text, *_more in texts:
            self.line.setText(text)
        self._left()

    def doubt(self) -> str | None:
        """What is doubtful about the text."""
        return doubt_of(self.read())

    def _show(self, parsed: Parsed) -> None:
        """Show a value in its own form, and remember what it was read from."""
        self._parsed = parsed
        self.line.setText(self.text_of(parsed.value))
        self.line.setCursorPosition(0)
        self._shown = self.line.text()

    @Slot()
    def _left(self) -> None:
        if self.line.text() != self._shown:
            parsed = self.read()
            if self.NORMALISES and not parsed.doubt:
                self._show(parsed)
            if parsed.extra and self.line.text() != self._told_of:
                self._told_of = self.line.text()
                self.told.emit(dict(parsed.extra))
        super()._left()


class TextEditor(Editor):
    """Several lines of text; the field grows with them up to eight lines."""

    LINES = (2, 8)

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        self._value = ""
        self._shown = ""
        self._silent = False
        self.box = TextBox()
        self.box.setTabChangesFocus(True)
        self.box.setPlaceholderText(translate(spec.hint))
        self.box.document().setDocumentMargin(0)
        self.take_control(self.box)
        self.box.textChanged.connect(self._changed)
        self.box.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.box.left.connect(self._left)
        self._fit()

    def value(self) -> str:
        """The text, clean."""
        typed = self.box.toPlainText()
        if typed == self._shown:
            return self._value
        return str(self.kind.parse(typed, self.context()).value)

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        self._silent = True
        self._value = value
        self.box.setPlainText(value)
        self._shown = self.box.toPlainText()
        self._silent = False
        self.forget_problems()

    @Slot()
    def _changed(self) -> None:
        if not self._silent:
            self._typed()

    @Slot()
    def _fit(self) -> None:
        """As high as the text, within the limits."""
        fewest, most = self.LINES
        lines = min(most, max(fewest, round(self.box.document().size().height())))
        spacing = self.box.fontMetrics().lineSpacing()
        self.box.setFixedHeight(lines * spacing + current_metrics().px(14))


class IntegerEditor(LineEditor):
    """A whole number, typed in any way that officers write it: 1,200 · 60余人 · 第五届."""

    def reading(self) -> str:
        """The number, where the text is more than its digits."""
        parsed = self.read()
        shown = self.kind.show(parsed.value, current_language())
        if parsed.value is None or shown == self.line.text().strip():
            return ""
        return _("Read as {value}").format(value=shown)


class AmountEditor(LineEditor):
    """An amount of money: 3000万 · 1.2亿美元; all its digits are shown below."""

    def text_of(self, value: Any) -> str:
        """Short where nothing is lost (3,000万), else every digit."""
        short = self.kind.show(value, current_language())
        if value is None or self.kind.parse(short, self.context()).value == value:
            return short
        return f"{value:,f}"

    def reading(self) -> str:
        """All digits, and the currency if one was typed."""
        parsed = self.read()
        if parsed.value is None or self.line.text() == self._shown:
            return ""
        shown = f"{parsed.value:,f}"
        if "." in shown:
            shown = shown.rstrip("0").rstrip(".")
        currency = parsed.extra.get("currency")
        return f"= {shown} {currency}" if currency else f"= {shown}"
