"""The map of contacts: places lie where they are, circles stay apart and open what they stand for."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from qiaocrm.language import countries
from qiaocrm.qtkit.charts.atlas import apart, atlas, project
from qiaocrm.qtkit.charts.world_map import Mark, WorldMap

MARKS = (
    Mark("JP", "Japan", 40, "40 people"),
    Mark("XX", "Nowhere", 30, "30 people"),
    Mark("US", "United States", 10, "10 people"),
    Mark("SG", "Singapore", 1, "1 person"),
)


@pytest.fixture
def world(qtbot: QtBot) -> WorldMap:
    """A map in a window as wide as on an office's screen."""
    shown = WorldMap(MARKS, "Contacts")
    qtbot.addWidget(shown)
    shown.resize(860, 340)
    shown.show()
    return shown


def test_the_projection_has_the_published_measures() -> None:
    # Šavrič, Patterson and Jenny 2018: half the equator and half the middle meridian of a unit globe.
    assert project(150, 0) == (0, 0)
    assert project(330, 0)[0] == pytest.approx(2.7066, abs=1e-3)
    assert project(150, 90)[1] == pytest.approx(-1.3174, abs=1e-3)


def test_every_country_has_its_place_on_the_land_or_near_it() -> None:
    left, top, right, bottom = atlas().bounds
    missing = {code for code in countries.all_codes() if code not in atlas().places}
    assert missing <= {"BV", "HM"}  # where nobody lives
    for code in ("CN", "HK", "TW", "JP", "US", "BR", "AU", "GB", "ZA"):
        x, y = atlas().places[code]
        assert left < x < right
        assert top < y < bottom
    assert atlas().places["GB"][0] < atlas().places["CN"][0] < atlas().places["US"][0]
    assert atlas().places["AU"][1] > 0 > atlas().places["JP"][1]  # south lies below


@given(
    st.lists(
        st.tuples(st.floats(0, 800), st.floats(0, 400), st.floats(4, 20)), min_size=1, max_size=12
    )
)
def test_circles_stay_within_reach_of_their_places(circles: list[tuple[float, ...]]) -> None:
    places = [(x, y) for x, y, _r in circles]
    found = apart(places, [radius for _x, _y, radius in circles], 30)
    for before, after in zip(places, found, strict=True):
        assert math.dist(before, after) <= 30.01


def test_circles_of_one_place_part() -> None:
    one, other, third = apart([(100, 100)] * 3, [10, 10, 10], 40)
    assert min(math.dist(one, other), math.dist(other, third), math.dist(one, third)) > 19


def test_a_click_on_a_circle_opens_its_country(world: WorldMap, qtbot: QtBot) -> None:
    chosen: list[int] = []
    world.chosen.connect(chosen.append)
    for place in range(3):
        middle, _radius = world.circle(place)
        qtbot.mouseClick(world, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert chosen == [0, 2, 3]  # a code without a place has no circle
    qtbot.mouseClick(world, Qt.MouseButton.LeftButton, pos=QPoint(5, 330))
    assert len(chosen) == 3


def test_the_areas_grow_with_the_numbers(world: WorldMap) -> None:
    radii = [world.circle(place)[1] for place in range(3)]
    assert radii == sorted(radii, reverse=True)
    assert len(set(radii)) == 3


def test_the_keys_go_from_the_greatest_on_and_open(world: WorldMap, qtbot: QtBot) -> None:
    chosen: list[int] = []
    world.chosen.connect(chosen.append)
    world.setFocus(Qt.FocusReason.TabFocusReason)
    world.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert world.accessibleName() == "Contacts: Japan: 40 people"
    qtbot.keyClick(world, Qt.Key.Key_Right)
    assert "United States" in world.accessibleName()
    qtbot.keyClick(world, Qt.Key.Key_Return)
    assert chosen == [2]


def test_zooming_keeps_what_is_under_the_pointer(world: WorldMap, qtbot: QtBot) -> None:
    middle, _radius = world.circle(2)
    world.zoom(2, middle)
    after, _radius = world.circle(2)
    assert (after - middle).manhattanLength() < 2
    assert world.mark_at(QPointF(after)) == 2
    qtbot.keyClick(world, Qt.Key.Key_0)
    back, _radius = world.circle(2)
    assert (back - middle).manhattanLength() < 2
