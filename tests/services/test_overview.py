"""The overview counts what the lists behind its figures show."""

from __future__ import annotations

from qiaocrm.domain.query import Query
from qiaocrm.services import lists, overview
from qiaocrm.services.asking import reading
from qiaocrm.services.library import Library
from qiaocrm.services.overview import Figure
from tests.books import add, day


def _behind(book: Library, figure: Figure) -> int:
    """How many records the list behind a figure shows."""
    asked = reading.read(book, figure.kind, figure.line)
    assert asked.trouble is None
    return lists.count(book, Query(figure.kind, asked.conditions))


def _filled(book: Library) -> None:
    for name, country in (("吴志德", "GB"), ("欧阳明", "JP"), ("周启航", "JP"), ("无名", None)):
        add(book, "person", name, country=country)
    add(book, "association", "东京会馆", country="JP")
    add(book, "association", "香港商会", country="HK")
    add(book, "project", "甲", stage="negotiation")
    add(book, "project", "乙", stage="negotiation")
    add(book, "visit", "一团", start=day("2026-11-03"), headcount=5)
    add(book, "visit", "二团", start=day("2026-11-20"), headcount=4)
    add(book, "visit", "取消的", start=day("2026-11-21"), headcount=9, state="cancelled")
    add(book, "visit", "去年的", start=day("2025-11-20"), headcount=7)
    add(book, "followup", "按时", due=day("2026-10-08"), state="done", done_on=day("2026-10-08"))
    add(book, "followup", "迟办", due=day("2026-10-09"), state="done", done_on=day("2026-10-20"))
    add(book, "followup", "未办", due=day("2026-10-10"))


def test_countries_stand_by_their_number_of_contacts(book: Library) -> None:
    _filled(book)
    found = overview.read(book).countries
    assert [(one.label, one.total) for one in found] == [
        ("Japan", 3),
        ("United Kingdom", 1),
        ("Hong Kong, China", 1),
    ]
    assert found[0].said == "people 2, associations 1"
    assert [_behind(book, one) for one in found] == [2, 1, 1]
    assert found[2].kind == "association"


def test_many_countries_end_in_one_bar_for_the_rest(book: Library) -> None:
    for code in "US CA GB FR DE IT ES PT NL BE CH AT JP KR".split():
        add(book, "person", f"甲{code}", country=code)
    found = overview.read(book).countries
    assert len(found) == overview.COUNTRIES_SHOWN + 1
    assert (found[-1].total, found[-1].kind) == (2, "")


def test_stages_in_their_order_with_all_projects(book: Library) -> None:
    _filled(book)
    found = overview.read(book).stages
    assert [one.label for one in found] == [one.name_en for one in book.stages().stages]
    assert sum(one.total for one in found) == 2
    assert [_behind(book, one) for one in found] == [one.total for one in found]


def test_batches_and_persons_of_twelve_months(book: Library) -> None:
    _filled(book)
    found = overview.read(book).visits
    assert [found[0].label, found[-1].label, len(found)] == ["2025-12", "2026-11", 12]
    assert found[-1].said == "2 batches, 9 persons"
    assert sum(one.total for one in found) == 9


def test_follow_ups_in_time_late_and_open(book: Library) -> None:
    _filled(book)
    october = overview.read(book).followups[-2]
    assert (october.label, list(october.parts)) == ("2026-10", [1, 1, 1])
    assert _behind(book, october) == 3


def test_an_empty_book_has_nothing_to_count(book: Library) -> None:
    found = overview.read(book)
    assert not found.countries
    assert not any(one.total for one in (*found.stages, *found.visits, *found.followups))
