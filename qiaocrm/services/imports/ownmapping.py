"""Maps the columns of a list that this program exported: each heading names its field for sure."""

from __future__ import annotations

from qiaocrm.base.i18n import N_
from qiaocrm.services.columns import DERIVED
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.ownlists import recognised
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import Target

OWN = N_("a list exported by this program")
WORKED_OUT = N_("worked out from other records, left out")

_READ_BACK = {"place": "country", "president": "president"}
"""Derived columns that tell something about the record itself, with the field they fill."""


def columns(table: FoundTable) -> tuple[Column, ...]:
    """What each column of an exported list is; those worked out from other records are left out."""
    found = recognised([header.text for header in table.headers])
    keys = found[1] if found else {}
    held = {keys.get(header.text, "") for header in table.headers}
    made = []
    for place, header in enumerate(table.headers):
        key = keys.get(header.text, "")
        told = key == "place" and held & {"country", "city"}
        if key in DERIVED and (key not in _READ_BACK or told):
            made.append(Column(place, header, None, 1.0, WORKED_OUT, skipped=True))
        else:
            target = None if key == "extra" else Target(_READ_BACK.get(key, key))
            made.append(Column(place, header, target, 1.0, OWN, own=key))
    return tuple(made)
