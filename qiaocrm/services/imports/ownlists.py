"""Knows again the lists that this program exported, so that they come back as they went out.

Such a list needs no conjecture: its headings are the labels of list columns, in either language,
every row is a record, and each cell holds what `Shower` wrote there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from qiaocrm.base.i18n import LANGUAGES, in_language
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.columns import DERIVED, list_keys
from qiaocrm.sheets.model import Grid

_KINDS = (
    "person", "association", "project", "visit", "followup", "company", "interaction", "agreement",
    "donation", "position",
)  # fmt: skip
_TELLING = frozenset(("place", "last_contact", "next_task"))
"""Columns worked out from other records that no office's own list has side by side."""


@cache
def _keys(kind: str, language: str) -> dict[str, str]:
    """Heading -> key of the list column, in one language."""
    found: dict[str, str] = {}
    for key in list_keys(kind):
        label = DERIVED[key][0] if key in DERIVED else entity(kind).specs[key].label
        found.setdefault(in_language(label, language), key)
    return found


def kind_of_grid(grid: Grid) -> str:
    """The entity whose exported list the sheet is; empty where it is anything else."""
    if not grid.rows or grid.merges:
        return ""
    headings = [cell for cell in grid.rows[0] if cell is not None]
    if len(headings) < 3 or len(set(headings)) < len(headings):
        return ""
    found = recognised([text.clean(str(cell)) for cell in headings])
    return found[0] if found else ""


def recognised(headings: Sequence[str]) -> tuple[str, Mapping[str, str]] | None:
    """The entity and its keys by heading; None where not every heading is one of its labels."""
    for kind in _KINDS:
        for language in LANGUAGES:
            known = _keys(kind, language)
            if not all(heading in known for heading in headings):
                continue
            keys = {known[heading] for heading in headings}
            whole = {key for key in list_keys(kind) if key not in DERIVED} <= keys
            if entity(kind).title in keys and (whole or keys >= _TELLING or "extra" in keys):
                return kind, known
    return None
