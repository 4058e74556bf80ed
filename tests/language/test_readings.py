"""The kept readings say what pypinyin says, from which they are made, and need nothing of it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from qiaocrm.language import readings
from tools import readings as tool

WORDS = sorted(PHRASES_DICT)
SIGNS = "".join(map(chr, sorted(PINYIN_DICT)))
OFTEN = "".join(sorted(set("".join(WORDS))))
READ_BY_WORD = sorted(tool.kept()["words_read"])


def test_the_file_is_that_of_the_pypinyin_installed() -> None:
    """After a new pypinyin: `python -m tools.readings`, and a new `indexing.VERSION`."""
    assert tool.kept() == tool.readings()


@given(
    st.lists(
        st.one_of(
            st.sampled_from(READ_BY_WORD),
            st.sampled_from(WORDS),
            st.sampled_from(OFTEN),
            st.sampled_from(SIGNS),
            st.builds(lambda word, end: word[:end], st.sampled_from(WORDS), st.integers(1, 8)),
            st.builds(
                lambda word, at: word[at:] or word, st.sampled_from(WORDS), st.integers(1, 8)
            ),
        ),
        min_size=1,
        max_size=8,
    ).map("".join)
)
def test_any_text_is_read_as_by_pypinyin(text: str) -> None:
    assert list(readings.of_text(text)) == lazy_pinyin(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("重庆", "chong qing"),
        ("重要", "zhong yao"),
        ("中国银行分行行长", "zhong guo yin hang fen hang hang zhang"),
        ("绿", "lv"),
        ("䷀", "䷀"),
        ("", ""),
    ],
)
def test_words_decide(text: str, read: str) -> None:
    assert " ".join(readings.of_text(text)) == read


def test_reading_names_loads_no_pypinyin() -> None:
    """It would take 55 MB and hold up the window while it loads."""
    asked = (
        "from qiaocrm.language import pinyin; pinyin.full('重庆'); import sys; print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "qiaocrm.language.readings" in loaded
    assert "pypinyin" not in loaded
