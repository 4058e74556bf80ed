"""The file that a reader works on, with what was asked of it and what it has to report."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from qiaocrm.base.errors import UserError
from qiaocrm.sheets.model import Note


@dataclass(slots=True)
class Source:
    """One file being read; readers add notes to it and refuse it through it.

    `encoding` and `sheet` are the officer's choice, None for "find out" and "all sheets"; `rows`
    is set where only so many first rows are wanted, `content` where they take the file's place.
    `encoding_used` is set by the readers of text; `failed` holds one error for each sheet that
    could not be read while others could.
    """

    path: Path
    encoding: str | None = None
    sheet: str | None = None
    rows: int | None = None
    content: bytes | None = None
    notes: list[Note] = field(default_factory=list)
    encoding_used: str | None = None
    failed: list[UserError] = field(default_factory=list)

    def open(self) -> IO[bytes]:
        """The file's bytes, or those that take their place."""
        return self.path.open("rb") if self.content is None else io.BytesIO(self.content)

    def refuse(self, message: str, **details: object) -> UserError:
        """The error for this file; `message` (an English msgid) may use `{file}`."""
        return UserError(message, file=self.path.name, **details)

    def note(self, message: str, **details: object) -> None:
        """Report `message` (an English msgid) with the book."""
        self.notes.append(Note(message, details))

    def wants(self, sheet: str) -> bool:
        """Whether the sheet of that name is to be read."""
        return self.sheet is None or self.sheet == sheet
