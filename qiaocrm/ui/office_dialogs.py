"""The dialogs about the program itself: keyboard, about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QWidget,
)

from qiaocrm import __version__
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import show_message
from qiaocrm.ui.table_dialog import TableDialog


class KeyboardDialog(TableDialog):
    """All keys on one sheet: where, which, and what they do."""

    help_topic = "keys"

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard"), (_("Where"), _("Key"), _("Action")), parent)
        self.fit(60, 36)
        self.fill([(row, None) for row in rows])
        self.table.horizontalHeader().setResizeContentsPrecision(len(rows))
        self.table.resizeColumnsToContents()
        self.add_verb(_("Close"), "primary")


def about(parent: QWidget | None, database: Path) -> None:
    """What this is, which version, where the data lie."""
    said = _(
        "qiaocrm {version}\n\n"
        "The contact book and follow-up desk of an overseas-Chinese federation office. "
        "Everything stays on this PC; nothing is sent anywhere.\n\n"
        "Records: {path}\nLicence: MIT"
    )
    show_message(parent, _("About qiaocrm"), said.format(version=__version__, path=database))
