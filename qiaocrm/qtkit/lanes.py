"""Work off the GUI thread: three lanes of one thread each, and one queued signal back.

A lane runs its jobs in the order they were submitted. Results come back on the GUI thread, and
never to a receiver that has been deleted, nor from a query that a newer one has replaced.
"""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Callback = Callable[[Any], None]


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work on a lane; `cancel()` drops its result, and the work if not begun."""

    number: int
    work: Callable[[], object]
    done: Callback | None
    failed: Callback | None
    newest_key: object
    dropped: threading.Event = field(default_factory=threading.Event)
    result: object = None
    error: BaseException | None = None

    def cancel(self) -> None:
        """Drop the job: no callback will be called."""
        self.dropped.set()


class Lane(QObject):
    """One thread that does jobs in order and hands the results to the GUI thread."""

    idle = Signal()
    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None, *, drain: bool = False) -> None:
        """Start a lane. With `drain`, jobs still waiting at shutdown are done, not dropped."""
        super().__init__(parent)
        self._drain = drain
        self._closed = False
        self._pending = 0
        self._numbers = itertools.count()
        self._newest: dict[object, Job] = {}
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[..., Any],
        *args: object,
        done: Callback | None = None,
        failed: Callback | None = None,
        newest_key: object = None,
    ) -> Job:
        """Do `work(*args)` on the lane's thread.

        `done(result)` or `failed(exception)` is called on the GUI thread, unless its QObject was
        deleted meanwhile. Without `failed`, an exception goes to `sys.excepthook`. A job replaces
        all earlier ones with the same `newest_key`: their results are dropped, and they are not
        even begun if still waiting.
        """
        if self._closed:
            raise RuntimeError("the lane is shut down")
        job = Job(next(self._numbers), lambda: work(*args), done, failed, newest_key)
        if newest_key is not None:
            older = self._newest.get(newest_key)
            if older is not None:
                older.cancel()
            self._newest[newest_key] = job
        self._pending += 1
        self._executor.submit(self._run, job)
        return job

    @property
    def closed(self) -> bool:
        """Whether it takes no more work: the program is ending."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, being done, or its result not yet delivered."""
        return self._pending > 0

    def forget(self, newest_key: object) -> None:
        """Drop the job submitted last with `newest_key`: its page no longer wants the answer."""
        job = self._newest.pop(newest_key, None)
        if job is not None:
            job.cancel()

    def wait(self, seconds: float) -> bool:
        """Whether all jobs submitted so far were done within so many seconds; stands still."""
        done = threading.Event()
        if not self._closed:
            self._executor.submit(done.set)
        return done.wait(0 if self._closed else seconds)

    def shutdown(self) -> None:
        """Wait until the thread has ended; results not yet delivered are dropped."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=not self._drain)
        self._newest.clear()

    def _run(self, job: Job) -> None:
        """Do one job (on the lane's thread) and hand it back; the only code off the GUI thread."""
        if not job.dropped.is_set():
            try:
                job.result = job.work()
            except BaseException as error:  # noqa: BLE001  (carried over to the GUI thread)
                job.error = error
        if shiboken6.isValid(self):
            self._finished.emit(job)

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        """Call the job's callback, on the GUI thread."""
        self._pending -= 1
        if self._newest.get(job.newest_key) is job:
            del self._newest[job.newest_key]
        try:
            if not self._closed and not job.dropped.is_set():
                self._answer(job)
        finally:
            if not self._pending:
                self.idle.emit()

    def _answer(self, job: Job) -> None:
        """Hand over the result, or the error to whoever wants errors."""
        if job.error is None:
            _call(job.done, job.result)
        elif job.failed is not None:
            _call(job.failed, job.error)
        else:
            sys.excepthook(type(job.error), job.error, job.error.__traceback__)


def _call(callback: Callback | None, value: object) -> None:
    """Call a callback (a bound method, or a partial of one) unless its QObject is gone."""
    if callback is None:
        return
    method = callback.func if isinstance(callback, partial) else callback
    receiver = getattr(method, "__self__", None)
    if isinstance(receiver, QObject) and not shiboken6.isValid(receiver):
        return
    callback(value)


class Lanes(QObject):
    """The program's three lanes.

    `read`: queries (newest supersedes); `write`: the one writer, drained at shutdown so that
    nothing saved is lost; `work`: spreadsheets, exports, prints.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read = Lane("read", self)
        self.write = Lane("write", self, drain=True)
        self.work = Lane("work", self)

    @property
    def busy(self) -> bool:
        """Whether any lane has work."""
        return self.read.busy or self.write.busy or self.work.busy

    def shutdown(self) -> None:
        """Stop all lanes and wait for them; call before the database is closed."""
        self.work.shutdown()
        self.read.shutdown()
        self.write.shutdown()
