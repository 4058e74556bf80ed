"""Importing, as the command line and the wizard do it: prepare a plan, then commit it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.base.pauses import no_collection
from qiaocrm.base.spreading import Processes
from qiaocrm.domain.fields import Record
from qiaocrm.services.imports.desk import Held, Known
from qiaocrm.services.imports.plan import ImportPlan, Progress, empty_plan
from qiaocrm.services.imports.settle import Policy
from qiaocrm.services.imports.tables import FoundTable, find_tables
from qiaocrm.services.library import Library
from qiaocrm.sheets.model import Book, Note
from qiaocrm.sheets.reader import read_book
from qiaocrm.storage import lists, lookup, records
from qiaocrm.storage.writer import Applied

NO_TABLE = N_(
    "No table was found in “{file}”: one row must hold headings such as 姓名, 社团名称 or 项目名称, with the records below it."
)
HIDDEN_SHEET = N_("Sheet “{sheet}” is hidden and was left out.")
HIDDEN_ROWS = N_("Sheet “{sheet}”: {count} hidden rows were left out.")
HIDDEN_COLUMNS = N_("Sheet “{sheet}”: columns that are hidden there were read too: {columns}.")
_TRY_BIG5 = ("gb18030", "gbk", "gb2312")
"""Encodings whose bytes may be Big5: without headings in one, the other is tried."""

_LARGE = 2_000_000
"""Bytes of a file whose rows several processes read."""

PASSED = N_("Sheet “{sheet}”: no table was found on it.")


class StoredKnown(Known):
    """What is on record, from the library; names are read once, records as they are asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names: dict[str, Mapping[str, Sequence[int]]] = {}

    def names(self, kind: str) -> Mapping[str, Sequence[int]]:
        """The live records of a kind by every folded name they go by."""
        if kind not in self._names:
            with self._library.store.reading() as connection:
                self._names[kind] = lookup.by_title(connection, kind)
        return self._names[kind]

    def records(self, kind: str, ids: Iterable[int]) -> Mapping[int, Record]:
        """Whole records by id."""
        with self._library.store.reading() as connection:
            return records.many(connection, kind, ids)

    def posts(self, persons: Iterable[int]) -> Mapping[int, Sequence[Held]]:
        """The posts that these persons hold."""
        with self._library.store.reading() as connection:
            found = lists.posts(connection, "person", list(persons))
        return {
            person: [
                Held(post.position, post.post, post.organisation, post.term_number) for post in held
            ]
            for person, held in found.items()
        }


def load() -> None:
    """Load the dictionaries that reading and storing names need, while the file is still read."""
    from qiaocrm.language import countries, hans, phones, pinyin

    hans.to_simplified("國")
    pinyin.sort_key("王")
    countries.code("日本")
    phones.read("+81 3-5550-0100")


def prepare(
    library: Library,
    path: Path,
    *,
    into: str = "auto",
    sheet: str | None = None,
    on_duplicate: Policy = "fill",
    encoding: str | None = None,
    progress: Progress = lambda _done, _total: None,
    cancel: Callable[[], bool] | None = None,
    helpers: Processes | None = None,
) -> ImportPlan:
    """Read a file and plan its import; nothing is written.

    `progress` is told (rows read, rows in all) and may raise Cancelled; `cancel` is asked while
    the file is read; `helpers` share the work on a large one. Raises UserError for files that cannot be read or hold no table.
    """
    if helpers and path.is_file() and path.stat().st_size >= _LARGE:
        helpers.warm(load)
    book = read_book(path, encoding=encoding, sheet=sheet, cancel=cancel)
    if encoding is None and book.encoding in _TRY_BIG5 and not any(map(find_tables, book.grids)):
        other = read_book(path, encoding="big5", sheet=sheet, cancel=cancel)
        book = other if any(map(find_tables, other.grids)) else book
    with no_collection():
        return plan_book(
            book,
            StoredKnown(library),
            library,
            into=into,
            sheet=sheet,
            on_duplicate=on_duplicate,
            progress=progress,
            helpers=helpers,
        )


def plan_book(
    book: Book,
    known: Known,
    library: Library,
    *,
    into: str,
    sheet: str | None,
    on_duplicate: Policy,
    progress: Progress,
    helpers: Processes | None = None,
) -> ImportPlan:
    """The plan of a book that has been read."""
    with no_collection():
        plan = _planned(book, known, library, into, sheet, on_duplicate, progress, helpers)
        plan.counts()  # settles the rows
    return plan


def _planned(
    book: Book,
    known: Known,
    library: Library,
    into: str,
    sheet: str | None,
    on_duplicate: Policy,
    progress: Progress,
    helpers: Processes | None,
) -> ImportPlan:
    notes = list(book.notes)
    tables: list[FoundTable] = []
    for grid in book.grids:
        if grid.hidden and sheet is None:
            notes.append(Note(HIDDEN_SHEET, {"sheet": grid.name}))
            continue
        found = find_tables(grid)
        if grid.rows and not found:
            notes.append(Note(PASSED, {"sheet": grid.name}))
        for table in found:
            notes += _hidden(table)
        tables += found
    plan = empty_plan(
        book.path_name, book.sha256, known, library.stages(), library.clock.today(), on_duplicate,
        notes=tuple(notes), encoding=book.encoding,
    ).with_tables(tables, into, progress, helpers)  # fmt: skip
    if not any(given.found.rows for given in plan.inputs):
        raise UserError(NO_TABLE, file=book.path_name)
    return plan


def _hidden(table: FoundTable) -> list[Note]:
    notes = []
    if table.hidden_rows:
        notes.append(Note(HIDDEN_ROWS, {"sheet": table.sheet, "count": len(table.hidden_rows)}))
    if table.hidden_columns:
        notes.append(
            Note(HIDDEN_COLUMNS, {"sheet": table.sheet, "columns": "、".join(table.hidden_columns)})
        )
    return notes


def commit(
    library: Library,
    plan: ImportPlan,
    tick: Callable[[int], None] = lambda _done: None,
    helpers: Processes | None = None,
) -> Applied:
    """Write the plan as one action that can be undone; all or nothing.

    Raises Conflict when a record was changed since the plan was made.
    """
    with no_collection():
        spread = helpers.for_many(len(plan.changes)) if helpers else map
        return library.apply(plan.change_set(), tick, spread)


def outside(plan: ImportPlan, applied: Applied | None) -> dict[str, Any]:
    """The answer of `import --json`."""
    from qiaocrm.services.imports.report import as_json

    return as_json(plan, applied.action if applied else None)
