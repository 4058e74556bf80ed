"""Festivals fall on the published days."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.domain.almanac import festivals

# 春节 元宵 清明 端午 中秋 重阳, as the Purple Mountain Observatory's almanac has them.
PUBLISHED = """
2026 02-17 03-03 04-05 06-19 09-25 10-18
2027 02-06 02-20 04-05 06-09 09-15 10-08
2028 01-26 02-09 04-04 05-28 10-03 10-26
2029 02-13 02-27 04-04 06-16 09-22 10-16
2030 02-03 02-17 04-05 06-05 09-12 10-05
"""
LUNAR = ("spring", "lantern", "qingming", "dragon_boat", "mid_autumn", "double_ninth")
NEW_YEARS = """2000-02-05 2008-02-07 2012-01-23 2015-02-19 2020-01-25 2021-02-12 2022-02-01
2023-01-22 2024-02-10 2025-01-29 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08""".split()


@pytest.mark.parametrize("line", PUBLISHED.split("\n")[1:-1])
def test_chinese_festivals_fall_on_the_published_days(line: str) -> None:
    year, *days = line.split()
    assert [festivals.day_of(key, int(year)) for key in LUNAR] == [
        dt.date.fromisoformat(f"{year}-{day}") for day in days
    ]


def test_the_chinese_year_begins_by_beijing_time() -> None:
    begun = [festivals.day_of("spring", int(day[:4])) for day in NEW_YEARS]
    assert [str(day) for day in begun] == NEW_YEARS


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("thanksgiving_us", "2026-11-26 2027-11-25 2028-11-23 2029-11-22 2030-11-28"),
        ("thanksgiving_ca", "2026-10-12 2027-10-11 2028-10-09"),
        ("eid_fitr", "2026-03-21 2027-03-10 2028-02-27 2029-02-15 2030-02-04"),
        ("eid_adha", "2026-05-27 2027-05-17"),
        ("deepavali", "2026-11-08 2027-10-28"),
        ("seollal", "2026-02-17 2027-02-07 2028-01-27"),
        ("tet", "2026-02-17 2027-02-06 2030-02-02"),
    ],
)
def test_feasts_of_host_countries_fall_on_the_published_days(key: str, days: str) -> None:
    found = [str(festivals.day_of(key, int(day[:4]))) for day in days.split()]
    assert found == days.split()


def test_an_islamic_feast_may_fall_into_a_year_twice() -> None:
    assert len(festivals.days_of("eid_fitr", 2033)) == 2


def test_each_country_has_its_own_feasts() -> None:
    def keys(country: str) -> set[str]:
        return {one.key for one in festivals.for_country(country)}

    assert {"eid_fitr", "deepavali", "national", "spring"} <= keys("MY")
    assert not {"christmas", "tet", "thanksgiving_us"} & keys("MY")
    assert {"christmas", "thanksgiving_us"} <= keys("US")
    assert "thanksgiving_us" not in keys("CA")
    assert "national" not in keys("JP")
    assert keys("") == {one.key for one in festivals.FESTIVALS if not one.countries} - {"national"}


def test_a_stretch_of_days_holds_the_feasts_of_one_country_in_order() -> None:
    first, last = dt.date(2027, 8, 1), dt.date(2027, 10, 8)
    found = festivals.between(first, last, country="SG")
    assert [(str(feast.day), feast.festival.name) for feast in found] == [
        ("2027-08-09", "驻在国国庆"),
        ("2027-09-15", "中秋节"),
        ("2027-10-01", "国庆节"),
        ("2027-10-08", "重阳节"),
    ]
    assert festivals.between(first, last, keys=["spring"]) == []


def test_no_festival_is_computed_for_a_year_out_of_reach() -> None:
    assert festivals.day_of("spring", 9000) is None
    with pytest.raises(KeyError):
        festivals.festival("no such")
