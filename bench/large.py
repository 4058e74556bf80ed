"""`python -m bench.large`: a file of 100,000 rows into a book of 100,000 people, beside the floors."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from bench import workbooks
from bench.table import line

PEOPLE = 100_000


def main() -> None:
    """Measure and print a line each; a few minutes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = folder / "people.db"
        stored, other = folder / "stored.xlsx", folder / "other.xlsx"
        workbooks.write_xlsx(stored, PEOPLE)
        workbooks.write_xlsx(other, PEOPLE, seed=8)
        seconds, most, all_most = _command(book, "import", stored)
        line("import 100,000 xlsx rows x 15 columns into an empty book", seconds)
        line("  memory: the program", most, unit="MB")
        line("  memory: with its helper processes", all_most, unit="MB")
        seconds, most, all_most = _command(book, "import", other)
        line("the same into a book of 100,000 other people", seconds, "≤ 20 s")
        line("  memory: the program", most, "≤ 600 MB", unit="MB")
        line("  memory: with its helper processes", all_most, unit="MB")
        line("undo of it", _command(book, "undo")[0], "≤ 10 s")
        line("the stored file once more: every row matches", _command(book, "import", stored)[0])
        line("first 300 rows for the preview", _timed(lambda: _preview(other)), "≤ 2 s")
        line("  beside: calamine reading the file, nothing else", _timed(lambda: _calamine(other)))
        line("  beside: pandas read_excel and to_sql", _timed(lambda: _pandas(other, folder)))


def _command(book: Path, *words: object) -> tuple[float, float, float]:
    """Seconds, the program's most memory, and that of the program with its children, in MB."""
    command = [sys.executable, "-m", "qiaocrm", "--database", str(book), *map(str, words)]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    own, whole = [0.0], [0.0]
    watcher = threading.Thread(target=_watch, args=(child, own, whole))
    watcher.start()
    if child.wait():
        raise SystemExit(f"{command} failed")
    seconds = time.perf_counter() - start
    watcher.join()
    return seconds, own[0], whole[0]


def _watch(child: subprocess.Popen[bytes], own: list[float], whole: list[float]) -> None:
    """Note the most resident memory, ten times a second, until the child ends."""
    process = psutil.Process(child.pid)
    while child.poll() is None:
        try:
            mine = process.memory_info().rss
            others = sum(one.memory_info().rss for one in process.children(recursive=True))
        except psutil.Error:
            continue
        own[0] = max(own[0], mine / 1e6)
        whole[0] = max(whole[0], (mine + others) / 1e6)
        time.sleep(0.1)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _preview(sheet: Path) -> None:
    from qiaocrm.sheets.reader import read_book

    read_book(sheet, max_rows=300)


def _calamine(sheet: Path) -> None:
    from python_calamine import CalamineWorkbook

    with sheet.open("rb") as file:
        for _row in CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).iter_rows():
            pass


def _pandas(sheet: Path, folder: Path) -> None:
    import sqlite3

    import pandas

    with sqlite3.connect(folder / "pandas.db") as connection:
        pandas.read_excel(sheet, header=1).to_sql("people", connection)


if __name__ == "__main__":
    main()
