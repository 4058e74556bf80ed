"""A record that an import works with: one on file, or one that it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from qiaocrm.domain.fields import Record
from qiaocrm.domain.registry import entity
from qiaocrm.domain.values import Link
from qiaocrm.language import text


@dataclass(slots=True, eq=False)
class Subject:
    """A record on file, or one that the import makes (a negative id); `values` are its new values.

    `values` are shared with the plan's rows, so they are exchanged, never changed. `row` is the
    row of the file (Excel's number) that made the record, 0 for one on file or made beside a row.
    """

    kind: str
    id: int
    record: Record | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    row: int = 0
    _chinese: str | None = None

    def get(self, key: str) -> Any:
        """The value as it will be."""
        if key in self.values:
            return self.values[key]
        return getattr(self.record, key, None)

    @property
    def known(self) -> Callable[[str], Any]:
        """Tells the values by which the record is recognised: as they are on file.

        What earlier rows put into a record on file does not count, so the order of the rows
        decides nothing.
        """
        return self.values.get if self.record is None else partial(getattr, self.record)

    @property
    def chinese(self) -> str:
        """The folded Chinese name by which it is recognised; empty for one in other letters."""
        if self._chinese is None:
            name = str(self.known(entity(self.kind).title) or "")
            self._chinese = text.fold(name) if text.has_cjk(name) else ""
        return self._chinese

    def put(self, values: Mapping[str, Any]) -> None:
        """Give it new values."""
        self.values = {**self.values, **values}
        self._chinese = None

    @property
    def name(self) -> str:
        """What the record is called."""
        return str(self.get(entity(self.kind).title) or "")

    def link(self) -> Link:
        """A link to it."""
        return Link(self.kind, self.id, self.name)
