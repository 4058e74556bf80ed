"""What the officer should know of a table beside its rows: columns left out, words translated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.sheets.model import Note

if TYPE_CHECKING:
    from qiaocrm.services.imports.planned import TableInput

SENSITIVE_OUT = N_(
    "Sheet “{sheet}”: sensitive columns were left out: {columns}. Tick them in the wizard to import them."
)
TRANSLATED = N_("Sheet “{sheet}”: “{typed}” was read as “{value}” in {count} cells, as remembered.")


def of_tables(inputs: Iterable[TableInput]) -> list[Note]:
    """One note for the sensitive columns of a table, one for each translation in it."""
    return [note for given in inputs for note in _of(given)]


def _of(given: TableInput) -> Iterable[Note]:
    sheet = given.found.sheet
    out = [one.header.label for one in given.columns if one.sensitive and one.skipped]
    if out:
        yield Note(SENSITIVE_OUT, {"sheet": sheet, "columns": "、".join(out)})
    for one, count in given.translated:
        details = {"sheet": sheet, "typed": one.typed, "value": one.value, "count": count}
        yield Note(TRANSLATED, details)
