"""Results under the search box while one types, grouped by kind, by keyboard all the way.

The same box finds commands and pages: all that the menus offer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QListWidgetItem, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.cells import Hits
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import Part, Result, ResultList, SearchBox
from qiaocrm.services import finding, marking
from qiaocrm.services.finding import Results
from qiaocrm.services.library import Library
from qiaocrm.services.marking import Meant
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
LINES, CHARS = 12, 34
"""Lines shown before one scrolls, and how many Chinese characters wide they are at least."""
_COMMANDS = 6
"""Commands shown at most: records are what is mostly looked for."""


class SearchPopup(QFrame):
    """Belongs to one search box of the window; never takes the focus from it."""

    chosen = Signal(str, object)  # kind, id

    def __init__(
        self,
        desk: Desk,
        box: SearchBox,
        window: QWidget,
        commands: Callable[[], Iterable[QAction]],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._box = box
        self._window = window
        self._commands = commands
        self._offered: list[QAction] = []
        set_style(self, frame="popup")
        set_name(self, _("Search results"))
        self._list = ResultList(self)
        self._list.itemClicked.connect(self._clicked)
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
        """Kind and id of the records shown, in order."""
        return [one.key for one in self._list.results if isinstance(one.key, tuple)]

    @property
    def commands(self) -> list[QAction]:
        """The commands shown, in order."""
        return [one.key for one in self._list.results if isinstance(one.key, QAction)]

    @property
    def marked(self) -> list[str]:
        """What is marked in the title of each line."""
        return [one.parts[0].marked for one in self._list.results]

    def _search(self, typed: str) -> None:
        if not typed.strip():
            self._desk.lanes.read.forget((id(self), "find"))
            self.hide()
            return
        self._offered = [action for action in self._commands() if action.isEnabled()]
        titles = [_title(action) for action in self._offered]
        self._desk.read((id(self), "find"), _look, typed, titles, done=self._show_found)

    def _show_found(self, looked: tuple[Results, Sequence[Meant]]) -> None:
        found, meant = looked
        self._list.clear()
        for kind, places in _groups(found).items():
            self._list.add_heading(translate(entity(kind).plural))
            for place in places:
                self._list.add_later(partial(result_at, found, place))
        if meant:
            self._list.add_heading(_("Commands"))
        for place, marks in meant[:_COMMANDS]:
            self._list.add_result(_command(self._offered[place], marks))
        if not self._list.count():
            self._list.add_heading(_("Nothing was found."))
            self._list.add_heading(_("Try fewer signs, pinyin, or the end of a number."))
        self._list.step(1, start=-1)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._window
        width = max(self._box.width(), current_metrics().char * CHARS)
        right = self._box.mapTo(window, QPoint(self._box.width(), self._box.height() + 4))
        rows = min(self._list.count(), LINES)
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
                self._list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _clicked(self, _item: QListWidgetItem) -> None:
        self._choose()

    def _enter(self) -> None:
        if self.isVisible():
            self._choose()

    def _choose(self) -> None:
        key = self._list.current_key
        if key is None:
            return
        self.hide()
        self._box.clear()
        if isinstance(key, QAction):
            key.trigger()
        else:
            self.chosen.emit(*key)


def _look(library: Library, typed: str, titles: Sequence[str]) -> tuple[Results, list[Meant]]:
    """The records found and the commands meant; both need dictionaries that take long to load."""
    return finding.look(library, typed), marking.meant(typed, titles)


def _title(action: QAction) -> str:
    return action.text().replace("&", "")


def _command(action: QAction, marks: marking.Marks) -> Result:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Result(action, "chevron-right", (Part(_title(action), _hits(marks), muted=False),), keys)


def _groups(found: Results) -> dict[str, list[int]]:
    """The places of the results of each kind: first the kind of the best one."""
    groups: dict[str, list[int]] = {}
    for place, (kind, _record) in enumerate(found.keys):
        groups.setdefault(kind, []).append(place)
    return groups


def result_at(found: Results, place: int) -> Result:
    """A record found as a line of the list."""
    one = found[place]
    parts = [Part(one.title, _hits(one.marks), muted=False)]
    if one.second:
        parts.append(Part(one.second))
    if one.matched:
        label = f"{translate(one.matched)}："
        moved = tuple((start + len(label), length) for start, length in _hits(one.excerpt_marks))
        parts.append(Part(label + one.excerpt, moved))
    return Result((one.kind, one.id), _ICONS.get(one.kind, "file"), tuple(parts))


def _hits(marks: marking.Marks) -> Hits:
    """Marks as the painting takes them: (start, length)."""
    return tuple((start, end - start) for start, end in marks)
