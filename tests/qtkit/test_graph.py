"""The graph: nothing overlaps, keys and mouse walk."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from qiaocrm.qtkit.graph.items import GraphNode, GraphTie
from qiaocrm.qtkit.graph.layout import arrange
from qiaocrm.qtkit.graph.view import GraphView
from qiaocrm.qtkit.theme import Theme


@st.composite
def _trees(draw: st.DrawFn) -> tuple[dict[int, list[int]], dict[int, tuple[float, float]]]:
    """A centre 0 with up to 59 nodes that came in by an earlier one."""
    number = draw(st.integers(1, 60))
    children: dict[int, list[int]] = {}
    for one in range(1, number):
        children.setdefault(draw(st.integers(0, max(0, (one - 1) // 3))), []).append(one)
    side = st.floats(10, 300)
    return children, {one: (draw(side), draw(st.floats(10, 60))) for one in range(number)}


@settings(max_examples=60)
@given(_trees())
def test_no_two_nodes_overlap(
    tree: tuple[dict[int, list[int]], dict[int, tuple[float, float]]],
) -> None:
    children, sizes = tree
    places = arrange(0, children, sizes, gap=8, reach=20)
    assert set(places) == set(sizes)
    for one, other in combinations(places, 2):
        beside = abs(places[one][0] - places[other][0]) - (sizes[one][0] + sizes[other][0]) / 2
        above = abs(places[one][1] - places[other][1]) - (sizes[one][1] + sizes[other][1]) / 2
        assert max(beside, above) > -0.01


def _view(qtbot: QtBot) -> GraphView:
    view = GraphView("Network")
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    nodes = [GraphNode(name, text) for name, text in ((0, "centre"), (1, "right"), (2, "left"))]
    view.show_graph(nodes, {0: [1, 2]}, [GraphTie(0, 1), GraphTie(0, 2)])
    view.setFocus()
    return view


def test_arrows_look_around_and_enter_walks(qtbot: QtBot, theme: Theme) -> None:
    view = _view(qtbot)
    walked: list[object] = []
    opened: list[object] = []
    view.walked.connect(walked.append)
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == 1
    assert view.accessibleDescription() == "right"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == 1
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert (walked, opened) == ([1], [1, 0])


def test_a_click_walks_and_a_double_click_opens_what_was_clicked(
    qtbot: QtBot, theme: Theme
) -> None:
    view = _view(qtbot)
    walked: list[object] = []
    opened: list[object] = []
    view.walked.connect(walked.append)
    view.opened.connect(opened.append)
    left, button = view.viewport(), Qt.MouseButton.LeftButton
    where = view.place(2).center().toPoint()
    qtbot.mouseClick(left, button, pos=where)
    assert walked == [2]
    qtbot.mouseDClick(left, button, pos=QPoint(5, 5))
    assert opened == [2]
