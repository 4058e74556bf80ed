"""The talk with the reading process: request out, frames in, and an end to it by every limit."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Generator, Mapping
from subprocess import Popen
from typing import Any, TypeAlias

from qiaocrm.base.errors import Cancelled, UserError
from qiaocrm.base.i18n import N_
from qiaocrm.sheets import limits
from qiaocrm.sheets.frames import BadFrame, read_frame
from qiaocrm.sheets.launch import start_child

DIED = N_(
    "“{file}” could not be read: it is damaged or needs more memory than an import may take; open "
    "it in Excel or WPS, copy the list into a new workbook and try that."
)
TOO_SLOW = N_(
    "“{file}” was not read, because it took longer than {seconds} seconds: copy the list into a "
    "new workbook and try that."
)
CANCELLED = N_("Reading “{file}” was cancelled.")

Frame: TypeAlias = tuple[Any, ...]

_TICK = 0.05
_WAITING = 16  # frames received and not yet taken: the child must not run far ahead


def exchange(
    request: Mapping[str, object],
    *,
    file: str,
    seconds: float,
    cancel: Callable[[], bool] | None,
) -> Generator[Frame, None, None]:
    """The frames that a new reading process answers; `file` is the name for error messages.

    The process is killed when the iteration ends in whatever way. UserError when it takes more
    time or memory than allowed; Cancelled when `cancel`, asked every 50 ms, says so. A process
    that dies just ends the iteration.
    """
    frames: queue.Queue[Frame | None] = queue.Queue(maxsize=_WAITING)
    stop = threading.Event()
    deadline = time.monotonic() + seconds
    with start_child() as child:
        pump = threading.Thread(target=_pump, args=(child, request, frames, stop), daemon=True)
        pump.start()
        try:
            while (frame := _next(frames)) is not None:
                if frame:
                    yield frame
                elif _resident(child) > limits.CHILD_RESIDENT_BYTES:
                    raise UserError(DIED, file=file)
                if cancel is not None and cancel():
                    raise Cancelled(CANCELLED, file=file)
                if time.monotonic() > deadline:
                    raise UserError(TOO_SLOW, file=file, seconds=round(seconds))
        finally:
            stop.set()
            child.kill()
            pump.join()


def _next(frames: queue.Queue[Frame | None]) -> Frame | None:
    """The next frame; an empty one when none came within a tick, None after the last."""
    try:
        return frames.get(timeout=_TICK)
    except queue.Empty:
        return ()


def _pump(
    child: Popen[bytes],
    request: Mapping[str, object],
    frames: queue.Queue[Frame | None],
    stop: threading.Event,
) -> None:
    """Move frames from the pipe to the queue, None after the last: a pipe cannot be polled."""
    assert child.stdin is not None
    assert child.stdout is not None
    total = 0
    try:
        with child.stdin as stdin:
            stdin.write(json.dumps(request).encode())
        while not stop.is_set() and (received := read_frame(child.stdout)):
            total += received[1]
            if total > limits.ANSWER_BYTES:
                break
            _put(frames, received[0], stop)
    except (OSError, BadFrame):
        pass  # the process died; what is missing shows in the answer
    _put(frames, None, stop)


def _put(frames: queue.Queue[Frame | None], frame: Frame | None, stop: threading.Event) -> None:
    """Put a frame as soon as there is room, unless nobody waits for it any more."""
    while not stop.is_set():
        try:
            frames.put(frame, timeout=_TICK)
            return
        except queue.Full:
            continue


def _resident(child: Popen[bytes]) -> int:
    """The child's resident memory in bytes; 0 once it has ended."""
    import psutil

    try:
        return int(psutil.Process(child.pid).memory_info().rss)
    except psutil.Error:
        return 0
