"""The parts of the window between which F6 goes: tabs, filter line, list or page, detail pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow


def go_on(window: MainWindow, by: int) -> None:
    """Give the focus to the next part, or with `by` -1 to the one before; past the last, the first.

    A part without anything to stand on, such as the pane of no record, is left out.
    """
    parts = [(part, stop) for part in _parts(window) if (stop := _stop(part)) is not None]
    focus = window.focusWidget()
    within = [_holds(part, focus) for part, _first in parts]
    place = within.index(True) + by if True in within else 0
    parts[place % len(parts)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _parts(window: MainWindow) -> list[QWidget]:
    page = window.list_page
    if page is None:
        return [window.tabs, window.page_in_sight]
    return [window.tabs, page.search, page.split.widget(0) or page.table, page.pane]


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))


def _stop(part: QWidget) -> QWidget | None:
    """What takes the focus in a part: the first in the order of Tab that is more than scrolled."""
    one: QWidget | None = part
    while one is not None:
        stands = one.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(one, QScrollArea)
        if stands and one.isVisible() and one.isEnabled() and _holds(part, one):
            return one
        one = one.nextInFocusChain()
        if one is part:
            break
    return None
