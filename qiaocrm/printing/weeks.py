"""Headings of lists grouped by week: which week a day belongs to, in the office's words."""

from __future__ import annotations

import datetime as dt

from qiaocrm.base.i18n import _


def week_label(day: dt.date | None, *, today: dt.date) -> str:
    """The heading of the week of `day`: 第48周 11月23日—29日.

    Weeks begin on Monday and are numbered as in ISO 8601 (GB/T 7408). The year is told only where
    it is not the year of `today`. None stands for records without a date.
    """
    if day is None:
        return _("No date")
    iso = day.isocalendar()
    monday = day - dt.timedelta(days=iso.weekday - 1)
    sunday = monday + dt.timedelta(days=6)
    parts = {
        "week": iso.week,
        "month": monday.month,
        "day": monday.day,
        "last_month": sunday.month,
        "last_day": sunday.day,
    }
    if monday.month == sunday.month:
        label = _("Week {week}: {month:02}-{day:02} to {month:02}-{last_day:02}").format(**parts)
    else:
        label = _("Week {week}: {month:02}-{day:02} to {last_month:02}-{last_day:02}").format(
            **parts
        )
    if iso.year == today.isocalendar().year:
        return label
    return _("{year}, {week}").format(year=iso.year, week=label)


def long_date(day: dt.date) -> str:
    """A day written out, as official papers do: 2026年11月23日, months and days without zeros."""
    return _("{year}-{month:02}-{day:02}").format(year=day.year, month=day.month, day=day.day)
