"""A page with toolbar, filters, list and detail pane, for any of the office's lists."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.query import Query
from qiaocrm.printing.paper import Paper
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.widgets import Pill, push_button
from qiaocrm.services import records
from qiaocrm.services.asking.asked import Asked, Mark
from qiaocrm.services.views import View
from qiaocrm.ui.cell_editing import CellEditing
from qiaocrm.ui.column_filter import ColumnFilter
from qiaocrm.ui.conditions_strip import ConditionStrip
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.empty_list import empty_state
from qiaocrm.ui.filtering import FilterRow
from qiaocrm.ui.list_columns import ListColumns
from qiaocrm.ui.list_rows import ListRows
from qiaocrm.ui.pages import PageSpec
from qiaocrm.ui.pane import RecordPane
from qiaocrm.ui.query_line import QueryLine
from qiaocrm.ui.rows import column_specs
from qiaocrm.ui.toolbar import Toolbar
from qiaocrm.ui.views_pill import ViewsPill


class ListPage(QWidget):
    """One of the list pages. It reads on the read lane and never sorts or filters itself."""

    create_requested = Signal(str)
    edit_requested = Signal(str, object)
    field_requested = Signal(str, object, str)  # the form of a record, at a field
    import_requested = Signal(str)
    paste_requested = Signal()
    copy_requested = Signal(object)  # the page
    copy_cell_requested = Signal(object)  # the page
    export_requested = Signal(object)  # the page
    print_requested = Signal(object)  # the page
    fill_requested = Signal(str, object, str)  # kind, ids from the first row on, field
    menu_requested = Signal(object, object)  # the page, global QPoint
    search_everything_requested = Signal(str)  # words that were not found here
    sheet_requested = Signal(object)  # the page
    status_changed = Signal()

    def __init__(self, desk: Desk, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.spec = spec
        self.paper = Paper()
        self._wanted: int | None = None
        self._neighbour: int | None = desk.settings.records.get(spec.key)
        self.columns = ListColumns(desk, spec.key, spec.kind, self)
        specs = column_specs(spec.kind, self.columns.keys)
        self._model = RecordTableModel(self.columns.source, specs, self)
        self.table = RecordTable(self._model, self)
        self.cells = CellEditing(self)
        self.rows = ListRows(self)
        self.pane = RecordPane(desk, self)
        self.filters = FilterRow(desk, spec.kind, spec.filters, self)
        self.search = QueryLine(desk, spec.kind, self.filters.chosen, self)
        self.conditions = ConditionStrip(self)
        self.column_filter = ColumnFilter(self)
        self._lay_out()
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        px = current_metrics().px
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._make_toolbar())
        page.addWidget(self.conditions)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.body())
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes(self.desk.settings.panes.get(self.spec.key) or [px(1016), px(350)])
        page.addWidget(self.split, 1)
        self.columns.attend(self.table, self._model)
        self.table.setAccessibleName(translate(self.spec.title))
        self.table.set_empty(empty_state(self))

    def body(self) -> QWidget:
        """What stands at the left of the pane: the list; the project page adds its board."""
        return self.table

    def _make_toolbar(self) -> Toolbar:
        self.toolbar = Toolbar(self.filters, self)
        tools = self.toolbar
        self.new_button = push_button(
            translate(self.spec.create), "primary", "plus", clicked=self._create
        )
        tools.add(self.new_button)
        tools.add(push_button(_("Import…"), clicked=self._import))
        tools.add(push_button(_("Export Excel"), clicked=self._export))
        tools.add(push_button(_("Print…"), clicked=self._print))
        self.search.setMaximumWidth(current_metrics().char * 30)
        tools.add_right(self.search, 2)
        self.views = ViewsPill(self.desk, self.spec.key, self, tools)
        tools.add_right(self.views)
        self.columns_pill = Pill(_("Columns"), tools)
        self.columns_pill.clicked.connect(self.choose_columns)
        tools.add_right(self.columns_pill)
        return tools

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.search.asked.connect(self._ask)
        self.search.troubled.connect(self.conditions.show_trouble)
        self.conditions.removed.connect(self._remove)
        self.conditions.trouble_chosen.connect(self.search.show_trouble)
        self.search.left.connect(self.table.setFocus)
        self.search.moved_down.connect(self.table.setFocus)
        self.columns.changed.connect(self.reload)
        self.columns.filter_requested.connect(self.column_filter.open)
        self.rows.taken.connect(self._take_ids)
        self.rows.summed.connect(self.status_changed)
        self.table.group_toggled.connect(self.rows.toggle)
        self.table.current_changed.connect(self._show)
        self.table.record_activated.connect(self._edit)
        self.table.selection_changed.connect(self.status_changed)
        self.status_changed.connect(self.views.look)
        self.table.columns.layout_changed.connect(self.views.look)
        self.table.menu_requested.connect(partial(self.menu_requested.emit, self))
        self.table.delete_requested.connect(self.delete_selected)
        self.table.copy_requested.connect(partial(self.copy_requested.emit, self))
        self.pane.edit_requested.connect(self.edit_requested)
        self.desk.feed.changed.connect(self._changed)
        self.desk.library_changed.connect(self._begin)

    def _begin(self) -> None:
        """List the office's records, by the default view where there is one."""
        self.views.begin()
        self.reload()

    # What is listed

    def query(self) -> Query:
        """What the list shows now."""
        return self.columns.sorted(self.filters.query())

    @property
    def total(self) -> int:
        """How many records fit what is filtered."""
        return self.rows.total

    @property
    def ids(self) -> list[int]:
        """The ids listed, in order."""
        return self.rows.ids

    @property
    def column_keys(self) -> list[str]:
        """The columns in sight, in the order in which they stand."""
        return self.columns.in_sight

    def reload(self) -> None:
        """Read the list anew; what is selected stays selected."""
        self.rows.renew()

    def _take_ids(self, ids: list[int]) -> None:
        wanted, self._wanted = self._wanted, None
        # A record just made is selected once the list holds it.
        if wanted is not None and not self.table.select_id(wanted) and wanted in ids:
            self.rows.unfold()
            self.table.select_id(wanted)
        if not ids:
            self.table.set_empty(empty_state(self))
        elif not self.table.currentIndex().isValid():
            beside, self._neighbour = self._neighbour, None
            if beside is None or not self.table.select_id(beside):
                self.table.select_id(ids[0])
        if wanted is not None:  # in sight even where the list does not hold it
            self.pane.show_record((self.spec.kind, wanted))
        elif not ids:
            self.pane.show_record(None)
        self.status_changed.emit()

    def _changed(self, changes: Changes) -> None:
        """Read anew what an action changed; the stages' names stand in the leads' rows."""
        self._model.invalidate(
            None if changes.ids is None else changes.ids_of(self.spec.kind) or None
        )
        self.rows.read()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.filters.clear()
        self.search.clear_search()

    def _ask(self, asked: Asked) -> None:
        """List what the filter line asks for."""
        self.filters.asked = asked
        self.conditions.show_marks(asked.marks)
        self.reload()

    def _remove(self, mark: Mark) -> None:
        self.search.set_line(self.search.without(mark))

    def select(self, record: int) -> None:
        """Show a record, listed or not."""
        if not self.table.select_id(record):
            self._wanted = record
            self.pane.show_record((self.spec.kind, record))
            self.reload()

    def _show(self, record: int | None) -> None:
        self.pane.show_record(None if record is None else (self.spec.kind, record))

    # Views

    def view(self, name: str) -> View:
        """How the list is seen now, as a view of that name."""
        return View(
            name,
            self.search.text().strip(),
            self.filters.values,
            self.columns.order,
            tuple(self.columns.keys),
            self.table.columns.save_layout(),
            self.paper,
            self.columns.group,
        )

    def show_view(self, view: View) -> None:
        """See the list by a view; one without columns leaves them as they are."""
        self.columns.show_view(view)
        self.paper = view.paper
        self.filters.set_chosen(view.chosen)
        self.search.set_line(view.line)
        self.reload()

    def keep_paper(self, paper: Paper) -> None:
        """Print the list like that from now on; a view that is saved keeps it."""
        self.paper = paper

    # Columns

    def choose_columns(self) -> None:
        """Offer all columns, to be ticked."""
        pill = self.columns_pill
        self.columns.open_chooser(pill.mapToGlobal(QPoint(0, pill.height())))

    def open_column_menu(self) -> None:
        """Offer what can be done with the column in which the cursor stands."""
        index = self.table.currentIndex()
        key = self.columns.keys[max(index.column(), 0)]
        header = self.table.columns
        left = max(0, header.sectionViewportPosition(max(index.column(), 0)))
        self.columns.open_menu(key, header.viewport().mapToGlobal(QPoint(left, header.height())))

    def set_columns(self, keys: list[str]) -> None:
        """Show these columns."""
        self.columns.show(keys)

    def remember(self) -> None:
        """Keep widths, panes and the current record in the settings."""
        self.columns.remember()
        if (current := self.table.current_id()) is not None:
            self.desk.settings.records[self.spec.key] = current
        self.desk.settings.panes[self.spec.key] = self.split.sizes()

    # Actions

    def selected(self) -> list[int]:
        """The records that actions take: the selected ones, or the current one."""
        chosen = self.table.selected_ids()
        current = self.table.current_id()
        return chosen or ([] if current is None else [current])

    def delete_selected(self) -> None:
        """Put the selected records into the trash."""
        chosen = self.selected()
        if chosen:
            self._neighbour = self._beside(chosen)
            say = _("{count} moved to the trash").format(count=len(chosen))
            self.desk.write(records.trash, self.spec.kind, chosen, say=say)

    def _beside(self, chosen: list[int]) -> int | None:
        """Where the officer goes on after one record is gone: below it, or above the last one."""
        row = self.table.currentIndex().row()
        below, above = self._model.id_at(row + 1), self._model.id_at(row - 1)
        return (below or above) if chosen == [self.table.current_id()] else None

    def edit_cell(self) -> None:
        """Edit the field under the cursor, or the whole record where no list is in sight."""
        if self.table.isVisible():
            self.cells.begin()
        else:
            self.edit_current()

    def edit_current(self) -> None:
        """Open the current record's form."""
        current = self.table.current_id()
        if current is not None:
            self._edit(current)

    def _create(self) -> None:
        self.create_requested.emit(self.spec.kind)

    def _edit(self, record: int) -> None:
        self.rows.stays(record)
        self.edit_requested.emit(self.spec.kind, record)

    def _import(self) -> None:
        self.import_requested.emit("")

    def _export(self) -> None:
        self.export_requested.emit(self)

    def _print(self) -> None:
        self.print_requested.emit(self)
