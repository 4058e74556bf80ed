"""Kinds whose values have several parts: phones, e-mails, tags, imported extras. Stored as JSON."""

from __future__ import annotations

import re
from typing import Any

import orjson

from qiaocrm.domain.kinds import Context, Kind, Parsed, Stored, plain_text
from qiaocrm.language import emails, phones, text

_NOT_DIGITS = re.compile(r"\D+")


class JsonKind(Kind):
    """A value of several parts, kept as JSON text."""

    empty: Any = ()

    def to_store(self, value: Any) -> Stored:
        """JSON without needless blanks; nothing for an empty value."""
        return orjson.dumps(self.pack(value)).decode() if value else None

    def from_store(self, stored: Any) -> Any:
        """The value that was packed."""
        return self.unpack(orjson.loads(stored)) if stored else self.empty

    def pack(self, value: Any) -> Any:
        """The value as JSON holds it."""
        return list(value)

    def unpack(self, packed: Any) -> Any:
        """The value from JSON."""
        return tuple(packed)

    def to_json(self, value: Any) -> Any:
        """A list."""
        return list(value)


class Tags(JsonKind):
    """Words that the office hangs on a record."""

    name = "tags"
    editor = "tags"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read words parted by 、，, ; or blanks."""
        typed = plain_text(raw)
        for sign in "、，,；;|/\n":
            typed = typed.replace(sign, " ")
        return Parsed(tuple(dict.fromkeys(typed.split())))

    def show(self, value: Any, language: str) -> str:
        """Parted by 、."""
        return "、".join(value)

    def words(self, value: Any) -> list[str]:
        """Each tag."""
        return list(value)


class Phones(JsonKind):
    """Telephone numbers, each as typed and, where it can be told, in E.164."""

    name = "phones"
    editor = "phones"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read all numbers of a cell under the country of the record."""
        if raw is None or (isinstance(raw, str) and text.is_blank_mark(text.clean(raw))):
            return Parsed(())
        found, doubt = phones.read(raw, country=context.country)
        return Parsed(tuple(found), doubt)

    def pack(self, value: Any) -> Any:
        """A list of [raw, E.164, label]."""
        return [[phone.raw, phone.e164, phone.label] for phone in value]

    def unpack(self, packed: Any) -> Any:
        """A tuple of Phone."""
        return tuple(phones.Phone(*parts) for parts in packed)

    def to_json(self, value: Any) -> Any:
        """As typed."""
        return [phone.raw for phone in value]

    def show(self, value: Any, language: str) -> str:
        """As typed, parted by 、."""
        return "、".join(phone.raw for phone in value)

    def words(self, value: Any) -> list[str]:
        """The digits as typed and, where it is known, with the country code."""
        found = []
        for phone in value:
            typed, full = _digits(phone.raw), _digits(phone.e164 or "")
            found += [full] if typed in full else [typed, full]
        return [digits for digits in found if digits]


def _digits(typed: str) -> str:
    return _NOT_DIGITS.sub("", typed)


class Emails(JsonKind):
    """E-mail addresses."""

    name = "emails"
    editor = "emails"

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read all addresses of a cell."""
        typed = plain_text(raw)
        if not typed or text.is_blank_mark(typed):
            return Parsed(())
        found, doubt = emails.read(typed)
        return Parsed(tuple(found), doubt)

    def show(self, value: Any, language: str) -> str:
        """Parted by a comma, as mail programs take them."""
        return ", ".join(value)

    def words(self, value: Any) -> list[str]:
        """Each address."""
        return list(value)


_GOES_ON = "…"
"""What the second line of a content begins with, so that it is not taken for a name."""


class ExtraKind(JsonKind):
    """Imported columns that no field stands for, kept with the record."""

    name = "extra"
    editor = "extra"
    empty: Any = {}

    def parse(self, raw: Any, context: Context) -> Parsed:
        """Read lines of 名称：内容; a line without a colon, or after …, goes on with the one above."""
        found: dict[str, str] = {}
        name = ""
        for line in plain_text(raw).split("\n"):
            sign = "：" if "：" in line else ":"
            head, colon, rest = line.partition(sign)
            if name and (not colon or line.startswith(_GOES_ON)):
                found[name] += "\n" + line.removeprefix(_GOES_ON)
            elif head.strip():
                name = head.strip()
                found[name] = rest.strip()
        return Parsed({name: content for name, content in found.items() if content})

    def pack(self, value: Any) -> Any:
        """The mapping itself."""
        return dict(value)

    def unpack(self, packed: Any) -> Any:
        """The mapping itself."""
        return packed

    def to_json(self, value: Any) -> Any:
        """A JSON object."""
        return dict(value)

    def show(self, value: Any, language: str) -> str:
        """One line a column; further lines of a content begin with … ."""
        goes_on = f"\n{_GOES_ON}"
        return "\n".join(
            f"{name}：{content.replace(chr(10), goes_on)}" for name, content in value.items()
        )

    def words(self, value: Any) -> list[str]:
        """The contents."""
        return list(value.values())


TAGS = Tags()
PHONES = Phones()
EMAILS = Emails()
EXTRA = ExtraKind()
