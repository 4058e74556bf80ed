"""Shows laid-out pages on the screen as they will be on paper, only those in sight being drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.painter import draw_page
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.paper.page import UNITS_PER_INCH, PrintPages
from qiaocrm.qtkit.paper.typeset import Typeset, type_of
from qiaocrm.qtkit.styling import set_name

Fit = Literal["", "width", "page"]

ZOOM_STEPS: Final = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_GAP: Final = 16
"""Space around pages in the design's pixels."""


class PageView(QAbstractScrollArea):
    """A column of pages to scroll through; Ctrl and the wheel, + and − zoom."""

    page_changed = Signal(int)  # number of the page in sight, from 1
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PrintPages | None = None
        self._type: Typeset | None = None
        self._fit: Fit = "width"
        self._zoom = 1.0
        self._number = 1
        self._drawn: dict[int, QPixmap] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        set_name(self, _("Print preview"))

    def show_pages(self, pages: PrintPages) -> None:
        """Show these pages, staying at the page number in sight as far as there is one."""
        number = min(self._number, len(pages.pages))
        self._pages = pages
        self._type = type_of(pages)
        self._arrange()
        self.go_to(number)

    @property
    def number(self) -> int:
        """The number of the page in sight, from 1."""
        return self._number

    @property
    def zoom(self) -> float:
        """1 is the size on paper."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows: the window's width, a whole page, or nothing."""
        return self._fit

    def set_zoom(self, zoom: float) -> None:
        """Show pages `zoom` times as large as on paper."""
        self._fit = ""
        self._zoom = min(ZOOM_STEPS[-1], max(ZOOM_STEPS[0], zoom))
        self._keep_place()

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the window."""
        self._fit = fit
        self._keep_place()

    @Slot()
    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom * 1.01), 99.0))

    @Slot()
    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_zoom(
            next((step for step in reversed(ZOOM_STEPS) if step < self._zoom * 0.99), 0.0)
        )

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Bring page `number` (from 1) to the top."""
        if self._pages is None:
            return
        at = min(max(number, 1), len(self._pages.pages)) - 1
        self.verticalScrollBar().setValue(at * self._step())
        self._set_number(at + 1)

    @Slot()
    def next_page(self) -> None:
        """One page further."""
        self.go_to(self._number + 1)

    @Slot()
    def previous_page(self) -> None:
        """One page back."""
        self.go_to(self._number - 1)

    def _gap(self) -> int:
        return current_metrics().px(_GAP)

    def _page_size(self) -> QSize:
        """A page's size on the screen."""
        assert self._pages is not None
        scale = self._scale()
        return QSize(round(self._pages.width * scale), round(self._pages.height * scale))

    def _step(self) -> int:
        """From the top of one page to the top of the next."""
        return self._page_size().height() + self._gap()

    def _scale(self) -> float:
        """Device-independent pixels to a layout unit."""
        return self._zoom * self.logicalDpiX() / UNITS_PER_INCH

    def _arrange(self) -> None:
        """Work out zoom and scroll ranges anew."""
        self._drawn.clear()
        if self._pages is None:
            return
        if self._fit:
            self._zoom = self._fitting_zoom(self._pages)
        size, gap = self._page_size(), self._gap()
        room = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        whole = len(self._pages.pages) * self._step() + gap
        down.setRange(0, max(0, whole - room.height()))
        down.setPageStep(room.height())
        down.setSingleStep(3 * current_metrics().line)
        across.setRange(0, max(0, size.width() + 2 * gap - room.width()))
        across.setPageStep(room.width())
        self.viewport().update()
        self.zoom_changed.emit()

    def _fitting_zoom(self, pages: PrintPages) -> float:
        """The zoom at which the page's width, or all of it, is in sight."""
        gap = 2 * self._gap()
        room = self.viewport().size()
        unit = self.logicalDpiX() / UNITS_PER_INCH
        wide = (room.width() - gap) / (pages.width * unit)
        high = (room.height() - gap) / (pages.height * unit)
        wanted = wide if self._fit == "width" else min(wide, high)
        return min(ZOOM_STEPS[-1], max(0.05, wanted))

    def _keep_place(self) -> None:
        """Arrange the pages anew with the same part of the document at the top."""
        if self._pages is None:
            return
        share = self.verticalScrollBar().value() / self._step()
        self._arrange()
        self.verticalScrollBar().setValue(round(share * self._step()))

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """Tell which page fills most of the window now."""
        if self._pages is not None:
            at = (value + self.viewport().height() // 3) // self._step()
            self._set_number(min(at + 1, len(self._pages.pages)))

    def _set_number(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.page_changed.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; each is drawn once and kept while it stays in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current().sunken)
        if self._pages is None:
            return
        places = self._places_in_sight()
        self._drawn = {at: self._drawn.get(at) or self._draw(at) for at in places}
        for at, place in places.items():
            painter.drawPixmap(place.topLeft(), self._drawn[at])
            painter.setPen(current().border)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _places_in_sight(self) -> dict[int, QRect]:
        """Where each page stands that can be seen, by its index."""
        assert self._pages is not None
        size, gap, step = self._page_size(), self._gap(), self._step()
        room, top = self.viewport().size(), self.verticalScrollBar().value()
        left = max(gap, (room.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        first = max(0, (top - gap) // step)
        last = min(len(self._pages.pages), (top + room.height()) // step + 1)
        return {
            at: QRect(left, gap + at * step - top, size.width(), size.height())
            for at in range(first, last)
        }

    def _draw(self, at: int) -> QPixmap:
        """A picture of one page, as fine as the screen."""
        assert self._pages is not None
        assert self._type is not None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._page_size() * ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.scale(self._scale() * ratio, self._scale() * ratio)
        draw_page(painter, self._pages.pages[at], self._type)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's size."""
        super().resizeEvent(event)
        self._keep_place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        else:
            self.zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp, PgDn, Home and End move by pages; + and − zoom."""
        actions: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageDown: self.next_page,
            Qt.Key.Key_PageUp: self.previous_page,
            Qt.Key.Key_Home: partial(self.go_to, 1),
            Qt.Key.Key_End: partial(self.go_to, sys.maxsize),
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()
