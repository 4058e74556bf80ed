"""The calendar page (日历): a month or a week of everything that has a day."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.language import pinyin
from qiaocrm.qtkit.calendar.day_list import DayList
from qiaocrm.qtkit.calendar.items import DayItem
from qiaocrm.qtkit.calendar.view import CalendarView
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import (
    FilterButton,
    FilterOption,
    LinkLabel,
    SegmentedControl,
    plain_label,
    push_button,
    tool_button,
)
from qiaocrm.services import calendar as service
from qiaocrm.services.calendar import Calendar, Choice, Entry
from qiaocrm.services.library import Library
from qiaocrm.ui import calendar_words as words
from qiaocrm.ui.calendar_menu import make_menu
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.toolbar import Toolbar

_WEEK = dt.timedelta(days=7)
_MOST = {"month": 12, "week": 40}
"""Entries of one kind read for a day: more than have room on usual screens."""


class CalendarPage(QWidget):
    """Reads what is in sight on the read lane, and has the desk write what is moved."""

    create_requested = Signal(str, object)  # kind, day
    edit_requested = Signal(str, object)  # kind, id
    read = Signal()  # the days show the present state

    def __init__(
        self, desk: Desk, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.actions_of_window = actions
        self.desk = desk
        self._stale = True
        self.view = CalendarView(_("Calendar"), self)
        self.view.set_weekdays(words.weekdays())
        self._lay_out()
        self._connect()
        self.mode.set_key(self._remembered("view", ("month",))[0])
        self.show_day(desk.library.clock.today())

    # Building

    def _lay_out(self) -> None:
        px = current_metrics().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_toolbar())
        self._hint = QWidget(self)
        row = QHBoxLayout(self._hint)
        row.setContentsMargins(px(16), 0, px(16), px(8))
        self._hint_text = plain_label("", tone="muted")
        row.addWidget(self._hint_text)
        self._hint_link = LinkLabel("", clicked=self._follow_hint)
        row.addWidget(self._hint_link)
        row.addStretch(1)
        self._hint.hide()
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)

    def _make_toolbar(self) -> Toolbar:
        self._ticks = self._make_ticks()
        tools = Toolbar(self._ticks, self)
        new = push_button(_("New follow-up"), "primary", "plus", clicked=self.new_followup)
        tools.add(new)
        back = tool_button("chevron-left", _("Earlier (PgUp)"), clicked=partial(self.page, -1))
        on = tool_button("chevron-right", _("Later (PgDn)"), clicked=partial(self.page, 1))
        today = push_button(_("Today"), clicked=self.show_today)
        today.setToolTip(_("Today (T)"))
        for button in (back, today, on):
            tools.add(button)
        self.title = plain_label("", role="heading")
        self.title.setMinimumWidth(current_metrics().char * 11)
        tools.add(self.title)
        self.mode = SegmentedControl((("month", _("Month"), ""), ("week", _("Week"), "")), self)
        tools.add_switch(self.mode)
        self.officers = FilterButton(_("In charge"), self)
        tools.add_right(self.officers)
        return tools

    def _make_ticks(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_metrics().px(16))
        kept = self._remembered("kinds", tuple(words.LABELS))
        self.ticks: dict[str, QCheckBox] = {}
        side = current_metrics().px(14)
        for kind, label in words.LABELS.items():
            tick = QCheckBox(translate(label), box)
            tick.setIcon(icon(words.ICONS[kind], "muted"))
            tick.setIconSize(QSize(side, side))
            tick.setChecked(kind in kept)
            tick.toggled.connect(self._ticked)
            set_name(tick, translate(label))
            self.ticks[kind] = tick
            row.addWidget(tick)
        return box

    def _connect(self) -> None:
        self.mode.changed.connect(self._switch)
        self.officers.changed.connect(self.reload)
        self.officers.about_to_open.connect(self._ask_officers)
        view = self.view
        view.day_changed.connect(self._follow)
        view.page_requested.connect(self.page)
        view.today_requested.connect(self.show_today)
        view.item_opened.connect(self.open_item)
        view.item_moved.connect(self._move)
        view.list_requested.connect(self.list_day)
        view.create_requested.connect(partial(self.create_requested.emit, "followup"))
        view.menu_requested.connect(self._menu)
        self.desk.feed.changed.connect(self._changed)
        self.desk.library_changed.connect(self.reload)

    # Which days

    @property
    def span(self) -> tuple[dt.date, dt.date]:
        """The first and the last day in sight."""
        grid = self.view.grid
        return grid.first, grid.last

    def show_day(self, day: dt.date) -> None:
        """Put the cursor on a day, and show its month or week."""
        self.view.set_cursor_day(day)
        if self.mode.key == "week":
            first = day - dt.timedelta(days=day.weekday())
            self.view.show_weeks(first, 1, None)
            self.title.setText(words.week_title(first))
        else:
            begin = day.replace(day=1)
            first = begin - dt.timedelta(days=begin.weekday())
            length = calendar.monthrange(day.year, day.month)[1] + begin.weekday()
            self.view.show_weeks(first, -(-length // 7), day.month)
            self.title.setText(words.month_title(day))
        self.reload()

    def show_today(self) -> None:
        """Go to the present day."""
        self.show_day(self.desk.library.clock.today())

    def page(self, by: int) -> None:
        """Go a month or a week back or on; the cursor stays on its day of it."""
        day = self.view.cursor_day
        if self.mode.key == "week":
            self.show_day(day + by * _WEEK)
            return
        year, index = divmod(day.year * 12 + day.month - 1 + by, 12)
        length = calendar.monthrange(year, index + 1)[1]
        self.show_day(dt.date(year, index + 1, min(day.day, length)))

    def show_as(self, mode: str) -> None:
        """Show the `month` or the `week` of the cursor's day."""
        self.mode.set_key(mode)
        self._switch(mode)

    def _switch(self, mode: str) -> None:
        self.desk.settings.calendar["view"] = [mode]
        self.show_day(self.view.cursor_day)

    def _follow(self, day: dt.date) -> None:
        """Turn the page where the cursor walked off it."""
        first, last = self.span
        if not first <= day <= last:
            self.show_day(day)

    # What is on them

    @property
    def choice(self) -> Choice:
        """What the officer wants to see."""
        kinds = frozenset(kind for kind, tick in self.ticks.items() if tick.isChecked())
        return Choice(kinds, self.officers.values)

    def reload(self) -> None:
        """Read the days in sight, or do so once the page is."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.view.set_today(self.desk.library.clock.today())
        first, last = self.span
        most = _MOST[self.mode.key]
        self.desk.read(
            (id(self), "days"), service.read, first, last, self.choice, most, done=self._fill
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was in sight; days pass meanwhile, too."""
        super().showEvent(event)
        if self._stale:
            self.show_day(self.view.cursor_day)

    def _changed(self, _changes: Changes) -> None:
        self.reload()

    def _fill(self, found: Calendar) -> None:
        if (found.first, found.last) != self.span:
            return
        shown = {day: words.items(entries) for day, entries in found.entries.items()}
        self.view.set_entries(words.heads(found.marks), shown, found.totals)
        self._show_hint(not shown)
        self.read.emit()

    def _show_hint(self, empty: bool) -> None:
        """Say what to do where nothing is in sight."""
        narrowed = len(self.choice.kinds) < len(self.ticks) or bool(self.officers.values)
        if narrowed:
            self._hint_text.setText(_("Nothing fits what is filtered here."))
            self._hint_link.set_text(_("Show everything"))
        else:
            self._hint_text.setText(
                _("These days are free. A double click on one plans something.")
            )
            self._hint_link.set_text(_("New follow-up…"))
        self._hint.setVisible(empty)

    def _follow_hint(self) -> None:
        if not self.officers.values and all(tick.isChecked() for tick in self.ticks.values()):
            self.new_followup()
            return
        self.officers.set_values(())
        for tick in self.ticks.values():
            tick.setChecked(True)
        self.reload()

    def _ticked(self) -> None:
        kinds = [kind for kind, tick in self.ticks.items() if tick.isChecked()]
        self.desk.settings.calendar["kinds"] = kinds
        self.reload()

    def _remembered(self, key: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        kept = self.desk.settings.calendar.get(key)
        return otherwise if kept is None else tuple(kept)

    def _ask_officers(self) -> None:
        self.desk.read((id(self), "officers"), service.officers, done=self._offer)

    def _offer(self, found: list[tuple[str, int]]) -> None:
        self.officers.set_options(
            [FilterOption(name, name, number, pinyin.initials(name)) for name, number in found]
        )

    # What is done with them

    def record_of(self, item: DayItem) -> tuple[str, Any]:
        """The kind and id of the record behind an entry; of a festival "@keepers" and countries."""
        _kind, *key = cast(tuple[str, Any, Any], item.key)
        return key[0], key[1]

    def open_item(self, item: DayItem) -> None:
        """Show the record of an entry on its page."""
        self.desk.open_requested.emit(*self.record_of(item))

    def list_day(self, day: dt.date) -> None:
        """Open the list of everything on a day."""
        self.desk.read(
            (id(self), "day"), service.of_day, day, self.choice, done=partial(self._open_list, day)
        )

    def _open_list(self, day: dt.date, entries: list[Entry]) -> None:
        if not entries or not self.isVisible():
            return
        shown = DayList(words.day_title(day), words.items(entries), self.view)
        shown.item_opened.connect(self.open_item)
        shown.menu_requested.connect(self._menu)
        shown.open_at(self.view.place_of(day))

    def _move(self, item: DayItem, day: dt.date) -> None:
        kind, record = self.record_of(item)
        say = _("Moved to {day}").format(day=day.isoformat())
        self.desk.write(_moved, kind, record, item.day, day, say=say, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self.desk.told.emit(str(error), False)
        self.reload()

    def _menu(self, item: DayItem | None, place: QPoint) -> None:
        day = item.day if item is not None else self.view.cursor_day
        make_menu(self, item, day).popup(place)

    def edit_current(self) -> None:
        """Open the form of the record behind the entry in focus."""
        item = self.view.current_item
        if item is not None and self.record_of(item)[0] != "@keepers":
            self.edit_requested.emit(*self.record_of(item))

    def new_followup(self) -> None:
        """Open the form of a new follow-up on the cursor's day."""
        self.create_requested.emit("followup", self.view.cursor_day)


def _moved(library: Library, kind: str, record: int, first: dt.date, to: dt.date) -> object:
    return service.move(library, kind, record, first, to)
