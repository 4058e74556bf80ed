"""Yes and no in every usual sign; a blank is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import booleans


@pytest.mark.parametrize("typed", "是 有 √ ✓ ○ Y y yes TRUE 1 1.0 （是） 已完成 Ｙ 對".split())
def test_yes(typed: str) -> None:
    assert booleans.read(typed) is True


@pytest.mark.parametrize("typed", "否 无 × X N no False 0 0.0 不是 未完成 沒有".split())
def test_no(typed: str) -> None:
    assert booleans.read(typed) is False


@pytest.mark.parametrize("typed", ["", " ", "—", "待定", "也许", "2", "张三"])
def test_neither(typed: str) -> None:
    assert booleans.read(typed) is None


@given(st.text())
def test_no_text_raises(typed: str) -> None:
    booleans.read(typed)
