"""What the officer should know of a table beside its rows: columns left out or guessed, words translated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_, listed
from qiaocrm.domain.registry import entity
from qiaocrm.services.imports.mapping import BY_CELLS
from qiaocrm.sheets.model import Note

if TYPE_CHECKING:
    from qiaocrm.services.imports.planned import TableInput

SENSITIVE_OUT = N_(
    "Sheet “{sheet}”: sensitive columns were left out: {columns}. Tick them in the wizard to import them."
)
TRANSLATED = N_("Sheet “{sheet}”: “{typed}” was read as “{value}” in {count} cells, as remembered.")

COUNTRY_OF_NAMES = N_(
    "Sheet “{sheet}”: no column tells the country; of {count} associations it was taken from the name."
)
TOLD_BY_CELLS = N_(
    "Sheet “{sheet}”: the heading “{heading}” is not known; going by its cells, it names the records. Check this before you import."
)


def of_tables(inputs: Iterable[TableInput]) -> list[Note]:
    """Notes on a table: its sensitive columns, a guessed column of names, each translation."""
    return [note for given in inputs for note in _of(given)]


def _of(given: TableInput) -> Iterable[Note]:
    sheet = given.found.sheet
    out = [one.header.label for one in given.columns if one.sensitive and one.skipped]
    if out:
        yield Note(SENSITIVE_OUT, {"sheet": sheet, "columns": listed(out)})
    title = entity(given.kind).title
    for column in given.columns:
        if column.reason == BY_CELLS and column.target and column.target.field == title:
            yield Note(TOLD_BY_CELLS, {"sheet": sheet, "heading": column.header.label})
    if given.kind == "association" and (
        supposed := sum("country" in draft.supposed for draft in given.drafts)
    ):
        yield Note(COUNTRY_OF_NAMES, {"sheet": sheet, "count": supposed})
    for one, count in given.translated:
        details = {"sheet": sheet, "typed": one.typed, "value": one.value, "count": count}
        yield Note(TRANSLATED, details)
