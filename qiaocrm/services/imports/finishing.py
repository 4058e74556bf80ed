"""Completes a draft: side values of cells, names that make other records, sections and defaults."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice
from qiaocrm.domain.kinds import Context, plain_text
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import StageStep
from qiaocrm.language import countries, text
from qiaocrm.language.currencies import currency_code
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.imports import (
    companyrows,
    followuprows,
    giftrows,
    personrows,
    projectrows,
    roles,
    visitrows,
)
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Amounted, Draft, Mention
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.namings import is_latin, organisation_names
from qiaocrm.services.imports.phrases import split_list
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.surroundings import SECTION, section_country
from qiaocrm.services.imports.targets import Target
from qiaocrm.sheets.model import Cell

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

_EMPTY = ("", None, ())

_POSTCODE = re.compile(
    r"\s*[(（]?(?:邮政编码|邮编)\s*[:：]?\s*(?P<named>\d{3}-?\d{2,4})[)）]?|[(（](?P<alone>\d{6})[)）]$"
    r"|^(?P<ahead>\d{6})[\s,，]*(?=[\u4e00-\u9fff])"
)

LUNAR = N_("a lunar date; this field holds solar dates")

_NAMED_AS_A_CITY = ("HK", "MO", "SG", "MC", "SM", "LU", "KW", "DJ", "PA", "GT", "MX")
"""Where a city bears the name of its country or region, so that the word may mean either."""

_DEADLINES = ("due", "next_date", "next_election", "end", "done_on", "expires")
_LINK_KINDS = {
    "parent": "association",
    "projects": "project",
    "introducer": "",
    "donors": "",
    "parties": "",
    "origin_visit": "visit",
}

_HOME = "CN"
"""Where the office is: associations named after it are often abroad."""


def finish(
    reader: RowReader, draft: Draft, row: Row, cells: RoleCells, country: str | None
) -> None:
    """Everything that needs more than one cell of the row."""
    _FINISHERS[reader.kind](reader, draft, cells, country)
    _sections(reader, draft, row)
    around = reader.around.country_of(row.sections)
    if around and "country" in entity(reader.kind).specs:
        told = draft.values.get("country") or row_has_country(reader, row)
        if not told:
            draft.values["country"] = around
    elif reader.kind == "association" and not draft.values.get("country"):
        _country_of_name(reader, draft, row)
    _city_alone(draft)
    if "postcode" in entity(reader.kind).specs:
        _postcode(draft)
    for key in [key for key, value in draft.values.items() if not value and value in _EMPTY]:
        del draft.values[key]


def _country_of_name(reader: RowReader, draft: Draft, row: Row) -> None:
    """日本某某会 is in Japan, where nothing else says where it is."""
    iso, rest = countries.place(str(draft.values.get("name", "")))
    if iso and rest and iso != _HOME and not row_has_country(reader, row):
        draft.values["country"] = iso
        draft.supposed = ("country",)


def _city_alone(draft: Draft) -> None:
    """美国纽约 in a column of cities is New York in the United States, 日本 no city at all."""
    city = str(draft.values.get("city", ""))
    iso, rest = countries.place(city) if city else (None, "")
    if not iso or text.fold(rest) == text.fold(city) or (not rest and iso in _NAMED_AS_A_CITY):
        return
    if draft.values.setdefault("country", iso) == iso:
        draft.values["city"] = rest


def _postcode(draft: Draft) -> None:
    """西湖路5号（411100） in a column of addresses holds the postcode too."""
    address = str(draft.values.get("address", ""))
    match = _POSTCODE.search(address) if address else None
    if match is None:
        return
    code = match["named"] or match["alone"] or match["ahead"]
    if draft.values.setdefault("postcode", code) == code:
        draft.values["address"] = (address[: match.start()] + address[match.end() :]).strip(
            " ,，;；"
        )


def row_has_country(reader: RowReader, row: Row) -> bool:
    """Whether the row itself says something of its country, understood or not."""
    return any(
        column.target == Target("country") and plain_text(row.cells[column.place])
        and not text.is_blank_mark(plain_text(row.cells[column.place]))
        for column in reader.columns
    )  # fmt: skip


def spread(
    reader: RowReader, draft: Draft, column: Column, cell: Cell, other: str, value: Any
) -> None:
    """Put what a cell told beside its own value where it belongs."""
    key = column.target.field if column.target else ""
    specs = entity(reader.kind).specs
    if other == "currency":
        draft.amounts.append(Amounted(column, cell, key, value))
    elif other in ("note", "as typed"):
        beside = {"investment": "investment_note", "headcount": "headcount_note"}.get(key)
        if beside:
            draft.values.setdefault(beside, value)
        else:
            reader.keep(draft, column, cell)
    elif other in ("calendar", "leap"):
        _calendar(reader, draft, column, cell, key, other, value)
    elif other == "end":
        _end(reader, draft, column, cell, key, value)
    elif other == "start" and "term_start" in specs:
        draft.values.setdefault("term_start", value)
    elif other in specs and not (other == "city" and key == "nationality"):
        old = draft.values.get(other)
        draft.values[other] = (*old, *value) if isinstance(old, tuple) and old else old or value
    else:
        reader.keep(draft, column, cell)


def _calendar(
    reader: RowReader, draft: Draft, column: Column, cell: Cell, key: str, other: str, value: Any
) -> None:
    if key == "birthday":
        if not draft.values.get(key):
            return  # of 八月十五 without a year only the text is kept
        if other == "leap":
            draft.values["birthday_leap"] = bool(value)
        else:
            draft.values["birthday_calendar"] = value
    elif other == "calendar":
        draft.values.pop(key, None)
        reader.complain(draft, column, cell, LUNAR)
        reader.keep(draft, column, cell)


def _end(
    reader: RowReader, draft: Draft, column: Column, cell: Cell, key: str, value: PartialDate
) -> None:
    """The end of a period: a visit's departure, a deadline itself, a term's next election."""
    if key == "start" and "end" in entity(reader.kind).specs:
        draft.values.setdefault("end", value)
    elif key in _DEADLINES:
        draft.values[key] = value
        reader.keep(draft, column, cell)
    elif reader.kind == "association" and key in ("term_start", "term_number", "term_years"):
        draft.values.setdefault("next_election", value)
    else:
        reader.keep(draft, column, cell)


def name_links(reader: RowReader, draft: Draft, column: Column, cell: Cell) -> None:
    """Names of records that the row does not make but points to: projects shown, who introduced."""
    typed = plain_text(cell)
    if not typed or text.is_blank_mark(typed) or column.target is None:
        return
    key = column.target.field
    names = [typed]
    if key in ("projects", "parties", "donors"):
        names = split_list(typed) if key != "donors" else giftrows.donors_of(typed)
        if key == "donors" and "".join(names) != re.sub(r"[、，,;；\s]", "", typed):
            reader.keep(draft, column, cell)
    for name in names:
        draft.mention(key, Mention(_LINK_KINDS.get(key, ""), name, sure=False))


def name_currency(reader: RowReader, draft: Draft, column: Column, cell: Cell) -> None:
    """A column 币种; what is no currency stays as typed."""
    typed = plain_text(cell)
    iso = currency_code(typed)
    if iso is not None:
        draft.values["currency"] = iso
    elif typed and not text.is_blank_mark(typed):
        reader.complain(draft, column, cell, projectrows.UNKNOWN_CURRENCY)
        reader.keep(draft, column, cell)


_IN_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]")


def _sections(reader: RowReader, draft: Draft, row: Row) -> None:
    """The sections a row stands in: a country, stage or type that no column told; else kept as typed."""
    left = [section for section in row.sections if not _section(reader, draft, section)]
    if left:
        draft.extra.setdefault(SECTION, " / ".join(left))


def _section(reader: RowReader, draft: Draft, section: str) -> bool:
    """Whether the section's name found its field, or says what the row says itself."""
    specs = entity(reader.kind).specs
    if country := section_country(section):
        return "country" in specs and draft.values.setdefault("country", country) == country
    if reader.kind == "project":
        for form in (section.removesuffix("项目"), section, *_IN_BRACKETS.findall(section)):
            if stage := reader.setting.stages.parse(form).value:
                return bool(draft.values.setdefault("stage", stage) == stage)
    kind = specs["kind"].kind if "kind" in specs else None
    context = Context(reader.setting.today, own=reader.setting.own)
    if isinstance(kind, Choice):
        for form in (section, section.removesuffix("类"), section.removesuffix("社团")):
            if value := kind.parse(form, context).value:
                return bool(draft.values.setdefault("kind", value) == value)
    return reader.kind == "person" and personrows.take_section(draft, section)


