"""The composition root: builds every part once and hands it over; sees all layers."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from qiaocrm import __version__
from qiaocrm.base import paths, settings
from qiaocrm.base.clock import Clock, SystemClock
from qiaocrm.base.errors import UserError
from qiaocrm.base.hold import Hold
from qiaocrm.base.i18n import N_, _, system_language, use_language
from qiaocrm.base.last_words import LastWords
from qiaocrm.base.settings import Settings
from qiaocrm.services import backups
from qiaocrm.services.library import Library, open_library

if TYPE_CHECKING:
    from qiaocrm.services.reminding import Reminder
    from qiaocrm.ui.reminding import Reminding
    from qiaocrm.ui.window import MainWindow

_STAND_MS = 1500
"""Until the first lists are there."""
SETTINGS_FILE = "settings.json"


class Program(QObject):
    """The running program: one book, one window; the window is made anew in another language."""

    def __init__(
        self, app: QApplication, library: Library, chosen: Settings, parent: QObject | None = None
    ) -> None:
        from qiaocrm.qtkit.lanes import Lanes
        from qiaocrm.qtkit.theme import Theme
        from qiaocrm.ui.desk import Desk
        from qiaocrm.ui.presence import Presence

        super().__init__(parent)
        self._app = app
        self._translator: QTranslator | None = None
        self._left_out: QTranslator | None = None
        self.settings = chosen
        self.theme = Theme(self)
        self.theme.apply(app, chosen.theme, chosen.points)  # type: ignore[arg-type]
        self.lanes = Lanes(self)
        self.desk = Desk(library, self.lanes, self.theme, chosen, self)
        self.desk.language_requested.connect(self._speak_anew)
        self.desk.restore_requested.connect(self._restore)
        self.window: MainWindow | None = None
        self.presence = Presence(self.desk, lambda: self.window, self)
        app.commitDataRequest.connect(self.end_session)
        self._reminding: Reminding | None = None

    def show(self) -> MainWindow:
        """Make the window and show it."""
        from qiaocrm.ui.window import MainWindow

        self._load_qt_texts()
        self.window = MainWindow(self.desk)
        self.window.show()
        # What start-up made stays: without it a full collection stops the window for 90 ms, with
        # it the worst block while scrolling 10,000 people is 28 ms.
        gc.freeze()
        gc.enable()
        return self.window

    def begin_the_day(self) -> None:
        """Back up, let the rules run and reminders be told, once the first lists are there."""
        QTimer.singleShot(0, self, self.presence.tray.follow)
        QTimer.singleShot(_STAND_MS, self, self._back_up)
        QTimer.singleShot(_STAND_MS, self, self._remind)

    def look_after(self, trace: str) -> None:
        """The last program on this book broke off; `trace` is what it left of its end."""
        if self.window is not None and not self.lanes.write.closed:
            self.window.broken_off.look(trace)

    def _back_up(self) -> None:
        if self.lanes.write.closed:  # the window was closed in its first second
            return
        self.lanes.write.submit(
            _daily_backup,
            self.desk.library,
            self.settings.backup_folder,
            done=self._backed_up,
            failed=self._backup_failed,
        )

    def _remind(self) -> None:
        from qiaocrm.ui.reminding import Reminding  # start-up counts

        if self._reminding is None:
            self._reminding = Reminding(self.desk, self)
            self._reminding.reminded.connect(self._show_reminders)
            self._reminding.notified.connect(self.presence.tray.tell)
            self._reminding.begin()

    def _show_reminders(self, found: Sequence[Reminder]) -> None:
        if self.window is not None:
            self.window.today.remind(found)

    def close(self) -> None:
        """Wait for what is being written, close the book, keep the choices."""
        self.presence.close()
        if self.window is not None:
            self.window.close()
        self.lanes.shutdown()
        self.desk.library.close()
        self.keep_choices()

    def end_session(self, *_manager: object) -> None:
        """The system turns off: keep everything now, as it may not wait for `close`."""
        self.presence.end_session()
        self.keep_choices()

    def keep_choices(self) -> None:
        """Write down what belongs to this PC."""
        settings.save(self.settings, paths.data_dir() / SETTINGS_FILE)

    def _backed_up(self, _made: object) -> None:
        if self.window is not None:
            self.window.refresh()

    def _backup_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.desk.told.emit(str(error), False)

    def _load_qt_texts(self) -> None:
        """Qt's own dialogs (files, printers) in the language of the window."""
        for translator in (self._translator, self._left_out):
            if translator is not None:
                self._app.removeTranslator(translator)
        self._translator = QTranslator(self)
        language = self.settings.language or system_language()
        locale = QLocale("zh_CN" if language == "zh" else "en_US")
        QLocale.setDefault(locale)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language == "zh" and self._translator.load(locale, "qtbase", "_", folder):
            from qiaocrm.qtkit.qt_texts import QtTexts

            self._left_out = QtTexts(self)
            self._app.installTranslator(self._left_out)
            self._app.installTranslator(self._translator)

    def _speak_anew(self) -> None:
        """Another language: the same desk, a new window in the same place."""
        use_language(self.settings.language or system_language(), paths.locale_dir())
        old = self.window
        if old is not None:
            old.close()
        self.show()
        self.presence.tray.follow()
        if old is not None:
            old.deleteLater()

    def _restore(self, candidate: Path) -> None:
        """Go back to a backup; every page reads anew."""
        self.lanes.write.submit(
            backups.restore,
            self.desk.library,
            candidate,
            done=self._restored,
            failed=self._backup_failed,
        )

    def _restored(self, library: Library) -> None:
        self.desk.library = library
        self.desk.library_changed.emit()
        self.desk.told.emit(_("The records are those of the backup."), False)


