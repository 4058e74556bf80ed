"""The manual (使用说明) in a window beside the work, opened by F1 at what one is doing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.manual_browser import ManualBrowser
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.services import manual
from qiaocrm.services.manual import ManualPage

_WIDTH, _HEIGHT = 62, 36
_CONTENTS, _PAGE = 1, 4


class ManualWindow(BaseDialog):
    """The contents at the left, with a field to look for words; the page at the right."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Manual"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._pages = manual.pages()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._contents_box())
        self.browser = ManualBrowser(split)
        set_name(self.browser, _("Manual"))
        self.browser.page_wanted.connect(self._follow)
        split.addWidget(self.browser)
        split.setStretchFactor(0, _CONTENTS)
        split.setStretchFactor(1, _PAGE)
        self.body.addWidget(split, 1)
        self.add_verb(_("Close"))
        self.fit(_WIDTH, _HEIGHT)
        self.show_topic(topic)

    @classmethod
    def open_at(cls, topic: str, asker: QWidget) -> ManualWindow:
        """Open the manual in front of `asker`, in the window that it has already if any.

        A modal dialog lets only its own children be used: each asker has a manual of its own.
        """
        opened = asker.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if opened is None:
            opened = cls(topic, asker)
        opened.show_topic(topic)
        opened.show()
        opened.raise_()
        opened.activateWindow()
        return opened

    def show_topic(self, topic: str) -> None:
        """Show the page of a topic, or of a page of the main window."""
        self.words.clear()
        page = manual.page_of(self._pages, topic)
        if page is not None:
            self.contents.setCurrentRow(self._pages.index(page))

    def _contents_box(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = QLineEdit(box)
        self.words.setPlaceholderText(_("Look for words in the manual"))
        self.words.setClearButtonEnabled(True)
        set_name(self.words, _("Look for words in the manual"))
        self.words.textChanged.connect(self._look_for)
        self.contents = QListWidget(box)
        set_name(self.contents, _("Contents"))
        self.contents.currentItemChanged.connect(self._show_chosen)
        column.addWidget(self.words)
        column.addWidget(self.contents, 1)
        self._fill(self._pages)
        return box

    def _fill(self, pages: list[ManualPage]) -> None:
        self.contents.clear()
        for page in pages:
            item = QListWidgetItem(page.title, self.contents)
            item.setData(Qt.ItemDataRole.UserRole, page)
            item.setSizeHint(QSize(0, current_metrics().compact_row))

    def _look_for(self, words: str) -> None:
        self._fill(manual.containing(self._pages, words))
        self.contents.setCurrentRow(0)

    def _show_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.browser.show_page(item.data(Qt.ItemDataRole.UserRole).path)

    def _follow(self, name: str) -> None:
        topic = next((page.topic for page in self._pages if page.path.name == name), "")
        if topic:
            self.show_topic(topic)
