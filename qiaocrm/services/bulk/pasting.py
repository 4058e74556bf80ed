"""A block of cells from Excel or WPS over the cells of a list: what becomes of each record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.kinds import Context
from qiaocrm.domain.ownwords import OwnWords
from qiaocrm.domain.project import Project
from qiaocrm.domain.registry import entity
from qiaocrm.domain.stages import StageBook, entering
from qiaocrm.language import text
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.asking.fieldnames import names
from qiaocrm.services.bulk.edits import Paste
from qiaocrm.services.bulk.outcome import EMPTIED, REASON_FIRST, UNREAD, Outcome
from qiaocrm.services.library import Library
from qiaocrm.sheets.pasted import cells

Block = Sequence[Sequence[str]]

_NOT_HERE = N_("this column is not typed in a list")
_LINKED = frozenset(("link", "links", "itinerary", "extra"))
_HEADINGS = 2
"""One word alone may be a value as well: 商会 is a type and a heading of names."""


def block_of(_library: Library, kind: str, pasted: str) -> Block | None:
    """The cells pasted; None for a table with headings of its own, which is to be imported."""
    block = cells(pasted)
    return None if not block or _is_table(kind, block) else block


def _is_table(kind: str, block: Block) -> bool:
    known = names(kind)
    first = [text.fold(cell) for cell in block[0] if cell.strip()] if len(block) > 1 else []
    found = sum(cell in known for cell in first)
    return found >= _HEADINGS and found * 2 >= len(first)


def laid_over(library: Library, ids: Sequence[int], keys: Sequence[str], block: Block) -> Paste:
    """The block over these records and columns; what is larger than they are is left out.

    One row goes over all of the records, one cell over the whole column of them.
    """
    lines = [block[0]] * len(ids) if len(block) == 1 else block
    laid = {one: dict(zip(keys, line, strict=False)) for one, line in zip(ids, lines, strict=False)}
    return Paste(laid, _stages(library, {cell for line in block for cell in line}))


def _stages(library: Library, typed: Iterable[str]) -> dict[str, str]:
    book = library.stages()
    read = ((one, book.parse(one).value) for one in typed if one.strip())
    return {one: str(key) for one, key in read if key}


@dataclass(frozen=True, slots=True)
class Pasting:
    """What a Paste makes of each record; each text is read as its field reads it."""

    kind: str
    edit: Paste
    today: dt.date
    stages: StageBook
    own: OwnWords

    def __call__(self, record: Record) -> Outcome:
        """The values that change, and which cells their fields refuse."""
        outcome = Outcome()
        specs = entity(self.kind).specs
        for key, typed in self.edit.cells.get(record.id, {}).items():
            if key not in specs or specs[key].internal or specs[key].kind.name in _LINKED:
                outcome.refused[key] = _NOT_HERE
                continue
            for one, value in self._read(record, specs, key, typed, outcome):
                if getattr(record, one) != value:
                    outcome.values[one] = value
        return outcome

    def _read(
        self,
        record: Record,
        specs: Mapping[str, Spec],
        key: str,
        typed: str,
        outcome: Outcome,
    ) -> Iterator[tuple[str, Any]]:
        """The field's new value, with those of other fields that its text tells."""
        spec = specs[key]
        if spec.kind.name == "stage":
            yield from self._stage(record, key, typed, outcome)
            return
        country = outcome.values.get("country", getattr(record, "country", "")) or "CN"
        currency = getattr(record, "currency", "") or None
        parsed = spec.kind.parse(typed, Context(self.today, country, currency, own=self.own))
        if parsed.value == spec.kind.empty and typed.strip():
            outcome.refused[key] = parsed.doubt or UNREAD
        elif not parsed.value and (spec.required or key == entity(self.kind).title):
            outcome.refused[key] = EMPTIED
        else:
            yield key, parsed.value
            yield from ((one, told) for one, told in parsed.extra.items() if one in specs)

    def _stage(
        self, record: Record, key: str, typed: str, outcome: Outcome
    ) -> Iterator[tuple[str, Any]]:
        """A new stage with its date and its line of history."""
        stage = self.edit.stages.get(typed)
        if stage is None or not isinstance(record, Project):
            outcome.refused[key] = UNREAD if typed.strip() else EMPTIED
        elif self.stages.is_lost(stage) and stage != record.stage and not self._says_why(record):
            outcome.refused[key] = REASON_FIRST
        elif stage != record.stage:
            yield from entering(record, stage, PartialDate.of(self.today)).items()

    def _says_why(self, record: Project) -> bool:
        """Whether the lead, or the block beside its new stage, tells the reason of its ending."""
        told = self.edit.cells.get(record.id, {}).get("lost_reason", record.lost_reason)
        return bool(told.strip())
