"""A year of rules over 500 contacts gives exactly what is computed by hand, however often they run."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from qiaocrm.base.clock import FixedClock
from qiaocrm.base.i18n import use_language
from qiaocrm.base.paths import locale_dir
from qiaocrm.domain.changes import ChangeSet, Update
from qiaocrm.domain.query import Query
from qiaocrm.services import lists, records
from qiaocrm.services.library import Library, open_library
from qiaocrm.services.rules import managing, run
from qiaocrm.storage import records as stored
from tests.books import new_book
from tests.services.rules import year


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book before its first run, with every rule switched on."""
    use_language("zh", locale_dir())
    library = new_book(tmp_path_factory.mktemp("year"))
    year.fill(library)
    managing.ensure_defaults(library)
    with library.store.reading() as connection:
        off = [one for one in stored.every(connection, "rule") if one.off]
    library.apply(ChangeSet("Switch on", [Update("rule", one.id, {"off": False}) for one in off]))
    library.close()
    return library.path


def opened(filled: Path, folder: Path) -> tuple[Library, FixedClock]:
    """A copy of the book and the clock that it goes by."""
    path = folder / "year.db"
    path.write_bytes(filled.read_bytes())
    clock = FixedClock(dt.datetime.combine(year.FIRST, dt.time(9), dt.UTC))
    return open_library(path, clock), clock


def at(clock: FixedClock, day: dt.date) -> None:
    clock.moment = dt.datetime.combine(day, dt.time(9), dt.UTC)


def arisen(library: Library) -> list[year.Expected]:
    """Everything that the rules have made, in order."""
    keys = {one.rule.id: one.rule.key for one in managing.listed(library)}
    found = []
    for one in lists.ids(library, Query("followup")):
        task = records.load(library, "followup", one)
        origin = task.origin
        found.append((keys[origin.rule], origin.kind, origin.record, task.due.iso(), task.subject))
    return sorted(found)


@pytest.mark.timeout(240)  # 400 runs, also on a busy machine
def test_a_year_day_by_day_makes_exactly_what_is_computed_by_hand(filled, tmp_path) -> None:
    library, clock = opened(filled, tmp_path)
    day = year.FIRST
    while day <= year.LAST:
        at(clock, day)
        assert run.run(library).troubles == []
        if day.day == 1:
            assert run.run(library).touched == frozenset()
        day += year.ONE
    wanted = sorted(year.expected())
    assert len(wanted) > 1300
    assert len({rule for rule, *_rest in wanted}) == len(managing.listed(library))
    assert arisen(library) == wanted
    library.close()


@pytest.mark.timeout(120)
def test_runs_forty_days_apart_add_nothing_and_lose_nothing(filled, tmp_path) -> None:
    library, clock = opened(filled, tmp_path)
    day = year.FIRST
    while day < year.LAST:
        at(clock, day)
        run.run(library)
        day += dt.timedelta(days=40)
    at(clock, year.LAST)
    run.run(library)
    assert arisen(library) == sorted(year.expected())
    library.close()
