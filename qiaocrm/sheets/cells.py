"""Cell values made plain: whole floats become int, emptiness None, what no record may hold goes."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.addresses import address
from qiaocrm.sheets.limits import CELL_CHARACTERS, TEXT_CHARACTERS
from qiaocrm.sheets.model import Cell, Row
from qiaocrm.sheets.source import Source

_EXACT = 2**53  # beyond it a float no longer tells whole numbers apart
_DAY = dt.timedelta(days=1)
_EPOCH_1900 = dt.datetime(1899, 12, 30)
_EPOCH_1904 = dt.datetime(1904, 1, 1)
_GHOST_DAY = 60  # 29 February 1900, which Excel believes in

NUL_REMOVED = N_("Sheet “{sheet}”: unprintable NUL characters were removed from {cells}.")
LONG_TEXT = N_("Sheet “{sheet}”: {cells} holds more text than a cell of Excel can.")
CUT_TEXT = N_(
    "Sheet “{sheet}”: {cells} holds more text than any record needs; it was cut after {most} "
    "characters."
)
_CELLS_NAMED = 5


class Cleaner:
    """Cleans the rows of one sheet and reports what it had to change."""

    def __init__(self, source: Source, sheet: str) -> None:
        self._source = source
        self._sheet = sheet
        self._odd: dict[str, list[str]] = {NUL_REMOVED: [], LONG_TEXT: [], CUT_TEXT: []}
        self._found = False

    def rows(self, rows: Iterable[Iterable[object]], first_row: int, column: int) -> Iterator[Row]:
        """The rows, cleaned; the first is Excel's `first_row` and starts in `column`."""
        for number, row in enumerate(rows, first_row):
            cells = row if isinstance(row, list) else list(row)
            cleaned = [self._clean(value) for value in cells]
            if self._found:
                self._locate(number, column, cells)
            yield cleaned
        for message, found in self._odd.items():
            if found:
                named = _named(found)
                self._source.note(message, sheet=self._sheet, cells=named, most=CELL_CHARACTERS)

    def _clean(self, value: object) -> Cell:
        kind = type(value)  # exact types, texts first: this runs for every cell
        if kind is str:
            if not value:
                return None
            if "\0" in value or len(value) > TEXT_CHARACTERS:  # type: ignore[operator, arg-type]
                return self._clean_odd(str(value))
        elif isinstance(value, float):
            if value.is_integer() and -_EXACT <= value <= _EXACT:
                return int(value)
            return value if math.isfinite(value) else str(value)
        elif kind is dt.timedelta:
            return duration_text(value)  # type: ignore[arg-type]
        return value  # type: ignore[return-value]  # readers give str, None, bool, int, dates

    def _clean_odd(self, value: str) -> Cell:
        self._found = True
        return value[:CELL_CHARACTERS].replace("\0", "") or None

    def _locate(self, number: int, column: int, cells: list[object]) -> None:
        """Note the odd cells of this row, given as they were."""
        self._found = False
        for place, value in enumerate(cells, column):
            if isinstance(value, str):
                if "\0" in value:
                    self._odd[NUL_REMOVED].append(address(number, place))
                if len(value) > TEXT_CHARACTERS:
                    long = CUT_TEXT if len(value) > CELL_CHARACTERS else LONG_TEXT
                    self._odd[long].append(address(number, place))


def duration_text(value: dt.timedelta) -> str:
    """A length of time as Excel shows it under [h]:mm:ss, e.g. 36:00:00."""
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def serial_to_cell(serial: float, *, since_1904: bool) -> Cell:
    """The day, time or moment of an Excel serial number shown as a date.

    Below one day it is a time; negative numbers and years past 9999 stay numbers. Days before
    March 1900 are counted as Excel does, which believes that 1900 was a leap year.
    """
    if serial < 0:
        return serial
    moment = _EPOCH_1904 if since_1904 else _EPOCH_1900
    if not since_1904 and serial < _GHOST_DAY:
        moment += _DAY
    try:
        moment += dt.timedelta(milliseconds=round(serial * 86_400_000))
    except OverflowError:
        return serial
    if serial < 1:
        return moment.time()
    return moment.date() if moment.time() == dt.time() else moment


def _named(cells: list[str]) -> str:
    shown = ", ".join(cells[:_CELLS_NAMED])
    return f"{shown}, …" if len(cells) > _CELLS_NAMED else shown
