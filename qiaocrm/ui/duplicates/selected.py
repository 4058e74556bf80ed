"""Merging what is selected in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qiaocrm.services.duplicates.groups import MOST

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage


def can_merge(page: ListPage | None) -> bool:
    """Whether as many records are selected as can be made one."""
    return page is not None and 2 <= page.table.selected_count() <= MOST


def merge_selected(page: ListPage | None) -> None:
    """Show the selected records side by side, to be made one."""
    from qiaocrm.ui.duplicates.merge_dialog import open_merge  # start-up counts

    if page is not None and can_merge(page):
        open_merge(page.desk, page, page.spec.kind, page.table.selected_ids())
