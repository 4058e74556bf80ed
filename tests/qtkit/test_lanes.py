"""Results arrive on the GUI thread, in order, and never at somebody who is gone."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.qtkit.lanes import Lane, Lanes
from qiaocrm.qtkit.progress import Progress


class Receiver(QObject):
    """Notes what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: list[threading.Thread] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def failed(self, error: BaseException) -> None:
        self.errors.append(error)


@pytest.fixture
def lane(qapp: object) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.shutdown()


def finish(qtbot: QtBot, lane: Lane) -> None:
    """Wait until all jobs are delivered."""
    qtbot.waitUntil(lambda: not lane.busy)


def explode(error: BaseException) -> None:
    raise error


def test_the_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, lane: Lane) -> None:
    receiver = Receiver()
    lane.submit(threading.current_thread, done=receiver.done)
    finish(qtbot, lane)
    assert receiver.results[0] is not threading.main_thread()
    assert receiver.threads == [threading.main_thread()]


def test_jobs_keep_their_order(qtbot: QtBot, lane: Lane) -> None:
    receiver = Receiver()
    for number in range(20):
        lane.submit(abs, number, done=receiver.done)
    finish(qtbot, lane)
    assert receiver.results == list(range(20))


def test_a_newer_query_supersedes_the_older(qtbot: QtBot, lane: Lane) -> None:
    receiver, gate = Receiver(), threading.Event()
    ran: list[str] = []
    lane.submit(gate.wait, 10, newest_key="list", done=receiver.done)
    lane.submit(ran.append, "skipped", newest_key="list", done=receiver.done)
    lane.submit(abs, -3, newest_key="list", done=receiver.done)
    lane.submit(abs, -9, newest_key="count", done=receiver.done)
    gate.set()
    finish(qtbot, lane)
    assert receiver.results == [3, 9]
    assert ran == []


def test_a_forgotten_query_is_not_answered(qtbot: QtBot, lane: Lane) -> None:
    receiver = Receiver()
    lane.submit(abs, -3, newest_key="list", done=receiver.done)
    lane.forget("list")
    finish(qtbot, lane)
    assert receiver.results == []


@pytest.mark.parametrize("error", [UserError("File is damaged"), ValueError("bug")])
def test_errors_reach_whoever_wants_them(qtbot: QtBot, lane: Lane, error: Exception) -> None:
    receiver = Receiver()
    lane.submit(explode, error, done=receiver.done, failed=receiver.failed)
    finish(qtbot, lane)
    assert receiver.errors == [error]
    assert receiver.results == []


def test_an_error_nobody_wants_reaches_the_crash_dialog(
    qtbot: QtBot, lane: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: seen.append(error))
    error = ValueError("bug")
    lane.submit(explode, error)
    finish(qtbot, lane)
    assert seen == [error]


def test_a_deleted_receiver_hears_nothing(qtbot: QtBot, lane: Lane) -> None:
    receiver, gate = Receiver(), threading.Event()
    lane.submit(gate.wait, 10, done=receiver.done)
    results = receiver.results
    shiboken6.delete(receiver)
    gate.set()
    finish(qtbot, lane)
    assert results == []


def test_shutting_down_finishes_writes_and_drops_queries(qtbot: QtBot) -> None:
    lanes, gate = Lanes(), threading.Event()
    written: list[int] = []
    queried: list[int] = []
    for lane, done in ((lanes.write, written), (lanes.read, queried)):
        lane.submit(gate.wait, 10)
        lane.submit(done.append, 1)
    gate.set()
    lanes.write.shutdown()
    assert written == [1]
    lanes.shutdown()
    assert len(queried) <= 1
    with pytest.raises(RuntimeError):
        lanes.read.submit(abs, 1)


def test_progress_is_read_while_it_is_turned_and_can_be_cancelled() -> None:
    progress = Progress()
    progress.report(3, 10, "Reading")
    progress.report(4)
    assert (progress.state.done, progress.state.total, progress.state.text) == (4, 10, "Reading")
    progress.check()
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress.check()
