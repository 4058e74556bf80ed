"""The kinds of recurrence and reminders: read from an officer's words, shown in words again."""

from __future__ import annotations

import re
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Context, Kind, Parsed, plain_text
from qiaocrm.domain.manifold import JsonKind
from qiaocrm.domain.recurrence import Frequency, Repeat, from_text
from qiaocrm.language import numerals, text

NOT_A_REPEAT = N_("not a repetition such as 每月15日, 每30天 or 每年农历八月十五")
NOT_A_REMINDER = N_("not reminders such as 3天, 2小时 or 30分钟 before")

_NUMBER = rf"\d+|[{numerals.SIGNS}]+"
_EVERY_ZH = re.compile(
    rf"(农历|阴历)?每({_NUMBER})?个?(天|日|周|星期|礼拜|个月|月|季度?|半年|年)"
    rf"([一二三四五六日天、,，]*)?(农历|阴历)?(?:(闰?{_NUMBER}|正|冬|腊)月)?"
    rf"(?:(初?(?:{_NUMBER}))[日号]?)?"
)
_EVERY_EN = re.compile(
    r"every (?:(\d+) )?(lunar )?(day|week|month|quarter|half-year|year)s?"
    r"(?: on (?:(?P<days>(?:mon|tue|wed|thu|fri|sat|sun)[a-z, ]*)|day (?P<day>\d+)"
    r"|(?P<month>\d+)-(?P<date>\d+)))?",
    re.IGNORECASE,
)
_UNITS: dict[str, tuple[Frequency, int]] = {
    "天": ("DAILY", 1), "日": ("DAILY", 1), "day": ("DAILY", 1),
    "周": ("WEEKLY", 1), "星期": ("WEEKLY", 1), "礼拜": ("WEEKLY", 1), "week": ("WEEKLY", 1),
    "月": ("MONTHLY", 1), "个月": ("MONTHLY", 1), "month": ("MONTHLY", 1),
    "季": ("MONTHLY", 3), "季度": ("MONTHLY", 3), "quarter": ("MONTHLY", 3),
    "半年": ("MONTHLY", 6), "half-year": ("MONTHLY", 6),
    "年": ("YEARLY", 1), "year": ("YEARLY", 1),
}  # fmt: skip
_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_ZH = dict(zip("正一二三四五六七八九十", (1, *range(1, 11)), strict=True)) | {
    "冬": 11, "十一": 11, "腊": 12, "十二": 12,
}  # fmt: skip


class RepeatKind(Kind):
    """How a follow-up repeats; the value is the text of a `Repeat`."""

    name = "repeat"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 每月 · 每30天 · 每周一、四 · 每年农历八月十五 · every 2 weeks · FREQ=MONTHLY."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed("")
        found = read_repeat(typed)
        return Parsed(found.text()) if found else Parsed("", NOT_A_REPEAT)

    def show(self, value: Any, language: str) -> str:
        """The words that `parse` reads."""
        repeat = from_text(value) if value else None
        if repeat is None:
            return str(value or "")
        return _in_chinese(repeat) if language == "zh" else _in_english(repeat)

    def words(self, value: Any) -> list[str]:
        """Not searched."""
        return []


def read_repeat(typed: str) -> Repeat | None:
    """The recurrence that words mean; None where they mean none."""
    plain = text.clean(typed).replace(" ", "") if "每" in typed else text.clean(typed)
    if match := _EVERY_ZH.fullmatch(plain):
        return _from_chinese(match)
    if match := _EVERY_EN.fullmatch(plain):
        return _from_english(match)
    return from_text(plain)


def _from_chinese(match: re.Match[str]) -> Repeat | None:
    lunar_before, count, unit, weekdays, lunar_after, month, day = match.groups()
    frequency, times = _UNITS[unit]
    if weekdays and frequency != "WEEKLY":
        # 每月十五: the pattern took the number for weekdays.
        day, weekdays = f"{weekdays}{day or ''}", ""
    # 正月, 腊月, 初八 and 廿三 are said of the lunar calendar only.
    spoken = month in ("正", "冬", "腊") or (day or "").startswith(("初", "廿"))
    lunar = bool(lunar_before or lunar_after or spoken)
    days = tuple(
        sorted(
            {_WEEKDAYS_ZH.index(one.replace("天", "日")) for one in weekdays if one not in "、,，"}
        )
    )
    interval = _number(count) if count else 1
    numbers = (
        interval,
        _month(month) if month else 0,
        _number(day.removeprefix("初")) if day else 0,
    )
    return _made(frequency, times, numbers, days, lunar)


