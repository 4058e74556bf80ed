"""Importing, as the command line and the wizard do it: prepare a plan, then commit it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_, listed, translate
from qiaocrm.base.pauses import no_collection
from qiaocrm.base.spreading import Processes
from qiaocrm.domain.registry import entity
from qiaocrm.services.imports import remembering
from qiaocrm.services.imports.desk import Known
from qiaocrm.services.imports.known import StoredKnown
from qiaocrm.services.imports.memory import Memory
from qiaocrm.services.imports.placing import Policy
from qiaocrm.services.imports.plan import ImportPlan, Progress, empty_plan
from qiaocrm.services.imports.tables import FoundTable, find_tables, speaks
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.services.library import Library
from qiaocrm.sheets.model import Book, Note
from qiaocrm.sheets.pasted import read_pasted
from qiaocrm.sheets.reader import read_book
from qiaocrm.sheets.write_template import ASIDE_SHEETS
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

_FIRST_ROWS = 300
"""Rows of each sheet that a first look takes."""

NOT_TAKEN = N_(
    "Sheet “{sheet}”: this list ({list}) can be exported but not imported, and was passed over."
)
PASSED = N_("Sheet “{sheet}”: no table was found on it.")


def read(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    cancel: Callable[[], bool] | None = None,
    helpers: Processes | None = None,
    reading: Future[Book] | None = None,
) -> Book:
    """The file's sheets. While another process reads, the dictionaries for planning are loaded.

    Raises UserError for files that cannot be read, Cancelled when `cancel` said so.
    """
    if helpers and path.is_file() and path.stat().st_size >= _LARGE:
        helpers.warm(load)
    with ThreadPoolExecutor(1) as aside:
        reading = reading or aside.submit(
            read_book, path, encoding=encoding, sheet=sheet, cancel=cancel
        )
        load()
        book = reading.result()
    if encoding is None and book.encoding in _TRY_BIG5 and not any(map(speaks, book.grids)):
        other = read_book(path, encoding="big5", sheet=sheet, cancel=cancel)
        return other if any(map(speaks, other.grids)) else book
    return book


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
    remember: bool = True,
    settling: Progress = lambda _done, _total: None,
) -> ImportPlan:
    """Read a file and plan its import; nothing is written.

    `progress` and `settling` are told (rows done, rows in all) and may raise Cancelled; `cancel` is asked while
    the file is read; `helpers` share the work on a large one; without `remember` what officers
    corrected in earlier imports does not count. Raises UserError for files that cannot be read or
    hold no table.
    """
    book = read(path, sheet=sheet, encoding=encoding, cancel=cancel, helpers=helpers)
    return plan_book(
        book,
        library,
        into=into,
        sheet=sheet,
        on_duplicate=on_duplicate,
        progress=progress,
        helpers=helpers,
        remember=remember,
        settling=settling,
    )


def first_look(
    library: Library,
    path: Path,
    *,
    encoding: str | None = None,
    cancel: Callable[[], bool] | None = None,
) -> ImportPlan:
    """The plan of the first rows of each sheet: what a large file's columns are, while all of it is
    still being read. Raises as `prepare`.
    """
    with ThreadPoolExecutor(1) as aside:
        reading = aside.submit(
            read_book, path, encoding=encoding, max_rows=_FIRST_ROWS, cancel=cancel
        )
        load()
        book = reading.result()
    return plan_book(replace(book, notes=()), library)


def prepare_pasted(
    library: Library,
    text: str,
    *,
    into: str = "auto",
    on_duplicate: Policy = "fill",
    progress: Progress = lambda _done, _total: None,
    cancel: Callable[[], bool] | None = None,
    helpers: Processes | None = None,
) -> ImportPlan:
    """Plan the import of cells pasted from Excel or WPS; nothing is written. Raises as `prepare`."""
    book = read_pasted(text, cancel=cancel)
    return plan_book(
        book, library, into=into, on_duplicate=on_duplicate, progress=progress, helpers=helpers
    )


def plan_book(
    book: Book,
    library: Library,
    *,
    into: str = "auto",
    sheet: str | None = None,
    on_duplicate: Policy = "fill",
    progress: Progress = lambda _done, _total: None,
    helpers: Processes | None = None,
    remember: bool = True,
    settling: Progress = lambda _done, _total: None,
) -> ImportPlan:
    """The plan of a book that has been read; UserError where it holds no table.

    `progress` is told how many rows are understood, `settling` how many are compared with what is
    on record; both may raise Cancelled.
    """
    known = StoredKnown(library)
    memory = remembering.load(library) if remember else Memory()
    with no_collection():
        plan = _planned(book, known, memory, library, into, sheet, on_duplicate, progress, helpers)
        plan.settle(settling)
    return plan


def _planned(
    book: Book,
    known: Known,
    memory: Memory,
    library: Library,
    into: str,
    sheet: str | None,
    on_duplicate: Policy,
    progress: Progress,
    helpers: Processes | None,
) -> ImportPlan:
    notes = [note for note in book.notes if note.details.get("sheet") not in ASIDE_SHEETS]
    tables: list[FoundTable] = []
    for grid in book.grids:
        if grid.name in ASIDE_SHEETS and sheet is None:
            continue
        if grid.hidden and sheet is None:
            notes.append(Note(HIDDEN_SHEET, {"sheet": grid.name}))
            continue
        found = find_tables(grid)
        if found and found[0].own and found[0].own not in IMPORTED:
            notes.append(_not_taken(found[0]))
            continue
        if grid.rows and not found:
            notes.append(Note(PASSED, {"sheet": grid.name}))
        for table in found:
            notes += _hidden(table)
        tables += found
    plan = empty_plan(
        book.path_name, book.sha256, known, library.stages(), library.clock.today(), on_duplicate,
        notes=tuple(notes), encoding=book.encoding, grids=book.grids, memory=memory,
        own=library.own_words(), helpers=helpers,
    ).with_tables(tables, into, progress)  # fmt: skip
    if not any(given.found.rows for given in plan.inputs):
        if left := next((note for note in notes if note.message == NOT_TAKEN), None):
            raise UserError(left.message, **left.details)
        raise UserError(NO_TABLE, file=book.path_name)
    return plan


def _not_taken(table: FoundTable) -> Note:
    return Note(NOT_TAKEN, {"sheet": table.sheet, "list": translate(entity(table.own).plural)})


def _hidden(table: FoundTable) -> list[Note]:
    notes = []
    if table.hidden_rows:
        notes.append(Note(HIDDEN_ROWS, {"sheet": table.sheet, "count": len(table.hidden_rows)}))
    if table.hidden_columns:
        notes.append(
            Note(HIDDEN_COLUMNS, {"sheet": table.sheet, "columns": listed(table.hidden_columns)})
        )
    return notes


def commit(
    library: Library,
    plan: ImportPlan,
    tick: Callable[[int], None] = lambda _done: None,
    helpers: Processes | None = None,
) -> Applied:
    """Write the plan as one action that can be undone; all or nothing. What the officer corrected
    in it is remembered.

    Raises Conflict when a record was changed since the plan was made.
    """
    with no_collection():
        spread = helpers.for_many(len(plan.changes)) if helpers else map
        applied = library.apply(plan.change_set(), tick, spread)
    with suppress(UserError):  # the records are in: what cannot be remembered is asked again
        remembering.learn(library, plan)
    return applied


def outside(plan: ImportPlan, applied: Applied | None) -> dict[str, Any]:
    """The answer of `import --json`."""
    from qiaocrm.services.imports.report import as_json

    return as_json(plan, applied.action if applied else None)
