"""The words of the calendar, and entries of the service as items to be painted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from qiaocrm.base.i18n import N_, _, current_language
from qiaocrm.language import lunar
from qiaocrm.qtkit.calendar.items import DayHead, DayItem
from qiaocrm.services.calendar import Entry
from qiaocrm.services.daymarks import DayMark

LABELS = {
    "followup": N_("Follow-ups"),
    "visit": N_("Receptions"),
    "birthday": N_("Birthdays"),
    "festival": N_("Festivals"),
    "term": N_("Ends of terms"),
}
"""What can be ticked, in the order of the toolbar."""
ICONS = {
    "followup": "bell",
    "visit": "people",
    "birthday": "gift",
    "festival": "flag",
    "term": "clock",
}
_TONES = {
    "followup": "blue",
    "visit": "green",
    "birthday": "violet",
    "festival": "grey",
    "term": "amber",
}
_WEEKDAYS_ZH = "一二三四五六日"


def items(entries: Sequence[Entry]) -> list[DayItem]:
    """The entries of a day as they are painted."""
    return [item(one) for one in entries]


def item(entry: Entry) -> DayItem:
    """An entry as it is painted: late ones red, what is done grey and struck out."""
    tone = {"late": "red", "done": "grey"}.get(entry.state, _TONES[entry.kind])
    note = entry.note
    if entry.state == "late":
        note = " · ".join(filter(None, (_("overdue"), note)))
    key = (entry.kind, *entry.key)
    struck = entry.state == "done"
    return DayItem(
        key, entry.day, entry.title, note, ICONS[entry.kind], tone, struck, entry.movable
    )


def heads(marks: Mapping[dt.date, DayMark]) -> dict[dt.date, DayHead]:
    """The marks of days as they are painted; a festival takes the place of the lunar day."""
    signs = {
        "off": (_("day off"), "green"),
        "likely": (_("day off?"), "green"),
        "worked": (_("workday"), "red"),
        "": ("", "grey"),
    }
    return {
        day: DayHead(mark.festival or mark.lunar, bool(mark.festival), *signs[mark.rest])
        for day, mark in marks.items()
    }


def weekdays() -> list[str]:
    """The names of the columns."""
    if current_language() == "zh":
        return [f"星期{one}" for one in _WEEKDAYS_ZH]
    return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def month_title(day: dt.date) -> str:
    """2026年11月, November 2026."""
    return f"{day.year}年{day.month}月" if current_language() == "zh" else f"{day:%B %Y}"


def week_title(first: dt.date) -> str:
    """2026年11月23日—29日, 23 – 29 November 2026."""
    last = first + dt.timedelta(days=6)
    if current_language() == "zh":
        end = f"{last.day}日" if last.month == first.month else f"{last.month}月{last.day}日"
        return f"{first.year}年{first.month}月{first.day}日—{end}"
    begin = str(first.day) if last.month == first.month else f"{first.day} {first:%B}"
    return f"{begin} – {last.day} {last:%B %Y}"


def day_title(day: dt.date) -> str:
    """11月23日 星期一　农历十月十五, Monday, 23 November 2026."""
    if current_language() == "zh":
        _year, month, number, leap = lunar.solar_to_lunar(day)
        moon = f"农历{lunar.month_name(month, leap)}{lunar.day_name(number)}"
        return f"{day.month}月{day.day}日　星期{_WEEKDAYS_ZH[day.weekday()]}　{moon}"
    return f"{day:%A}, {day.day} {day:%B %Y}"
