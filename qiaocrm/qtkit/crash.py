"""What happens on a bug: one calm dialog and a report file without anybody's data.

The report names the place in the program and the versions. It never holds the exception's
message nor any value, since both may quote a record.
"""

from __future__ import annotations

import datetime as dt
import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Slot, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from qiaocrm.base.clock import Clock
from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog, ask_save_file, run, show_error
from qiaocrm.qtkit.widgets.labels import plain_label


class CrashReporter(QObject):
    """Shows bugs of the GUI thread and of the lanes; install it once, as the window is made."""

    def __init__(self, version: str, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._clock = clock
        self._showing = False

    def install(self) -> None:
        """Become the place where uncaught exceptions arrive."""
        sys.excepthook = self.handle

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Print the traceback for developers, and tell the officer; one dialog at a time."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, UserError):
            show_error(_window_in_sight(), error)
            return
        sys.stderr.write(report_text(error, self._version))
        if self._showing:
            return
        self._showing = True
        try:
            self._tell(report_text(error, self._version))
        finally:
            self._showing = False

    def _tell(self, report: str) -> None:
        """Say what happened and offer the report."""
        run(_CrashDialog(report, self._clock.today(), _window_in_sight()), 36)


class _CrashDialog(BaseDialog):
    """Says that something went wrong, what is safe, and offers a report to save."""

    def __init__(self, report: str, today: dt.date, parent: QWidget | None) -> None:
        title = _("Something went wrong in the program")
        super().__init__(title, parent, heading=title)
        self._report, self._today = report, today
        text = _(
            "What you saved is safe; only the last action may not have taken place. Check it and "
            "try again. If this happens again, save a report and hand it to whoever looks after "
            "the program: it holds no personal data, and nothing is sent by itself."
        )
        self.body.addWidget(plain_label(text, self, wrap=True))
        self.add_verb(_("Save a report…"), act=self.save)
        self.add_verb(_("Continue"), "primary").setFocus()

    @Slot()
    def save(self) -> None:
        """Ask for a file and write the report."""
        save_report(self._report, self._today, self)


def save_report(report: str, today: dt.date, parent: QWidget) -> None:
    """Ask for a file and write the report there."""
    name = f"qiaocrm-report-{today:%Y%m%d}.txt"
    title, kinds = _("Save a report"), (_("Text (*.txt)"),)
    path = ask_save_file(parent, title, Path.home() / name, kinds)
    if path is not None:
        path.write_text(report, encoding="utf-8")


def _window_in_sight() -> QWidget | None:
    """The window to tell in; not one that is just being closed."""
    window = QApplication.activeWindow()
    return window if window is not None and window.isVisible() else None


def report_text(error: BaseException, version: str) -> str:
    """What a developer needs to know about `error`, without messages and values."""
    lines = _versions(version)
    for link in _chain(error):
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        for frame in traceback.extract_tb(link.__traceback__):
            place = "/".join(Path(frame.filename).parts[-2:])
            lines.append(f"  {place}:{frame.lineno} in {frame.name}: {frame.line or ''}")
    return "\n".join(lines) + "\n"


def last_words_text(trace: str, version: str) -> str:
    """What a developer needs to know about a program that died of a fault."""
    return "\n".join((*_versions(version), trace))


def _versions(version: str) -> list[str]:
    return [
        f"qiaocrm {version}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
    ]


def _chain(error: BaseException) -> list[BaseException]:
    """The error and those that caused it, the newest first."""
    found: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in found:
        found.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return found
