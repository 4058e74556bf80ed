"""`python -m bench.search [PEOPLE …]`: a thousand mixed queries on large books, beside the floors."""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from bench import workbooks
from bench.office import values_of
from bench.table import line
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.query import Query
from qiaocrm.services import finding, lists
from qiaocrm.services.library import Library, open_library
from qiaocrm.storage import derived, indexing
from qiaocrm.storage.engine import open_engine
from qiaocrm.storage.many import gathering
from qiaocrm.storage.schema import FINDER_DDL

SIZES = (100_000, 1_000_000)
GOALS = {100_000: "≤ 16 ms", 1_000_000: "≤ 50 ms"}
QUERIES = 1_000
_BATCH = 20_000
_EVERYBODY = Query("person")
_ORDERS = {
    "by name": _EVERYBODY,
    "by name, as the page of merchants": _EVERYBODY.where("merchant", "in", 1),
    "by country": _EVERYBODY.sorted_by("country"),
    "by birthday, the youngest first": _EVERYBODY.sorted_by("birthday", descending=True),
    "by last contact": _EVERYBODY.sorted_by("last_contact"),
    "by city, which has no index": _EVERYBODY.sorted_by("city"),
}


def main(sizes: tuple[int, ...]) -> None:
    """Measure books of these sizes and print a line each; a million people take a quarter hour."""
    for people in sizes:
        with tempfile.TemporaryDirectory() as name:
            library = open_library(Path(name) / "people.db")
            _fill(library, people)
            _measure(library, people, Path(name))
            library.close()


def _fill(library: Library, people: int) -> None:
    given = enumerate(workbooks.people(people), start=1)
    while batch := list(islice(given, _BATCH)):
        creates = tuple(Create("person", -number, values_of(person)) for number, person in batch)
        library.apply(ChangeSet("bench", creates))


def _measure(library: Library, people: int, folder: Path) -> None:
    print(f"-- {people:,} people")
    texts = _texts(library, people)
    queries = list(_queries(texts))
    paint = _painter()
    line("search, first 50 painted, p95 of 1,000 mixed queries",
         _p95(queries, lambda typed: paint(finding.look(library, typed))), GOALS.get(people, ""))  # fmt: skip
    line(
        "  the same, median",
        statistics.median(_taken(queries, lambda t: paint(finding.look(library, t)))),
    )
    few = queries[:100]
    with library.store.reading() as connection:
        line("  beside: LIKE over the same texts, p95 of 100", _p95(few, lambda typed: connection.exec_driver_sql(
            "SELECT id FROM subject WHERE names LIKE ? OR body LIKE ? LIMIT 50",
            (f"%{typed}%", f"%{typed}%")).all()))  # fmt: skip
    _others(texts, few, folder)
    for order, query in _ORDERS.items():
        spent = min(_taken([""] * 3, partial(_open_list, library, query)))
        line(f"a list of all {order} opens", spent, "≤ 300 ms")
    _index(texts[:50_000], folder)


def _texts(library: Library, people: int) -> list[tuple[str, str, str]]:
    """Title, names and body of each person."""
    with library.store.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT title, names, body FROM subject WHERE kind = 'person'"
        )
        return [(row[0], row[1], row[2]) for row in rows][:people]


def _queries(texts: list[tuple[str, str, str]]) -> Iterator[str]:
    """As people type: names and their beginnings, pinyin, initials, numbers, other words, slips."""
    chance = random.Random(5)
    for number, (title, names, body) in enumerate(chance.choices(texts, k=QUERIES)):
        full, initials = names.split("|")[-2:]
        word = chance.choice(body.split("|"))
        digits = next((part for part in body.split("|") if part.isdecimal()), "555")
        ways = (
            title, title[:1], title[:2], full, initials, full[:3], digits[-5:], word[:6], full[2:6],
            f"{title[:1]} {word[:3]}", full[:4] + title[-1:], full[:3] + full[4:],
        )  # fmt: skip
        yield ways[number % len(ways)]


