"""The look changes live, in colour and in size, and nothing of the style sheet is left blank."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base.paths import resources
from qiaocrm.qtkit.icons import pixmap
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.palette import DARK, LIGHT, contrast, current
from qiaocrm.qtkit.theme import Mode, Theme

ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


def test_switching_to_dark_restyles_at_once(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert current() is DARK
    assert theme.tokens is DARK
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    assert window.name() == DARK.surface
    assert DARK.accent in qapp.styleSheet()
    theme.set_mode("light")
    assert current() is LIGHT


def test_the_same_look_again_costs_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_larger_text_makes_larger_rows(theme: Theme) -> None:
    before = current_metrics()
    theme.set_points(15)
    after = current_metrics()
    assert after.row > before.row
    assert after.control >= after.line
    assert theme.metrics == after


@pytest.mark.parametrize(("asked", "given"), [(2, 8), (99, 20), (12, 12)])
def test_text_keeps_a_size_that_can_be_read(theme: Theme, asked: float, given: float) -> None:
    theme.set_points(asked)
    assert theme.points == given


def test_every_name_of_the_style_sheet_is_filled_in(qapp: QApplication, theme: Theme) -> None:
    assert "$" not in qapp.styleSheet()


def test_a_primary_button_wears_the_accent(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Save")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(120, 34)
    ground = button.grab().toImage().pixelColor(8, 17)
    assert ground.name() == LIGHT.accent


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked(theme: Theme, name: str) -> None:
    picture = pixmap(name, 24, "accent", 2.0).toImage()
    assert picture.width() == 48
    solid = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert solid


@pytest.mark.parametrize("mode", ["light-contrast", "dark-contrast"])
def test_more_contrast_may_be_chosen_whatever_the_system_says(theme: Theme, mode: Mode) -> None:
    plain = DARK if mode.startswith("dark") else LIGHT
    theme.set_mode(mode)
    shown = current()
    assert shown.name == mode
    for word in ("text", "muted"):
        assert contrast(getattr(shown, word), shown.surface) >= 7
        assert contrast(getattr(shown, word), shown.surface) > contrast(
            getattr(plain, word), plain.surface
        )
    theme.set_mode("light")


@pytest.mark.parametrize("mode", ["light-contrast", "dark-contrast"])
def test_in_high_contrast_the_ground_tells_where_one_is(
    qtbot: QtBot, theme: Theme, mode: Mode
) -> None:
    theme.set_mode(mode)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    stops = [QLineEdit(), QPushButton(), QComboBox()]
    for stop in stops:
        column.addWidget(stop)
    window.show()
    window.activateWindow()
    for stop in stops:
        others = [_ground(one) for one in stops]
        stop.setFocus()
        qtbot.waitUntil(stop.hasFocus)
        assert _ground(stop) != others[stops.index(stop)]
        window.setFocus()
        stop.clearFocus()
    theme.set_mode("light")


def _ground(widget: QWidget) -> str:
    """The colour inside a control, beside its words."""
    return widget.grab().toImage().pixelColor(8, widget.height() // 2).name()
