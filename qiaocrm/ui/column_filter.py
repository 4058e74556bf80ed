"""The values of a column below its heading, to be ticked as in a spreadsheet's filter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from qiaocrm.domain.query import Query
from qiaocrm.language import pinyin
from qiaocrm.qtkit.widgets import FilterOption
from qiaocrm.qtkit.widgets.filter_list import FilterPopup
from qiaocrm.services.columns import column
from qiaocrm.services.library import Library

if TYPE_CHECKING:
    from qiaocrm.services.asking.ticking import Tick
    from qiaocrm.ui.list_page import ListPage


class ColumnFilter(QObject):
    """One for each list page; what is ticked stands in its filter line, or in the field's pill."""

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        self._popup: FilterPopup | None = None
        self._key = ""

    def open(self, column_key: str, place: QPoint) -> None:
        """Offer the values of a column at `place` as soon as they are counted."""
        from qiaocrm.services.asking import ticking

        page = self._page
        key = ticking.field_of(page.spec.kind, column_key)
        title = column(page.spec.kind, column_key).title
        if pill := page.filters.pills.get(key):
            pill.open_list_at(place)
            return
        asked = (page.filters.chosen(), page.search.text(), key)
        show = partial(self._show, key, title, place)
        page.desk.read((id(self), "values"), _offered, *asked, done=show)

    def _show(self, key: str, title: str, place: QPoint, ticks: Sequence[Tick]) -> None:
        if self._popup is not None:
            self._popup.deleteLater()
        self._key = key
        self._popup = FilterPopup(title, self._page)
        self._popup.changed.connect(self._tick)
        self._popup.set_options(
            [
                FilterOption(one.value, one.shown, one.count, pinyin.initials(one.shown))
                for one in ticks
            ],
            {one.value for one in ticks if one.ticked},
        )
        self._popup.open_at(place)

    def _tick(self, values: Sequence[str]) -> None:
        from qiaocrm.services.asking import ticking

        line = self._page.search
        line.set_line(ticking.with_values(self._page.spec.kind, line.text(), self._key, values))


def can_filter(kind: str, column_key: str) -> bool:
    """Whether a column has values worth ticking."""
    from qiaocrm.services.asking import ticking

    return bool(ticking.field_of(kind, column_key))


def _offered(library: Library, query: Query, line: str, key: str) -> Sequence[Tick]:
    """On the read lane; what reading a line needs is loaded there."""
    from qiaocrm.services.asking import ticking

    return ticking.offered(library, query, line, key)
