"""Rows of project leads: who invests, whom to call there, in which currency."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import countries, names, organisations, text
from qiaocrm.language.currencies import currency_code
from qiaocrm.services.imports import namings, roles
from qiaocrm.services.imports.draft import Amounted, Draft, Mention
from qiaocrm.services.imports.phrases import split_list
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.shapes import is_association, is_company
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

OTHER_CURRENCY = N_("another currency than that of the total investment")
UNKNOWN_CURRENCY = N_("not the name of a currency")

_AMOUNTS = ("investment", "fixed_investment", "foreign_agreed", "funds_arrived")
_MEASURED = ("land", "benefit")
"""Texts whose bare numbers take the unit of their heading: 需用土地（亩）, 年产值（万元）."""

_HOME = "CNY"
"""The currency of amounts that name none."""


def finish(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a project: investors, their contact person, the currency, units of bare numbers."""
    _currency(reader, draft, cells)
    for key in _MEASURED:
        column = reader.column_of(Target(key))
        if column and re.fullmatch(r"\d[\d,.]*", str(draft.values.get(key, ""))):
            draft.values[key] += column.header.measure
    investors = [
        mention
        for column, cell in cells.get(Target("investors"), ())
        for mention in investors_of(plain_text(cell))
    ]
    for column, cell in cells.get(Target("investors"), ()):
        if _says_more(plain_text(cell)):
            reader.keep(draft, column, cell)
    for mention in investors:
        if country:
            mention.values.setdefault("country", country)
        draft.mention("investors", mention)
    _investor_parts(reader, draft, cells, investors)
    _contacts(reader, draft, cells, investors, country)


def _currency(reader: RowReader, draft: Draft, cells: RoleCells) -> None:
    """The project's currency: of the total, else of the column 币种, else of another amount.

    An amount in another currency is kept as typed: one record has one currency.
    """
    told = {amount.field: amount.currency for amount in draft.amounts}
    currency = told.get("investment", "")
    for column, cell in cells.get(Target("currency"), ()):
        iso = currency_code(plain_text(cell))
        if iso and currency:
            draft.amounts = [
                replace(amount, currency=iso)
                if amount.currency == currency and counts_only(amount)
                else amount
                for amount in draft.amounts
            ]
            told = {amount.field: amount.currency for amount in draft.amounts}
            currency = told.get("investment", "")
        if iso is None or (currency and currency != iso):
            reader.complain(draft, column, cell, OTHER_CURRENCY if iso else UNKNOWN_CURRENCY)
            reader.keep(draft, column, cell)
        else:
            currency = iso
    if any(draft.values.get(key) is not None for key in _AMOUNTS):
        known = draft.values.get("investment") is not None
        draft.values["currency"] = currency or (
            _HOME if known else next(iter(told.values()), _HOME)
        )
    for amount in draft.amounts:
        if amount.currency != draft.values.get("currency") and amount.field in draft.values:
            del draft.values[amount.field]
            reader.complain(draft, amount.column, amount.cell, OTHER_CURRENCY)
            reader.keep(draft, amount.column, amount.cell)


def counts_only(amount: Amounted) -> bool:
    """Whether the 元 of an amount is only the unit that all numbers share: 万元 over the table.

    A column 币种 then says in which currency they are.
    """
    unit = re.fullmatch(r"[十百千万亿]*元?", amount.column.header.unit or "")
    return unit is not None and re.fullmatch(r"[\d,.\s]+", plain_text(amount.cell)) is not None


_THERE = {"港商": "HK", "澳商": "MO", "台商": "TW"}
_FROM_THERE = re.compile(
    r"[港澳台]商(?!代表|协会|联合|独资|投资|企业|考察)(?=[\u4e00-\u9fff]{2,4}$)"
)
"""What a merchant from there is called before the name: 港商欧阳德."""


