"""How the desktop sees the program: started again, hidden by the clock, the session that ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from qiaocrm.base.i18n import _
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.tray import Tray

if TYPE_CHECKING:
    from qiaocrm.base.hold import Hold
    from qiaocrm.qtkit.doorbell import Doorbell, Ring
    from qiaocrm.ui.window import MainWindow

_LAST_SECONDS = 3.0
"""A system that ends a session gives each program about five."""


class Presence(QObject):
    """One for the program, which may make its window anew: `window` tells the present one."""

    def __init__(
        self, desk: Desk, window: Callable[[], MainWindow | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._bell: Doorbell | None = None
        self._hold: Hold | None = None
        self.tray = Tray(desk.settings, self)
        self.tray.opened.connect(self.come_forward)
        self.tray.quit_requested.connect(QApplication.quit)
        desk.settings_changed.connect(self.tray.follow)
        desk.left_open.connect(self._stay)

    def answer_second_starts(self, hold: Hold) -> None:
        """Come forward whenever the program is started again with this book."""
        from qiaocrm.qtkit.doorbell import Doorbell  # start-up counts

        self._hold = hold
        self._bell = Doorbell(hold, self)
        self._bell.rung.connect(self._answer)
        self._bell.listen()

    def _answer(self, ring: Ring) -> None:
        self.come_forward(ring.token)
        self.open_files(ring.files)

    def come_forward(self, token: str = "") -> None:
        """Show the window in front, also from the notification area."""
        from qiaocrm.qtkit.doorbell import bring_forward

        window = self._window()
        if window is not None:
            QApplication.setQuitOnLastWindowClosed(True)
            bring_forward(window, token)

    def open_files(self, files: Sequence[Path]) -> None:
        """Open the import wizard on a file that the program was started with."""
        window = self._window()
        if window is None or not files:
            return
        if QApplication.activeModalWidget() is not None:
            said = _("Finish the dialog that is open, then open {name} again.")
            self._desk.told.emit(said.format(name=files[0].name), False)
            return
        window.import_file(str(files[0]))

    def end_session(self, *_manager: object) -> None:
        """Keep what is typed and what waits to be written, and ask nothing: the PC turns off.

        What is saved so stands in the journal like any edit; Undo takes it back.
        """
        from qiaocrm.qtkit.form_dialog import FormDialog  # start-up counts

        window = self._window()
        forms = window.findChildren(FormDialog) if window is not None else []
        for form in forms:
            form.leave()
        self._desk.lanes.write.wait(_LAST_SECONDS)
        if self._hold is not None:
            self._hold.settle()

    def close(self) -> None:
        """Answer no more."""
        if self._bell is not None:
            self._bell.close()

    def _stay(self) -> None:
        """The window was closed, the program goes on."""
        QApplication.setQuitOnLastWindowClosed(False)
        self.tray.say_still_running()
