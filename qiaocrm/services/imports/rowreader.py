"""Reads the rows of a table as drafts: every cell to its field, or kept as typed and said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import Kind, LongText, plain_text
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.domain.registry import entity
from qiaocrm.language import countries, phonelabels, text
from qiaocrm.services.imports import contacts, finishing, lines, refining
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.contacts import Reading
from qiaocrm.services.imports.draft import Draft, Problem
from qiaocrm.services.imports.mapping import JOINED, Column, kind_of
from qiaocrm.services.imports.readings import read, read_text
from qiaocrm.services.imports.setting import Setting
from qiaocrm.services.imports.surroundings import Surroundings, section_year
from qiaocrm.services.imports.targets import ROLES, SPECIAL, Target
from qiaocrm.sheets.model import Cell

NO_NAME = N_("the row has no name, so it makes no record")
_REMEMBERED = 10_000
"""Cells whose reading is kept for when they come again."""

_PLAINLY_JOINED = {"native_place": "", "hosts": "、", "education": " "}
"""Texts from several columns that need no headings within, and what stands between them."""

_NAMED_IN_LINES = ("association", "person")
"""Entities whose name cell may hold two names in two lines."""

FROM_ABOVE = N_("blank; taken from the row above")
SHEET_ERROR = N_("the sheet shows an error here, not a value")
ANOTHER_VALUE = N_("two columns tell different things; this one is kept as typed")


class RowReader:
    """Reads rows under one mapping. Reading is pure: the same row gives the same draft."""

    def __init__(
        self, kind: str, columns: Sequence[Column], setting: Setting, around: Surroundings
    ) -> None:
        self.kind = kind
        self.setting = setting
        self.around = around
        self.columns = columns
        active = [column for column in columns if not column.skipped]
        self._kinds = {
            column.place: kind_of(kind, column.target) for column in active if column.target
        }
        self._ways = [(column, self._way(column)) for column in active]
        self._countries = [column for column in active if _is_country(column.target)]
        self._names = {
            column.place for column in active if column.target == Target(entity(kind).title)
        }
        self._many = _repeated(active)
        self._columns: dict[Target, Column] = {}
        for column in active:
            if column.target is not None:
                self._columns.setdefault(column.target, column)
        self._labels = refining.label_places(columns)
        self._numbers = {label: place for place, label in self._labels.items()}
        named = Target("name")
        self._places = (Target("city"), named) if kind == "association" else (Target("city"),)
        self._home = around.home or None
        self._there = {
            column.place: there
            for column in active
            if isinstance(self._kinds.get(column.place), Phones)
            and (there := phonelabels.understand(column.header.text)[1])
        }
        self._sections: tuple[str, ...] = ()
        self._year = setting.year
        self._known: dict[Any, Reading] = {}
        self._texts: dict[str, str] = {}

    def _way(self, column: Column) -> str:
        """How cells of the column are taken: kept, for somebody beside, as a link, a text or a value."""
        target = column.target
        if target is None:
            return "keep"
        if (
            target.part
            or target.field in ROLES[self.kind]
            or target.field in SPECIAL.get(self.kind, {})
        ):
            return "role"
        if target == Target("currency"):
            return "role" if self.kind == "project" else "currency"
        kind = self._kinds[column.place]
        if isinstance(kind, Links):
            return "link"
        return "text" if type(kind) is Kind or kind is None else "value"

    def read(self, row: Row) -> Draft:
        """The row as a draft; a row without its name is refused in it."""
        draft = Draft(row.number, continues=not self._names.isdisjoint(row.filled))
        roles: dict[Target, list[tuple[Column, Cell]]] = {}
        if row.sections != self._sections:
            self._enter(row.sections)
        country = self._country(row)
        cells = row.cells
        for column, way in self._ways:
            cell = self._labelled(cells, column.place) if self._labels else cells[column.place]
            if cell is None:
                continue
            if type(cell) is str and cell[:1] == "#" and lines.is_error(cell):
                self.complain(draft, column, cell, SHEET_ERROR)
            elif way == "text":
                self._text(draft, column, cell)
            elif way == "value":
                self._field(draft, column, cell, country)
            elif way == "keep":
                self.keep(draft, column, cell)
            elif way == "currency":
                finishing.name_currency(self, draft, column, cell)
            elif way == "link":
                finishing.name_links(self, draft, column, cell)
            elif not lines.is_empty(cell) and column.target is not None:
                roles.setdefault(column.target, []).append((column, cell))
            if row.supposed and column.place in row.supposed:
                self.complain(draft, column, cell, FROM_ABOVE)
        finishing.finish(self, draft, row, roles, country)
        if not draft.refused and not draft.values.get(entity(self.kind).title):
            draft.refused = NO_NAME
        return draft

    def _enter(self, sections: tuple[str, ...]) -> None:
        """Read what follows as standing in these sections: days without a year are of theirs."""
        self._sections = sections
        year = section_year(sections) or self._year
        if year != self.setting.year:
            self.setting = replace(self.setting, year=year)
            self._known.clear()

    def _labelled(self, cells: Sequence[Cell], place: int) -> Cell:
        """The cell; a number with its label from the other column, which then says nothing more."""
        cell = cells[place]
        if place in self._labels:
            return contacts.labelled(cell, cells[self._labels[place]])
        number = self._numbers.get(place)
        told = number is not None and cells[number] is not None and contacts.is_label(cell)
        return None if told else cell

    def _text(self, draft: Draft, column: Column, cell: Cell) -> None:
        """A line of text, the commonest cell."""
        known = self._texts.get(cell) if type(cell) is str else None
        if known is None:
            known = read_text(
                cell, lines=self.kind in _NAMED_IN_LINES and column.place in self._names
            )
            if type(cell) is str:
                if len(self._texts) >= _REMEMBERED:
                    self._texts.clear()
                self._texts[cell] = known
        if not known or column.target is None:
            return
        key = column.target.field
        if draft.values.get(key):
            self._second(draft, column, cell, None, draft.values[key], known)
        elif key in self._many and key not in _PLAINLY_JOINED and key in JOINED:
            draft.values[key] = f"{column.header.label}：{known}"
        else:
            draft.values[key] = known

    def _country(self, row: Row) -> str | None:
        """The country of the row, which its telephone numbers are read under.

        It may be told by a column of countries, by a section or the sheet's name, by the city, or
        by the association's name: 日本某某会.
        """
        silent = True
        for column in self._countries:
            cell = row.cells[column.place]
            if cell is not None and read_text(cell):
                silent = False
                if found := self.value(column, cell, None).value:
                    return str(found)
        if around := self.around.country_of(row.sections):
            return around
        if not silent:
            return None
        for target in self._places:
            if (held := self._columns.get(target)) is not None:
                typed = read_text(row.cells[held.place])
                if typed and (found := countries.place(typed)[0]):
                    return found
        return self._home

    def tells(self, target: Target) -> bool:
        """Whether the table has a column for the target."""
        return target in self._columns

    def column_of(self, target: Target) -> Column | None:
        """The first column for the target."""
        return self._columns.get(target)

    def value(self, column: Column, cell: Cell, country: str | None) -> Reading:
        """The cell under the column's kind; what recurs is read once."""
        kind = self._kinds[column.place]
        if kind is None:
            return Reading(plain_text(cell))
        if isinstance(kind, Phones | Emails):
            there = self._there.get(column.place, country)  # 国内手机 of somebody in Brazil
            return read(kind, column, cell, there, self.setting)
        key = (column.place, type(cell), cell)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[key] = read(kind, column, cell, country, self.setting)
        return found

    def _field(self, draft: Draft, column: Column, cell: Cell, country: str | None) -> None:
        """One cell that fills a field of the record itself."""
        assert column.target is not None  # the caller has looked
        key = column.target.field
        kind = self._kinds[column.place]
        reading = self.value(column, cell, country)
        self.note(draft, column, cell, reading)
        if reading.value in ("", None, ()):
            for other, value in reading.more.items():
                finishing.spread(self, draft, column, cell, other, value)
            return
        old = draft.values.get(key)
        if old in ("", None, ()):
            if key in self._many and isinstance(kind, LongText) and self._many[key] != column.place:
                draft.values[key] = f"{column.header.label}：{reading.value}"
            else:
                draft.values[key] = reading.value
        elif old != reading.value:
            self._second(draft, column, cell, kind, old, reading.value)
        for other, value in reading.more.items():
            finishing.spread(self, draft, column, cell, other, value)

    def _second(
        self, draft: Draft, column: Column, cell: Cell, kind: Kind | None, old: Any, new: Any
    ) -> None:
        """A second column for the same field: joined where the field holds several, else kept as typed."""
        key = column.target.field if column.target else ""
        if isinstance(kind, Phones):
            draft.values[key] = (
                *old,
                *(phone for phone in new if all(phone.raw != other.raw for other in old)),
            )
        elif isinstance(old, tuple):
            draft.values[key] = tuple(dict.fromkeys((*old, *new)))
        elif isinstance(kind, LongText):
            leads = self._many.get(key) == column.place
            draft.values[key] = f"{new}\n{old}" if leads else f"{old}\n{column.header.label}：{new}"
        elif key in _PLAINLY_JOINED:
            draft.values[key] = old if new in old else f"{old}{_PLAINLY_JOINED[key]}{new}"
        elif key in self._many and key in JOINED:
            draft.values[key] = f"{old}；{column.header.label}：{new}"
        else:
            self.keep(draft, column, cell)
            if text.fold(str(old)) != text.fold(str(new)):
                self.complain(draft, column, cell, ANOTHER_VALUE)

    def note(self, draft: Draft, column: Column, cell: Cell, reading: Reading) -> None:
        """Report a doubt; what was not understood, or only in part, is kept as typed."""
        if reading.doubt:
            self.complain(draft, column, cell, reading.doubt)
        if reading.keep or (reading.doubt and reading.value in ("", None, ())):
            self.keep(draft, column, cell)

    def keep(self, draft: Draft, column: Column, cell: Cell) -> None:
        """Keep the cell as typed under its heading."""
        typed = plain_text(cell)
        noted = column.target is None and text.is_pending(typed)
        if not typed or (text.is_blank_mark(typed) and not noted):
            return
        label = column.header.label
        number = 2
        while label in draft.extra and draft.extra[label] != typed:
            label = f"{column.header.label}{number}"
            number += 1
        draft.extra[label] = typed

    def complain(
        self, draft: Draft, column: Column, cell: Cell, message: str, **details: object
    ) -> None:
        """Report something about a cell."""
        draft.problems.append(
            Problem(column.header.label, plain_text(cell), message, column.place, details)
        )


def _is_country(target: Target | None) -> bool:
    if target is None:
        return False
    return target == Target("country") or target in (
        Target("investors", "country"),
        Target("about", "country"),
    )


def _repeated(columns: Sequence[Column]) -> dict[str, int]:
    """Fields of the record that several columns fill, with the place of the column that leads.

    The column whose heading is the surest leads; the others' texts carry their headings.
    """
    places: dict[str, list[Column]] = {}
    for column in columns:
        if column.target and not column.target.part:
            places.setdefault(column.target.field, []).append(column)
    return {
        key: max(found, key=lambda column: (column.confidence, -column.place)).place
        for key, found in places.items()
        if len(found) > 1
    }
