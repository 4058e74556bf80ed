"""Rows of visits: the delegation's title, its head and guests as persons, whom they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import countries, numbers, text
from qiaocrm.services.imports import roles
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.shapes import is_association
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

_COUNT = re.compile(
    r"(?:一行|等|共|计)\s*(?:共|约|近|计)?\s*(\d{1,4}|[一二三四五六七八九十百]{1,4})\s*(余|多)?\s*(?:人次|人|位|名)"
)
_ONLY_COUNT = re.compile(r"[^\d、，,;；\n]{0,8}?(\d{1,4})\s*(?:名|人|位)")
"""A cell of names that only counts them: 理事23名."""

_OUTWARD = re.compile(r"出访|往访|前往国|目的地国|组团出")
"""Headings of a list of visits that the office paid abroad."""

_BUSINESS = ("investment", "negotiation")


def finish(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a visit: persons, company, a title where no column gives one, the headcount."""
    _country_company(reader, draft, cells)
    country = country or draft.values.get("country")
    _company(reader, draft, cells)
    whom = draft.mentions["company"][0] if draft.mentions.get("company") else None
    company = whom.name if whom else ""
    names_typed = _typed(cells, "guests") or _typed(cells, "head")
    for field in ("head", "guests"):
        for mention in roles.people(reader, draft, cells, field, country):
            if country:
                mention.values.setdefault("country", country)
            _stand_for(mention, whom, draft.values.get("kind") in _BUSINESS)
            draft.mention(field, mention)
    if not draft.values.get("title"):
        draft.values["title"] = _title(draft, company, names_typed)
    if draft.values.get("headcount") is None:
        _headcount(draft, names_typed)
    _costs(reader, draft)
    if any(_OUTWARD.match(column.header.text) for column in reader.columns if column.target):
        draft.values.setdefault("direction", "outgoing")


def _stand_for(mention: Mention, whom: Mention | None, business: bool) -> None:
    """A guest comes for the row's company, or holds the post in the association that comes."""
    if whom is not None and not mention.company and not mention.association:
        if whom.kind == "association":
            mention.association = whom.name
        else:
            mention.company = whom.name
    if mention.company or business:
        mention.values["merchant"] = True


def _costs(reader: RowReader, draft: Draft) -> None:
    """A bare number under 经费（万元） takes the unit with it; 元 goes without saying."""
    column = reader.column_of(Target("budget"))
    unit = column.header.measure if column else ""
    if unit != "元" and re.fullmatch(r"\d[\d,.]*", str(draft.values.get("budget", ""))):
        draft.values["budget"] += unit


def _typed(cells: RoleCells, field: str) -> str:
    return "、".join(plain_text(cell) for _column, cell in cells.get(Target(field), ()))


def _title(draft: Draft, company: str, names_typed: str) -> str:
    """A delegation without a name of its own is called by its company, else by who came."""
    if company or names_typed:
        return company or names_typed.splitlines()[0]
    return ""


def _headcount(draft: Draft, names_typed: str) -> None:
    """一行15人 in the title or among the names."""
    only = _ONLY_COUNT.fullmatch(text.clean(names_typed))
    if only and (number := numbers.integer(only[1])):
        draft.values["headcount"] = number
        return
    for typed in (str(draft.values.get("title", "")), names_typed):
        match = _COUNT.search(text.clean(typed))
        number = numbers.integer(match[1]) if match else None
        if match and number:
            draft.values["headcount"] = number
            if match[2]:
                draft.values["headcount_note"] = match[0]
            return


def _country_company(reader: RowReader, draft: Draft, cells: RoleCells) -> None:
    """国别/单位 in one column: 美国华兴公司."""
    for column, cell in cells.pop(Target("country_company"), ()):
        typed = plain_text(cell)
        iso, rest = countries.place(typed)
        if iso and not rest:
            draft.values.setdefault("country", iso)
        elif typed:
            cells.setdefault(Target("company"), []).append((column, typed))
            if iso:
                draft.values.setdefault("country", iso)


def _company(reader: RowReader, draft: Draft, cells: RoleCells) -> None:
    """Whom the delegation stands for, with what the row says of it."""
    mention = None
    for column, cell in cells.get(Target("company"), ()):
        typed = plain_text(cell).replace("\n", "")
        if typed and not text.is_blank_mark(typed):
            if mention is None:
                mention = draft.mention(
                    "company", Mention("association" if is_association(typed) else "company", typed)
                )
            else:
                reader.keep(draft, column, cell)
    for target, held in cells.items():
        if target.field == "company" and target.part:
            for column, cell in held:
                reading = reader.value(column, cell, None)
                reader.note(draft, column, cell, reading)
                if mention is not None and mention.kind == "company":
                    roles.add(mention.values, target.part, reading.value)
                else:
                    reader.keep(draft, column, cell)
