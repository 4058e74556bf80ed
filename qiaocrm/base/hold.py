"""One program at a time on one thing: a hold that the system frees, however its holder ends.

A lock file that names a process outlives a crash, and the number in it may soon be another
program's. A lock of the kernel on an open file ends with the process.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_BEYOND = 1 << 20
"""Windows lets nobody read what is locked, so the byte locked lies behind all that is noted."""
_UNABLE = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
"""A disk that knows no locks must not keep the officer from the book."""
_NOTE = 100
"""Bytes of a note, filled with blanks: so a new one covers the old."""
_AT_WORK, _SETTLED = b"!", b"."
"""Behind the note: whether the holder is at work, or has ended as it should."""

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, _BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Hold:
    """The hold on one file, which stays behind empty of meaning when nobody holds it.

    Whoever has it may note a line in it for those who come later. `broken_off`, known once it is
    taken, tells whether the last holder ended without giving it up: a crash, a power cut.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.broken_off = False
        self._file = -1

    def take(self) -> bool:
        """Whether we have it now; False while another process, or another Hold, does.

        On a disk that knows no locks everybody has it.

        Raises OSError where the file cannot be made.
        """
        if self._file >= 0:
            return True
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(file)
        except OSError as error:
            if error.errno not in _UNABLE:
                os.close(file)
                return False
        self._file = file
        os.lseek(file, _NOTE, os.SEEK_SET)
        self.broken_off = os.read(file, 1) == _AT_WORK
        self._mark(_AT_WORK)
        return True

    def note(self, line: str) -> None:
        """Leave a line of at most 100 bytes for those who come later; only for the holder."""
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, line.encode().ljust(_NOTE))

    def noted(self) -> str:
        """What the present holder, or the last one, noted; "" for nothing."""
        try:
            with self.path.open("rb") as file:
                return file.read(_NOTE).decode(errors="replace").strip()
        except OSError:
            return ""

    def settle(self) -> None:
        """From now on an end without giving it up is none to worry about: the PC turns off."""
        if self._file >= 0:
            self._mark(_SETTLED)

    def free(self) -> None:
        """Give it up."""
        if self._file >= 0:
            self._mark(_SETTLED)
            os.close(self._file)
            self._file = -1

    def _mark(self, state: bytes) -> None:
        os.lseek(self._file, _NOTE, os.SEEK_SET)
        os.write(self._file, state)
