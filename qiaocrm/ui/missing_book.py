"""Which book the window opens; and what an officer sees where the one opened last is not there.

A new, empty book in its place would look as if everything were lost.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from qiaocrm.base import paths
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog, ask_open_files
from qiaocrm.qtkit.widgets import plain_label


class MissingBook(BaseDialog):
    """Asked where the file opened last is away: on a stick, a share, or moved. Esc stops."""

    help_topic = "settings"

    def __init__(self, book: Path, parent: QWidget | None = None) -> None:
        heading = _("The file of records is not where it was")
        super().__init__(_("Open the records"), parent, heading=heading)
        self.book = book
        self._text = plain_label("", wrap=True)
        self.body.addWidget(self._text)
        hint = _("Plug in the disk or connect the folder, then try again; or name the file.")
        self.body.addWidget(plain_label(hint, tone="muted", wrap=True))
        self.add_verb(_("Begin a new book"), act=self._begin)
        self.add_verb(_("Name the file…"), act=self._name)
        self.add_verb(_("Try again"), "primary", self._try).setFocus()
        self._say()
        self.fit(40)

    def _say(self) -> None:
        said = _("{path} was opened last and cannot be found now. Nothing was changed.")
        self._text.setText(said.format(path=self.book))

    def _try(self) -> None:
        if self.book.exists():
            self.accept()

    def _name(self) -> None:
        kinds = [_("Records of qiaocrm (*.db)")]
        if found := ask_open_files(self, _("Open the records"), kinds, Path.home()):
            self.book = found[0]
            self._say()
            self._try()

    def _begin(self) -> None:
        self.book = paths.default_database()
        self.accept()


def book_to_open(named: Path | None, remembered: str) -> Path:
    """The file of records for this start: the one `named`, else the one opened last.

    Without either it is the officer's own, wherever and for whomever the program is installed.
    """
    return named or (Path(remembered) if remembered else paths.default_database())


def ask_where(book: Path) -> Path | None:
    """Ask for the book opened last, which is away; None where the officer would rather stop."""
    dialog = MissingBook(book)
    return dialog.book if dialog.exec() else None
