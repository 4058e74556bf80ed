"""What the two dialogs on many records share: a live preview, counts, and one button."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets import ErrorBanner, plain_label
from qiaocrm.services.bulk import run
from qiaocrm.services.bulk.edits import Edit
from qiaocrm.services.bulk.run import Preview, Selection
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.table_dialog import TableDialog

_PAUSE_MS = 250
"""How long nothing is typed before the preview is computed."""


class BulkDialog(TableDialog):
    """Previews `edit()` on the work lane whenever it changes; the button sends it to be written."""

    help_topic = "bulk"

    carry_out = Signal(object)  # the Edit

    def __init__(
        self, desk: Desk, selection: Selection, title: str, parent: QWidget | None = None
    ) -> None:
        headings = (_("Record"), _("Field"), _("Before"), _("After"))
        super().__init__(title, headings, parent)
        self._desk = desk
        self._selection = selection
        self._progress: Progress | None = None
        self.preview: Preview | None = None
        self.form = QFormLayout()
        self.body.insertLayout(0, self.form)
        self.banner = ErrorBanner(self)
        self.body.insertWidget(1, self.banner)
        self.counts = plain_label("", self, tone="muted", wrap=True)
        self.body.insertWidget(2, self.counts)
        self.add_cancel()
        self.verb = self.add_verb(title, "primary", self._send)
        self._count(0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.show_preview)
        self.finished.connect(self._stop)
        self.stretch(3)
        self.fit(60, 28)

    def edit(self) -> Edit | None:
        """What is asked for now; None while something is missing."""
        raise NotImplementedError

    def changed(self) -> None:
        """Something was typed: what was computed no longer holds."""
        self._stop()
        self.preview = None
        self._count(0)
        self._pause.start()

    def show_preview(self) -> None:
        """Compute the preview of what is asked for now."""
        self._stop()
        edit = self.edit()
        if edit is None:
            self.banner.hide()
            self._clear(_of_selected(len(self._selection.ids)))
            return
        self.counts.setText(_("Comparing…"))
        progress = self._progress = Progress()
        self._desk.lanes.work.submit(
            _preview,
            self._desk.library,
            self._selection,
            edit,
            progress,
            done=partial(self._take, progress),
            failed=partial(self._failed, progress),
        )

    def _stop(self, _result: int = 0) -> None:
        self._pause.stop()
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def _take(self, progress: Progress, found: Preview) -> None:
        if progress is not self._progress:
            return
        self.preview = found
        self.banner.hide()
        rows = [
            ((step.title, translate(step.label), _line(step.before), _line(step.after)), step.id)
            for step in found.steps
        ]
        self.fill(rows)
        self.counts.setText(
            _("{n} of {total} will change").format(n=f"{found.changed:,}", total=f"{found.total:,}")
        )
        self._count(found.changed)
        if found.refusals:
            self._tell_refusals(found)

    def _tell_refusals(self, found: Preview) -> None:
        named = "；".join(
            f"{one.title}（{translate(one.label)}：{translate(one.reason)}）"
            for one in found.refusals[:3]
        )
        said = _("{n} values stay as they are, for their field would refuse the new one: {names}")
        self.banner.tell(said.format(n=found.refused, names=named), "warning")

    def _failed(self, progress: Progress, error: BaseException) -> None:
        if isinstance(error, Cancelled) or progress is not self._progress:
            return
        if not isinstance(error, UserError):
            raise error
        self._clear("")
        self.banner.tell(str(error))

    def _clear(self, said: str) -> None:
        self.fill([])
        self.counts.setText(said)
        self._count(0)

    def _count(self, changed: int) -> None:
        """Say on the button how many records it changes; with none it cannot be pressed."""
        said = plural("Change {n} record", "Change {n} records", changed) if changed else ""
        self.verb.setText(said or self.windowTitle())
        self.verb.setEnabled(changed > 0)

    def _send(self) -> None:
        edit = self.edit()
        if edit is not None and self.preview is not None:
            self.accept()
            self.carry_out.emit(edit)


def _preview(library: Any, selection: Selection, edit: Edit, progress: Progress) -> Preview:
    def tick(_done: int) -> None:
        progress.check()

    return run.preview(library, selection, edit, tick=tick)


def _of_selected(count: int) -> str:
    return _("{n} selected").format(n=f"{count:,}")


def _line(shown: str) -> str:
    return shown.replace("\n", " ") or "—"
