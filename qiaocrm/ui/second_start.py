"""One window for a book: a second start hands over what it was asked to open, and ends."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Sequence
from pathlib import Path

from qiaocrm.base import paths
from qiaocrm.base.errors import UserError
from qiaocrm.base.hold import Hold
from qiaocrm.base.i18n import N_

_PATIENCE = 10.0
"""Seconds for a window that is just being opened or closed."""
_PAUSE = 0.1


def hold_on(book: Path) -> Hold:
    """The hold that the window of a book has; each officer of a PC has one of their own.

    Two ways of writing the same path name the same book.
    """
    real = os.path.normcase(os.path.realpath(book))
    name = hashlib.sha256(real.encode()).hexdigest()[:24]
    return Hold(paths.data_dir() / "windows" / f"{name}.lock")


def be_first(book: Path, files: Sequence[Path], patience: float = _PATIENCE) -> Hold | None:
    """The hold on a book that no window has open; None where one has, which then got the files.

    Raises UserError where a window has the book and does not answer within `patience` seconds.
    """
    hold = hold_on(book)
    until = time.monotonic() + patience
    while not hold.take():
        from qiaocrm.qtkit.doorbell import ring  # start-up counts

        if ring(hold.noted(), files):
            return None
        if time.monotonic() > until:
            message = N_(
                "{path} is open in another window that does not answer; look for it in the task "
                "bar, or wait a little and start again."
            )
            raise UserError(message, path=book)
        time.sleep(_PAUSE)
    return hold
