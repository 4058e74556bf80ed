"""Opens the dialogs on many records and has their edits written, with progress and Cancel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.qtkit.progress import Progress
from qiaocrm.services import lists
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.jobs import run_job

if TYPE_CHECKING:
    from qiaocrm.services.bulk.edits import Edit, Paste
    from qiaocrm.services.bulk.filling import Filling
    from qiaocrm.services.bulk.run import Preview, Selection
    from qiaocrm.ui.bulk_dialog import BulkDialog
    from qiaocrm.ui.window import MainWindow


class Bulk(QObject):
    """One for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def edit(self, kind: str, ids: list[int]) -> None:
        """Ask for one value for these records; the office's tags are read first."""
        from qiaocrm.services.bulk.run import Selection  # start-up counts

        if ids:
            done = partial(self._open_edit, Selection.of(kind, ids))
            self._desk.read((id(self), "tags"), lists.all_tags, done=done)

    def _open_edit(self, selection: Selection, tags: list[tuple[str, int]]) -> None:
        from qiaocrm.ui.bulk_edit import BulkEditDialog
        from qiaocrm.ui.editor_help import editor_help

        names = [tag for tag, _number in tags]
        found = editor_help(self._desk, names)
        self._open(BulkEditDialog(self._desk, selection, found, self._window), selection)

    def replace(self, kind: str, ids: list[int]) -> None:
        """Ask what to find in these records and by what to replace it."""
        from qiaocrm.services.bulk.run import Selection
        from qiaocrm.ui.bulk_replace import BulkReplaceDialog

        if ids:
            selection = Selection.of(kind, ids)
            self._open(BulkReplaceDialog(self._desk, selection, self._window), selection)

    def paste(self, kind: str, ids: list[int], paste: Paste, left_out: int) -> None:
        """Show what pasted cells would change; one cell over one record is written at once."""
        from qiaocrm.services.bulk import run
        from qiaocrm.services.bulk.run import Selection
        from qiaocrm.ui.bulk_paste import BulkPasteDialog

        selection = Selection.of(kind, ids)
        if len(ids) == 1 and len(paste.cells[ids[0]]) == 1:
            done = partial(self._paste_one, selection, paste)
            self._desk.read((id(self), "paste"), run.preview, selection, paste, done=done)
            return
        as_table = self._window.output.import_pasted
        dialog = BulkPasteDialog(self._desk, selection, paste, left_out, as_table, self._window)
        self._open(dialog, selection)

    def _paste_one(self, selection: Selection, paste: Paste, found: Preview) -> None:
        if found.refusals:
            self._desk.told.emit(_refused(found), False)
        elif found.changed:
            self._carry_out(selection, paste)

    def fill_down(self, kind: str, ids: list[int], field: str) -> None:
        """Put the value that the first of these records has in a field into the others."""
        from qiaocrm.services.bulk.run import Selection

        if len(ids) < 2:
            said = _("Select the rows below as well: they get the value of the first one.")
            self._desk.told.emit(said, False)
            return
        selection = Selection.of(kind, ids[1:])
        title = plural("Looking at {n} record", "Looking at {n} records", len(selection.ids))
        work = partial(_filling, self._desk.library, selection, ids[0], field)
        done = partial(self._fill_down, selection)
        run_job(self._window, self._desk.lanes.work, title, work, done)

    def _fill_down(self, selection: Selection, found: Filling) -> None:
        kept = _refused(found.preview) if found.preview.refused else ""
        if found.preview.changed:
            self._carry_out(selection, found.edit, kept)
        else:
            self._desk.told.emit(kept or _("The selected rows have this value already."), False)

    def _open(self, dialog: BulkDialog, selection: Selection) -> None:
        dialog.carry_out.connect(partial(self._carry_out, selection))
        dialog.open()

    def _carry_out(self, selection: Selection, edit: Edit, kept: str = "") -> None:
        """Write the edit; `kept` tells of what stays as it is."""
        count = len(selection.ids)
        title = plural("Editing {n} record", "Editing {n} records", count)
        work = partial(_carry_out, self._desk.library, selection, edit)
        run_job(self._window, self._desk.lanes.write, title, work, partial(self._done, kept))

    def _done(self, kept: str, applied: Any) -> None:
        self._desk.tell_changes(applied.touched)
        said = plural("{n} record changed", "{n} records changed", len(applied.touched))
        self._desk.told.emit(f"{said} · {kept}" if kept else said, True)


def _refused(found: Preview) -> str:
    """Why the first field that takes no new value stays as it is, and how many do."""
    one = found.refusals[0]
    if found.refused == 1:
        said = _("{field} stays as it is: {reason}.")
    else:
        said = _("{field} stays as it is in {n} records: {reason}.")
    field, reason = translate(one.label), translate(one.reason)
    return said.format(field=field, reason=reason, n=found.refused)


def _filling(
    library: Any, selection: Selection, source: int, field: str, progress: Progress
) -> Filling:
    from qiaocrm.services.bulk import filling

    def tick(done: int) -> None:
        progress.check()
        progress.report(done, len(selection.ids))

    return filling.filling(library, selection, source, field, tick)


def _carry_out(library: Any, selection: Selection, edit: Edit, progress: Progress) -> Any:
    from qiaocrm.services.bulk import run

    def tick(done: int) -> None:
        progress.check()
        progress.report(done, len(selection.ids))

    return run.carry_out(library, selection, edit, tick)