def _from_english(match: re.Match[str]) -> Repeat | None:
    count, lunar, unit = match[1], bool(match[2]), match[3].lower()
    frequency, times = _UNITS[unit]
    named = (match["days"] or "").lower()
    days = tuple(at for at, name in enumerate(_WEEKDAYS_EN) if name[:3].lower() in named)
    day = match["day"] or match["date"]
    numbers = (int(count) if count else 1, int(match["month"] or 0), int(day or 0))
    return _made(frequency, times, numbers, days, lunar)


def _made(
    frequency: Frequency,
    times: int,
    numbers: tuple[int | None, int | None, int | None],
    days: tuple[int, ...],
    lunar: bool,
) -> Repeat | None:
    """The recurrence of these parts, where they go together."""
    interval, month, day = numbers
    if interval is None or month is None or day is None:
        return None
    if (month and frequency != "YEARLY") or (day and frequency not in ("MONTHLY", "YEARLY")):
        return None
    if lunar and frequency not in ("MONTHLY", "YEARLY"):
        return None
    return from_text(Repeat(frequency, interval * times, days, month, day, lunar).text())


def _number(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() else numerals.value(typed)


def _month(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() else _MONTHS_ZH.get(typed)


def _in_chinese(repeat: Repeat) -> str:
    unit = {"DAILY": "天", "WEEKLY": "周", "MONTHLY": "月", "YEARLY": "年"}[repeat.frequency]
    count = ""
    if repeat.interval > 1:
        count = f"{repeat.interval}{'个' if unit == '月' else ''}"
    weekdays = "、".join(_WEEKDAYS_ZH[one] for one in repeat.weekdays)
    month = f"{repeat.month}月" if repeat.month else ""
    day = f"{repeat.day}日" if repeat.day else ""
    return f"{'农历' if repeat.lunar else ''}每{count}{unit}{weekdays}{month}{day}"


def _in_english(repeat: Repeat) -> str:
    unit = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}[
        repeat.frequency
    ]
    lunar = "lunar " if repeat.lunar else ""
    plural = "s" if repeat.interval > 1 else ""
    count = f"{repeat.interval} " if repeat.interval > 1 else ""
    on = ""
    if repeat.weekdays:
        on = " on " + ", ".join(_WEEKDAYS_EN[one] for one in repeat.weekdays)
    elif repeat.month and repeat.day:
        on = f" on {repeat.month:02d}-{repeat.day:02d}"
    elif repeat.day:
        on = f" on day {repeat.day}"
    return f"every {count}{lunar}{unit}{plural}{on}"


_MINUTES = {"天": 1440, "日": 1440, "d": 1440, "day": 1440, "小时": 60, "h": 60, "hour": 60,
            "分": 1, "分钟": 1, "min": 1, "minute": 1, "周": 10080, "week": 10080}  # fmt: skip
_REMINDER = re.compile(
    rf"(?:提前)?({_NUMBER})\s*个?(天|日|小时|分钟|分|周|days?|d|hours?|h|minutes?|min|weeks?)(?:前|以前| before)?",
    re.IGNORECASE,
)


class RemindersKind(JsonKind):
    """When to remind of a follow-up: minutes before it is due, each once, the earliest first."""

    name = "reminders"
    editor = "line"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 3天、2小时 · 当天 · 1 day, 30 minutes before."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(())
        found = []
        for part in re.split(r"[、,，;；]", typed):
            minutes = _minutes(part.strip())
            if minutes is None:
                return Parsed((), NOT_A_REMINDER)
            found.append(minutes)
        return Parsed(tuple(sorted(set(found), reverse=True)))

    def show(self, value: Any, language: str) -> str:
        """3天前、当时 in Chinese; 3 days, 0 minutes in English."""
        return ("、" if language == "zh" else ", ").join(_span(one, language) for one in value)

    def words(self, value: Any) -> list[str]:
        """Not searched."""
        return []


def _minutes(part: str) -> int | None:
    if part in ("当时", "准时", "当天"):
        return 0
    match = _REMINDER.fullmatch(part)
    if match is None:
        return None
    count = _number(match[1])
    unit = match[2].lower()
    return None if count is None else count * _MINUTES[unit.rstrip("s") if len(unit) > 1 else unit]


def _span(minutes: int, language: str) -> str:
    if language == "zh" and not minutes:
        return "当时"
    for size, zh, en in ((1440, "天", "day"), (60, "小时", "hour"), (1, "分钟", "minute")):
        if minutes % size == 0 and (minutes or size == 1):
            count = minutes // size
            return (
                f"{count}{zh}前" if language == "zh" else f"{count} {en}{'' if count == 1 else 's'}"
            )
    return ""


REPEAT = RepeatKind()
REMINDERS = RemindersKind()
