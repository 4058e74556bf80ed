"""What a list's context menu offers for its selected records."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from qiaocrm.base.i18n import _
from qiaocrm.ui.duplicates.selected import can_merge
from qiaocrm.ui.letters.desk import WRITTEN_TO

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage


def fill(menu: QMenu, page: ListPage, actions: Mapping[str, QAction]) -> None:
    """Put what can be done with the selected records into a menu; `actions` are the window's own,
    so that names and keys are those of the menu bar.
    """
    for key in ("edit_cell", "fill_down", "edit", "bulk_edit", "replace"):
        menu.addAction(actions[key])
    menu.addSeparator()
    menu.addAction(_("Copy") + "\tCtrl+C", partial(page.copy_requested.emit, page))
    menu.addAction(_("Copy the cell"), partial(page.copy_cell_requested.emit, page))
    menu.addAction(actions["export_selected"])
    menu.addSeparator()
    if page.spec.kind in WRITTEN_TO:
        menu.addAction(actions["letters"])
    sheet = _("Print the task sheet…") if page.spec.kind == "followup" else _("Print the record…")
    menu.addAction(sheet, partial(page.sheet_requested.emit, page))
    if page.spec.kind == "visit" and (visit := page.table.current_id()) is not None:
        opened = partial(page.desk.open_requested.emit, "@reception", visit)
        menu.addAction(_("Reception file…"), opened)
    menu.addSeparator()
    if can_merge(page):
        menu.addAction(actions["merge"])
    menu.addAction(actions["delete"])
