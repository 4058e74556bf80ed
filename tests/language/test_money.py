"""Amounts of money in their currency's own unit, with ranges and vagueness kept apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import money


@pytest.mark.parametrize(
    ("typed", "unit", "amount", "currency"),
    [
        ("3000万元", None, "30000000", "CNY"),
        ("3000万", None, "30000000", "CNY"),
        ("5000 万", None, "50000000", "CNY"),
        ("3000萬元", None, "30000000", "CNY"),
        ("１０００万元", None, "10000000", "CNY"),
        ("1，000万", None, "10000000", "CNY"),
        ("0.5亿", None, "50000000", "CNY"),
        ("三千万元", None, "30000000", "CNY"),
        ("叁仟万元整", None, "30000000", "CNY"),
        ("壹佰万元整", None, "1000000", "CNY"),
        ("一亿二千万元", None, "120000000", "CNY"),
        ("两千万", None, "20000000", "CNY"),
        ("1亿3000万元", None, "130000000", "CNY"),
        ("人民币3000万元", None, "30000000", "CNY"),
        ("3000万人民币", None, "30000000", "CNY"),
        ("3000万元人民币", None, "30000000", "CNY"),
        ("3万元(人民币)", None, "30000", "CNY"),
        ("RMB 300万", None, "3000000", "CNY"),
        ("¥3000万", None, "30000000", "CNY"),
        ("100W", None, "1000000", "CNY"),
        ("总投资3000万元", None, "30000000", "CNY"),
        ("投资额：3000万元", None, "30000000", "CNY"),
        ("折合人民币2469万元", None, "24690000", "CNY"),
        ("5000000", None, "5000000", "CNY"),
        ("30.5", None, "30.5", "CNY"),
        ("0", None, "0", "CNY"),
        ("3000", "万元", "30000000", "CNY"),
        ("3000.5", "万元", "30005000", "CNY"),
        ("3000", "单位：万元", "30000000", "CNY"),
        ("3000", "人民币万元", "30000000", "CNY"),
        ("3", "亿元", "300000000", "CNY"),
        ("1.2", "亿美元", "120000000", "USD"),
        ("500", "万美元", "5000000", "USD"),
        ("12", "百万美元", "12000000", "USD"),
        ("50000", "USD", "50000", "USD"),
        ("20", "元", "20", "CNY"),
        ("3000万", "万元", "30000000", "CNY"),
        ("500万", "万美元", "5000000", "USD"),
        ("2.2亿美元", "万元", "220000000", "USD"),
        ("1.2亿美元", None, "120000000", "USD"),
        ("US$5 million", None, "5000000", "USD"),
        ("5 million USD", None, "5000000", "USD"),
        ("USD2m", None, "2000000", "USD"),
        ("USD 5,000,000.00", None, "5000000", "USD"),
        ("美元500万", None, "5000000", "USD"),
        ("100万港币", None, "1000000", "HKD"),
        ("HK$ 1,000", None, "1000", "HKD"),
        ("1.5 億港元", None, "150000000", "HKD"),
        ("NT$500万", None, "5000000", "TWD"),
        ("1,000万日元", None, "10000000", "JPY"),
        ("3亿日圓", None, "300000000", "JPY"),
        ("10亿韩元", None, "1000000000", "KRW"),
        ("RM 500万", None, "5000000", "MYR"),
        ("500万令吉", None, "5000000", "MYR"),
        ("1000万泰铢", None, "10000000", "THB"),
        ("300万新币", None, "3000000", "SGD"),
        ("50万加元", None, "500000", "CAD"),
        ("€2m", None, "2000000", "EUR"),
        ("£300k", None, "300000", "GBP"),
    ],
)
def test_exact_amounts(typed: str, unit: str | None, amount: str, currency: str) -> None:
    found, doubt = money.read(typed, unit=unit)
    assert found == money.Money(Decimal(amount), currency, raw=typed)
    assert doubt is None


@pytest.mark.parametrize(
    ("typed", "amount", "upper", "currency"),
    [
        ("500万-2亿", 5_000_000, 200_000_000, "CNY"),
        ("500-800万元", 5_000_000, 8_000_000, "CNY"),
        ("2-5亿元", 200_000_000, 500_000_000, "CNY"),
        ("1~2亿", 100_000_000, 200_000_000, "CNY"),
        ("500万至1000万元", 5_000_000, 10_000_000, "CNY"),
        ("100-200万美元", 1_000_000, 2_000_000, "USD"),
    ],
)
def test_ranges(typed: str, amount: int, upper: int, currency: str) -> None:
    found, doubt = money.read(typed)
    assert found is not None
    assert [found.amount, found.upper, found.currency, doubt] == [amount, upper, currency, None]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("近3万元", 30_000),
        ("约150亿元", 15_000_000_000),
        ("超1亿元", 100_000_000),
        ("1亿元以上", 100_000_000),
        ("1亿元左右", 100_000_000),
        ("3000余万元", 30_000_000),
        ("3000多万", 30_000_000),
        ("投资约3000万", 30_000_000),
    ],
)
def test_vague_amounts_are_marked(typed: str, amount: int) -> None:
    found, doubt = money.read(typed)
    assert found is not None
    assert [found.amount, found.approx, doubt] == [amount, True, None]


@pytest.mark.parametrize(
    ("typed", "unit", "amount", "doubt"),
    [
        ("$500万", None, 5_000_000, money.WHICH_DOLLAR),
        ("300美元", "万元", 300, money.SCALE),
        ("征地50亩，投资3000万元", None, 30_000_000, money.MORE_TEXT),
        ("1亿元人民币（约1400万美元）", None, 100_000_000, money.MORE_TEXT),
        ("5000万元/年", None, 50_000_000, money.MORE_TEXT),
        ("-500", None, -500, money.NEGATIVE),
        ("1.2E+08", None, 120_000_000, money.LOST_DIGITS),
    ],
)
def test_amounts_with_a_doubt(typed: str, unit: str | None, amount: int, doubt: str) -> None:
    found, said = money.read(typed, unit=unit)
    assert found is not None
    assert [found.amount, said] == [amount, doubt]


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("面议", money.OPEN),
        ("待定", money.OPEN),
        ("3000万元+500万美元", money.TWO_AMOUNTS),
        ("总投资10亿元，一期2亿元", money.TWO_AMOUNTS),
        ("50亩", money.NOT_MONEY),
        ("abc", money.NOT_MONEY),
        ("1.000.000", money.NOT_MONEY),
        ("1,5亿", money.NOT_MONEY),
        ("几千万", money.NOT_MONEY),
        ("上亿", money.NOT_MONEY),
        ("800-500万元", money.NOT_MONEY),
    ],
)
def test_what_is_no_sure_amount(typed: str, doubt: str) -> None:
    assert money.read(typed) == (None, doubt)


@pytest.mark.parametrize("typed", ["", "—", "-", "无", "/"])
def test_blanks(typed: str) -> None:
    assert money.read(typed) == (None, None)


def test_numbers_of_the_sheet() -> None:
    assert money.read(3000, unit="万元")[0] == money.Money(Decimal(30000000), "CNY", raw="3000")
    assert money.read(0.1, unit="万元")[0] == money.Money(Decimal(1000), "CNY", raw="0.1")
    assert money.read(1.2, unit="亿美元")[0] == money.Money(Decimal(120000000), "USD", raw="1.2")
    assert money.read(5, currency="JPY")[0] == money.Money(Decimal(5), "JPY", raw="5")
    assert money.read(float("nan")) == (None, money.NOT_MONEY)
    assert money.read(True) == (None, money.NOT_MONEY)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("人民币", "CNY"),
        ("元", "CNY"),
        ("美金", "USD"),
        ("港纸", "HKD"),
        ("HK$", "HKD"),
        ("新台币", "TWD"),
        ("日圓", "JPY"),
        ("馬幣", "MYR"),
        ("usd", "USD"),
        ("XAF", "XAF"),
        ("$", None),
        ("abc", None),
    ],
)
def test_currency_code(typed: str, iso: str | None) -> None:
    assert money.currency_code(typed) == iso


@given(
    st.text(alphabet=st.characters(exclude_categories=()))
    | st.text("0123456789.,万亿元美港币-约近$ ()投资一二三十百千", max_size=20),
    st.sampled_from([None, "万元", "亿美元", "abc"]),
)
def test_no_text_raises(typed: str, unit: str | None) -> None:
    found, _doubt = money.read(typed, unit=unit)
    assert found is None or "E" not in str(found.amount)


@given(st.floats() | st.integers())
def test_no_number_raises(value: float) -> None:
    money.read(value, unit="万元")


@given(st.integers(1, 10**7), st.sampled_from([("万元", 10**4, "CNY"), ("亿美元", 10**8, "USD")]))
def test_round_trip(number: int, unit: tuple[str, int, str]) -> None:
    word, factor, currency = unit
    for found, doubt in (money.read(f"{number}{word}"), money.read(f"{number:,}", unit=word)):
        assert found is not None
        assert [found.amount, found.currency, doubt] == [number * factor, currency, None]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("3000万", ""),
        ("3000万元", ""),
        ("1.2亿美元", "USD"),
        ("€ 500", "EUR"),
        ("", ""),
        ("?", ""),
    ],
)
def test_the_currency_that_the_text_itself_names(typed: str, named: str) -> None:
    assert money.currency_named(typed) == named
