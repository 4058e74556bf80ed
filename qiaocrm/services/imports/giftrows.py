"""Rows of agreements and donations: whom they tie to us, what was given, in which currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qiaocrm.language import names, numbers
from qiaocrm.services.imports.draft import Draft
from qiaocrm.services.imports.phrases import split_list
from qiaocrm.services.imports.projectrows import OTHER_CURRENCY, counts_only
from qiaocrm.services.imports.roles import RoleCells

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

_HOME = "CNY"
"""The currency of amounts that name none."""

_GOODS = re.compile(
    r"(?P<goods>[^\d、，,;；+＋]*[^\d\s、，,;；+＋(（约共计各])\s*[(（]?(?P<number>\d[\d,]*)\s*"
    r"(?P<unit>[台套件辆本册张把副支个只箱包吨瓶部架批份盒袋床条双顶对]|公斤|千克)[)）]?"
)
"""One kind of goods with its number: 轮椅70台, 电脑（30台）."""


def finish_agreement(
    reader: RowReader, draft: Draft, cells: RoleCells, country: str | None
) -> None:
    """Complete an agreement: without a name it is called by its parties."""
    if not draft.values.get("name"):
        parties = [mention.name for mention in draft.mentions.get("parties", ())]
        if parties:
            draft.values["name"] = "、".join(parties)


def finish_donation(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """Complete a gift: its currency, the number of goods, a title where no column gives one."""
    _currency(reader, draft)
    match = _GOODS.fullmatch(str(draft.values.get("goods", "")))
    if match and draft.values.get("quantity") is None and not draft.values.get("unit"):
        draft.values["goods"] = match["goods"]
        draft.values["quantity"] = numbers.integer(match["number"])
        draft.values["unit"] = match["unit"]
    if not draft.values.get("title"):
        draft.values["title"] = _title(draft)


def _currency(reader: RowReader, draft: Draft) -> None:
    """The gift's currency: as the cell, the heading or the column 币种 tells it, else ours."""
    told = next((amount.currency for amount in draft.amounts), "")
    column = draft.values.pop("currency", "")
    if column and draft.amounts and counts_only(draft.amounts[0]):
        told = ""
    if draft.values.get("amount") is not None:
        draft.values["currency"] = told or column or _HOME
        if told and column and told != column:
            amount = draft.amounts[0]
            reader.complain(draft, amount.column, amount.cell, OTHER_CURRENCY)


def _title(draft: Draft) -> str:
    """A gift without a name of its own is called by who gave it, and what or to whom."""
    donors = "、".join(mention.name for mention in draft.mentions.get("donors", ()))
    values = draft.values
    given = values.get("goods") or values.get("purpose") or values.get("recipient") or ""
    return f"{donors}：{given}" if donors and given else donors


def donors_of(typed: str) -> list[str]:
    """The names in a cell 捐赠人: 何先生、某某基金会; a title beside a name is left out."""
    found = []
    for item in split_list(typed):
        persons = names.people(item)
        alone = len(persons) == 1 and names.looks_like_person(persons[0].name)
        found.append(persons[0].name if alone else item)
    return found
