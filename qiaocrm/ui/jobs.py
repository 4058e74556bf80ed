"""Long work with a progress window and a Cancel that leaves nothing half-done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.qtkit.dialogs import BaseDialog, show_error
from qiaocrm.qtkit.lanes import Lane
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets import ProgressPanel

_SHOW_AFTER_MS = 500
"""Short work shows no window."""


class JobDialog(BaseDialog):
    """Stands over its window while the work is done; closes by itself."""

    def __init__(self, title: str, progress: Progress, parent: QWidget | None) -> None:
        super().__init__(title, parent, heading=title)
        self.setModal(True)
        self._progress = progress
        self.panel = ProgressPanel(self)
        self.panel.follow(progress)
        self.body.addWidget(self.panel)
        self.fit(30)

    def reject(self) -> None:
        """Esc and the cross cancel the work; the window closes when that has ended."""
        self._progress.cancel()

    def end(self) -> None:
        """The work has ended, one way or the other."""
        self.panel.stop()
        self.done(0)
        self.deleteLater()


def run_job(
    parent: QWidget,
    lane: Lane,
    title: str,
    work: Callable[[Progress], Any],
    done: Callable[[Any], None],
) -> JobDialog:
    """Do `work(progress)` on a lane; then `done(result)`, or the trouble in one sentence.

    Where `parent` is closed meanwhile, the work is cancelled and nothing is said.
    """
    progress = Progress()
    dialog = JobDialog(title, progress, parent)
    dialog.destroyed.connect(progress.cancel)
    timer = QTimer(dialog)
    timer.setSingleShot(True)
    timer.timeout.connect(dialog.open)
    timer.start(_SHOW_AFTER_MS)
    lane.submit(
        work,
        progress,
        done=partial(_ended, dialog, timer, done),
        failed=partial(_failed, dialog, timer, parent),
    )
    return dialog


def _ended(dialog: JobDialog, timer: QTimer, done: Callable[[Any], None], result: Any) -> None:
    if not shiboken6.isValid(dialog):
        return
    timer.stop()
    dialog.end()
    done(result)


def _failed(dialog: JobDialog, timer: QTimer, parent: QWidget, error: BaseException) -> None:
    if shiboken6.isValid(dialog):
        timer.stop()
        dialog.end()
    if isinstance(error, Cancelled):
        return
    if not isinstance(error, UserError):
        raise error
    show_error(parent, error)
