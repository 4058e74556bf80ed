"""The plan behind the import wizard: made, made anew and carried out, never on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.pauses import no_collection
from qiaocrm.base.spreading import Processes
from qiaocrm.qtkit.progress import Progress
from qiaocrm.services.imports import job
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.imports.sources import Source

Change = Callable[[ImportPlan], ImportPlan]


class Planner(QObject):
    """Reads on the work lane, writes on the write lane, shares much work with helper processes.

    Of a large file the first rows are looked at first, on the read lane: `looked` tells their plan
    while all is read, and what the officer changes in it is done to the whole plan before that is
    told.
    """

    looked = Signal(object)  # the plan of the first rows, perhaps several times
    planned = Signal(object)  # the whole plan, after reading and after each change
    not_read = Signal(object)  # UserError, or Cancelled
    not_changed = Signal(object)  # UserError; the plan is as before
    parted = Signal()  # the whole file looks other than its first rows: changes were dropped

    def __init__(self, desk: Desk, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._source = desk, source
        self._helpers = Processes()
        self._changes: list[Change] = []
        self._first: ImportPlan | None = None
        self._encoding: str | None = None
        self.plan: ImportPlan | None = None
        self.progress = Progress()
        self.reading = False
        self.writing = False

    @property
    def busy(self) -> bool:
        """Whether the plan is not yet what the officer asked for."""
        return self.reading or bool(self._changes)

    def read(self, encoding: str, text: str) -> None:
        """Read the file, perhaps again in another encoding; `text` says so to the officer."""
        self.progress = Progress()
        self.progress.report(0, text=text)
        self.reading = True
        self._changes.clear()
        self._first = None
        self._encoding = encoding or None
        if self._source.is_large:
            self._desk.lanes.read.submit(
                partial(self._source.look, self._desk.library, self.progress, self._encoding),
                done=self._look, failed=self._no_look, newest_key=(id(self), "look"),
            )  # fmt: skip
        else:
            self._read_whole()

    def _read_whole(self) -> None:
        """Read all; not before the first look, which would have to share the machine with it."""
        if self.progress.cancelled:
            return
        self._desk.lanes.work.submit(
            partial(
                self._source.prepare, self._desk.library, self.progress, self._encoding,
                self._helpers,
            ),
            done=self._read_all, failed=self._failed_reading, newest_key=(id(self), "read"),
        )  # fmt: skip

    def change(self, change: Change) -> None:
        """Make a new plan of the present one; a change before the last is done takes it along."""
        self._changes.append(change)
        if not self.reading:
            self._make_anew()
        elif self._first is not None:
            self._desk.lanes.read.submit(
                _changed, self._first, tuple(self._changes),
                done=self._look_again, failed=self._failed_change, newest_key=(id(self), "look"),
            )  # fmt: skip

    def write(self, done: Callable[[Any], None], failed: Callable[[UserError], None]) -> None:
        """Carry the plan out; Cancel takes everything back."""
        assert self.plan is not None
        self.writing = True
        self.progress = Progress()
        work = partial(_carry_out, self.plan, self.progress, self._helpers)
        self._desk.write(
            _call, work, done=partial(self._ended, done), failed=partial(self._ended, failed)
        )

    def close(self) -> None:
        """Cancel what is going on and end the helpers, once the lane is free of it."""
        self.progress.cancel()
        if not self._desk.lanes.work.closed:
            self._desk.lanes.work.submit(_drop, self._helpers, [self.plan])
        self.plan = None

    def _look(self, first: ImportPlan) -> None:
        self._first = first
        self.looked.emit(first)
        self._read_whole()

    def _no_look(self, _error: BaseException) -> None:
        """What is wrong with the file is told once, by the reading of all of it."""
        self._read_whole()

    def _look_again(self, first: ImportPlan) -> None:
        if self.reading:
            self.looked.emit(first)

    def _read_all(self, plan: ImportPlan) -> None:
        self.reading = False
        if self._changes and self._first is not None and not _alike(self._first, plan):
            self._changes.clear()
            self.parted.emit()
        self.plan, self._first = plan, None
        if self._changes:
            self._make_anew()
        else:
            self.planned.emit(plan)

    def _failed_reading(self, error: BaseException) -> None:
        self.reading = False
        self._first = None
        if not isinstance(error, UserError | Cancelled):
            raise error
        self.not_read.emit(error)

    def _make_anew(self) -> None:
        self._desk.lanes.work.submit(
            _changed, self.plan, tuple(self._changes),
            done=self._made_anew, failed=self._failed_change, newest_key=(id(self), "plan"),
        )  # fmt: skip

    def _made_anew(self, plan: ImportPlan) -> None:
        self._changes.clear()
        old, self.plan = self.plan, plan
        self.planned.emit(plan)
        self._desk.lanes.work.submit(_forget, [old])

    def _failed_change(self, error: BaseException) -> None:
        self._changes.clear()
        if not isinstance(error, UserError):
            raise error
        self.not_changed.emit(error)

    def _ended(self, tell: Callable[[Any], None], result: Any) -> None:
        self.writing = False
        tell(result)


def _changed(plan: ImportPlan, changes: tuple[Change, ...]) -> ImportPlan:
    with no_collection():
        for change in changes:
            plan = change(plan)
        plan.settle()
        plan.counts()
    return plan


def _alike(first: ImportPlan, whole: ImportPlan) -> bool:
    """Whether the tables of the first rows are tables of the whole file, in the same places."""
    laid = [
        [
            (given.found.sheet, given.found.header_rows, [one.label for one in given.found.headers])
            for given in plan.inputs
        ]
        for plan in (first, whole)
    ]
    return laid[0] == laid[1][: len(laid[0])]


def _carry_out(plan: ImportPlan, progress: Progress, helpers: Processes, library: Library) -> Any:
    return job.carry_out(
        library, plan, progress.report, lambda: progress.cancelled, helpers=helpers
    )


def _call(library: Library, work: Callable[[Library], Any]) -> Any:
    return work(library)


def _drop(helpers: Processes, plans: list[ImportPlan | None]) -> None:
    helpers.close()
    _forget(plans)


def _forget(plans: list[ImportPlan | None]) -> None:
    """Let go of plans here: taking a large one apart holds a thread up for some frames."""
    plans.clear()
