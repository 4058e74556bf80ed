"""Cells of columns that no field is known for, hung on the record as tags or as lines of its remark.

Without the officer's word such cells are kept as typed, each as a custom field under its heading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qiaocrm.domain.kinds import Context, plain_text
from qiaocrm.domain.manifold import Tags
from qiaocrm.language import booleans, text
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Draft, Problem
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.rowreader import FROM_ABOVE, SHEET_ERROR
from qiaocrm.sheets.model import Cell

_TAGS = Tags()
_ASKING = ("是否为", "是否是", "是否")


def is_kept_apart(column: Column) -> bool:
    """Whether the column's cells become tags or lines of the remark."""
    return column.target is None and not column.skipped and column.keep != "extra"


def others(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with those skipped that `completing` takes care of."""
    return tuple(
        replace(column, skipped=True) if is_kept_apart(column) else column for column in columns
    )


def completing(
    read: Callable[[Row], Draft], columns: Sequence[Column], context: Context
) -> Callable[[Row], Draft]:
    """A reader of rows that adds tags and lines of the remark to what `read` makes of a row."""
    apart = [column for column in columns if is_kept_apart(column)]
    if not apart:
        return read

    def whole(row: Row) -> Draft:
        draft = read(row)
        for column in apart:
            _add(draft, row, column, context)
        return draft

    return whole


def _add(draft: Draft, row: Row, column: Column, context: Context) -> None:
    cell = row.cells[column.place]
    typed = plain_text(cell)
    if not typed or text.is_blank_mark(typed):
        return
    if isinstance(cell, str) and lines.is_error(cell):
        _complain(draft, column, typed, SHEET_ERROR)
        return
    if column.place in row.supposed:
        _complain(draft, column, typed, FROM_ABOVE)
    if column.keep == "tag":
        known = draft.values.get("tags") or ()
        new = tags_of(column.header.label, cell, context)
        if new:
            draft.values["tags"] = tuple(dict.fromkeys((*known, *new)))
    else:
        known = draft.values.get("remark") or ""
        line = f"{column.header.label}：{typed}"
        draft.values["remark"] = f"{known}\n{line}" if known else line


def tags_of(heading: str, cell: Cell, context: Context) -> tuple[str, ...]:
    """The tags that a cell gives: its words; of 是否归侨 with 是 or √ the heading, 归侨; a bare
    number together with its heading.
    """
    typed = plain_text(cell)
    about = heading
    for asking in _ASKING:
        about = about.removeprefix(asking)
    about = about.rstrip("?？") or heading
    if typed.replace(".", "", 1).isdecimal():
        return (f"{about}{typed}",)
    told = booleans.read(typed)
    if told is not None:
        return (about,) if told else ()
    return tuple(_TAGS.parse(typed, context).value)


def _complain(draft: Draft, column: Column, typed: str, message: str) -> None:
    draft.problems.append(Problem(column.header.label, typed, message, column.place))
