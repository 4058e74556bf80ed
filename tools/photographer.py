"""The real window on a book of samples, with what takes pictures of it."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

MOMENT = dt.datetime(2026, 11, 23, 8, 30, tzinfo=dt.UTC)
SCALE = "QT_SCALE_FACTOR"


class Photographer:
    """The real window on a book of samples, and where its pictures go."""

    def __init__(self, folder: Path, language: str, theme: str, wanted: list[str]) -> None:
        from qiaocrm.app import Program, make_application
        from qiaocrm.base import paths
        from qiaocrm.base.clock import FixedClock
        from qiaocrm.base.i18n import use_language
        from qiaocrm.base.settings import Settings
        from qiaocrm.services import backups, demo
        from qiaocrm.services.library import open_library

        use_language(language, paths.locale_dir())
        self._folder, self._wanted = folder, wanted
        self._suffix = f"{language}-{theme}-{round(float(os.environ.get(SCALE, '1')) * 100)}"
        self._home = tempfile.TemporaryDirectory()
        self._app = make_application()
        library = open_library(Path(self._home.name) / "book.db", FixedClock(MOMENT))
        demo.fill(library)
        library.set_options(office="示例市归国华侨联合会", officer="孟小舟")
        backups.daily(library)
        self.program = Program(self._app, library, Settings(language=language, theme=theme))
        self.window = self.program.show()
        self.window.showNormal()  # a maximised one leaves room for the frame that is not here
        self.window.setGeometry(self.window.screen().availableGeometry())
        self.settle()

    def settle(self) -> None:
        """Wait until every lane is idle and everything is painted."""
        for _round in range(5):
            while self.program.lanes.busy:
                self._app.processEvents()
            self._app.processEvents()

    def take(self, name: str, widget: object = None, *, wide: bool = False) -> None:
        """One picture, unless other names were asked for."""
        self.settle()
        if self._wanted and not any(part in name for part in self._wanted):
            return
        shown = widget or self.window
        if wide:
            shown.resize(1040, 700)  # type: ignore[attr-defined]
            self.settle()
        shown.grab().save(str(self._folder / f"{name}-{self._suffix}.png"))  # type: ignore[attr-defined]

    def dialog(self, name: str, make: Callable[[], object], *, wide: bool = False) -> None:
        """A picture of a dialog, which is then closed."""
        from PySide6.QtWidgets import QDialog

        shown = make()
        if isinstance(shown, QDialog):
            shown.open()
            self.take(name, shown, wide=wide)
            shown.done(0)
            self.settle()

    def close(self) -> None:
        """Leave nothing behind."""
        self.window.close()
        self.program.lanes.shutdown()
        self.program.desk.library.close()
        self._home.cleanup()
