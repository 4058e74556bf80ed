"""Builds the plan of any list as it is printed: serial numbers, groups, tick box, blank column."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from qiaocrm.base.i18n import _, plural
from qiaocrm.language.text import clean
from qiaocrm.printing.plan import (
    PAGE_NUMBER,
    Emphasis,
    Orientation,
    PrintColumn,
    PrintGroup,
    PrintPlan,
    PrintRow,
)
from qiaocrm.printing.weeks import long_date

_PORTRAIT_HOLDS: Final = 96.0
"""Half-width characters that fit side by side on upright A4 in 五号 (10.5 pt) type."""
_TICK, _NUMBER, HANDLING = "#tick", "#number", "#blank"
"""Keys of the columns added here; no field is called so."""
_TICK_WEIGHT: Final = 4.0
_NUMBER_WEIGHT: Final = 5.0
_ROOM_WEIGHT: Final = 18.0


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record to be printed: a text for each column, and the label of the group it belongs to."""

    cells: tuple[str, ...]
    group: str = ""
    emphasis: Emphasis = ""


def list_plan(
    title: str,
    columns: Sequence[PrintColumn],
    rows: Iterable[ListRow],
    *,
    office: str = "",
    officer: str = "",
    date: dt.date,
    subtitle: str = "",
    grouped: bool = False,
    numbered: bool = True,
    tick: bool = False,
    blank_column: str | None = None,
    orientation: Orientation | Literal["auto"] = "auto",
) -> PrintPlan:
    """The plan of a list with `columns` and `rows`, in the order given.

    With `grouped`, rows with the same `group` come together below it, groups in the order in
    which they first appear. `numbered` puts 序号 in front, counted through all groups, `tick` a
    box to tick before that; `blank_column` is the heading of an empty last column for handwriting.
    `office` (制表单位), `officer` (经办人) and `date` stand above the table. "auto" lies the page
    down when the columns' weights ask for more than upright A4 holds. Raises ValueError if a row
    has not as many cells as there are columns.
    """
    all_columns = _with_extras(columns, numbered=numbered, tick=tick, blank_column=blank_column)
    kept = list(rows)
    return PrintPlan(
        title=title,
        subtitle=subtitle,
        columns=all_columns,
        groups=_groups(kept, grouped, all_columns),
        header_left=_made_by(office, officer),
        header_right=(_("As of {date}").format(date=long_date(date)),),
        total=_total(kept),
        footer=(_("Prepared by"), _("Checked by"), _("Date")),
        empty_text=_("No records."),
        orientation=auto_orientation(all_columns) if orientation == "auto" else orientation,
        page_number_format=_(PAGE_NUMBER),
    )


def auto_orientation(columns: Iterable[PrintColumn]) -> Orientation:
    """Upright while the columns fit side by side, else lying."""
    return "portrait" if sum(c.weight for c in columns) <= _PORTRAIT_HOLDS else "landscape"


def _with_extras(
    columns: Sequence[PrintColumn], *, numbered: bool, tick: bool, blank_column: str | None
) -> tuple[PrintColumn, ...]:
    """The columns with box and number in front and the blank one behind."""
    before = []
    if tick:
        before.append(PrintColumn(_TICK, "", _TICK_WEIGHT, "center", "tick"))
    if numbered:
        before.append(PrintColumn(_NUMBER, _("No."), _NUMBER_WEIGHT, "center", "number"))
    after = []
    if blank_column is not None:
        after.append(PrintColumn(HANDLING, blank_column, _ROOM_WEIGHT, "left", "blank"))
    return (*before, *columns, *after)


def _groups(
    rows: Sequence[ListRow], grouped: bool, columns: Sequence[PrintColumn]
) -> tuple[PrintGroup, ...]:
    """The rows by label, in order of first appearance; one unnamed group if not grouped."""
    by_label: dict[str, list[ListRow]] = {}
    for row in rows:
        by_label.setdefault(clean(row.group) if grouped else "", []).append(row)
    numbers = itertools.count(1)
    return tuple(
        PrintGroup(
            label or (_("Not stated") if grouped else ""),
            tuple(_printed(row, str(next(numbers)), columns) for row in members),
        )
        for label, members in by_label.items()
    )


def _printed(row: ListRow, number: str, columns: Sequence[PrintColumn]) -> PrintRow:
    """The row with the cells of the extra columns put in."""
    extras = {_NUMBER: number, _TICK: "", HANDLING: ""}
    expected = sum(column.key not in extras for column in columns)
    if len(row.cells) != expected:
        raise ValueError(f"{len(row.cells)} cells for {expected} columns")
    texts = map(clean, row.cells)
    cells = (extras[c.key] if c.key in extras else next(texts) for c in columns)
    return PrintRow(tuple(cells), row.emphasis)


def _made_by(office: str, officer: str) -> tuple[str, ...]:
    """The line that says whose list it is, as far as is known."""
    parts = []
    if office:
        parts.append(_("Office: {office}").format(office=office))
    if officer:
        parts.append(_("Officer: {officer}").format(officer=officer))
    return ("\u3000\u3000".join(parts),) if parts else ()


def _total(rows: Sequence[ListRow]) -> str:
    """How many rows there are, and how many of them are overdue."""
    total = plural("{n} record in all", "{n} records in all", len(rows))
    overdue = sum(row.emphasis == "overdue" for row in rows)
    if not overdue:
        return total
    return _("{total}, {overdue} of them overdue").format(total=total, overdue=overdue)
