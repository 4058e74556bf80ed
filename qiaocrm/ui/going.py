"""Going to a list that shows one thing only: what a figure, a sign or a festival stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow

_EVERYBODY: Mapping[str, Mapping[str, Sequence[str]]] = {
    "person": {"@scope": ("all",)},
    "followup": {"@done": ("all",)},
}
"""The filters with which a list holds all records of its kind."""


def show_due(window: MainWindow, due: str) -> None:
    """List the follow-ups due then, or print them all (`@print`)."""
    window.show_page("followup")
    if due == "@print":
        window.output.preview(window.followups)
        return
    window.followups.filters.pills["@due"].set_values((due,))
    window.followups.reload()


def show_watched(window: MainWindow, kind: str, sign: str) -> None:
    """List the records of a kind that show a sign of the radar."""
    _show_only(window, kind, {"@cold" if kind == "person" else "@watch": (sign,)})


def show_keepers(window: MainWindow, countries: tuple[str, ...]) -> None:
    """List everybody in these countries, to be greeted on a festival of theirs."""
    _show_only(window, "person", {**_EVERYBODY["person"], "country": countries})


def show_found(window: MainWindow, kind: str, line: str) -> None:
    """List all records of a kind that a filter line finds."""
    _show_only(window, kind, _EVERYBODY.get(kind, {}), line)


def _show_only(
    window: MainWindow, kind: str, chosen: Mapping[str, Sequence[str]], line: str = ""
) -> None:
    """Show the list of a kind with these filters, whatever was filtered before."""
    window.show_list(kind)
    if page := window.list_page:
        page.clear_filters()
        page.filters.set_chosen(chosen)
        if line:
            page.search.setText(line)
        page.reload()
