"""xlsx, xlsm, xlsb and ods through calamine, after the package has been looked through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.sheets.archive import DAMAGED, PASSWORD, Archive
from qiaocrm.sheets.beginning import beginning_of
from qiaocrm.sheets.cells import Cleaner
from qiaocrm.sheets.looks import look_of, read_styles
from qiaocrm.sheets.model import Draft, Row
from qiaocrm.sheets.package import report_left_out, sheet_parts
from qiaocrm.sheets.sheet_scan import SheetScan, scan_sheet
from qiaocrm.sheets.source import Source

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

FAR_CELLS = N_(
    "Sheet “{sheet}” of “{file}” has cells extremely far apart and was not read: delete the stray "
    "cells at the far edge, or copy the list into a new workbook, and try that."
)
BROKEN_SHEET = N_(
    "Sheet “{sheet}” of “{file}” is damaged and was not read: open the file in Excel or WPS, save "
    "it again under a new name and try that file."
)
NO_SUCH_SHEET = N_("“{file}” has no sheet “{sheet}”; its sheets are: {sheets}.")
NOT_CALCULATED = N_(
    "Sheet “{sheet}”: formulas saved without a result ({count}, the first in {cell}) are empty "
    "here; open the file in Excel or WPS and save it to have them calculated."
)


_STYLES = "xl/styles.xml"


def read_xlsx(source: Source) -> Iterator[Draft]:
    """The worksheets of an xlsx or xlsm file, with merges, hidden parts and error cells."""
    if source.rows is not None:
        source.content = beginning_of(source, source.rows)
    archive = Archive(source)
    report_left_out(archive, source)
    parts = {sheet.name: sheet.part for sheet in sheet_parts(archive, source)}
    sheet_names = {part.lower() for part in parts.values()}
    for name in archive.names():
        if name.endswith((".xml", ".rels")) and name not in sheet_names:
            archive.read_xml(name)
    styles = read_styles(archive.read_xml(_STYLES)) if _STYLES in archive else ()
    scans = {}
    for name, part in parts.items():
        if source.wants(name):
            xml = archive.read_xml(part)
            scans[name] = scan_sheet(xml)
            scans[name].look = look_of(xml, styles)
    archive.close()
    yield from _read(source, scans)


def read_package(source: Source) -> Iterator[Draft]:
    """The sheets of an xlsb or ods file: values only."""
    archive = Archive(source)
    report_left_out(archive, source)
    for name in archive.names():
        if name.endswith((".xml", ".rels")):
            data = archive.read_xml(name)
            if name == "meta-inf/manifest.xml" and b"encryption-data" in data:
                raise source.refuse(PASSWORD)
        elif name.endswith(".bin") and "vbaproject" not in name:
            archive.read(name)
    archive.close()
    yield from _read(source, None)


def _read(source: Source, scans: dict[str, SheetScan] | None) -> Iterator[Draft]:
    """Every wanted worksheet that calamine and, where there is one, the scan know."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    book = _open(source)
    sheets = [
        sheet
        for sheet in book.sheets_metadata
        if (sheet.name in scans if scans is not None else sheet.typ == SheetTypeEnum.WorkSheet)
    ]
    wanted = [sheet for sheet in sheets if source.wants(sheet.name)]
    if not wanted:
        names = ", ".join(sheet.name for sheet in book.sheets_metadata)
        if source.sheet is None:
            raise source.refuse(DAMAGED)
        raise source.refuse(NO_SUCH_SHEET, sheet=source.sheet, sheets=names)
    for sheet in wanted:
        scan = scans[sheet.name] if scans is not None else SheetScan()
        try:
            hidden = sheet.visible != SheetVisibleEnum.Visible
            yield _draft(source, book, sheet.name, scan, hidden=hidden)
        except UserError as error:
            source.failed.append(error)


def _open(source: Source) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        # Not by its path: calamine would believe the ending of the name, and offices rename files.
        with source.open() as file:
            return CalamineWorkbook.from_filelike(file)
    except PasswordError as error:
        raise source.refuse(PASSWORD) from error
    except BaseException as error:
        raise _judged(error, source.refuse(DAMAGED)) from error


def _draft(
    source: Source, book: CalamineWorkbook, name: str, scan: SheetScan, *, hidden: bool
) -> Draft:
    if scan.broken:
        raise source.refuse(BROKEN_SHEET, sheet=name)
    if scan.too_wide_apart:
        raise source.refuse(FAR_CELLS, sheet=name)
    try:
        sheet = book.get_sheet_by_name(name)
    except BaseException as error:
        raise _judged(error, source.refuse(BROKEN_SHEET, sheet=name)) from error
    if scan.has_values and sheet.start is None:
        raise source.refuse(BROKEN_SHEET, sheet=name)
    if scan.uncached:
        count, cell = len(scan.uncached), scan.uncached[0]
        source.note(NOT_CALCULATED, sheet=name, count=count, cell=cell)
    first_column = sheet.start[1] + 1 if sheet.start else 1
    rows = Cleaner(source, name).rows(_with_errors(sheet, scan, first_column), 1, first_column)
    return Draft(
        name,
        rows,
        1,
        first_column,
        scan.merges,
        hidden,
        scan.hidden_rows,
        scan.hidden_columns,
        scan.look,
    )


def _with_errors(sheet: CalamineSheet, scan: SheetScan, first_column: int) -> Iterator[Row]:
    """The rows from Excel's row 1 on; error cells, which calamine leaves empty, as their texts."""
    for number, row in enumerate(sheet.iter_rows() if sheet.start else (), 1):
        for column, text in scan.errors.get(number, {}).items():
            if 0 <= column - first_column < len(row):
                row[column - first_column] = text
        yield row  # type: ignore[misc]  # durations are made text by the cleaner


def _judged(error: BaseException, refusal: UserError) -> BaseException:
    """The refusal that an error of the parser means; what is no fault of the file as it is."""
    if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError, OSError)):
        return error
    return refusal
