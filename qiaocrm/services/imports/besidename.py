"""What stands beside the name in a person's cell: a note, telephone numbers, further people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.person import GENDERS
from qiaocrm.language import names, phones
from qiaocrm.services.imports import namings, roles
from qiaocrm.services.imports.draft import Draft
from qiaocrm.services.imports.mapping import Column

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

SEVERAL_NAMES = N_("several names in one cell; each became a record, contacts went to the first")

_DECEASED = re.compile(r"已?(?:故|去世|逝世|过世|过逝|病逝|辞世|離世|离世|過世|亡故|身故)|故人")
_PARTED = re.compile(r"[；;，,、\s]+")


def take(reader: RowReader, draft: Draft, column: Column, typed: str, country: str | None) -> None:
    """Put what a cell holds beside the name where it belongs: a note, numbers, further people."""
    persons, numbers = namings.people(namings.in_one_line(typed))
    if persons and (persons[0].note or persons[0].count):
        told = _tells_all(reader, draft, persons[0].note)
        if persons[0].count or not (told or _is_of(persons[0])):
            reader.keep(draft, column, typed)
    if numbers:
        found, doubt = phones.read(numbers, country=country)
        roles.add(draft.values, "phones", tuple(found))
        if doubt:
            reader.complain(draft, column, typed, doubt)
    if len(persons) > 1 and all(
        namings.is_plausible(person.name or person.foreign) for person in persons
    ):
        reader.complain(draft, column, typed, SEVERAL_NAMES)
        for person in persons[1:]:
            draft.mention("others", namings.mention_of(person))


def _tells_all(reader: RowReader, draft: Draft, note: str) -> bool:
    """Whether fields took all that a note says: 女, 已故."""
    parts = _PARTED.split(note) if note else []
    for part in parts:
        gender = GENDERS.parse(part, Context(reader.setting.today)).value
        if gender:
            draft.values.setdefault("gender", gender)
        elif _DECEASED.fullmatch(part):
            draft.values.setdefault("deceased", True)
        else:
            return False
    return bool(parts)


def _is_of(person: names.Person) -> bool:
    """Whether the note beside the name is the company or association the person is of."""
    mention = namings.mention_of(person)
    return person.note in (mention.company, mention.association)
