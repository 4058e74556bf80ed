"""The kinds of field: how a value is read from what people type, stored, shown and sent out.

A kind is stateless data with behaviour; specs refer to it. New behaviour is a new kind, never a
flag on a spec. Values in entities are typed (PartialDate, Decimal, tuple of Phone …); the store
knows only text, integers and JSON text; the outside (JSON, CSV) has its own stable form.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from qiaocrm.base.i18n import N_, _
from qiaocrm.domain.ownwords import NO_OWN_WORDS, OwnWords
from qiaocrm.language import booleans, countries, dates, money, numbers, text

Stored = str | int | None


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a value while it is read.

    `country` is the ISO code that phones without a prefix are read under, `unit` the unit a
    header named (万元), `day_first` the officer's answer for dates such as 03/04/2024, `own` what
    the office has added to the lists of choices.
    """

    today: dt.date
    country: str | None = "CN"
    unit: str | None = None
    day_first: bool | None = None
    own: OwnWords = NO_OWN_WORDS


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value as understood, and what is doubtful about it (a msgid), if anything.

    `value` is the kind's empty value where the text was not understood: then the caller keeps
    the text as typed elsewhere.
    """

    value: Any
    doubt: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Values for sibling fields that the same cell told: currency, calendar, approximation."""


class Kind:
    """The base of all kinds: a line of text."""

    name = "text"
    sql = "TEXT"
    editor = "line"
    align = "left"
    empty: Any = ""

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read what a person typed or a cell holds."""
        return Parsed(plain_text(raw))

    def to_store(self, value: Any) -> Stored:
        """The value as the database keeps it; empty values become NULL."""
        return value or None

    def from_store(self, stored: Any) -> Any:
        """The value that `to_store` wrote."""
        return stored or ""

    def to_json(self, value: Any) -> Any:
        """The value on the outside; empty text stays `""`, other empty values are null."""
        return value

    def show(self, value: Any, language: str) -> str:
        """The value as an officer reads it."""
        return str(value) if value else ""

    def words(self, value: Any) -> list[str]:
        """The texts by which the value is searched."""
        return [value] if value else []


def plain_text(raw: Any) -> str:
    """A cell as clean text: whole floats without .0, dates as ISO, one line kept as typed."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        return text.clean(raw)
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date().isoformat()
    return text.clean(str(raw))


class LongText(Kind):
    """Several lines of text."""

    name = "long_text"
    editor = "text"


class Integer(Kind):
    """A whole number, such as a headcount."""

    name = "integer"
    sql = "INTEGER"
    editor = "integer"
    align = "right"
    empty = None

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 1,200 · 一百二十 · 60余人 (kept as 60, noted as approximate)."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(None)
        whole = numbers.integer(typed)
        if whole is None:
            counted = numbers.counts(typed)
            if counted is None or counted.persons is None:
                return Parsed(None, N_("not a whole number"))
            whole = counted.persons
        return Parsed(whole) if abs(whole) < 2**53 else Parsed(None, N_("the number is too large"))

    def to_store(self, value: Any) -> Stored:
        """Zero is a value."""
        return None if value is None else int(value)

    def from_store(self, stored: Any) -> Any:
        """None where nothing was stored."""
        return stored

    def show(self, value: Any, language: str) -> str:
        """Digits as they are."""
        return "" if value is None else str(value)

    def words(self, value: Any) -> list[str]:
        """Numbers are not searched by words."""
        return []


class Ordinal(Integer):
    """A number of order: 第五届 is 5."""

    name = "ordinal"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 第五届 · 5 · 五届."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(None)
        number = dates.term_number(typed)
        return Parsed(number, None if number is not None else N_("not a term number such as 第5届"))


_TOO_MUCH = Decimal(10) ** 15
"""Amounts from here on are no amounts but slips; spreadsheets lose their digits too."""


