"""What the program exports it reads back: into an empty book, and out again as the same file."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiaocrm.base import i18n, paths
from qiaocrm.base.errors import UserError
from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Amount, Context, Country, Date, Flag, Integer, LongText, Ordinal
from qiaocrm.domain.linkkinds import Itinerary, Links, OneLink
from qiaocrm.domain.manifold import Emails, ExtraKind, Phones, Tags
from qiaocrm.domain.query import Query
from qiaocrm.domain.registry import entity
from qiaocrm.domain.repeatkind import RemindersKind, RepeatKind
from qiaocrm.domain.values import ItineraryRow, Link
from qiaocrm.language import countries, text
from qiaocrm.language.dates import PartialDate
from qiaocrm.services import demo, exports, lists, records
from qiaocrm.services.columns import DEFAULT_COLUMNS, DERIVED
from qiaocrm.services.imports import run
from qiaocrm.services.imports.targets import IMPORTED
from qiaocrm.services.library import Library, open_library
from tests.books import add, new_book
from tests.sheets.builders import read_here

TODAY = dt.date(2026, 11, 23)

LINES = st.one_of(
    st.sampled_from((
        "=1+1", "+86", "-5", "@SUM(A1)", "007", "1e5", "3/4", "2024-01-05", "TRUE", "'x", "''", "无", "/", "是",
        "合计", "注：仅供内部使用", "一、亚洲地区", "〇七", "𠮷野家", "👨‍👩‍👧", "a,b;c\t“d”", "<b>x</b>", "_x0041_", "#1", "{n}", "%s",
        "张三、李四", "王建国（会长）", "陈明远 Tan", "序号", "姓名", "备注：", "1,200", "12:30",
    )),
    st.text(max_size=12),
    st.text("零一两三四五王李陈林张.，。-—（）()\"' 09", min_size=1, max_size=40),
)  # fmt: skip
PARAGRAPHS = LINES | st.lists(LINES, min_size=2, max_size=4).map("\n".join) | st.just("长" * 3000)
NAMES = st.text("王李陈林张赵明远建国华丽芳ABCxyz·-1", min_size=2, max_size=8)
PHONES = (
    "139 0000 0001", "0731-5550 1001", "+81 3-5550-0100", "(0731) 5550 1002", "+60 12-555 0102", "00852 5550 1003", "5550 1004",
)  # fmt: skip
DAYS = st.dates(dt.date(1700, 1, 1), dt.date(2190, 12, 31))


def clean(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts as the book holds them."""
    return strategy.map(text.clean)


def partial(day: dt.date, parts: int) -> PartialDate:
    """The day, its month or its year."""
    return PartialDate(*(day.year, day.month, day.day)[:parts])


def values_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: C901  (one arm a kind)
    """Values that a field of this kind may hold."""
    match kind:
        case Choice():
            return st.sampled_from([option.key for option in kind.options])
        case StageChoice():
            return st.sampled_from(["lead", "negotiation", "signed"])
        case Country():
            return st.sampled_from(sorted(countries.all_codes()))
        case RepeatKind():
            return st.sampled_from(["FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;INTERVAL=2"])
        case RemindersKind():
            return st.just(())
        case Date():
            return st.builds(partial, DAYS, st.integers(1, 3))
        case Flag():
            return st.booleans()
        case Amount():
            return st.integers(0, 10**14).map(lambda cents: Decimal(cents) / 100)
        case Ordinal():
            return st.integers(1, 60)
        case Integer():
            return st.integers(0, 99_999)
        case Phones():
            chosen = st.lists(st.sampled_from(PHONES), max_size=3, unique=True)
            return chosen.map(lambda raws: kind.parse("、".join(raws), Context(TODAY, None)).value)
        case Emails():
            chosen = st.lists(
                st.sampled_from(("a@example.com", "b.c@example.org", "d_e@example.net")),
                unique=True,
            )
            return chosen.map(tuple)
        case Tags():
            return st.lists(
                st.sampled_from(("重点", "2026", "=1", "侨领", "a-b")), unique=True
            ).map(tuple)
        case Itinerary():
            row = st.builds(ItineraryRow, activity=clean(LINES).filter(bool))
            return st.lists(row, max_size=3).map(tuple)
        case OneLink():
            return NAMES.map(lambda name: (Link(text=name),))
        case Links():
            return st.lists(NAMES, max_size=3, unique=True).map(
                lambda found: tuple(Link(text=one) for one in found)
            )
        case ExtraKind():
            return st.dictionaries(
                st.sampled_from(("车牌", "序号 2", "待核")),
                clean(PARAGRAPHS).filter(bool),
                max_size=3,
            )
        case LongText():
            return clean(PARAGRAPHS)
    return clean(LINES.map(lambda line: line.replace("\n", " ")))


