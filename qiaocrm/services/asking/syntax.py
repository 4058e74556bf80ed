"""A filter line taken apart into terms with their places; any text whatever can be taken apart.

    line   = { blank | term }
    term   = [ "-" ] ( field ":" values | word )
    values = value { "," value }

A word or value in quotes may hold blanks and signs; a quote left open reaches to the end. A parser
library would bring a grammar for every line typed, and no better places than these few steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』", "”": "”", "＂": "＂"}
_COLONS = ":："
_COMMAS = ",，、|"
_MINUSES = "-－−–"
_BLANKS = re.compile(r"\s*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SIGN = re.compile(r"[<>=]*")
_TIME_OR_LINK = re.compile(r"\d|https?$|www", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line: its text without quotes, and where it stands with them."""

    text: str
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One condition or word; `field` is None for words to search for, which stand in `values`."""

    start: int
    end: int
    negated: bool
    field: Piece | None
    values: tuple[Piece, ...]


def terms(line: str) -> tuple[Term, ...]:
    """The terms of a line from left to right; no text raises an error."""
    return tuple(_Reader(line).terms())


class _Reader:
    """Walks through one line."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._at = 0

    def terms(self) -> Iterator[Term]:
        self._skip_blanks()
        while self._at < len(self._line):
            yield self._term()
            self._skip_blanks()

    def _term(self) -> Term:
        start = self._at
        negated = self._peek() in _MINUSES and self._line[start + 1 : start + 2].strip() != ""
        if negated:
            self._at += 1
        field = self._field()
        if field is None:
            values: tuple[Piece, ...] = (self._piece(""),)
        else:
            values = tuple(self._values())
        return Term(start, self._at, negated, field, values)

    def _peek(self) -> str:
        return self._line[self._at : self._at + 1] or "\n"

    def _skip_blanks(self) -> None:
        match = _BLANKS.match(self._line, self._at)
        self._at = match.end() if match else self._at

    def _field(self) -> Piece | None:
        """The name before a colon; times of day and web addresses are words."""
        end = self._at
        while end < len(self._line) and not self._line[end].isspace():
            if self._line[end] in _COLONS:
                break
            if self._line[end] in _QUOTES:
                return None
            end += 1
        name = self._line[self._at : end]
        if self._line[end : end + 1] not in tuple(_COLONS) or not name:
            return None
        if _TIME_OR_LINK.match(name):
            return None
        piece = Piece(name, self._at, end)
        self._at = end + 1
        return piece

    def _values(self) -> Iterator[Piece]:
        """The values after a colon; a blank may stand before the first one."""
        if self._peek().isspace():
            before = self._at
            self._skip_blanks()
            if self._at == len(self._line) or self._begins_condition():
                self._at = before
                return
        while True:
            piece = self._piece(_COMMAS)
            if piece.text or piece.quoted:
                yield piece
            if self._peek() not in _COMMAS:
                return
            self._at += 1

    def _begins_condition(self) -> bool:
        """Whether another field and its colon come next."""
        before = self._at
        if self._peek() in _MINUSES:
            self._at += 1
        found = self._field() is not None
        self._at = before
        return found

    def _piece(self, stops: str) -> Piece:
        """One value or word up to a blank or one of `stops`."""
        start = self._at
        sign = _SIGN.match(self._line, start) if stops else None
        self._at = sign.end() if sign else start
        closing = _QUOTES.get(self._peek())
        if closing is not None:
            inside = self._at + 1
            end = self._line.find(closing, inside)
            end = len(self._line) if end < 0 else end
            self._at = min(end + 1, len(self._line))
            before = self._line[start : inside - 1]
            return Piece(before + self._line[inside:end], start, self._at, not before)
        while self._at < len(self._line) and not self._peek().isspace():
            if self._peek() in stops and not _THOUSANDS.match(self._line, self._at):
                break
            self._at += 1
        return Piece(self._line[start : self._at], start, self._at)
