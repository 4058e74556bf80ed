"""The dialog that shows what a pasted block of cells would change (粘贴)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, plural
from qiaocrm.qtkit.widgets import LinkLabel, plain_label
from qiaocrm.services.bulk.edits import Edit, Paste
from qiaocrm.services.bulk.run import Selection
from qiaocrm.ui.bulk_dialog import BulkDialog
from qiaocrm.ui.desk import Desk


class BulkPasteDialog(BulkDialog):
    """Before and after of every cell; `as_table` imports what was pasted instead."""

    def __init__(
        self,
        desk: Desk,
        selection: Selection,
        paste: Paste,
        left_out: int,
        as_table: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, selection, _("Paste over the list"), parent)
        self._paste = paste
        self._as_table = as_table
        if left_out:
            said = plural(
                "{n} cell is left out: the list ends before it.",
                "{n} cells are left out: the list ends before them.",
                left_out,
            )
            self.form.addRow(plain_label(said, self, tone="muted", wrap=True))
        self.add_aside(LinkLabel(_("Import as a table instead"), self, clicked=self.import_table))
        self.changed()

    def edit(self) -> Edit:
        """The cells pasted."""
        return self._paste

    def import_table(self) -> None:
        """Leave the list as it is, and open the import wizard on what was pasted."""
        self.reject()
        self._as_table()
