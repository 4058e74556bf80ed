"""Pinyin finds and sorts names as officers expect, surnames read as surnames."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import pinyin


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("吴志德", "wuzhide", "wzd"),
        ("吳志德", "wuzhide", "wzd"),
        ("单雄信", "shanxiongxin", "sxx"),
        ("單雄信", "shanxiongxin", "sxx"),
        ("解缙", "xiejin", "xj"),
        ("仇英", "qiuying", "qy"),
        ("曾国", "zengguo", "zg"),
        ("区志强", "ouzhiqiang", "ozq"),
        ("區志強", "ouzhiqiang", "ozq"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("万俟明", "moqiming", "mqm"),
        ("翟志刚", "zhaizhigang", "zzg"),
        ("查良", "zhaliang", "zl"),
        ("盖明", "geming", "gm"),
        ("乐嘉", "yuejia", "yj"),
        ("朴志成", "piaozhicheng", "pzc"),
        ("缪明", "miaoming", "mm"),
        ("燕明", "yanming", "ym"),
        ("华明", "huaming", "hm"),
        ("任明", "renming", "rm"),
        ("覃明", "qinming", "qm"),
        ("欧阳修", "ouyangxiu", "oyx"),
        ("长孙明", "zhangsunming", "zsm"),
        ("吕明", "lvming", "lm"),
        ("单", "shan", "s"),
    ],
)
def test_persons(name: str, full: str, initials: str) -> None:
    assert (pinyin.full(name, person=True), pinyin.initials(name, person=True)) == (full, initials)


@pytest.mark.parametrize(
    ("text", "full", "initials"),
    [
        ("重庆同乡会", "chongqingtongxianghui", "cqtxh"),
        ("湖南省长沙市", "hunanshengchangshashi", "hnscss"),
        ("会长", "huizhang", "hz"),
        ("银行", "yinhang", "yh"),
        ("会计", "kuaiji", "kj"),
        ("ABC公司", "abcgongsi", "abcgs"),
        ("Tony Wu", "tonywu", "tw"),
        ("José Ñandú", "josenandu", "jn"),
        ("第12届", "di12jie", "d12j"),
        ("", "", ""),
    ],
)
def test_other_texts(text: str, full: str, initials: str) -> None:
    assert (pinyin.full(text), pinyin.initials(text)) == (full, initials)


def test_lists_sort_by_syllable_then_character() -> None:
    names = "武则 吴志德 伍明 吴安 王五 张三 章三 李四 阿明 吕布 卢本 Adam Zhang".split()
    in_order = sorted(names, key=lambda name: pinyin.sort_key(name, person=True))
    assert in_order == "阿明 Adam 李四 卢本 吕布 王五 伍明 吴安 吴志德 武则 Zhang 张三 章三".split()
    assert pinyin.sort_key("第2届") < pinyin.sort_key("第10届")
    assert pinyin.sort_key("adam") == pinyin.sort_key("ADAM")


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=20), st.booleans())
def test_no_text_raises(text: str, person: bool) -> None:
    pinyin.full(text, person=person)
    pinyin.initials(text, person=person)
    pinyin.sort_key(text, person=person)
