"""A letter as values: its lines in order, before it becomes a Word file, a mail or a preview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Part = Literal["title", "opening", "body", "sign"]

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, every text in its own script.

    `opening` is the salutation line, flush left; `paragraphs` follow; `signature` (who, then
    the date) stands below at the right. `script` is zh-Hans, zh-Hant, en or ja.
    """

    script: str
    title: str
    opening: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, ...]

    def lines(self) -> Iterator[tuple[Part, str]]:
        """Every line with what it is, from the top down."""
        if self.title:
            yield "title", self.title
        yield "opening", self.opening
        for paragraph in self.paragraphs:
            yield "body", paragraph
        for line in self.signature:
            yield "sign", line

    def plain(self) -> str:
        """The letter as plain text, as it goes into a mail."""
        indent = "\u3000\u3000" if self.script.startswith("zh") else ""
        body = [indent + one if indent else one for one in self.paragraphs]
        return "\n\n".join(("\n".join((self.opening, *body)), "\n".join(self.signature)))


def letter_date(day: dt.date, script: str) -> str:
    """The date below a letter: 2026年11月23日 (GB/T 9704-2012: no zeros), 23 November 2026."""
    if script == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"
