"""Columns as the wizard shows them: what can be chosen for one, and how it is said."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from itertools import islice

from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.kinds import Date
from qiaocrm.services.imports.lines import cell_text
from qiaocrm.services.imports.mapping import Column, Keep, kind_of
from qiaocrm.services.imports.planned import PlannedTable

KEEPS: Mapping[Keep, str] = {
    "extra": N_("(custom field)"),
    "tag": N_("(tags)"),
    "remark": N_("(a line of the remark)"),
}
LEFT_OUT = N_("(left out)")

ENCODINGS: Mapping[str, str] = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030 / GBK",
    "big5": "Big5",
    "utf-16": "UTF-16",
    "cp932": "Shift-JIS",
    "euc_kr": "EUC-KR",
    "cp1252": "Windows-1252",
}
"""Encodings of text files that an office meets, by Python's name, as people call them."""

_EITHER_WAY = re.compile(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})(?!\d)")
_LOOKED_AT = 2_000


def without_field(column: Column) -> str:
    """What becomes of a column that fills no field."""
    return translate(LEFT_OUT if column.skipped else KEEPS[column.keep])


def asks_order(table: PlannedTable, column: Column) -> bool:
    """Whether dates such as 3/4/2024 stand in the column, which may be March or April."""
    target = column.target
    if target is None or not isinstance(kind_of(table.kind, target), Date):
        return False
    cells = (cell_text(row.cells[column.place]) for row in islice(table.found.rows, _LOOKED_AT))
    return any(map(_EITHER_WAY.match, cells))


def encoding_key(name: str) -> str:
    """The name under which an encoding stands in `ENCODINGS`; others keep Python's name."""
    known = codecs.lookup(name).name.removesuffix("-sig")
    return next((key for key in ENCODINGS if codecs.lookup(key).name == known), known)
