"""Whole numbers and head-counts: exact where exact, marked where vague, refused where unsure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import numerals
from qiaocrm.language.numbers import Count, counts, integer


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("-5", -5),
        ("0", 0),
        ("１２", 12),
        (" 12 ", 12),
        ("1,200", 1200),
        ("1，200", 1200),
        ("3.0", 3),
        ("二十三", 23),
        ("廿三", 23),
        ("卅", 30),
        ("十", 10),
        ("十五", 15),
        ("一百二十", 120),
        ("一百零二", 102),
        ("一千零五", 1005),
        ("三万二千", 32000),
        ("一亿二千万", 120000000),
        ("〇", 0),
        ("两", 2),
        ("二〇一〇", 2010),
        ("贰佰", 200),
        ("1.2万", 12000),
        ("3千", 3000),
        ("十几", None),
        ("一百二", None),
        ("60余", None),
        ("12人", None),
        ("3.5", None),
        ("12,34", None),
        ("1e5", None),
        ("", None),
        ("abc", None),
        ("万", None),
    ],
)
def test_integer(typed: str, number: int | None) -> None:
    assert integer(typed) == number


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15", Count(15)),
        ("15人", Count(15)),
        ("一行15人", Count(15)),
        ("一行 15 人", Count(15)),
        ("共15人", Count(15)),
        ("二十三人", Count(23)),
        ("15 persons", Count(15)),
        ("1,200人次", Count(1200)),
        ("1.2万人次", Count(12000)),
        ("15人（其中外宾8人）", Count(15)),
        ("4批", Count(None, 4)),
        ("4批次9人次", Count(9, 4)),
        ("4批次、9人次", Count(9, 4)),
        ("批次：4；人次：9", Count(9, 4)),
        ("十二批三十人", Count(30, 12)),
        ("2个团组35人", Count(35, 2)),
        ("2215批,合计62853人次", Count(62853, 2215)),
        ("12批30，新增2批5人次", Count(30, 12, 5, 2)),
        ("5，新增1", Count(5, None, 1)),
        ("近100名", Count(100, approx=True)),
        ("约20人左右", Count(20, approx=True)),
        ("60余人", Count(60, approx=True, lower_bound=True)),
        ("三十余名", Count(30, approx=True, lower_bound=True)),
        ("30多人", Count(30, approx=True, lower_bound=True)),
        ("2000多名", Count(2000, approx=True, lower_bound=True)),
        ("3万余人次", Count(30000, approx=True, lower_bound=True)),
        ("一百余人", Count(100, approx=True, lower_bound=True)),
        ("20人以上", Count(20, approx=True, lower_bound=True)),
        ("逾300人", Count(300, approx=True, lower_bound=True)),
        ("300+", Count(300, approx=True, lower_bound=True)),
        ("会员500余人", Count(500, approx=True, lower_bound=True)),
        ("500多名会员", Count(500, approx=True, lower_bound=True)),
        ("42批次、3300余人次", Count(3300, 42, approx=True, lower_bound=True)),
        ("３００餘人", Count(300, approx=True, lower_bound=True)),
        ("近百人", Count(100, approx=True)),
        ("上千人", Count(1000, approx=True, lower_bound=True)),
        ("approx. 40", Count(40, approx=True)),
        ("more than 20 people", Count(20, approx=True, lower_bound=True)),
        ("夫妇2人", Count(2)),
        ("全家4口", Count(4)),
    ],
)
def test_counts(typed: str, expected: Count) -> None:
    assert counts(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "十几人",
        "几十人",
        "3-5人",
        "男8人，女7人",
        "4/9",
        "第3批",
        "120家",
        "abc",
        "",
        "-",
        "若干",
        "15人20人",
    ],
)
def test_counts_that_are_not_sure(typed: str) -> None:
    assert counts(typed) is None


DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A number below 10,000 as it is spoken."""
    spoken, digits = "", f"{number:04d}"
    for sign, unit in zip(digits, ("千", "百", "十", ""), strict=True):
        spoken += DIGITS[int(sign)] + (unit if sign != "0" else "")
    while "零零" in spoken:
        spoken = spoken.replace("零零", "零")
    return spoken.strip("零") or "零"


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_every_chinese_numeral(low: int, high: int) -> None:
    assert numerals.value(in_chinese(low)) == low
    if high and low >= 1000:
        assert numerals.value(f"{in_chinese(high)}万{in_chinese(low)}") == high * 10000 + low


@given(
    st.text(alphabet=st.characters(exclude_categories=()))
    | st.text("0123456789批次人余近约多，新增十百千万亿一二三几、.", max_size=20)
)
def test_no_text_raises(typed: str) -> None:
    integer(typed)
    found = counts(typed)
    assert (
        found is None
        or (found.persons, found.batches, found.new_persons) != (None, None, None)
        or (found.new_batches is not None)
    )


@given(st.integers(0, 10**6), st.integers(0, 10**4))
def test_counts_round_trip(persons: int, batches: int) -> None:
    assert counts(f"{batches}批次{persons}人次") == Count(persons, batches)
    assert counts(f"{persons:,}人") == Count(persons)
    assert integer(f"{persons:,}") == persons
