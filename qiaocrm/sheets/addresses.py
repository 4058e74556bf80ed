"""Cell addresses as Excel writes them: B7 is row 7, column 2; both count from 1."""

from __future__ import annotations

import re

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def column_letters(column: int) -> str:
    """The letters of a column number: 1 is A, 28 is AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column's letters: A is 1, AB is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def address(row: int, column: int) -> str:
    """The address of a cell: (7, 2) is B7."""
    return f"{column_letters(column)}{row}"


def parse_address(text: str) -> tuple[int, int] | None:
    """The row and column of an address such as B7 or $B$7; None where it is none of Excel's."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if 0 < row <= MAX_ROWS and column <= MAX_COLUMNS else None


def parse_range(text: str) -> tuple[int, int, int, int] | None:
    """Top, left, bottom and right of a range such as A1:B7; None where it is none."""
    first, _colon, last = text.partition(":")
    start, end = parse_address(first), parse_address(last or first)
    if start is None or end is None:
        return None
    return (
        min(start[0], end[0]),
        min(start[1], end[1]),
        max(start[0], end[0]),
        max(start[1], end[1]),
    )
