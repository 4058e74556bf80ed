"""Reads the rows of a list that this program exported: each cell is what it wrote there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qiaocrm.base.i18n import LANGUAGES
from qiaocrm.domain.choices import StageChoice
from qiaocrm.domain.kinds import COUNTRY, Context, Country, Date, Parsed, plain_text
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import StageStep
from qiaocrm.language import countries, organisations
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Draft, Mention, Problem
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.rowreader import NO_NAME
from qiaocrm.services.imports.setting import Setting
from qiaocrm.services.imports.shapes import is_association, is_company
from qiaocrm.sheets.model import Cell

_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
"""A year or a month as this program writes it; whole days are dates of the sheet."""

_SOUGHT = {"parent": "association", "projects": "project", "origin_visit": "visit"}
"""Links that name records of one kind and make none."""


@cache
def _countries() -> dict[str, str]:
    """Country names as this program writes them; Georgia is one, though others may mean a state."""
    return {
        countries.name(iso, language): iso
        for language in LANGUAGES
        for iso in countries.all_codes()
    }


class OwnReader:
    """Reads rows of an exported list; a cell that was changed since is read as if typed."""

    def __init__(self, kind: str, columns: Sequence[Column], setting: Setting) -> None:
        self._kind = kind
        self._columns = [column for column in columns if not column.skipped]
        self._setting = setting
        self._specs = entity(kind).specs

    def read(self, row: Row) -> Draft:
        """The row as a draft; a row without its name is refused in it."""
        draft = Draft(row.number, whole=True)
        context = Context(self._setting.today, self._country(row), own=self._setting.own)
        for column in self._columns:
            cell = row.cells[column.place]
            if cell is not None and (typed := plain_text(cell)):
                self._take(draft, column, cell, typed, context)
        if stage := draft.values.get("stage"):
            since = draft.values.get("stage_since") or PartialDate.of(self._setting.today)
            draft.values["stage_since"] = since
            draft.values["stage_history"] = (StageStep(stage, since.iso()),)
        if not draft.values.get(entity(self._kind).title):
            draft.refused = NO_NAME
        return draft

    def _country(self, row: Row) -> str | None:
        """The country of the row, which its telephone numbers are read under."""
        for column in self._columns:
            if column.own in ("country", "place"):
                typed = plain_text(row.cells[column.place]).split(" · ")[0]
                return COUNTRY.parse(typed, Context(self._setting.today)).value or None
        return None

    def _take(self, draft: Draft, column: Column, cell: Cell, typed: str, context: Context) -> None:
        key = column.own
        if key == "president":
            post, _blank, name = typed.partition(" ")
            draft.mention(key, Mention("person", name or post, {"name": name or post}, (post,)))
        elif key == "place":
            country, _dot, city = typed.partition(" · ")
            iso = COUNTRY.parse(country, context).value
            draft.values.update({"country": iso, "city": city} if iso else {"city": typed})
        elif key == "extra":
            draft.extra.update(self._specs[key].kind.parse(cell, context).value)
        elif isinstance(kind := self._specs[key].kind, Links):
            names = [typed] if isinstance(kind, OneLink) else typed.split("、")
            for name in filter(None, map(str.strip, names)):
                draft.mention(key, self._named(key, name))
        else:
            self._value(draft, column, cell, typed, context)

    def _value(
        self, draft: Draft, column: Column, cell: Cell, typed: str, context: Context
    ) -> None:
        """A value of the record itself; one that is not understood is kept as typed and reported."""
        kind = self._specs[column.own].kind
        if isinstance(kind, Date) and isinstance(cell, str) and _ISO.fullmatch(typed):
            draft.values[column.own] = PartialDate.from_iso(typed)
            return
        if isinstance(kind, Country) and typed in _countries():
            parsed = Parsed(_countries()[typed])
        elif isinstance(kind, StageChoice):
            parsed = self._setting.stages.parse(typed)
        else:
            parsed = kind.parse(cell, context)
        draft.values[column.own] = parsed.value
        if parsed.doubt and kind.show(parsed.value, "en") != typed:
            draft.problems.append(Problem(column.header.label, typed, parsed.doubt, column.place))
            if parsed.value == kind.empty:
                draft.extra[column.header.label] = typed

    def _named(self, key: str, name: str) -> Mention:
        """A record that a cell names; people and companies are made where there are none."""
        if key in ("head", "guests"):
            return Mention("person", name, {"name": name})
        if key in ("company", "investors"):
            if is_association(name):
                return Mention("association", name, {"name": name}, sure=False)
            if key == "company" or is_company(name) or organisations.looks_like_organisation(name):
                return Mention("company", name)
        return Mention(_SOUGHT.get(key, ""), name, sure=False)
