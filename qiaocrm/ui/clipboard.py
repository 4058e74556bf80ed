"""Copies rows of a list for Excel and WPS, and puts pasted cells over a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from qiaocrm.base.i18n import plural

if TYPE_CHECKING:
    from qiaocrm.services.bulk.pasting import Block
    from qiaocrm.services.copying import Copied
    from qiaocrm.ui.list_page import ListPage
    from qiaocrm.ui.window import MainWindow


class Clipboard(QObject):
    """One for the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk

    def copy(self, page: ListPage) -> None:
        """Copy the selected rows with the columns in sight."""
        from qiaocrm.services import copying  # start-up counts

        ids, keys = page.selected(), page.column_keys
        self._desk.lanes.work.submit(
            copying.copied, self._desk.library, page.spec.kind, ids, keys, done=self._copied
        )

    def _copied(self, copied: Copied) -> None:
        data = QMimeData()
        data.setText(copied.text)
        data.setHtml(copied.html)
        QGuiApplication.clipboard().setMimeData(data)
        said = plural("{n} row copied", "{n} rows copied", copied.rows)
        self._desk.told.emit(said, False)

    def copy_cell(self, page: ListPage) -> None:
        """Copy the text of the cell under the cursor alone."""
        from qiaocrm.services import copying

        record = page.table.current_id()
        if record is not None:
            key = page.columns.keys[max(page.table.currentIndex().column(), 0)]
            text = copying.cell(self._desk.library, page.spec.kind, record, key)
            QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Put cells over the list that has the focus; a table with headings is imported."""
        page = self._window.list_page
        pasted = QGuiApplication.clipboard().text()
        if (
            page is None
            or self._window.focusWidget() is not page.table
            or page.table.current_id() is None
        ):
            self._window.output.import_pasted()
            return
        from qiaocrm.services.bulk import pasting

        done = partial(self._paste, page)
        self._desk.read((id(self), "paste"), pasting.block_of, page.spec.kind, pasted, done=done)

    def _paste(self, page: ListPage, block: Block | None) -> None:
        if block is None:
            self._window.output.import_pasted()
            return
        from qiaocrm.services.bulk import pasting

        ids = _targets(page, len(block))
        in_sight = page.column_keys
        place = page.columns.keys[max(page.table.currentIndex().column(), 0)]
        keys = in_sight[in_sight.index(place) :]
        widest = max(map(len, block))
        left_out = sum(len(line) for line in block) - sum(
            min(len(line), len(keys)) for line in block[: max(len(ids), 1)]
        )
        paste = pasting.laid_over(self._desk.library, ids, keys[:widest], block)
        self._window.bulk.paste(page.spec.kind, ids, paste, left_out)


def _targets(page: ListPage, lines: int) -> list[int]:
    """The records under a block: all selected ones under one line, else those from the first on."""
    chosen = page.selected()
    if lines == 1:
        return chosen
    first = page.ids.index(chosen[0])
    return page.ids[first : first + lines]
