"""Reads one cell as the value of one field, with what else the cell tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import (
    Amount,
    Context,
    Country,
    Date,
    Flag,
    Integer,
    Kind,
    LongText,
    Ordinal,
    plain_text,
)
from qiaocrm.domain.linkkinds import Itinerary, Links
from qiaocrm.domain.manifold import Emails, JsonKind, Phones
from qiaocrm.domain.stages import StageBook
from qiaocrm.language import booleans, countries, dates, money, numbers, text
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.contacts import Reading, read_emails, read_phones
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.setting import Setting
from qiaocrm.sheets.model import Cell

SEVERAL_COUNTRIES = N_("names several countries; the record can have one")
STAGE_WITHIN = N_("the stage was read out of a longer text")
YEAR_OF_TITLE = N_("the year was taken from the title or the other dates of the sheet")
NO_UNIT = N_("no unit of money is named; taken as single units")
NOT_A_NUMBER = N_("not a whole number")

_DEADLINES = ("due", "next_date")
_BEFORE = re.compile(r"(?:前|截止)(?:完成|办结)?$")
_BORN = ("birthday", "founded")
"""Days of a year long past: a title never tells it."""

_NO_YEAR = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|\d{1,2}\.\d{1,2}(?:[日号]|\s*[-—~～至到]\s*(?:\d{1,2}\.)?\d{1,2}[日号]?)?$"
)
_PLAIN_NUMBER = re.compile(r"[\d,.\s]+")
_UNIT_OF_COUNT = re.compile(
    r"(?P<number>.+?)\s*(?:个|年(?:为?一[任届])?|届|天|日|个月|期|家|位|名|人|人次|户)"
    r"(?:企业|会员|社团|侨团|单位|商户|家庭)?"
)
_COUNTED_AS = re.compile(
    r"^(?:现有|共有|共计|共|约有)?(?:注册|登记|在册)?(?:(?:个人|企业|团体|单位)?会员|成员)(?:共|约)?"
)
"""What a count says it counts: 企业会员86家."""

_PART_OF_COUNT = re.compile(r"其中|[含包携]|夫人|家属")
"""Words that say more of a head-count than its number: 9人（含翻译1人）."""

_AND_PLACE = re.compile(
    r"(?P<date>(?:\d{4}|[一二][〇零○一二三四五六七八九]{3}).*?)\s*[/／,，、(（ ]\s*[^\d/]+"
)
"""A date and where that was: 1999/雅加达."""

_MEASURED = re.compile(r"(?P<number>\d[\d,]*)\s*(?P<unit>[^\d\s余多约]{1,2})")

_SHORT_YEAR = re.compile(r"(\d{2,3})[./-](\d{1,2})[./-](\d{1,2})$")
"""75.10.10 in a column that counts years by 民國."""

_EVERY = {
    "每天": 1,
    "每日": 1,
    "每周": 7,
    "每半月": 15,
    "每月": 30,
    "每月一次": 30,
    "每两月": 60,
    "每季": 90,
    "每季度": 90,
    "季度": 90,
    "每季度一次": 90,
    "每半年": 180,
    "半年": 180,
    "每年": 365,
    "每年一次": 365,
    "一年": 365,
    "每周一次": 7,
    "每半年一次": 180,
    "月": 30,
    "周": 7,
    "年": 365,
}


def read(kind: Kind, column: Column, cell: Cell, country: str | None, setting: Setting) -> Reading:
    """One cell under the kind of its field; never raises for any cell."""
    context = _context(setting.today, country, column.header.unit, column.day_first, setting.own)
    if isinstance(kind, Date):
        if column.minguo and isinstance(cell, str) and (short := _SHORT_YEAR.match(cell.strip())):
            cell = f"民国{short[1]}年{short[2]}月{short[3]}日"
        year = None if column.target and column.target.field in _BORN else setting.year
        return _deadline(column, cell, _date(cell, context, year))
    if isinstance(kind, StageChoice):
        return _stage(cell, setting.stages)
    if isinstance(kind, Phones):
        return read_phones(kind, column, cell, context)
    if isinstance(kind, Country):
        return _country(kind, cell, context, column.header.text)
    if isinstance(kind, Integer) and column.target and column.target.field == "quantity":
        return _quantity(kind, cell, context)
    if isinstance(kind, Amount):
        return _amount(kind, column, cell, context)
    for known, reader in _READERS:
        if isinstance(kind, known):
            return reader(kind, cell, context)
    if isinstance(kind, LongText):
        typed = plain_text(cell)
        return Reading(typed if text.is_pending(typed) else read_text(cell, lines=True))
    return Reading(read_text(cell))


_context = lru_cache(maxsize=1024)(Context)
"""The same few contexts hold for all cells of a table."""


def _as_parsed(kind: Kind, cell: Cell, context: Context) -> Reading:
    """What the kind itself makes of the cell."""
    parsed = kind.parse(cell, context)
    return Reading(parsed.value, parsed.doubt, parsed.extra, parsed.doubt is not None)


def _deadline(column: Column, cell: Cell, reading: Reading) -> Reading:
    """2026.8.1前 is a sure day for what is due, a rough one for all else."""
    due = column.target is not None and column.target.field in _DEADLINES
    if (
        due
        and reading.doubt == dates.ROUGH
        and reading.value.day
        and _BEFORE.search(plain_text(cell))
    ):
        return Reading(reading.value, None, reading.more)
    return reading


def _amount(kind: Amount, column: Column, cell: Cell, context: Context) -> Reading:
    """An amount; its currency goes to `more` only where the cell or the heading names one."""
    parsed = kind.parse(cell, context)
    typed = plain_text(cell)
    if parsed.value is None:
        return Reading(None, parsed.doubt, keep=parsed.doubt is not None)
    more = {key: value for key, value in parsed.extra.items() if key != "currency"}
    named = money.read(
        cell if isinstance(cell, int | float) else typed, unit=context.unit, currency=""
    )[0]
    if named is not None and named.currency:
        more["currency"] = named.currency
    plain = not context.unit and parsed.value and _PLAIN_NUMBER.fullmatch(typed)
    contract = column.target is not None and column.header.text == column.target.name
    doubt = parsed.doubt or (NO_UNIT if plain and not contract else None)
    return Reading(parsed.value, doubt, more, keep=doubt is not None)


def read_text(cell: Cell, *, lines: bool = False) -> str:
    """A cell as text; empty for what stands for nothing (—, 无). Without `lines` in one line.

    A line break is a blank between Latin words and nothing between Chinese ones.
    """
    typed = plain_text(cell)
    if not typed or text.is_blank_mark(typed):
        return ""
    if lines or "\n" not in typed:
        return typed
    return re.sub(
        r"\s*\n\s*",
        lambda match: "" if text.has_cjk(typed[max(0, match.start() - 1) : match.start()]) else " ",
        typed,
    )


def _date(cell: Cell, context: Context, year: int | None) -> Reading:
    """A date, perhaps of the year told elsewhere; of a period its first day, the last in `more`."""
    if lines.is_empty(cell) or (isinstance(cell, str) and text.is_blank_mark(text.clean(cell))):
        return Reading(None)
    if isinstance(cell, dt.time | bool) or cell is None:
        return Reading(None, dates.NOT_A_DATE)
    start, end = dates.range_of(
        text.clean(cell) if isinstance(cell, str) else cell,
        today=context.today,
        day_first=context.day_first,
    )
    if (
        start.date is None
        and isinstance(cell, str)
        and (beside := _AND_PLACE.fullmatch(cell.strip()))
    ):
        first = dates.range_of(beside["date"], today=context.today)[0]
        if first.date is not None:
            return Reading(first.date, dates.MORE_TEXT, keep=True)
    supposed = False
    if start.date is None and year and isinstance(cell, str) and _NO_YEAR.match(text.clean(cell)):
        bare = text.clean(cell)
        joint = "年" if "月" in bare else "."
        other = dates.range_of(f"{year}{joint}{bare}", today=context.today)
        if other[0].date is not None and other[0].doubt in (None, dates.ROUGH):
            (start, end), supposed = other, True
    more: dict[str, Any] = {}
    if end is not None and end.date is not None:
        more["end"] = end.date
    if start.lunar:
        more |= {"calendar": "lunar", "leap": start.leap}
    if start.date is None and start.month_day and year:
        return Reading(PartialDate(year, *start.month_day), YEAR_OF_TITLE, more, keep=True)
    if supposed:
        return Reading(start.date, YEAR_OF_TITLE, more, keep=True)
    return Reading(start.date, start.doubt, more, keep=start.doubt is not None or start.approx)


def _country(kind: Country, cell: Cell, context: Context, heading: str) -> Reading:
    """A country or region; 澳 is Macao where the heading says 港/澳."""
    parsed = kind.parse(cell, context)
    if parsed.value or parsed.doubt is None:
        return Reading(parsed.value, parsed.doubt, parsed.extra)
    typed = plain_text(cell)
    if typed == "澳" and "港" in heading:
        return Reading("MO")
    bare = re.sub(r"^(?:旅居?|侨居|定居|现居|来自)|(?:华侨|华人|籍)$", "", typed)
    if bare != typed and (again := kind.parse(bare, context)).value:
        return Reading(again.value, None, again.extra)
    several = countries.codes(typed)
    return Reading("", SEVERAL_COUNTRIES if len(several) > 1 else parsed.doubt)


def _choice(kind: Choice, cell: Cell, context: Context) -> Reading:
    parsed = kind.parse(cell, context)
    if parsed.value or parsed.doubt is None:
        return Reading(parsed.value)
    typed = plain_text(cell)
    ticked = booleans.read(typed)
    if ticked is not None and kind.knows("是") and kind.knows("否"):
        return Reading(kind.parse("是" if ticked else "否", context).value)
    bare = re.sub(r"[(（\[【].*?[)）\]】]", "", typed).strip()
    for form in (bare, bare.removesuffix("类"), bare.removesuffix("型"), bare.removesuffix("性")):
        if form and (found := kind.parse(form, context).value):
            return Reading(found, keep=bare != typed)
    keys = {kind.parse(part, context).value for part in re.split(r"[/、，,;；\s]+", typed) if part}
    if len(keys) == 1 and "" not in keys:
        return Reading(keys.pop())
    return Reading("", parsed.doubt)


def _stage(cell: Cell, stages: StageBook) -> Reading:
    """A stage by its own words; out of a longer text only when just one stage is meant."""
    parsed = stages.parse(cell)
    if parsed.value or parsed.doubt is None:
        return Reading(parsed.value)
    typed = text.fold(plain_text(cell))
    for form in (
        typed.removesuffix("阶段"),
        typed.removesuffix("项目"),
        typed.removesuffix("中"),
        typed.removeprefix("正在"),
        typed.removeprefix("已"),
    ):
        if form and (known := stages.parse(form)).value:
            return Reading(known.value)
    words = {
        text.fold(word): stage.key
        for stage in stages.stages
        for word in (stage.name, *stage.aliases)
        if len(word) >= 2
    }
    within = [(len(word), word, key) for word, key in words.items() if word in typed]
    if not within or re.search(r"未|不|待|拟|暂", typed):
        return Reading("", parsed.doubt)
    longest = max(within)
    others = {key for _length, word, key in within if word not in longest[1]}
    if others - {longest[2]}:
        return Reading("", parsed.doubt)
    return Reading(longest[2], STAGE_WITHIN, keep=True)


def _ordinal(kind: Ordinal, cell: Cell, context: Context) -> Reading:
    """第五届, also 第五届（2021-2025）; the bracket's period goes to `more`."""
    parsed = kind.parse(cell, context)
    if parsed.value is not None or parsed.doubt is None:
        return Reading(parsed.value)
    typed = plain_text(cell)
    match = re.fullmatch(r"(.+?届|\d+)\s*[(（\[]?\s*([^()（）\[\]]+?)[)）\]]?", typed)
    number = kind.parse(match[1], context).value if match else None
    if match is None or number is None:
        return Reading(None, parsed.doubt)
    start, end = dates.range_of(match[2], today=context.today)
    if start.date is None:
        return Reading(number, keep=True)
    more = {"start": start.date} | ({"end": end.date} if end and end.date else {})
    return Reading(number, None, more)


