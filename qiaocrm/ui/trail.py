"""Where the officer came from: Alt+Left goes back to the page and record seen before, as a browser
does, and Alt+Right goes on again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow

_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and on one with a list its kind and the record beside it."""

    page: str
    kind: str = ""
    record: int | None = None


class Trail:
    """The places left, and those gone back from; `leave` before going to another one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._walking = False

    def leave(self) -> None:
        """Remember the place in sight: the officer is about to go elsewhere."""
        here = self._here()
        if self._walking or not self._window.isVisible() or self._behind[-1:] == [here]:
            return
        self._behind = [*self._behind, here][-_LONGEST:]
        self._ahead = []

    def back(self) -> None:
        """Go to the place seen before this one."""
        self._walk(self._behind, self._ahead)

    def forward(self) -> None:
        """Go on to the place from which one went back."""
        self._walk(self._ahead, self._behind)

    def _walk(self, there: list[Place], here: list[Place]) -> None:
        now = self._here()
        while there and there[-1] == now:
            there.pop()
        if not there:
            return
        place = there.pop()
        here.append(now)
        self._walking = True
        try:
            self._show(place)
        finally:
            self._walking = False

    def _here(self) -> Place:
        window = self._window
        key = window.key_in_sight
        page = window.list_page
        if page is None:
            return Place(key)
        return Place(key, page.spec.kind, page.pane.key[1] if page.pane.key else None)

    def _show(self, place: Place) -> None:
        if not place.kind:
            self._window.show_page(place.page)
            return
        self._window.show_list(place.kind)
        page = self._window.list_page
        if page is not None and place.record is not None:
            page.select(place.record)
