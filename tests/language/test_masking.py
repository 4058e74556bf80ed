"""Masks: what stays readable, and what must not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import masking


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("13800000000", "138****0000"),
        ("138 0000 0000", "138 **** 0000"),
        ("+60 12-000 0000", "+60 1*-*** 0000"),
        ("0731-55500102", "0731-****0102"),
        ("020 7946 0101、13900000000", "020 **** 0101、139****0000"),
        ("办 5550102", "办 ***0102"),
        ("12345", "12345"),
        ("13800000000 13900000000", "138****0000 139****0000"),
        ("", ""),
    ],
)
def test_telephones(typed: str, shown: str) -> None:
    assert masking.phone(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("wu.zhide@example.com；a@example.org", "w***@example.com；a***@example.org"),
        ("写信给 li@mail.example.cn 即可", "写信给 l***@mail.example.cn 即可"),
        ("@频道", "@频道"),
    ],
)
def test_addresses_of_mail(typed: str, shown: str) -> None:
    assert masking.email(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("湖南省示例市人民路2号", "湖南省示例市***"),
        ("东京都台东区1-2", "东京都***"),
        ("12 Example Road, Leeds", "***"),
        ("Leeds, 12 Example Road", "Leeds***"),
        ("示例市", "示例市"),
    ],
)
def test_addresses_down_to_the_city(typed: str, shown: str) -> None:
    assert masking.address(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("证件 43030019580307123X，护照 E12345678", "证件 430***********123X，护照 E******78"),
        ("回乡证 H01234567，致电13800000000", "回乡证 H******67，致电138****0000"),
        ("手机+1 604 555 0100；w@example.com", "手机+1 60* *** 0100；w***@example.com"),
        ("2026-11-23 投资 30000000 元，邮编 411100", "2026-11-23 投资 30000000 元，邮编 411100"),
    ],
)
def test_what_stands_in_any_text(typed: str, shown: str) -> None:
    assert masking.free_text(typed) == shown


@given(st.from_regex(r"(\+\d{1,3} )?\d{3}[ -]?\d{4}[ -]?\d{4}", fullmatch=True))
def test_four_digits_are_gone_and_nothing_else_is_touched(typed: str) -> None:
    shown = masking.phone(typed)
    assert len(shown) == len(typed)
    assert shown.count("*") == 4
    assert re.sub(r"\d", "", typed) == re.sub(r"[\d*]", "", shown)
    assert re.sub(r"\D", "", shown)[-4:] == re.sub(r"\D", "", typed)[-4:]


@given(st.text())
def test_a_second_mask_changes_nothing_and_no_text_is_too_strange(text: str) -> None:
    once = masking.free_text(text)
    assert masking.free_text(once) == once
    assert isinstance(masking.phone(text) + masking.address(text) + masking.account(text), str)