def _quantity(kind: Integer, cell: Cell, context: Context) -> Reading:
    """A number of goods; its measure goes to `more`: 200箱."""
    match = _MEASURED.fullmatch(plain_text(cell))
    if match and (number := numbers.integer(match["number"])) is not None:
        return Reading(number, None, {"unit": match["unit"]})
    return _integer(kind, cell, context)


def _integer(kind: Integer, cell: Cell, context: Context) -> Reading:
    """A whole number; an approximate one (60余人) is noted in `more`, as typed."""
    typed = plain_text(cell)
    if isinstance(cell, float) and not cell.is_integer():
        return Reading(None, NOT_A_NUMBER)
    parsed = kind.parse(cell, context)
    if parsed.value is not None:
        counted = None if typed.isdecimal() else numbers.counts(typed)
        plain = counted is None or (
            not (counted.approx or counted.batches or counted.new_persons or counted.new_batches)
            and not _PART_OF_COUNT.search(typed)
        )
        return Reading(parsed.value, parsed.doubt, {} if plain else {"as typed": typed})
    match = _UNIT_OF_COUNT.fullmatch(_COUNTED_AS.sub("", typed))
    if match and (whole := numbers.integer(match["number"])) is not None:
        return Reading(whole)
    vague = numbers.counts(match["number"]) if match else None
    if vague and vague.persons is not None:
        return Reading(vague.persons, None, {"as typed": typed})
    if typed in _EVERY:
        return Reading(_EVERY[typed])
    start, end = dates.range_of(typed, today=context.today)
    if start.date is not None and end is not None and end.date is not None:
        return Reading(None, None, {"start": start.date, "end": end.date})
    return Reading(parsed.value, parsed.doubt)


_READERS: tuple[tuple[Any, Callable[[Any, Cell, Context], Reading]], ...] = (
    (Choice, _choice),
    (Ordinal, _ordinal),
    (Integer, _integer),
    (Emails, read_emails),
    ((Flag, Itinerary), _as_parsed),
    (Links, lambda _kind, cell, _context: Reading(read_text(cell))),
    (JsonKind, _as_parsed),
)
"""How cells of a kind are read; the first kind that fits counts."""
