"""Reads the rows of a table as drafts, a portion at a time, perhaps in several processes."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.base.spreading import Processes
from qiaocrm.domain.kinds import Context
from qiaocrm.services.imports import keeping
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Draft
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.ownrows import OwnReader
from qiaocrm.services.imports.rowreader import RowReader
from qiaocrm.services.imports.setting import Setting
from qiaocrm.services.imports.surroundings import Surroundings
from qiaocrm.services.imports.wanted import Sought

_PORTION = 1_000
_MANY = 20_000
"""Rows of a table whose drafts are kept packed."""


@dataclass(frozen=True, slots=True)
class Manner:
    """All that a RowReader needs to know of a table."""

    kind: str
    columns: Sequence[Column]
    setting: Setting
    around: Surroundings


@dataclass(frozen=True, slots=True)
class _Portion:
    manner: bytes
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Packed:
    """The drafts of a portion in an eighth of their memory, and what they look up."""

    drafts: bytes
    sought: Sought


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of a table in the order of its rows; those of a large one are kept packed."""

    portions: tuple[_Packed | tuple[Draft, ...], ...] = ()

    def __iter__(self) -> Iterator[Draft]:
        return (draft for portion in self.in_portions() for draft in portion)

    def in_portions(self) -> Iterator[tuple[Draft, ...]]:
        """The drafts some at a time."""
        return map(_opened, self.portions)

    def sought(self, kind: str) -> Iterator[Sought]:
        """What each portion looks up, as rows of a kind."""
        for portion in self.portions:
            yield portion.sought if isinstance(portion, _Packed) else Sought(kind, portion)

    def with_one(self, place: int, draft: Draft) -> Drafts:
        """The drafts with that of the row at `place` (from 0) exchanged."""
        number, within = divmod(place, _PORTION)
        portion = list(_opened(self.portions[number]))
        portion[within] = draft
        return Drafts((*self.portions[:number], tuple(portion), *self.portions[number + 1 :]))


def _opened(portion: _Packed | tuple[Draft, ...]) -> tuple[Draft, ...]:
    if isinstance(portion, _Packed):
        known: tuple[Draft, ...] = pickle.loads(portion.drafts)
        return known
    return portion


def read_rows(
    manner: Manner,
    rows: Sequence[Row],
    helpers: Processes | None = None,
    progress: Callable[[int], None] = lambda _done: None,
) -> Drafts:
    """The drafts of the rows; `progress` is told how many are done and may raise Cancelled."""
    packed = pickle.dumps(manner)
    portions = (
        _Portion(packed, rows[start : start + _PORTION]) for start in range(0, len(rows), _PORTION)
    )
    spread = helpers.for_many(len(rows)) if helpers else map
    found: list[_Packed | tuple[Draft, ...]] = []
    for portion in spread(_read_packed if len(rows) >= _MANY else _read, portions):
        found.append(portion)
        progress(min(len(found) * _PORTION, len(rows)))
    return Drafts(tuple(found))


def read_row(manner: Manner, row: Row) -> Draft:
    """The draft of one row."""
    return _reader(pickle.dumps(manner))(row)


def _read(portion: _Portion) -> tuple[Draft, ...]:
    reader = _reader(portion.manner)
    return tuple([reader(row) for row in portion.rows])


def _read_packed(portion: _Portion) -> _Packed:
    manner: Manner = pickle.loads(portion.manner)
    drafts = _read(portion)
    return _Packed(pickle.dumps(drafts), Sought(manner.kind, drafts))


@lru_cache(maxsize=2)
def _reader(manner: bytes) -> Callable[[Row], Draft]:
    """The reader of a table, kept from portion to portion: it remembers what recurs."""
    known: Manner = pickle.loads(manner)
    if any(column.own for column in known.columns) and all(
        column.own or column.skipped for column in known.columns
    ):
        return OwnReader(known.kind, known.columns, known.setting).read
    reader = RowReader(known.kind, keeping.others(known.columns), known.setting, known.around)
    return keeping.completing(
        reader.read, known.columns, Context(known.setting.today, own=known.setting.own)
    )
