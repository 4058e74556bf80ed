"""The board of project leads (看板): drag a card, or move it by keyboard, to its next stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import cast

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.base.i18n import N_, _, current_language, plural, translate
from qiaocrm.domain.kinds import AMOUNT
from qiaocrm.domain.query import Query
from qiaocrm.domain.stages import StageBook
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name, set_style
from qiaocrm.qtkit.widgets import Card, Chip, ElidedLabel, plain_label
from qiaocrm.services import board
from qiaocrm.ui.desk import Desk

_CARDS_A_TURN = 20
"""Made before the window is let answer again; each takes a millisecond or two."""
_MIME = "application/x-qiaocrm-project"
_SHOWN = 60
"""Cards a column; a longer one says how many more the list holds."""

_NEXT: Mapping[board.Due, tuple[str, str]] = {
    "late": (N_("late: {step}"), "danger"),
    "today": (N_("today: {step}"), "warning"),
    "soon": (N_("soon: {step}"), "accent"),
}
"""Words and colour of a near next step; words, because not everybody tells colours apart."""


def _money(amount: Decimal | None, currency: str) -> str:
    """An amount with its currency, which goes without saying where it is CNY."""
    shown = AMOUNT.show(amount, current_language())
    return f"{shown} {'' if currency == 'CNY' else currency}".strip()


class ProjectCard(Card):
    """One project; Enter opens it, Ctrl+Left and Ctrl+Right move it a stage."""

    step_requested = Signal(object, int)  # project id, -1 or +1
    menu_requested = Signal(object, object)  # project id, global QPoint

    def __init__(self, card: board.Card, parent: QWidget | None = None) -> None:
        super().__init__("", parent, clickable=True)
        self.project = card.project
        self._pressed: QPoint | None = None
        set_name(self, card.project.name)
        self.body.addWidget(plain_label(card.project.name, self, role="heading", wrap=True))
        if card.investors:
            self.body.addWidget(ElidedLabel(card.investors, self, tone="muted"))
        foot = QHBoxLayout()
        amount = _money(card.project.investment, card.project.currency)
        foot.addWidget(ElidedLabel(amount, self), 1)
        if card.days is not None:
            text = plural("{n} day", "{n} days", card.days)
            foot.addWidget(Chip(text, "amber" if card.silent else "grey", self))
        self.body.addLayout(foot)
        self._next(card)

    def _next(self, card: board.Card) -> None:
        """The next step: how near it is, or that there is none, in words and colour."""
        when = card.project.next_date.iso() if card.project.next_date else ""
        said = f"{when} {card.project.next_step}".strip()
        if card.due in _NEXT:
            words, tone = _NEXT[card.due]
            self.body.addWidget(ElidedLabel(translate(words).format(step=said), self, tone=tone))
        elif said:
            self.body.addWidget(ElidedLabel(said, self, tone="muted"))
        else:
            self.body.addWidget(plain_label(_("no next step"), self, tone="warning"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the pointer has gone far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (
            event.position().toPoint() - self._pressed
        ).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        drag = QDrag(self)
        data = QMimeData()
        data.setData(_MIME, str(self.project.id).encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(event.position().toPoint())
        drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keyboard."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            self.step_requested.emit(self.project.id, 1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: object) -> None:
        """Offer the stages."""
        self.menu_requested.emit(self.project.id, self.mapToGlobal(self.rect().center()))


class StageColumn(QFrame):
    """One stage: name, number, total, cards; takes cards that are dropped on it."""

    dropped = Signal(object, str)  # project id, stage key

    def __init__(
        self,
        lane: board.Lane,
        name: str,
        stages: StageBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = lane.key
        self.cards: list[ProjectCard] = []
        self.setAcceptDrops(True)
        set_style(self, frame="column")
        set_name(self, name)
        px = current_metrics().px
        self.setFixedWidth(current_metrics().char * 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(8), px(6), px(6))
        head = QHBoxLayout()
        head.addWidget(Chip(name, stages.tone(lane.key), self))
        head.addWidget(plain_label(str(len(lane.cards)), self, tone="muted"))
        head.addStretch(1)
        column.addLayout(head)
        sums = [_money(amount, currency) for currency, amount in lane.totals]
        if sums:
            head.addWidget(plain_label(sums[0], self, tone="muted"))
        for text in sums[1:]:
            line = ElidedLabel(text, self, tone="muted")
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(line)
        if required := stages.requirement(lane.key):
            column.addWidget(plain_label(required, self, tone="muted", wrap=True))
            self.setAccessibleDescription(required)
        column.addWidget(self._list(lane.cards), 1)

    def _list(self, cards: Sequence[board.Card]) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(area)
        area.setWidget(inside)  # before it holds the cards: all in it would be dressed anew
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, current_metrics().px(6), 0)
        column.setSpacing(current_metrics().px(8))
        for card in cards[:_SHOWN]:
            shown = ProjectCard(card, inside)
            self.cards.append(shown)
            column.addWidget(shown)
        if len(cards) > _SHOWN:
            more = plural("{n} more: see the list", "{n} more: see the list", len(cards) - _SHOWN)
            column.addWidget(plain_label(more, inside, tone="muted", wrap=True))
        column.addStretch(1)
        return area

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take projects only."""
        if event.mimeData().hasFormat(_MIME):
            set_style(self, frame="column_target")
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Stay a target while the card is over the column."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """Look as before."""
        set_style(self, frame="column")

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which project was dropped."""
        set_style(self, frame="column")
        number = bytes(event.mimeData().data(_MIME).data())
        event.acceptProposedAction()
        self.dropped.emit(int(number), self.key)


