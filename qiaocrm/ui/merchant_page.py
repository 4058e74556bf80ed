"""The page of visiting merchants (来访客商): the people, and the batches in which they came."""

from __future__ import annotations

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

    def __init__(self, desk: Desk, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = ListPage(desk, spec, self)
        self.visits = ListPage(desk, VISITS, self)
        self._switches: list[SegmentedControl] = []
        self._stack = QStackedWidget(self)
        for page in (self.people, self.visits):
            switch = SegmentedControl(
                (("people", _("Merchants"), "person"), ("visits", _("Receptions"), "calendar")),
                page,
            )
            page.toolbar.add_switch(switch)
            switch.changed.connect(self.show_as)
            self._switches.append(switch)
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def current(self) -> ListPage:
        """The list in sight."""
        return self.visits if self._stack.currentWidget() is self.visits else self.people

    def show_as(self, view: str) -> None:
        """Show `people` or `visits`."""
        for switch in self._switches:
            switch.set_key(view)
        self._stack.setCurrentWidget(self.visits if view == "visits" else self.people)
        self.shown.emit()
