"""E-mail cells: every address found, nothing mended in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import emails


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("li@example.com", ["li@example.com"]),
        ("Li.Ming+a@mail.example.co.jp", ["Li.Ming+a@mail.example.co.jp"]),
        ("li_ming@example.com", ["li_ming@example.com"]),
        ("ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["li@example.com"]),
        ("邮箱：li@example.com（工作）", ["li@example.com"]),
        ("<mailto:li@example.com>", ["li@example.com"]),
        ("li@example.com; wu@example.org", ["li@example.com", "wu@example.org"]),
        ("li@example.com、wu@example.org", ["li@example.com", "wu@example.org"]),
        ("li@example.com/wu@example.org", ["li@example.com", "wu@example.org"]),
        ("li@example.com\nwu@example.org", ["li@example.com", "wu@example.org"]),
        ("li@example.com，li@example.com", ["li@example.com"]),
        ("li@example.com.", ["li@example.com"]),
        ("无", []),
        ("", []),
    ],
)
def test_read(typed: str, expected: list[str]) -> None:
    assert emails.read(typed) == (expected, None)


@pytest.mark.parametrize(
    ("typed", "expected", "doubt"),
    [
        ("张三 li@example.com", ["li@example.com"], emails.MORE_TEXT),
        ("li @example.com", ["li@example.com"], emails.MENDED),
        ("li@example。com", [], emails.NO_ADDRESS),
        ("li@example", [], emails.NO_ADDRESS),
        ("li#example.com", [], emails.NO_ADDRESS),
        ("abc", [], emails.NO_ADDRESS),
        ("12345678", [], emails.NO_ADDRESS),
        (12345678, [], emails.NO_ADDRESS),
    ],
)
def test_doubts(typed: object, expected: list[str], doubt: str) -> None:
    assert emails.read(typed) == (expected, doubt)


@given(
    st.text(alphabet=st.characters(exclude_categories=())) | st.text("ab@.c，; 。邮箱", max_size=20)
)
def test_no_text_raises(typed: str) -> None:
    found, _doubt = emails.read(typed)
    assert all("@" in address for address in found)


@given(st.emails(domains=st.sampled_from(["example.com", "mail.example.org"])))
def test_any_usual_address(address: str) -> None:
    if address[0].isalnum() and "/" not in address:
        assert address in emails.read(address)[0] or address.startswith("'")
