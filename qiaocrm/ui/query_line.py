"""The filter line of a list: conditions and words, read off the GUI thread, with suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from qiaocrm.base.i18n import _
from qiaocrm.domain.query import Query
from qiaocrm.qtkit.editors.suggest import Suggestion, Suggestions
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.text import plain_tooltip
from qiaocrm.qtkit.widgets import SearchBox
from qiaocrm.services.asking.asked import Asked, Mark, Trouble
from qiaocrm.services.library import Library
from qiaocrm.ui.desk import Desk

if TYPE_CHECKING:
    from qiaocrm.services.asking.suggesting import Offer

_PAUSE_MS = 80


class QueryLine(SearchBox):
    """Tells `asked` what the line asks for once it has been read; `troubled` what is wrong in it.

    What is still being typed is not told wrong before Enter is pressed or the line is left.
    """

    asked = Signal(object)  # Asked without trouble
    troubled = Signal(object)  # Trouble, or None where there is none

    def __init__(
        self, desk: Desk, kind: str, page_query: Callable[[], Query], parent: QWidget | None = None
    ) -> None:
        """`page_query`: what the page lists without this line."""
        hint = _("Filter: country:Japan")
        super().__init__(hint, "", parent, name=_("Filter this list"))
        self._desk = desk
        self._kind = kind
        self._page_query = page_query
        self._now = Asked("")
        self._waiting: Trouble | None = None
        self._finished = False
        self.suggestions = Suggestions(self, self._find, _PAUSE_MS)
        self.suggestions.chosen.connect(self._take_offer)
        self.setToolTip(plain_tooltip(_(
            "Words to search for, or conditions such as country:Japan -tags:friend phones:none"
        )))  # fmt: skip
        self.searched.connect(self._read)
        self.textEdited.connect(self._begin)
        self.editingFinished.connect(self._finish)

    def sizeHint(self) -> QSize:
        """Room for a word; the line takes what the toolbar has to spare."""
        return QSize(current_metrics().char * 14, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """No less: beside the filters it would else be too narrow for a condition."""
        return self.sizeHint()

    # Reading

    def set_line(self, line: str) -> None:
        """Ask for something else at once: a chip taken away, a saved view."""
        self.setText(line)
        self._close_suggestions()
        self._finished = True
        self._search()

    def without(self, mark: Mark) -> str:
        """The line read last without one condition."""
        line = self._now.line
        return " ".join((line[: mark.start] + line[mark.end :]).split())

    def show_trouble(self, trouble: Trouble) -> None:
        """Mark the place that cannot be understood."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setSelection(trouble.start, trouble.end - trouble.start)

    def _read(self, line: str) -> None:
        key = (id(self), "read")
        self._desk.read(key, _read, self._kind, line, done=self._take_read)

    def _take_read(self, asked: Asked) -> None:
        trouble = asked.trouble
        unfinished = trouble is not None and trouble.unfinished and not self._finished
        self._waiting = trouble if unfinished else None
        self._tell(None if self._waiting else trouble)
        if trouble is None:
            self._now = asked
            self.asked.emit(asked)

    def _begin(self) -> None:
        self._finished = False

    def _finish(self) -> None:
        """Enter was pressed or the line was left: what is unfinished is wrong now."""
        self._finished = True
        if self._waiting is not None:
            self._tell(self._waiting)

    def _tell(self, trouble: Trouble | None) -> None:
        set_style(self, invalid=trouble is not None)
        self.troubled.emit(trouble)

    # Suggestions

    def _find(self, _typed: str) -> Sequence[Suggestion] | None:
        """Ask the read lane; the answer comes with `offer`."""
        line = self.text()
        asked = (self._page_query(), line, self.cursorPosition())
        self._desk.read((id(self), "suggest"), _suggest, *asked, done=partial(self._offer, line))
        return None

    def _close_suggestions(self) -> None:
        self._desk.lanes.read.forget((id(self), "suggest"))
        self.suggestions.close()

    def _offer(self, line: str, offers: Sequence[Offer]) -> None:
        if line != self.text():
            return
        self.suggestions.offer(
            Suggestion(one.text, one, note="" if one.count is None else f"{one.count:,}")
            for one in offers
        )

    def _take_offer(self, offer: Offer) -> None:
        """Put the suggestion into the line; after a field's name its values come next."""
        self.setText(offer.line)
        self.setCursorPosition(offer.cursor)
        if offer.line[offer.cursor - 1 : offer.cursor] == ":":
            self.suggestions.look()
        else:
            self._search()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Tab takes the first suggestion while the list is open."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.suggestions.shown
        ):
            self.suggestions.take_first()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc belong to the list of suggestions while it is in use."""
        if event.key() == Qt.Key.Key_Escape and self.suggestions.shown:
            self._close_suggestions()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.suggestions.highlighted():
                event.ignore()
                return
            self._close_suggestions()
            self._finish()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)


def _read(library: Library, kind: str, line: str) -> Asked:
    """On the read lane; what reading needs is loaded there with the first line typed."""
    from qiaocrm.services.asking import reading

    return reading.read(library, kind, line)


def _suggest(library: Library, query: Query, line: str, cursor: int) -> Sequence[Offer]:
    from qiaocrm.services.asking import suggesting

    return suggesting.suggest(library, query, line, cursor)