class Board(QWidget):
    """All stages side by side."""

    opened = Signal(object)  # project id
    moved = Signal(object, str)  # project id, stage key that the officer chose

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.columns: list[StageColumn] = []
        self._making: QScrollArea | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._new_area())

    def reload(self, query: Query) -> None:
        """Show the projects of a query."""
        self._desk.read((id(self), "board"), board.lanes, query, done=self._fill)

    @property
    def _area(self) -> QScrollArea:
        """The board in sight."""
        return cast(QScrollArea, self._stack.currentWidget())

    def _new_area(self) -> QScrollArea:
        """An empty board, not in sight yet."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_name(area, _("Board of project leads"))
        inside = QWidget(area)
        area.setWidget(inside)
        px = current_metrics().px
        row = QHBoxLayout(inside)
        row.setContentsMargins(px(16), px(4), px(16), px(10))
        row.setSpacing(px(10))
        return area

    def _fill(self, lanes: Sequence[board.Lane]) -> None:
        """Make the columns anew, a few cards at a time; what is in sight stays until then."""
        if self._making is not None:
            self._making.deleteLater()
        self._making = self._new_area()
        self._go_on(self._making, list(lanes), [])

    def _go_on(
        self, area: QScrollArea, lanes: list[board.Lane], columns: list[StageColumn]
    ) -> None:
        """Make some columns of those to come; the last one brings all into sight."""
        if area is not self._making:
            return
        inside, made = cast(QWidget, area.widget()), 0
        row = cast(QHBoxLayout, inside.layout())
        while lanes and made < _CARDS_A_TURN:
            columns.append(self._column(lanes.pop(0), inside))
            row.addWidget(columns[-1])
            made += len(columns[-1].cards)
        if lanes:
            QTimer.singleShot(0, self, partial(self._go_on, area, lanes, columns))
            return
        row.addStretch(1)
        focused = self.window().focusWidget()
        self._making, self.columns = None, columns
        self._bring_into_sight(area)
        if isinstance(focused, ProjectCard):
            self._focus_on(focused.project.id)

    def _bring_into_sight(self, area: QScrollArea) -> None:
        """Show the new board where the old one was, scrolled as far."""
        old = self._area
        at = old.horizontalScrollBar().value()
        self._stack.addWidget(area)
        self._stack.setCurrentWidget(area)
        cast(QWidget, area.widget()).adjustSize()  # so that it can be scrolled at once
        area.horizontalScrollBar().setValue(at)
        self._stack.removeWidget(old)
        old.deleteLater()

    def _focus_on(self, project: int) -> None:
        """Stay on a card that was read anew, also where a key has moved it to another stage."""
        for column in self.columns:
            for card in column.cards:
                if card.project.id == project:
                    card.setFocus()
                    self._area.ensureWidgetVisible(card)
                    return

    def _column(self, lane: board.Lane, inside: QWidget) -> StageColumn:
        stages = self._desk.library.stages()
        shown = StageColumn(lane, stages.show(lane.key, current_language()), stages, inside)
        shown.dropped.connect(self.moved)
        for card in shown.cards:
            card.clicked.connect(partial(self.opened.emit, card.project.id))
            card.step_requested.connect(partial(self._step, lane.key))
            card.menu_requested.connect(self._menu)
        return shown

    def _step(self, stage: str, project: int, by: int) -> None:
        keys = [column.key for column in self.columns]
        place = keys.index(stage) + by
        if 0 <= place < len(keys):
            self.moved.emit(project, keys[place])

    def _menu(self, project: int, place: QPoint) -> None:
        menu = QMenu(self)
        stages = self._desk.library.stages()
        for column in self.columns:
            name = stages.show(column.key, current_language()).replace("&", "&&")
            menu.addAction(
                _("Move to {stage}").format(stage=name),
                partial(self.moved.emit, project, column.key),
            )
        menu.exec(place)
        menu.deleteLater()
