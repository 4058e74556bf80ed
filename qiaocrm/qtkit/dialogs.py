"""Dialogs that ask with verbs and show every word literally: no Yes/No, no HTML, no surprises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets.buttons import Kind, push_button
from qiaocrm.qtkit.widgets.icon_label import IconLabel
from qiaocrm.qtkit.widgets.labels import plain_label

LEFT = 2
"""The result of a dialog that was neither saved nor given up: the session ended."""


class BaseDialog(QDialog):
    """A window with a heading, a `body` to fill, and verb buttons at its foot.

    Esc and the window's cross reject it. Whoever opens it with `open()` sets WA_DeleteOnClose;
    `run` lets go of it by itself.
    """

    help_topic = ""
    """The page of the manual that F1 opens; empty: that of the window behind."""

    def __init__(self, title: str, parent: QWidget | None = None, *, heading: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        metrics = current_metrics()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(metrics.px(side) for side in (22, 18, 22, 16)))
        self._column.setSpacing(metrics.px(12))
        if heading:
            self._column.addWidget(plain_label(heading, self, role="title", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(metrics.px(10))
        self._column.addLayout(self.body, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(metrics.px(8))
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 asks the nearest window behind that has a manual to open it."""
        if event.matches(QKeySequence.StandardKey.HelpContents):
            ask_help(self)
        else:
            super().keyPressEvent(event)

    def add_verb(
        self, text: str, kind: Kind = "plain", act: Callable[[], object] | None = None
    ) -> QPushButton:
        """Add a button at the right of the foot; without `act` it accepts the dialog.

        A primary button is pressed by Enter.
        """
        button = push_button(text, kind, parent=self, clicked=act or self.accept)
        button.setDefault(kind == "primary")
        self._foot.addWidget(button)
        return button

    def add_cancel(self, text: str = "") -> QPushButton:
        """Add the button that leaves everything as it is."""
        return self.add_verb(text or _("Cancel"), act=self.reject)

    def add_aside(self, widget: QWidget) -> None:
        """Put a widget at the left of the foot."""
        self._foot.insertWidget(0, widget)

    def fit(self, chars: int, lines: int = 0) -> None:
        """Open about `chars` Chinese characters wide and `lines` high, within the screen."""
        metrics = current_metrics()
        room = (self.screen() or QApplication.primaryScreen()).availableGeometry()
        width = min(chars * metrics.char, room.width() - metrics.px(40))
        height = lines * metrics.line or self._column.totalHeightForWidth(width)
        if height <= 0:
            height = self.sizeHint().height()
        self.resize(width, min(height, room.height() - metrics.px(60)))


@runtime_checkable
class HelpGiver(Protocol):
    """A window that can open the manual."""

    def show_help(self, topic: str, asker: QWidget) -> None:
        """Open the manual at `topic` (empty: what is shown now), beside `asker`."""


def ask_help(asker: QWidget) -> None:
    """Open the manual at the topic of `asker` or of the windows behind it."""
    topic = ""
    window: QWidget | None = asker
    while window is not None:
        if isinstance(window, HelpGiver):
            window.show_help(topic, asker)
            return
        topic = topic or getattr(window, "help_topic", "")
        window = window.parentWidget()


def confirm(
    parent: QWidget | None,
    title: str,
    text: str,
    verb: str,
    *,
    danger: bool = False,
    type_this: str = "",
) -> bool:
    """Ask before something that cannot be undone; True when `verb` was pressed.

    The safe button has the focus. With `type_this` (the count, for more than a hundred records)
    the verb can be pressed only after that text was typed.
    """
    dialog = _Question(title, text, verb, danger, parent)
    if type_this:
        dialog.ask_to_type(type_this)
    return run(dialog) == QDialog.DialogCode.Accepted


class _Question(BaseDialog):
    """A question with one verb; Cancel has the focus."""

    def __init__(
        self, title: str, text: str, verb: str, danger: bool, parent: QWidget | None
    ) -> None:
        super().__init__(title, parent, heading=title)
        self.body.addWidget(_icon_and_text("warning" if danger else "help", text, self, danger))
        cancel = self.add_cancel()
        self._act = self.add_verb(verb, "danger" if danger else "primary")
        self._act.setDefault(False)
        self._wanted = ""
        cancel.setDefault(True)
        cancel.setFocus()

    def ask_to_type(self, wanted: str) -> None:
        """Open the verb only once `wanted` was typed."""
        self._wanted = wanted
        self._act.setEnabled(False)
        words = _("Type {text} to confirm:").format(text=wanted)
        self.body.addWidget(plain_label(words, self, tone="muted"))
        field = QLineEdit(self)
        field.setAccessibleName(words)
        field.textChanged.connect(self._typed)
        self.body.addWidget(field)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._act.setEnabled(text.strip() == self._wanted)


def show_error(parent: QWidget | None, error: UserError, title: str = "") -> None:
    """Tell what happened, what was kept and what to do: the error's own sentence."""
    show_message(parent, title or _("That did not work"), str(error), icon_name="warning")


def show_message(parent: QWidget | None, title: str, text: str, *, icon_name: str = "info") -> None:
    """Show something that must be read before one goes on."""
    dialog = BaseDialog(title, parent, heading=title)
    dialog.body.addWidget(_icon_and_text(icon_name, text, dialog, icon_name == "warning"))
    dialog.add_verb(_("Close"), "primary").setFocus()
    run(dialog)


def ask_open_files(
    parent: QWidget | None, title: str, filters: Sequence[str], folder: Path | None = None
) -> list[Path]:
    """Let the officer choose files to read; `filters` as ("Excel (*.xlsx *.xls)", …)."""
    names, _filter = QFileDialog.getOpenFileNames(
        parent, title, str(folder or ""), ";;".join(filters)
    )
    return [Path(name) for name in names]


def ask_save_file(
    parent: QWidget | None, title: str, suggestion: Path, filters: Sequence[str]
) -> Path | None:
    """Let the officer choose where to write; the system asks before it replaces a file.

    A name without an ending gets that of `suggestion`.
    """
    name, _filter = QFileDialog.getSaveFileName(parent, title, str(suggestion), ";;".join(filters))
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(suggestion.suffix)


def _icon_and_text(icon_name: str, text: str, parent: QWidget, warn: bool) -> QWidget:
    """A paragraph with its icon at the left."""
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current_metrics().px(12))
    tone = "warning" if warn else "accent"
    row.addWidget(IconLabel(icon_name, 22, tone, box), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(text, box, wrap=True, selectable=True), 1)
    return box


def run(dialog: BaseDialog, chars: int = 32) -> int:
    """Show a dialog `chars` characters wide, wait for the answer, and let go of it."""
    dialog.fit(chars)
    answer = dialog.exec()
    if shiboken6.isValid(dialog):  # gone already when its parent was closed meanwhile
        dialog.deleteLater()
    return answer