def investors_of(typed: str) -> list[Mention]:
    """The companies, associations and persons of a cell; what is none of them stays a name."""
    found = []
    for item in _items(typed):
        if text.is_pending(item):
            continue
        from_there = _FROM_THERE.match(item)
        called = item[from_there.end() :] if from_there else item
        person = names.people(called)[0] if names.people(called) else names.Person(called)
        if is_association(item):
            found.append(Mention("association", item, {"name": item}, sure=False))
        elif is_company(item) or organisations.looks_like_organisation(item):
            found.append(Mention("company", item))
        elif names.looks_like_person(person.name):
            mention = namings.mention_of(person)
            mention.values["merchant"] = True
            if iso := countries.code(person.note) if person.note else None:
                mention.values["country"] = iso
            elif from_there:
                mention.values["country"] = _THERE[from_there[0]]
            if mention.posts:
                mention.values["post"] = "、".join(mention.posts)
            found.append(mention)
        else:
            found.append(Mention("", item, sure=False))
    return found


def _says_more(typed: str) -> bool:
    """Whether a bracket beside a person's name says what no field takes."""
    return any(
        person.note and not countries.code(person.note) and names.looks_like_person(person.name)
        for item in _items(typed)
        if not is_company(item)
        for person in names.people(item)[:1]
    )


def _items(typed: str) -> list[str]:
    items = split_list(typed)
    if len(items) == 1 and re.search(r"[/／,，]", items[0]):
        parts = [part.strip() for part in re.split(r"[/／,，]", items[0])]
        if all(
            (is_company(part) and text.has_cjk(part))
            or (names.looks_like_person(part) and text.has_cjk(part))
            for part in parts
        ):
            return parts
    return items


def _investor_parts(
    reader: RowReader, draft: Draft, cells: RoleCells, investors: list[Mention]
) -> None:
    """The investor's country, city, address and foreign name."""
    for target, held in cells.items():
        if target.field != "investors" or not target.part:
            continue
        for column, cell in held:
            reading = reader.value(column, cell, None)
            reader.note(draft, column, cell, reading)
            if not investors or not any(mention.sure for mention in investors):
                reader.keep(draft, column, cell)
                continue
            if target.part == "country":
                if reading.more.get("city"):
                    roles.add(investors[0].values, "city", reading.more["city"])
                continue
            roles.add(investors[0].values, target.part, reading.value)


def _contacts(
    reader: RowReader, draft: Draft, cells: RoleCells, investors: list[Mention], country: str | None
) -> None:
    """The person to call at the investor's; a number without a name is the investor's own."""
    company = next((mention.name for mention in investors if mention.kind == "company"), "")
    if Target("contact") not in cells and investors and investors[0].sure:
        _own(reader, draft, cells, investors[0], country)
    for mention in roles.people(reader, draft, cells, "contact", country):
        mention.company = mention.company or company
        mention.values["merchant"] = True
        if country:
            mention.values.setdefault("country", country)
        draft.mention("contact", mention)


def _own(
    reader: RowReader, draft: Draft, cells: RoleCells, investor: Mention, country: str | None
) -> None:
    """Contact columns of a row that names no contact person."""
    allowed = (
        ("phones", "emails", "address")
        if investor.kind == "company"
        else ("phones", "emails", "wechat", "post", "gender", "address")
    )
    for target in [
        target for target in cells if target.field == "contact" and target.part in allowed
    ]:
        rest = []
        for column, cell in cells[target]:
            persons, numbers = (
                namings.people(plain_text(cell)) if target.part == "phones" else ((), "")
            )
            if numbers and persons and all(namings.is_plausible(person.name) for person in persons):
                rest.append((column, cell))
                continue
            reading = reader.value(column, cell, country)
            reader.note(draft, column, cell, reading)
            roles.add(investor.values, target.part, reading.value)
            for other, value in reading.more.items():
                if other == "emails" or (other == "wechat" and investor.kind == "person"):
                    roles.add(investor.values, other, value)
                elif other in ("wechat", "other_im"):
                    reader.keep(draft, column, cell)
        cells[target] = rest
