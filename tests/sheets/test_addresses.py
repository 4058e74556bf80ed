"""Cell addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.sheets.addresses import (
    MAX_COLUMNS,
    MAX_ROWS,
    address,
    column_letters,
    column_number,
    parse_address,
    parse_range,
)


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")]
)
def test_columns_have_the_letters_that_excel_shows(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number


@given(st.integers(1, MAX_ROWS), st.integers(1, MAX_COLUMNS))
def test_an_address_can_be_read_back(row: int, column: int) -> None:
    assert parse_address(address(row, column)) == (row, column)


@pytest.mark.parametrize("text", ["", "7", "B", "A0", "XFE1", "A1048577", "ZZZZ1", "A1B", "甲1"])
def test_what_excel_has_no_cell_for_is_no_address(text: str) -> None:
    assert parse_address(text) is None


def test_a_range_is_read_in_any_direction() -> None:
    assert parse_range("$B$7:A1") == (1, 1, 7, 2)
    assert parse_range("C3") == (3, 3, 3, 3)
    assert parse_range("C3:") == (3, 3, 3, 3)
    assert parse_range("C3:XFE9") is None
