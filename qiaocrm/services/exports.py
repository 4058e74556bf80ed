"""Lists to Excel and CSV: as shown on a page, or whole for other programs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, translate
from qiaocrm.domain.kinds import Amount, Date, Integer
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.services import cards, lists, outside
from qiaocrm.services.columns import ListColumn, available, column
from qiaocrm.services.library import Library
from qiaocrm.sheets.model import Column, Table
from qiaocrm.sheets.write_csv import write_csv
from qiaocrm.sheets.write_xlsx import write_xlsx
from qiaocrm.storage import lists as stored_lists
from qiaocrm.storage import records

EXPORTED = (
    "association",
    "person",
    "company",
    "visit",
    "project",
    "followup",
    "interaction",
    "agreement",
    "donation",
)
"""The kinds that `export all` writes, a sheet each."""

_PORTION = 500

Progress = Callable[[int], None]
Cancel = Callable[[], bool]
CellKind = Literal["text", "integer", "decimal", "date"]


def export_list(
    library: Library,
    kind: str,
    ids: Sequence[int],
    columns: Sequence[str],
    target: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> int:
    """Write the records of a list, in its order and with its columns; returns how many.

    The ending of `target` decides: .xlsx, .csv, or .vcf for people, whose cards say how to reach
    them, whatever the columns. Raises UserError for another ending or a target that cannot be
    written; then an older file of that name is still there.
    """
    if target.suffix.lower() == ".vcf" and kind == "person":
        return cards.export_cards(library, ids, target, progress=progress, cancel=cancel)
    table = _table(library, kind, ids, [column(kind, key) for key in columns])
    _write(target, [table], progress, cancel)
    return len(ids)


def export_all(library: Library, kinds: Sequence[str], target: Path) -> int:
    """Write every field of all live records of these kinds, a sheet each; returns how many."""
    return export_queries(library, [Query(kind) for kind in kinds], target)


def export_queries(library: Library, queries: Sequence[Query], target: Path) -> int:
    """Write every field of the records that each query finds, a sheet each; returns how many."""
    tables, total = [], 0
    for query in queries:
        ids = lists.ids(library, query)
        total += len(ids)
        chosen = [one for one in available(query.kind) if one.key in entity(query.kind).specs]
        tables.append(_table(library, query.kind, ids, chosen))
    _write(target, tables, None, None)
    return total


def export_fields(library: Library, query: Query, target: Path) -> int:
    """Write a CSV whose headings are the stable English names, for other programs.

    Raises UserError for another ending than .csv or a target that cannot be written.
    """
    if target.suffix.lower() != ".csv":
        message = N_("{name} cannot be written: with --fields name a file that ends in .csv.")
        raise UserError(message, name=target.name)
    kind = query.kind
    with library.store.reading() as connection:
        ids = stored_lists.ids(connection, query)
        rows = outside.rows(connection, kind, ids, records.many(connection, kind, ids))
    keys = outside.names(kind)
    columns = tuple(Column(key, 16, "text") for key in keys)
    write_csv(target, Table(kind, columns, ([_flat(row[key]) for key in keys] for row in rows)))
    return len(rows)


def _flat(value: Any) -> str:
    """A JSON value as one cell: several texts in one line, anything deeper as JSON."""
    if isinstance(value, list) and all(part is None or isinstance(part, str) for part in value):
        return "；".join(part or "" for part in value)
    if isinstance(value, bool | dict | list):
        return json.dumps(value, ensure_ascii=False) if value != {} else ""
    return "" if value is None else str(value)


def _write(
    target: Path, tables: Sequence[Table], progress: Progress | None, cancel: Cancel | None
) -> None:
    match target.suffix.lower():
        case ".xlsx":
            write_xlsx(target, tables, progress=progress, cancel=cancel)
        case ".csv" if len(tables) == 1:
            write_csv(target, tables[0])
        case _:
            raise UserError(
                N_(
                    "{name} cannot be written: name a file that ends in .xlsx, "
                    "or in .csv for a single list."
                ),
                name=target.name,
            )


def _table(library: Library, kind: str, ids: Sequence[int], chosen: Sequence[ListColumn]) -> Table:
    columns = tuple(Column(one.title, one.width, _cell_kind(kind, one.key)) for one in chosen)
    keys = [one.key for one in chosen]
    return Table(translate(entity(kind).plural), columns, _cells(library, kind, ids, keys))


def _cell_kind(kind: str, key: str) -> CellKind:
    spec = entity(kind).specs.get(key)
    match spec.kind if spec else None:
        case Integer():
            return "integer"
        case Amount():
            return "decimal"
        case Date():
            return "date"
    return "integer" if key == "in_stage" else "text"


def _cells(
    library: Library, kind: str, ids: Iterable[int], keys: Sequence[str]
) -> Iterator[list[str | int | float | dt.date | None]]:
    shower = lists.shower(library)
    pending = list(ids)
    for start in range(0, len(pending), _PORTION):
        batch = pending[start : start + _PORTION]
        rows = lists.rows(library, kind, batch)
        for one in batch:
            if one in rows:
                yield [shower.value(kind, rows[one], key) for key in keys]
