"""Cells copied in Excel or WPS and pasted as text, read by the same path as a file of theirs."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, _
from qiaocrm.sheets.from_text import unguarded
from qiaocrm.sheets.model import Book
from qiaocrm.sheets.reader import read_book

NOTHING = N_("Nothing to read was pasted: copy the rows with their headings in Excel or WPS first.")
_MARKUP = re.compile(r"\s*<|\s*begin\s*:\s*vcard\s", re.IGNORECASE)
_FRAGMENT = re.compile(r"(?:Version|StartHTML|EndHTML|StartFragment|EndFragment|SourceURL):\S*\s+")


def read_pasted(text: str, *, cancel: Callable[[], bool] | None = None) -> Book:
    """Read a block of cells: tab-separated as Excel and WPS copy them, HTML, or any other text.

    Cells with line breaks are quoted; the first line is row 1. The reading process gets the text
    as a file that is removed at once. Raises UserError where nothing was pasted and whatever
    `read_book` raises.
    """
    if not text.strip():
        raise UserError(NOTHING)
    text = _without_clipboard_head(text)
    declared = "\t" in text and not _MARKUP.match(text)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, _("Pasted cells"))
        data = f"sep=\t\r\n{text}" if declared else text
        path.write_bytes(data.encode("utf-8-sig", "replace"))
        book = read_book(path, cancel=cancel)
    if not declared:
        return book
    grids = (
        replace(grid, first_row=grid.first_row - 1) if grid.rows else grid for grid in book.grids
    )
    return replace(book, grids=tuple(grids))


def _without_clipboard_head(text: str) -> str:
    """The page itself where Windows puts lines such as StartHTML:0000000105 above it."""
    place = 0
    while match := _FRAGMENT.match(text, place):
        place = match.end()
    return text[place:] if text[place : place + 1] == "<" else text


def cells(text: str) -> list[list[str]]:
    """A block of cells as texts: parted by tabs, cells with line breaks quoted, as Excel copies.

    Empty where the text is nothing of the kind.
    """
    lines = csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), dialect="excel-tab")
    try:
        return [[unguarded(cell) for cell in line] for line in lines]
    except csv.Error:
        return []
