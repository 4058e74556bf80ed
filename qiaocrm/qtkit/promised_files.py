"""A file that is dragged out of the window and written only where it is dropped."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMetaType, QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

URLS: Final = "text/uri-list"


class PromisedFile(QMimeData):
    """Names a file at once, and has it written when it is asked for after the button was let go.

    File managers and Windows ask for the names while the pointer is still on its way; whoever is
    passed over so must not make a file of personal data.
    """

    def __init__(self, path: Path, write: Callable[[Path], object]) -> None:
        """`write` writes the file before it returns, or does not: then the drop finds none."""
        super().__init__()
        self.path = path
        self.let_go = False
        self._kept = False
        self._write = write

    def formats(self) -> list[str]:
        """A list of files and nothing else: a field to type in takes no part of it."""
        return [URLS]

    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> Any:
        """The name of the file, which is written first where it was dropped."""
        if mimetype != URLS:
            return None
        if not self._kept and not self._on_its_way():
            self._kept = True
            self._write(self.path)
        return [QUrl.fromLocalFile(str(self.path))]

    def _on_its_way(self) -> bool:
        """Whether the pointer still holds it; what Qt says of mouse buttons is old while it drags.

        X11 gives the data after the drag has ended. Windows gives them within it, so the system is
        asked for the button. Elsewhere nobody knows, and whoever asks first has the file written.
        """
        if sys.platform == "win32":
            import ctypes

            state = ctypes.windll.user32.GetAsyncKeyState
            return any(state(button) & 0x8000 for button in (1, 2))
        return QGuiApplication.platformName() == "xcb" and not self.let_go


def drag_out(source: QWidget, promise: PromisedFile, picture: QPixmap) -> None:
    """Drag a promised file away from a widget until the button is let go."""
    drag = QDrag(source)
    drag.setMimeData(promise)
    drag.setPixmap(picture)
    drag.exec(Qt.DropAction.CopyAction)
    promise.let_go = True
