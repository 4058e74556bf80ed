"""Terms that end and contacts that go cold, and the lists behind the figures."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qiaocrm.base.clock import FixedClock
from qiaocrm.domain.query import Query
from qiaocrm.services import lists, radar
from qiaocrm.services.library import Library
from tests.books import add, book, day, titles

__all__ = ["book"]


def _ending(library: Library, *windows: str) -> list[str]:
    today = library.clock.today()
    return sorted(titles(library, radar.narrowed(Query("association"), windows, today)))


def test_terms_that_end_by_election_day_or_by_their_length(book: Library) -> None:
    for name, values in {
        "过届": {"next_election": day("2026-10")},
        "本月": {"next_election": day("2026-11")},
        "十二月": {"next_election": day("2026-12-20")},
        "二月": {"term_start": day("2023-02"), "term_years": 4},
        "夏": {"next_election": day("2027-05-01")},
        "远": {"next_election": day("2027")},
        "已散": {"next_election": day("2026-12-01"), "state": "dissolved"},
        "不知": {"term_start": day("2023-02")},
    }.items():
        add(book, "association", name, **values)
    assert _ending(book, "over") == ["过届"]
    assert _ending(book, "30") == ["十二月", "本月"]
    assert _ending(book, "90") == ["十二月", "本月"]
    assert _ending(book, "180") == sorted(["本月", "十二月", "二月", "夏"])
    assert _ending(book, "over", "30") == ["十二月", "本月", "过届"]
    assert len(_ending(book)) == 8


@pytest.mark.parametrize(
    ("kind", "values", "days"),
    [
        ("association", {}, 365),
        ("association", {"friendship": "friendly"}, 90),
        ("association", {"friendship": "friendly", "standing": "key"}, 60),
        ("association", {"standing": "key", "cadence_days": 7}, 7),
        ("person", {"merchant": True, "intent_level": "A"}, 30),
        ("person", {"merchant": True}, 365),
    ],
)
def test_who_goes_cold_by_importance(
    book: Library, kind: str, values: dict[str, Any], days: int
) -> None:
    link = add(book, kind, "某某", **values)
    add(book, "interaction", "通电话", about=(link,), date=day("2026-11-20"))
    for passed, cold in ((days, []), (days + 1, ["某某"])):
        today = dt.date(2026, 11, 20) + dt.timedelta(days=passed)
        assert titles(book, radar.narrowed(lists.PAGE_QUERIES[kind], ("cold",), today)) == cold


def test_the_resting_and_the_new_do_not_go_cold(book: Library) -> None:
    add(book, "person", "逝者", merchant=True, deceased=True)
    add(book, "person", "勿扰", merchant=True, do_not_contact=True)
    add(book, "association", "旧会", state="dissolved")
    add(book, "association", "新会")
    clock = book.clock
    assert isinstance(clock, FixedClock)
    assert radar.counts(book)["association", "cold"] == 0
    clock.moment = clock.moment.replace(year=2029)
    assert radar.counts(book) == {
        ("association", "over"): 0,
        ("association", "30"): 0,
        ("association", "90"): 0,
        ("association", "180"): 0,
        ("association", "cold"): 1,
        ("person", "cold"): 0,
    }
