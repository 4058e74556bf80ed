"""Where the window stood, which page it showed and how its lists were laid out, till next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt

from qiaocrm.qtkit.metrics import current_metrics

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow

_FRAME = 40
"""What the title bar and the borders of a window may take, in pixels of the design."""


def restore(window: MainWindow) -> None:
    """Place the window as it was left; the first time in a size that shows a list and its pane."""
    settings = window.desk.settings
    geometry = QByteArray.fromHex(settings.geometry.encode())
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        px = current_metrics().px
        room = window.screen().availableGeometry()
        wanted = QSize(px(1366), px(768))
        window.resize(wanted.boundedTo(room.size() - QSize(px(_FRAME), px(_FRAME))))
        if window.size() != wanted:  # a screen of an office: its title bar needs room, too
            window.setWindowState(Qt.WindowState.WindowMaximized)
    window.show_page(settings.page if settings.page in window.pages else "today")


def remember(window: MainWindow) -> None:
    """Keep the place of the window and of what is in it among the settings."""
    for page in window.list_pages():
        page.remember()
    window.desk.settings.geometry = bytes(window.saveGeometry().toHex().data()).decode()
