"""The network (关系图) around a record, drawn as a graph that can be walked."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qiaocrm.base.i18n import N_, _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.graph.items import GraphNode, GraphTie, tie_pen
from qiaocrm.qtkit.graph.view import GraphView
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import FlowLayout, IconLabel, LinkLabel, plain_label
from qiaocrm.services import network
from qiaocrm.services.network import Key, Network, Node
from qiaocrm.ui.desk import Desk

_LOOKS = {
    "person": ("person", "blue"),
    "association": ("building", "green"),
    "company": ("briefcase", "amber"),
    "project": ("flag", "violet"),
    "visit": ("plane", "grey"),
    "agreement": ("handshake", "grey"),
    "donation": ("gift", "red"),
}
_LINES: dict[str, tuple[str, Any, str]] = {
    "post": ("accent", "solid", N_("Post held")),
    "introduced": ("warning", "dash", N_("Introduction")),
    "invests": ("success", "dashdot", N_("Investment")),
    "company": ("muted", "solid", N_("Company")),
    "visit": ("muted", "dot", N_("Visit")),
    "other": ("danger", "dot", N_("Other ties")),
}
_MORE: Hashable = "+"
_CRUMBS = 8
_LINE_WIDTH, _LINE_HEIGHT = 28, 10


class NetworkWindow(BaseDialog):
    """Stands beside the main window, so that records can be looked at while one walks."""

    help_topic = "associations"

    def __init__(self, desk: Desk, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(_("Network"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._desk = desk
        self._path: list[tuple[Key, str]] = []
        self._skip, self._next = 0, 0
        self._crumbs = QWidget(self)
        FlowLayout(self._crumbs, gap=current_metrics().px(4))
        set_name(self._crumbs, _("Way back"))
        self.view = GraphView(_("Network"), self)
        self.body.addWidget(self._crumbs)
        self._alone = plain_label(_(
            "Nothing is tied to this record yet: posts, companies, visits, projects and who "
            "introduced whom are drawn here as soon as they are noted in its form."
        ), tone="muted", wrap=True)  # fmt: skip
        self.body.addWidget(self._alone)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._legend())
        keys = _("Click or Enter: go there　Double click or Ctrl+Enter: open　Backspace: back")
        self.add_aside(plain_label(keys, role="second"))
        self.add_verb(_("Close"))
        self.add_verb(_("Open the record"), "primary", self._open_centre).setDefault(False)
        self.fit(76, 40)
        self.view.walked.connect(self._walk)
        self.view.opened.connect(self._open)
        self.view.back_requested.connect(self.back)
        desk.feed.changed.connect(self._changed)
        self._read(key, 0)
        self.view.setFocus()

    @property
    def path(self) -> list[str]:
        """The titles from where the walk began to where it is."""
        return [title for _key, title in self._path]

    def back(self) -> None:
        """Go back one step."""
        if len(self._path) > 1:
            self._path.pop()
            self._read(self._path.pop()[0], 0)

    def _changed(self, _changes: object) -> None:
        if self._path:
            self._read(self._path[-1][0], self._skip)

    def _read(self, key: Key, skip: int) -> None:
        self._desk.read(
            (id(self), "network"), network.around, *key, skip, done=partial(self._show, key)
        )

    def _show(self, key: Key, found: Network | None) -> None:
        if found is None:
            return
        self._skip = found.skipped
        self._next = found.skipped + network.NEAR
        if self._next >= found.more + network.NEAR:
            self._next = 0
        known = next((at for at, one in enumerate(self._path) if one[0] == key), None)
        if known is not None:
            del self._path[known:]
        self._path.append((key, found.nodes[0].title))
        self.setWindowTitle(_("Network of {title}").format(title=found.nodes[0].title))
        self._show_crumbs()
        self._alone.setVisible(len(found.nodes) == 1)
        children: dict[Hashable, list[Hashable]] = {}
        for node in found.nodes[1:]:
            children.setdefault(node.parent, []).append(node.key)
        nodes = [_drawn(node) for node in found.nodes]
        if found.more:
            text = _("+{n} more").format(n=found.more)
            nodes.append(GraphNode(_MORE, text, icon="more"))
            children.setdefault(key, []).append(_MORE)
        ties = [GraphTie(tie.one, tie.other, *_LINES[tie.relation][:2]) for tie in found.ties]
        self.view.show_graph(nodes, children, ties)

    def _show_crumbs(self) -> None:
        flow = self._crumbs.layout()
        assert isinstance(flow, FlowLayout)
        flow.clear()
        for key, title in self._path[-_CRUMBS:-1]:
            flow.addWidget(LinkLabel(title, self._crumbs, clicked=partial(self._read, key, 0)))
            flow.addWidget(plain_label("›", self._crumbs, tone="muted"))
        flow.addWidget(plain_label(self._path[-1][1], self._crumbs, role="heading"))
        for place in range(flow.count()):
            flow.itemAt(place).widget().show()  # type: ignore[union-attr]

    def _walk(self, name: Hashable) -> None:
        if name == _MORE:
            self._read(self._path[-1][0], self._next)
        else:
            self._read(name, 0)  # type: ignore[arg-type]

    def _open(self, name: Hashable) -> None:
        if name != _MORE:
            self._desk.open_requested.emit(*name)  # type: ignore[misc]

    def _open_centre(self) -> None:
        if self._path:
            self._open(self._path[-1][0])

    def _legend(self) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box, gap=current_metrics().px(10))
        for kind, (icon_name, _tone) in _LOOKS.items():
            flow.addWidget(_pair(IconLabel(icon_name, 15, "muted", box), entity(kind).label))
        for tone, style, words in _LINES.values():
            flow.addWidget(_pair(_LineSample(GraphTie("", "", tone, style), box), words))
        return box


class _LineSample(QWidget):
    """A bit of line as ties are drawn."""

    def __init__(self, tie: GraphTie, parent: QWidget) -> None:
        super().__init__(parent)
        self._tie = tie
        px = current_metrics().px
        self.setFixedSize(QSize(px(_LINE_WIDTH), px(_LINE_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setPen(tie_pen(self._tie))
        painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)
        painter.end()


def _pair(sign: QWidget, words: str) -> QWidget:
    """A sign of the legend with its words."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current_metrics().px(4))
    row.addWidget(sign)
    row.addWidget(plain_label(translate(words), role="second"))
    return box


def _drawn(node: Node) -> GraphNode:
    icon_name, tone = _LOOKS[node.key[0]]
    badge = f"+{node.hidden}" if node.hidden else ""
    return GraphNode(node.key, node.title, node.words, icon_name, tone, badge)
