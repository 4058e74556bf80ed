"""What happens to files that are dropped anywhere on the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QDropEvent

from qiaocrm.base.i18n import _
from qiaocrm.domain.values import Link
from qiaocrm.qtkit.widgets.drop_hint import DropHint

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow

IMPORTED = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".vcf"))
PICTURES = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic", ".pdf")
)


class Dropping(QObject):
    """One for the window: workbooks and vCards are imported, pictures kept with the record."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.hint = DropHint(window)

    def enter(self, event: QDropEvent) -> None:
        """Take what can be used, and say what will happen to it; rows of our own lists stay."""
        if event.source() is not None:
            return
        paths = _files(event)
        about = self._about()
        if _imported(paths):
            said = _("Drop to import {name}: nothing is written before you say so.")
            self.hint.say(said.format(name=_imported(paths)[0].name), "import")
        elif not _pictures(paths):
            return
        elif about is None:
            self.hint.say(_("Choose a record first; pictures are kept with it."), "info")
            return
        else:
            said = _("Drop to keep {name} with {title}.")
            name = _pictures(paths)[0].name
            self.hint.say(said.format(name=name, title=about.text), "attachment")
        event.acceptProposedAction()

    def leave(self) -> None:
        """Nothing is dragged over the window any more."""
        self.hint.hide()

    def drop(self, event: QDropEvent) -> None:
        """Import the file, or keep the pictures with the record shown."""
        self.hint.hide()
        paths, about = _files(event), self._about()
        if tables := _imported(paths):
            event.acceptProposedAction()
            QTimer.singleShot(0, self, partial(self._window.import_file, str(tables[0])))
        elif about is not None and _pictures(paths):
            event.acceptProposedAction()
            self._window.output.attach_files(about, _pictures(paths))

    def _about(self) -> Link | None:
        """The record that the page in sight shows beside its list."""
        page = self._window.list_page
        if page is None or page.pane.key is None:
            return None
        return Link(*page.pane.key, page.pane.title)


def _files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _imported(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.lower() in IMPORTED]


def _pictures(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.lower() in PICTURES]