class Amount(Kind):
    """A decimal amount in the currency's own unit; kept exact to the hundredth."""

    name = "amount"
    sql = "INTEGER"
    editor = "amount"
    align = "right"
    empty = None

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 3000万元 · 1.2亿美元 · 500万-2亿; the unit of the header counts where none is typed."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(None)
        read, doubt = money.read(raw if isinstance(raw, int | float) else typed, unit=context.unit)
        if read is None:
            return Parsed(None, doubt or N_("not an amount of money"))
        if abs(read.amount) >= _TOO_MUCH:
            return Parsed(None, N_("the number is too large"))
        extra: dict[str, Any] = {"currency": read.currency}
        if read.approx or read.upper is not None:
            extra["note"] = typed
        return Parsed(self.from_store(self.to_store(read.amount)), doubt, extra)

    def to_store(self, value: Any) -> Stored:
        """Hundredths of the unit as an integer."""
        return (
            None if value is None else int((Decimal(value) * 100).to_integral_value(ROUND_HALF_UP))
        )

    def from_store(self, stored: Any) -> Any:
        """A Decimal without needless zeros."""
        if stored is None:
            return None
        whole, rest = divmod(stored, 100)
        return Decimal(whole) if not rest else Decimal(stored) / 100

    def to_json(self, value: Any) -> Any:
        """A plain JSON number."""
        if value is None:
            return None
        return int(value) if value == int(value) else float(value)

    def show(self, value: Any, language: str) -> str:
        """3,000万 in Chinese, 30,000,000 in English."""
        if value is None:
            return ""
        if language == "zh" and abs(value) >= 10_000:
            unit, name = (10**8, "亿") if abs(value) >= 10**8 else (10**4, "万")
            return f"{_trimmed(Decimal(value) / unit)}{name}"
        return _trimmed(Decimal(value))

    def words(self, value: Any) -> list[str]:
        """Amounts are not searched by words."""
        return []


def _trimmed(value: Decimal) -> str:
    """A decimal with thousands separators and no trailing zeros."""
    shown = f"{value:,.4f}"
    return shown.rstrip("0").rstrip(".")


class Flag(Kind):
    """Yes or no."""

    name = "flag"
    sql = "INTEGER"
    editor = "check"
    empty = False

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read 是 · 否 · √ · × · Y · N."""
        if isinstance(raw, bool):
            return Parsed(raw)
        typed = plain_text(raw)
        if not typed:
            return Parsed(False)
        answer = booleans.read(typed)
        return Parsed(bool(answer), None if answer is not None else N_("neither yes nor no"))

    def to_store(self, value: Any) -> Stored:
        """1, or nothing: an unset flag is an empty value like others."""
        return 1 if value else None

    def from_store(self, stored: Any) -> Any:
        """A bool."""
        return bool(stored)

    def show(self, value: Any, language: str) -> str:
        """Yes, or nothing."""
        return _("Yes") if value else ""

    def words(self, value: Any) -> list[str]:
        """Flags are not searched."""
        return []


class Date(Kind):
    """A date as exactly as it is known: 1958, 1958-03 or 1958-03-07."""

    name = "date"
    editor = "date"
    empty = None

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read a date in any of the ways officers write it; a lunar one says so in `extra`."""
        if isinstance(raw, str):
            raw = text.clean(raw)
            if not raw or text.is_blank_mark(raw):
                return Parsed(None)
        if raw is None:
            return Parsed(None)
        reading = dates.read(raw, today=context.today, day_first=context.day_first)
        extra: dict[str, Any] = {}
        if reading.lunar:
            extra = {"calendar": "lunar", "leap": reading.leap}
        return Parsed(reading.date, reading.doubt, extra)

    def to_store(self, value: Any) -> Stored:
        """ISO text, which sorts by time."""
        return value.iso() if value else None

    def from_store(self, stored: Any) -> Any:
        """A PartialDate."""
        return dates.PartialDate.from_iso(stored) if stored else None

    def to_json(self, value: Any) -> Any:
        """ISO text or null."""
        return value.iso() if value else None

    def show(self, value: Any, language: str) -> str:
        """ISO: short, sortable and the same in both languages."""
        return value.iso() if value else ""

    def words(self, value: Any) -> list[str]:
        """Dates are not searched by words."""
        return []


_SENTENCE = re.compile(r"[()（）;；:：。]")
"""No city has such signs: the text says more than where somebody is."""


class Country(Kind):
    """A country or region (国家和地区) as ISO 3166-1 alpha-2."""

    name = "country"
    editor = "country"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read any usual name; doubtful ones such as 澳 stay unread."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed("")
        code = countries.code(typed)
        if code is None:
            code, city = countries.place(typed)
            if code is not None and _SENTENCE.search(city):
                code = None
            if code is not None:
                return Parsed(code, None, {"city": city} if city else {})
        return Parsed(code or "", None if code else N_("not the name of one country or region"))

    def show(self, value: Any, language: str) -> str:
        """The name in the interface language: 中国香港, Japan."""
        return countries.name(value, language) if value else ""

    def words(self, value: Any) -> list[str]:
        """Both names."""
        return [countries.name(value, "zh"), countries.name(value, "en")] if value else []


TEXT = Kind()
LONG_TEXT = LongText()
INTEGER = Integer()
ORDINAL = Ordinal()
AMOUNT = Amount()
FLAG = Flag()
DATE = Date()
COUNTRY = Country()
