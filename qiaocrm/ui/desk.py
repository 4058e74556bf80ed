"""What every screen is handed: the open book, the lanes, the feed of changes, the look."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _, listed
from qiaocrm.base.settings import Settings
from qiaocrm.qtkit.feed import ChangeFeed, Changes
from qiaocrm.qtkit.lanes import Lanes
from qiaocrm.qtkit.theme import Theme
from qiaocrm.services.library import Library

_MANY = 500
"""From so many records on, listeners are told the kinds only and read everything anew."""


class Desk(QObject):
    """The officer's desk; made once by `app`, handed to screens by constructor."""

    told = Signal(str, bool)  # a sentence for the toast; True: offer Undo beside it
    open_requested = Signal(str, object)  # kind and id of a record that a link names
    language_requested = Signal()  # the window is to be made anew in another language
    settings_changed = Signal()  # the officer chose anew what belongs to this PC
    left_open = Signal()  # the window was closed, the program stays in the notification area
    restore_requested = Signal(object)  # Path of the backup to go back to
    library_changed = Signal()  # another file, or a restored one, is open now

    def __init__(
        self,
        library: Library,
        lanes: Lanes,
        theme: Theme,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.lanes = lanes
        self.theme = theme
        self.settings = settings
        self.feed = ChangeFeed(self)

    def read(
        self, key: object, work: Callable[..., Any], *args: object, done: Callable[[Any], None]
    ) -> None:
        """Query on the read lane; a newer query of the same key takes its place.

        Trouble that an officer can act upon is told in its own sentence. While the program ends
        nothing is read any more.
        """
        if self.lanes.read.closed:
            return
        self.lanes.read.submit(
            work, self.library, *args, done=done, failed=self._troubled, newest_key=key
        )

    def read_after_writes(
        self, work: Callable[..., Any], *args: object, done: Callable[[Any], None]
    ) -> None:
        """Query when all that waits to be written has been."""
        if not self.lanes.write.closed:
            self.lanes.write.submit(work, self.library, *args, done=done, failed=self._troubled)

    def _troubled(self, error: BaseException) -> None:
        self._failed(None, error)

    def write(
        self,
        work: Callable[..., Any],
        *args: object,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        say: str = "",
    ) -> None:
        """Write on the write lane, then tell the feed what changed and the officer `say`.

        `work(library, *args)` returns something with `touched`: the records it wrote.
        """
        self.lanes.write.submit(
            work,
            self.library,
            *args,
            done=partial(self._written, done, say),
            failed=partial(self._failed, failed),
        )

    def tell_changes(self, touched: frozenset[tuple[str, int]]) -> None:
        """Tell the open pages which records changed."""
        kinds = frozenset(kind for kind, _id in touched)
        self.feed.tell(Changes(kinds, touched if len(touched) < _MANY else None))

    def _written(self, done: Callable[[Any], None] | None, say: str, result: Any) -> None:
        applied = result[1] if isinstance(result, tuple) else result
        if applied is not None:
            self.tell_changes(applied.touched)
        if say:
            self.told.emit(say, True)
        if done is not None:
            done(result)

    def _failed(self, failed: Callable[[UserError], None] | None, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if failed is not None:
            failed(error)
        else:
            self.told.emit(str(error), False)

    def undo(self) -> None:
        """Take the last action back."""
        self.write(Library.undo, done=self.say_undone)

    def redo(self) -> None:
        """Do the action undone last again."""
        self.write(Library.redo, done=self._say_redone)

    def say_undone(self, done: Any) -> None:
        """Tell what was undone and what was kept."""
        if done is None:
            self.told.emit(_("There is nothing to undo."), False)
            return
        said = _("Undone: {label}").format(label=label_of(done.action))
        if done.kept:
            names = listed(title for _kind, _id, title in done.kept[:3])
            said += " " + _("({count} edited since were kept: {names})").format(
                count=len(done.kept), names=names
            )
        self.told.emit(said, False)

    def _say_redone(self, done: Any) -> None:
        if done is not None:
            self.told.emit(_("Done again: {label}").format(label=label_of(done.action)), True)


def label_of(action: Any) -> str:
    """The name of an action of the journal in the interface language."""
    return _(action.label).format(**action.details)
