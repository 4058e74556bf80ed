"""Watches that the window never waits for the book: no query runs on the thread that paints.

Not by the clock, which would tell the machine's mood: any statement at all that our own screens
cause on the GUI thread counts, except those named here, each with its reason.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from sqlalchemy import Engine, event

import qiaocrm

ALLOWED = {
    "ui/rows.py:window": "a window of rows by their ids while it is painted: under a millisecond, "
    "and a list that came in empty first would flicker at each turn of the wheel",
    "ui/link_finder.py:named": "the record of a whole name, once, as a field is left that may be "
    "saved next: its tokens cost the same in a book of any size",
}
"""Function by which a screen asks (file:name) -> why it may do so on the GUI thread."""
HARMLESS = {
    "BEGIN": "reads nothing",
    "SELECT value FROM setting WHERE key = ?": "one small text by its key: the officer's name, "
    "the views of a page, what the office's letters bear",
}
"""Statement -> why any screen may have it executed on the GUI thread."""

_ROOT = Path(qiaocrm.__file__).parent
_SCREENS = ("ui", "qtkit")


@contextmanager
def watching() -> Iterator[list[str]]:
    """Collects where a screen had a statement executed on this thread, against the rule."""
    gui, found = threading.get_ident(), []

    def _note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement in HARMLESS or threading.get_ident() != gui:
            return
        if asker := _asker(sys._getframe()):
            found.append(f"{asker}: {statement[:200]}")

    event.listen(Engine, "before_cursor_execute", _note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", _note)


def _asker(frame: FrameType | None) -> str:
    """The innermost function of a screen in the stack; "" where none is, or all may."""
    asker = ""
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_ROOT) and file.relative_to(_ROOT).parts[0] in _SCREENS:
            name = f"{file.relative_to(_ROOT).as_posix()}:{frame.f_code.co_name}"
            if name in ALLOWED:
                return ""
            asker = asker or name
        frame = frame.f_back
    return asker
