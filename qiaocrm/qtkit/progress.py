"""A counter that a job turns and a panel reads, so that no signal is sent per row."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from qiaocrm.base.errors import Cancelled
from qiaocrm.base.i18n import N_


@dataclass(frozen=True, slots=True)
class ProgressState:
    """How far a job is: `done` of `total` steps (total 0: not known yet), and what it does."""

    done: int = 0
    total: int = 0
    text: str = ""


class Progress:
    """Shared by the job's thread, which reports, and the GUI, which polls and may cancel."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state = ProgressState()
        self._cancel = threading.Event()

    def report(self, done: int, total: int | None = None, text: str | None = None) -> None:
        """Set how far the job is; `total` and `text` keep their value when not given."""
        with self._lock:
            old = self._state
            self._state = ProgressState(
                done, old.total if total is None else total, old.text if text is None else text
            )

    @property
    def state(self) -> ProgressState:
        """How far the job is now."""
        with self._lock:
            return self._state

    def cancel(self) -> None:
        """Ask the job to stop and to leave nothing behind."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` once `cancel` was called; jobs call this every 200 rows or so."""
        if self.cancelled:
            raise Cancelled(N_("Cancelled. Nothing was changed."))
