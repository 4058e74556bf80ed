"""What a list's context menu offers for its selected records."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from qiaocrm.base.i18n import _
from qiaocrm.ui.duplicates.selected import can_merge, merge_selected
from qiaocrm.ui.letters.desk import WRITTEN_TO

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage


def fill(menu: QMenu, page: ListPage) -> None:
    """Put the actions on the selected records into a menu; merging only where it can be done."""
    menu.addAction(_("Edit in the list"), page.edit_cell)
    menu.addAction(_("Edit…"), page.edit_current)
    menu.addAction(_("Edit selected…"), partial(page.bulk_edit_requested.emit, page))
    menu.addAction(_("Find and replace…"), partial(page.replace_requested.emit, page))
    menu.addAction(_("Copy"), partial(page.copy_requested.emit, page))
    menu.addAction(_("Copy the cell"), partial(page.copy_cell_requested.emit, page))
    if page.spec.kind in WRITTEN_TO:
        menu.addAction(_("Letters and greetings…"), partial(page.letters_requested.emit, page))
    sheet = _("Print the task sheet…") if page.spec.kind == "followup" else _("Print the record…")
    menu.addAction(sheet, partial(page.sheet_requested.emit, page))
    if page.spec.kind == "visit" and (visit := page.table.current_id()) is not None:
        opened = partial(page.desk.open_requested.emit, "@reception", visit)
        menu.addAction(_("Reception file…"), opened)
    if can_merge(page):
        menu.addAction(_("Merge…"), partial(merge_selected, page))
    menu.addAction(_("Move to the trash"), page.delete_selected)
