"""Reads the rows of a table as drafts, a portion at a time, perhaps in several processes."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qiaocrm.base.spreading import Spread
from qiaocrm.services.imports.body import Row
from qiaocrm.services.imports.draft import Draft
from qiaocrm.services.imports.mapping import Column
from qiaocrm.services.imports.readings import Setting
from qiaocrm.services.imports.rowreader import RowReader
from qiaocrm.services.imports.surroundings import Surroundings

_PORTION = 1_000


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


def read_rows(manner: Manner, rows: Sequence[Row], spread: Spread = map) -> Iterator[Draft]:
    """The drafts of the rows, in order."""
    packed = pickle.dumps(manner)
    portions = (
        _Portion(packed, rows[start : start + _PORTION]) for start in range(0, len(rows), _PORTION)
    )
    for drafts in spread(_read, portions):
        yield from drafts


def _read(portion: _Portion) -> list[Draft]:
    reader = _reader(portion.manner)
    return [reader.read(row) for row in portion.rows]


@lru_cache(maxsize=2)
def _reader(manner: bytes) -> RowReader:
    """The reader of a table, kept from portion to portion: it remembers what recurs."""
    known: Manner = pickle.loads(manner)
    return RowReader(known.kind, known.columns, known.setting, known.around)