def _painter() -> Callable[[finding.Results], object]:
    """Paints results as the popup does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from qiaocrm.qtkit.metrics import current_metrics
    from qiaocrm.qtkit.theme import Theme
    from qiaocrm.qtkit.widgets import ResultList
    from qiaocrm.ui.search_popup import CHARS, LINES, result_at

    application, theme = QApplication([]), Theme()
    theme.apply(application)
    metrics = current_metrics()
    shown = ResultList()
    shown.resize(metrics.char * CHARS, LINES * (metrics.compact_row + 1))

    def paint(found: finding.Results) -> object:
        shown.clear()
        for place in range(len(found)):
            shown.add_later(partial(result_at, found, place))
        return shown.grab(), application, theme

    return paint


def _others(texts: list[tuple[str, str, str]], queries: list[str], folder: Path) -> None:
    import sqlite_utils

    rows = ({"id": n, "names": names, "body": body} for n, (_t, names, body) in enumerate(texts))
    other = sqlite_utils.Database(folder / "other.db")
    people = other.table("people")
    people.insert_all(rows, pk="id")
    start = time.perf_counter()
    people.enable_fts(["names", "body"])
    spent = (time.perf_counter() - start) / len(texts)
    line("  beside: sqlite-utils' FTS, whole words only, p95 of 100",
         _p95(queries, lambda typed: list(people.search(other.quote_fts(typed), limit=50))),
         f"index {spent * 1e6:.0f} µs a row")  # fmt: skip
    plain = sqlite3.connect(folder / "trigram.db")
    plain.execute(
        "CREATE VIRTUAL TABLE t USING fts5(names, body, content='', detail=none, tokenize='trigram')"
    )
    start = time.perf_counter()
    plain.executemany("INSERT INTO t (rowid, names, body) VALUES (?, ?, ?)",
                      ((n, names, body) for n, (_t, names, body) in enumerate(texts)))  # fmt: skip
    plain.commit()
    spent = (time.perf_counter() - start) / len(texts)
    line("  beside: FTS5 trigram, nothing under three signs, p95 of 100",
         _p95([typed for typed in queries if len(typed) > 2], lambda typed: plain.execute(
             "SELECT rowid FROM t WHERE t MATCH ? LIMIT 50", (_trigrams(typed),)).fetchall()),
         f"index {spent * 1e6:.0f} µs a row")  # fmt: skip
    plain.close()
    other.close()


def _trigrams(typed: str) -> str:
    pieces = (typed[at : at + 3].replace('"', "") for at in range(len(typed) - 2))
    return " AND ".join(f'"{piece}"' for piece in pieces)


def _open_list(library: Library, query: Query, _typed: str) -> object:
    found = lists.ids(library, query)
    return lists.rows(library, "person", found[:100])


def _index(texts: list[tuple[str, str, str]], folder: Path) -> None:
    """As an import writes it: the tokens worked out, FTS5 gathering many rows, one transaction."""
    engine = open_engine(folder / "index.db", write=True)
    with engine.begin() as connection:
        connection.exec_driver_sql(FINDER_DDL)
    start, processor = time.perf_counter(), time.process_time()
    with engine.begin() as connection, gathering(connection, len(texts)):
        rows = [
            (n, indexing.tokens("person", indexing.Texts(names, body, (names.split("|")[-1],))))
            for n, (_title, names, body) in enumerate(texts)
        ]
        connection.exec_driver_sql(derived.INSERT_INDEX, rows)
    spent, worked = time.perf_counter() - start, time.process_time() - processor
    line("the index, µs a row", spent / len(texts) * 1e6, "≤ 60 µs", unit="µs")
    line("  of it processor time", worked / len(texts) * 1e6, unit="µs")
    engine.dispose()


def _taken(queries: list[str], work: Callable[[str], object]) -> list[float]:
    taken = []
    for typed in queries:
        start = time.perf_counter()
        work(typed)
        taken.append(time.perf_counter() - start)
    return taken


def _p95(queries: list[str], work: Callable[[str], object]) -> float:
    return statistics.quantiles(_taken(queries, work), n=20)[-1]


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
