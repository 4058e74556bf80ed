"""The watchdog barks: at a list read while the window waits, and at nothing else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import CodeType
from typing import Any

import qiaocrm.ui.window as screen
from qiaocrm.domain.query import Query
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services import lists
from tests.journeys.conftest import Office


def _on_a_screen(source: str) -> CodeType:
    """Code that stands where a screen's code stands."""
    return compile(source, str(screen.__file__), "eval")


def test_a_list_read_on_the_gui_thread_is_found_and_named(
    office: Office, watchdog: list[str]
) -> None:
    ask: dict[str, Any] = {"lists": lists, "book": office.library, "all": Query("person")}
    reads = _on_a_screen("lists.ids(book, all)")
    lists.ids(office.library, Query("person"))  # a test may ask itself
    with ThreadPoolExecutor(1) as lane:
        lane.submit(eval, reads, ask).result()
    assert watchdog == []
    eval(reads, ask)
    assert len(watchdog) == 1
    assert "ui/window.py" in watchdog[0]
    watchdog.clear()


def test_records_are_looked_for_in_a_form_while_the_window_answers(office: Office) -> None:
    office.window.editing.create("visit")
    form = office.child(FormDialog)
    line = form.form.editor("guests")
    line.field.line.setFocus()
    line.field.line.insert("吴志")
    line.field.line.textEdited.emit("吴志")
    office.wait(lambda: any("吴志德" in one for one in line.suggestions.shown))
    line.suggestions.close()
    form.saved()