def _association(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    """An association with its leaders and its contact person."""
    typed = str(draft.values.get("name", ""))
    if typed:
        for key, value in organisation_names(typed).items():
            if key == "name" or not draft.values.get(key):
                draft.values[key] = value
    elif other := draft.values.get("name_en") or draft.values.get("name_local"):
        draft.values["name"] = other
    _chinese_first(draft)
    for field in ("president", "secretary", "officers", "contact"):
        for mention in roles.people(reader, draft, cells, field, country):
            draft.mention(field, mention)
    term = draft.values.get("term_number")
    if term:
        draft.position["term_number"] = term


def _chinese_first(draft: Draft) -> None:
    """An association under a Latin name and a Chinese one is called by the Chinese one."""
    called = str(draft.values.get("name", ""))
    chinese = str(draft.values.get("name_local", ""))
    if is_latin(called) and text.has_cjk(chinese):
        draft.values["name_en"] = draft.values.get("name_en") or called
        draft.values |= organisation_names(chinese)
        if draft.values["name_local"] == draft.values["name"]:
            del draft.values["name_local"]


def _project(reader: RowReader, draft: Draft, cells: RoleCells, country: str | None) -> None:
    projectrows.finish(reader, draft, cells, country)
    stage = draft.values.get("stage")
    if stage:
        # A sheet rarely tells since when: the silence of a lead then counts from its import.
        since = draft.values.get("stage_since") or PartialDate.of(reader.setting.today)
        draft.values["stage_since"] = since
        draft.values["stage_history"] = (StageStep(stage, since.iso()),)


_FINISHERS: dict[str, Callable[[RowReader, Draft, RoleCells, str | None], None]] = {
    "association": _association,
    "company": companyrows.finish,
    "person": personrows.finish,
    "visit": visitrows.finish,
    "project": _project,
    "followup": followuprows.finish,
    "agreement": giftrows.finish_agreement,
    "donation": giftrows.finish_donation,
}
