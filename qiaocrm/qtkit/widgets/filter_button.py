"""One filter as a pill: "国家/地区：全部"; its values are chosen in a list below it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets.filter_list import FilterOption, FilterPopup
from qiaocrm.qtkit.widgets.pill import Pill

_NAMED = 2


class FilterButton(Pill):
    """Shows what it filters by; × (or Delete) takes the filter away."""

    changed = Signal(object)  # tuple of the values chosen; empty: all
    about_to_open = Signal()  # fresh counts may be set now

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title = title
        self._options: tuple[FilterOption, ...] = ()
        self._values: tuple[str, ...] = ()
        self._popup: FilterPopup | None = None
        self.clicked.connect(self.open_list)
        self._show()

    @property
    def values(self) -> tuple[str, ...]:
        """The values chosen; empty when everything is shown."""
        return self._values

    def set_title(self, title: str) -> None:
        """Show another title, after a change of language."""
        self._title = title
        self._show()

    def set_options(self, options: Sequence[FilterOption]) -> None:
        """Offer other values or counts; chosen values that are gone stay chosen."""
        self._options = tuple(options)
        if self._popup is not None and self._popup.isVisible():
            self._popup.set_options(self._options, self._values)
        self._show()

    def set_values(self, values: Collection[str]) -> None:
        """Choose values without telling (a saved view, another page's link)."""
        self._values = tuple(values)
        self._show()

    @Slot()
    def clear(self) -> None:
        """Show everything again, and tell."""
        self._choose(())

    @Slot()
    def open_list(self) -> None:
        """Open the list of values below the button."""
        popup = self._prepared()
        popup.open_at(_below(self, popup))

    def open_list_at(self, place: QPoint) -> None:
        """Open the list of values at a place of the screen, such as below a column's heading."""
        self._prepared().open_at(place)

    def _prepared(self) -> FilterPopup:
        self.about_to_open.emit()
        if self._popup is None:
            self._popup = FilterPopup(self._title, self)
            self._popup.changed.connect(self._choose)
        self._popup.set_options(self._options, self._values)
        return self._popup

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the × clears; elsewhere it opens the list."""
        if self.chosen and self.isDown() and self.end_rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.clear()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears; the arrow key down opens the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _choose(self, values: tuple[str, ...]) -> None:
        """Take the values ticked in the list; those it does not offer any more are dropped."""
        if values != self._values:
            self._values = values
            self._show()
            self.changed.emit(values)

    def _show(self) -> None:
        """Say what is chosen."""
        labels = {option.value: option.label for option in self._options}
        chosen = [labels.get(value, value) for value in self._values]
        if not chosen:
            summary = _("all")
        elif len(chosen) <= _NAMED:
            summary = _(", ").join(chosen)
        else:
            summary = _("{first} and {n} more").format(first=chosen[0], n=len(chosen) - 1)
        text = _("{title}: {values}").format(title=self._title, values=summary)
        self.setText(text)
        set_name(self, text)
        self.set_chosen(bool(chosen), "close" if chosen else "chevron-down")
        self.updateGeometry()


def _below(anchor: QWidget, popup: QWidget) -> QPoint:
    """Where to open `popup`: below `anchor`, or above it, but on the screen."""
    screen: QRect = anchor.screen().availableGeometry()
    size = popup.sizeHint()
    place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
    if place.y() + size.height() > screen.bottom():
        above = anchor.mapToGlobal(QPoint(0, -size.height() - 4))
        place.setY(max(screen.top(), above.y()))
    place.setX(max(screen.left(), min(place.x(), screen.right() - size.width())))
    return place
