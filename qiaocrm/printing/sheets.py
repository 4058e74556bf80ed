"""Sheets about one thing, a label at the left of each text: 督办单, 单条记录, 接待方案."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.base.i18n import _
from qiaocrm.printing.plan import PAGE_NUMBER, PrintColumn, PrintGroup, PrintPlan, PrintRow
from qiaocrm.printing.weeks import long_date


@dataclass(frozen=True, slots=True)
class Line:
    """A label and its text; `room` empty lines are left below it for handwriting."""

    label: str
    text: str = ""
    room: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; an empty heading is not printed."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Several sheets to be printed one after another, each beginning on a page of its own."""

    title: str
    plans: tuple[PrintPlan, ...]


def sheet_plan(
    title: str,
    sections: Sequence[Section],
    *,
    date: dt.date,
    office: str = "",
    footer: Sequence[str] = (),
    subtitle: str = "",
) -> PrintPlan:
    """The plan of a sheet on upright A4; sections without lines are left out."""
    return PrintPlan(
        title=title,
        subtitle=subtitle,
        columns=(
            PrintColumn("label", _("Item"), 14),
            PrintColumn("text", _("Particulars"), 60),
        ),
        groups=tuple(
            PrintGroup(section.heading, tuple(map(_row, section.lines)))
            for section in sections
            if section.lines
        ),
        header_left=(_("Office: {office}").format(office=office),) if office else (),
        header_right=(long_date(date),),
        footer=tuple(footer),
        empty_text=_("No records."),
        page_number_format=_(PAGE_NUMBER),
    )


def _row(line: Line) -> PrintRow:
    return PrintRow((line.label, line.text + "\n" * line.room))
