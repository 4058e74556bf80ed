"""Going to what a link names: a record, a deed, or a list that shows one thing only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from qiaocrm.domain.values import Link
from qiaocrm.ui.pages import BY_KIND

if TYPE_CHECKING:
    from qiaocrm.ui.window import MainWindow

_EVERYBODY: Mapping[str, Mapping[str, Sequence[str]]] = {
    "person": {"@scope": ("all",)},
    "followup": {"@done": ("all",)},
}
"""The filters with which a list holds all records of its kind."""


def open_record(window: MainWindow, kind: str, record: Any) -> None:
    """Show a record on its page, in its form, or do what a link asks (`@complete` …)."""
    editing = window.editing
    asked: dict[str, Callable[[Any], object]] = {
        "@complete": editing.complete,
        "@network": window.show_network,
        "@reception": window.paper.open_reception,
        "@election": window.letters.elect,
        "@keepers": partial(show_keepers, window),
        "@history": partial(_show_history, window),
        "attachment": window.output.open_attachment,
        "@import": lambda _none: window.import_file(""),
        "@trash": lambda _none: window.menus.actions["trash"].trigger(),
        "@list": window.show_list,
    }
    if kind in asked:
        asked[kind](record)
    elif kind == "@postpone":
        editing.postpone([record])
    elif kind == "@snooze":
        editing.snooze([record])
    elif kind == "@attach":
        window.output.attach(Link(*record))
    elif kind.startswith("@new-"):
        editing.create(kind.removeprefix("@new-"), record)
    elif kind in BY_KIND or kind == "visit":
        window.show_record(kind, record)
    else:
        editing.edit(kind, record)


def _show_history(window: MainWindow, record: Any) -> None:
    from qiaocrm.ui.history_dialog import HistoryDialog  # start-up counts

    HistoryDialog(window.desk, record, window).open()


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
