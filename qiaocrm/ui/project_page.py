"""The page of project leads: as a list or as a board."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from qiaocrm.base.i18n import _
from qiaocrm.qtkit.widgets import SegmentedControl
from qiaocrm.services import board as service
from qiaocrm.ui.board import Board
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.list_page import ListPage
from qiaocrm.ui.pages import PageSpec


class ProjectPage(ListPage):
    """Adds the board to the list; both show what is filtered."""

    def __init__(self, desk: Desk, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, spec, parent)
        self.switch = SegmentedControl(
            (("list", _("List"), "list"), ("board", _("Board"), "board")), self
        )
        self.toolbar.add_switch(self.switch)
        self.switch.changed.connect(self.show_as)

    def body(self) -> QWidget:
        """The list, and the board behind it."""
        self.board = Board(self.desk, self)
        self.board.opened.connect(self.select)
        self.board.moved.connect(self._move)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.board)
        return self._stack

    def show_as(self, view: str) -> None:
        """Show the `list` or the `board`."""
        self.switch.set_key(view)
        self._stack.setCurrentWidget(self.board if view == "board" else self.table)
        self.columns_pill.setVisible(view == "list")
        self.reload()

    def reload(self) -> None:
        """Read the list anew, and the board when it is in sight."""
        super().reload()
        if self._stack.currentWidget() is self.board:
            self.board.reload(self.query())

    def _move(self, project: int, stage: str) -> None:
        """Put a project into a stage; one that ends the lead asks why."""
        reason = ""
        if stage == "ended":
            from qiaocrm.ui.endings import ask_reason  # start-up counts

            answer = ask_reason(self)
            if answer is None:
                self.reload()
                return
            reason = answer
        name = self.desk.library.stages().show(stage, "zh")
        self.desk.write(
            _moved, project, stage, reason, say=_("Moved to {stage}").format(stage=name)
        )


def _moved(library: object, project: int, stage: str, reason: str) -> object:
    return service.move(library, project, stage, lost_reason=reason)  # type: ignore[arg-type]
