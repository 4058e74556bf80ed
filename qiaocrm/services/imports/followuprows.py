"""Rows of follow-ups: about whom they are, and the states they begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import names, text
from qiaocrm.services.imports import roles
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.phrases import split_list
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

DEFAULTS = {"state": "open", "priority": "normal", "kind": "other"}
"""What a new follow-up begins with where its row does not say."""


def finish(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a follow-up: the records it is about, by name."""
    if not draft.values.get("subject"):
        told = draft.values.get("next_step") or draft.values.get("progress") or ""
        draft.values["subject"] = str(told).split("\n", 1)[0]
    found: list[Mention] = []
    for _column, cell in cells.get(Target("about"), ()):
        for item in about_of(plain_text(cell)):
            if all(text.fold(item) != text.fold(other.name) for other in found):
                found.append(draft.mention("about", Mention("", item, sure=False)))
    for target, held in cells.items():
        if not target.part:
            continue
        for column, cell in held:
            reading = reader.value(column, cell, country)
            if len(found) == 1 and reading.value not in ("", None, ()):
                roles.add(found[0].values, target.part, reading.value)
            reader.keep(draft, column, cell)


def about_of(typed: str) -> list[str]:
    """The names in a cell 对象: 张三、日本湖南同乡会; a name's post or 先生 is left out."""
    items = []
    for item in split_list(typed):
        persons = names.people(item)
        if persons and all(names.looks_like_person(person.name) for person in persons):
            items += [person.name for person in persons]
        else:
            items.append(item)
    return items
