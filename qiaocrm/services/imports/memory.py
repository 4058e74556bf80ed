"""What officers corrected in earlier imports: the meaning of columns, and other words for values.

A Memory is a value; `remembering` keeps it in the book.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.language import text
from qiaocrm.services.imports import mapping
from qiaocrm.services.imports.mapping import Column, Keep
from qiaocrm.services.imports.shapes import Shape
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.plan import ImportPlan
    from qiaocrm.services.imports.planned import TableInput

REMEMBERED = N_("as you chose before for these headings")
NEARLY = N_("as you chose before for nearly the same headings")
RECALLED = (REMEMBERED, NEARLY)

_ENOUGH = 0.8
"""The share of headings that two tables must have in common to be nearly the same."""

_MOST = 300
"""So many sets of headings are kept; those learned first go first."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an officer made of one column; `day_first` is None where its dates are to tell."""

    target: Target | None = None
    skipped: bool = False
    keep: Keep = "extra"
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A set of headings (as typed), the entity of its rows, and what was chosen for some of them.

    `choices` go by the keys of `heading_keys`.
    """

    kind: str
    headings: tuple[str, ...]
    choices: Mapping[str, Chosen]

    @property
    def keys(self) -> frozenset[str]:
        """The headings as they are compared: folded, in no order."""
        return _key_set(self.headings)


@dataclass(frozen=True, slots=True)
class Translation:
    """Another word for a value: 马国 for 马来西亚, wherever `scope` (see `translating`) is read."""

    scope: str
    typed: str
    value: str

    @property
    def key(self) -> tuple[str, str]:
        """What a later translation of the same word takes the place of."""
        return self.scope, text.fold(self.typed)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A layout that fits a table's headings; not `exact`: nearly the same headings."""

    layout: Layout
    exact: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything remembered, the newest last."""

    layouts: tuple[Layout, ...] = ()
    translations: tuple[Translation, ...] = ()

    def recall(self, headings: Sequence[str]) -> Remembered | None:
        """What was chosen for these headings in any order, else for the nearest set of which at
        least 80 % are the same; the newer of two equally near.
        """
        wanted = _key_set(tuple(headings))
        best, nearest = 0.0, None
        for layout in self.layouts:
            known = layout.keys
            share = len(wanted & known) / (len(wanted | known) or 1)
            if share >= max(best, _ENOUGH):
                best, nearest = share, layout
        return None if nearest is None else Remembered(nearest, best == 1.0)

    def learn(self, plan: ImportPlan) -> Memory:
        """The memory with what the officer decided about the tables of a plan.

        Columns that the program mapped by itself are not remembered, so that it may do better
        next time; nor are ticks on sensitive columns: those are asked for every file.
        """
        layouts = list(self.layouts)
        for given in plan.inputs:
            learned = _layout(given)
            if learned is None or learned in layouts:
                continue
            keys = learned.keys
            layouts = [one for one in layouts if one.keys != keys]
            layouts.append(learned)
        return replace(self, layouts=tuple(layouts[-_MOST:]))

    def teach(self, new: Translation) -> Memory:
        """The memory with a translation, which replaces one of the same word."""
        kept = (one for one in self.translations if one.key != new.key)
        return replace(self, translations=(*kept, new))

    def forget(self, what: Layout | Translation) -> Memory:
        """The memory without a layout or a translation."""
        return Memory(
            tuple(one for one in self.layouts if one != what),
            tuple(one for one in self.translations if one != what),
        )


def heading_keys(headings: Sequence[str]) -> Iterator[str]:
    """Headings as they are compared; of equal ones the second gets #2, and so on."""
    seen: Counter[str] = Counter()
    for typed in headings:
        key = text.fold(typed)
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}#{seen[key]}"


@lru_cache(maxsize=1024)
def _key_set(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(heading_keys(headings))


def _layout(given: TableInput) -> Layout | None:
    """What was decided about a table; None for one left out or taken as the program read it."""
    headings = tuple(column.header.text for column in given.columns)
    choices = {
        key: _chosen(column, given)
        for key, column in zip(heading_keys(headings), given.columns, strict=True)
        if column.reason in (mapping.BY_OFFICER, *RECALLED) and not column.sensitive
    }
    left_out = given.skipped.issuperset(row.number for row in given.found.rows)
    if left_out or not (choices or given.chosen):
        return None
    return Layout(given.kind, headings, choices)


def _chosen(column: Column, given: TableInput) -> Chosen:
    told = mapping.day_first(given.kind, column.target, given.shapes[column.place])
    order = column.day_first if column.day_first != told else None
    return Chosen(column.target, column.skipped, column.keep, order)


def recalled(
    columns: tuple[Column, ...], remembered: Remembered | None, kind: str, shapes: Sequence[Shape]
) -> tuple[Column, ...]:
    """The columns with what was chosen before in place of what the program made of them.

    Choices for another entity do not hold, and sensitive columns stay as they are.
    """
    if remembered is None or remembered.layout.kind != kind:
        return columns
    choices = remembered.layout.choices
    keys = heading_keys([column.header.text for column in columns])
    return tuple(
        column
        if column.sensitive or key not in choices
        else _as_chosen(column, choices[key], remembered.exact, kind, shapes[column.place])
        for key, column in zip(keys, columns, strict=True)
    )


def _as_chosen(column: Column, chosen: Chosen, exact: bool, kind: str, shape: Shape) -> Column:
    order = chosen.day_first
    if order is None:
        order = mapping.day_first(kind, chosen.target, shape)
    return Column(
        column.place,
        column.header,
        chosen.target,
        1.0 if exact else 0.9,
        REMEMBERED if exact else NEARLY,
        chosen.skipped,
        order,
        chosen.keep,
    )
