"""The sheet of keys (Ctrl+/): what it names works, what works is named, and the manual says the same."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qiaocrm.base import paths
from qiaocrm.qtkit.calendar.view import CalendarView
from qiaocrm.qtkit.charts.world_map import Mark, WorldMap
from qiaocrm.ui import keys
from qiaocrm.ui.office_dialogs import KeyboardDialog
from tests.journeys.conftest import Office

_OTHERWISE = {"Tab", "Shift+Tab", "Menu"}
"""Not told to a part of the window as keys: they move the focus, or ask for a menu."""
_SAME = {"Enter": "Return", "=": "+"}
_TRIED = [
    *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-=/",
    *"Left Right Up Down Home End PgUp PgDown Return Enter Space Backspace Del Ins Esc".split(),
]


def _takes(part: QWidget, key: str) -> bool:
    stroke = QKeySequence(key)[0]  # type: ignore[index]
    event = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
    part.keyPressEvent(event)
    return event.isAccepted()


def _named(where: str) -> set[str]:
    return {key for one in keys.OWN if one.where == where for key in one.keys} - _OTHERWISE


def _agree(where: str, part: QWidget) -> None:
    named = _named(where)
    assert {key for key in named if not _takes(part, key)} <= {"Esc"}
    plain = {key for key in named if "Ctrl+" not in key}
    assert {_SAME.get(key, key) for key in _TRIED if _takes(part, key)} - {"Esc"} == plain - {"Esc"}


def test_the_calendar_takes_the_keys_named_and_no_others(qtbot: QtBot) -> None:
    view = CalendarView("Calendar")
    qtbot.addWidget(view)
    view.show_weeks(dt.date(2026, 10, 26), 6, 11)
    view.set_cursor_day(dt.date(2026, 11, 4))
    _agree(keys.CALENDAR, view)


def test_the_map_takes_the_keys_named_and_no_others(qtbot: QtBot) -> None:
    world = WorldMap((Mark("JP", "Japan", 4, ""), Mark("SG", "Singapore", 1, "")), "Map")
    qtbot.addWidget(world)
    assert _takes(world, "Right")
    _agree(keys.MAP, world)


def test_the_board_takes_the_keys_named_and_no_others(office: Office) -> None:
    office.window.show_page("project")
    page = office.window.projects
    page.show_as("board")
    office.wait(lambda: bool(page.board.columns))
    card = next(card for column in page.board.columns for card in column.cards)
    card.step_requested.disconnect()
    card.clicked.disconnect()
    _agree(keys.BOARD, card)


def test_the_sheet_and_the_manual_name_every_key(office: Office) -> None:
    actions = office.window.menus.actions
    office.window.menus.actions["shortcuts"].trigger()
    table = office.child(KeyboardDialog).table
    named = [
        tuple(item.text() for column in range(3) if (item := table.item(row, column)))
        for row in range(table.rowCount())
    ]
    assert ("Calendar", "T", "Back to today") in named
    assert ("Board", "Ctrl+←  Ctrl+→", "Move the lead back or on by a stage") in named
    assert ("List", "Ctrl+F  /", "Filter this list") in named
    assert ("Everywhere", "Alt+←", "Back to what was seen before") in named
    office.child(KeyboardDialog).reject()

    known = {key.toString() for action in actions.values() for key in action.shortcuts()}
    known |= {QKeySequence(key).toString() for one in keys.OWN for key in one.keys}
    chapter = (paths.manual_dir() / "17-keys.md").read_text(encoding="utf-8")
    assert _told(chapter) == known


_CHINESE = {
    "回车": "Return", "空格": "Space", "退格": "Backspace", "菜单键": "Menu", "←": "Left", "→": "Right",
    "↑": "Up", "↓": "Down", "PgDn": "PgDown", "Delete": "Del",
}  # fmt: skip


def _told(chapter: str) -> set[str]:
    """The keys in the first column of the chapter's tables."""
    found = set()
    for line in re.findall(r"^\| (.+?) \|", chapter, re.MULTILINE):
        for key in line.split("、"):
            for chinese, name in _CHINESE.items():
                if key.endswith(chinese):
                    key = key.removesuffix(chinese) + name
            found.add(QKeySequence(key).toString())
    return found - {QKeySequence("按键").toString(), QKeySequence("---").toString(), ""}
