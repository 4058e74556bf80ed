"""Results under the search box while one types, grouped by kind, by keyboard all the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import SearchBox
from qiaocrm.services import finding
from qiaocrm.services.finding import Found
from qiaocrm.ui.desk import Desk

_ICONS = {
    "association": "building",
    "person": "person",
    "company": "briefcase",
    "project": "flag",
    "visit": "calendar",
    "followup": "bell",
    "interaction": "chat",
    "agreement": "handshake",
    "donation": "gift",
}
_LINES = 12


class SearchPopup(QFrame):
    """Belongs to one search box of the window; never takes the focus from it."""

    chosen = Signal(str, object)  # kind, id

    def __init__(self, desk: Desk, box: SearchBox, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._box = box
        self._window = window
        set_style(self, frame="popup")
        set_name(self, _("Search results"))
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        set_name(self._list, _("Search results"))
        column = QVBoxLayout(self)
        margin = current_metrics().px(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self._list)
        box.searched.connect(self._search)
        box.entered.connect(self._enter)
        box.installEventFilter(self)
        self.hide()

    @property
    def results(self) -> list[tuple[str, int]]:
        """Kind and id of what is shown, in order."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.data(Qt.ItemDataRole.UserRole)
        ]

    def _search(self, typed: str) -> None:
        if not typed.strip():
            self._desk.lanes.read.forget((id(self), "find"))
            self.hide()
            return
        self._desk.read((id(self), "find"), finding.find, typed, done=self._show_found)

    def _show_found(self, found: Sequence[Found]) -> None:
        self._list.clear()
        order = {kind: place for place, kind in enumerate(finding.SEARCHED)}
        last = ""
        for one in sorted(found, key=lambda each: order[each.kind]):
            if one.kind != last:
                self._heading(translate(entity(one.kind).plural))
                last = one.kind
            self._result(one)
        if not found:
            self._heading(_("Nothing was found."))
        self._go(1, start=-1)
        self._place()
        self.show()
        self.raise_()

    def _heading(self, text: str) -> None:
        item = QListWidgetItem(text, self._list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _result(self, one: Found) -> None:
        why = f"　{translate(one.matched)}：{one.excerpt}" if one.matched else ""
        second = f"　{one.second}" if one.second else ""
        item = QListWidgetItem(
            icon(_ICONS.get(one.kind, "file"), "muted"),
            f"{one.title}{second}{why}".replace("\n", " "),
            self._list,
        )
        item.setData(Qt.ItemDataRole.UserRole, (one.kind, one.id))

    def _place(self) -> None:
        window = self._window
        width = max(self._box.width(), current_metrics().char * 34)
        right = self._box.mapTo(window, QPoint(self._box.width(), self._box.height() + 4))
        rows = min(self._list.count(), _LINES)
        height = rows * (self._list.sizeHintForRow(0) + 1) + current_metrics().px(20)
        self.setGeometry(max(0, right.x() - width), right.y(), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the results while the box keeps the focus."""
        if (
            self.isVisible()
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._go(1 if event.key() == Qt.Key.Key_Down else -1, start=self._list.currentRow())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _go(self, by: int, *, start: int) -> None:
        """To the next result that can be chosen."""
        row = start + by
        while 0 <= row < self._list.count():
            if self._list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentRow(row)
                return
            row += by

    def _enter(self) -> None:
        item = self._list.currentItem()
        if self.isVisible() and item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        found = item.data(Qt.ItemDataRole.UserRole)
        if found:
            self.hide()
            self._box.clear()
            self.chosen.emit(*found)
