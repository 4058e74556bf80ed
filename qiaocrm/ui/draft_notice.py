"""Offers a form again that was never closed, because the program or the session ended before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _, plural, translate
from qiaocrm.domain.registry import entity
from qiaocrm.qtkit.dialogs import LEFT
from qiaocrm.qtkit.widgets import ErrorBanner
from qiaocrm.services import drafts
from qiaocrm.services.drafts import Draft, Left
from qiaocrm.ui.desk import Desk

if TYPE_CHECKING:
    from qiaocrm.ui.draft_keeper import DraftKeeper


class DraftNotice(ErrorBanner):
    """Says which form was never closed; closed by its cross, it comes at the next start."""

    resumed = Signal(object)  # Draft to go on with

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open: set[str] = set()
        self._offered: Draft | None = None
        desk.library_changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look for drafts of forms that are not open now, once all is written."""
        self._desk.read_after_writes(drafts.left, done=self._take)

    def follow(self, keeper: DraftKeeper) -> None:
        """Say nothing while a form is open, and afterwards what is still to be said."""
        self._open.add(keeper.key)
        keeper.dialog.finished.connect(partial(self._closed, keeper.key, self.isVisible()))
        self.hide()

    def _closed(self, key: str, again: bool, result: int) -> None:
        self._open.discard(key)
        if again or result == LEFT:
            self.look()

    def _take(self, found: list[Left]) -> None:
        waiting = [one for one in found if one.draft.key not in self._open]
        if not waiting:
            self.hide()
            return
        newest = waiting[-1]
        said = _("A form was not saved: {form}").format(form=_described(newest))
        if len(waiting) > 1:
            more = plural("{n} more", "{n} more", len(waiting) - 1)
            said += f" · {more}"
        self._offered = newest.draft
        self.tell(said, "info", _("Go on with it"), self.resume)

    @Slot()
    def resume(self) -> None:
        """Go on with the form that is offered."""
        if self._offered is not None:
            self.resumed.emit(self._offered)


def _described(left: Left) -> str:
    """What the form is for, and when it was last typed in."""
    draft = left.draft
    label = translate(entity(draft.kind).label)
    kind = label if draft.record else _("New {kind}").format(kind=label)
    named = f"{kind} · {left.title}" if left.title else kind
    return f"{named} ({left.moment:%Y-%m-%d %H:%M})"
