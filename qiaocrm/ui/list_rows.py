"""Which rows a list shows: its ids, what stays although it fits no more, and its groups."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from qiaocrm.qtkit.table_groups import Group, laid_out
from qiaocrm.services import grouping, totals
from qiaocrm.services.grouping import Listed

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage


class ListRows(QObject):
    """One for each list page; reads on the read lane."""

    taken = Signal(object)  # array of ids, those that fit and those that stay
    summed = Signal()

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        self._staying: set[int] = set()
        self._folded: set[str] = set()
        self._listed = Listed(array("q"), frozenset(), ())
        self.sum = ""

    @property
    def total(self) -> int:
        """How many records fit."""
        return len(self._listed.ids)

    @property
    def ids(self) -> list[int]:
        """The ids listed, in order, those in folded groups too."""
        if not self._listed.groups:
            return list(self._page.table.records.ids)
        return [*self._listed.ids, *self._listed.staying]

    def stays(self, record: int) -> None:
        """Keep a record in its place while it is edited, until the list is asked for anew.

        A row that vanishes under the cursor because it no longer fits the filter looks lost.
        """
        self._staying.add(record)

    def renew(self) -> None:
        """Ask for the list anew; what fits no more goes."""
        self._staying.clear()
        self.read()

    def read(self) -> None:
        """Read which records fit, what they come to, and how large their groups are."""
        page, query = self._page, self._page.query()
        if query.kind in totals.TOTALLED:
            page.desk.read((id(self), "sum"), totals.in_words, query, done=self._take_sum)
        staying = tuple(self._staying)
        page.desk.read((id(self), "ids"), grouping.listed, query, staying, done=self._take)

    def unfold(self) -> None:
        """Open all groups."""
        self._folded.clear()
        self._lay_out()

    def toggle(self, value: str) -> None:
        """Fold a group, or open it."""
        self._folded ^= {value}
        self._lay_out()

    def _take_sum(self, said: str) -> None:
        self.sum = said
        self.summed.emit()

    def _take(self, found: Listed) -> None:
        self._listed = found
        self._lay_out()
        self.taken.emit([*found.ids, *found.staying] if found.groups else self.ids)

    def _lay_out(self) -> None:
        """Show the ids with their groups and, greyed where they stood, what stays."""
        found, model = self._listed, self._page.table.records
        groups = [Group(one.value, one.label, one.count) for one in found.groups]
        if groups:
            rows, groups = laid_out(found.ids, groups, self._folded)
        else:
            rows = array("q", found.ids)
        self._page.columns.source.stale = set(found.staying)
        places = [(model.row_from(record, 0), record) for record in found.staying]
        for row, record in sorted((row, one) for row, one in places if row is not None):
            rows.insert(min(row, len(rows)), record)
        model.set_ids(rows, groups)
