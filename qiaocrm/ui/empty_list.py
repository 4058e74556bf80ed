"""What a list says while it has no rows, and what can be done about it there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import _, translate
from qiaocrm.qtkit.widgets import EmptyState
from qiaocrm.ui.imports.template_menu import save_template

if TYPE_CHECKING:
    from qiaocrm.ui.list_page import ListPage

_TYPED_FIRST = frozenset(("followup",))
"""Kinds that offices plan one by one; of the others they have workbooks."""


def empty_state(page: ListPage) -> EmptyState:
    """The sentence and the deeds for a list as it is filtered now."""
    return _nothing_fits(page) if page.filters.active else _nothing_yet(page)


def _nothing_fits(page: ListPage) -> EmptyState:
    state = EmptyState(
        "search",
        _("Nothing fits what is filtered here."),
        _("Show everything"),
        page.clear_filters,
    )
    if words := page.filters.asked.words:
        everywhere = partial(page.search_everything_requested.emit, words)
        state.offer(_("Search all records for “{words}”").format(words=words), everywhere)
    state.offer(_("Look into the trash"), partial(page.desk.open_requested.emit, "@trash", None))
    return state


def _nothing_yet(page: ListPage) -> EmptyState:
    spec = page.spec
    create = (translate(spec.create), partial(page.create_requested.emit, spec.kind))
    bring = (_("Import…"), partial(page.import_requested.emit, ""))
    first, second = (create, bring) if spec.kind in _TYPED_FIRST else (bring, create)
    state = EmptyState(spec.icon, translate(spec.empty), *first)
    state.offer(*second)
    if "@scope" in page.filters.pills:
        state.offer(_("Show all people, not merchants only"), partial(_show_all_people, page))
    state.offer(_("Paste a table"), page.paste_requested.emit)
    template = partial(save_template, page.desk, page, spec.kind)
    state.offer(_("Download an import template"), template)
    return state


def _show_all_people(page: ListPage) -> None:
    page.filters.set_chosen({"@scope": ("all",)})
    page.reload()