def records_of(kind: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some records of an entity, each with a name and any of its other fields."""
    specs = entity(kind).specs
    optional = {
        key: values_of(spec.kind)
        for key, spec in specs.items()
        if key != entity(kind).title and not spec.internal
    }
    titled = {entity(kind).title: NAMES}
    return st.lists(st.fixed_dictionaries(titled, optional=optional), min_size=1, max_size=4)


def table(path: Path) -> list[Any]:
    """The cells of an exported file."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.reader(lines))
    workbook = openpyxl.load_workbook(path)
    try:
        return list(workbook.worksheets[0].iter_rows(values_only=True))
    finally:
        workbook.close()


def again(source: Path, folder: Path) -> Library:
    """A new book into which the file was imported."""
    library = new_book(folder, "other.db")
    run.commit(library, run.plan_book(read_here(source), library))
    return library


def there_and_back(library: Library, kind: str, folder: Path, ending: str) -> tuple[Any, Any]:
    """The cells of a list as exported, and as exported from the book that imported it."""
    first, second = folder / f"a{ending}", folder / f"b{ending}"
    exports.export_queries(library, [Query(kind)], first)
    other = again(first, folder)
    exports.export_queries(other, [Query(kind)], second)
    other.close()
    return table(first), table(second)


@pytest.mark.parametrize(
    ("ending", "language"), [(".xlsx", "zh"), (".csv", "zh"), (".xlsx", "en"), (".csv", "en")]
)
@pytest.mark.parametrize("kind", IMPORTED)
@settings(max_examples=2)
@given(data=st.data())
def test_an_exported_list_comes_back_cell_by_cell(
    kind: str, ending: str, language: str, data: st.DataObject
) -> None:
    i18n.use_language(language, paths.locale_dir())
    made = data.draw(records_of(kind))
    with tempfile.TemporaryDirectory() as folder:
        library = new_book(Path(folder))
        for values in made:
            records.create(library, kind, values)
        there, back = there_and_back(library, kind, Path(folder), ending)
        library.close()
    assert sorted(map(repr, back)) == sorted(map(repr, there))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of invented records."""
    path = tmp_path_factory.mktemp("sample") / "demo.db"
    demo.make(path)
    return path


@pytest.fixture(params=["zh", "en"])
def office(request: pytest.FixtureRequest, sample: Path, tmp_path: Path) -> Iterator[Library]:
    """A book of records that know each other, shown in either language."""
    i18n.use_language(request.param, paths.locale_dir())
    shutil.copy(sample, tmp_path / "demo.db")
    library = open_library(tmp_path / "demo.db")
    yield library
    library.close()


@pytest.mark.parametrize("kind", IMPORTED)
def test_the_records_of_an_office_come_back(office: Library, tmp_path: Path, kind: str) -> None:
    there, back = there_and_back(office, kind, tmp_path, ".xlsx")
    assert len(there) > 2
    assert back == there


@pytest.mark.parametrize("kind", [kind for kind in IMPORTED if kind in DEFAULT_COLUMNS])
def test_a_list_as_shown_is_known_by_its_headings(
    office: Library, tmp_path: Path, kind: str
) -> None:
    keys = DEFAULT_COLUMNS[kind]
    target = tmp_path / "a.xlsx"
    exports.export_list(office, kind, lists.ids(office, Query(kind)), keys, target)
    (planned,) = run.plan_book(read_here(target), new_book(tmp_path, "other.db")).tables
    assert planned.kind == kind
    assert [
        (key, column.target.name if column.target else None)
        for key, column in zip(keys, planned.columns, strict=True)
        if key not in DERIVED
    ] == [(key, key) for key in keys if key not in DERIVED]


def test_a_whole_export_leaves_out_only_what_cannot_be_imported(
    office: Library, tmp_path: Path
) -> None:
    target = tmp_path / "all.xlsx"
    exports.export_all(office, exports.EXPORTED, target)
    plan = run.plan_book(read_here(target), new_book(tmp_path, "other.db"))
    assert {table.kind for table in plan.tables} == set(IMPORTED)
    assert len(plan.notes) == len(exports.EXPORTED) - len(IMPORTED)
    assert all(note.message == run.NOT_TAKEN for note in plan.notes)
    alone = tmp_path / "posts.csv"
    exports.export_queries(office, [Query("position")], alone)
    with pytest.raises(UserError) as caught:
        run.plan_book(read_here(alone), new_book(tmp_path, "third.db"))
    assert caught.value.message == run.NOT_TAKEN


def test_an_export_imported_where_it_came_from_changes_nothing(
    office: Library, tmp_path: Path
) -> None:
    for kind in IMPORTED:
        target = tmp_path / f"{kind}.csv"
        exports.export_queries(office, [Query(kind)], target)
        counts = run.plan_book(read_here(target), office).counts()
        assert counts["unchanged"] == counts["rows"], kind


def test_a_cell_changed_in_an_export_is_read_as_if_typed(book: Library, tmp_path: Path) -> None:
    add(book, "person", "王建国", merchant=True, remark="一\n二", emails=("wang@example.com",))
    target = tmp_path / "a.xlsx"
    exports.export_queries(book, [Query("person")], target)
    sheet = openpyxl.load_workbook(target)
    heads = [cell.value for cell in sheet.worksheets[0][1]]
    for head, typed in (("Birthday", "1958年3月"), ("Gender", "未定义"), ("City", "Tokyo")):
        sheet.worksheets[0].cell(2, heads.index(head) + 1, typed)
    sheet.save(target)
    plan = run.plan_book(read_here(target), book, on_duplicate="update")
    (row,) = plan.tables[0].rows
    changed = {key: after for key, (_before, after) in row.changed.items()}
    assert changed == {
        "birthday": PartialDate(1958, 3), "city": "Tokyo", "extra": {"Gender": "未定义"},
    }  # fmt: skip
    assert [problem.column for problem in row.problems] == ["Gender"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_country_comes_back(book: Library, tmp_path: Path, language: str) -> None:
    i18n.use_language(language, paths.locale_dir())
    for iso in countries.all_codes():
        records.create(book, "person", {"name": f"王{iso}", "country": iso})
    there, back = there_and_back(book, "person", tmp_path, ".csv")
    assert back == there
