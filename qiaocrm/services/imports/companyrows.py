"""Rows of companies: who leads them and whom to call there, as persons of the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qiaocrm.services.imports import roles
from qiaocrm.services.imports.draft import Draft
from qiaocrm.services.imports.roles import RoleCells

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader


def finish(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a company: a foreign name alone is its name; its people stand for it."""
    name = str(draft.values.get("name") or draft.values.get("name_en") or "")
    if name:
        draft.values["name"] = name
    for field in ("manager", "contact"):
        for mention in roles.people(reader, draft, cells, field, country):
            mention.company = mention.company or name
            draft.mention(field, mention)
