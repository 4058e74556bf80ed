"""Which columns a list shows, in what places and widths, and by which of them it is sorted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.query import Query, Sort
from qiaocrm.domain.registry import entity
from qiaocrm.language import pinyin
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.widgets import FilterOption
from qiaocrm.qtkit.widgets.column_list import ColumnPopup
from qiaocrm.services import grouping
from qiaocrm.services.columns import DEFAULT_COLUMNS, available, column
from qiaocrm.services.views import Order, View
from qiaocrm.ui.column_filter import can_filter
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.rows import ListSource, column_specs


class ListColumns(QObject):
    """One for each list page; the settings keep what it says under the page's key."""

    changed = Signal()  # the rows are to be read in another order
    filter_requested = Signal(str, object)  # key of a column, global QPoint

    def __init__(self, desk: Desk, page: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._kind = kind
        self._parent = parent
        self.order: Order = ()
        self.group = ""
        self.always = entity(kind).title
        known = {one.key for one in available(kind)}
        chosen = desk.settings.columns.get(page, [])
        listed = [key for key in chosen if key in known] or list(DEFAULT_COLUMNS[kind])
        self.keys = [self.always, *(key for key in listed if key != self.always)]
        self.source = ListSource(desk, kind, self.keys)
        self._popup: ColumnPopup | None = None

    def attend(self, table: RecordTable, model: RecordTableModel) -> None:
        """Serve the page's table."""
        self._table = table
        self._model = model
        table.sort_requested.connect(self._sort_by)
        table.columns.freeze()
        table.columns.order_requested.connect(self.sort)
        table.columns.menu_requested.connect(self.open_menu)
        table.columns.restore_layout(self._desk.settings.lists.get(self._page, {}))

    # Columns

    @property
    def in_sight(self) -> list[str]:
        """The columns in sight, in the order in which they stand."""
        return [self.keys[number] for number in self._table.columns.logical_in_sight()]

    def show(self, keys: Sequence[str]) -> None:
        """Show these columns, the name first; those that stay keep their places."""
        layout = self._table.columns.save_layout()
        self.keys = [self.always, *(key for key in keys if key != self.always)]
        self.source.keys = tuple(self.keys)
        self._model.set_columns(column_specs(self._kind, self.keys))
        stay = [key for key in layout["order"] if key in self.keys]
        self._table.columns.restore_layout({**layout, "order": stay})
        self._desk.settings.columns[self._page] = self.keys

    def reset(self) -> None:
        """Show the columns with which the program came, as wide as then."""
        self.show(DEFAULT_COLUMNS[self._kind])
        self._table.columns.reset_layout()

    def open_chooser(self, place: QPoint) -> None:
        """Offer all columns, to be ticked, below `place`."""
        if self._popup is None:
            self._popup = ColumnPopup(self._parent)
            self._popup.changed.connect(self._choose)
            self._popup.reset_requested.connect(self.reset)
        options = [
            FilterOption(one.key, one.title, words=pinyin.initials(one.title))
            for one in available(self._kind)
        ]
        self._popup.set_columns(options, self.keys, self.always)
        self._popup.move(place)
        self._popup.show()
        self._popup.begin()

    def _choose(self, ticked: Sequence[str]) -> None:
        stay = [key for key in self.keys if key in ticked]
        self.show([*stay, *(key for key in ticked if key not in stay)])

    def hide(self, key: str) -> None:
        """Show one column less."""
        self.show([one for one in self.keys if one != key])

    def remember(self) -> None:
        """Keep places and widths in the settings, the widths of hidden columns too."""
        header = self._table.columns
        self._desk.settings.lists[self._page] = {**header.save_layout(), "widths": header.widths}

    # Order

    def sorted(self, query: Query) -> Query:
        """The query in the order and the groups chosen; in its own where none is."""
        query = query.grouped_by(self.group)
        keys = [(column(self._kind, key).sort, down) for key, down in self.order]
        order = tuple(Sort(field, down) for field, down in keys if field)
        return query.in_order(order) if order else query

    def sort(self, order: Order) -> None:
        """Sort by these columns, the first one first."""
        self.order = order
        self._table.columns.show_order(order)
        self.changed.emit()

    def group_by(self, field: str) -> None:
        """Show the list in groups by a field; "" in one piece."""
        self.group = field
        self.changed.emit()

    def _sort_by(self, key: str, descending: bool) -> None:
        self.sort(((key, descending),))

    def show_view(self, view: View) -> None:
        """Take columns, widths and order of a view; one without columns leaves them as they are."""
        known = {one.key for one in available(self._kind)}
        if keys := [key for key in view.columns if key in known]:
            self.show(keys)
            self._table.columns.restore_layout(view.layout)
        self.order = tuple(one for one in view.sort if one[0] in known)
        self._table.columns.show_order(self.order)
        self.group = view.group if view.group in grouping.fields(self._kind) else ""

    # The menu of a heading

    def open_menu(self, key: str, place: QPoint) -> None:
        """Offer what can be done with the column `key`."""
        menu = self.make_menu(key, place)
        menu.exec(place)
        menu.deleteLater()

    def make_menu(self, key: str, place: QPoint) -> QMenu:
        """What can be done with the column `key`: filter and sort by it, hide it, choose others."""
        menu = QMenu(self._parent)

        def add(text: str, act: Callable[[], object], enabled: bool = True) -> None:
            menu.addAction(text, act).setEnabled(enabled)

        sortable = bool(column(self._kind, key).sort)
        others = tuple(one for one in self.order if one[0] != key)
        tick = partial(self.filter_requested.emit, key, place)
        add(_("Filter this column…"), tick, can_filter(self._kind, key))
        menu.addSeparator()
        add(_("Sort ascending"), partial(self.sort, ((key, False),)), sortable)
        add(_("Sort descending"), partial(self.sort, ((key, True),)), sortable)
        if others and sortable:
            add(_("Then by this, ascending"), partial(self.sort, (*others, (key, False))))
            add(_("Then by this, descending"), partial(self.sort, (*others, (key, True))))
        add(_("Not sorted"), partial(self.sort, ()), bool(self.order))
        menu.addSeparator()
        field = grouping.field_of(self._kind, key)
        add(_("Group by this"), partial(self.group_by, field), field not in ("", self.group))
        self._add_groups(menu)
        add(_("Not grouped"), partial(self.group_by, ""), bool(self.group))
        menu.addSeparator()
        add(_("Hide this column"), partial(self.hide, key), key != self.always)
        add(_("Choose columns…"), partial(self.open_chooser, place))
        add(_("Columns as at first"), self.reset)
        return menu

    def _add_groups(self, menu: QMenu) -> None:
        """Offer all fields to group by, in sight or not."""
        more = menu.addMenu(_("Group by"))
        for field, label in grouping.fields(self._kind).items():
            action = more.addAction(label.replace("&", "&&"), partial(self.group_by, field))
            action.setCheckable(True)
            action.setChecked(field == self.group)
