"""The log of imports (导入记录): every import with its counts, each to be undone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, listed, translate
from qiaocrm.qtkit.widgets import ErrorBanner, plain_label
from qiaocrm.services.imports import log
from qiaocrm.services.imports.log import LoggedImport
from qiaocrm.services.imports.preview import OUTCOMES
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog

_NAMED = 30
"""So many kept records are named one by one; more would not fit the window."""

_FILE, _COUNTS = 1, 3
"""The column of the file's name, which takes the room that is left, and the first of the counts."""


class ImportLogDialog(TableDialog):
    """All imports, the newest first; what an undo had to keep is named."""

    help_topic = "import"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        counted = [translate(OUTCOMES[key]) for key in log.COUNTED]
        headings = (_("When"), _("File"), _("By"), *counted, _("State"))
        nothing = _("Nothing has been imported yet.")
        super().__init__(_("Import log"), headings, parent, nothing=nothing, icon_name="import")
        self._desk = desk
        self.offer(_("Import…"), partial(desk.open_requested.emit, "@import", None))
        self._shown: Sequence[LoggedImport] = ()
        self.banner = ErrorBanner(self)
        self.body.insertWidget(0, self.banner)
        self.stretch(_FILE)
        self._hash = plain_label("", self, tone="muted", selectable=True, wrap=True)
        self.body.addWidget(self._hash)
        self.add_verb(_("Close"))
        self.undo_button = self.add_verb(_("Undo this import"), "primary", self._undo)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        desk.feed.changed.connect(self._reload)
        self.fit(64, 30)
        self._reload()

    def _reload(self, _changes: object = None) -> None:
        self._desk.read((id(self), "imports"), log.imports, done=self._show)

    def _show(self, found: Sequence[LoggedImport]) -> None:
        chosen = next(iter(self.chosen()), None)
        self._shown = found
        self.fill([(_texts(one), one.number) for one in found])
        self._align_counts()
        row = next((at for at, one in enumerate(found) if one.number == chosen), 0)
        if found:
            self.select_row(row)
        self._show_chosen()

    def _align_counts(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in range(self.table.rowCount()):
            for column in range(_COUNTS, _COUNTS + len(log.COUNTED)):
                item = self.table.item(row, column)
                if item is not None:
                    item.setTextAlignment(right)

    def _show_chosen(self) -> None:
        chosen = set(self.chosen())
        found = [one for one in self._shown if one.number in chosen]
        self.undo_button.setEnabled(len(found) == 1 and not found[0].undone)
        told = _("Hash of the file (SHA-256): {hash}").format(hash=found[0].sha256) if found else ""
        self._hash.setText(told)

    def _undo(self) -> None:
        for number in self.chosen()[:1]:
            self.undo_button.setEnabled(False)
            self.banner.tell(_("Undoing …"), "info")
            self._desk.write(Library.undo, number, done=self._undone, failed=self._not_undone)

    def _undone(self, done: Any) -> None:
        said = _("Undone: {file}, {n} records are as before.").format(
            file=done.action.about.get("file", ""), n=f"{len(done.touched):,}"
        )
        if done.kept:
            names = listed(title for _kind, _id, title in done.kept[:_NAMED])
            more = "…" if len(done.kept) > _NAMED else ""
            said += "\n" + _(
                "{n} edited since, or named by such a record, were kept: {names}"
            ).format(n=len(done.kept), names=names + more)
        self.banner.tell(said, "warning" if done.kept else "success")

    def _not_undone(self, error: Exception) -> None:
        self.banner.tell(str(error), "danger")
        self._show_chosen()


def _texts(one: LoggedImport) -> tuple[str, ...]:
    counts = (f"{one.counts[key]:,}" for key in log.COUNTED)
    state = _("undone") if one.undone else ""
    return (f"{one.at:%Y-%m-%d %H:%M}", one.file, one.by, *counts, state)