def _daily_backup(library: Library, folder: str) -> object:
    made = backups.daily(library)
    return backups.copy_to(library, Path(folder)) if made and folder else made


def make_application() -> QApplication:
    """The one QApplication, with the program's name and icon."""
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("qiaocrm")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("qiaocrm")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "qiaocrm.svg")))
    return app


def has_display() -> bool:
    """Whether a window could be shown: a display, or a Qt platform that was asked for."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(
    database: Path | None,
    language: str | None,
    clock: Clock | None = None,
    files: Sequence[Path] = (),
) -> int:
    """Open the window, on `files` to be imported if any, and stay until it is closed.

    Where a window has the book open already, it comes forward and gets the files. Returns the exit
    code. Raises UserError when there is no display or the file cannot be opened.
    """
    from qiaocrm.qtkit.crash import CrashReporter
    from qiaocrm.qtkit.dialogs import show_error

    if not has_display():
        raise UserError(
            N_("There is no display for a window; use the commands (qiaocrm --help) or `make run`.")
        )
    clock = clock or SystemClock()
    chosen = settings.load(paths.data_dir() / SETTINGS_FILE)
    if language:
        chosen.language = language
    use_language(chosen.language or system_language(), paths.locale_dir())
    app = make_application()
    reporter = CrashReporter(__version__, clock)
    reporter.install()
    try:
        return _run(app, database, chosen, clock, files)
    except UserError as error:
        if sys.stderr is None:  # on Windows the window's program has no terminal to say it in
            show_error(None, error)
        raise


def _run(
    app: QApplication,
    database: Path | None,
    chosen: Settings,
    clock: Clock,
    files: Sequence[Path],
) -> int:
    """Open the book, unless another window has it; stay until the window is closed."""
    from qiaocrm.ui import missing_book, second_start

    path: Path | None = missing_book.book_to_open(database, chosen.database)
    if path is not None and not path.exists():
        _dress(app, chosen)
        if database is None and chosen.database:
            path = missing_book.ask_where(path)
    hold = second_start.be_first(path, files) if path is not None else None
    if path is None or hold is None:
        return 0
    try:
        return _stay(app, path, hold, chosen, clock, files)
    finally:
        hold.free()


def _stay(
    app: QApplication,
    path: Path,
    hold: Hold,
    chosen: Settings,
    clock: Clock,
    files: Sequence[Path],
) -> int:
    """Show the window on the book until it is closed; after a crash, tell how the records are."""
    last_words = LastWords(hold.path.with_suffix(".fault"))
    left = last_words.begin()
    library = _open_or_begin(path, clock)
    chosen.database = "" if path == paths.default_database() else str(path.absolute())
    program = Program(app, library, chosen)
    program.show()
    program.keep_choices()  # a crash must not bring back the book before this one
    QTimer.singleShot(0, program, partial(program.presence.answer_second_starts, hold))
    QTimer.singleShot(0, program, partial(program.presence.open_files, files))
    program.begin_the_day()
    if hold.broken_off:
        QTimer.singleShot(_STAND_MS, program, partial(program.look_after, left))
    code = app.exec()
    program.close()
    last_words.end()
    return code


def _dress(app: QApplication, chosen: Settings) -> None:
    """The looks, for what is asked before there is a window."""
    from qiaocrm.qtkit.theme import Theme

    Theme(app).apply(app, chosen.theme, chosen.points)  # type: ignore[arg-type]


def _open_or_begin(path: Path, clock: Clock) -> Library:
    """Open the book; where there is none yet, ask how it shall begin."""
    if path.exists():
        return open_library(path, clock)
    from qiaocrm.services import demo
    from qiaocrm.ui.first_run import wants_samples

    samples = wants_samples(path)
    library = open_library(path, clock)
    if samples:
        demo.fill(library)
    return library
