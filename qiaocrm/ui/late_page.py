"""A page that is made when it is first wanted, so that nothing of it is loaded at the start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class LatePage(QWidget):
    """Stands in the window for the page that `make` makes."""

    def __init__(self, make: Callable[[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.page: QWidget | None = None
        """The page, None until somebody wants it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ready(self) -> QWidget:
        """The page, made now if it was not before."""
        if self.page is None:
            self.page = self._make(self)
            self._column.addWidget(self.page)
        return self.page
