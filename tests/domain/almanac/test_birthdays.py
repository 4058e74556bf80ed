"""Birthdays are kept on the right day of each year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.domain.almanac.birthdays import Birthday, keeping, kept_between, kept_in, next_kept
from qiaocrm.language.partial import PartialDate

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("birthday", "year", "day"),
    [
        (Birthday(3, 7, 1958), 2027, "2027-03-07"),
        (Birthday(2, 29, 1960), 2027, "2027-02-28"),
        (Birthday(2, 29, 1960), 2028, "2028-02-29"),
        (Birthday(1, 1, 1958, lunar=True), 2027, "2027-02-06"),
        (Birthday(1, 1, 1958, lunar=True), 2030, "2030-02-03"),
        (Birthday(8, 15, 1958, lunar=True), 2026, "2026-09-25"),
        # the twelfth month of the lunar year 2026 ends in the solar year 2027
        (Birthday(12, 8, 1950, lunar=True), 2026, "2027-01-15"),
        # 2026 has no 30th of the 12th month (it has 29 days)
        (Birthday(12, 30, 1950, lunar=True), 2026, "2027-02-05"),
        # 2028 has a 5th leap month, 2027 has none
        (Birthday(5, 3, 1960, lunar=True, leap=True), 2028, "2028-06-25"),
        (Birthday(5, 3, 1960, lunar=True, leap=True), 2027, "2027-06-07"),
        (Birthday(5, 3, 1960, lunar=True), 2028, "2028-05-26"),
    ],
)
def test_a_birthday_is_kept_on_its_day(birthday: Birthday, year: int, day: str) -> None:
    kept = kept_in(birthday, year)
    assert kept
    assert kept.day == DAY(day)
    assert kept.age == year - birthday.year


def test_only_a_month_and_a_day_make_a_birthday() -> None:
    assert Birthday.of(PartialDate(1958)) is None
    assert Birthday.of(PartialDate(1958, 3)) is None
    assert Birthday.of(None) is None
    assert Birthday.of(PartialDate(1958, 3, 7), "lunar", True) == Birthday(3, 7, 1958, True, True)
    assert Birthday.of(PartialDate(1958, 3, 7), "solar", True) == Birthday(3, 7, 1958)


def test_a_birthday_without_its_year_has_no_age() -> None:
    kept = kept_in(Birthday(3, 7), 2027)
    assert kept
    assert (kept.day, kept.age) == (DAY("2027-03-07"), None)


def test_nobody_has_a_birthday_before_birth_or_in_a_month_that_is_none() -> None:
    assert kept_in(Birthday(3, 7, 2027), 2027) is None
    assert kept_in(Birthday(13, 7, 1958), 2027) is None
    assert kept_in(Birthday(3, 31, 1958, lunar=True), 2027) is None
    assert kept_in(Birthday(3, 7, 1958), 9000) is None


def test_the_next_birthday_may_be_today_or_next_year() -> None:
    birthday = Birthday(12, 8, 1950, lunar=True)
    assert next_kept(birthday, DAY("2027-01-15")).day == DAY("2027-01-15")
    assert next_kept(birthday, DAY("2027-01-16")).day == DAY("2028-01-04")


@given(
    st.integers(1, 12), st.integers(1, 30), st.booleans(), st.booleans(), st.integers(1990, 2040)
)
def test_every_birthday_is_kept_once_a_lunar_or_solar_year(month, day, lunar, leap, year) -> None:
    birthday = Birthday(month, day, 1950, lunar, leap and lunar)
    kept = kept_between(birthday, dt.date(year, 1, 1), dt.date(year + 3, 12, 31))
    assert 3 <= len(kept) <= 5
    assert all(a.day < b.day for a, b in pairwise(kept))
    if not lunar:
        assert len(kept) == 4


@given(
    st.builds(
        Birthday,
        month=st.integers(1, 12),
        day=st.integers(1, 31),
        lunar=st.booleans(),
        leap=st.booleans(),
    ),
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
)
def test_a_day_knows_exactly_the_birthdays_kept_on_it(birthday: Birthday, day: dt.date) -> None:
    if birthday.lunar and birthday.day == 31:
        return
    birthday = replace(birthday, leap=birthday.leap and birthday.lunar)
    for kept in kept_between(birthday, day, day + dt.timedelta(days=400)):
        assert birthday in keeping(kept.day)
    assert all(kept_between(one, day, day) for one in keeping(day))
    assert (birthday in keeping(day)) == bool(kept_between(birthday, day, day))
