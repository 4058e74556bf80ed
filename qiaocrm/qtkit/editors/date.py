"""The editor of dates: typed as officers write them, or picked from a calendar."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, current_language
from qiaocrm.domain.fields import Spec
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.editors.base import EditorHelp
from qiaocrm.qtkit.editors.keys import ListLine
from qiaocrm.qtkit.editors.lines import LineEditor
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.metrics import current_metrics


class CalendarPopup(QFrame):
    """A calendar below a field; Enter or a click picks a day, Esc leaves all as it was."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("frame", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(_("Calendar"))
        language = current_language()
        self.calendar.setLocale(QLocale("zh_CN" if language == "zh" else "en_GB"))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        box = QVBoxLayout(self)
        margin = current_metrics().px(6)
        box.setContentsMargins(margin, margin, margin, margin)
        box.addWidget(self.calendar)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)

    def show_below(self, widget: QWidget, day: dt.date) -> None:
        """Open under `widget` with `day` chosen, wholly on the screen."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height()))
        room = widget.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height())
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.calendar.setFocus()

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()


class DateEditor(LineEditor):
    """A date as exactly as it is known: 2010.5.1 · 2010年5月 · 农历八月十五 · 1958."""

    NORMALISES = True

    def __init__(self, spec: Spec, help: EditorHelp, parent: QWidget | None = None) -> None:
        super().__init__(spec, help, parent)
        action = self.line.addAction(
            icon("calendar", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setText(_("Pick a day from a calendar (Alt+Down)"))
        action.setToolTip(action.text())
        action.triggered.connect(self.open_calendar)

    def text_of(self, value: Any) -> str:
        """ISO, as exact as known."""
        return value.iso() if value else ""

    def make_line(self) -> QLineEdit:
        """A line whose keys open the list too."""
        line = ListLine(self)
        line.list_asked.connect(self.open_calendar)
        return line

    def reading(self) -> str:
        """The date, where it was typed in another form; and that it is a lunar one."""
        parsed = self.read()
        if parsed.value is None:
            return ""
        iso = parsed.value.iso()
        if parsed.extra.get("calendar") == "lunar":
            if parsed.extra.get("leap"):
                return _("Lunar calendar, leap month: {date}").format(date=iso)
            return _("Lunar calendar: {date}").format(date=iso)
        return "" if iso == self.line.text().strip() else _("Read as {value}").format(value=iso)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar at the date typed, else at today."""
        value = self.read().value
        popup = CalendarPopup(self.line)
        popup.picked.connect(self._picked)
        popup.show_below(self.line, value.first_day() if value else self.help.clock.today())

    @Slot(QDate)
    def _picked(self, day: QDate) -> None:
        self.line.setText(PartialDate(day.year(), day.month(), day.day()).iso())
        self._typed()
        self._left()
        self.line.setFocus()
