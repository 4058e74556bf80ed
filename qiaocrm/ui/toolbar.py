"""The row above a list: what can be done at the left, what is shown at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.qtkit.metrics import current_metrics


class Toolbar(QWidget):
    """One row where there is room; on narrow screens the filters take a row of their own."""

    def __init__(self, filters: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current_metrics().px
        self._filters = filters
        self._wrapped: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(8))
        self._first = QHBoxLayout()
        self._second = QHBoxLayout()
        self._right = QHBoxLayout()
        for row in (self._first, self._second, self._right):
            row.setSpacing(px(8))
        # What stands at the right shares the room to spare: the filter line may grow.
        self._first.addLayout(self._right, 1)
        self._right.addStretch(1)
        self._second.addStretch(1)
        column.addLayout(self._first)
        column.addLayout(self._second)
        self._wrap(False)

    def add(self, widget: QWidget) -> None:
        """Add a control at the left."""
        self._first.insertWidget(
            self._first.indexOf(self._filters) if not self._wrapped else self._first.count() - 1,
            widget,
        )

    def add_right(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a control at the right; with a `stretch` it takes of the room to spare."""
        self._right.addWidget(widget, stretch)

    def add_switch(self, widget: QWidget) -> None:
        """Put a choice of views before what stands at the right."""
        self._right.insertWidget(1, widget)

    def minimumSizeHint(self) -> QSize:
        """As narrow as with the filters in a row of their own: it wraps when it becomes so."""
        hint = super().minimumSizeHint()
        if self._wrapped:
            return hint
        pad = 2 * current_metrics().px(16)
        first = self._first.minimumSize().width() - self._filters.minimumSizeHint().width()
        least = max(first, self._filters.minimumSizeHint().width()) + pad
        return QSize(min(hint.width(), least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap or unwrap the filters as the width asks."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again whenever a control asks for another size: a filter's words grew, a font."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2 * current_metrics().px(16)
        needed = self._first.sizeHint().width()
        if self._wrapped:
            needed += self._filters.sizeHint().width() + self._first.spacing()
        self._wrap(needed > room)

    def _wrap(self, wrapped: bool) -> None:
        if wrapped is self._wrapped:
            return
        self._wrapped = wrapped
        for row in (self._first, self._second):
            row.removeWidget(self._filters)
        if wrapped:
            self._second.insertWidget(0, self._filters)
        else:
            self._first.insertWidget(self._first.count() - 1, self._filters)
