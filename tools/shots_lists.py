"""Pictures of what lists can do: columns, groups, editing in place, pasting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """Columns to choose, groups, a cell being edited, cells pasted over it."""
    from PySide6.QtGui import QGuiApplication

    from qiaocrm.qtkit.widgets.column_list import ColumnPopup
    from qiaocrm.ui.bulk_paste import BulkPasteDialog

    window = photographer.window
    window.show_page("association")
    page = window.associations
    photographer.settle()
    page.choose_columns()
    popup = page.findChildren(ColumnPopup)[-1]
    photographer.take("popup-columns", popup)
    popup.close()
    _take_ticks(photographer, page)
    page.columns.group_by("country")
    photographer.take("list-grouped")
    page.columns.group_by("")
    photographer.settle()
    page.table.select_id(page.ids[2])
    page.table.step(2)
    page.edit_cell()
    photographer.take("list-cell-edited")
    if page.cells.open_editor is not None:
        page.cells.open_editor.leave()
    page.table.setFocus()
    QGuiApplication.clipboard().setText("商会\n联谊会\n")
    window.clipboard.paste()
    photographer.settle()
    dialog = window.findChildren(BulkPasteDialog)[-1]
    while dialog.preview is None:
        photographer.settle()
    photographer.take("dialog-paste", dialog)
    dialog.reject()


def _take_ticks(photographer: Photographer, page: ListPage) -> None:
    """The values of a column to be ticked, one of them ticked by the filter line."""
    from qiaocrm.qtkit.widgets.filter_list import FilterPopup

    page.search.set_line("tags:none")
    photographer.settle()
    header = page.table.columns
    page.column_filter.open("tags", header.mapToGlobal(header.rect().center()))
    photographer.settle()
    ticks = next(one for one in page.findChildren(FilterPopup) if one.isVisible())
    photographer.take("popup-column-filter", ticks)
    ticks.close()
    page.clear_filters()
