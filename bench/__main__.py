"""`python -m bench`: the times that an officer feels, on books of 10,000 people, as a table."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import workbooks
from bench.table import line

PEOPLE = 10_000
ROUNDS = 3


def main() -> None:
    """Measure everything and print a line each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, sheet = folder / "people.db", folder / "people.xlsx"
        workbooks.write_xlsx(sheet, PEOPLE)
        line(
            "import 10,000 xlsx rows x 15 columns (command line, with backup)",
            _import(folder, sheet),
            "≤ 4 s",
        )
        line(
            "  beside: openpyxl reading the file, nothing else",
            _times(lambda: _openpyxl(sheet)),
            "",
        )
        _command(book, "import", sheet)
        line("start to a painted list of 10,000 people", _child("startup", book), "≤ 1.5 s")
        for title, seconds, goal in _inside(book, folder):
            line(title, seconds, goal)
        line("worst block of the window while scrolling", _child("scroll", book), "≤ 50 ms")
        line("worst block of the window in its first seconds", _child("settle", book), "≤ 100 ms")
        line("worst block of the window while the day begins", _child("day", book), "≤ 100 ms")
        line("memory of the window at rest", _child("memory", book), "≤ 250 MB", unit="MB")
        line("worst block of the window on a tour of all pages", _child("tour", book), "≤ 100 ms")
        line(
            "worst block of the window while typing in the search box",
            _child("typing", book),
            "≤ 50 ms",
        )
        line("5,000 people on paper, as the preview shows them", _child("preview", book))
        line("5,000 people as a PDF file, words findable", _child("pdf", book), "≤ 10 s")
        line("undo of the import", _times(lambda: _command(book, "undo"), rounds=1))


def _times(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some runs, in seconds."""
    taken = []
    for _round in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _command(book: Path, *words: object) -> None:
    command = [sys.executable, "-m", "qiaocrm", "--database", str(book), *map(str, words)]
    subprocess.run(command, check=True, capture_output=True)


def _import(folder: Path, sheet: Path) -> float:
    names = iter(range(ROUNDS))
    return _times(lambda: _command(folder / f"import-{next(names)}.db", "import", sheet))


def _openpyxl(sheet: Path) -> None:
    import openpyxl

    for _row in openpyxl.load_workbook(sheet, read_only=True).active.iter_rows(values_only=True):  # type: ignore[union-attr]
        pass


def _child(what: str, book: Path) -> float:
    """A figure measured in a window of its own process; the median."""
    command = [sys.executable, "-m", "bench.window", what, str(book)]
    found = []
    for _round in range(ROUNDS):
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found.append(float(done.stdout.split()[-1]))
    return statistics.median(found)


def _inside(book: Path, folder: Path) -> list[tuple[str, float, str]]:
    """Lists, search and export on an open book."""
    from qiaocrm.domain.query import Query
    from qiaocrm.services import exports, finding, lists
    from qiaocrm.services.columns import available
    from qiaocrm.services.library import open_library

    library = open_library(book)
    ids = lists.ids(library, Query("person"))
    words = [
        "王",
        "wzd",
        "zhang",
        "139",
        "有限公司",
        "example",
        "li w",
        "东京",
        "新能源",
        "不存在",
    ] * 20
    taken = []
    for typed in words:
        start = time.perf_counter()
        finding.find(library, typed)
        taken.append(time.perf_counter() - start)
    columns = [one.key for one in available("person")]
    found = [
        ("ids of all people, by name", _times(lambda: lists.ids(library, Query("person"))), ""),
        ("ids of all people, by company", _times(lambda: lists.ids(library, Query("person").sorted_by("company"))), ""),
        ("first page of the people of a country", _times(lambda: _first_page(library, "国家:日本")), ""),
        ("a window of 100 rows", _times(lambda: lists.rows(library, "person", ids[:100])), "≤ 16 ms"),
        ("search, first 50 results, p95 of 200", statistics.quantiles(taken, n=20)[-1], ""),
        ("  beside: LIKE over one column", _times(lambda: _like(library)), ""),
        ("export of all people, every column, to Excel",
         _times(lambda: exports.export_list(library, "person", ids, columns, folder / "out.xlsx")), ""),
    ]  # fmt: skip
    library.close()
    return found


def _first_page(library: object, line: str) -> None:
    """What a filter line shows first: read, listed, a window of rows."""
    from qiaocrm.domain.query import Query
    from qiaocrm.services import lists
    from qiaocrm.services.asking import reading

    asked = reading.read(library, "person", line)  # type: ignore[arg-type]
    ids = lists.ids(library, asked.narrowed(Query("person")))  # type: ignore[arg-type]
    lists.rows(library, "person", ids[:100])  # type: ignore[arg-type]


def _like(library: object) -> None:
    with library.store.reading() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("SELECT id FROM person WHERE name LIKE '%德%'").all()


if __name__ == "__main__":
    main()
