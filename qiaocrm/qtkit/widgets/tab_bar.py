"""The tabs at the top of the window: a word, a count, and a line in the accent colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from qiaocrm.qtkit.metrics import current_metrics, scaled
from qiaocrm.qtkit.palette import current

_BY_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TabBar(QTabBar):
    """Pages by key, each with a title and a live count; Ctrl+PgUp/PgDn and arrows move."""

    page_chosen = Signal(str)  # key of the page now current

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._counts: dict[str, int | None] = {}
        self._ring = False  # only the keyboard's focus is marked, not that of the first showing
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._current_changed)

    def add_page(self, key: str, title: str, count: int | None = None) -> None:
        """Add a page at the end."""
        self._counts[key] = count
        self._titles.append(title)
        number = self.addTab(_words(title, count))
        self.setTabData(number, key)

    def set_count(self, key: str, count: int | None) -> None:
        """Show another count (None: none)."""
        if self._counts.get(key) == count:
            return
        self._counts[key] = count
        number = self._number(key)
        self.setTabText(number, _words(self._titles[number], count))

    def set_title(self, key: str, title: str) -> None:
        """Show another title, after a change of language."""
        number = self._number(key)
        self._titles[number] = title
        self.setTabText(number, _words(title, self._counts[key]))

    @property
    def key(self) -> str:
        """The key of the current page."""
        return str(self.tabData(self.currentIndex()))

    def set_key(self, key: str) -> None:
        """Go to a page."""
        self.setCurrentIndex(self._number(key))

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the words in bold, so that nothing moves when a tab is chosen."""
        metrics = current_metrics()
        bold = QFontMetrics(scaled(self.font(), 1.0, bold=True))
        width = bold.horizontalAdvance(self.tabText(index)) + metrics.px(28)
        return QSize(width, metrics.line + metrics.px(22))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs are never squeezed; where they do not fit, they scroll."""
        return self.tabSizeHint(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the focus when it came by the keyboard."""
        self._ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all tabs: the current one bold, in the accent colour and underlined."""
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        tokens, metrics = current(), current_metrics()
        chosen = index == self.currentIndex()
        hovered = self.underMouse() and rect.contains(self.mapFromGlobal(self.cursor().pos()))
        colour = tokens.accent if chosen else tokens.text if hovered else tokens.muted
        painter.setFont(scaled(self.font(), 1.0, bold=chosen))
        painter.setPen(QColor(colour))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
        if chosen:
            height = metrics.px(2)
            line = QRect(rect.left(), rect.bottom() - height + 1, rect.width(), height)
            painter.fillRect(line, QColor(tokens.accent))
            if self._ring and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                inset = metrics.px(5)
                ring = rect.adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(ring, metrics.px(5), metrics.px(5))

    def _number(self, key: str) -> int:
        """The number of the page `key`; KeyError when there is none."""
        for number in range(self.count()):
            if self.tabData(number) == key:
                return number
        raise KeyError(key)

    @Slot(int)
    def _current_changed(self, index: int) -> None:
        if index >= 0 and self.tabData(index) is not None:
            self.page_chosen.emit(self.key)


def _words(title: str, count: int | None) -> str:
    """What a tab says."""
    return title if count is None else f"{title}  {count:,}"
