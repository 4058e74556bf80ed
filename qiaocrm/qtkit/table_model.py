"""A list of any length: an array of ids, and windows of rows read when they are painted."""

from __future__ import annotations

import logging
from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from qiaocrm.base.i18n import N_, translate
from qiaocrm.qtkit.cells import (
    EMPTY_CELL,
    CellView,
    ColumnSpec,
    Row,
    RowSource,
    plain_text,
)
from qiaocrm.qtkit.table_groups import Group
from qiaocrm.qtkit.text import plain_tooltip

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1

_WINDOW: Final = 100
_KEEP_ROWS: Final = 3000
_FEW: Final = 10
"""Records that are found sooner by looking through the list than by noting where each one is."""
_RETRY_MS: Final = 250
_RETRIES: Final = 8
_VALID: Final = QAbstractTableModel.CheckIndexOption.IndexIsValid
_UNREADABLE: Final = N_("This row could not be read")
_ROLES: Final = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        CELL_ROLE,
    )
)
_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


class RecordTableModel(QAbstractTableModel):
    """Shows the records of `ids` in the order given; never sorts or filters by itself."""

    def __init__(
        self,
        source: RowSource,
        columns: Sequence[ColumnSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._columns = tuple(columns)
        self._ids = array("q")
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._places: dict[int, int] | None = None
        self._groups: Sequence[Group] = ()
        self._group_rows: list[int] = []
        self._failures = 0
        self._may_retry = True

    # What is listed

    @property
    def columns(self) -> tuple[ColumnSpec, ...]:
        """The columns, in the model's order."""
        return self._columns

    @property
    def ids(self) -> Sequence[int]:
        """The ids listed, in order; do not change it."""
        return self._ids

    def set_ids(self, ids: Sequence[int], groups: Sequence[Group] = ()) -> None:
        """List other records. The same ids again only repaint: nothing jumps.

        With `groups`, the id -n stands for the row above the n-th of them.
        """
        self._groups = groups
        listed = array("q", ids)
        if listed == self._ids:
            self.invalidate()
            return
        self.beginResetModel()
        self._ids = listed
        self._group_rows = list(_group_rows(ids, groups))
        self._places = None
        self._rows.clear()
        self._failures = 0
        self.endResetModel()

    def set_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Show other columns (other headings, after a change of language, too)."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._rows.clear()
        self.endResetModel()

    def invalidate(self, ids: Iterable[int] | None = None) -> None:
        """Read the rows of `ids` (None: all) again when they are next painted."""
        self._failures = 0
        if ids is None:
            self._rows.clear()
            self._changed(0, len(self._ids) - 1)
            return
        changed = list(ids)
        for record_id in changed:
            self._rows.pop(record_id, None)
            row = self.row_from(record_id, 0) if len(changed) < _FEW else self.row_of(record_id)
            if row is not None:
                self._changed(row, row)

    def id_at(self, row: int) -> int | None:
        """The id shown in `row`, None outside the list and above a group."""
        found = self._ids[row] if 0 <= row < len(self._ids) else None
        return None if found is None or (found < 0 and self._groups) else found

    def group_at(self, row: int) -> Group | None:
        """The group that `row` stands above, None for the row of a record."""
        if not self._groups or not 0 <= row < len(self._ids) or self._ids[row] >= 0:
            return None
        return self._groups[-1 - self._ids[row]]

    def groups_between(self, first: int, last: int) -> int:
        """How many of the rows `first` to `last` stand above groups."""
        return len(self.group_rows(first, last))

    def group_rows(self, first: int, last: int) -> Sequence[int]:
        """Those of the rows `first` to `last` that stand above groups."""
        rows = self._group_rows
        return rows[bisect_left(rows, first) : bisect_right(rows, last)]

    def row_from(self, record_id: int, start: int) -> int | None:
        """As `row_of`, for few records: looks from row `start` on first, and notes nothing."""
        for begin, end in ((start, len(self._ids)), (0, start)):
            try:
                return self._ids.index(record_id, begin, end)
            except ValueError:
                continue
        return None

    def row_of(self, record_id: int) -> int | None:
        """The row that shows `record_id`, None where it is not listed."""
        if self._places is None:
            self._places = {listed: row for row, listed in enumerate(self._ids)}
        return self._places.get(record_id)

    def cell(self, row: int, column: int) -> CellView:
        """The cell to paint; reads a window of rows when needed."""
        group = self.group_at(row)
        if group is not None:
            return CellView(group.text, bold=True) if column == 0 else EMPTY_CELL
        return self._row(row).get(self._columns[column].key, EMPTY_CELL)

    # The reading of windows

    def _row(self, row: int) -> Row:
        """The row at `row`, from the cache or freshly read with its neighbours."""
        record_id = self._ids[row]
        if record_id not in self._rows:
            if self._failures == 0 or self._may_retry:
                self._read_around(row)
        else:
            self._rows.move_to_end(record_id)
        found = self._rows.get(record_id)
        return self._placeholder() if found is None else found

    def _read_around(self, row: int) -> None:
        """Read the window of rows in which `row` lies."""
        start = row - row % _WINDOW
        wanted = [i for i in self._ids[start : start + _WINDOW] if i not in self._rows]
        if self._groups:
            wanted = [i for i in wanted if i >= 0]
        try:
            read = self._source.window(wanted)
        except Exception as error:  # noqa: BLE001  (must not escape into Qt's painting)
            self._failed(error)
            return
        self._failures = 0
        gone: Row = {}
        for record_id in wanted:
            self._rows[record_id] = read.get(record_id, gone)
        while len(self._rows) > _KEEP_ROWS:
            self._rows.popitem(last=False)

    def _failed(self, error: Exception) -> None:
        """Say once that rows could not be read, and try again soon: the file may just be busy."""
        if self._failures == 0:
            log.warning("a window of rows could not be read: %s", type(error).__name__)
        self._failures += 1
        self._may_retry = False
        if self._failures <= _RETRIES:
            QTimer.singleShot(_RETRY_MS, self, self._retry)

    def _retry(self) -> None:
        """Let the next painting read again."""
        self._may_retry = True
        self._changed(0, len(self._ids) - 1)

    def _placeholder(self) -> Row:
        """The row shown while a row cannot be read."""
        if self._failures <= _RETRIES:
            cell = CellView("…", tone="muted")
        else:
            cell = CellView(translate(_UNREADABLE), tone="danger")
        return {self._columns[0].key: cell} if self._columns else {}

    def _changed(self, first: int, last: int) -> None:
        """Have rows `first` to `last` painted again."""
        if first <= last and self._columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many records are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are, hidden ones too."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One aspect of one cell; the table's own delegate asks `cell` instead."""
        if not self.checkIndex(index, _VALID) or role not in _ROLES:
            return None
        return self._value(self.cell(index.row(), index.column()), index.column(), role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        return _ALIGN[column.align] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _value(self, cell: CellView, column: int, role: int) -> Any:
        """What `role` asks of a cell; tooltips are escaped, since Qt would read them as HTML."""
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(cell.tooltip) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._columns[column].title}: {plain_text(cell)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self._columns[column].align]
        return None


def _group_rows(ids: Sequence[int], groups: Sequence[Group]) -> Iterator[int]:
    """The rows above the groups, which stand in their order."""
    row = -1
    for place in range(len(groups)):
        row = ids.index(-1 - place, row + 1)
        yield row
