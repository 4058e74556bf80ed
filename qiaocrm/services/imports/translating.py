"""Puts the remembered words for values into the cells before they are read: 马国 → 马来西亚."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Country
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.mapping import Column, kind_of
from qiaocrm.services.imports.memory import Translation
from qiaocrm.services.imports.targets import Target, role_of
from qiaocrm.sheets.model import Cell

COUNTRY, COMPANY = "country", "company"
_NAMES = {COUNTRY: N_("Country/region"), COMPANY: N_("Company")}

Words = Mapping[int, Mapping[str, Translation]]
"""By the place of a column: the folded words that stand for others there."""

Translated = tuple[tuple[Translation, int], ...]
"""The translations that took place in a table, with the number of cells of each."""


def scope_of(kind: str, target: Target | None) -> str:
    """Where a translation of the target's cells holds: `country` and `company` in every table,
    values of choices and stages (person.identity) in their own field; empty: cells of the target
    are not translated.
    """
    if target is None:
        return ""
    reads = kind_of(kind, target)
    if isinstance(reads, Country):
        return COUNTRY
    if isinstance(reads, Choice | StageChoice):
        return f"{kind}.{target.name}"
    role = role_of(kind, target)
    names_company = target.field == COMPANY and not target.part
    if names_company or (role is not None and role.kind == COMPANY and not target.part):
        return COMPANY
    return ""


def scope_labels(scope: str) -> tuple[str, ...]:
    """The msgids that name a scope: of the field, with its entity before it."""
    if scope in _NAMES:
        return (_NAMES[scope],)
    kind, _dot, field = scope.partition(".")
    spec = entity(kind).specs.get(field)
    return (entity(kind).label, spec.label if spec else field)


def words_for(
    kind: str, columns: Sequence[Column], translations: Iterable[Translation]
) -> dict[int, dict[str, Translation]]:
    """The translations that concern columns of this table; empty where none do."""
    by_scope: dict[str, dict[str, Translation]] = {}
    for one in translations:
        scope, word = one.key
        by_scope.setdefault(scope, {})[word] = one
    if not by_scope:
        return {}
    return {
        column.place: by_scope[scope]
        for column in columns
        if not column.skipped and (scope := scope_of(kind, column.target)) in by_scope
    }


def translate(rows: Sequence[Row], words: Words) -> tuple[Sequence[Row], Translated]:
    """The rows with the words in place of the cells, and how often each took place. O(rows)."""
    if not words:
        return rows, ()
    counted: Counter[Translation] = Counter()
    known: dict[tuple[int, str], Translation | None] = {}
    done = [_row(row, words, known, counted) for row in rows]
    return done, tuple(counted.items())


def translate_row(row: Row, words: Words) -> Row:
    """One row with the words in place of its cells."""
    return translate((row,), words)[0][0]


def _row(
    row: Row,
    words: Words,
    known: dict[tuple[int, str], Translation | None],
    counted: Counter[Translation],
) -> Row:
    cells: list[Cell] | None = None
    for place, meanings in words.items():
        typed = row.cells[place]
        if type(typed) is not str:
            continue
        if (place, typed) not in known:
            known[place, typed] = meanings.get(text.fold(typed))
        if found := known[place, typed]:
            counted[found] += 1
            cells = list(row.cells) if cells is None else cells
            cells[place] = found.value
    if cells is None:
        return row
    return Row(row.number, tuple(cells), row.sections, row.filled, row.supposed)


def mended(row: Row, edits: Mapping[tuple[int, int], Cell]) -> Row:
    """The row with the officer's cells; `edits` go by Excel's row and the place of the column."""
    mine = (
        {place: value for (number, place), value in edits.items() if number == row.number}
        if edits
        else {}
    )
    if not mine:
        return row
    cells = tuple(mine.get(place, cell) for place, cell in enumerate(row.cells))
    return Row(row.number, cells, row.sections, row.filled - mine.keys())
