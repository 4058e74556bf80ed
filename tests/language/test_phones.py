"""Telephone cells: every number found, kept as typed, and given in E.164 where it can be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import phonenumber, phones, text
from qiaocrm.language.phones import Phone


@pytest.mark.parametrize(
    ("typed", "country", "expected"),
    [
        ("13900001234", "CN", "+8613900001234"),
        ("139 0000 1234", "CN", "+8613900001234"),
        ("139-0000-1234", "CN", "+8613900001234"),
        ("１３９００００１２３４", "CN", "+8613900001234"),
        ("13900001234", None, "+8613900001234"),
        ("13900001234", "JP", "+8613900001234"),
        ("13900001234", "US", "+8613900001234"),
        ("139 0000 1234", "DE", "+8613900001234"),
        ("013900001234", "CN", "+8613900001234"),
        ("8613900001234", "CN", "+8613900001234"),
        ("+86 139 0000 1234", "US", "+8613900001234"),
        ("(+86)13900001234", "CN", "+8613900001234"),
        ("（86）13900001234", "CN", "+8613900001234"),
        ("+0086-13900001234", "CN", "+8613900001234"),
        ("0086 13900001234", "US", "+8613900001234"),
        ("011-86-139-0000-1234", "US", "+8613900001234"),
        ("010-86-13900001234", "JP", "+8613900001234"),
        ("0731-55550000", "CN", "+8673155550000"),
        ("（0731）5555 0000", "CN", "+8673155550000"),
        ("０７３１－５５５５００００", "CN", "+8673155550000"),
        ("0731-55550000", "US", "+8673155550000"),
        ("010-55550000", "CN", "+861055550000"),
        ("0086-731-55550000", "CN", "+8673155550000"),
        ("+86-731-55550000", "CN", "+8673155550000"),
        ("86-731-55550000", "CN", "+8673155550000"),
        ("+86 (0)731-55550000", "US", "+8673155550000"),
        ("0086 731 55550000", "US", "+8673155550000"),
        ("0731-55550000转8012", "CN", "+8673155550000"),
        ("0731-55550000-8012", "CN", "+8673155550000"),
        ("0731-55550000 ext. 8012", "CN", "+8673155550000"),
        ("0731-55550001/2", "CN", "+8673155550001"),
        ("400-800-1234", "CN", "+864008001234"),
        ("001-626-555-0123", "CN", "+16265550123"),
        ("+1(626)555-0123", "CN", "+16265550123"),
        ("1-626-555-0123", "CN", "+16265550123"),
        ("1-626-555-0123", "US", "+16265550123"),
        ("626-555-0123", "US", "+16265550123"),
        ("(626) 555-0123", "US", "+16265550123"),
        ("626.555.0123", "CA", "+16265550123"),
        ("0085225550123", "CN", "+85225550123"),
        ("00852 2555 0123", "CN", "+85225550123"),
        ("852-25550123", "CN", "+85225550123"),
        ("(852) 2555 0123", "CN", "+85225550123"),
        ("2555 0123", "HK", "+85225550123"),
        ("853-28550123", "CN", "+85328550123"),
        ("886-2-25550123", "CN", "+886225550123"),
        ("02-2555-0123", "TW", "+886225550123"),
        ("81-3-5550-1234", "CN", "+81355501234"),
        ("03-5550-1234", "JP", "+81355501234"),
        ("090-5550-1234", "JP", "+819055501234"),
        ("010-2555-0123", "KR", "+821025550123"),
        ("0731 5555 0000", "CN", "+8673155550000"),
        ("073155550000", "CN", "+8673155550000"),
        ("+81 (0)3-5550-1234", "CN", "+81355501234"),
        ("020 7946 0123", "GB", "+442079460123"),
        ("+44 (0)20 7946 0123", "CN", "+442079460123"),
        ("+65 6555 0123", "CN", "+6565550123"),
        ("6555 0123", "SG", "+6565550123"),
        ("65-65550123", "CN", "+6565550123"),
        ("+60 12-555 0123", "CN", "+60125550123"),
        ("+66 2 555 0123", "CN", "+6625550123"),
        ("62-21-5550123", "CN", "+62215550123"),
        ("+39 0574 555 0123", "CN", "+3905745550123"),
        ("0574-555-0123", "IT", "+3905745550123"),
        ("+33 1 55 50 01 23", "CN", "+33155500123"),
    ],
)
def test_one_number(typed: str, country: str | None, expected: str) -> None:
    found, doubt = phones.read(typed, country=country)
    assert [phone.e164 for phone in found] == [expected]
    assert doubt is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("13900001234、13900005678", [("13900001234", ""), ("13900005678", "")]),
        ("13900001234 13900005678", [("13900001234", ""), ("13900005678", "")]),
        ("13900001234/13900005678", [("13900001234", ""), ("13900005678", "")]),
        ("13900001234\n0731-55550000", [("13900001234", ""), ("0731-55550000", "")]),
        ("13900001234或0731-55550000", [("13900001234", ""), ("0731-55550000", "")]),
        ("1390000123413900005678", [("13900001234", ""), ("13900005678", "")]),
        ("139 0000 1234 139 0000 5678", [("139 0000 1234", ""), ("139 0000 5678", "")]),
        ("13900001234；", [("13900001234", "")]),
        (
            "办0731-55550000 宅0731-55550001",
            [("0731-55550000", "office"), ("0731-55550001", "home")],
        ),
        (
            "(O)0731-55550000 (H)0731-55550001 (M)13900001234",
            [("0731-55550000", "office"), ("0731-55550001", "home"), ("13900001234", "mobile")],
        ),
        (
            "0731-55550000(O) 13900001234(M)",
            [("0731-55550000", "office"), ("13900001234", "mobile")],
        ),
        (
            "T:0731-55550000 F:0731-55550001 M:13900001234",
            [("0731-55550000", ""), ("0731-55550001", "fax"), ("13900001234", "mobile")],
        ),
        (
            "电话：0731-55550000；传真：0731-55550001",
            [("0731-55550000", ""), ("0731-55550001", "fax")],
        ),
        ("手机：13900001234、13900005678", [("13900001234", "mobile"), ("13900005678", "mobile")]),
        (
            "电话：0086-731-55550000 / 手机 13900001234",
            [("0086-731-55550000", ""), ("13900001234", "mobile")],
        ),
        ("13900001234(微信同号)", [("13900001234", "wechat")]),
        ("微信：13900001234", [("13900001234", "wechat")]),
        ("WhatsApp +65 6555 0123", [("+65 6555 0123", "whatsapp")]),
    ],
)
def test_several_numbers_and_labels(typed: str, expected: list[tuple[str, str]]) -> None:
    found, doubt = phones.read(typed)
    assert [(phone.raw, phone.label) for phone in found] == expected
    assert all(phone.e164 for phone in found)
    assert doubt is None


def test_a_second_line_borrows_the_area_code() -> None:
    found, doubt = phones.read("0731-55550001/55550002")
    assert [phone.e164 for phone in found] == ["+8673155550001", "+8673155550002"]
    found, doubt = phones.read("+852 2555 0123/2555 0124")
    assert [phone.e164 for phone in found] == ["+85225550123", "+85225550124"]
    assert doubt is None


def test_a_named_country_counts_for_its_number() -> None:
    found, doubt = phones.read("国内：13900001234；美国：626-555-0123")
    assert [phone.e164 for phone in found] == ["+8613900001234", "+16265550123"]
    assert doubt is None


@pytest.mark.parametrize(
    ("typed", "country", "doubt"),
    [
        ("1.38E+10", "CN", phones.LOST_DIGITS),
        ("55550000", "CN", phonenumber.NO_AREA),
        ("626-555-0123", "CN", phonenumber.NO_COUNTRY),
        ("(626) 555-0123", "CN", phonenumber.NO_COUNTRY),
        ("090-5550-1234", "CN", phonenumber.NO_COUNTRY),
        ("09055501234", "CN", phonenumber.TWO_COUNTRIES),
        ("139000012", "CN", phonenumber.WRONG_LENGTH),
        ("139000012345", "CN", phonenumber.WRONG_LENGTH),
        ("+86 139000012", "CN", phonenumber.WRONG_LENGTH),
        ("12345", "CN", phonenumber.WRONG_LENGTH),
    ],
)
def test_numbers_that_cannot_be_told_are_kept(typed: str, country: str, doubt: str) -> None:
    found, said = phones.read(typed, country=country)
    assert [(phone.raw, phone.e164) for phone in found] == [(typed, None)]
    assert said == doubt


@pytest.mark.parametrize(
    ("typed", "country", "e164", "doubt"),
    [
        ("73155550000", "CN", "+8673155550000", phonenumber.LOST_ZERO),
        ("85225550123", "CN", "+85225550123", phonenumber.NO_PLUS),
        ("16265550123", "US", "+16265550123", phonenumber.TWO_COUNTRIES),
    ],
)
def test_numbers_read_with_a_doubt(typed: str, country: str, e164: str, doubt: str) -> None:
    assert phones.read(typed, country=country) == ([Phone(typed, e164)], doubt)


def test_other_words_are_kept_with_the_number() -> None:
    found, doubt = phones.read("13900001234（李秘书）")
    assert found == [Phone("13900001234（李秘书）", "+8613900001234")]
    assert doubt == phones.MORE_TEXT


@pytest.mark.parametrize(
    "typed", ["abc", "微信：wzd_1958", "wang@example.com", "139****1234", "请联系"]
)
def test_no_number(typed: str) -> None:
    assert phones.read(typed) == ([], phones.NO_NUMBER)


@pytest.mark.parametrize("typed", ["", " ", "无", "—", "/", "暂无"])
def test_blanks(typed: str) -> None:
    assert phones.read(typed) == ([], None)


def test_numbers_of_the_sheet() -> None:
    assert phones.read(13900001234.0) == ([Phone("13900001234", "+8613900001234")], None)
    assert phones.read(13900001234) == ([Phone("13900001234", "+8613900001234")], None)
    assert phones.read("13900001234.0") == ([Phone("13900001234", "+8613900001234")], None)
    assert phones.read("1.3900001234E+10") == ([Phone("13900001234", "+8613900001234")], None)
    assert phones.read(1.38e10)[1] == phones.LOST_DIGITS
    assert phones.read(6265550123.0, country="US")[0] == [Phone("6265550123", "+16265550123")]
    assert phones.read(float("nan")) == ([], phones.NO_NUMBER)


CELLS = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet="0123456789+-()（）/、,; 转手机办宅传真TMext微信:：", max_size=40
)


def _digits(typed: str) -> str:
    return "".join(sign for sign in typed if sign in "0123456789")


@given(CELLS, st.sampled_from(["CN", "US", "JP", "HK", None, "DE", "XX"]))
def test_no_text_raises_and_no_digit_is_lost(typed: str, country: str | None) -> None:
    found, doubt = phones.read(typed, country=country)
    if doubt is None and found and "." not in typed:
        kept = "".join(phone.raw for phone in found)
        assert _digits(kept) == _digits(text.clean(typed))
    for phone in found:
        assert phone.raw
        assert phone.e164 is None or (phone.e164[0] == "+" and phone.e164[1:].isdigit())


@given(st.floats() | st.integers())
def test_no_number_raises(value: float) -> None:
    phones.read(value)


@given(st.integers(0, 99999999), st.integers(3, 9))
def test_every_mobile_in_every_dress(tail: int, second: int) -> None:
    number = f"1{second}9{tail:08d}"
    for typed in (
        number,
        f"+86 {number}",
        f"手机：{number}",
        f"{number[:3]} {number[3:7]} {number[7:]}",
    ):
        assert [phone.e164 for phone in phones.read(typed)[0]] == ["+86" + number]


@given(
    code=st.sampled_from(["1", "7", "20", "33", "34", "39", "44", "49", "55", "60", "61", "65", "66",
                          "81", "82", "86", "852", "853", "886", "971", "998", "999"]),
    national=st.text("0123456789", min_size=3, max_size=14),
)  # fmt: skip
def test_whole_international_numbers_are_what_the_plan_says(code: str, national: str) -> None:
    """The look at the plan's lengths and the library's own parsing never differ."""
    digits = code + national
    assert phonenumber._international(digits) == phonenumber._parsed("+" + digits, None, sure=False)


@given(
    st.lists(
        st.sampled_from(["+81 3-5550-0100", "13900001111", "0731-5555 0001", "+1 212-555-0123",
                         "+44 20 7946 0100"]),
        min_size=2, max_size=4,
    ),
    st.sampled_from(["、", "，", ",", ";", "；", "/", "\n", " / "]),
)  # fmt: skip
def test_several_whole_numbers_are_each_read_as_if_alone(typed: list[str], sign: str) -> None:
    found, doubt = phones.read(sign.join(typed))
    assert doubt is None
    assert [one for number in typed for one in phones.read(number)[0]] == found
