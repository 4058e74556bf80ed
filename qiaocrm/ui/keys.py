"""Every key of the program: those of the menus, and those that one part of the window takes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from qiaocrm.base.i18n import N_, _, translate

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class Key:
    """What some keys do in one part of the program; `where` and `text` are msgids."""

    where: str
    keys: tuple[str, ...]
    text: str


LIST, LINE, CELL = N_("List"), N_("Filter line"), N_("Cell of a list")
BOARD, CALENDAR, MAP = N_("Board"), N_("Calendar"), N_("Map")
NETWORK, FORM, PREVIEW = N_("Network"), N_("Form"), N_("Print preview")

_FOUR = ("Left", "Right", "Up", "Down")

OWN = (
    Key(LIST, ("Return",), N_("Edit the record; on the head of a group, fold or open it")),
    Key(LIST, ("Left", "Right"), N_("Go to the cell on the left or right")),
    Key(LIST, ("Home", "End"), N_("First or last row")),
    Key(LIST, ("Ctrl+A",), N_("Select all that match")),
    Key(LIST, ("Ctrl+C",), N_("Copy the selected rows")),
    Key(LIST, ("Del",), N_("Move to the trash")),
    Key(LIST, ("Shift+F10", "Menu"), N_("Menu of the selected records")),
    Key(LINE, ("Tab",), N_("Take the first suggestion")),
    Key(LINE, ("Down",), N_("Go on to the suggestions or the list")),
    Key(LINE, ("Esc",), N_("Empty the line, then leave it")),
    Key(CELL, ("Return",), N_("Keep what was typed")),
    Key(CELL, ("Tab", "Shift+Tab"), N_("Keep it and go to the next or previous cell")),
    Key(CELL, ("Esc",), N_("Leave the cell as it was")),
    Key(BOARD, ("Tab", "Shift+Tab"), N_("Next or previous lead")),
    Key(BOARD, ("Return", "Space"), N_("Show the lead beside the board")),
    Key(BOARD, ("Ctrl+Left", "Ctrl+Right"), N_("Move the lead back or on by a stage")),
    Key(BOARD, ("Menu",), N_("Choose a stage for the lead")),
    Key(CALENDAR, _FOUR, N_("A day or a week back or on")),
    Key(CALENDAR, ("Home", "End"), N_("Monday or Sunday of the week")),
    Key(CALENDAR, ("PgUp", "PgDown"), N_("The month or week before or after")),
    Key(CALENDAR, ("T",), N_("Back to today")),
    Key(CALENDAR, ("Tab", "Shift+Tab"), N_("From one entry of the day to another")),
    Key(CALENDAR, ("Return",), N_("Open the entry; on a day, list all of it")),
    Key(CALENDAR, tuple(f"Ctrl+{key}" for key in _FOUR), N_("Move the entry by a day or a week")),
    Key(CALENDAR, ("Esc",), N_("Stop dragging, or go back to the day")),
    Key(CALENDAR, ("Menu",), N_("Menu of the entry or the day")),
    Key(MAP, _FOUR, N_("From one country to another")),
    Key(MAP, ("+", "-", "0"), N_("Larger, smaller, or all of it")),
    Key(MAP, ("Return", "Space"), N_("List the contacts there")),
    Key(NETWORK, _FOUR, N_("From one card to another")),
    Key(NETWORK, ("Return",), N_("Put the card into the centre")),
    Key(NETWORK, ("Ctrl+Return",), N_("Open the record of the card")),
    Key(NETWORK, ("Backspace",), N_("Back to the centre before")),
    Key(NETWORK, ("+", "-"), N_("Larger or smaller")),
    Key(FORM, ("Ctrl+S", "Ctrl+Return"), N_("Save")),
    Key(FORM, ("Esc",), N_("Close without saving")),
    Key(FORM, ("Alt+Down", "F4"), N_("Open the choices of a field")),
    Key(PREVIEW, ("PgUp", "PgDown"), N_("The page before or after")),
    Key(PREVIEW, ("Home", "End"), N_("First or last page")),
    Key(PREVIEW, ("+", "-"), N_("Larger or smaller")),
)
"""What no menu has, as a key without Ctrl is free only where nobody types."""


def shown(keys: Iterable[QKeySequence | str]) -> str:
    """Keys as they are printed on a keyboard, in the interface language."""
    return "  ".join(_shown(QKeySequence(key)) for key in keys)


def _shown(key: QKeySequence) -> str:
    native = key.toString(_NATIVE)
    name = key.toString(_PORTABLE).rpartition("+")[2]
    if name in _ARROWS:
        return native.removesuffix(QKeySequence(name).toString(_NATIVE)) + _ARROWS[name]
    return native


def sheet(actions: Mapping[str, QAction], on_lists: Container[str]) -> list[tuple[str, str, str]]:
    """Where, which keys, and what they do: first those of the menus, of which `on_lists` names
    the ones that act on lists only.
    """
    found = [
        (
            translate(LIST) if name in on_lists else _("Everywhere"),
            shown(action.shortcuts()),
            action.text().replace("&", ""),
        )
        for name, action in actions.items()
        if action.shortcuts()
    ]
    found.sort(key=lambda row: row[0] != _("Everywhere"))
    return found + [(translate(one.where), shown(one.keys), translate(one.text)) for one in OWN]
