"""What is written down when the process dies of a fault in native code: where each thread stood.

Python's own `faulthandler` writes it, without the values of any variable. A fault leaves no time to
choose a place, so the file is open from the start, and goes when the program ends as it should.
"""

from __future__ import annotations

import faulthandler
import re
from pathlib import Path
from typing import TextIO

_PLACE = re.compile(r'"[^"]*?([^"/\\]+[/\\][^"/\\]+)"')
_MOST = 20_000
"""Characters; a file that something else has filled is not read into memory."""


class LastWords:
    """The last words of one program, in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def begin(self) -> str:
        """Listen for faults; returns what an earlier program left there, "" for nothing.

        Of the places in it only the last folder is told: the others may name the officer.

        Raises OSError where the file cannot be written.
        """
        left = ""
        if self._path.exists():
            with self._path.open(encoding="utf-8", errors="replace") as file:
                left = _PLACE.sub(r'"\1"', file.read(_MOST))
        self._file = self._path.open("w", encoding="utf-8")
        faulthandler.enable(self._file)
        return left

    def end(self) -> None:
        """Listen no more, and leave nothing."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)
