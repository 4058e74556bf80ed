"""Dates and durations out of Excel's serial numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from qiaocrm.sheets.cells import duration_text, serial_to_cell


@pytest.mark.parametrize(
    ("serial", "cell"),
    [
        (45000, dt.date(2023, 3, 15)),
        (45000.75, dt.datetime(2023, 3, 15, 18)),
        (45000.7083333333, dt.datetime(2023, 3, 15, 17)),
        (45000.9999999999, dt.date(2023, 3, 16)),
        (0.25, dt.time(6)),
        (1, dt.date(1900, 1, 1)),
        (59, dt.date(1900, 2, 28)),
        (61, dt.date(1900, 3, 1)),
        (2_958_465, dt.date(9999, 12, 31)),
        (-5, -5),
        (2_958_466, 2_958_466),
    ],
)
def test_serial_numbers(serial: float, cell: object) -> None:
    assert serial_to_cell(serial, since_1904=False) == cell


def test_serial_numbers_since_1904() -> None:
    assert serial_to_cell(0.5, since_1904=True) == dt.time(12)
    assert serial_to_cell(1462, since_1904=True) == dt.date(1908, 1, 2)
    assert serial_to_cell(2_958_465, since_1904=True) == 2_958_465


@pytest.mark.parametrize(
    ("days", "text"),
    [(1.5, "36:00:00"), (0, "0:00:00"), (-0.25, "-6:00:00"), (1 / 86400, "0:00:01")],
)
def test_durations(days: float, text: str) -> None:
    assert duration_text(dt.timedelta(days=days)) == text
