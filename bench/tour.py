"""A scripted tour of the window on a large book: how long it ever stood still, step by step.

`python -m bench.tour [PEOPLE]` makes a book of 100,000 people and prints the tour, the start to a
painted list, and the memory at rest, each in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar

from bench import office
from bench.table import line
from qiaocrm.app import Program
from qiaocrm.qtkit.form_dialog import FormDialog
from qiaocrm.services.library import open_library

Step = tuple[str, Callable[[], object]]
_LONGEST = 20.0
"""Seconds after which a step that never comes to rest is given up."""


def main(people: int) -> None:
    """Make the book and print a line each; about a minute for a hundred thousand people."""
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "people.db"
        library = open_library(book)
        office.fill(library, people)
        library.close()
        steps = _child("tour", book)
        print("\n".join(steps[:-1]))
        line("the worst block of the tour", float(steps[-1]), "≤ 100 ms")
        line("start to a painted list", float(_child("startup", book)[-1]), "≤ 1.2 s")
        line("memory at rest", float(_child("memory", book)[-1]), "≤ 250 MB", unit="MB")


def _child(what: str, book: Path) -> list[str]:
    """What the window of its own process prints."""
    command = [sys.executable, "-m", "bench.window", what, str(book)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()


def tour(application: QApplication, program: Program) -> Iterator[tuple[str, float, float]]:
    """Each step with the longest time for which the window did not answer, in seconds.

    First by the clock, then what the painting thread itself worked in it, which is the same on a
    busy machine.
    """
    for name, act in _steps(program):
        yield name, *_worst(application, program, act)


def _worst(
    application: QApplication, program: Program, act: Callable[[], object]
) -> tuple[float, float]:
    """The longest block from `act` until all lanes are at rest and debounce timers have run."""
    worst, worked = _taken(act)
    calm, limit = 0.0, time.perf_counter() + _LONGEST
    while calm < 0.3 and time.perf_counter() < limit:
        taken, work = _taken(application.processEvents)
        worst, worked = max(worst, taken), max(worked, work)
        calm = 0.0 if program.lanes.busy else calm + taken + 0.001
        time.sleep(0.001)
    return worst, worked


def _taken(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of this thread's processor."""
    begin, worked = time.perf_counter(), time.thread_time()
    act()
    return time.perf_counter() - begin, time.thread_time() - worked


def _steps(program: Program) -> Iterator[Step]:
    window = program.window
    assert window is not None
    for key in window.pages:
        yield f"open {key} for the first time", partial(window.show_page, key)
    for key in window.pages:
        yield f"open {key} again", partial(window.show_page, key)
    window.show_page("person")
    page = window.merchants.people
    yield "the list of all people", partial(_all, page)
    bar = page.table.verticalScrollBar()
    for part in range(11):
        yield "scroll", partial(_scroll, bar, part / 10)
    yield "sort by company", partial(page.table.sort_requested.emit, "company", False)
    yield "sort by name", partial(page.table.sort_requested.emit, "name", False)
    for length in range(1, 5):
        yield "filter while typing", partial(page.search.setText, "wuzh"[:length])
    yield "filter taken away", partial(page.search.setText, "")
    for typed in ("w", "wu", "wuz", "王", "139", "有限", "不存在的"):
        yield "type in search", partial(_type, window.search, typed)
    yield "search left", partial(_type, window.search, "")
    yield "open a record", lambda: window.open_record("person", int(page.ids[len(page.ids) // 2]))
    yield "select all", page.table.selectAll
    yield "open the form", lambda: window.editing.edit("person", int(page.ids[0]))
    yield "type into the form and save", partial(_save, window)
    yield "undo", program.desk.undo
    yield "open a follow-up's form", partial(window.editing.create, "followup", None)
    yield "close it", partial(_close, window)
    yield "the board of projects", partial(_board, window)


def _all(page: Any) -> None:
    page.filters.pills["@scope"].set_values(("all",))
    page.reload()


def _type(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.searched.emit(text)  # type: ignore[attr-defined]


def _scroll(bar: QScrollBar, part: float) -> None:
    bar.setValue(round(bar.maximum() * part))


def _board(window: Any) -> None:
    window.show_page("project")
    window.projects.show_as("board")


def _save(window: Any) -> None:
    form = window.findChildren(FormDialog)[-1]
    form.form.set_values({**form.form.values(), "city": "测试市"})
    form.submit()


def _close(window: Any) -> None:
    for form in window.findChildren(FormDialog):
        form.saved()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
