"""The page of project leads: as a list or as a board."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, current_language
from qiaocrm.qtkit.feed import Changes
from qiaocrm.qtkit.widgets import SegmentedControl
from qiaocrm.services import board as service
from qiaocrm.services.leads import ReasonWanted
from qiaocrm.services.library import Library
from qiaocrm.ui.board import Board
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.giving_up import ask_why
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
        self.columns_pill.setVisible(view == "list")
        self._show_view()
        self.reload()

    def _show_view(self) -> None:
        """Show the board where it is wanted and has cards; without any the list says what to do."""
        board = self.switch.key == "board" and self.total > 0
        self._stack.setCurrentWidget(self.board if board else self.table)

    def _take_ids(self, ids: list[int]) -> None:
        super()._take_ids(ids)
        shown = self._stack.currentWidget()
        self._show_view()
        if self._stack.currentWidget() is not shown:
            self._read_board()

    def reload(self) -> None:
        """Read the list anew, and the board when it is in sight."""
        super().reload()
        self._read_board()

    def _changed(self, changes: Changes) -> None:
        super()._changed(changes)
        self._read_board()

    def _read_board(self) -> None:
        if self._stack.currentWidget() is self.board:
            self.board.reload(self.query())

    def _move(self, project: int, stage: str, reason: str = "") -> None:
        """Put a project into a stage; one that ends the lead without success asks why."""
        name = self.desk.library.stages().show(stage, current_language())
        self.desk.write(
            _moved,
            project,
            stage,
            reason,
            failed=partial(ask_why, self, partial(self._move, project, stage), self._stayed),
            say=_("Moved to {stage}").format(stage=name),
        )

    def _stayed(self, error: UserError) -> None:
        """Say why the lead stays where it is, unless the officer thought better of it."""
        if not isinstance(error, ReasonWanted):
            self.desk.told.emit(str(error), False)
        self.reload()


def _moved(library: Library, project: int, stage: str, reason: str) -> object:
    return service.move(library, project, stage, lost_reason=reason)
