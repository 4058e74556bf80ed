"""The page of visiting merchants (来访客商): the people, and the batches in which they came."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qiaocrm.base.i18n import N_, _
from qiaocrm.qtkit.widgets import SegmentedControl
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.pages import PageSpec

VISITS = PageSpec(
    "visit",
    "visit",
    N_("Receptions"),
    N_("New visit"),
    "calendar",
    N_("No reception yet. Drop the office's register on this window, or type the first one."),
    ("kind", "country", "state"),
    N_("{n} visits"),
)


class MerchantPage(QWidget):
    """Two lists, one in sight; whatever acts on "the page" acts on that one."""

    shown = Signal()

    def __init__(
        self,
        desk: Desk,
        spec: PageSpec,
        attend: Callable[[ListPage], object],
        parent: QWidget | None = None,
    ) -> None:
        """`attend` is told of each list when it is made: that of visits when first wanted."""
        super().__init__(parent)
        self._desk = desk
        self._attend = attend
        self._specs = {"people": spec, "visits": VISITS}
        self._made: dict[str, ListPage] = {}
        self._switches: list[SegmentedControl] = []
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._stack.setCurrentWidget(self.people)

    @property
    def people(self) -> ListPage:
        """The list of merchants (客商)."""
        return self._list("people")

    @property
    def visits(self) -> ListPage:
        """The list of receptions (接待)."""
        return self._list("visits")

    @property
    def lists(self) -> list[ListPage]:
        """The lists made so far."""
        return list(self._made.values())

    @property
    def current(self) -> ListPage:
        """The list in sight."""
        return next(page for page in self.lists if page is self._stack.currentWidget())

    def show_as(self, view: str) -> None:
        """Show `people` or `visits`."""
        page = self._list(view)
        for switch in self._switches:
            switch.set_key(view)
        self._stack.setCurrentWidget(page)
        self.shown.emit()

    def _list(self, view: str) -> ListPage:
        if view not in self._made:
            page = self._made[view] = ListPage(self._desk, self._specs[view], self)
            switch = SegmentedControl(
                (("people", _("Merchants"), "person"), ("visits", _("Receptions"), "calendar")),
                page,
            )
            page.toolbar.add_switch(switch)
            switch.changed.connect(self.show_as)
            self._switches.append(switch)
            self._stack.addWidget(page)
            self._attend(page)
        return self._made[view]
