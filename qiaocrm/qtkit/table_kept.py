"""The selection of a list while its ids change: kept as blocks of ids, found again as rows.

A hundred thousand records that stay together cost no more than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qiaocrm.qtkit.table_model import RecordTableModel

_FEW = 64
"""Blocks looked up one by one; more are looked up by all their ids."""

Span = tuple[int, int]
"""First and last row."""


def blocks(records: RecordTableModel, spans: Iterable[Span]) -> list[Sequence[int]]:
    """The ids of the rows, as they stand together; rows above groups part them and are left out."""
    found = []
    for top, bottom in spans:
        start = top
        for row in (*records.group_rows(top, bottom), bottom + 1):
            if row > start:
                found.append(records.ids[start:row])
            start = row + 1
    return found


def spans_of(records: RecordTableModel, kept: Sequence[Sequence[int]]) -> list[Span]:
    """The rows in which these records stand now; those not listed any more are left out."""
    if len(kept) > _FEW:
        return ranges(_rows(records, (one for block in kept for one in block)))
    found: list[Span] = []
    for block in kept:
        row = records.row_from(block[0], found[-1][1] if found else 0)
        last = len(block) - 1 + (row or 0)
        if row is not None and records.ids[row : last + 1] == block:
            found.append((row, last))
        elif row is not None or len(block) > 1:
            found += ranges(_rows(records, block))
    return found


def _rows(records: RecordTableModel, ids: Iterable[int]) -> Iterator[int]:
    rows = map(records.row_of, ids)
    return (row for row in rows if row is not None)


def ranges(rows: Iterable[int]) -> list[Span]:
    """Rows as (first, last) of unbroken stretches."""
    found: list[Span] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
