"""Headings in no list are understood by their halves, and vague halves say nothing."""

from __future__ import annotations

import pytest

from qiaocrm.language import text
from qiaocrm.services.imports import words
from qiaocrm.services.imports.targets import Target


@pytest.mark.parametrize(
    ("table", "heading", "field"),
    [
        ("person", "来法年份", "abroad_since"),
        ("person", "赴加拿大时间", "abroad_since"),
        ("person", "西班牙文名", "name_foreign"),
        ("person", "企业对接人", "name"),
        ("person", "救助对象", "name"),
        ("person", "对接人手机", "phones"),
        ("person", "嘉宾电话", "phones"),
        ("person", "回国定居年月", "returned_on"),
        ("followup", "结对侨企", "about"),
        ("followup", "下次走访时间", "due"),
        ("followup", "最近一次联系日期", "progress"),
        ("followup", "落实了没有", "state"),
        ("donation", "捐建人", "donors"),
        ("association", "商会中英文名称", "name"),
    ],
)
def test_a_heading_in_no_list_is_understood_by_its_halves(
    table: str, heading: str, field: str
) -> None:
    found = [meaning.target for meaning in words.look_up(table, text.fold(heading))]
    assert Target(field) in found


@pytest.mark.parametrize(
    ("table", "heading"),
    [
        ("person", "到账时间"),
        ("person", "接站需求"),
        ("followup", "走访日期"),
        ("person", "T恤尺码"),
    ],
)
def test_what_only_sounds_alike_is_left_alone(table: str, heading: str) -> None:
    assert words.look_up(table, text.fold(heading)) == ()
