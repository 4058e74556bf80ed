"""Workbooks to fill in: headings with hints, drop-down lists, dates that stay dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.sheets.model import ColumnKind
from qiaocrm.sheets.workbook import NUMBER_FORMATS, sheet_name, writing_workbook

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

GUIDE_SHEET, CHOICES_SHEET = "填写说明", "下拉选项（勿改）"
ASIDE_SHEETS = (GUIDE_SHEET, CHOICES_SHEET)
"""Our templates' sheets without records; Chinese in every language, so that they are known."""

ROWS = 2_000
"""Rows that are made ready to be filled in."""

_HEADING = {"bold": True, "bg_color": "#DCE6F1", "border": 1, "border_color": "#B8C4D0",
            "valign": "vcenter", "text_wrap": True}  # fmt: skip
_REQUIRED = {**_HEADING, "bg_color": "#FCE4D6"}
_GUIDE = {"valign": "top", "text_wrap": True}
_EXAMPLE = {**_GUIDE, "font_color": "#606060", "italic": True}
_HEIGHT = 30
_GUIDE_WIDTHS = (22, 60, 30)
_LONGEST_MESSAGE = 250
_TOO_EARLY = 3654
"""1910-01-01 as a number: a year typed alone (1958) lies before it and would become a wrong day."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column to fill in; `hint` and `example` say how, `choices` are offered as a list."""

    heading: str
    width: float
    kind: ColumnKind = "text"
    required: bool = False
    hint: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A workbook to fill in: the sheet's name, its columns, and the words of the guide.

    `guide_head` are the three headings of the guide; `bare_year` is said when somebody types a
    year alone into a date.
    """

    name: str
    columns: Sequence[TemplateColumn]
    guide_head: tuple[str, str, str]
    bare_year: str


def write_template(path: Path, template: Template) -> None:
    """Write the workbook: a sheet to fill in, a guide with examples, and the hidden lists.

    UserError when the place cannot be written to.
    """
    with writing_workbook(path, row_by_row=False) as book:
        sheet = book.add_worksheet(sheet_name(template.name, list(ASIDE_SHEETS)))
        guide = book.add_worksheet(GUIDE_SHEET)
        choices = book.add_worksheet(CHOICES_SHEET)
        choices.hide()
        heading, required = book.add_format(_HEADING), book.add_format(_REQUIRED)
        sheet.set_row(0, _HEIGHT)
        for place, column in enumerate(template.columns):
            look = book.add_format({"num_format": NUMBER_FORMATS[column.kind]})
            sheet.set_column(place, place, column.width, look)
            sheet.write_string(0, place, column.heading, required if column.required else heading)
            if column.hint:
                sheet.write_comment(0, place, column.hint, {"x_scale": 1.8})
            _validate(sheet, choices, place, column, template.bare_year)
        sheet.freeze_panes(1, 1)
        sheet.ignore_errors({"number_stored_as_text": f"A2:XFD{ROWS}"})
        _write_guide(book, guide, template, heading)


def _validate(
    sheet: Worksheet, choices: Worksheet, place: int, column: TemplateColumn, bare_year: str
) -> None:
    """Offer the choices of a column; keep years typed alone out of dates."""
    from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

    if column.choices:
        choices.write_column(0, place, column.choices)
        letter = xl_col_to_name(place, col_abs=True)
        source = f"='{CHOICES_SHEET}'!{letter}$1:{letter}${len(column.choices)}"
        options = {"validate": "list", "source": source, "error_type": "information"}
    elif column.kind == "date":
        cell = xl_rowcol_to_cell(1, place)
        condition = f"=OR(ISTEXT({cell}),{cell}>={_TOO_EARLY})"
        options = {"validate": "custom", "value": condition, "error_message": bare_year}
    else:
        return
    if column.hint:
        options["input_message"] = column.hint[:_LONGEST_MESSAGE]
    sheet.data_validation(1, place, ROWS, place, options)


def _write_guide(book: Workbook, guide: Worksheet, template: Template, heading: Format) -> None:
    plain, example = book.add_format(_GUIDE), book.add_format(_EXAMPLE)
    for place, (text, width) in enumerate(zip(template.guide_head, _GUIDE_WIDTHS, strict=True)):
        guide.set_column(place, place, width)
        guide.write_string(0, place, text, heading)
    for row, column in enumerate(template.columns, 1):
        guide.write_string(row, 0, column.heading, plain)
        guide.write_string(row, 1, column.hint, plain)
        guide.write_string(row, 2, column.example, example)
    guide.freeze_panes(1, 0)
