"""The window that looks for likely duplicates (查重) and lists them with score and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qiaocrm.base.i18n import _, listed, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.widgets import (
    ErrorBanner,
    SegmentedControl,
    push_button,
)
from qiaocrm.services.duplicates import apart, scan
from qiaocrm.services.duplicates.groups import Pair
from qiaocrm.services.duplicates.scan import Group
from qiaocrm.services.imports.likeness import in_words
from qiaocrm.ui.desk import Desk
from qiaocrm.ui.duplicates.apart_dialog import ApartDialog
from qiaocrm.ui.duplicates.member_line import show_members
from qiaocrm.ui.duplicates.merge_dialog import open_merge
from qiaocrm.ui.jobs import run_job
from qiaocrm.ui.table_dialog import TableDialog

_MOST_SHOWN = 500
"""Sets in the list; nobody decides on more before looking again."""


class DuplicatesDialog(TableDialog):
    """Stands beside the main window, so that records can be looked at meanwhile."""

    help_topic = "duplicates"

    def __init__(self, desk: Desk, parent: QWidget | None = None, kind: str = "person") -> None:
        super().__init__(_("Find duplicates"), (_("Score"), _("Likely one"), _("Why")), parent)
        self._desk = desk
        self.groups: list[Group] = []
        self.kinds = SegmentedControl(
            [(key, translate(entity(key).plural), "") for key in scan.KINDS], self
        )
        if kind in scan.KINDS:
            self.kinds.set_key(kind)
        self.kinds.changed.connect(self.look)
        self.banner = ErrorBanner(self)
        self.body.insertWidget(0, self.kinds)
        self.body.insertWidget(1, self.banner)
        self._members = QVBoxLayout()
        self.body.addLayout(self._members)
        self.stretch(2)
        self.add_aside(push_button(_("Remembered as not the same…"), clicked=self.show_apart))
        self.add_aside(push_button(_("Look again"), clicked=self.look))
        self.add_verb(_("Close"))
        self.apart_button = self.add_verb(_("Not the same"), act=self.tell_apart)
        self.merge_button = self.add_verb(_("Compare and merge…"), "primary", self.merge)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.itemSelectionChanged.connect(self._show_members)
        self.table.itemDoubleClicked.connect(self.merge)
        self.fit(64, 32)
        self._show([])
        QTimer.singleShot(0, self, self.look)

    @property
    def group(self) -> Group | None:
        """The set that is selected."""
        return next(iter(self.chosen()), None)

    def look(self, _kind: object = None) -> None:
        """Look through all records of the kind chosen; Cancel leaves the list empty."""
        self._show([])
        self.banner.hide()
        kind = self.kinds.key
        run_job(
            self,
            self._desk.lanes.work,
            _("Looking for duplicates"),
            partial(_scan, self._desk.library, kind),
            partial(self._take, kind),
        )

    def _take(self, kind: str, found: Sequence[Group]) -> None:
        if kind != self.kinds.key:
            return
        self._show(found)
        if found:
            said = plural("{n} likely duplicate", "{n} likely duplicates", len(found))
            if len(found) > _MOST_SHOWN:
                said += _("; the {most} likeliest are shown").format(most=_MOST_SHOWN)
            self.banner.tell(said, "info")
        else:
            self.banner.tell(_("No likely duplicates were found."), "success")

    def _show(self, found: Sequence[Group]) -> None:
        self.groups = list(found[:_MOST_SHOWN])
        self.fill([(_texts(group), group) for group in self.groups])
        self._show_members()

    def _show_members(self) -> None:
        group = self.group
        for button in (self.apart_button, self.merge_button):
            button.setEnabled(group is not None)
        kind, members = (group.kind, group.members) if group else ("", ())
        show_members(self._members, self._desk, kind, members, self)

    def merge(self, _item: object = None) -> None:
        """Compare the records of the set side by side."""
        if group := self.group:
            ids = [member.id for member in group.members]
            open_merge(self._desk, self, group.kind, ids, partial(self._gone, group))

    def tell_apart(self) -> None:
        """Remember that the records of the set are not the same."""
        group = self.group
        if group is None:
            return
        self._desk.lanes.write.submit(
            apart.tell_apart,
            self._desk.library,
            group.kind,
            [member.id for member in group.members],
            done=partial(self._told_apart, group),
        )

    def _told_apart(self, group: Group, pairs: Sequence[Pair]) -> None:
        self._gone(group)
        names = listed(member.title for member in group.members)
        said = _("Remembered as not the same: {names}").format(names=names)
        self.banner.tell(said, "success", _("Take back"), partial(self._take_back, group, pairs))

    def _take_back(self, group: Group, pairs: Sequence[Pair]) -> None:
        self.banner.hide()
        self._desk.lanes.write.submit(
            apart.forget,
            self._desk.library,
            group.kind,
            pairs,
            done=partial(self._back, group),
        )

    def _back(self, group: Group, _nothing: object) -> None:
        if group.kind == self.kinds.key:
            self._show([group, *self.groups])

    def show_apart(self) -> None:
        """Show the pairs remembered as not the same, to take some of them back."""
        dialog = ApartDialog(self._desk, self)
        dialog.taken_back.connect(self._offer_to_look)
        dialog.show()

    def _offer_to_look(self) -> None:
        said = _("Pairs were taken back; look again to see them.")
        self.banner.tell(said, "info", _("Look again"), self.look)

    def _gone(self, group: Group) -> None:
        """Take a set out of the list and go on to the next one."""
        if group in self.groups:
            at = self.groups.index(group)
            del self.groups[at]
            self.table.removeRow(at)
            self.select_row(min(at, len(self.groups) - 1))
            self._show_members()


def _scan(library: Any, kind: str, progress: Progress) -> list[Group]:
    def tell(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total)

    return scan.scan(library, kind, tick=tell)


def _texts(group: Group) -> tuple[str, str, str]:
    names = " ＝ ".join(one.title for one in group.members)
    return str(group.score), names, in_words(group.reasons)
