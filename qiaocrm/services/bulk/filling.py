"""The value of one record into the same field of others (向下填充), as a spreadsheet fills down."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.domain.kinds import Amount, Date
from qiaocrm.domain.registry import entity
from qiaocrm.services import records
from qiaocrm.services.bulk.edits import FillDown
from qiaocrm.services.bulk.run import Preview, Selection, Tick, preview
from qiaocrm.services.library import Library


@dataclass(frozen=True, slots=True)
class Filling:
    """What is to be filled down, and what it would do."""

    edit: FillDown
    preview: Preview


def filling(
    library: Library, selection: Selection, source: int, field: str, tick: Tick = lambda _done: None
) -> Filling:
    """What the selected records would take from the record `source`; nothing is written.

    Raises UserError where there is no such record any more.
    """
    record = records.load(library, selection.kind, source)
    keys = (field, *_going_with(selection.kind, field))
    edit = FillDown(field, {key: getattr(record, key) for key in keys})
    return Filling(edit, preview(library, selection, edit, 1, tick))


def _going_with(kind: str, field: str) -> tuple[str, ...]:
    """The fields without which the value of this one says something else."""
    specs = entity(kind).specs
    wanted: tuple[str, ...] = ()
    if isinstance(specs[field].kind, Amount):
        wanted = ("currency",)
    elif isinstance(specs[field].kind, Date):
        wanted = (f"{field}_calendar", f"{field}_leap")
    return tuple(key for key in wanted if key in specs)
