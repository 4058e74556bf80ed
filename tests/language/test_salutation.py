"""称谓 in four scripts, and the order of family and given names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language.familynames import family_name
from qiaocrm.language.salutation import Addressee, Script, address, group_address, highest


@pytest.mark.parametrize(
    ("one", "script", "called"),
    [
        (Addressee("吴志德", posts=("会长",)), "zh-Hans", "吴志德会长"),
        (Addressee("吴志德", posts=("理事", "名誉会长", "会长")), "zh-Hans", "吴志德会长"),
        (Addressee("吴志德", posts=("美国楚湘同乡会副会长",)), "zh-Hans", "吴志德副会长"),
        (Addressee("吴志德", gender="male", posts=("理事",)), "zh-Hans", "吴志德先生"),
        (Addressee("周晓岚", gender="female"), "zh-Hans", "周晓岚女士"),
        (Addressee("周晓岚"), "zh-Hans", "周晓岚先生/女士"),
        (Addressee("周晓岚", honorific="Mrs."), "zh-Hans", "周晓岚女士"),
        (Addressee("陈方安然", gender="female"), "zh-Hans", "陈方安然女士"),
        (Addressee("陈明远", honorific="博士", posts=("会长",)), "zh-Hans", "陈明远博士"),
        (Addressee("欧阳明", gender="male", age=86), "zh-Hans", "欧阳老先生"),
        (Addressee("欧阳明", gender="female", age=86), "zh-Hans", "欧阳老"),
        (Addressee("欧阳明", posts=("创会会长",), age=90), "zh-Hans", "欧阳明创会会长"),
        (Addressee("吳志德", posts=("總會長",)), "zh-Hant", "吳志德總會長"),
        (Addressee("吳志德", posts=("理事长",)), "zh-Hant", "吳志德理事長"),
        (Addressee("于后", gender="female"), "zh-Hant", "于后女士"),
        (Addressee("吴志德", "Tony Wu", posts=("会长",)), "en", "President Wu"),
        (Addressee("吴志德", "WU Zhide", "male"), "en", "Mr. Wu"),
        (Addressee("周晓岚", "Zhou Xiaolan", "female"), "en", "Ms. Zhou"),
        (Addressee("", "Kim Smith"), "en", "Kim Smith"),
        (Addressee("", "Tan Ah Hock", honorific="Dato'"), "en", "Dato' Tan Ah Hock"),
        (Addressee("", "Mary Chen", honorific="Dr."), "en", "Dr. Chen"),
        (Addressee("", "Ahmad bin Ali", "male"), "en", "Mr. Ahmad"),
        (Addressee("呉志徳", posts=("会长",)), "ja", "会長 呉志徳 様"),
        (Addressee("山本花子", gender="female"), "ja", "山本花子 様"),
    ],
)
def test_everybody_is_addressed_as_is_due(one: Addressee, script: Script, called: str) -> None:
    assert address(one, script) == called


@pytest.mark.parametrize(
    ("typed", "chinese", "family"),
    [
        ("Tony Wu", "", "Wu"),
        ("Wu Zhide", "吴志德", "Wu"),
        ("Zhide Wu", "吴志德", "Wu"),
        ("Wu, Tony", "", "Wu"),
        ("OUYANG Ming", "", "Ouyang"),
        ("Tan Ah Hock", "", "Tan"),
        ("Chan Tai-man", "", "Chan"),
        ("Maria de la Cruz", "", "de la Cruz"),
        ("Dr. John Smith Jr.", "", "Smith"),
        ("Plato", "", "Plato"),
        ("", "", ""),
    ],
)
def test_the_family_name_is_found_wherever_it_stands(typed: str, chinese: str, family: str) -> None:
    assert family_name(typed, chinese) == family


def test_boards_nobody_of_whom_is_known_are_addressed_together() -> None:
    assert group_address("东京楚湘同乡会", "zh-Hans") == "东京楚湘同乡会全体理监事"
    assert group_address("東京楚湘同郷会", "ja") == "東京楚湘同郷会 御中"


def test_acting_posts_come_before_posts_of_honour() -> None:
    assert highest(["永远名誉会长", "副会长兼秘书长"]) == "副会长"
    assert highest([]) == ""


@given(
    st.text(max_size=30), st.text(max_size=12), st.sampled_from(["zh-Hans", "zh-Hant", "en", "ja"])
)
def test_no_name_or_title_breaks_a_letter(name: str, honorific: str, script: Script) -> None:
    assert isinstance(address(Addressee(name, name, "", honorific, (honorific,)), script), str)
