"""CSV, TSV and other separated text as one grid."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from qiaocrm.base.i18n import N_
from qiaocrm.sheets import limits
from qiaocrm.sheets.cells import Cleaner
from qiaocrm.sheets.encodings import decode
from qiaocrm.sheets.model import Draft
from qiaocrm.sheets.source import Source

OPEN_QUOTE = N_(
    "A quotation mark that opens in line {line} is never closed, so quotation marks were read as "
    "plain characters: look at the rows from there on."
)
NOT_TEXT = N_(
    "“{file}” is neither a workbook nor a text table and was not read: choose an Excel, WPS or "
    "CSV file."
)
_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 60
_SAMPLE_CHARACTERS = 60_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
_CONTROL_FEW = 20
_SENTINEL = "end"
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def read_text(source: Source) -> Iterator[Draft]:
    """The whole text as one sheet named after the file; every filled cell is a str.

    An apostrophe that guards =, +, - or @ at the start of a cell (see `write_csv`) is taken off.
    """
    text = decode(source.path.read_bytes(), source)
    sample = text[:_SAMPLE_CHARACTERS]
    if len(_CONTROL.findall(sample)) > max(_CONTROL_FEW, _CONTROL_SHARE * len(sample)):
        raise source.refuse(NOT_TEXT)
    csv.field_size_limit(limits.FILE_BYTES)
    delimiter, body, first_row = _declared(text) or (guess_delimiter(text), text, 1)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
    line = _open_quote(body, delimiter)
    if line:
        source.note(OPEN_QUOTE, line=line + first_row - 1)
        quoting = csv.QUOTE_NONE
    rows = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, quoting=quoting)
    name = source.path.stem
    bare = ([unguarded(cell) for cell in row] for row in rows)
    yield Draft(name, Cleaner(source, name).rows(bare, first_row, 1), first_row)


def guess_delimiter(text: str) -> str:
    """The delimiter among , ; tab | that splits the first lines most evenly into most columns."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> float:
    """How well the delimiter fits, 0 to 1: the share of lines with the commonest number of columns,
    counted the more the more columns that is; 0 where it splits nothing.
    """
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    for row, _number in zip(rows, range(_SAMPLE_LINES), strict=False):
        if row:
            widths[len(row)] += 1
    split = {width: count for width, count in widths.items() if width > 1}
    if not split:
        return 0.0
    width, count = max(split.items(), key=lambda item: (item[1], item[0]))
    return count / widths.total() * (1 - 1 / width)


def _declared(text: str) -> tuple[str, str, int] | None:
    """Excel's own first line `sep=;`: the delimiter, the text after it and its row number."""
    match = re.match(r'"?sep=([,;\t|])"?\r?\n', text, re.IGNORECASE)
    return (match[1], text[match.end() :], 2) if match else None


def _open_quote(text: str, delimiter: str) -> int:
    """The line in which a field opens a quotation that the text never closes; 0 if none does."""
    if text.count('"') % 2 == 0:
        return 0
    lines = io.StringIO(f"{text}\n{_SENTINEL}", newline="")
    rows = csv.reader(lines, delimiter=delimiter)
    starts, final = [0, 0], [""]
    for row in rows:
        starts, final = [starts[1], rows.line_num], row
    return 0 if final == [_SENTINEL] else starts[0] + 1


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that keeps table programs from calculating it."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell
