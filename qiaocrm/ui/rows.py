"""Rows of the office's lists as cells to paint: which column has two lines, which a chip."""

from __future__ import annotations

from collections.abc import Sequence

from qiaocrm.base.i18n import _
from qiaocrm.domain.fields import Record
from qiaocrm.domain.tasks import days_overdue
from qiaocrm.language import text
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.cells import CellView, ColumnSpec, Row
from qiaocrm.services import lists
from qiaocrm.services.columns import ListRow, Shower, column, is_late
from qiaocrm.ui.desk import Desk

_SECOND_LINE = {
    "association": ("name_local", "name_en"),
    "person": ("name_foreign", "post"),
    "company": ("name_en",),
    "project": ("content", "partner"),
    "visit": ("purpose",),
    "followup": ("progress",),
}
_TITLES = {"name", "title", "subject", "summary"}
_CHIPS = {"friendship", "stage", "state", "priority", "intent_level"}


def column_specs(kind: str, keys: Sequence[str]) -> list[ColumnSpec]:
    """The columns of a list, with headings in the current language."""
    found = []
    for key in keys:
        shown = column(kind, key)
        style = "two_line" if key in _TITLES else "chip" if key in _CHIPS else "plain"
        align = "right" if shown.align == "right" else "left"
        # ListColumn widths count half-width signs, ColumnSpec widths Chinese ones.
        width = max(4.5, shown.width / 2 + 0.5)
        found.append(ColumnSpec(key, shown.title, width, align, style, bool(shown.sort)))  # type: ignore[arg-type]
    return found


class ListSource:
    """Gives a list its rows, a window at a time, on the GUI thread."""

    def __init__(self, desk: Desk, kind: str, keys: Sequence[str]) -> None:
        self._desk = desk
        self._kind = kind
        self.keys = tuple(keys)
        self.stale: set[int] = set()  # records that do not fit the filter any more

    def window(self, ids: Sequence[int]) -> dict[int, Row]:
        """The cells of these records; those that are gone are left out."""
        shower = lists.shower(self._desk.library)
        rows = lists.rows(self._desk.library, self._kind, ids)
        found: dict[int, Row] = {
            one: {key: cell_of(shower, self._kind, row, key) for key in self.keys}
            for one, row in rows.items()
        }
        for one in self.stale & found.keys():
            found[one] = {key: _greyed(cell) for key, cell in found[one].items()}
        return found


def cell_of(shower: Shower, kind: str, row: ListRow, key: str) -> CellView:
    """One cell of a list."""
    shown = shower.text(kind, row, key).replace("\n", " ")
    if key in _TITLES:
        return CellView(
            shown,
            second=_second(kind, row.record),
            bold=True,
            tooltip=shown if len(shown) > 16 else "",
        )
    if key == "due":
        return _due_cell(shower, row)
    if key == "next_task" and row.task is not None and row.task.due:
        late = days_overdue(PartialDate.from_iso(row.task.due), shower.today) > 0
        return CellView(shown, tone="danger" if late else "normal", tooltip=shown)
    if key == "last_contact":
        return CellView(shown or "—", tone="normal" if shown else "muted", tooltip=shown)
    if key in _CHIPS and (tone := shower.tone(kind, row, key)):
        return CellView(shown, chip=tone)
    return CellView(shown, tooltip=shown if len(shown) > 12 else "")


def _greyed(cell: CellView) -> CellView:
    return CellView(
        cell.text, cell.second, tone="muted", tooltip=_("No longer fits what is filtered here")
    )


def _second(kind: str, record: Record) -> str | None:
    for key in _SECOND_LINE.get(kind, ()):
        value = getattr(record, key)
        if value and value != getattr(record, "name", ""):
            return text.clean(value).replace("\n", " ")
    return None


def _due_cell(shower: Shower, row: ListRow) -> CellView:
    due = getattr(row.record, "due", None)
    if due is None:
        return CellView("—", tone="muted")
    if is_late(row, shower.today):
        return CellView(shower.due(due), second=due.iso(), tone="danger")
    state = getattr(row.record, "state", "open")
    shown = shower.due(due) if state in ("open", "doing", "postponed") else due.iso()
    weekday = due.first_day().weekday() if due.day is not None else None
    return CellView(
        shown, second=None if weekday is None else weekday_name(weekday, shower.language)
    )


def weekday_name(number: int, language: str) -> str:
    """The short name of a weekday; Monday is 0."""
    return (
        ("周" + "一二三四五六日"[number])
        if language == "zh"
        else ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[number]
    )
