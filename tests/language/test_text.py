"""Cells come clean into the store, and the same words fold to the same key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import hans, text


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("湖南同乡会", "湖南同乡会"),
        (" 张三 ", "张三"),
        ("张　三", "张 三"),
        ("ＡＢＣ公司　１２３号", "ABC公司 123号"),
        ("ａ＠ｂ．ｃｏｍ", "a@b.com"),
        ("美国（纽约），中国：湖南", "美国（纽约），中国：湖南"),
        ("\u200b张\u200d三\ufeff", "张三"),
        ("a\xa0\xa0b\u2003c", "a b c"),
        ("\u202a13900001234\u202c", "13900001234"),
        ("联系_x000D_\n电话", "联系\n电话"),
        ("a_x000D_", "a"),
        ("_x005F_x000D_", "_x000D_"),
        ("a_b_c.com", "a_b_c.com"),
        ("第一行\r\n  第二行\r第三行", "第一行\n第二行\n第三行"),
        ("a\tb", "a b"),
        ("x\x00\x07y", "xy"),
        ("x\ud800y", "xy"),
        ("e\u0301", "é"),
        ("𠮷野家", "𠮷野家"),
        ("—", "—"),
        ("", ""),
    ],
)
def test_clean(typed: str, clean: str) -> None:
    assert text.clean(typed) == clean


@pytest.mark.parametrize(
    "group",
    [
        ("吴志德", "吳志德", " 吴 志 德 ", "吴·志德"),
        ("美国湖南总会", "美國湖南總會", "美国（湖南）总会"),
        ("ABC Trading Co., Ltd.", "ａｂｃ trading co ltd"),
        ("台湾", "臺灣", "台灣"),
        ("黄卫国", "黃衞國", "黃衛國"),
        ("U.S.A.", "usa"),
    ],
)
def test_the_same_words_fold_to_one_key(group: tuple[str, ...]) -> None:
    assert len({text.fold(typed) for typed in group}) == 1


def test_different_words_keep_different_keys() -> None:
    assert text.fold("湖南同乡会") != text.fold("湖北同乡会")
    assert text.fold("吴志德") != text.fold("吴志得")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "—",
        "-",
        "--",
        "——",
        "/",
        "//",
        "\\",
        "无",
        "無",
        "暂无",
        "待补",
        "N/A",
        "n/a",
        "NA",
        "空",
        "（空）",
        "不详",
        "未知",
        "…",
        "……",
        "*",
        "null",
        "None",
        "#N/A",
        "?",
        "？",
        ".",
        "、",
    ],
)
def test_marks_of_an_empty_cell(typed: str) -> None:
    assert text.is_blank_mark(typed)


@pytest.mark.parametrize(
    "typed",
    ["0", "否", "一", "待定", "面议", "无锡", "空军", "Na", "×", "√", "无名氏", "吴", "无线电公司"],
)
def test_words_that_say_something(typed: str) -> None:
    assert not text.is_blank_mark(typed)


@pytest.mark.parametrize(("typed", "has"), [("abc", False), ("a张", True), ("さくら", False)])
def test_has_cjk(typed: str, has: bool) -> None:
    assert text.has_cjk(typed) is has


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_can_be_cleaned_and_folded(typed: str) -> None:
    cleaned = text.clean(typed)
    assert text.clean(cleaned) == cleaned or "_x" in cleaned or "_x" in typed
    cleaned.encode("utf-8")
    assert "\x00" not in cleaned
    assert "  " not in cleaned
    text.fold(typed)
    text.is_blank_mark(typed)


@given(st.text(alphabet="abc张三 ，、（）-1０　", max_size=20))
def test_cleaning_does_not_change_what_is_compared(typed: str) -> None:
    assert text.fold(text.clean(typed)) == text.fold(typed)


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("吳志德", "吴志德"),
        ("湖南總會", "湖南总会"),
        ("黃衞國", "黄卫国"),
        ("瞭解", "了解"),
        ("乾隆", "乾隆"),
        ("乾燥", "干燥"),
        ("張三 Zhang", "张三 Zhang"),
        ("abc", "abc"),
    ],
)
def test_to_simplified(traditional: str, simplified: str) -> None:
    assert hans.to_simplified(traditional) == simplified


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [("头发", "頭髮"), ("发展", "發展"), ("皇后", "皇后"), ("后天", "後天")],
)
def test_to_traditional_chooses_by_word(simplified: str, traditional: str) -> None:
    assert hans.to_traditional(simplified) == traditional


def test_is_traditional() -> None:
    assert hans.is_traditional("吳志德")
    assert not hans.is_traditional("吴志德")
    assert not hans.is_traditional("李小明")
    assert not hans.is_traditional("Tony")


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=30))
def test_any_text_can_be_converted(typed: str) -> None:
    assert isinstance(hans.to_traditional(typed), str)
    assert isinstance(hans.to_simplified(typed), str)
