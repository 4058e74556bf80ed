"""Measures the real window, offscreen, in this process: `python -m bench.window WHAT BOOK`."""

from __future__ import annotations

import gc
import os
import sys
import time

START = time.perf_counter()
gc.disable()  # as the program does until its window stands
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path  # noqa: E402

from PySide6.QtWidgets import QApplication  # noqa: E402

from qiaocrm.qtkit.plain_imports import import_plainly  # noqa: E402

import_plainly()

from qiaocrm.app import Program, make_application  # noqa: E402
from qiaocrm.base.settings import Settings  # noqa: E402
from qiaocrm.services.library import open_library  # noqa: E402

_PRINTED = 5_000


def main(what: str, book: Path) -> None:
    """Print one figure in seconds."""
    application = make_application()
    program = Program(application, open_library(book), Settings(language="en", page="person"))
    window = program.show()
    page = window.merchants.people
    page.filters.pills["@scope"].set_values(("all",))
    page.reload()
    while not page.total:
        application.processEvents()
    window.grab()
    started = time.perf_counter() - START
    settling = _block(application, lambda: None, seconds=3) if what == "settle" else 0.0
    while program.lanes.busy:
        application.processEvents()
    if what == "startup":
        print(started)
    elif what == "settle":
        print(settling)
    elif what == "memory":
        _day(application, program)
        print(_at_rest(application))
    elif what == "day":
        print(_day(application, program))
    elif what == "tour":
        print(_tour(application, program))
    elif what == "scroll":
        _first_second(application, program)
        bar = page.table.verticalScrollBar()
        steps = [bar.maximum() * step // 40 for step in range(41)]
        print(max(_block(application, lambda step=step: bar.setValue(step)) for step in steps))
    elif what in ("preview", "pdf"):
        print(_printing(page.ids[:_PRINTED], program.desk.library, whole=what == "pdf"))
    else:
        _first_second(application, program)
        typed = [("wuzhide"[:length]) for length in range(1, 8)] + ["王", "王德", "139", "有限"]
        print(max(_block(application, lambda text=text: _type(window, text)) for text in typed))
    program.lanes.shutdown()
    program.desk.library.close()
    os._exit(0)


def _first_second(application: QApplication, program: Program) -> None:
    """Nobody scrolls or types in the very first second, in which the window loads what is next."""
    ready = time.perf_counter() + 1
    while time.perf_counter() < ready or program.lanes.busy:
        application.processEvents()


def _day(application: QApplication, program: Program) -> float:
    """The longest block while the day begins: the backup made, the rules run, reminders told."""
    program.begin_the_day()
    worst = _block(application, lambda: None, seconds=3)
    while program.lanes.busy:
        worst = max(worst, _block(application, lambda: None))
    return worst


def _at_rest(application: QApplication) -> float:
    """Resident memory in MB of the window that nobody uses, as the system counts it."""
    import psutil

    until = time.perf_counter() + 3
    while time.perf_counter() < until:
        application.processEvents()
    return float(psutil.Process().memory_info().rss / 1e6)


def _tour(application: QApplication, program: Program) -> float:
    """Each step of the tour on a line, then the longest block of all."""
    from bench.tour import tour

    found = list(tour(application, program))
    for name, seconds, worked in found:
        print(f"{seconds * 1000:7.0f} ms, worked {worked * 1000:4.0f} ms  {name}")
    return max(seconds for _name, seconds, _worked in found)


def _printing(ids: object, library: object, *, whole: bool) -> float:
    """Seconds until a list of these people can be seen on paper, or is a PDF file."""
    from qiaocrm.qtkit.paper.placing import lay_out
    from qiaocrm.qtkit.pdf import pdf_bytes
    from qiaocrm.services import prints

    begin = time.perf_counter()
    plan = prints.print_plan(library, "person", ids, group_by="country", masked=True)  # type: ignore[arg-type]
    pages = lay_out(plan)
    if whole:
        pdf_bytes(pages)
    return time.perf_counter() - begin


def _type(window: object, text: str) -> None:
    window.search.setText(text)  # type: ignore[attr-defined]
    window.search.searched.emit(text)  # type: ignore[attr-defined]


def _block(application: QApplication, act: object, seconds: float = 0.15) -> float:
    """The longest time for which the window did not answer, from `act` until `seconds` later."""
    begin = time.perf_counter()
    act()  # type: ignore[operator]
    worst, until = time.perf_counter() - begin, time.perf_counter() + seconds
    while time.perf_counter() < until:
        start = time.perf_counter()
        application.processEvents()
        worst = max(worst, time.perf_counter() - start)
    return worst


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    main(sys.argv[1], Path(sys.argv[2]))
