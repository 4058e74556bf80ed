"""One signal that tells every open page which records a write has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Changes:
    """What one action changed.

    `kinds` are entity names ("person"), `ids` pairs of entity name and record id, or None when
    there are too many to name (an import): then every record of the kinds may have changed.
    `label` is the action's name as the Edit menu shows it.
    """

    kinds: frozenset[str]
    ids: frozenset[tuple[str, int]] | None = None
    label: str = ""

    def touches(self, kind: str, record_id: int | None = None) -> bool:
        """Whether records of `kind` (or this one record) may have changed."""
        if kind not in self.kinds:
            return False
        return record_id is None or self.ids is None or (kind, record_id) in self.ids

    def ids_of(self, kind: str) -> frozenset[int] | None:
        """The ids changed of one kind; None means any of them."""
        if self.ids is None:
            return None if kind in self.kinds else frozenset()
        return frozenset(record_id for name, record_id in self.ids if name == kind)


class ChangeFeed(QObject):
    """Carries `Changes` from the writer to whoever shows records; lives on the GUI thread."""

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Tell every listener, unless nothing changed."""
        if changes.kinds:
            self.changed.emit(changes)

    def tell_records(self, label: str, records: Iterable[tuple[str, int]]) -> None:
        """Tell that the named records changed by the action `label`."""
        ids = frozenset(records)
        self.tell(Changes(frozenset(kind for kind, _id in ids), ids, label))
