"""Looks for the records that a form links to, off the thread that paints."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qiaocrm.domain.values import Link
from qiaocrm.services import finding
from qiaocrm.ui.desk import Desk


class DeskFinder:
    """The `LinkFinder` of forms over an open book: while typing it asks on the read lane."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, text: str, kinds: Sequence[str], done: Callable[[list[Link]], None]) -> None:
        """Call `done` with the records of `kinds` that `text` may mean; no editor that is gone."""
        self._desk.read(None, finding.links, text, tuple(kinds), done=done)

    def named(self, name: str, kinds: Sequence[str]) -> Sequence[Link]:
        """Records that may bear this name; whole names cost the same in a book of any size."""
        return finding.links(self._desk.library, name, tuple(kinds))
