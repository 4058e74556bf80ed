"""A reader of Markdown pages that lie on this computer, with pictures that fit its width."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from qiaocrm.qtkit.metrics import current_metrics

_MARGIN = 14
_RESIZED_BY = 40


class ManualBrowser(QTextBrowser):
    """Shows one page at a time; links to other pages are told, links elsewhere do nothing."""

    page_wanted = Signal(str)  # file name of a page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(current_metrics().px(_MARGIN))
        self._path = Path()
        self._laid_out_for = 0
        self.anchorClicked.connect(self._follow)

    def show_page(self, path: Path) -> None:
        """Show a page from its beginning."""
        self._path = path
        self._laid_out_for = self.viewport().width()
        self.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures no wider than the page, sharp on any screen; all else as Qt reads it."""
        link = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not link.isLocalFile():
            return super().loadResource(kind, name)
        picture = QImage(link.toLocalFile())
        ratio = self.devicePixelRatioF()
        room = int(self._room() * ratio)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _room(self) -> int:
        """How wide a picture may be beside the scroll bar, which is there or will be."""
        around = 2 * current_metrics().px(_MARGIN) + 2 * self.frameWidth()
        return max(1, self.width() - around - self.verticalScrollBar().sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew once the width has changed by more than a little."""
        super().resizeEvent(event)
        if self._path.name and abs(event.size().width() - self._laid_out_for) > _RESIZED_BY:
            place = self.verticalScrollBar().value()
            self.show_page(self._path)
            self.verticalScrollBar().setValue(place)

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() or link.isLocalFile():
            self.page_wanted.emit(link.fileName())
