"""What the calendar offers for one of its entries, and for a day."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from qiaocrm.base.i18n import _

if TYPE_CHECKING:
    from qiaocrm.qtkit.calendar.items import DayItem
    from qiaocrm.ui.calendar_page import CalendarPage


def make_menu(page: CalendarPage, item: DayItem | None, day: dt.date) -> QMenu:
    """The actions on an entry, where there is one, and what may be new on the day."""
    menu = QMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    if item is not None:
        _on_item(menu, page, item)
        menu.addSeparator()
    else:
        menu.addAction(_("Everything on this day…"), partial(page.list_day, day))
        menu.addSeparator()
    new_followup = _worded(page.actions_of_window["new_followup"])
    for kind, text in (("followup", new_followup), ("visit", _("New visit…"))):
        menu.addAction(text, partial(page.create_requested.emit, kind, day))
    return menu


def _on_item(menu: QMenu, page: CalendarPage, item: DayItem) -> None:
    """What can be done with the record behind an entry, as on its own page."""
    asked = page.desk.open_requested.emit
    kind, record = page.record_of(item)
    if kind == "@keepers":
        menu.addAction(_("Show the contacts who keep it"), partial(page.open_item, item))
        return
    menu.addAction(_("Open"), partial(page.open_item, item))
    edit = _worded(page.actions_of_window["edit"])
    menu.addAction(edit, partial(page.edit_requested.emit, kind, record))
    if kind == "followup" and not item.struck:
        menu.addAction(_("Complete"), partial(asked, "@complete", record))
        menu.addAction(_("Remind later"), partial(asked, "@snooze", record))
        menu.addAction(_("Postpone"), partial(asked, "@postpone", record))
    elif kind == "visit":
        menu.addAction(_("Reception file…"), partial(asked, "@reception", record))
    elif kind == "association":
        menu.addAction(_("Change of term…"), partial(asked, "@election", record))
    if kind in ("person", "association"):
        about = (kind, record, item.text)
        menu.addAction(_("Follow up on this…"), partial(asked, "@new-followup", about))


def _worded(action: QAction) -> str:
    """Name and key of the window's action, for one that does the same to what was pointed at:
    the window's own would act on the entry in focus, which in a day's list is another.
    """
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()}\t{keys}"
