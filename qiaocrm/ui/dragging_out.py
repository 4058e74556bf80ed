"""Selected rows dragged out of the window: people as contact cards (.vcf), other lists as .xlsx."""

from __future__ import annotations

import shutil
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.promised_files import PromisedFile, drag_out
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.widgets import plain_label

if TYPE_CHECKING:
    from qiaocrm.services.library import Library
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow

MOST = 2_000
"""Rows that can be dragged: the window stands still while they are written, for 0.3 s."""

_PREFIX = "qiaocrm-dragged-"
_WAIT_S = 10.0
_LEFT_S = 86_400
"""A folder so old was left behind by a program that could not end in order."""


class DraggingOut(QObject):
    """One for the window; what was dropped elsewhere lies in a folder that goes with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def attend(self, page: ListPage) -> None:
        """Let the rows of a list be dragged."""
        page.table.let_rows_be_dragged()
        page.table.drag_requested.connect(partial(self._begin, page))

    def end(self) -> None:
        """Remove what was written for drops."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _begin(self, page: ListPage) -> None:
        chosen = page.selected()
        if len(chosen) > MOST:
            said = _("At most {n} rows can be dragged; “Export Excel…” writes any number.")
            self._desk.told.emit(said.format(n=f"{MOST:,}"), False)
        elif self._desk.lanes.work.busy:
            said = _("Another job is not done yet; drag the rows when it is.")
            self._desk.told.emit(said, False)
        elif chosen:
            self._drag(page, chosen)

    def _drag(self, page: ListPage, chosen: list[int]) -> None:
        """Drag until the button is let go; Ctrl makes a workbook of people, too."""
        table = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        ending = ".vcf" if page.spec.kind == "person" and not table else ".xlsx"
        path = self._place(_name(page, chosen) + ending)
        write = partial(self._write, page.spec.kind, chosen, page.column_keys)
        count = plural("{n} record", "{n} records", len(chosen))
        label = plain_label(f"{count} → {path.name}")
        set_style(label, frame="popup")
        label.setMargin(current_metrics().px(8))
        drag_out(page.table, PromisedFile(path, write), label.grab())

    def _place(self, name: str) -> Path:
        """Where a file of that name would lie: a folder of its own, not made yet."""
        if self._folder is None:
            _sweep()
            self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
        return Path(self._folder.name) / str(time.monotonic_ns()) / name

    def _write(self, kind: str, ids: list[int], columns: list[str], path: Path) -> None:
        """Write the file before the target reads it; that one waits, and so does the window."""
        work = self._desk.lanes.work
        job = work.submit(
            _export, self._desk.library, kind, ids, columns, path, failed=self._failed
        )
        if not work.wait(_WAIT_S):
            job.cancel()
            self._desk.told.emit(_("{name} was not written in time.").format(name=path.name), False)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError | Cancelled):
            raise error
        self._desk.told.emit(str(error), False)


def _export(library: Library, kind: str, ids: list[int], columns: list[str], path: Path) -> int:
    from qiaocrm.services import exports  # start-up counts

    path.parent.mkdir(parents=True, exist_ok=True)
    return exports.export_list(library, kind, ids, columns, path)


def _name(page: ListPage, chosen: list[int]) -> str:
    """What the file is called: after the one record, or after the list and the day."""
    if chosen == [page.table.current_id()] and page.pane.key == (page.spec.kind, chosen[0]):
        return file_name(page.pane.title, page.spec.kind)
    day = page.desk.library.clock.today().isoformat()
    return file_name(f"{translate(page.spec.title)}-{day}", page.spec.kind)


def _sweep() -> None:
    """Remove what a program left behind that was killed before its window closed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if time.time() - folder.stat().st_mtime > _LEFT_S:
            shutil.rmtree(folder, ignore_errors=True)
