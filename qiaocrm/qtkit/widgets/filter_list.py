"""The list that opens below a filter: values with check boxes and counts, and a search line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import current
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets.buttons import push_button

_VALUE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 3
_SEARCH_FROM: Final = 9
_ROWS_SHOWN: Final = 10
_WIDEST: Final = 28
"""Of a value, in Chinese characters."""


@dataclass(frozen=True, slots=True)
class FilterOption:
    """One value to filter by; `words` are further words by which it is found (its pinyin)."""

    value: str
    label: str
    count: int | None = None
    words: str = ""


class FilterPopup(QFrame):
    """Lets one choose values; tells after every tick. Closes on Esc or a click elsewhere."""

    changed = Signal(object)  # tuple of the values ticked, in the options' order

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        set_style(self, frame="popup")
        set_name(self, name)
        self._model = QStandardItemModel(self)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(_("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.narrow)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_OptionDelegate(self._list))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.clicked.connect(self._toggle_row)
        self._list.activated.connect(self._toggle_row)
        set_name(self._list, name)
        self._clear: QPushButton = push_button(_("Show all"), "link", clicked=self.clear)
        column = QVBoxLayout(self)
        margin = current_metrics().px(8)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(current_metrics().px(6))
        column.addWidget(self._search)
        column.addWidget(self._list)
        column.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignLeft)
        self._model.itemChanged.connect(self._tell)

    def set_options(self, options: Sequence[FilterOption], chosen: Collection[str]) -> None:
        """List other values, those in `chosen` ticked."""
        self._model.blockSignals(True)
        self._model.clear()
        for option in options:
            item = QStandardItem(option.label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | _CHECKABLE)
            ticked = option.value in chosen
            item.setData(_TICKED if ticked else _UNTICKED, Qt.ItemDataRole.CheckStateRole)
            item.setData(option.value, _VALUE_ROLE)
            item.setData(option.count, _COUNT_ROLE)
            item.setData(f"{option.label} {option.words}".casefold(), _WORDS_ROLE)
            self._model.appendRow(item)
        self._model.blockSignals(False)
        self._list.reset()
        self._search.setVisible(len(options) >= _SEARCH_FROM)
        self._search.clear()
        self._clear.setEnabled(bool(chosen))
        self._fit()

    def values(self) -> tuple[str, ...]:
        """The values ticked, in the options' order."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(
            str(item.data(_VALUE_ROLE))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    @Slot()
    def clear(self) -> None:
        """Untick everything."""
        self._model.blockSignals(True)
        for row in range(self._model.rowCount()):
            self._model.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._model.blockSignals(False)
        self._list.viewport().update()
        self._tell()

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a place of the screen, or beside it where it fits."""
        screen = self.screen().availableGeometry()
        size = self.sizeHint()
        left = max(screen.left(), min(place.x(), screen.right() - size.width()))
        top = max(screen.top(), min(place.y(), screen.bottom() - size.height()))
        self.move(left, top)
        self.show()
        self.begin()

    def begin(self) -> None:
        """Put the focus where typing helps most."""
        target: QWidget = self._search if self._search.isVisible() else self._list
        target.setFocus(Qt.FocusReason.PopupFocusReason)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0, 0))

    @Slot(QModelIndex)
    def _toggle_row(self, index: QModelIndex) -> None:
        """Tick or untick the row pressed, wherever in the row."""
        self.tick(index.row())

    def tick(self, row: int) -> None:
        """Tick the value in `row`, or untick it."""
        item = self._model.item(row)
        checked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Show only the values that contain what was typed."""
        wanted = text.casefold().strip()
        for row in range(self._model.rowCount()):
            words = str(self._model.item(row).data(_WORDS_ROLE))
            self._list.setRowHidden(row, wanted not in words)

    def value_at(self, row: int) -> str:
        """The value in `row`."""
        return str(self._model.item(row).data(_VALUE_ROLE))

    def labels_shown(self) -> list[str]:
        """The labels that the search leaves in sight."""
        rows = range(self._model.rowCount())
        return [self._model.item(row).text() for row in rows if not self._list.isRowHidden(row)]

    @Slot()
    def _tell(self) -> None:
        chosen = self.values()
        self._clear.setEnabled(bool(chosen))
        self.changed.emit(chosen)

    def _fit(self) -> None:
        """As wide as the words, as high as at most ten rows."""
        metrics = current_metrics()
        rows = min(max(self._model.rowCount(), 1), _ROWS_SHOWN)
        self._list.setFixedHeight(rows * metrics.compact_row + metrics.px(2))
        widest = self._list.sizeHintForColumn(0) + metrics.px(40)
        self._list.setMinimumWidth(max(widest, metrics.char * 14))
        self.adjustSize()


_CHECKABLE: Final = Qt.ItemFlag.ItemIsUserCheckable
_TICKED: Final = Qt.CheckState.Checked.value
_UNTICKED: Final = Qt.CheckState.Unchecked.value


class _OptionDelegate(QStyledItemDelegate):
    """Paints a value with its check box as usual, and its count muted at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one value."""
        super().paint(painter, option, index)
        count = index.data(_COUNT_ROLE)
        if count is None:
            return
        painter.save()
        painter.setPen(QColor(current().muted))
        rect = option.rect.adjusted(0, 0, -current_metrics().px(8), 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(flags), f"{count:,}")
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line, of which long texts show their beginning."""
        metrics = current_metrics()
        width = min(super().sizeHint(option, index).width(), metrics.char * _WIDEST)
        return QSize(width, metrics.compact_row)

    def editorEvent(self, *_event: object) -> bool:
        """Clicks are handled for the whole row, so that the box is not toggled twice."""
        return False
