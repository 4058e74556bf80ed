"""What the wizard imports: a file, or cells pasted from Excel or WPS."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qiaocrm.base.i18n import _
from qiaocrm.base.spreading import Processes
from qiaocrm.qtkit.progress import Progress
from qiaocrm.services.imports import run
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.library import Library

_TEXTS = (".csv", ".tsv", ".txt", ".vcf")
_LARGE = 500_000
"""Bytes of a file from which on its first rows are shown before all of it is read."""


class Source(Protocol):
    """Something that a plan can be made of."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def folder(self) -> Path:
        """Where refused rows are offered to go."""
        ...

    @property
    def is_text(self) -> bool:
        """Whether another encoding could help where no table was found."""
        ...

    @property
    def is_large(self) -> bool:
        """Whether its first rows are to be shown while the rest is read."""
        ...

    def prepare(
        self, library: Library, progress: Progress, encoding: str | None, helpers: Processes
    ) -> ImportPlan:
        """Read and plan; `encoding` is the officer's choice for a text file."""
        ...

    def look(self, library: Library, progress: Progress, encoding: str | None) -> ImportPlan:
        """The plan of the first rows of a large source."""
        ...


@dataclass(frozen=True, slots=True)
class FileSource:
    """A workbook or a text file."""

    path: Path

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def folder(self) -> Path:
        """The file's own folder."""
        return self.path.parent

    @property
    def is_text(self) -> bool:
        """Whether the name is that of a text file."""
        return self.path.suffix.lower() in _TEXTS

    @property
    def is_large(self) -> bool:
        """Whether reading all of the file takes longer than people like to wait."""
        return self.path.is_file() and self.path.stat().st_size >= _LARGE

    def prepare(
        self, library: Library, progress: Progress, encoding: str | None, helpers: Processes
    ) -> ImportPlan:
        """Read the file and plan its import."""
        return run.prepare(
            library,
            self.path,
            encoding=encoding,
            progress=_Tell(progress, _("Reading the rows …")),
            cancel=lambda: progress.cancelled,
            helpers=helpers,
            settling=_Tell(progress, _("Comparing with the records on file …")),
        )

    def look(self, library: Library, progress: Progress, encoding: str | None) -> ImportPlan:
        """The plan of the file's first rows."""
        return run.first_look(
            library, self.path, encoding=encoding, cancel=lambda: progress.cancelled
        )


@dataclass(frozen=True, slots=True)
class PastedSource:
    """Cells from the clipboard."""

    text: str

    @property
    def name(self) -> str:
        """What the cells are called."""
        return _("Pasted cells")

    @property
    def folder(self) -> Path:
        """The officer's own folder: the cells come from nowhere."""
        return Path.home()

    @property
    def is_text(self) -> bool:
        """The clipboard knows its encoding."""
        return False

    @property
    def is_large(self) -> bool:
        """Nobody pastes a hundred thousand rows."""
        return False

    def prepare(
        self, library: Library, progress: Progress, encoding: str | None, helpers: Processes
    ) -> ImportPlan:
        """Read the cells and plan their import."""
        return run.prepare_pasted(
            library,
            self.text,
            progress=_Tell(progress, _("Reading the rows …")),
            cancel=lambda: progress.cancelled,
            helpers=helpers,
        )

    def look(self, library: Library, progress: Progress, encoding: str | None) -> ImportPlan:
        """The plan of all cells: they are read at once."""
        return run.prepare_pasted(library, self.text, cancel=lambda: progress.cancelled)


@dataclass(frozen=True, slots=True)
class _Tell:
    """Passes on how many rows are done; raises Cancelled when the officer said so."""

    progress: Progress
    text: str

    def __call__(self, done: int, total: int) -> None:
        self.progress.check()
        self.progress.report(done, total, self.text)
