"""F2 in a list: the field under the cursor is edited in place, or in the form where it must be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _
from qiaocrm.domain.fields import Record, Spec
from qiaocrm.domain.registry import entity, title_of
from qiaocrm.services import lists, records
from qiaocrm.services.columns import DERIVED
from qiaocrm.ui.giving_up import ask_why

if TYPE_CHECKING:
    from qiaocrm.qtkit.cell_editor import CellEditor
    from qiaocrm.ui.list_page import ListPage

_IN_THE_FORM = frozenset(("itinerary", "extra"))
"""Editors too large to stand in a list."""

_STANDS_FOR = {"place": "country", "in_stage": "stage_since"}
"""Columns worked out from a field that the form can show."""


_STAYING = 500
"""So many rows stay in sight when they are filled, although they may fit the filter no more."""


class CellEditing(QObject):
    """One for each list page."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        self.open_editor: CellEditor | None = None

    def begin(self) -> None:
        """Edit the cell under the cursor; a record is read fresh first."""
        page = self._page
        record = page.table.current_id()
        if record is None or self.open_editor is not None:
            return
        spec = self._spec()
        if spec is None:
            return
        if self._in_place(spec):
            done = partial(self._open, spec.key)
            page.desk.read((id(self), "cell"), _fresh, page.spec.kind, record, done=done)
        else:
            page.field_requested.emit(page.spec.kind, record, spec.key)

    def fill_down(self) -> None:
        """Put the value of the first selected row into the other ones, in the cursor's column."""
        page = self._page
        spec = self._spec() if self.open_editor is None else None
        if spec is None:
            return
        if not self._in_place(spec):
            said = _("“{column}” is edited in the form, a record at a time.")
            page.desk.told.emit(said.format(column=_(spec.label)), False)
            return
        chosen = page.selected()
        for record in chosen[1:] if len(chosen) <= _STAYING else ():
            page.rows.stays(record)
        page.fill_requested.emit(page.spec.kind, chosen, spec.key)

    def _spec(self) -> Spec | None:
        """The field of the cursor's column; where it has none, that is told."""
        page = self._page
        key = page.columns.keys[max(page.table.currentIndex().column(), 0)]
        key = _STANDS_FOR.get(key, key)
        spec = entity(page.spec.kind).specs.get(key)
        if spec is not None and not spec.internal:
            return spec
        said = _("“{column}” follows from other records; it is not typed here.")
        title = DERIVED[key][0] if spec is None else spec.label
        page.desk.told.emit(said.format(column=_(title)), False)
        return None

    def _in_place(self, spec: Spec) -> bool:
        """Whether the field has a column of its own, and an editor that fits into a list."""
        return spec.kind.editor not in _IN_THE_FORM and spec.key in self._page.columns.keys

    def _open(self, key: str, read: tuple[Record, list[str]]) -> None:
        from qiaocrm.qtkit.cell_editor import CellEditor  # start-up counts
        from qiaocrm.ui.editor_help import editor_help

        record, tags = read
        page = self._page
        row = page.table.records.row_from(record.id, 0)
        if row is None or self.open_editor is not None:
            return
        found = editor_help(page.desk, tags)
        specs = entity(page.spec.kind).specs
        editor = CellEditor(record, specs, key, found, page.table)
        editor.kept.connect(partial(self._write, editor))
        editor.left.connect(self._closed)
        self.open_editor = editor
        index = page.table.records.index(row, page.columns.keys.index(key))
        cell = page.table.visualRect(index)
        cell.translate(page.table.viewport().pos())
        editor.open_over(cell)

    def _write(self, editor: CellEditor, values: dict[str, Any], afterwards: str) -> None:
        page, record = self._page, editor.record
        page.rows.stays(record.id)
        page.desk.write(
            records.edit,
            record,
            page.spec.kind,
            values,
            done=partial(self._written, editor, afterwards),
            failed=partial(
                ask_why,
                page,
                partial(self._with_reason, editor, values, afterwards),
                partial(_failed, editor),
            ),
            say=_("Saved: {title}").format(title=title_of(page.spec.kind, record)),
        )

    def _with_reason(
        self, editor: CellEditor, values: dict[str, Any], afterwards: str, reason: str
    ) -> None:
        self._write(editor, {**values, "lost_reason": reason}, afterwards)

    def _written(self, editor: CellEditor, afterwards: str, _applied: object) -> None:
        editor.close_editor()
        self._closed(afterwards)

    def _closed(self, afterwards: str) -> None:
        """Go back to the cell, or on to the next one, once the editor is gone."""
        self.open_editor = None
        if afterwards:
            self._page.table.setFocus()
        if afterwards in ("left", "right"):
            self._page.table.step(-1 if afterwards == "left" else 1)
            self.begin()


def _failed(editor: CellEditor, error: UserError) -> None:
    editor.show_error(str(error))


def _fresh(library: Any, kind: str, record: int) -> tuple[Record, list[str]]:
    """The record as it is now, and the office's tags, for the editor of tags."""
    return records.load(library, kind, record), [tag for tag, _n in lists.all_tags(library)]
