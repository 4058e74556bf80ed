"""A graph to walk: a click or Enter goes to a node, a double click opens it, arrows look around."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from qiaocrm.qtkit.graph.items import GraphNode, GraphTie, NodeItem, TieItem
from qiaocrm.qtkit.graph.layout import arrange
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name

_SMALLEST, _LARGEST = 0.4, 2.5
_LEGIBLE: Final = 0.7
"""Smaller than this it is scrolled rather than shown whole."""
_STEP: Final = 1.15
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class GraphView(QGraphicsView):
    """Shows one centre with what is tied to it; the focus is on one node at any time."""

    walked = Signal(object)  # the name of the node to become the centre
    opened = Signal(object)  # the name of the node to be opened
    back_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_name(self, name)
        self.items_by_name: dict[Hashable, NodeItem] = {}
        self._focused: Hashable = None
        self._pressed: Hashable = None
        self._zoomed = False

    # What is shown

    def show_graph(
        self,
        nodes: Sequence[GraphNode],
        children: Mapping[Hashable, Sequence[Hashable]],
        ties: Sequence[GraphTie],
    ) -> None:
        """Show other nodes, the first of them in the centre; it takes the focus."""
        self._scene.clear()
        font = self.font()
        found = {
            node.name: NodeItem(node, font, centre=not number) for number, node in enumerate(nodes)
        }
        self.items_by_name = found
        sizes = {name: (item.width, item.height) for name, item in found.items()}
        px = current_metrics().px
        places = arrange(nodes[0].name, children, sizes, gap=px(14), reach=px(56))
        for name, item in found.items():
            item.setPos(QPointF(*places[name]))
            self._scene.addItem(item)
        for tie in ties:
            self._scene.addItem(TieItem(tie, found[tie.one], found[tie.other]))
        room = px(24)
        area = self._scene.itemsBoundingRect().adjusted(-room, -room, room, room)
        self._scene.setSceneRect(area)
        self._zoomed = False
        self._fit()
        self._focus(nodes[0].name)

    @property
    def focused(self) -> Hashable:
        """The name of the node that keys act on."""
        return self._focused

    def place(self, name: Hashable) -> QRectF:
        """Where the card of a node is on the viewport."""
        item = self.items_by_name[name]
        card = item.card().translated(item.pos())
        return QRectF(self.mapFromScene(card).boundingRect())

    def _fit(self) -> None:
        """Show all of it, but never larger than life nor too small to read."""
        area = self._scene.sceneRect()
        self.resetTransform()
        if area.isEmpty():
            return
        room = self.viewport().rect()
        factor = min(room.width() / area.width(), room.height() / area.height(), 1.0)
        self.scale(max(factor, _LEGIBLE), max(factor, _LEGIBLE))
        self.centerOn(0, 0)

    def _focus(self, name: Hashable) -> None:
        for known, item in self.items_by_name.items():
            if item.focused is not (known == name and self.hasFocus()):
                item.focused = not item.focused
                item.update()
        self._focused = name
        item = self.items_by_name[name]
        self.ensureVisible(item, 20, 20)
        self.setAccessibleDescription(item.words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, item.words))

    # Walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows look around, Enter walks, Ctrl+Enter opens, Backspace goes back."""
        key = Qt.Key(event.key())
        if key in _ARROWS and self.items_by_name:
            self._focus(self.neighbour(*_ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused is not None:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            centre = self.items_by_name[self._focused].centre
            (self.opened if control or centre else self.walked).emit(self._focused)
        elif key == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom(1 / _STEP if key == Qt.Key.Key_Minus else _STEP)
        else:
            super().keyPressEvent(event)

    def neighbour(self, x: int, y: int) -> Hashable:
        """The node that lies nearest in a direction; the focused one where there is none."""
        here = self.items_by_name[self._focused].pos()
        best, least = self._focused, float("inf")
        for name, item in self.items_by_name.items():
            step = item.pos() - here
            along, aside = (step.x() * x, step.y()) if x else (step.y() * y, step.x())
            distance = along + 2.5 * abs(aside)
            if along > 1 and distance < least:
                best, least = name, distance
        return best

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember on which node the button went down."""
        item = self._item_at(event)
        self._pressed = item.node.name if item else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Walk to a node on which the button went down and up."""
        super().mouseReleaseEvent(event)
        event.accept()
        item = self._item_at(event)
        if (
            item is not None
            and event.button() == Qt.MouseButton.LeftButton
            and item.node.name == self._pressed
        ):
            self._focus(item.node.name)
            if not item.centre:
                self.walked.emit(item.node.name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the node of the first click, which may have walked away to the centre meanwhile."""
        if self._pressed is not None:
            self.opened.emit(self._pressed)
            self._pressed = None
        event.accept()

    def _item_at(self, event: QMouseEvent) -> NodeItem | None:
        item = self.itemAt(event.position().toPoint())
        return item if isinstance(item, NodeItem) else None

    # Looking

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel make it larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def _zoom(self, factor: float) -> None:
        wanted = self.transform().m11() * factor
        if _SMALLEST <= wanted <= _LARGEST:
            self._zoomed = True
            self.scale(factor, factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all of it again, unless the officer chose a size."""
        super().resizeEvent(event)
        if not self._zoomed:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on which node keys act."""
        super().focusInEvent(event)
        if self._focused in self.items_by_name:
            self._focus(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys act elsewhere."""
        super().focusOutEvent(event)
        for item in self.items_by_name.values():
            item.focused = False
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
