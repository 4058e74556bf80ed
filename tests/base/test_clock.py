"""The time that services are handed."""

from __future__ import annotations

import datetime as dt

from qiaocrm.base.clock import Clock, FixedClock, SystemClock
from qiaocrm.base.paths import default_database, locale_dir, resources


def test_the_clocks() -> None:
    standing: Clock = FixedClock(dt.datetime(2026, 5, 20, 4, tzinfo=dt.UTC))
    assert (standing.today(), standing.now().hour) == (dt.date(2026, 5, 20), 4)
    running: Clock = SystemClock()
    assert running.now().tzinfo is dt.UTC
    assert abs((running.today() - running.now().date()).days) <= 1


def test_the_program_s_and_the_officer_s_folders() -> None:
    assert (resources() / "samples").is_dir()
    assert locale_dir().parent == resources()
    assert default_database().name == "qiaocrm.db"
    assert default_database().parent.is_dir()
    assert not default_database().exists()
