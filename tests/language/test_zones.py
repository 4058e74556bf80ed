"""The zone of a place, and what is said where it cannot be known."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import countries, zones, zonewords


@pytest.mark.parametrize(
    ("country", "city", "zone"),
    [
        ("JP", "", "Asia/Tokyo"),
        ("CN", "乌鲁木齐", "Asia/Shanghai"),
        ("US", "纽约", "America/New_York"),
        ("US", "加州洛杉矶", "America/Los_Angeles"),
        ("US", "旧金山市", "America/Los_Angeles"),
        ("US", "Flushing, NY 11354", "America/New_York"),
        ("US", "Manhattan Beach, CA", "America/Los_Angeles"),
        ("US", "El Paso, TX", "America/Denver"),
        ("US", "houston", "America/Chicago"),
        ("CA", "溫哥華", "America/Vancouver"),
        ("AU", "Perth WA", "Australia/Perth"),
        ("ID", "棉兰", "Asia/Jakarta"),
        ("RU", "海参崴", "Asia/Vladivostok"),
        ("ES", "", "Europe/Madrid"),
        ("HK", "九龙", "Asia/Hong_Kong"),
    ],
)
def test_a_place_tells_its_zone(country: str, city: str, zone: str) -> None:
    assert zones.of_place(country, city) == (zone,)


def test_a_state_tells_the_zone_where_the_city_does_not() -> None:
    assert zones.of_place("US", "Springfield", "Illinois") == ("America/Chicago",)
    assert zones.of_place("US", "Springfield", "IL") == ("America/Chicago",)


def test_what_cannot_be_told_is_not_guessed() -> None:
    assert len(zones.of_place("US", "某小镇")) > 4
    assert len(zones.of_place("US", "Tennessee")) == 2
    assert zones.of_place("") == ()
    assert zones.of_place("QQ") == ()


def test_every_zone_named_is_known_to_the_program() -> None:
    for line in zonewords.PLACES.strip().splitlines():
        for name in line.split()[0].split("+"):
            assert ZoneInfo(name).key == name
    for iso in countries.all_codes():
        for name in zones.of_place(iso):
            assert ZoneInfo(name).key == name


@given(st.sampled_from(("US", "CA", "JP", "", "ZZ")), st.text(), st.text())
def test_no_text_is_refused(country: str, city: str, region: str) -> None:
    assert isinstance(zones.of_place(country, city, region), tuple)


def test_the_weekend_is_that_of_the_country() -> None:
    assert zones.weekend("SA") == {4, 5}
    assert zones.weekend("AE") == {5, 6}
    assert zones.weekend("JP") == {5, 6}
