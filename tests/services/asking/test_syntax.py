"""Filter lines taken apart: places are right, and no text whatever breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.services.asking.syntax import terms

LINES = st.text() | st.lists(
    st.sampled_from(
        [" ", "　", ":", "：", "-", '"', "“", "”", ",", "、", "..", "<", "国家", "无", "a", "1,000"]
    )
).map("".join)


def parted(line: str) -> list[tuple[str, list[str]]]:
    """Field (with - before it where negated) and values of each term; words have no field."""
    return [
        (
            ("-" if term.negated else "") + (term.field.text if term.field else ""),
            [value.text for value in term.values],
        )
        for term in terms(line)
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", []),
        ("  　", []),
        ("wzd 香港", [("", ["wzd"]), ("", ["香港"])]),
        ("国家:日本", [("国家", ["日本"])]),
        ("国家：日本　-标签：已故", [("国家", ["日本"]), ("-标签", ["已故"])]),
        ("国家:日本,韩国、泰国", [("国家", ["日本", "韩国", "泰国"])]),
        ("国家: 日本 wzd", [("国家", ["日本"]), ("", ["wzd"])]),
        ("国家: 标签:重点", [("国家", []), ("标签", ["重点"])]),
        ("国家:", [("国家", [])]),
        ("金额:>1,000万", [("金额", [">1,000万"])]),
        ('名称:"联合, 总会" x', [("名称", ["联合, 总会"]), ("", ["x"])]),
        ("名称:“联合 总会”", [("名称", ["联合 总会"])]),
        ('名称:"联合 总会', [("名称", ["联合 总会"])]),
        ('名称:="联合 总会"', [("名称", ["=联合 总会"])]),
        ('"a:b c"', [("", ["a:b c"])]),
        ("-王 - 李", [("-", ["王"]), ("", ["-"]), ("", ["李"])]),
        ("12:30 https://example.com", [("", ["12:30"]), ("", ["https://example.com"])]),
        (":日本", [("", [":日本"])]),
    ],
)
def test_terms_of_a_line(line: str, wanted: list[tuple[str, list[str]]]) -> None:
    assert parted(line) == wanted


@given(LINES)
def test_any_text_is_taken_apart_without_losing_a_sign(line: str) -> None:
    at = 0
    for term in terms(line):
        assert not line[at : term.start].strip()
        assert at <= term.start < term.end <= len(line)
        at = term.end
        for piece in (term.field, *term.values):
            assert piece is None or term.start <= piece.start <= piece.end <= term.end
            assert piece is None or set(piece.text) <= set(line[piece.start : piece.end])
    assert not line[at:].strip()
